"""What commands share that isn't asked of a run; it loads little, for those that only read results."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from klantinteracties_conformance.report.rendering import LANGUAGES, Words, words
from klantinteracties_conformance.system.files import RESULT
from klantinteracties_conformance.system.text import on_one_line

HELP = click.help_option("-h", "--help", help="help-help")


class _ResultFile(click.Path):
    """A result, or the folder of the reports that has one."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the path of the file."""
        path = Path(str(super().convert(value, param, ctx)))
        return path / RESULT if path.is_dir() else path


RESULT_FILE = _ResultFile(path_type=Path)

LANGUAGE = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default="nl",
    show_default=True,
    help="option-language",
)


FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="option-format",
)


def tell(sentence: str) -> None:
    """Write a sentence: the name of a folder or what a file says begins no line that a pipeline obeys."""
    click.echo(on_one_line(sentence))


def write_json(data: object) -> None:
    """Write data for other programs, and nothing else."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=1))


@dataclass
class Spoken:
    """The language in which whoever gave the command is spoken to, as far as it is known by now."""

    language: str


def language_in(arguments: Sequence[str]) -> str:
    """Return the language that a command line asks for, whatever else is wrong with it; else Dutch."""
    asked = LANGUAGES[0]
    for argument, following in zip(arguments, [*arguments[1:], ""], strict=False):
        name, _, value = argument.partition("=")
        value = value or following
        if name == "--language" and value in LANGUAGES:
            asked = value
    return asked


class TooManyArgumentsError(click.UsageError):
    """More arguments were given than a command takes."""

    def __init__(self, arguments: Sequence[str], context: click.Context) -> None:
        super().__init__("too many arguments", context)
        self.arguments = arguments


_FRAME = (
    ("COMMAND [ARGS]...", "help-command"),
    ("[OPTIONS]", "help-options"),
    ("INTEGER RANGE", "help-number"),
    ("INTEGER", "help-number"),
    ("FLOAT RANGE", "help-number"),
    ("FLOAT", "help-number"),
    ("PATH", "help-path"),
    ("TEXT", "help-text"),
    ("NAAM", "help-metavar-name"),
    ("BESTAND", "help-metavar-file"),
    ("SECONDEN", "help-metavar-seconds"),
    ("AANTAL", "help-metavar-count"),
    ("SLEUTEL", "help-metavar-key"),
    ("VERSIE", "help-metavar-version"),
    ("LOGBOEK", "help-metavar-journal"),
)
"""What click, or an option, calls what is to be written there, and what that is in the catalogues."""

_CODE = re.compile(r"(?:help|option)-[\w-]+")


class _Formatter(click.HelpFormatter):
    """Writes pages of help in the language of who asks: what commands and options do is a code."""

    def __init__(self, said: Words, **how: Any) -> None:
        super().__init__(**how)
        self._words = said

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:  # noqa: ARG002  as click has it
        """Write how the command is used."""
        super().write_usage(prog, self._framed(args), f"{self._words('help-usage')} ")

    def write_heading(self, heading: str) -> None:
        """Write the heading of a list of options or commands."""
        super().write_heading(self._words(f"help-heading-{heading.lower()}"))

    def write_text(self, text: str) -> None:
        """Write what a command does."""
        super().write_text(self._said(text))

    def write_dl(self, rows: Iterable[tuple[str, str]], *args: Any, **how: Any) -> None:
        """Write a list of options or commands."""
        super().write_dl([(self._framed(name), self._said(about)) for name, about in rows], *args, **how)

    def _said(self, about: str) -> str:
        """Return what a code stands for, with what click put behind it."""
        said = _CODE.sub(lambda code: self._words(code[0]), about, count=1)
        return said.replace("[default: ", self._words("help-default"))

    def _framed(self, text: str) -> str:
        for written, code in _FRAME:
            text = text.replace(written, self._words(code))
        return text


class _Context(click.Context):
    """Where a command is at work; its pages of help are in the language of who asks."""

    def make_formatter(self) -> click.HelpFormatter:
        """Return what writes a page of help."""
        spoken = self.find_object(Spoken)
        said = words(spoken.language if spoken else LANGUAGES[0])
        return _Formatter(said, width=self.terminal_width, max_width=self.max_content_width)


class Command(click.Command):
    """A command; what is too much on its command line is told by an error of its own."""

    context_class = _Context
    allow_extra_args = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the command line apart."""
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise TooManyArgumentsError(rest, ctx)
        return rest


class Group(click.Group):
    """Commands under one name."""

    context_class = _Context
