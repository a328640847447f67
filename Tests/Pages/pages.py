"""Opens every page of a served workbench as a person would, at three widths, in both themes, and does the main flows.

    python3 Tests/Pages/pages.py http://127.0.0.1:8080 [--shots FOLDER]

Needs playwright (PyPI) and a Chromium; CHROMIUM names it where it is not /usr/bin/chromium. The flows write reviews and a
source: serve a copy of a dossier. Ends with 1 if anything was found, after naming all of it.
"""

import argparse
import os
import pathlib
import sys
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

WIDTHS = (1440, 1024, 390)
THEMES = ("light", "dark")
# Milliseconds: the first answer after a change is computed anew, which takes a debug build a minute.
PATIENCE = 180_000
PAGES = (
    "/", "/timeline", "/voices", "/packages", "/scenarios", "/hypotheses", "/ledger", "/review", "/brief", "/dossier",
    "/sources",
)

# Labels of one drawing that lie over each other by more than a few pixels.
OVERLAPS = """() => {
  const found = [];
  for (const svg of document.querySelectorAll('svg')) {
    const boxes = [...svg.querySelectorAll('text')].map((t) => [t.textContent, t.getBoundingClientRect()]);
    for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
      const [a, b] = [boxes[i][1], boxes[j][1]];
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (width > 2 && height > 4) found.push(`“${boxes[i][0]}” and “${boxes[j][0]}”`);
    }
  }
  return found;
}"""

# Contrast of text against the nearest ground (WCAG 2.2, 1.4.3): 4.5, or 3 for large letters.
CONTRAST = """() => {
  const parse = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
  const light = (c) => c.slice(0, 3).map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((s, v, i) => s + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (e) => {
    for (; e; e = e.parentElement) {
      const c = parse(getComputedStyle(e).backgroundColor);
      if (c.length === 3 || c[3] > 0.99) return c;
    }
    return [255, 255, 255];
  };
  const found = new Set();
  for (const e of document.querySelectorAll('main *, header *')) {
    if (e.closest('svg') || ![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
    if (!e.getClientRects().length) continue;
    const style = getComputedStyle(e);
    const [a, b] = [light(parse(style.color)), light(ground(e))].sort((x, y) => y - x);
    const large = parseFloat(style.fontSize) >= 24;
    if ((a + 0.05) / (b + 0.05) < (large ? 3 : 4.5)) found.add(`${e.tagName} “${e.textContent.trim().slice(0, 30)}”`);
  }
  return [...found];
}"""


class Findings(list):
    def add(self, where, what):
        self.append(f"{where}: {what}")


def watch(page, findings, where):
    page.on("console", lambda m: m.type == "error" and findings.add(where(), f"console: {m.text}"))
    page.on("pageerror", lambda e: findings.add(where(), f"script: {e}"))
    page.on(
        "request",
        lambda r: urlsplit(r.url).hostname not in ("127.0.0.1", "localhost", None)
        and findings.add(where(), f"asks elsewhere: {r.url}"),
    )


def look(browser, base, findings, shots):
    for theme in THEMES:
        for width in WIDTHS:
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme)
            page = context.new_page()
            page.set_default_timeout(PATIENCE)
            place = [""]
            watch(page, findings, lambda: f"{place[0]} {width} {theme}")
            inner = []
            for path in PAGES + ("inner",):
                paths = inner if path == "inner" else [path]
                for one in paths:
                    place[0] = one
                    response = page.goto(base + one)
                    where = f"{one} {width} {theme}"
                    if not response.ok:
                        findings.add(where, f"answers {response.status}")
                    extra = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                    if extra > 0:
                        findings.add(where, f"scrolls sideways by {extra} pixels")
                    for pair in page.evaluate(OVERLAPS):
                        findings.add(where, f"labels overlap: {pair}")
                    for text in page.evaluate(CONTRAST):
                        findings.add(where, f"too little contrast: {text}")
                    if shots:
                        name = (one.strip("/").replace("/", "-") or "overview")[:30]
                        page.screenshot(path=shots / f"{name}-{width}-{theme}.png", full_page=True)
                    if one == "/ledger":
                        for start in ("/issues/", "/claims/"):
                            link = page.locator(f"main a[href^='{start}']").first
                            if link.count():
                                inner.append(link.get_attribute("href"))
                    if one == "/sources":
                        link = page.locator("main a[href^='/articles/']").first
                        if link.count():
                            inner.append(link.get_attribute("href"))
            context.close()


def reviewed(page):
    return int(page.locator("p.meta").first.inner_text().split(" has reviewed ")[1].split()[0])


def flows(browser, base, findings):
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    watch(page, findings, lambda: f"flow at {page.url}")

    page.goto(base + "/review")
    before = reviewed(page)
    page.keyboard.press("c")
    page.wait_for_url("**/review?done=*")
    if reviewed(page) != before + 1:
        findings.add("review", "the key c confirmed nothing")
    page.keyboard.press("u")
    page.wait_for_url("**/review?claim=*")
    if reviewed(page) != before:
        findings.add("review", "the key u took nothing back")

    page.goto(base + "/dossier")
    title = f"A test of the pages {os.getpid()}"
    page.fill("input[name=title]", title)
    page.fill("input[name=published]", "2022-03-30")
    page.fill("textarea[name=text]", "“We will go on talking,” the head of the delegation said on Wednesday.")
    page.click("form.source button")
    page.wait_for_url("**/dossier?added=*")
    page.goto(base + "/sources")
    if page.locator("main a", has_text=title).count() == 0:
        findings.add("sources", "the source that was added is not listed")

    page.goto(base + "/ledger")
    page.fill("input[name=words]", "neutral")
    page.click("form.filter button")
    if "words=neutral" not in page.url:
        findings.add("ledger", "the search is not in the address")
    page.goto(base + "/")
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.className") != "skip":
        findings.add("overview", "the first stop of the Tab key is not the way past the navigation")
    page.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("base")
    parser.add_argument("--shots", type=pathlib.Path)
    arguments = parser.parse_args()
    if arguments.shots:
        arguments.shots.mkdir(parents=True, exist_ok=True)
    findings = Findings()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
        look(browser, arguments.base.rstrip("/"), findings, arguments.shots)
        flows(browser, arguments.base.rstrip("/"), findings)
        browser.close()
    for finding in dict.fromkeys(findings):
        print(finding)
    print(f"{len(set(findings))} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
