"""The dossier is edited, undone, edited by two at once, and begun anew in an empty folder."""

import os
import subprocess
import tempfile

from checks import check, visit, watch
from look import settle


def edit_fact(page, base, findings, shots):
    """A fact is changed in its form, shown so everywhere, and taken back."""
    page.goto(base + "/dossier")
    link = page.locator("main a[href^='/dossier/fact?id=']").first
    old = link.inner_text()
    link.click()
    page.fill("input[name=text]", old + " (seen by the test)")
    page.click("button[value=save]")
    page.wait_for_url("**/dossier?done=saved")
    findings.expect(page.locator("main", has_text="(seen by the test)").count() == 1, "dossier", "the change is not shown")
    page.click("form[action='/dossier/undo'] button")
    page.wait_for_url("**/dossier?done=undone")
    findings.expect("(seen by the test)" not in page.locator("main").inner_text(), "dossier", "the change was not taken back")
    page.goto(base + "/dossier/person")
    page.fill("input[name=id]", "a person with spaces")
    page.locator("input[name=name]").first.fill("Somebody")
    page.click("button[value=save]")
    findings.expect(page.locator(".mistakes").count() == 1, "dossier", "a wrong identifier was taken")
    findings.expect(
        page.locator("input[name=id]").input_value() == "a person with spaces", "dossier", "what was typed is gone")
    check(page, findings, "dossier with mistakes")


def two_editors(page, base, findings, shots):
    """Who saves second is shown the form again with what he typed, and saves only then."""
    page.goto(base + "/dossier")
    address = base + page.locator("main a[href^='/dossier/fact?id=']").first.get_attribute("href")
    second = page.context.new_page()
    watch(second, findings, lambda: f"flow at {second.url}")
    for one in (page, second):
        one.goto(address)
    page.fill("input[name=text]", "What the first wrote")
    page.click("button[value=save]")
    page.wait_for_url("**/dossier?done=saved")
    second.fill("input[name=text]", "What the second wrote")
    with second.expect_response(lambda answer: answer.request.method == "POST") as sent:
        second.click("button[value=save]")
    findings.expect(sent.value.status == 409, "dossier", f"the second of two editors got {sent.value.status}")
    findings.expect(second.input_value("input[name=text]") == "What the second wrote", "dossier", "what was typed is gone")
    second.screenshot(path=shots / "flow-conflict.png", full_page=True)
    second.click("button[value=save]")
    second.wait_for_url("**/dossier?done=saved")
    for _ in range(2):
        second.click("form[action='/dossier/undo'] button")
        second.wait_for_url("**/dossier?done=undone")


def begin_dossier(page, base, findings, shots):
    """An empty folder becomes a dossier, by one's own words and by the commented example; every page opens on it."""
    parley = os.environ.get("PARLEY")
    if not parley:
        return
    for kind in ("own", "example"):
        with tempfile.TemporaryDirectory() as folder:
            with served(parley, folder + "/new") as address:
                page.goto(address)
                check(page, findings, "new dossier")
                if kind == "own":
                    page.fill("input[name=title]", "Talks <b>on the lake</b>")
                    page.fill("input[name=from]", "2024-01-01")
                    page.fill("input[name=to]", "2024-06-30")
                    page.check("input[name='language.en']")
                    page.fill("input[name=side-0]", "Upper shore")
                    page.fill("input[name=side-1]", "Lower shore")
                    page.fill("input[name=issue]", "Water")
                    page.fill("input[name=question]", "Who may take how much?")
                    for number, label in enumerate(["All to the upper", "Half each", "All to the lower"]):
                        page.fill(f"input[name='outcome.{number}.label']", label)
                    page.screenshot(path=shots / "flow-new.png", full_page=True)
                page.click(f"button[value={kind}]")
                page.wait_for_url("**/dossier*")
                settle(page, address)
                for path in ("/", "/timeline", "/voices", "/packages", "/scenarios", "/hypotheses", "/ledger", "/review", "/brief"):
                    settle(page, address)
                    answer = visit(page, address + path)
                    findings.expect(answer.ok, f"new dossier ({kind})", f"{path} answers {answer.status}")
                    check(page, findings, f"new-{kind}{path} 1280 light")
                    page.screenshot(path=shots / f"new-{kind}-{path.strip('/') or 'overview'}.png", full_page=True)


class served:
    """`parley serve` on a folder for a while."""

    def __init__(self, parley, folder, *arguments):
        self.command = [parley, "serve", folder, "--port", "0", *arguments]

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, text=True)
        return self.process.stdout.readline().split(" until")[0].split()[-1]

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)


FLOWS = [edit_fact, two_editors, begin_dossier]
