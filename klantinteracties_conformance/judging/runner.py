"""Runs the suite from the command: pytest with the suite's own features, then the reports."""

import gc
import io
import secrets
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import click
import pytest
from rich.console import Console

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.budget import Limits
from klantinteracties_conformance.compat import bdd_parts
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.config.selection import Selection
from klantinteracties_conformance.consumer import journal
from klantinteracties_conformance.consumer.journal import Entry, Origin
from klantinteracties_conformance.consumer.sweep import open_entries, sweep
from klantinteracties_conformance.contract.published import PublishedDocument
from klantinteracties_conformance.judging import once_more
from klantinteracties_conformance.judging.chosen import selection
from klantinteracties_conformance.judging.handover import Asked
from klantinteracties_conformance.judging.last_look import time_after
from klantinteracties_conformance.judging.terminal import ProgressReporter, summarise, timing
from klantinteracties_conformance.preflight.examination import SYMBOLS, Examination, Wishes
from klantinteracties_conformance.preflight.examine import examine
from klantinteracties_conformance.profiles import files as profile_files
from klantinteracties_conformance.provider import wire
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.report import files
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result import signature
from klantinteracties_conformance.result.baseline import BaselineKind, check_baseline, read_baseline, worse
from klantinteracties_conformance.result.model import Result, code_of_profiles, exit_code
from klantinteracties_conformance.result.outcomes import EXIT_CODES, EXIT_SUITE_FAULT, EXIT_UNJUDGED
from klantinteracties_conformance.result.verdict_line import UNJUDGED, verdict_line
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.system import interrupts
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.files import explaining_write_errors
from klantinteracties_conformance.system.messages import message
from klantinteracties_conformance.system.ssh_signatures import SignatureError
from klantinteracties_conformance.system.text import on_one_line

PLUGINS = ("pytest_bdd.plugin", "allure_pytest.plugin")
"""The plugins of pytest that every run needs. Others that happen to be installed are not loaded."""


def prepare_output(folder: Path) -> None:
    """Make the output folder. An earlier run's reports stay until there are others to put in their place.

    Raises:
        ConfigurationError: the folder can't be written.
    """
    with explaining_write_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
        _forget(folder / journal.NAME)


def clear_output(folder: Path) -> None:
    """Take an earlier run's reports out of a folder, so that none of them is mistaken for one of this run.

    Raises:
        OSError: the folder can't be written.
    """
    for name in files.MADE:
        (folder / name).unlink(missing_ok=True)
    if (folder / files.ALLURE).exists():
        shutil.rmtree(folder / files.ALLURE)


def _forget(path: Path) -> None:
    """Remove the journal of an earlier run, unless something of that run may still be at its provider."""
    if path.exists() and not open_entries(path):
        path.unlink()


def judge(request: RunRequest, console: Console) -> int:
    """Look into the provider, judge it, write the reports and return the exit code.

    Raises:
        ConfigurationError: the run can't begin.
    """
    before = check_baseline(request.baseline, request.output) if request.baseline else None
    prepare_output(request.output)
    check_key(request.sign)
    with _reachable(request) as asked:
        found, ready = _examined(asked, console)
        assert found.target
        if before:
            before.check_same(kind_of(ready))
        how = message(
            "judging",
            dialect=found.target.dialect.title,
            kind=found.target.known_by,
            url=found.target.url,
        )
        said = words(request.language).say(how)
        console.print(on_one_line(said), soft_wrap=True, highlight=False, markup=False)
        return run(ready, console, found.published)


def kind_of(request: RunRequest) -> BaselineKind:
    """Return of what kind the run is that this asks for, of a provider that was looked into."""
    spoken = request.spoken()
    chosen = request.selection(spoken)
    shard = str(request.shard) if request.shard else None
    return BaselineKind.of(spoken.name, request.mode, chosen.fuzz, chosen.only, shard)


def check_key(key: Path | None) -> None:
    """Make sure that a key can sign.

    Raises:
        ConfigurationError: it can't.
    """
    if key is not None:
        try:
            signature.try_key(key)
        except SignatureError as error:
            raise _no_signature(error, key) from error


def sign_with(key: Path | None, result: Result, folder: Path) -> None:
    """Sign a result that was written to a folder, where a key was given.

    Raises:
        ConfigurationError: the key can't sign.
    """
    if key is not None:
        try:
            signature.sign(result, key, folder)
        except SignatureError as error:
            raise _no_signature(error, key) from error


