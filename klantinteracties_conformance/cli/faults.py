"""The command `faults`: the broken providers, and what catches each."""

from pathlib import Path

import click
from rich.console import Console

from klantinteracties_conformance.cli import options, shared


@click.command(
    "faults",
    cls=shared.Command,
    help="help-faults",
)
@click.option(
    "--matrix",
    is_flag=True,
    help="option-matrix",
)
@click.option(
    "--dialect",
    "dialect_name",
    metavar="NAAM",
    help="option-dialect-faults",
)
@click.option(
    "--only-fault",
    multiple=True,
    callback=options.separated,
    metavar="NAAM",
    help="option-only-fault",
)
@click.option(
    "--workers", type=click.IntRange(1, 64), default=2, show_default=True, help="option-workers-faults"
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("reports"),
    show_default=True,
    help="option-output-faults",
)
@shared.LANGUAGE
@shared.HELP
def faults_command(
    matrix: bool,
    dialect_name: str | None,
    only_fault: tuple[str, ...],
    workers: int,
    output: Path,
    language: str,
) -> int:
    """List the faults, or judge them: 0 all caught as the snapshot has it, 1 not, 2 the matrix is void."""
    from klantinteracties_conformance.provider.faults import table

    if not matrix:
        click.echo(table.listing(language), nl=False)
        return 0
    from klantinteracties_conformance.matrix import run

    asked = run.Choices(output, [dialect_name] if dialect_name else (), only_fault, workers, language)
    return run.run(asked, Console(highlight=False))


COMMAND = faults_command
