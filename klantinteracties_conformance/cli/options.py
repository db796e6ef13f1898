"""Options that more than one command has, so that they look and mean the same everywhere."""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from klantinteracties_conformance.client.access import TOKEN_VARIABLE
from klantinteracties_conformance.client.http import DEFAULT_TIMEOUT
from klantinteracties_conformance.report.language import LANGUAGES


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


HELP = click.help_option("--help", help="Toon deze uitleg.")

URL = click.argument("url", required=False)

TARGET = click.option("--target", metavar="NAAM", help="De provider die in conformance.toml zo heet.")

CONFIG = click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="BESTAND",
    help="Instellingen; zonder deze optie het dichtstbijzijnde conformance.toml.",
)

DIALECT = click.option(
    "--dialect",
    "dialect_name",
    metavar="NAAM",
    help="Dialect van de API; zonder deze optie zoekt de suite het uit.",
)

TOKEN = click.option(
    "--token",
    help=f"Token; liever in de omgevingsvariabele {TOKEN_VARIABLE}, of met - op de standaardinvoer.",
)

MODE = click.option(
    "--mode",
    type=click.Choice(["full", "read-only"]),
    default="full",
    show_default=True,
    help="Met read-only wordt alleen gelezen, en niets gemaakt of verwijderd.",
)

MAY_WRITE = click.option(
    "--i-may-write",
    is_flag=True,
    help="Schrijf ook in een register dat zo vol is dat het op productie lijkt.",
)

TIMEOUT = click.option(
    "--timeout",
    type=Number(0.1, 600),
    default=DEFAULT_TIMEOUT,
    show_default=True,
    help="Seconden per antwoord.",
)

LANGUAGE = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default="nl",
    show_default=True,
    help="Taal van de verslagen.",
)


def names(_: click.Context, __: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    """Return the names in an option that may be repeated, and may have several between commas."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())
