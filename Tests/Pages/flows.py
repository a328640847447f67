"""What an analyst does in a day, done in the browser as a person would."""

import flow_dossier
import flow_models
import flow_reading
import flow_review
import flow_sources
import flow_team
from checks import watch
from look import settle

FLOWS = flow_sources.FLOWS + flow_review.FLOWS + flow_models.FLOWS + flow_dossier.FLOWS + flow_reading.FLOWS + flow_team.FLOWS


def flows(browser, base, findings, shots, only=None):
    for flow in FLOWS:
        if only and only not in flow.__name__:
            continue
        context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en", accept_downloads=True)
        page = context.new_page()
        settle(page, base)
        watch(page, findings, lambda: f"flow at {page.url}")
        try:
            flow(page, base, findings, shots)
        except Exception as error:  # The next flow is worth its turn all the same.
            findings.add(flow.__name__, str(error).splitlines()[0])
            page.screenshot(path=shots / f"failed-{flow.__name__}.png", full_page=True)
        context.close()
