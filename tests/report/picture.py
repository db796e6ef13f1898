"""Takes the picture of the README: how a report on the embedded provider with a fault begins."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import ViewportSize

from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard import resources
from tests.command.command import command
from tests.report.browser import launched

FAULT = "inhoud-afgekapt-op-255"
PORT = 8765
"""A fixed one, so that the picture doesn't change with each run."""

PICTURE = Path("docs", "images", "verslag.png")
SIZE = ViewportSize(width=1100, height=1250)


def main() -> int:
    """Judge the provider, and take the picture of its report; return 0 where that worked."""
    with tempfile.TemporaryDirectory() as folder, ProviderProcess(fault=FAULT, port=PORT) as provider:
        asked = ("run", provider.url, "--dialect", "openklant", "--output", folder)
        done = command(*asked, token=provider.token)
        if done.returncode != 1:
            sys.stderr.write(f"the provider was not judged as nonconformant:\n{done.stdout}{done.stderr}")
            return 1
        with launched() as browser:
            page = browser.new_page(viewport=SIZE, reduced_motion="reduce")
            page.goto(Path(folder, "index.html").as_uri())
            page.screenshot(path=resources.suite_dir() / PICTURE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
