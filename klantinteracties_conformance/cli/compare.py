"""The command `compare`: results beside each other."""

from pathlib import Path

import click

from klantinteracties_conformance.cli import shared
from klantinteracties_conformance.report import compare
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.report.sayable import expect_sayable
from klantinteracties_conformance.result.baseline import worse
from klantinteracties_conformance.result.model import ResultError, load
from klantinteracties_conformance.result.outcomes import EXIT_CODES
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.files import unwritable, write_whole
from klantinteracties_conformance.system.messages import message

MOST_COMPARED = 26


@click.command(
    "compare",
    cls=shared.Command,
    help="help-compare",
)
@click.argument("results", type=shared.RESULT_FILE, nargs=-1, required=True)
@click.option("--runs", is_flag=True, help="option-runs")
@click.option("--fail-on-regression", is_flag=True, help="option-fail-on-regression")
@click.option("--since", default="", metavar="0.6.0", help="option-since")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("reports"),
    show_default=True,
    help="option-output-compare",
)
@shared.FORMAT
@shared.LANGUAGE
@shared.HELP
def compare_command(
    results: tuple[Path, ...],
    runs: bool,
    fail_on_regression: bool,
    since: str,
    output: Path,
    form: str,
    language: str,
) -> int:
    """Lay results beside each other."""
    two = runs or fail_on_regression
    if not (1 if since else 2) <= len(results) <= MOST_COMPARED or (two and len(results) != 2):
        raise ConfigurationError(message("results-to-compare", limit=MOST_COMPARED))
    try:
        loaded = [expect_sayable(load(path)) for path in results]
        found = compare.compare(loaded, runs=runs or compare.same_provider(loaded), since=since)
        output.mkdir(parents=True, exist_ok=True)
        write_whole(output / "compare.html", compare.render_html(found, language))
        write_whole(output / "compare.md", compare.render_markdown(found, language))
    except ResultError as error:
        raise ConfigurationError(error.message) from error
    except OSError as error:
        raise unwritable(output, error) from error
    speak = words(language)
    fallen = worse(*loaded) if fail_on_regression else ()
    if form == "json":
        shared.write_json(compare.as_data(found) | {"worse_than_baseline": list(fallen)})
        return EXIT_CODES["nonconformant" if fallen else "conformant"]
    if found.upgrade is not None:
        shared.tell(speak.say(found.upgrade.headline))
    shared.tell(speak("comparison-made", file=str(output / "compare.html")))
    if fallen:
        shared.tell(speak.say(message("baseline-worse", count=len(fallen), requirements=list(fallen))))
    return EXIT_CODES["nonconformant" if fallen else "conformant"]


COMMAND = compare_command
