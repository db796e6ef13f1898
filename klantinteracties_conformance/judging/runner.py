"""Runs the suite from the command: pytest with the suite's own features, then the reports."""

import os
import shutil
import tempfile
from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click
import pytest
from rich.console import Console

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.budget import Limits
from klantinteracties_conformance.compat import bdd_parts
from klantinteracties_conformance.config.declared import Declared
from klantinteracties_conformance.config.selection import select
from klantinteracties_conformance.consumer import journal
from klantinteracties_conformance.consumer.sweep import open_entries, sweep
from klantinteracties_conformance.judging.session import DECLARED
from klantinteracties_conformance.judging.terminal import ProgressReporter, summarise, timing
from klantinteracties_conformance.preflight import doctor
from klantinteracties_conformance.preflight.doctor import Examination, Wishes
from klantinteracties_conformance.preflight.target import Target
from klantinteracties_conformance.report import files
from klantinteracties_conformance.result.model import EXIT_SUITE_FAULT, Result, exit_code
from klantinteracties_conformance.result.operations import FuzzProfile
from klantinteracties_conformance.result.verdict_line import UNJUDGED, verdict_line
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.catalogue import UnknownSelectionError, catalogue
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.files import explaining_write_errors

PLUGINS = ("pytest_bdd.plugin", "allure_pytest.plugin")
"""The plugins of pytest that every run needs. Others that happen to be installed are not loaded."""


@dataclass(frozen=True)
class Choices:
    """What the user asked of a run.

    `timeout` is in seconds per answer, `fuzz_time_limit` in seconds.
    """

    output: Path
    only: Sequence[str] = ()
    fuzz: FuzzProfile = "quick"
    fuzz_time_limit: float | None = None
    limits: Limits = field(default_factory=Limits)
    seed: int | None = None
    workers: int = 1
    timeout: float = 30.0
    reference_lists: str = ""
    journal: Path | None = None
    declared: Declared = field(default_factory=Declared)
    timing: bool = False
    shard: str = ""
    language: str = "nl"


def prepare_output(folder: Path) -> None:
    """Make the output folder and take an earlier run's reports out of it, so that none is mistaken for ours.

    Raises:
        ConfigurationError: the folder can't be written.
    """
    with explaining_write_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        for name in files.MADE:
            (folder / name).unlink(missing_ok=True)
        if (folder / files.ALLURE).exists():
            shutil.rmtree(folder / files.ALLURE)
        with tempfile.TemporaryFile(dir=folder):
            pass
        _forget(folder / journal.NAME)


def _forget(path: Path) -> None:
    """Remove the journal of an earlier run, unless something of that run may still be at its provider."""
    if path.exists() and not open_entries(path):
        path.unlink()


def examine(url: str, access: Access, wishes: Wishes, written: Path | None, console: Console) -> Examination:
    """Look into a provider before it is judged, and mention what deserves attention.

    Raises:
        ConfigurationError: the run can't begin.
    """
    found = doctor.examine(url, access, wishes, written)
    if found.wrong:
        raise ConfigurationError(found.wrong)
    for kind, text in found.lines:
        if kind == "attention":
            console.print(f"{doctor.SYMBOLS[kind]} {text}", soft_wrap=True, highlight=False)
    return found


def run(target: Target, choices: Choices, console: Console) -> int:
    """Judge a provider, write the reports and return the exit code.

    Raises:
        ConfigurationError: the selection is wrong.
        IncompatibleLibraryError: pytest-bdd is another than the suite can run with.
    """
    # Here too, since pytest loads pytest-bdd before anything of ours.
    bdd_parts.check()
    try:
        planned = select(catalogue(), contract_of(target.dialect), choices.only, choices.fuzz)
    except UnknownSelectionError as error:
        raise ConfigurationError(str(error)) from error
    target.access.leave_in(os.environ)
    _keep_to_our_own(os.environ)
    planned = planned.without(choices.declared.excluded, ())
    how = f"{target.dialect.title} ({target.known_by}) op {target.url}"
    console.print(how, soft_wrap=True, highlight=False)
    reporter = ProgressReporter(console, planned)
    _mention_leftovers(choices, console)
    with reporter.shown(), explaining_write_errors(choices.output):
        pytest.main(_arguments(target, choices), plugins=[reporter, _Declares(choices.declared)])
    if reporter.result is None:
        click.echo(UNJUDGED)
        return EXIT_SUITE_FAULT
    _sweep_up(target, choices, reporter.result)
    with explaining_write_errors(choices.output):
        files.write(reporter.result, choices.output, choices.language)
    summarise(console, reporter.result)
    if choices.timing:
        console.print(timing(reporter.result), soft_wrap=True)
    _mention_leftovers(choices, console)
    console.print(f"Verslag: {choices.output / 'index.html'}", soft_wrap=True, highlight=False)
    click.echo(verdict_line(reporter.result))
    return exit_code(reporter.result)


