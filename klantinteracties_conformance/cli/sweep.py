"""The command `sweep`: removes what a killed run left behind."""

from pathlib import Path
from typing import Any

import click

from klantinteracties_conformance.cli import options
from klantinteracties_conformance.config.addresses import check_url
from klantinteracties_conformance.config.settings import Settings
from klantinteracties_conformance.consumer import journal
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.outcomes import EXIT_UNJUDGED
from klantinteracties_conformance.system.text import on_one_line


@click.command("sweep", help="Verwijder wat een afgebroken toets bij de provider achterliet.")
@click.argument("logboek", type=click.Path(path_type=Path), default=Path("reports"))
@options.asking("url", "target", "config", "token", "timeout")
@options.HELP
def sweep_command(logboek: Path, **_: Any) -> int:
    """Remove, and say what could not be removed."""
    from klantinteracties_conformance.consumer.sweep import sweep

    chosen = Settings(click.get_current_context())
    path = logboek / journal.NAME if logboek.is_dir() else logboek
    url = chosen.value("url")
    swept = sweep(path, check_url(url) if url else "", chosen.access(), timeout=chosen.value("timeout"))
    if swept.origin is None:
        click.echo(f"Volgens {path} is er niets achtergebleven.")
        return 0
    for entry in swept.removed:
        click.echo(
            f"✓ verwijderd of al weg: {entry.item_path}/{entry.id}"
            if entry.id
            else f"✓ nagezocht en opgeruimd: een registratie op {entry.path} waarop geen antwoord kwam"
        )
    for leftover in swept.leftovers:
        click.echo(on_one_line(f"✗ niet verwijderd: {leftover.url} ({words('nl').say(leftover.reason)})"))
    for base in swept.elsewhere:
        click.echo(f"Het logboek noemt ook nog iets op {base}; ruim dat apart op.")
    click.echo(
        f"Opgeruimd op {swept.origin.base}: {len(swept.removed)}; niet gelukt: {len(swept.leftovers)}."
    )
    return EXIT_UNJUDGED if swept.leftovers else 0


COMMAND = sweep_command
