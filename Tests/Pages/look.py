"""Opens every page at three widths in both themes, and keeps a picture of each."""

import re

from checks import check, watch

WIDTHS = (1440, 1024, 390)
THEMES = ("light", "dark")
# Further pages are found by following the navigation and, one of each kind, the links of the pages.
KINDS = ("/issues/", "/claims/", "/articles/")


def paths(page, base):
    """The address of every page of the navigation, and of one page of each inner kind."""
    page.goto(base + "/")
    found = page.eval_on_selector_all("header nav a", "links => links.map((a) => a.getAttribute('href'))")
    found.append("/sources")
    for kind in KINDS:
        for start in ("/", "/ledger", "/sources"):
            page.goto(base + start)
            link = page.locator(f"main a[href^='{kind}']").first
            if link.count():
                found.append(link.get_attribute("href"))
                break
    return list(dict.fromkeys(found))


def look(browser, base, findings, shots):
    for theme in THEMES:
        for width in WIDTHS:
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme)
            page = context.new_page()
            place = ["start"]
            watch(page, findings, lambda: f"{place[0]} {width} {theme}")
            for path in paths(page, base):
                place[0] = path
                where = f"{path} {width} {theme}"
                response = page.goto(base + path)
                findings.expect(response.ok, where, f"answers {response.status}")
                check(page, findings, where)
                page.screenshot(path=shots / f"{name(path)}-{width}-{theme}.png", full_page=True)
            context.close()


def name(path):
    """The kind of a page as a file's name: identifiers of claims and articles change from run to run."""
    kind = next((k.strip("/") for k in KINDS if path.startswith(k)), None)
    return kind or re.sub(r"[^a-z]+", "-", path.strip("/")) or "overview"
