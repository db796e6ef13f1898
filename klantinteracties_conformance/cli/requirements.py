"""The command `requirements`: what is tested, what is not, and why."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict

import click

from klantinteracties_conformance.cli import shared
from klantinteracties_conformance.report.rendering import Words, words
from klantinteracties_conformance.standard.catalogue import Catalogue, Specification, catalogue


@click.command("requirements", cls=shared.Command, help="help-requirements")
@shared.FORMAT
@shared.LANGUAGE
@shared.HELP
def requirements_command(form: str, language: str) -> int:
    """Show the catalogue."""
    known = catalogue()
    if form == "json":
        shared.write_json([asdict(spec) for spec in known.requirements])
        return 0
    for line in _listing(known, words(language)):
        click.echo(line)
    return 0


def _listing(known: Catalogue, speak: Words) -> list[str]:
    lines: list[str] = []
    theme = ""
    for group in known.groups:
        if group.theme != theme:
            theme = group.theme
            lines += ["", f"# {speak('requirements-theme', kind=theme)}"] if theme else []
        specs = [spec for spec in known.requirements if spec.group == group.id]
        tags = Counter([spec.level for spec in specs] + ["betwist" for spec in specs if spec.disputed])
        lines += ["", f"{group.title} ({', '.join(f'{count} {tag}' for tag, count in tags.items())})"]
        for spec in specs:
            lines.append(f"  {spec.id:<10} {spec.level:<14} {spec.text}")
            lines += [f"  {'':<10} {'':<14} {about}" for about in _about(spec, speak)]
    testable = sum(spec.testable for spec in known.requirements)
    return [*lines[1:], "", speak("requirements-counted", total=len(known.requirements), count=testable)]


def _about(spec: Specification, speak: Words) -> Iterator[str]:
    yield speak("requirement-source", text=spec.source)
    for key in spec.scenarios:
        yield speak("requirement-scenario", scenario=key.name, file=key.file)
    if spec.checks:
        yield speak("requirement-checks", names=", ".join(check.replace("_", " ") for check in spec.checks))
    if spec.reason:
        yield speak("requirement-reason", text=spec.reason)


COMMAND = requirements_command
