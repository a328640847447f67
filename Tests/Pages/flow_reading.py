"""Reading: the ledger with its exports, the keyboard alone, pages without scripts, names on hover, the brief on paper."""

import csv
import io

from pypdf import PdfReader

from look import paths

OUTLINE = """(() => { const s = getComputedStyle(document.activeElement);
  return s.outlineStyle === 'none' ? 0 : parseFloat(s.outlineWidth); })()"""


def search_ledger(page, base, findings, shots):
    """The ledger is filtered, scrolled to its end, and what was ticked leaves as a table."""
    page.goto(base + "/ledger")
    total = int(page.locator("#found").inner_text().split()[0].replace(",", ""))
    for _ in range(60):
        page.keyboard.press("End")
        page.wait_for_timeout(100)
        rows = page.locator("table.claims tbody tr").count()
        if page.locator("nav.pages").is_hidden():
            break
    findings.expect(page.locator("nav.pages").is_hidden(), "ledger", f"the end is not reached: {rows} of {total} rows")
    page.select_option("form.filter select[name=party]", index=1)
    page.click("form.filter button[type=submit]")
    found = int(page.locator("#found").inner_text().split()[0].replace(",", ""))
    findings.expect(0 < found < total, "ledger", f"a party's claims are {found} of {total}")
    for number in (0, 2):
        page.locator("input[name=id]").nth(number).check()
    findings.expect("2" in page.locator("#chosen").inner_text(), "ledger", "how many are chosen is not told")
    page.click("details.menu summary")
    page.screenshot(path=shots / "flow-export.png")
    for format, count in (("csv", 2), ("jsonl", 2)):
        with page.expect_download() as download:
            page.click(f"button[name=format][value={format}]")
        text = download.value.path().read_text()
        lines = list(csv.reader(io.StringIO(text)))[1:] if format == "csv" else text.splitlines()
        findings.expect(len(lines) == count, "ledger", f"{format}: {len(lines)} claims left, not {count}")
    with page.expect_download() as download:
        page.locator("a[href^='/ledger/export']").first.click()
    rows = list(csv.reader(io.StringIO(download.value.path().read_text())))[1:]
    findings.expect(len(rows) == found, "ledger", f"all that was found are {len(rows)} rows, not {found}")


def keyboard_alone(page, base, findings, shots):
    """From the first page to a review without a mouse; every stop of the Tab key can be seen."""
    page.goto(base + "/")
    page.keyboard.press("Tab")
    findings.expect(
        page.evaluate("document.activeElement.className") == "skip",
        "overview", "the first stop of the Tab key is not the way past the navigation")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    findings.expect(
        page.evaluate("document.activeElement.closest('main') !== null"), "overview",
        "the way past the navigation does not lead past it")
    go(page, findings, "header a[href='/ledger']", base + "/")
    page.wait_for_url("**/ledger")
    go(page, findings, "input[name=words]", None, press=None)
    page.keyboard.type("NATO")
    page.keyboard.press("Enter")
    page.wait_for_url("**words=NATO*")
    go(page, findings, "table.claims a[href^='/claims/']", None)
    page.wait_for_url("**/claims/*")
    go(page, findings, "main a[href^='/review?claim=']", None)
    page.wait_for_url("**/review?claim=*")
    for path in ("/packages", "/hypotheses", "/scenarios", "/dossier", "/dossier/person"):
        page.goto(base + path)
        for _ in range(60):
            page.keyboard.press("Tab")
            seen(page, findings, path)


def go(page, findings, selector, start, press="Enter"):
    """Tabs to the first element that a selector names, and follows it."""
    if start:
        page.goto(start)
    for _ in range(200):
        page.keyboard.press("Tab")
        seen(page, findings, page.url)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            if press:
                page.keyboard.press(press)
            return
    findings.add(page.url, f"the Tab key does not reach {selector}")


def seen(page, findings, where):
    if page.evaluate("document.activeElement === document.body"):
        return
    findings.expect(
        page.evaluate(OUTLINE) >= 1, where,
        f"no outline at the stop {page.evaluate('document.activeElement.outerHTML.slice(0, 80)')}")


