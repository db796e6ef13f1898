"""The command `history`."""

from pathlib import Path

from klantinteracties_conformance.cli.history import history_command
from klantinteracties_conformance.report import history
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.cli.asked import asked
from tests.report.histories import written
from tests.result.genuine import genuine
from tests.saying import raises


def test_a_folder_becomes_a_site(tmp_path: Path) -> None:
    written(tmp_path / "nachten", "een", genuine())
    site = tmp_path / "site"
    said = asked(history_command, str(tmp_path / "nachten"), "--output", str(site))
    assert said.code == 0
    assert (
        said.out
        == f"De site is bijgewerkt (providers: 1, toetsen: 1, waarvan nieuw: 1): {site / 'index.html'}\n"
    )


def test_where_no_result_is_that_is_said(tmp_path: Path) -> None:
    with raises(ConfigurationError, "staat geen result.json"):
        asked(history_command, str(tmp_path))
    with raises(ConfigurationError, "bestaat niet"):
        asked(history_command, str(tmp_path / "weg"))


def test_a_file_of_another_program_is_left_alone(tmp_path: Path) -> None:
    written(tmp_path / "nachten", "een", genuine())
    (tmp_path / history.NAME).write_text("[]", encoding="utf-8")
    with raises(ConfigurationError, "kies met --output een andere map"):
        asked(history_command, str(tmp_path / "nachten"), "--output", str(tmp_path))
    assert (tmp_path / history.NAME).read_text(encoding="utf-8") == "[]"


def test_the_name_of_a_folder_begins_no_line_that_a_pipeline_obeys(tmp_path: Path) -> None:
    written(tmp_path / "nachten", "een", genuine())
    said = asked(history_command, str(tmp_path / "nachten"), "--output", str(tmp_path / "uit\n##[error]x"))
    assert len(said.out.splitlines()) == 1
    assert "##[" not in said.out