def _no_signature(error: SignatureError, key: Path) -> ConfigurationError:
    return ConfigurationError(signature.problem(error, key))


@contextmanager
def _reachable(request: RunRequest) -> Iterator[RunRequest]:
    """Give the request with an address at which a provider is: the embedded one lives as long as this."""
    files_of_run = replace(request, result=request.output.resolve() / "result.json")
    if not request.embedded:
        yield replace(files_of_run, journal=request.output.resolve() / journal.NAME)
        return
    if request.dialect not in wire.DIALECTS:
        raise ConfigurationError(
            message("embedded-lacks-dialect", dialect=request.dialect, choices=list(wire.DIALECTS))
        )
    access = Access.by_token(secrets.token_hex(20))
    with ProviderProcess(dialect=request.dialect, token=access.credentials.secret) as provider:
        lists = request.reference_lists or provider.referentielijsten_url
        yield replace(files_of_run, url=provider.url, access=access, reference_lists=lists)


def _examined(request: RunRequest, console: Console) -> tuple[Examination, RunRequest]:
    """Look into a provider before it is judged, mention what deserves attention, and fill in what was found.

    Raises:
        ConfigurationError: the run can't begin.
    """
    _left_in(request)  # where that can't be read, nothing is to be made
    found = examine(request.url, request.access, Wishes.of(request), request.journal)
    if found.wrong:
        raise ConfigurationError(found.wrong)
    say = words(request.language).say
    for kind, line in found.lines:
        if kind == "attention":
            said = f"{SYMBOLS[kind]} {on_one_line(say(line))}"
            console.print(said, soft_wrap=True, highlight=False, markup=False)
    target = found.target
    assert target
    ready = replace(
        request,
        url=target.url,
        access=target.access,
        dialect=target.dialect.origin,
        doctor=found.facts,
        api_claimed=found.api_claimed,
        there_before=found.there_before,
        there_is_more=found.there_is_more,
        workers=request.workers or found.at_once,
    )
    return found, ready


def run(request: RunRequest, console: Console, published: PublishedDocument | None = None) -> int:
    """Judge a provider of which address and dialect are known, write the reports and return the exit code.

    `published` is what the look beforehand found that the provider says of itself.

    Raises:
        ConfigurationError: the selection is wrong.
        IncompatibleLibraryError: pytest-bdd is another than the suite can run with.
    """
    # Here too, since pytest loads pytest-bdd before anything of ours.
    bdd_parts.check()
    actions = sum(len(profile.actions) for profile in profile_files.chosen(request.profiles))
    chosen = selection(request, request.spoken())
    failed_only = request.failed_only
    reporter = ProgressReporter(console, chosen, request.language, actions, failed_only=failed_only)
    _mention_leftovers(request, console)
    with ExitStack() as ending:
        with reporter.shown(), explaining_write_errors(request.output), _nothing_but_ours():
            with ExitStack() as beginning:
                beginning.enter_context(interrupts.held_back())
                # Its result is written with the pages that are made of it, and not beside those of another.
                asked = Asked(replace(request, result=None), published, beginning, ending)
                pytest.main(_arguments(request), plugins=[reporter, asked])
            if reporter.result is not None:
                _repeat_what_failed(request, reporter.result, published)
        if reporter.result is None:
            _mention_leftovers(request, console)
            stopped = interrupts.asked()
            interrupts.ignored()
            click.echo(UNJUDGED)
            return EXIT_UNJUDGED if stopped else EXIT_SUITE_FAULT
        _let_go(chosen)
        with suppress(ConfigurationError):  # the last look told it, and what was gathered isn't lost with it
            _sweep_up(request, reporter.result)
        return _report(request, reporter.result, console)


def _repeat_what_failed(request: RunRequest, result: Result, published: PublishedDocument | None) -> None:
    asked = once_more.asked_once_more(request, result)
    if asked is not None:
        _let_go(selection(request, request.spoken()))
        quiet = ProgressReporter(Console(file=io.StringIO()), selection(asked, asked.spoken()))
        pytest.main(_arguments(asked), plugins=[quiet, Asked(asked, published)])
        if quiet.result is not None:
            once_more.mark_changing(result, quiet.result)


def _let_go(chosen: Selection) -> None:
    """Free what a session of pytest collected and read, which is of no use any more.

    It takes time, and is worth that only where something was fuzzed: scenarios alone keep little.
    """
    if chosen.fuzzed:
        gc.unfreeze()
        gc.collect()


