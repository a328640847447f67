"""Several people at one workbench, behind nginx with TLS where there is nginx: who signs in, what each may do, what is kept of it."""

import os
import pathlib
import shutil
import subprocess
import tempfile

from checks import check, watch
from flow_dossier import served
from proxy import Proxy

EXAMPLE = pathlib.Path(__file__).parents[2] / "Examples" / "grain-port-strike"
PEOPLE = {"rita": "reader", "carl": "coder", "edith": "editor"}
PASSWORD = "a long password of the test"


def work_together(page, base, findings, shots):
    parley = os.environ.get("PARLEY")
    if not parley:
        return
    browser = page.context.browser
    with tempfile.TemporaryDirectory() as place:
        folder = place + "/dossier"
        shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("*.sqlite*"))
        subprocess.run([parley, "read", folder, folder + "/sources"], check=True, capture_output=True)
        for name, role in PEOPLE.items():
            team(parley, "add", folder, name, "--role", role)
        with served(parley, folder, "--team") as address, Proxy(address) as front:
            Team(browser, front, findings, shots, lambda: team(parley, "password", folder, "carl")).work()


def team(parley, verb, folder, name, *more):
    subprocess.run(
        [parley, "team", verb, folder, name, *more], input=PASSWORD + "\n", text=True, check=True, capture_output=True)


class Team:
    def __init__(self, browser, base, findings, shots, new_password):
        self.browser, self.base, self.findings, self.shots = browser, base, findings, shots
        self.new_password = new_password

    def expect(self, condition, what):
        self.findings.expect(condition, "team", what)

    def page(self):
        page = self.browser.new_context(ignore_https_errors=True, locale="en").new_page()
        watch(page, self.findings, lambda: f"team at {page.url}")
        return page

    def sign_in(self, name, password=PASSWORD):
        page = self.page()
        page.goto(self.base + "/ledger")
        self.expect("/sign-in?next=" in page.url, f"whoever is not signed in is shown {page.url}")
        page.fill("input[name=name]", name)
        page.fill("input[name=password]", password)
        page.click("main button")
        return page

    def work(self):
        reader, coder, editor = (self.sign_in(name) for name in PEOPLE)
        for name, page in zip(PEOPLE, (reader, coder, editor)):
            self.expect(page.url == self.base + "/ledger", f"{name} was led to {page.url}")
            self.expect(name in page.locator("aside.account").inner_text(), f"{name} is not named")
            self.keeps_cookie(page)
        self.shows_forms(reader, coder, editor)
        self.talk(reader, coder, editor)
        self.leave(reader, coder)
        self.stays_out()

    def stays_out(self):
        page = self.sign_in("carl", "a wrong password")
        self.expect(page.locator("[role=alert]").count() == 1, "a wrong password is not told")
        check(page, self.findings, "sign-in")
        page.screenshot(path=self.shots / "team-sign-in.png")
        for number in range(6):
            page.fill("input[name=name]", "nobody")
            page.fill("input[name=password]", f"a guess {number}")
            page.click("main button")
        self.expect("Wait" in page.locator("[role=alert]").inner_text(), "guessing is not slowed down")

    def keeps_cookie(self, page):
        cookie = next(one for one in page.context.cookies() if one["name"] == "parley-session")
        self.expect(cookie["httpOnly"] and cookie["sameSite"] == "Strict", f"the cookie is {cookie}")
        self.expect(cookie["secure"] == self.base.startswith("https"), "behind TLS the cookie is not for TLS alone")

    def shows_forms(self, reader, coder, editor):
        for page, path, form, isThere in (
            (reader, "/review", "form.answers", False), (coder, "/review", "form.answers", True),
            (coder, "/review", "form[action='/review/blind']", False), (editor, "/review", "form[action='/review/blind']", True),
            (coder, "/dossier", "form.source", False), (editor, "/dossier", "form.source", True),
            (reader, "/ledger", "form#claims", True),
        ):
            page.goto(self.base + path)
            self.expect(page.locator(form).first.is_visible() == isThere, f"{path}: {form} is shown wrongly")
            check(page, self.findings, f"team{path} as {page.locator('aside.account').inner_text().split(',')[0]}")
        status = reader.evaluate(
            "fetch('/sources', { method: 'POST', body: new URLSearchParams({ title: 'a', text: 'b' }) }).then((a) => a.status)")
        self.expect(status == 403, f"a reader who adds a source is answered {status}")
        coder.goto(self.base + "/nowhere")
        self.expect("no page" in coder.locator("main").inner_text(), "an unknown address has no page")

    def talk(self, reader, coder, editor):
        coder.goto(self.base + "/ledger")
        coder.locator("table.claims a[href^='/claims/']").first.click()
        coder.fill("section.comments textarea", "@edith is this “demands”? <b>Look</b>")
        coder.click("section.comments button")
        coder.wait_for_url("**#comments")
        claim = coder.url.split("#")[0]
        reader.goto(claim)
        self.expect("<b>Look</b>" in reader.locator("section.comments").inner_text(), "the comment is not shown as it was typed")
        self.expect(reader.locator("section.comments form").is_hidden() if reader.locator("section.comments form").count() else True,
                    "a reader is offered to comment")
        check(coder, self.findings, "team/claims")
        coder.goto(self.base + "/review")
        coder.keyboard.press("c")
        coder.wait_for_url("**/review?done=*")
        editor.goto(self.base + "/team")
        mention = editor.locator("ul.comments a").first
        self.expect(mention.count() == 1 and mention.get_attribute("href") in claim, "who is mentioned is not led to the claim")
        trail = editor.locator("main table").inner_text()
        for words in ("carl\tPOST /review: confirm", "carl\tPOST /comments", "rita\trefused: POST /sources"):
            self.expect(words in trail, f"the trail does not tell “{words}”")
        check(editor, self.findings, "team/team")
        editor.screenshot(path=self.shots / "team-trail.png", full_page=True)
        reader.goto(self.base + "/team")
        self.expect(reader.locator("main table").count() == 0, "a reader sees the trail")

    def leave(self, reader, coder):
        kept = reader.context.cookies()
        reader.click("aside.account button")
        reader.wait_for_url("**/sign-in")
        reader.context.add_cookies(kept)
        reader.goto(self.base + "/ledger")
        self.expect("/sign-in" in reader.url, "after signing out the old cookie opens pages")
        self.new_password()
        coder.goto(self.base + "/ledger")
        self.expect("/sign-in" in coder.url, "after a new password the old session opens pages")


FLOWS = [work_together]
