"""The commands that work on results: `report`, `verify` and `compare`."""

from pathlib import Path

import click

from klantinteracties_conformance.preflight import ConfigurationError
from klantinteracties_conformance.report.language import LANGUAGES
from klantinteracties_conformance.result import ResultError, load

LANGUAGE = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default="nl",
    show_default=True,
    help="Taal van de verslagen.",
)
_HELP = click.help_option("--help", help="Toon deze uitleg.")
_OUTPUT = click.option(
    "--output", type=click.Path(path_type=Path), help="Map; zonder deze optie die van het resultaat."
)


@click.command("report", help="Maak de verslagen opnieuw uit een resultaat.")
@click.argument("result", type=click.Path(path_type=Path))
@_OUTPUT
@LANGUAGE
@_HELP
def report_command(result: Path, output: Path | None, language: str) -> int:
    """Render a result again."""
    from klantinteracties_conformance.report import files

    folder = output or result.parent
    try:
        loaded = load(result)
        folder.mkdir(parents=True, exist_ok=True)
        files.write(loaded, folder, language)
    except ResultError as error:
        raise ConfigurationError(str(error)) from error
    except OSError as error:
        raise ConfigurationError(
            f"In de map {folder} kan niet worden geschreven ({error.strerror})."
        ) from error
    click.echo(f"Verslag: {folder / 'index.html'}")
    return 0


@click.command(
    "verify", help="Ga na of een resultaat een certificaat is: heel, ongewijzigd, volledig en conform."
)
@click.argument("result", type=click.Path(path_type=Path))
@_HELP
def verify_command(result: Path) -> int:
    """Tell whether a result may serve as a certificate."""
    from klantinteracties_conformance.verification import verify

    found = verify(result)
    for sentence in found.sentences:
        click.echo(sentence, err=bool(found.code))
    return found.code
