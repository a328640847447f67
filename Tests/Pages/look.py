"""Opens every page at three widths in both themes, and in every language of the interface, and keeps a picture of each."""

import re

from checks import check, watch
from tongues import Tongues

WIDTHS = (1440, 1024, 390)
THEMES = ("light", "dark")
# Further pages are found by following the navigation and, one of each kind, the links of the pages that start there.
KINDS = {
    "/issues/": ("/",), "/claims/": ("/ledger",), "/articles/": ("/sources",), "/dossier/party": ("/dossier",),
    "/dossier/person": ("/dossier",), "/dossier/issue": ("/dossier",), "/dossier/indicators": ("/dossier",),
    "/dossier/fact": ("/dossier",), "/dossier/weights": ("/dossier",), "/dossier/evidence": ("/hypotheses",),
}
# Pages in a state that no link leads to: nothing found, nothing there, something wrong, something chosen.
STATES = {
    "ledger-none": "/ledger?words=zzzz",
    "claim-missing": "/claims/none",
    "day-wrong": "/timeline?at=tomorrow",
    "early": "/?at=2022-02-25",
    "double": "/review?double=on",
    "own-package": "/packages?a=1&b=0",
}
WRONG = ("claim-missing", "day-wrong")


def paths(page, base):
    """The name and address of every page of the navigation, of one page of each inner kind, and of the other states."""
    page.goto(base + "/")
    found = {}
    for link in page.locator("header nav:not(.languages) a").all():
        address = link.get_attribute("href")
        found[address.strip("/") or "overview"] = address
    found["sources"] = "/sources"
    for kind, starts in KINDS.items():
        for start in starts:
            page.goto(base + start)
            link = page.locator(f"main a[href^='{kind}']").first
            if link.count():
                found[kind.strip("/").replace("/", "-")] = link.get_attribute("href")
                break
    page.goto(base + "/scenarios")
    shock = page.locator("input[name=shock]").first
    if shock.count():
        found["scenario-shock"] = f"/scenarios?shock={shock.get_attribute('value')}"
    return found | STATES


def look(browser, base, findings, shots, only=None, dossier=None):
    views = [(width, theme, "en") for theme in THEMES for width in WIDTHS]
    views += [(width, "light", language) for language in ("uk", "ru") for width in (1024, 390)]
    tongues = None
    for width, theme, language in views:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=theme, locale=language)
        page = context.new_page()
        place = ["start"]
        watch(page, findings, lambda: place[0])
        settle(page, base)
        tongues = tongues or Tongues(page, base, dossier)
        for name, path in paths(page, base).items():
            if only and not re.search(only, name):
                continue
            place[0] = f"{path} {width} {theme} {language}"
            response = page.goto(base + path)
            findings.expect(response.ok != (name in WRONG), place[0], f"answers {response.status}")
            check(page, findings, place[0])
            if language != "en":
                for text in tongues.foreign(page, language):
                    findings.add(place[0], f"not in {language}: “{text}”")
            page.screenshot(path=shots / f"{name}-{width}-{theme}-{language}.png", full_page=True)
        context.close()


def settle(page, base):
    """Waits until everything is computed, so that no page says that it is older than the ledger."""
    for _ in range(240):
        if page.request.get(base + "/api/v1/freshness").json()["settled"]:
            return
        page.wait_for_timeout(500)
