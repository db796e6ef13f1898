"""The command `doctor`: can a run begin, and if not, what is there to do?"""

from typing import Any

import click

from klantinteracties_conformance.cli import options
from klantinteracties_conformance.config.settings import Settings
from klantinteracties_conformance.result.outcomes import EXIT_UNJUDGED
from klantinteracties_conformance.system.text import on_one_line


@click.command("doctor", help="Ga na of een toets kan beginnen, en wat er anders aan te doen is.")
@options.asking("url", "target", "config", "dialect", "token", "mode", "i_may_write", "timeout")
@options.HELP
def doctor_command(**_: Any) -> int:
    """Look, and say what was found."""
    from klantinteracties_conformance.preflight.examination import SYMBOLS, Wishes
    from klantinteracties_conformance.preflight.examine import examine

    request = Settings(click.get_current_context()).request()
    found = examine(request.url, request.access, Wishes.of(request))
    for kind, text in found.lines:
        click.echo(f"{SYMBOLS[kind]} {on_one_line(text)}")
    click.echo("Een toets kan beginnen." if not found.wrong else "Een toets kan zo niet beginnen.")
    return EXIT_UNJUDGED if found.wrong else 0


COMMAND = doctor_command
