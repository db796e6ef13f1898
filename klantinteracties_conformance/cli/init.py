"""The command `init`: a configuration to begin with."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import click

from klantinteracties_conformance.cli import shared
from klantinteracties_conformance.client.access import TOKEN_VARIABLE, Access
from klantinteracties_conformance.client.http import DEFAULT_TIMEOUT
from klantinteracties_conformance.config import discovery
from klantinteracties_conformance.config.draft import Draft, drafted
from klantinteracties_conformance.report.rendering import Words, words
from klantinteracties_conformance.result.outcomes import Mode
from klantinteracties_conformance.standard.dialect_files import available
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.files import unwritable, write_whole
from klantinteracties_conformance.system.messages import message
from klantinteracties_conformance.system.text import on_one_line

NAME = "acceptatie"


@click.command("init", cls=shared.Command, help="help-init")
@click.argument("url", required=False)
@click.option("--target", "name", metavar="NAAM", help="option-init-target")
@click.option("--dialect", metavar="NAAM", help="option-dialect")
@click.option("--mode", type=click.Choice(["full", "read-only"]), help="option-mode")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path(discovery.NAME),
    show_default=True,
    help="option-init-output",
)
@click.option("--force", is_flag=True, help="option-init-force")
@shared.LANGUAGE
@shared.HELP
def init_command(
    url: str | None,
    name: str | None,
    dialect: str | None,
    mode: Mode | None,
    output: Path,
    force: bool,
    language: str,
) -> int:
    """Ask what isn't given, look at the provider, and write the file."""
    say = words(language)
    if output.exists() and not force:
        raise ConfigurationError(message("draft-exists", file=str(output)))
    asks = sys.stdin.isatty()
    if not url and not asks:
        raise ConfigurationError(message("draft-needs-url"))
    url = url or click.prompt(say("draft-ask-url"))
    name = name or (click.prompt(say("draft-ask-name"), default=NAME) if asks else NAME)
    mode = mode or (_asked_mode(say) if asks else "full")
    draft = _looked(url, name, dialect, mode, say)
    if dialect and dialect not in available():  # a file; what the configuration names is relative to itself
        draft = replace(draft, dialect=os.path.relpath(dialect, output.parent))
    try:
        write_whole(output, drafted(draft, language))
    except OSError as error:
        raise unwritable(output.parent, error) from error
    shared.tell(say.say(message("draft-written", file=str(output), target=name)))
    return 0


def _asked_mode(say: Words) -> Mode:
    answer = click.prompt(say("draft-ask-writing"), default=say("no"))
    return "full" if answer.strip().lower() in {say("yes"), say("yes")[0]} else "read-only"


def _looked(url: str, name: str, dialect: str | None, mode: Mode, say: Words) -> Draft:
    """Look at the provider as `doctor` does, and return what there is to write.

    Raises:
        ConfigurationError: no run can begin there.
    """
    from klantinteracties_conformance.preflight.examination import SYMBOLS, Wishes
    from klantinteracties_conformance.preflight.examine import examine

    access = Access.by_token(os.environ.get(TOKEN_VARIABLE, ""))
    found = examine(url, access, Wishes(dialect, DEFAULT_TIMEOUT, mode == "full", may_write=False))
    for kind, line in found.lines:
        click.echo(f"{SYMBOLS[kind]} {on_one_line(say.say(line))}")
    if found.wrong or found.target is None:
        raise ConfigurationError(message("draft-not-written"))
    spoken = dialect or found.target.dialect.name
    return Draft(name, found.target.url, spoken, found.api_claimed, mode)


COMMAND = init_command
