"""What an analyst does in a day, done in the browser as a person would."""

import os
import re

from checks import check, watch

WORDS = "Ukraine will never give up its course for NATO membership"


def flows(browser, base, findings, shots):
    page = browser.new_page()
    watch(page, findings, lambda: f"flow at {page.url}")
    for flow in (add_source, find_and_correct, review_by_keys, keyboard_first, print_brief):
        try:
            flow(page, base, findings, shots)
        except Exception as error:  # The next flow is worth its turn all the same.
            findings.add(flow.__name__, str(error).splitlines()[0])
            page.screenshot(path=shots / f"failed-{flow.__name__}.png", full_page=True)
    page.close()


def add_source(page, base, findings, shots):
    """A text is pasted, kept, read, and listed."""
    title = f"A test of the pages {os.getpid()}"
    page.goto(base + "/dossier")
    page.fill("form.source input[name=title]", title)
    page.fill("form.source input[name=published]", "2022-03-30")
    page.fill("form.source textarea[name=text]", f"“{WORDS},” President Volodymyr Zelensky said on Wednesday.")
    page.click("form.source button[type=submit]")
    page.wait_for_url("**/dossier?added=*")
    page.screenshot(path=shots / "flow-added.png", full_page=True)
    page.goto(base + "/sources")
    findings.expect(
        page.locator("main a", has_text=title).count() == 1, "sources", "the source that was added is not listed once")


def find_and_correct(page, base, findings, shots):
    """A statement is found by its words and corrected; the answer changes."""
    before = gap(page, base)
    page.goto(base + "/ledger")
    page.fill("form.filter input[name=words]", "course NATO membership")
    page.click("form.filter button[type=submit]")
    findings.expect("words=course" in page.url, "ledger", "the search is not in the address")
    link = page.locator("table.claims a[href^='/claims/']", has_text=WORDS).first
    findings.expect(link.count() == 1, "ledger", "the sentence that was added is not found by its words")
    link.click()
    page.wait_for_url("**/claims/*")
    page.screenshot(path=shots / "flow-claim.png", full_page=True)
    page.locator("main a[href^='/review?claim=']").first.click()
    page.wait_for_url("**/review?claim=*")
    choice = page.locator("select[name=choice]")
    now = choice.input_value()
    issue = now.split("/")[0]
    others = page.eval_on_selector_all(
        "select[name=choice] option", "options => options.map((o) => o.value)")
    far = [value for value in others if value.split("/")[0] == issue and value != now and "/" in value]
    choice.select_option(far[0] if far[0] != now else far[-1])
    page.click("button[value=correct]")
    page.wait_for_url("**/review?done=*")
    page.screenshot(path=shots / "flow-corrected.png", full_page=True)
    after = gap(page, base)
    findings.expect(after != before, "overview", "a correction changed nothing in the answer")


def gap(page, base):
    """The answer and every lane, as a reader sees them and as the API gives them."""
    page.goto(base + "/")
    shown = page.locator(".verdict").first.inner_text()
    positions = page.request.get(base + "/api/v1/positions").json()
    return shown, [(p["party"], p["issue"], p["mean"]) for p in positions]


def review_by_keys(page, base, findings, shots):
    """The keys confirm and take back, and the count of what is reviewed follows."""
    page.goto(base + "/review")
    before = reviewed(page)
    page.keyboard.press("c")
    page.wait_for_url("**/review?done=*")
    findings.expect(reviewed(page) == before + 1, "review", "the key c confirmed nothing")
    page.keyboard.press("u")
    page.wait_for_url("**/review?claim=*")
    findings.expect(reviewed(page) == before, "review", "the key u took nothing back")
    check(page, findings, "review of one claim")


def reviewed(page):
    return int(re.search(r"has reviewed (\d+)", page.locator("main").inner_text()).group(1))


def keyboard_first(page, base, findings, shots):
    """The first stop of the Tab key leads past the navigation, and every stop can be seen."""
    page.goto(base + "/")
    page.keyboard.press("Tab")
    findings.expect(
        page.evaluate("document.activeElement.className") == "skip",
        "overview", "the first stop of the Tab key is not the way past the navigation")
    for _ in range(25):
        page.keyboard.press("Tab")
        width = page.evaluate(
            "(() => { const s = getComputedStyle(document.activeElement);"
            " return parseFloat(s.outlineWidth) + (s.outlineStyle === 'none' ? -99 : 0); })()")
        findings.expect(
            width >= 1, "overview",
            f"no outline at the stop {page.evaluate('document.activeElement.outerHTML.slice(0, 80)')}")


def print_brief(page, base, findings, shots):
    """The page to hand on prints to A4, without what is only for the screen."""
    page.goto(base + "/brief")
    page.emulate_media(media="print")
    findings.expect(
        not page.locator("header.site nav").is_visible(), "brief", "the navigation is printed with the brief")
    pdf = shots / "brief.pdf"
    page.pdf(path=pdf, format="A4")
    page.emulate_media(media="screen")
    findings.expect(pdf.stat().st_size > 10_000, "brief", "the PDF is empty")
