"""The command `report`: the reports of a result, made again."""

import filecmp
from pathlib import Path

import click

from klantinteracties_conformance.cli import shared
from klantinteracties_conformance.report import allure_html, files
from klantinteracties_conformance.report import bundle as bundles
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.report.sayable import expect_sayable
from klantinteracties_conformance.result.model import Result, ResultError, load
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.files import unwritable, write_whole
from klantinteracties_conformance.system.messages import message


@click.command("report", cls=shared.Command, help="help-report")
@click.argument("result", type=shared.RESULT_FILE)
@click.option("--output", type=click.Path(path_type=Path), help="option-output-report")
@shared.LANGUAGE
@click.option("--allure", is_flag=True, help="option-allure")
@click.option(
    "--bundle",
    metavar="ID",
    help="option-bundle",
)
@shared.HELP
def report_command(result: Path, output: Path | None, language: str, allure: bool, bundle: str | None) -> int:
    """Render a result again, or write all that is known of one finding."""
    folder = output or result.parent
    try:
        loaded = expect_sayable(load(result))
        folder.mkdir(parents=True, exist_ok=True)
        if bundle:
            return _write_bundle(loaded, bundle, folder, language)
        _expect_no_other(folder, result)
        files.write(loaded, folder, language)
        if allure:
            allure_html.build(folder / files.ALLURE, folder / allure_html.NAME, language)
    except (ResultError, allure_html.AllureError) as error:
        raise ConfigurationError(error.message) from error
    except OSError as error:
        raise unwritable(folder, error) from error
    shared.tell(words(language)("report-made", file=str(folder / "index.html")))
    return 0


def _expect_no_other(folder: Path, result: Path) -> None:
    """Make sure that a folder has no result of another run: its pages would be mixed with those of this one.

    What was made of whatever result and isn't made anew each time, goes.

    Raises:
        ConfigurationError: it has one.
        OSError: it can't be read or written.
    """
    there = folder / files.RESULT
    if not there.exists():
        (folder / allure_html.NAME).unlink(missing_ok=True)
    elif not filecmp.cmp(there, result, shallow=False):
        raise ConfigurationError(message("report-of-another", file=str(folder), name=files.RESULT))


def _write_bundle(result: Result, identifier: str, folder: Path, language: str) -> int:
    try:
        text = bundles.render(result, identifier, language)
    except bundles.NoSuchFindingError as error:
        raise ConfigurationError(error.said) from error
    path = folder / bundles.file_name(identifier)
    write_whole(path, text)
    shared.tell(words(language)("report-made", file=str(path)))
    return 0


COMMAND = report_command
