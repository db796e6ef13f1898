"""Options that are not asked of a run."""

import click
import pytest

from klantinteracties_conformance.cli.shared import HELP, LANGUAGE
from klantinteracties_conformance.report.language import LANGUAGES
from tests.cli.asked import asked


@click.command("x")
@LANGUAGE
@HELP
def command(language: str) -> None:
    """Say in which language it was asked."""
    click.echo(language)


def test_the_language_is_one_that_reports_have() -> None:
    assert asked(command).out == "nl\n"
    for language in LANGUAGES:
        assert asked(command, "--language", language).out == f"{language}\n"
    with pytest.raises(click.BadParameter):
        asked(command, "--language", "fr")


def test_help_is_told_in_dutch() -> None:
    assert "Toon deze uitleg." in asked(command, "--help").out
