"""The command `history`: a site of the results of many providers and days."""

from pathlib import Path

import click

from klantinteracties_conformance.cli import shared
from klantinteracties_conformance.report.history import HistoryError
from klantinteracties_conformance.report.history_files import results_below
from klantinteracties_conformance.report.history_site import update
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.files import unwritable
from klantinteracties_conformance.system.messages import message


@click.command("history", cls=shared.Command, help="help-history")
@click.argument("results", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("history"),
    show_default=True,
    help="option-output-history",
)
@shared.LANGUAGE
@shared.HELP
def history_command(results: tuple[Path, ...], output: Path, language: str) -> int:
    """Make the site, or bring it up to date."""
    for place in results:
        if not place.exists():
            raise ConfigurationError(message("history-missing", file=str(place)))
    found = list(results_below(results))
    if not found:
        raise ConfigurationError(message("history-nothing", names=[str(place) for place in results]))
    try:
        told = update(found, output, language)
    except HistoryError as error:
        raise ConfigurationError(error.message) from error
    except OSError as error:
        raise unwritable(output, error) from error
    for sentence in told:
        shared.tell(words(language).say(sentence))
    return 0


COMMAND = history_command
