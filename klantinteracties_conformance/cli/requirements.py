"""The command `requirements`: what is tested, what is not, and why."""

import json
from collections import Counter
from dataclasses import asdict

import click

from klantinteracties_conformance.cli import shared
from klantinteracties_conformance.standard.catalogue import Catalogue, catalogue


@click.command("requirements", help="Toon de eisen: wat wordt getoetst, wat niet en waarom.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Vorm."
)
@shared.HELP
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


COMMAND = requirements_command