class _Declares:
    """A pytest plugin that tells the session what a run is told beside its options."""

    def __init__(self, declared: Declared) -> None:
        self._declared = declared

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        """Be found by the session, which begins after this."""
        config.stash[DECLARED] = self._declared


def _keep_to_our_own(environment: MutableMapping[str, str]) -> None:
    """Keep away what else pytest would listen to here: other plugins, and choices made for other tests."""
    for name in ("PYTEST_ADDOPTS", "PYTEST_PLUGINS"):
        environment.pop(name, None)
    environment["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"


def _sweep_up(target: Target, choices: Choices, result: Result) -> None:
    """Remove what a worker had no time for: pytest-xdist ends it ten seconds after an interruption."""
    if choices.journal is None or not choices.journal.exists():
        return
    left = open_entries(choices.journal)
    ours = [entry for origin, entries in left.items() if origin.base == target.url for entry in entries]
    if len(ours) > len(result.leftovers):
        sweep(choices.journal, target.url, target.access, timeout=min(10.0, choices.timeout))


def _mention_leftovers(choices: Choices, console: Console) -> None:
    """Say so where the journal has something that a run left at its provider."""
    left = open_entries(choices.journal) if choices.journal and choices.journal.exists() else {}
    if left:
        where = ", ".join(sorted({origin.base for origin in left}))
        how = f"klantinteracties-conformance sweep {choices.output}"
        console.print(
            f"Let op: er staat nog iets van een toets bij {where}; ruim op met: {how}", soft_wrap=True
        )


def _arguments(target: Target, choices: Choices) -> list[str]:
    suite = resources.suite_dir()
    arguments = [
        str(resources.features_dir()),
        f"--rootdir={suite}",
        f"--config-file={suite / 'pyproject.toml'}",
        f"--confcutdir={suite}",
        "--capture=sys",
        "-pno:cacheprovider",
        "-pno:terminal",
        *(f"-p{name}" for name in PLUGINS),
        f"--provider-url={target.url}",
        f"--dialect={target.dialect.origin}",
        f"--provider-timeout={choices.timeout}",
        f"--result={choices.output.resolve() / 'result.json'}",
    ]
    arguments += [f"--only={name}" for name in choices.only]
    arguments += [f"--exclude={name}" for name in choices.declared.excluded]
    types = choices.declared.scope.object_types if choices.declared.scope else {}
    arguments += [f"--without={key}:{reason}" for key, reason in types.items()]
    arguments.append(f"--fuzz={choices.fuzz}")
    arguments += [f"--fuzz-time-limit={choices.fuzz_time_limit}"] if choices.fuzz_time_limit else []
    arguments += [f"--journal={choices.journal.resolve()}"] if choices.journal else []
    limits = choices.limits
    arguments += [f"--mode={limits.mode}"]
    arguments += [f"--rate={limits.rate}"] if limits.rate else []
    arguments += [f"--max-requests={limits.max_requests}"] if limits.max_requests else []
    arguments += [f"--time-limit={limits.time_limit}"] if limits.time_limit else []
    if choices.reference_lists:
        arguments.append(f"--referentielijsten={choices.reference_lists}")
    arguments += [f"--shard={choices.shard}"] if choices.shard else []
    if choices.seed is not None:
        arguments.append(f"--seed={choices.seed}")
    workers = min(choices.workers, limits.max_requests or choices.workers)
    if workers > 1:
        arguments += ["-pxdist.plugin", "-n", str(workers)]
    return arguments
