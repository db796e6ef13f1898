"""The command `merge`, which makes one result of the shards of a run."""

from pathlib import Path

import click
from rich.console import Console

from klantinteracties_conformance.cli import options, shared
from klantinteracties_conformance.config.sharding import ShardError
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.report.sayable import expect_sayable
from klantinteracties_conformance.result.model import Result, ResultError, exit_code
from klantinteracties_conformance.result.verdict_line import verdict_line
from klantinteracties_conformance.result.verification import (
    NotAuthenticError,
    agrees,
    of_this_build,
    well_formed,
)
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.files import explaining_write_errors
from klantinteracties_conformance.system.messages import message


@click.command(
    "merge",
    cls=options.Command,
    help="help-merge",
)
@click.argument("results", nargs=-1, required=True, type=shared.RESULT_FILE)
@click.option("--dialect", "dialect_name", metavar="BESTAND", help="option-dialect-merge")
@options.asking("output", "sign", "language")
@options.HELP
def merge_command(
    results: tuple[Path, ...], dialect_name: str | None, output: Path, sign: Path | None, language: str
) -> int:
    """Merge and judge."""
    # Imported here: pytest and its plugins take longer to load than the other commands take to run.
    from klantinteracties_conformance.judging import runner
    from klantinteracties_conformance.judging.terminal import summarise
    from klantinteracties_conformance.report import files

    runner.check_key(sign)
    whole = _whole(_loaded(results), dialect_name)
    runner.prepare_output(output)
    with explaining_write_errors(output):
        runner.clear_output(output)
        whole.write(output / "result.json")
        files.write(whole, output, language)
        runner.sign_with(sign, whole, output)
    summarise(Console(highlight=False), whole, language)
    shared.tell(words(language)("report-made", file=str(output / "index.html")))
    click.echo(verdict_line(whole))
    return exit_code(whole)


def _loaded(paths: tuple[Path, ...]) -> list[Result]:
    try:
        return [expect_sayable(well_formed(path)) for path in paths]
    except NotAuthenticError as error:
        raise _refused(error) from error
    except ResultError as error:
        raise ConfigurationError(error.message) from error


def _whole(loaded: list[Result], dialect_name: str | None) -> Result:
    from klantinteracties_conformance.judging.shard_parts import check, merged

    about = loaded[0].provider
    try:
        check(loaded)
        dialect = dialect_files.load(dialect_name or about.dialect)
        if dialect.digest != about.dialect_digest:
            raise ShardError(message("dialect-of-shards-other"))
        for result in loaded:
            agrees(result)
            of_this_build(result)
        whole = merged(loaded, dialect)
        agrees(whole)
    except NotAuthenticError as error:
        raise _refused(error) from error
    except dialect_files.DialectError as error:
        raise ConfigurationError(message("dialect-of-shards", finding=error.message)) from error
    return whole


def _refused(error: NotAuthenticError) -> ConfigurationError:
    return ConfigurationError(message("sentences", sentences=list(error.sentences)))


COMMAND = merge_command
