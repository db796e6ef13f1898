"""The command `klantinteracties-conformance`."""

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from klantinteracties_conformance import __version__
from klantinteracties_conformance.compat.library import IncompatibleLibraryError
from klantinteracties_conformance.result.outcomes import EXIT_SUITE_FAULT, EXIT_UNJUDGED
from klantinteracties_conformance.result.verdict_line import JUDGING, UNJUDGED
from klantinteracties_conformance.standard.catalogue import CatalogueError
from klantinteracties_conformance.system import interrupts, streams
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.text import on_one_line

COMMANDS: Mapping[str, str] = {
    name: f"klantinteracties_conformance.cli.{name}"
    for name in (
        *("run", "provider", "faults", "requirements", "report", "verify", "compare", "merge", "doctor"),
        *("sweep", "config"),
    )
}
"""The commands with the module of each, which has it as `COMMAND`."""


class Commands(click.Group):
    """Loads a command when it is asked for: rendering a report takes no HTTP client, and no pytest."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  as click has it
        """Return the names of the commands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  as click has it
        """Return a command, None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).COMMAND
        return command


@click.command(cls=Commands, help="Toetst of een provider voldoet aan de standaard Klantinteracties.")
@click.help_option("--help", help="Toon deze uitleg.")
@click.version_option(__version__, message="%(version)s", help="Toon de versie.")
def cli() -> None:
    """Hold the commands together."""


def _usage(error: click.UsageError) -> str:
    """Return in one Dutch sentence what is wrong with the command line."""
    help_hint = "zie --help."
    match error:
        case click.NoSuchOption():
            return f"De optie {error.option_name} bestaat niet; {help_hint}"
        case click.MissingParameter():
            return f"{error.param.name if error.param else 'Een argument'} ontbreekt; {help_hint}"
        case click.BadParameter() if error.param is not None:
            name = error.param.opts[-1] if error.param.opts else error.param.name
            return f"De waarde bij {name} kan niet: geef {_allowed(error.param.type)}; {help_hint}"
        case click.NoSuchCommand():
            return f"De opdracht {error.command_name} bestaat niet; {help_hint}"
        case click.BadOptionUsage():
            return f"De optie {error.option_name} is niet goed gebruikt: geef er een waarde bij; {help_hint}"
        case _:
            return f"De opdracht is niet goed: {error.format_message().rstrip('.')}; {help_hint}"


def _allowed(kind: click.ParamType[Any]) -> str:
    """Return in Dutch what values a parameter takes."""
    match kind:
        case click.Choice():
            return " of ".join(map(str, kind.choices))
        case click.IntRange() | click.FloatRange():
            return f"een getal van {kind.min} tot en met {kind.max}"
        case click.Path():
            return "een map of bestand"
        case _:
            return "een geheel getal"


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and leave with its exit code.

    0 is conformant, 1 not conformant, 2 could not be judged, 3 a fault of the suite itself.
    """
    streams.forgive()
    sys.exit(_main(arguments))


def _main(arguments: Sequence[str] | None) -> int:
    asked = list(sys.argv[1:] if arguments is None else arguments)
    code, judged = _outcome(asked)
    if not judged and asked[:1] in JUDGING and "--help" not in asked:
        click.echo(UNJUDGED)
    return code


def _outcome(arguments: Sequence[str]) -> tuple[int, bool]:
    """Run a command and return its exit code, and whether it came to its end."""
    try:
        outcome: Any = cli.main(arguments, prog_name="klantinteracties-conformance", standalone_mode=False)
        return (outcome if isinstance(outcome, int) else 0), True
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return EXIT_UNJUDGED, False
    except click.UsageError as error:
        return _complain(_usage(error), EXIT_UNJUDGED)
    except ConfigurationError as error:
        return _complain(str(error), EXIT_UNJUDGED)
    except (KeyboardInterrupt, click.Abort):
        interrupts.ignored()
        return _complain("Afgebroken.", EXIT_UNJUDGED)
    except (CatalogueError, IncompatibleLibraryError) as error:
        return _complain(f"Fout in de suite zelf: {error}", EXIT_SUITE_FAULT)
    except Exception as error:  # the last resort: a user never sees a traceback
        return _complain(f"Fout in de suite zelf: {type(error).__name__}: {error}", EXIT_SUITE_FAULT)


def _complain(sentence: str, code: int) -> tuple[int, bool]:
    click.echo(on_one_line(sentence), err=True)
    return code, False
