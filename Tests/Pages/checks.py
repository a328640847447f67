"""What must hold of any page that is open in a browser, and the list of what does not."""

import pathlib
import re
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error

OVERLAPS, SQUEEZED = ((pathlib.Path(__file__).parent / name).read_text() for name in ("overlaps.js", "squeezed.js"))
# Answers that the flows provoke: no right, a second editor, a broken file.
PROVOKED = re.compile(r"status of (403|409|422)")
# WCAG 2.2, levels A and AA, and what axe calls best practice.
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}


class Findings(dict):
    """What was found wrong on which page, each once, with the views (width and theme) that have it."""

    def add(self, where, what):
        path, _, view = where.partition(" ")
        views = self.setdefault(f"{path}: {what}", [])
        if view and view not in views:
            views.append(view)

    def lines(self):
        return [line + (f" [{', '.join(views)}]" if views else "") for line, views in self.items()]

    def expect(self, condition, where, what):
        if not condition:
            self.add(where, what)


def watch(page, findings, where):
    """Records errors of scripts and requests that leave the machine."""
    page.on(
        "console",
        lambda m: m.type == "error" and m.location["url"] != page.url and not PROVOKED.search(m.text)
        and findings.add(where(), f"console: {m.text}"))
    page.on("pageerror", lambda e: findings.add(where(), f"script: {e}"))
    page.on(
        "request",
        lambda r: urlsplit(r.url).hostname not in ("127.0.0.1", "localhost", None)
        and findings.add(where(), f"asks elsewhere: {r.url}"),
    )


def check(page, findings, where):
    """Sideways scrolling, texts over each other or without room, and the rules of axe."""
    extra = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    findings.expect(extra <= 0, where, f"scrolls sideways by {extra} pixels")
    for pair in page.evaluate(OVERLAPS):
        findings.add(where, f"texts overlap: {pair}")
    for what in page.evaluate(SQUEEZED):
        findings.add(where, what)
    for violation in Axe().run(page, options=RULES).response["violations"]:
        nodes = violation["nodes"]
        example = nodes[0]["html"][:120]
        findings.add(where, f"axe {violation['id']}: {violation['help']} ({len(nodes)} places, first {example})")


def visit(page, address):
    """Opens a page, once more where the one that is open came again by itself at that moment."""
    try:
        return page.goto(address)
    except Error:
        return page.goto(address)


def until(page, expression, arg=None, seconds=30):
    """Waits until a function of the page says yes; asked from outside, since the pages let nobody evaluate texts within."""
    for _ in range(seconds * 50):
        if page.evaluate(expression, arg):
            return
        page.wait_for_timeout(20)
    raise TimeoutError(f"not so after {seconds} seconds: {expression[:80]}")
