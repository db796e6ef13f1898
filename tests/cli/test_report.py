"""Reports made again from a result."""

from pathlib import Path

import pytest

from klantinteracties_conformance.cli.report import report_command
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.cli.asked import asked
from tests.report.factory import green, red
from tests.saying import raises


def test_the_reports_come_beside_the_result_or_where_they_are_asked(tmp_path: Path) -> None:
    red().write(tmp_path / "result.json")
    said = asked(report_command, str(tmp_path / "result.json"))
    assert said.out == f"Verslag: {tmp_path / 'index.html'}\n"
    assert 'lang="nl"' in (tmp_path / "index.html").read_text(encoding="utf-8")
    elsewhere = tmp_path / "elders"
    asked(report_command, str(tmp_path / "result.json"), "--output", str(elsewhere), "--language", "en")
    assert 'lang="en"' in (elsewhere / "index.html").read_text(encoding="utf-8")
    assert (elsewhere / "junit.xml").exists()


def test_what_is_no_result_is_refused(tmp_path: Path) -> None:
    (tmp_path / "result.json").write_text("geen JSON", encoding="utf-8")
    with raises(ConfigurationError, r"result\.json"):
        asked(report_command, str(tmp_path / "result.json"))
    assert not (tmp_path / "index.html").exists()


def test_a_folder_of_reports_stands_for_the_result_in_it(tmp_path: Path) -> None:
    red().write(tmp_path / "result.json")
    said = asked(report_command, str(tmp_path))
    assert said.out.strip().endswith(str(tmp_path / "index.html"))
    assert (tmp_path / "index.html").exists()


def test_pages_do_not_come_beside_the_result_of_another_run(tmp_path: Path) -> None:
    for name, result in (("a", red()), ("b", green())):
        (tmp_path / name).mkdir()
        result.write(tmp_path / name / "result.json")
    asked(report_command, str(tmp_path / "b"))
    before = (tmp_path / "b" / "index.html").read_bytes()
    with raises(ConfigurationError, "van een andere toets"):
        asked(report_command, str(tmp_path / "a"), "--output", str(tmp_path / "b"))
    assert (tmp_path / "b" / "index.html").read_bytes() == before
    (tmp_path / "b" / "ander.json").write_bytes((tmp_path / "a" / "result.json").read_bytes())
    with raises(ConfigurationError, "van een andere toets"):
        asked(report_command, str(tmp_path / "b" / "ander.json"))
    asked(report_command, str(tmp_path / "b" / "result.json"), "--output", str(tmp_path / "b"))


def test_a_page_of_allure_that_was_made_of_another_result_goes(tmp_path: Path) -> None:
    red().write(tmp_path / "result.json")
    pages = tmp_path / "pages"
    pages.mkdir()
    for folder in (tmp_path, pages):
        (folder / "allure.html").write_text("eerder gemaakt", encoding="utf-8")
        asked(report_command, str(tmp_path / "result.json"), "--output", str(folder))
    assert (tmp_path / "allure.html").exists()
    assert not (pages / "allure.html").exists()


@pytest.mark.parametrize("more", [[], ["--bundle", "C0534-3"]])
def test_the_name_of_a_folder_begins_no_line_that_a_pipeline_obeys(tmp_path: Path, more: list[str]) -> None:
    red().write(tmp_path / "result.json")
    folder = str(tmp_path / "uit\n::error::van buiten")
    said = asked(report_command, str(tmp_path / "result.json"), "--output", folder, *more)
    assert len(said.out.splitlines()) == 1
    assert "uit ↵ ::error::van buiten" in said.out
