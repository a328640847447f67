"""Sources are added as a text, as files, from an address; a statement is found by its words, corrected, and the answer changes."""

import os

from checks import until
from local_site import Site

WORDS = "Ukraine will never give up its course for NATO membership"


def add_pasted(page, base, findings, shots):
    """A text is pasted, kept, read, and listed."""
    title = f"A test of the pages {os.getpid()}"
    page.goto(base + "/dossier")
    page.fill("form.source input[name=title]", title)
    page.fill("form.source input[name=published]", "2022-03-30")
    page.fill("form.source textarea[name=text]", f"“{WORDS},” President Volodymyr Zelensky said on Wednesday.")
    page.click("form.source:has(textarea) button[type=submit]")
    page.wait_for_url("**/dossier?added=*")
    page.screenshot(path=shots / "flow-added.png", full_page=True)
    page.goto(base + "/sources")
    findings.expect(
        page.locator("main a", has_text=title).count() == 1, "sources", "the source that was added is not listed once")


def add_files(page, base, findings, shots):
    """Two files are chosen at once; each tells what was found in it, and one that is none says so."""
    page.goto(base + "/dossier")
    text = "---\npublisher: File wire\nlanguage: en\npublished: 2022-04-02\ntitle: A file of the test\n---\n" \
        "“Russia will never hand back the harbour of the file,” President Vladimir Putin said on Saturday.\n"
    page.set_input_files("#files", [
        {"name": "of-the-test.txt", "mimeType": "text/plain", "buffer": text.encode()},
        {"name": "broken.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 broken"},
    ])
    until(page, "() => document.querySelectorAll('#read p').length === 2")
    told = page.locator("#read").inner_text()
    findings.expect("statements: 1" in told, "files", f"what was found in a file is not told: {told}")
    findings.expect("broken.pdf" in told, "files", f"a broken file is not told: {told}")
    page.goto(base + "/sources")
    findings.expect(page.locator("main a", has_text="A file of the test").count() == 1, "files", "the file is not listed")


def add_address(page, base, findings, shots):
    """A page and a feed are fetched in the background; how far they have come is told."""
    site = Site(base)
    try:
        for path in ("/article", "/feed", "/hostile"):
            page.goto(base + "/dossier")
            page.fill("input[name=address]", site.base + path)
            page.click("form[action='/sources/address'] button")
            until(
                page,
                "address => [...document.querySelectorAll('#errands p')].some("
                "(p) => p.textContent.startsWith(address) && /: (done|failed) /.test(p.textContent))",
                site.base + path, seconds=60)
        told = page.locator("#errands").inner_text()
        findings.expect(f"{site.base}/article: done · new articles: 1" in told, "address", f"a page is not read: {told}")
        findings.expect(f"{site.base}/feed: done · new articles: 1" in told, "address", f"a feed is not read: {told}")
        page.screenshot(path=shots / "flow-errands.png", full_page=True)
    finally:
        site.close()
    found = page.request.get(base + "/api/v1/statements?words=islands+test").json()
    findings.expect(len(found) == 1, "address", f"what the page says is found {len(found)} times")
    page.goto(base + "/sources")
    findings.expect(
        page.locator("main a", has_text="Talks on the islands").count() == 1, "address", "the page is not listed")


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
    choice.select_option(far[0])
    page.click("button[value=correct]")
    page.wait_for_url("**/review?done=*")
    page.screenshot(path=shots / "flow-corrected.png", full_page=True)
    after = gap(page, base)
    findings.expect(after != before, "overview", "a correction changed nothing in the answer")


def gap(page, base):
    """The answer and every lane, as the API gives them, which waits until they are exact."""
    positions = page.request.get(base + "/api/v1/positions").json()
    return [(p["party"], p["issue"], p["mean"]) for p in positions]


FLOWS = [add_pasted, add_files, add_address, find_and_correct]
