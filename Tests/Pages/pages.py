"""Opens every page of a served workbench as a person would, at three widths, in both themes, and does the main flows.

    python3 Tests/Pages/pages.py http://127.0.0.1:8080 [--shots FOLDER] [--only look|flows] [--page PATTERN]

Needs playwright and axe-playwright-python (PyPI) and a Chromium; CHROMIUM names it where it is not /usr/bin/chromium.
The flows write reviews and a source: serve a copy of a dossier. Ends with 1 if anything was found, after naming all of it.
"""

import argparse
import os
import pathlib
import sys

from playwright.sync_api import sync_playwright

from checks import Findings
from flows import flows
from look import look


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("base")
    parser.add_argument("--shots", type=pathlib.Path, default=pathlib.Path("artefacts/pages"))
    parser.add_argument("--only", choices=("look", "flows"))
    parser.add_argument("--page", help="only pages, or flows, whose name has this in it")
    parser.add_argument("--dossier", help="the folder that is served, whose own words every language shows as they are")
    arguments = parser.parse_args()
    arguments.shots.mkdir(parents=True, exist_ok=True)
    base = arguments.base.rstrip("/")
    findings = Findings()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
        if arguments.only != "flows":
            look(browser, base, findings, arguments.shots, arguments.page, arguments.dossier)
        if arguments.only != "look":
            flows(browser, base, findings, arguments.shots, arguments.page)
        browser.close()
    for line in findings.lines():
        print(line)
    print(f"{len(findings)} findings; pictures in {arguments.shots}")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
