"""Options of commands, made from what can be asked of a run."""

import click
import pytest

from klantinteracties_conformance.cli.options import asking, of_a_run, separated
from klantinteracties_conformance.config.option import SOURCES
from klantinteracties_conformance.config.run_request import OPTIONS, RunRequest


@of_a_run
def whole(**_: object) -> None:
    """Stand for a command that takes everything."""


WHOLE = click.command("x")(whole)


def test_everything_that_can_be_asked_has_an_option() -> None:
    names = {parameter.name for parameter in WHOLE.params}
    assert {name for name, (option, _) in OPTIONS.items() if option.name} <= names
    assert {name for name, option in SOURCES.items() if option.name} <= names


def test_the_defaults_are_those_of_a_request() -> None:
    given = WHOLE.make_context("x", ["https://example.nl/api"]).params
    for name in ("fuzz", "workers", "timeout", "mode"):
        assert given[name] == getattr(RunRequest(), name)
    assert given["url"] == "https://example.nl/api"


def test_only_what_a_command_asks_for_is_added() -> None:
    command = click.command("x")(asking("url", "timeout")(lambda **_: None))
    assert [parameter.name for parameter in command.params] == ["url", "timeout"]


@pytest.mark.parametrize(
    ("values", "names"),
    [((), ()), (("a",), ("a",)), (("a,b", "c"), ("a", "b", "c")), ((" a , ,b",), ("a", "b"))],
)
def test_names_may_stand_between_commas(values: tuple[str, ...], names: tuple[str, ...]) -> None:
    parameter = click.Option(["--x"])
    assert separated(click.Context(WHOLE), parameter, values) == names
