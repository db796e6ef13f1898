"""Runs the suite from the command: pytest with the suite's own features, then the reports."""

import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import pytest
from rich.console import Console

from klantinteracties_conformance import resources
from klantinteracties_conformance.contract.of_dialect import contract_of
from klantinteracties_conformance.operations import FuzzProfile
from klantinteracties_conformance.plugin import TOKEN_VARIABLE
from klantinteracties_conformance.preflight import ConfigurationError, Target
from klantinteracties_conformance.report import files
from klantinteracties_conformance.requirements import UnknownSelectionError, catalogue
from klantinteracties_conformance.result import EXIT_SUITE_FAULT, exit_code
from klantinteracties_conformance.selection import select
from klantinteracties_conformance.terminal import ProgressReporter, summarise, timing
from klantinteracties_conformance.verdict_line import UNJUDGED, verdict_line


@dataclass(frozen=True)
class Choices:
    """What the user asked of a run.

    `timeout` is in seconds per answer, `fuzz_time_limit` in seconds, `rate` in fuzzed requests a second.
    """

    output: Path
    only: Sequence[str] = ()
    fuzz: FuzzProfile = "quick"
    fuzz_time_limit: float | None = None
    rate: float | None = None
    seed: int | None = None
    workers: int = 1
    timeout: float = 30.0
    reference_lists: str = ""
    timing: bool = False
    shard: str = ""
    language: str = "nl"


def prepare_output(folder: Path) -> None:
    """Make the output folder and take an earlier run's reports out of it, so that none is mistaken for ours.

    Raises:
        ConfigurationError: the folder can't be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in files.MADE:
            (folder / name).unlink(missing_ok=True)
        if (folder / files.ALLURE).exists():
            shutil.rmtree(folder / files.ALLURE)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise ConfigurationError(
            f"In de map {folder} kan niet worden geschreven ({error.strerror}): kies met --output een andere."
        ) from error


def run(target: Target, choices: Choices, console: Console) -> int:
    """Judge a provider, write the reports and return the exit code.

    Raises:
        ConfigurationError: the selection is wrong.
    """
    try:
        planned = select(catalogue(), contract_of(target.dialect), choices.only, choices.fuzz)
    except UnknownSelectionError as error:
        raise ConfigurationError(str(error)) from error
    if target.token:
        os.environ[TOKEN_VARIABLE] = target.token
    else:
        os.environ.pop(TOKEN_VARIABLE, None)
    how = f"{target.dialect.title} ({target.known_by}) op {target.url}"
    console.print(how, soft_wrap=True, highlight=False)
    reporter = ProgressReporter(console, planned)
    with reporter.shown():
        pytest.main(_arguments(target, choices), plugins=[reporter])
    if reporter.result is None:
        click.echo(UNJUDGED)
        return EXIT_SUITE_FAULT
    files.write(reporter.result, choices.output, choices.language)
    summarise(console, reporter.result)
    if choices.timing:
        console.print(timing(reporter.result), soft_wrap=True)
    console.print(f"Verslag: {choices.output / 'index.html'}", soft_wrap=True, highlight=False)
    click.echo(verdict_line(reporter.result))
    return exit_code(reporter.result)


def _arguments(target: Target, choices: Choices) -> list[str]:
    suite = resources.suite_dir()
    arguments = [
        str(resources.features_dir()),
        f"--rootdir={suite}",
        f"--config-file={suite / 'pyproject.toml'}",
        f"--confcutdir={suite}",
        "--capture=sys",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:terminal",
        f"--provider-url={target.url}",
        f"--dialect={target.dialect.origin}",
        f"--provider-timeout={choices.timeout}",
        f"--result={choices.output.resolve() / 'result.json'}",
    ]
    arguments += [f"--only={name}" for name in choices.only]
    arguments.append(f"--fuzz={choices.fuzz}")
    arguments += [f"--fuzz-time-limit={choices.fuzz_time_limit}"] if choices.fuzz_time_limit else []
    arguments += [f"--rate={choices.rate}"] if choices.rate else []
    if choices.reference_lists:
        arguments.append(f"--referentielijsten={choices.reference_lists}")
    arguments += [f"--shard={choices.shard}"] if choices.shard else []
    if choices.seed is not None:
        arguments.append(f"--seed={choices.seed}")
    if choices.workers > 1:
        arguments += ["-n", str(choices.workers)]
    return arguments
