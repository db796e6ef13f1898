"""Allure's own HTML, for who has Node.js: one file, without the analytics that Allure would put in."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from klantinteracties_conformance.system.files import write_whole
from klantinteracties_conformance.system.messages import ToldError, message

VERSION = "3.18.0"
NAME = "allure.html"
TIMEOUT = 300.0
"""Seconds; the first time, npx fetches Allure."""

_ANALYTICS = ("googletagmanager", "google-analytics")


class AllureError(ToldError):
    """Allure's HTML can't be made; the message says why."""


def build(results: Path, target: Path, code: str) -> None:
    """Make one HTML file of a folder with results for Allure.

    Raises:
        AllureError: there is no npx, or Allure failed, or what it made would tell others who reads it.
        OSError: the file can't be written.
    """
    npx = shutil.which("npx")
    if npx is None:
        raise AllureError(message("allure-without-npx"))
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made"
        how = ["--single-file", "--report-language", code, "--output", str(made)]
        command = [npx, "--yes", f"allure@{VERSION}", "allure2", str(results.resolve()), *how]
        page = made / "index.html"
        try:
            _run(command, Path(folder))
            text = page.read_text(encoding="utf-8")
        except (OSError, subprocess.SubprocessError) as error:
            reason = getattr(error, "stderr", None) or str(error)
            raise AllureError(message("allure-failed", text=str(reason).strip()[-300:])) from error
        if any(word in text for word in _ANALYTICS):
            raise AllureError(message("allure-with-analytics"))
    write_whole(target, text)


def _run(command: list[str], folder: Path) -> None:
    environment = os.environ | {"ALLURE_NO_ANALYTICS": "true"}
    subprocess.run(
        command, cwd=folder, env=environment, timeout=TIMEOUT, check=True, capture_output=True, text=True
    )
