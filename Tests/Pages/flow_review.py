"""Claims are reviewed by keys, and coded by two people who do not see each other's words."""

import re

from checks import check, watch
from look import settle


def review_by_keys(page, base, findings, shots):
    """The keys confirm and take back, and the count of what is reviewed follows."""
    page.goto(base + "/review")
    before = reviewed(page)
    page.keyboard.press("c")
    page.wait_for_url("**/review?done=*")
    calm(page, base)
    findings.expect(reviewed(page) == before + 1, "review", "the key c confirmed nothing")
    with page.expect_navigation(url="**/review?claim=*"):
        page.keyboard.press("u")
    calm(page, base)
    findings.expect(reviewed(page) == before, "review", "the key u took nothing back")
    first = page.url
    page.keyboard.press("n")
    page.wait_for_url(lambda address: address != first)
    page.keyboard.press("m")
    page.keyboard.type("c is a letter here")
    findings.expect(
        page.locator(".answers input[name=comment]").input_value() == "c is a letter here", "review",
        "keys answer while a comment is typed")
    page.keyboard.press("Escape")
    with page.expect_navigation(url="**/review?claim=*"):
        page.keyboard.press("k")
    findings.expect("c is a letter here" in page.locator("main").inner_text(), "review", "the comment is not shown")
    check(page, findings, "review of one claim")


def calm(page, base):
    """The page once it will not come again by itself."""
    settle(page, base)
    page.goto(page.url)


def reviewed(page):
    return int(re.search(r"has reviewed (\d+)", page.locator("main").inner_text()).group(1))


def code_twice(page, base, findings, shots):
    """Two people code the same claims without seeing each other's words, and their agreement is told."""
    second = page.context.browser.new_context(locale="en").new_page()
    watch(second, findings, lambda: f"flow at {second.url}")
    name(page, base, "Anna")
    name(second, base, "Ben")
    page.click("form[action='/review/blind'] button")
    page.wait_for_url("**/review")
    findings.expect(page.locator(".tag", has_text="blind").count() == 1, "review", "working blind is not shown")
    claims = page.eval_on_selector_all("ol.queue a", "links => links.slice(0, 4).map((a) => a.getAttribute('href'))")
    for number, claim in enumerate(claims):
        page.goto(base + claim)
        page.fill(".answers input[name=comment]", f"Anna's word {number}")
        page.click("button[value=reject]" if number == 3 else "button[value=confirm]")
        page.wait_for_url("**/review?done=*")
    second.goto(base + "/review?double=on")
    waiting = second.eval_on_selector_all("ol.queue a", "links => links.map((a) => a.href)")
    for claim in claims:
        findings.expect(
            any(claim.split("claim=")[1] in one for one in waiting), "review", "a claim does not wait to be coded again")
    for number, claim in enumerate(claims):
        second.goto(base + claim)
        findings.expect("Anna" not in second.locator("main").inner_text(), "review", "blind, another's word is seen")
        identifier = claim.split("claim=")[1]
        second.goto(f"{base}/claims/{identifier}")
        findings.expect("Anna" not in second.locator("main").inner_text(), "claim", "blind, another's word is seen")
        second.goto(base + claim)
        if number == 2:
            second.keyboard.press("1" if second.locator("fieldset.quick .coded kbd").inner_text() != "1" else "2")
        else:
            second.keyboard.press("c")
        second.wait_for_url("**/review?done=*")
    second.goto(base + claims[0])
    findings.expect("Anna" in second.locator("main").inner_text(), "review", "after one's own word the other's is not seen")
    alpha = second.locator("table.agreement tbody td.number").first.inner_text()
    findings.expect(re.match(r"[−-]?[01]\.\d\d", alpha), "review", f"no alpha is told: {alpha}")
    second.screenshot(path=shots / "flow-agreement.png", full_page=True)
    second.click("form[action='/review/blind'] button")
    second.wait_for_url("**/review")
    second.context.close()


def name(page, base, text):
    page.goto(base + "/review")
    page.fill("form[action='/review/name'] input[name=name]", text)
    page.click("form[action='/review/name'] button")
    page.wait_for_url("**/review")
    assert text in page.locator("main").inner_text()


FLOWS = [review_by_keys, code_twice]
