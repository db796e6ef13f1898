"""The commands about the suite itself: `provider`, `faults` and `requirements`."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console

from klantinteracties_conformance.client.access import TOKEN_VARIABLE
from klantinteracties_conformance.standard.catalogue import Catalogue, catalogue
from klantinteracties_conformance.system.errors import ConfigurationError


def names(_: click.Context, __: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    """Return the names in an option that may be repeated, and may have several between commas."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


@click.command("provider", help="Start de ingebouwde provider; de eerste regel is zijn adres.")
@click.option(
    "--dialect",
    "dialect_name",
    default="openklant",
    show_default=True,
    metavar="NAAM",
    help="Dialect van het adres.",
)
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Poort; zonder deze optie een vrije.")
@click.option("--database", type=click.Path(path_type=Path), help="SQLite-bestand dat bewaard blijft.")
@click.option("--token", default="", help=f"Token; liever in de omgevingsvariabele {TOKEN_VARIABLE}.")
@click.option(
    "--fault",
    default="",
    metavar="NAAM",
    help="Fout die de provider moet hebben; meer met komma's.",
)
@click.option("--list-faults", is_flag=True, help="Toon de fouten: naam, eisen die ze raken, wat er mis is.")
@click.help_option("--help", help="Toon deze uitleg.")
def provider_command(
    dialect_name: str, port: int, database: Path | None, token: str, fault: str, list_faults: bool
) -> int:
    """Serve until stopped."""
    from klantinteracties_conformance.provider import faults
    from klantinteracties_conformance.provider.server import Options, StartError, serve

    if list_faults:
        click.echo(faults.listing(), nl=False)
        return 0
    try:
        serve(Options(dialect=dialect_name, port=port, database=database, token=token, fault=fault))
    except StartError as error:
        raise ConfigurationError(str(error)) from error
    return 0


@click.command("faults", help="Toon de fouten van de ingebouwde provider, of toets ze allemaal (--matrix).")
@click.option("--matrix", is_flag=True, help="Toets elke fout met de hele suite en maak een matrix.")
@click.option(
    "--dialect",
    "dialect_name",
    metavar="NAAM",
    help="Alleen dit dialect; zonder deze optie elk dialect waarin een fout te zien is.",
)
@click.option(
    "--only-fault", multiple=True, callback=names, metavar="NAAM", help="Alleen deze fout (herhaalbaar)."
)
@click.option(
    "--workers", type=click.IntRange(1, 64), default=2, show_default=True, help="Aantal fouten tegelijk."
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("reports"),
    show_default=True,
    help="Map voor de matrix.",
)
@click.help_option("--help", help="Toon deze uitleg.")
def faults_command(
    matrix: bool, dialect_name: str | None, only_fault: tuple[str, ...], workers: int, output: Path
) -> int:
    """List the faults, or judge them: 0 all caught as meant, 1 not, 2 the matrix is void."""
    from klantinteracties_conformance.provider import faults

    if not matrix:
        click.echo(faults.listing(), nl=False)
        return 0
    from klantinteracties_conformance.matrix import run

    asked = run.Choices(output, [dialect_name] if dialect_name else (), only_fault, workers)
    return run.run(asked, Console(highlight=False))


@click.command("requirements", help="Toon de eisen: wat wordt getoetst, wat niet en waarom.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Vorm."
)
@click.help_option("--help", help="Toon deze uitleg.")
def requirements_command(form: str) -> int:
    """Show the catalogue."""
    known = catalogue()
    if form == "json":
        click.echo(json.dumps([asdict(spec) for spec in known.requirements], ensure_ascii=False, indent=1))
        return 0
    for line in _listing(known):
        click.echo(line)
    return 0


def _listing(known: Catalogue) -> list[str]:
    lines: list[str] = []
    for group in known.groups:
        specs = [spec for spec in known.requirements if spec.group == group.id]
        tags = Counter([spec.level for spec in specs] + ["betwist" for spec in specs if spec.disputed])
        lines += ["", f"{group.title} ({', '.join(f'{count} {tag}' for tag, count in tags.items())})"]
        for spec in specs:
            lines.append(f"  {spec.id:<10} {spec.level:<14} {spec.text}")
            lines += [f"  {'':<10} {'':<14} bron: {spec.source}"]
            lines += [f"  {'':<10} {'':<14} toets: {key.name} ({key.file})" for key in spec.scenarios]
            lines += [f"  {'':<10} {'':<14} toetsen: {', '.join(spec.checks)}"] if spec.checks else []
            lines += [f"  {'':<10} {'':<14} reden: {spec.reason}"] if spec.reason else []
    total = sum(spec.testable for spec in known.requirements)
    return [*lines[1:], "", f"{len(known.requirements)} eisen, waarvan {total} toetsbaar."]


COMMANDS = (provider_command, faults_command, requirements_command)