def read_without_scripts(page, base, findings, shots):
    """Every page reads, and its forms answer, where no script runs."""
    addresses = paths(page, base)
    context = page.context.browser.new_context(java_script_enabled=False, locale="en")
    plain = context.new_page()
    for name, path in addresses.items():
        answer = plain.goto(base + path)
        findings.expect(answer.ok or name in ("claim-missing", "day-wrong"), name, f"without scripts: {answer.status}")
        words = plain.locator("main").inner_text()
        findings.expect(plain.locator("main h1").is_visible() and len(words) > 60, name, "without scripts nothing is read")
    plain.goto(base + "/packages")
    plain.select_option("select[name=b]", "3")
    plain.click("form#try button[type=submit]")
    findings.expect("b=3" in plain.url and plain.locator("table.comparison").count() == 1, "packages", "need scripts")
    plain.goto(base + "/hypotheses")
    plain.locator("form.judge input[type=number]").nth(5).fill("0.95")
    plain.locator("form.judge button").first.click()
    findings.expect(plain.locator(".tag.tried").count() == 1, "hypotheses", "need scripts")
    plain.goto(base + "/ledger")
    plain.click("a[rel=next]")
    findings.expect("after=" in plain.url, "ledger", "without scripts it does not go on")
    context.close()


def names_on_hover(page, base, findings, shots):
    """A name is shown in the reader's alphabet, and as the text has it when it is pointed at."""
    page.goto(base + "/ledger?language=uk&lang=en")
    who = page.locator("table.claims td.who .name[title]").first
    shown, original = who.inner_text(), who.get_attribute("title")
    findings.expect(shown.isascii() and not original.isascii(), "ledger", f"{shown} is shown for {original}")
    page.goto(base + "/ledger?language=en&lang=uk")
    who = page.locator("table.claims td.who .name[title]").first
    shown, original = who.inner_text(), who.get_attribute("title")
    findings.expect(original.isascii() and not shown.isascii(), "ledger in uk", f"{shown} is shown for {original}")
    page.goto(base + "/?lang=en")


def forced_colours(page, base, findings, shots):
    """With colours that the reader forces, charts keep what tells the sides apart."""
    page.emulate_media(forced_colors="active")
    for path in ("/", "/packages", "/voices"):
        page.goto(base + path)
        page.screenshot(path=shots / f"forced{path.replace('/', '-')}.png")
    page.emulate_media(forced_colors="none", reduced_motion="reduce")
    page.goto(base + "/packages")
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter((e) => getComputedStyle(e).transitionDuration !== '0s'"
        " || getComputedStyle(e).animationName !== 'none').length")
    findings.expect(moving == 0, "packages", f"{moving} elements move although the reader asks for none")
    page.emulate_media(reduced_motion="no-preference")


def print_pages(page, base, findings, shots):
    """The page to hand on prints to A4 without what is only for the screen, and breaks where a reader would."""
    for path, most in (("/brief", 8), ("/", 6), ("/packages", 12), ("/timeline", 8)):
        page.goto(base + path)
        page.emulate_media(media="print")
        findings.expect(
            not page.locator("header.site nav").first.is_visible(), path, "the navigation is printed")
        file = shots / f"print{path.replace('/', '-')}.pdf"
        page.pdf(path=file, format="A4", prefer_css_page_size=True)
        page.emulate_media(media="screen")
        sheets = PdfReader(file).pages
        findings.expect(len(sheets) <= most, path, f"prints on {len(sheets)} sheets, more than {most}")
        for number, sheet in enumerate(sheets):
            width, height = (round(float(one)) for one in (sheet.mediabox.width, sheet.mediabox.height))
            findings.expect((width, height) in ((595, 842), (594, 841), (595, 841), (594, 842)), path, f"is no A4: {width} × {height}")
            lines = [line for line in sheet.extract_text().splitlines() if line.strip()]
            findings.expect(number == 0 or len(lines) >= 4, path, f"sheet {number + 1} holds {len(lines)} lines")
    text = " ".join(sheet.extract_text() for sheet in PdfReader(shots / "print-brief.pdf").pages)
    for words in ("how far from", "[1]", "given", "No."):
        findings.expect(words in text, "/brief", f"the print does not hold “{words}”")


FLOWS = [search_ledger, keyboard_alone, read_without_scripts, names_on_hover, forced_colours, print_pages]
