"""A real headless Chromium for the tests of the report, driven by playwright."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
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


def find() -> str:
    """Return the path of a browser; without one the test says that it did not run, or fails where it must."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found:
        return found
    if os.environ.get("CI") == "true":
        pytest.fail("In CI the report must be seen in a browser, and no Chromium was found on the PATH.")
    pytest.skip("NOT TESTED IN A BROWSER: no Chromium was found on the PATH.")


@contextmanager
def launched() -> Iterator[Browser]:
    """Start the browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(
    browser: Browser, source: str, folder: Path, *, width: int = 1280, dark: bool = False
) -> Iterator[Page]:
    """Open a page from disk, without a network, and fail on anything that it complains of."""
    path = folder / "page.html"
    path.write_text(source, encoding="utf-8")
    page = _page(browser)
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(media="null", color_scheme="dark" if dark else "light", reduced_motion="reduce")
    complaints: list[str] = []

    def told(message: ConsoleMessage) -> None:
        complaints.append(message.text)

    def raised(error: Error) -> None:
        complaints.append(str(error))

    page.on("console", told)
    page.on("pageerror", raised)
    page.goto(path.as_uri())
    try:
        yield page
    finally:
        page.remove_listener("console", told)
        page.remove_listener("pageerror", raised)
    assert not complaints


def _page(browser: Browser) -> Page:
    """Return the one page of this browser: for each window that is opened Chromium loads pages of its own."""
    for context in browser.contexts:
        return context.pages[0]
    return browser.new_context(offline=True).new_page()
