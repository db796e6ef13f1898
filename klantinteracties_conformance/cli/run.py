"""The command `run`: judge a provider."""

from typing import Any

import click
from rich.console import Console

from klantinteracties_conformance.cli import options
from klantinteracties_conformance.config.settings import Settings
from klantinteracties_conformance.system import interrupts
from klantinteracties_conformance.system.errors import ConfigurationError


@click.command(
    "run", help="Toets de provider met de API op dit adres (URL), of met --embedded de ingebouwde."
)
@options.of_a_run
@options.HELP
def run_command(**_: Any) -> int:
    """Judge a provider."""
    with interrupts.in_order():
        return _judge(click.get_current_context())


def _judge(context: click.Context) -> int:
    """Do what was asked; a run that can't begin leaves no reports of an earlier one."""
    # Imported here: pytest and its plugins take longer to load than the other commands take to run.
    from klantinteracties_conformance.judging import runner

    output = context.params["output"]
    try:
        settings = Settings(context)
        output = settings.value("output")
        request = settings.request().checked()
    except ConfigurationError:
        runner.prepare_output(output)
        raise
    return runner.judge(request, Console(highlight=False))


COMMAND = run_command
