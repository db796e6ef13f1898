"""The command `report`: the reports of a result, made again."""

from pathlib import Path

import click

from klantinteracties_conformance.cli import shared
from klantinteracties_conformance.report import allure_html, files
from klantinteracties_conformance.result.model import ResultError, load
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.files import unwritable


@click.command("report", help="Maak de verslagen opnieuw uit een resultaat.")
@click.argument("result", type=click.Path(path_type=Path))
@click.option(
    "--output", type=click.Path(path_type=Path), help="Map; zonder deze optie die van het resultaat."
)
@shared.LANGUAGE
@click.option(
    "--allure", is_flag=True, help="Maak ook het verslag van Allure; daarvoor is npx (Node.js) nodig."
)
@shared.HELP
def report_command(result: Path, output: Path | None, language: str, allure: bool) -> int:
    """Render a result again."""
    folder = output or result.parent
    try:
        loaded = load(result)
        folder.mkdir(parents=True, exist_ok=True)
        files.write(loaded, folder, language)
        if allure:
            allure_html.build(folder / files.ALLURE, folder / allure_html.NAME, language)
    except (ResultError, allure_html.AllureError) as error:
        raise ConfigurationError(str(error)) from error
    except OSError as error:
        raise unwritable(folder, error) from error
    click.echo(f"Verslag: {folder / 'index.html'}")
    return 0


COMMAND = report_command
