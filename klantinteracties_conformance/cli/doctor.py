"""The command `doctor`: can a run begin, and if not, what is there to do?"""

from dataclasses import replace
from typing import Any

import click

from klantinteracties_conformance.cli import options, shared
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result import codec
from klantinteracties_conformance.result.outcomes import EXIT_UNJUDGED
from klantinteracties_conformance.system.messages import message
from klantinteracties_conformance.system.text import on_one_line


@click.command(
    "doctor",
    cls=options.Command,
    help="help-doctor",
)
@options.asking("url", "target", "config", "dialect", "token", "mode", "i_may_write", "timeout", "language")
@shared.FORMAT
@options.HELP
def doctor_command(form: str, **_: Any) -> int:
    """Look, and say what was found."""
    from klantinteracties_conformance.preflight.examination import SYMBOLS, Wishes
    from klantinteracties_conformance.preflight.examine import examine

    request = options.settings_of(click.get_current_context()).request()
    say = words(request.language).say
    found = examine(request.url, request.access, replace(Wishes.of(request), deployment=True))
    if form == "json":
        lines = [
            {"kind": kind, "code": line.code, "text": on_one_line(say(line))} for kind, line in found.lines
        ]
        facts = codec.plain_data(found.facts)
        shared.write_json({"can_begin": not found.wrong, "lines": lines, "facts": facts})
        return EXIT_UNJUDGED if found.wrong else 0
    for kind, line in found.lines:
        click.echo(f"{SYMBOLS[kind]} {on_one_line(say(line))}")
    click.echo(say(message("run-can-not-begin" if found.wrong else "run-can-begin")))
    return EXIT_UNJUDGED if found.wrong else 0


COMMAND = doctor_command
