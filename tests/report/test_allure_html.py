"""Allure's own HTML: only where npx is, and never with code that watches its readers."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from klantinteracties_conformance.report import allure_html
from tests.saying import raises


@pytest.fixture
def npx(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Stand in for npx: keep what was asked, and make a page."""
    asked: list[Any] = []

    def run(command: list[str], **about: Any) -> None:
        asked.append((command, about))
        made = Path(command[-1])
        made.mkdir()
        (made / "index.html").write_text("<title>Allure</title>")

    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/npx")
    monkeypatch.setattr(subprocess, "run", run)
    return asked


def test_analytics_are_switched_off(npx: list[Any], tmp_path: Path) -> None:
    allure_html.build(tmp_path, tmp_path / "allure.html", "nl")
    [(command, about)] = npx
    assert about["env"]["ALLURE_NO_ANALYTICS"] == "true"
    assert {"allure2", "--single-file", f"allure@{allure_html.VERSION}"} <= set(command)
    assert (tmp_path / "allure.html").read_text() == "<title>Allure</title>"


def test_a_page_with_analytics_is_thrown_away(
    npx: list[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(allure_html, "_ANALYTICS", ("<title>",))
    with raises(allure_html.AllureError, "meetcode"):
        allure_html.build(tmp_path, tmp_path / "allure.html", "nl")
    assert npx
    assert not (tmp_path / "allure.html").exists()


def test_without_npx_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with raises(allure_html.AllureError, "npx nodig"):
        allure_html.build(tmp_path, tmp_path / "allure.html", "nl")


def test_a_failure_of_allure_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: "/bin/false")
    with raises(allure_html.AllureError, "niet maken"):
        allure_html.build(tmp_path, tmp_path / "allure.html", "nl")
