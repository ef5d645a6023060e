"""Pictures of a report, as the READMEs show it and as it is looked over after a change.

    python benchmarks/pictures.py REPORT FOLDER [--all] [--chromium PATH]

Writes report.en.png and report.zh.png: a document with a record open. With --all also every view, light and dark, wide and narrow.
"""

from __future__ import annotations

import argparse
import shutil
from itertools import product
from pathlib import Path
from typing import Any, Final

LOCALES: Final = {"en": "en-GB", "zh": "zh-CN"}
VIEWS: Final = ("overview", "deadlines", "targets", "awards", "documents")


def visit(browser: Any, report: Path, language: str, width: int, scheme: str) -> Any:
    """The report, opened."""
    context = browser.new_context(locale=LOCALES[language], viewport={"width": width, "height": 760}, color_scheme=scheme)
    page = context.new_page()
    page.goto(report.resolve().as_uri())
    page.wait_for_selector("html[data-ready]", state="attached")
    return page


def read(page: Any) -> None:
    """Open the document with the most awards, at one that has a rate and a cap."""
    page.click("[data-view=awards]")
    sort = page.locator("th.rate .sort")
    if sort.is_visible():  # on a narrow screen rows are cards
        sort.click()
    page.locator("td.beneficiary a").first.click()
    page.wait_for_selector("mark.selected")


def main() -> None:
    """Take the pictures."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--chromium", default=shutil.which("chromium") or "chromium")
    options = parser.parse_args()
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        for language in LOCALES:
            page = visit(browser, options.report, language, 1200, "light")
            read(page)
            page.screenshot(path=options.folder / f"report.{language}.png")
        for language, width, scheme in product(LOCALES, (1440, 390), ("light", "dark")) if options.all else ():
            page = visit(browser, options.report, language, width, scheme)
            for view in VIEWS:
                page.click(f"[data-view={view}]")
                page.wait_for_selector(f"main.view-{view}")
                page.screenshot(path=options.folder / f"{view}.{language}.{width}.{scheme}.png")
            read(page)
            page.screenshot(path=options.folder / f"document.{language}.{width}.{scheme}.png")
        browser.close()


if __name__ == "__main__":
    main()
