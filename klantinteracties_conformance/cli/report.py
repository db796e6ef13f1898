"""The commands that work on results: `report`, `verify` and `compare`."""

from pathlib import Path

import click

from klantinteracties_conformance.report.language import LANGUAGES
from klantinteracties_conformance.result.model import ResultError, load
from klantinteracties_conformance.system.errors import ConfigurationError, reason
from klantinteracties_conformance.system.files import write_whole

MOST_COMPARED = 26
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
@click.option(
    "--allure", is_flag=True, help="Maak ook het verslag van Allure; daarvoor is npx (Node.js) nodig."
)
@_HELP
def report_command(result: Path, output: Path | None, language: str, allure: bool) -> int:
    """Render a result again."""
    from klantinteracties_conformance.report import allure_html, files

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
        raise _unwritable(folder, error) from error
    click.echo(f"Verslag: {folder / 'index.html'}")
    return 0


@click.command(
    "verify", help="Ga na of een resultaat een certificaat is: heel, ongewijzigd, volledig en conform."
)
@click.argument("result", type=click.Path(path_type=Path))
@_HELP
def verify_command(result: Path) -> int:
    """Tell whether a result may serve as a certificate."""
    from klantinteracties_conformance.result.verification import verify

    found = verify(result)
    for sentence in found.sentences:
        click.echo(sentence, err=bool(found.code))
    return found.code


@click.command(
    "compare", help="Leg resultaten naast elkaar: van meer providers, of van één provider door de tijd."
)
@click.argument("results", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option(
    "--runs", is_flag=True, help="Het zijn twee toetsen van dezelfde provider, ook als het adres verschilt."
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("reports"),
    show_default=True,
    help="Map voor de vergelijking.",
)
@LANGUAGE
@_HELP
def compare_command(results: tuple[Path, ...], runs: bool, output: Path, language: str) -> int:
    """Lay results beside each other."""
    from klantinteracties_conformance.report import compare

    if not 2 <= len(results) <= MOST_COMPARED or (runs and len(results) != 2):
        raise ConfigurationError(f"Geef twee tot {MOST_COMPARED} resultaten; met --runs precies twee.")
    try:
        loaded = [load(path) for path in results]
        found = compare.compare(loaded, runs=runs or compare.same_provider(loaded))
        output.mkdir(parents=True, exist_ok=True)
        write_whole(output / "compare.html", compare.render_html(found, language))
        write_whole(output / "compare.md", compare.render_markdown(found, language))
    except ResultError as error:
        raise ConfigurationError(str(error)) from error
    except OSError as error:
        raise _unwritable(output, error) from error
    click.echo(f"Vergelijking: {output / 'compare.html'}")
    return 0


def _unwritable(folder: Path, error: OSError) -> ConfigurationError:
    return ConfigurationError(f"In de map {folder} kan niet worden geschreven ({reason(error)}).")


COMMANDS = (report_command, verify_command, compare_command)