def _report(request: RunRequest, result: Result, console: Console) -> int:
    """Write the reports, sign the result where a key was given, and say in the terminal what it is.

    Returns the exit code: with a baseline, that of what became worse since.

    Raises:
        ConfigurationError: the baseline is of another kind of run.
    """
    with explaining_write_errors(request.output):
        clear_output(request.output)
        if request.result:
            result.write(request.result)
        files.write(result, request.output, request.language)
        sign_with(request.sign, result, request.output)
    summarise(console, result, request.language, failed_only=request.failed_only)
    if request.timing:
        console.print(timing(result, request.language), soft_wrap=True)
    with suppress(ConfigurationError):
        _mention_leftovers(request, console)
    made = words(request.language)("report-made", file=str(request.output / "index.html"))
    console.print(on_one_line(made), soft_wrap=True, highlight=False, markup=False)
    before = read_baseline(request.baseline) if request.baseline else None
    fallen = None if before is None or result.run.suite_faults else worse(before, result)
    if fallen:
        said = words(request.language).say(
            message("baseline-worse", count=len(fallen), requirements=list(fallen))
        )
        console.print(on_one_line(said), soft_wrap=True, highlight=False, markup=False)
    interrupts.ignored()  # nothing may follow that line
    click.echo(verdict_line(result, None if fallen is None else len(fallen)))
    if fallen is None:
        return exit_code(result)
    return EXIT_CODES["nonconformant"] if fallen else code_of_profiles(result)


@contextmanager
def _nothing_but_ours() -> Iterator[None]:
    """Keep from pytest and its workers, while this lasts, other plugins and choices made for other tests.

    Workers don't look for modules in the folder where somebody works either. Afterwards all is as it was.
    """
    with pytest.MonkeyPatch.context() as patch:
        for name in ("PYTEST_ADDOPTS", "PYTEST_PLUGINS"):
            patch.delenv(name, raising=False)
        patch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
        patch.setenv("PYTHONSAFEPATH", "1")
        before = list(sys.path)
        try:
            yield
        finally:
            sys.path[:] = before  # pytest puts the folder of conftest.py before it


def _sweep_up(request: RunRequest, result: Result) -> None:
    """Remove what a worker had no time for: one that doesn't end by itself is ended."""
    left = _left_in(request)
    ours = [entry for origin, entries in left.items() if origin.base == request.url for entry in entries]
    if request.journal is not None and len(ours) > len(result.leftovers):
        seconds = time_after(request) if result.run.interrupted else request.limits.cleaning
        limits = Limits(rate=request.limits.rate, time_limit=0.0, cleaning=seconds)
        timeout = min(10.0, request.timeout)
        swept = sweep(
            request.journal,
            request.url,
            request.access,
            timeout=timeout,
            limits=limits,
            doubting="leaving out",
        )
        told = {(one.type, one.id) for one in result.leftovers}
        result.leftovers += [one for one in swept.leftovers if (one.type, one.id) not in told]


def _left_in(request: RunRequest) -> dict[Origin, list[Entry]]:
    """Return what the journal says that runs left, by provider.

    Raises:
        ConfigurationError: it can't be read.
    """
    return open_entries(request.journal) if request.journal and request.journal.exists() else {}


def _mention_leftovers(request: RunRequest, console: Console) -> None:
    """Say so where the journal has something that a run left at its provider."""
    left = _left_in(request)
    if left:
        where = ", ".join(sorted({origin.base for origin in left}))
        how = f"klantinteracties-conformance sweep {request.output}"
        said = words(request.language)("terminal-left", where=where, command=how)
        console.print(said, soft_wrap=True, markup=False)


def _arguments(request: RunRequest) -> list[str]:
    """Return how pytest is to work; what is asked of the run goes beside it, as a value."""
    suite = resources.suite_dir()
    arguments = [
        str(resources.features_dir()),
        f"--rootdir={suite}",
        f"--config-file={suite / 'pyproject.toml'}",
        f"--confcutdir={suite}",
        "--capture=sys",
        "-pno:cacheprovider",
        "-pno:terminal",
        "-pno:tmpdir",  # it would remove what other sessions of this user left, at any length
        *(f"-p{name}" for name in PLUGINS),
    ]
    if request.processes > 1:
        # One at a time: a handful of large operations at once would keep one worker busy in the end.
        arguments += ["-pxdist.plugin", "-n", str(request.processes), "--maxschedchunk=1"]
    return arguments
