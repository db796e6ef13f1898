"""What commands share: the language that they speak."""

from collections.abc import Sequence
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from klantinteracties_conformance.cli.shared import (
    HELP,
    LANGUAGE,
    RESULT_FILE,
    Command,
    Group,
    Spoken,
    TooManyArgumentsError,
    language_in,
)
from klantinteracties_conformance.report.language import LANGUAGES
from tests.cli.asked import asked


@click.command("x", cls=Command)
@click.option("--port", type=click.IntRange(0, 9), default=1, show_default=True, help="Poort.")
@LANGUAGE
@HELP
def command(port: int, language: str) -> None:
    """Say in which language it was asked."""
    click.echo(f"{language} {port}")


GROUP = Group("all", commands=[command])


def test_a_folder_of_reports_stands_for_its_result(tmp_path: Path) -> None:
    assert RESULT_FILE.convert(str(tmp_path), None, None) == tmp_path / "result.json"
    assert RESULT_FILE.convert(str(tmp_path / "x.json"), None, None) == tmp_path / "x.json"


def test_the_language_is_one_that_reports_have() -> None:
    assert asked(command).out == "nl 1\n"
    for language in LANGUAGES:
        assert asked(command, "--language", language).out == f"{language} 1\n"
    with pytest.raises(click.BadParameter):
        asked(command, "--language", "fr")


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        ([], "nl"),
        (["run", "--language", "en"], "en"),
        (["run", "--language=en", "--wat"], "en"),
        (["run", "--language", "fr"], "nl"),
        (["run", "--language"], "nl"),
        (["--language", "en", "--language=nl"], "nl"),
    ],
)
def test_the_language_is_known_whatever_is_wrong_with_a_command(
    arguments: Sequence[str], language: str
) -> None:
    assert language_in(arguments) == language


@pytest.mark.parametrize(
    ("language", "frame"),
    [
        (
            "nl",
            ["Toon deze uitleg.", "Gebruik: all x [OPTIES]", "Opties:", "GETAL", "[standaard: 1; 0<=x<=9]"],
        ),
        ("en", ["Show this page.", "Usage: all x [OPTIONS]", "Options:", "NUMBER", "[default: 1; 0<=x<=9]"]),
    ],
)
def test_a_page_of_help_is_framed_in_the_language_of_who_asks(language: str, frame: list[str]) -> None:
    page = CliRunner().invoke(GROUP, ["x", "--help"], obj=Spoken(language)).output
    assert [part for part in frame if part not in page] == []
    commands = CliRunner().invoke(GROUP, ["--help"], obj=Spoken("nl")).output
    assert "Opdrachten:" in commands
    assert "OPDRACHT [ARGUMENTEN]..." in commands


def test_what_is_too_much_is_known_by_itself() -> None:
    with pytest.raises(TooManyArgumentsError) as caught:
        asked(command, "a", "b")
    assert caught.value.arguments == ["a", "b"]
