"""How one option of a run is described, once for everybody who takes it.

The command line, plain pytest, `conformance.toml` and `config show` all follow from this description.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal, ParamSpec

import click

Table = Literal["targets", "run"]
"""A table of `conformance.toml` that may hold an option; a target's beats `run`."""

Given = ParamSpec("Given")

_OPTION = "option"


class Number(click.FloatRange):
    """A number in a range; `nan` is in none, although it isn't outside either."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Return the number."""
        number: float = super().convert(value, param, ctx)
        if math.isnan(number):
            self.fail("no number", param, ctx)
        return number


class Folder(click.Path):
    """A folder; an empty name, as an unset variable gives it, would be the working directory."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path."""
        if value == "":
            self.fail("no folder", param, ctx)
        return super().convert(value, param, ctx)


@dataclass(frozen=True)
class Switch:
    """A second option without a value of its own: it gives the first one this value, and beats it."""

    name: str
    value: str
    help: str


@dataclass(frozen=True)
class Option:
    """One thing that a user can ask of a run. In `conformance.toml` its key is the name of its field.

    `name` is what the command calls it: `--rate`; without dashes it is an argument, and it is empty where the
    command doesn't take it. `pytest` is what plain pytest calls it, empty where that doesn't take it. `help`
    is the code of what it does, and so is `pytest_help`, for plain pytest where that needs other words.
    `many` options may be given more than once. `parse` makes the value out of what was written.
    """

    name: str
    help: str
    kind: click.ParamType[Any] = click.STRING
    metavar: str | None = None
    pytest: str = ""
    pytest_help: str = ""
    tables: tuple[Table, ...] = ()
    many: bool = False
    switch: Switch | None = None
    parse: Callable[[Any], Any] | None = None

    @property
    def is_flag(self) -> bool:
        """Tell whether the option stands by itself, without a value."""
        return self.kind is click.BOOL

    def value(self, written: Any) -> Any:
        """Return the value that something written stands for.

        Raises:
            ConfigurationError: it stands for none.
        """
        return self.parse(written) if self.parse else written


def _as_metadata(make: Callable[Given, Option]) -> Callable[Given, Mapping[str, Option]]:
    return lambda *args, **kwargs: {_OPTION: make(*args, **kwargs)}


option = _as_metadata(Option)
"""Return the metadata that make a dataclass's field an option of a run; takes what `Option` takes."""


def described(kind: type) -> Mapping[str, tuple[Option, Any]]:
    """Return each option among the fields of a dataclass, with its default."""
    return {
        part.name: (part.metadata[_OPTION], part.default) for part in fields(kind) if _OPTION in part.metadata
    }


def names(written: Iterable[str]) -> tuple[str, ...]:
    """Return the names in texts that have several between commas."""
    return tuple(name.strip() for text in written for name in text.split(",") if name.strip())


SOURCES: Mapping[str, Option] = {
    "target": Option("--target", "option-target", metavar="NAAM"),
    "config": Option(
        "--config",
        "option-config",
        click.Path(path_type=Path),
        "BESTAND",
    ),
    "token": Option(
        "--token",
        "option-token",
    ),
}
"""Options that are no part of what is asked, but say where parts of it are to be found."""
