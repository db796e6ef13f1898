"""The command `doctor`: can a run begin, and if not, what is there to do?"""

from typing import TYPE_CHECKING, Any

import click

from klantinteracties_conformance.cli import options
from klantinteracties_conformance.config.settings import Settings
from klantinteracties_conformance.result.model import EXIT_UNJUDGED

if TYPE_CHECKING:
    from klantinteracties_conformance.preflight.examination import Wishes


@click.command("doctor", help="Ga na of een toets kan beginnen, en wat er anders aan te doen is.")
@options.URL
@options.TARGET
@options.CONFIG
@options.DIALECT
@options.TOKEN
@options.MODE
@options.MAY_WRITE
@options.TIMEOUT
@options.HELP
def doctor_command(**_: Any) -> int:
    """Look, and say what was found."""
    from klantinteracties_conformance.preflight.examination import SYMBOLS
    from klantinteracties_conformance.preflight.examine import examine

    chosen = Settings(click.get_current_context())
    found = examine(chosen.value("url") or "", chosen.access(), wishes(chosen))
    for kind, text in found.lines:
        click.echo(f"{SYMBOLS[kind]} {text}")
    click.echo("Een toets kan beginnen." if not found.wrong else "Een toets kan zo niet beginnen.")
    return EXIT_UNJUDGED if found.wrong else 0


def wishes(chosen: Settings) -> "Wishes":
    """Return how these settings want a provider to be looked into."""
    from klantinteracties_conformance.preflight.examination import Wishes

    return Wishes(
        chosen.value("dialect_name"),
        chosen.value("timeout"),
        chosen.value("mode") == "full",
        chosen.value("i_may_write"),
        chosen.value("rate"),
    )
