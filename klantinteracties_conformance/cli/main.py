"""The command `klantinteracties-conformance`."""

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from klantinteracties_conformance import __version__
from klantinteracties_conformance.cli.shared import HELP, Group, Spoken, TooManyArgumentsError, language_in
from klantinteracties_conformance.compat.library import IncompatibleLibraryError
from klantinteracties_conformance.config.allowed import allowed
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.outcomes import EXIT_SUITE_FAULT, EXIT_UNJUDGED
from klantinteracties_conformance.result.verdict_line import JUDGING, UNJUDGED
from klantinteracties_conformance.standard.catalogue import CatalogueError
from klantinteracties_conformance.system import interrupts, streams
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import Message, message
from klantinteracties_conformance.system.text import nearest, on_one_line

COMMANDS: Mapping[str, str] = {
    name: f"klantinteracties_conformance.cli.{name}"
    for name in (
        *("run", "provider", "faults", "requirements", "report", "verify", "compare", "merge", "doctor"),
        *("sweep", "config", "profiles", "history", "init"),
    )
}
"""The commands with the module of each, which has it as `COMMAND`."""


PROGRAM = "klantinteracties-conformance"


class Commands(Group):
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


@click.command(cls=Commands, help="help-all")
@HELP
@click.version_option(__version__, message="%(version)s", help="help-version")
def cli() -> None:
    """Hold the commands together."""


def _usage(error: click.UsageError, arguments: Sequence[str]) -> Message:
    """Return what is wrong with the command line."""
    match error:
        case click.NoSuchOption():
            near = nearest(error.option_name, error.possibilities or ())
            return message("usage-no-option", option=error.option_name, name=near or "none")
        case click.NoSuchCommand():
            near = nearest(error.command_name, COMMANDS)
            return message("usage-no-command", command=error.command_name, name=near or "none")
        case click.MissingParameter():
            return message("usage-missing", name=(error.param.name if error.param else None) or "")
        case click.BadParameter() if error.param is not None:
            name = error.param.opts[-1] if error.param.opts else error.param.name
            return message("usage-value", option=name or "", expected=allowed(error.param.type))
        case click.BadOptionUsage():
            with_value = any(argument.startswith(f"{error.option_name}=") for argument in arguments)
            code = "usage-value-needless" if with_value else "usage-value-missing"
            return message(code, option=error.option_name)
        case TooManyArgumentsError():
            return message("usage-too-much", names=list(error.arguments), count=len(error.arguments))
        case _:
            return message("usage-wrong")


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and leave with its exit code.

    0 is conformant, 1 not conformant, 2 could not be judged, 3 a fault of the suite itself.
    """
    streams.forgive()
    if arguments is None:
        interrupts.only_for_this()
    sys.exit(_main(arguments))


def _main(arguments: Sequence[str] | None) -> int:
    asked = list(sys.argv[1:] if arguments is None else arguments)
    code, judged = _outcome(asked)
    if not judged and asked[:1] in JUDGING and not {"-h", "--help"} & set(asked):
        interrupts.ignored()
        click.echo(UNJUDGED)
    return code


def _outcome(arguments: Sequence[str]) -> tuple[int, bool]:
    """Run a command and return its exit code, and whether it came to its end."""
    spoken = Spoken(language_in(arguments))
    try:
        outcome: Any = cli.main(arguments, prog_name=PROGRAM, standalone_mode=False, obj=spoken)
        return (outcome if isinstance(outcome, int) else 0), True
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return EXIT_UNJUDGED, False
    except click.UsageError as error:
        said, code = _usage(error, arguments), EXIT_UNJUDGED
    except ConfigurationError as error:
        said, code = error.message, EXIT_UNJUDGED
    except (KeyboardInterrupt, click.Abort):
        interrupts.ignored()
        said, code = message("stopped"), EXIT_UNJUDGED
    except CatalogueError as error:
        said, code = message("suite-fault-told", text=str(error)), EXIT_SUITE_FAULT
    except IncompatibleLibraryError as error:
        said, code = (
            message("library-lacks", name=error.library, version=error.installed, text=error.what),
            EXIT_SUITE_FAULT,
        )
    except Exception as error:  # the last resort: a user never sees a traceback
        said, code = message("suite-fault", name=type(error).__name__, text=str(error)), EXIT_SUITE_FAULT
        if interrupts.broke_off():
            # Python makes a RuntimeError of what comes while it makes a class, and libraries others.
            interrupts.ignored()
            said, code = message("stopped"), EXIT_UNJUDGED
    for each in said.parts.get("sentences", [said]):
        click.echo(on_one_line(words(spoken.language).say(each)), err=True)
    return code, False
