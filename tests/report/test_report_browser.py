"""The report in a real browser: it shows its verdict, and fits a phone without scrolling sideways."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from klantinteracties_conformance.report import html
from klantinteracties_conformance.result import Result
from tests.report import factory

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
# Headless windows can't be narrower than about 500 px, so the page is measured inside a frame.
FRAME = """<!doctype html><title>frame</title><iframe src="page.html" width="{width}" height="1600"
  onload="const page = this.contentDocument.scrollingElement;
          document.title = 'breedte ' + page.clientWidth + ' inhoud ' + page.scrollWidth"></iframe>"""


@pytest.fixture(scope="module")
def browser() -> str:
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found:
        return found
    if os.environ.get("CI") == "true":
        pytest.fail("In CI the report must be seen in a browser, and no Chromium was found on the PATH.")
    pytest.skip("NOT TESTED IN A BROWSER: no Chromium was found on the PATH.")


def run(browser: str, folder: Path, *arguments: str) -> str:
    command = [browser, *FLAGS, f"--user-data-dir={folder / 'profile'}", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(("result", "word"), [(factory.green(), "Voldoet"), (factory.red(), "Voldoet niet")])
def test_report_in_a_browser(browser: str, tmp_path: Path, result: Result, word: str, width: int) -> None:
    page, picture = tmp_path / "page.html", tmp_path / "page.png"
    page.write_text(html.render(result), encoding="utf-8")
    dumped = run(
        browser,
        tmp_path,
        f"--window-size={width},900",
        f"--screenshot={picture}",
        "--dump-dom",
        page.as_uri(),
    )
    assert "<h1>Conformiteitstoets Klantinteracties</h1>" in dumped
    assert f"Oordeel: </span>{word}</span></h2>" in dumped
    assert picture.stat().st_size > 10_000


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_scrolls_sideways(browser: str, tmp_path: Path, width: int) -> None:
    wide = factory.scenario("failed", [1, 2], message="x" * 400, expected="y" * 400, observed="z" * 400)
    result = factory.red()
    result.requirements[1].scenarios.append(wide)
    source = html.render(result).replace("<details", "<details open")
    (tmp_path / "page.html").write_text(source, encoding="utf-8")
    (tmp_path / "frame.html").write_text(FRAME.format(width=width), encoding="utf-8")
    address = (tmp_path / "frame.html").as_uri()
    dumped = run(browser, tmp_path, "--allow-file-access-from-files", "--dump-dom", address)
    measured = re.search(r"<title>breedte (\d+) inhoud (\d+)</title>", dumped)
    assert measured, "the page could not be measured"
    shown, needed = map(int, measured.groups())
    assert width - 20 <= shown <= width
    assert needed <= shown
