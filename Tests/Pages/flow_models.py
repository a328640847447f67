"""Weights, packages, shocks and likelihoods are tried, and the pages answer at once."""

import time

from checks import until


def move_sliders(page, base, findings, shots):
    """A slider that is moved answers at once; what was tried can be kept, and taken back."""
    page.goto(base + "/packages")
    slider = page.locator("fieldset.sliders input[type=range]").first
    before = page.locator("#result").inner_html()
    slider.focus()
    start = time.monotonic()
    page.keyboard.press("ArrowRight")
    until(page, "before => document.getElementById('result').innerHTML !== before", before)
    took = 1000 * (time.monotonic() - start)
    for _ in range(30):
        page.keyboard.press("ArrowRight")
    until(page, "() => !document.getElementById('result').hasAttribute('aria-busy')")
    print(f"packages: a slider answered after {took:.0f} ms")
    findings.expect(took < 1000, "packages", f"a slider answered after {took:.0f} ms")
    findings.expect("w." in page.url, "packages", "what was tried is not in the address")
    until(page, "() => document.getElementById('spoken').textContent !== ''")
    findings.expect(page.locator("#result .tag.tried").count() > 0, "packages", "what was tried is not marked")
    page.screenshot(path=shots / "flow-packages.png", full_page=True)
    page.click("form[action='/packages/keep'] button")
    page.wait_for_url("**/packages")
    findings.expect(slider.input_value() == "10" or float(slider.input_value()) > 5, "packages", "nothing was kept")
    take_back(page, base, findings)


def take_back(page, base, findings):
    page.goto(base + "/dossier")
    page.click("form[action='/dossier/undo'] button")
    page.wait_for_url("**/dossier?done=undone")


def compare_packages(page, base, findings, shots):
    """Two packages are laid side by side, one of them the reader's own."""
    page.goto(base + "/packages")
    page.locator("select[name=a]").wait_for()
    options = page.locator("select[name=a] option").count()
    findings.expect(options >= 3, "packages", f"only {options} packages can be chosen")
    page.select_option("select[name=a]", "1")
    page.select_option("select[name=b]", "3")
    until(page, "() => location.search.includes('b=3') && !document.getElementById('result').hasAttribute('aria-busy')")
    third = page.locator("select[name=b] option:checked").inner_text().split(". ")[1]
    findings.expect(
        third in page.locator("table.comparison thead").inner_text(), "packages", "the chosen package is not compared")
    page.click("summary:has-text('package of your own')")
    page.select_option("select[name=b]", "0")
    own = page.locator("select[name^='p.']").first
    own.select_option(index=1)
    until(page, "() => location.search.includes('p.') && !document.getElementById('result').hasAttribute('aria-busy')")
    page.screenshot(path=shots / "flow-own-package.png", full_page=True)


def switch_shocks(page, base, findings, shots):
    """Shocks are switched on; before and after stand side by side; a state of the map is looked into."""
    page.goto(base + "/scenarios")
    for number in (0, 1):
        page.locator("input[name=shock]").nth(number).check()
    page.click("form.switches button >> nth=0")
    page.wait_for_url("**/scenarios?*shock=*")
    findings.expect("→" in page.locator(".verdict").inner_text(), "scenarios", "no before and after")
    findings.expect(page.locator("input[name=shock]:checked").count() == 2, "scenarios", "the switches forgot")
    page.screenshot(path=shots / "flow-scenario.png", full_page=True)
    page.locator("table.states a").first.click()
    page.wait_for_url("**state=*")
    findings.expect(page.locator("#state").count() == 1, "scenarios", "a state cannot be looked into")
    findings.expect(page.locator("input[name=shock]:checked").count() == 2, "scenarios", "a state forgets the shocks")


def judge_hypotheses(page, base, findings, shots):
    """A likelihood that is changed changes what follows, can be kept, and taken back."""
    page.goto(base + "/hypotheses")
    form = page.locator("form.judge").first
    party = form.get_attribute("data-party")
    result = page.locator(f"#result-{party}")
    before = result.locator("table.posteriors").inner_text()
    form.locator("input[type=number]").nth(5).fill("0.95")
    until(
        page, "([id, before]) => document.querySelector(`#result-${id} table.posteriors`).innerText !== before",
        [party, before])
    until(page, "() => document.getElementById('spoken').textContent !== ''")
    page.screenshot(path=shots / "flow-hypotheses.png", full_page=True)
    page.click(f"form.keep[data-party='{party}'] button")
    page.wait_for_url("**/hypotheses")
    findings.expect(
        page.locator(f"#result-{party} table.posteriors").inner_text() != before, "hypotheses", "nothing was kept")
    take_back(page, base, findings)


FLOWS = [move_sliders, compare_packages, switch_shocks, judge_hypotheses]
