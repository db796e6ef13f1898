"""The command `run`: judge a provider."""

from collections.abc import Iterator
from typing import Any

import click
from rich.console import Console

from klantinteracties_conformance.cli import options
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.config.settings import Settings
from klantinteracties_conformance.profiles import files
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.system import interrupts
from klantinteracties_conformance.system.messages import Message, message
from klantinteracties_conformance.system.text import on_one_line


@click.command(
    "run",
    cls=options.Command,
    help="help-run",
)
@options.of_a_run
@options.HELP
def run_command(**_: Any) -> int:
    """Judge a provider."""
    with interrupts.in_order():
        return _judge(click.get_current_context())


def _judge(context: click.Context) -> int:
    """Do what was asked; a run that can't begin leaves the reports of an earlier one as they are."""
    # Imported here: pytest and its plugins take longer to load than the other commands take to run.
    from klantinteracties_conformance.judging import runner

    settings = options.settings_of(context)
    request = settings.request().checked()
    files.chosen(request.profiles)
    console = Console(highlight=False, quiet=request.quiet)
    for sentence in _used(settings, request):
        said = on_one_line(words(request.language).say(sentence))
        console.print(said, soft_wrap=True, markup=False)
    return runner.judge(request, console)


def _used(settings: Settings, request: RunRequest) -> Iterator[Message]:
    """Yield which file of settings this run uses, and which waivers."""
    if settings.file is not None:
        yield message("configuration-used", file=str(settings.file.path.absolute()))
    for waiver in request.waivers:
        yield message(
            "configuration-waiver",
            requirement=waiver.requirement,
            date=waiver.until.isoformat(),
            name=waiver.owner,
            text=waiver.reason,
        )


COMMAND = run_command
