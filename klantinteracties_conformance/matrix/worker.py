"""One worker: a process that starts pytest and a provider once, and then judges fault after fault.

Reads a line of JSON for each job from standard input, and answers with a line of JSON. Features are collected
once; for each job the same items run again, as plugins that rerun failures do, against a fresh provider.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count, zip_longest
from pathlib import Path
from typing import TextIO
from urllib.parse import urlsplit

import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.compat.pytest_parts import Registered
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.fuzz.plan import planned
from klantinteracties_conformance.judging import plugin
from klantinteracties_conformance.judging.assemble import assemble
from klantinteracties_conformance.judging.collection import key_of
from klantinteracties_conformance.judging.handover import REQUEST, Asked
from klantinteracties_conformance.judging.session import ConformanceSession
from klantinteracties_conformance.matrix.jobs import CONTROL, Job, Judged, judged
from klantinteracties_conformance.preflight import recognition
from klantinteracties_conformance.provider import wire
from klantinteracties_conformance.provider.faults.table import UnknownFaultError
from klantinteracties_conformance.provider.mounts import mount_path
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.provider.wire.referentielijsten import Referentielijsten
from klantinteracties_conformance.register.generate import KeptGenerators
from klantinteracties_conformance.result import codec
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.operations import OperationRecord
from klantinteracties_conformance.result.outcomes import FuzzProfile
from klantinteracties_conformance.result.records import Record
from klantinteracties_conformance.standard import dialect_files, resources
from klantinteracties_conformance.standard.catalogue import ScenarioKey, catalogue
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.system.errors import ConfigurationError

TIMEOUT = 10.0
"""Seconds that one answer may take; a provider on loopback that needs more is stuck."""


class Rerunner:
    """Runs the collected items of a session again for each provider, and notes in which the fault acted."""

    def __init__(self, session: pytest.Session, provider: ProviderProcess) -> None:
        self._session = session
        self._provider = provider
        self._runs = count(1)
        self._fixtures = Registered(session)
        self._acts_before = 0
        self._acted: set[ScenarioKey] = set()
        self._asked: dict[str, Mapping[str, set[str]]] = {}
        self._generators = KeptGenerators()
        session.config.pluginmanager.register(self, "matrix-rerunner")

    def judge(self, job: Job) -> Judged:
        """Judge one provider."""
        began = time.perf_counter()
        try:
            result, acted = self.result(job)
        except (ConfigurationError, UnknownFaultError) as error:
            return Judged(job, unjudged=error.message, seconds=round(time.perf_counter() - began, 3))
        return judged(job, result, acted, time.perf_counter() - began)

    def _touching(self, job: Job) -> frozenset[str]:
        """Return the requirements of a job, without those whose scenarios ask none of its operations."""
        if job.dialect not in self._asked:
            control = Job(CONTROL, job.dialect, brief=True)
            records = self.records(control, self._session.items)
            self._asked[job.dialect] = _operations_by_requirement(records, job.dialect)
        asked, operations = self._asked[job.dialect], set(job.operations())
        return frozenset(name for name in job.requirements() if operations & asked.get(name, operations))

    def result(self, job: Job) -> tuple[Result, frozenset[str]]:
        """Run the suite against a fresh provider; return what `run` would, and where the fault acted.

        Raises:
            ConfigurationError: a run could not even begin.
        """
        wanted = self._touching(job) if job.operations() else job.requirements()
        conformance = self._begin(job, check=True)
        conformance.compares = job.fuzzes
        chosen = tuple(spec for spec in conformance.selection.requirements if spec.id in wanted)
        selection = replace(conformance.selection, requirements=chosen)
        if job.operations():
            selection = replace(selection, operations=job.operations())
        conformance.selection = conformance.run.selection = selection
        keys = {key for spec in chosen for key in spec.scenarios}
        self._run([item for item in self._session.items if key_of(item) in keys])
        acted = self._requirements_acted_in(conformance.records)
        fuzzed: list[OperationRecord] = []
        if job.fuzzes:
            conformance.run.operations = selection.fuzzed
            fuzzed, touched = self._fuzz(conformance)
            acted |= touched
        return assemble(catalogue(), conformance.run, conformance.records, fuzzed), acted

    def records(self, job: Job, items: Sequence[pytest.Item]) -> list[Record]:
        """Run some of the items against a fresh provider and return what was recorded."""
        conformance = self._begin(job, check=False)
        self._run(items)
        return conformance.records

    def _begin(self, job: Job, *, check: bool) -> ConformanceSession:
        root = self._provider.origin + mount_path(f"{os.getpid()}.{next(self._runs)}", job.dialect, job.fault)
        url = root + wire.get(job.dialect).base_path
        lists = root + Referentielijsten.base_path
        config = self._session.config
        fuzz: FuzzProfile = "quick" if job.fuzzes else "none"
        request = replace(
            config.stash[REQUEST], url=url, dialect=job.dialect, reference_lists=lists, fuzz=fuzz
        )
        if check:
            recognition.check(url, request.access, job.dialect, timeout=request.timeout)
        conformance = plugin.begin(config, request)
        # Comparing answers with the contract serves none of the requirements that scenarios test.
        conformance.compares = False
        conformance.values = ""  # the same each time: nobody else is at work there
        return conformance

    def _run(self, items: Sequence[pytest.Item]) -> None:
        self._acted.clear()
        for item, following in zip_longest(items, items[1:]):
            self._acts_before = self._acts()
            # The last item has none after it, so its end is also that of the client of this provider.
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        # pytest-bdd leaves behind the fixtures that it registered for what steps returned: a later run could
        # find what an earlier one made, and each run would be slower than the one before.
        self._fixtures.restore()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> None:
        """Note whether the fault acted in a scenario; the removal of its data is no part of it."""
        if self._acts() > self._acts_before:
            self._acted.add(key_of(item))

    def _acts(self) -> int:
        """Return on how many requests the fault acted until now, if the provider tells."""
        told = self._provider.acts
        return told.stat().st_size if told is not None and told.exists() else 0

    def _requirements_acted_in(self, records: Iterable[Record]) -> frozenset[str]:
        """Return what scenarios serve in which the fault acted: requirements of their own, and on answers."""
        found = [record for record in records if record.key in self._acted]
        on_answers = {breach.requirement for record in found for breach in record.breaches}
        return frozenset({record.requirement for record in found} | on_answers)

    def _fuzz(self, conformance: ConformanceSession) -> tuple[list[OperationRecord], frozenset[str]]:
        """Fuzz what is selected, one after another."""
        records: list[OperationRecord] = []
        acted: set[str] = set()
        settings = replace(conformance.fuzz_settings(), generators=self._generators)
        for operation in planned(settings):
            before = self._acts()
            records.append(operation.judge())
            if self._acts() > before:
                acted.update(records[-1].judged)
        return records, frozenset(acted)


def _operations_by_requirement(records: Iterable[Record], dialect: str) -> Mapping[str, set[str]]:
    """Return the labels of the operations that the scenarios of each requirement ask."""
    document = contract_of(dialect_files.load(dialect))
    found: dict[str, set[str]] = {}
    for record in records:
        labels = found.setdefault(record.requirement, set())
        for exchange in record.exchanges:
            path = urlsplit(exchange.url).path.partition(wire.get(dialect).base_path)[2]
            if operation := document.operation(exchange.method, path):
                labels.add(operation.label)
    return found


class Loop:
    """A pytest plugin that answers jobs, in place of running each item once."""

    def __init__(self, asked: Iterable[Job], answers: TextIO, provider: ProviderProcess) -> None:
        self._asked = asked
        self._answers = answers
        self._provider = provider

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Judge until nothing is asked any more."""
        if session.testsfailed:
            raise session.Interrupted("the features can't be collected")
        rerunner = Rerunner(session, self._provider)
        for job in self._asked:
            self._answers.write(rerunner.judge(job).to_json() + "\n")
            self._answers.flush()
        return True


def collecting(provider: ProviderProcess, loop: object) -> None:
    """Collect the features as `run` does, and leave the rest to this plugin; nobody asks for reports."""
    suite = resources.suite_dir()
    request = RunRequest(
        url=provider.url,
        dialect=provider.dialect,
        fuzz="none",
        timeout=TIMEOUT,
        access=Access.by_token(provider.token),
    )
    arguments = [
        str(resources.features_dir()),
        f"--rootdir={suite}",
        f"--config-file={suite / 'pyproject.toml'}",
        f"--confcutdir={suite}",
        "--capture=no",
        *(
            f"-pno:{name}"
            for name in ("cacheprovider", "terminal", "tmpdir", "logging", "allure_pytest", "xdist")
        ),
    ]
    pytest.main(arguments, plugins=[loop, Asked(request)])


def _jobs(lines: Iterable[str]) -> Iterator[Job]:
    return (codec.decode(line, Job) for line in lines)


def main() -> None:
    """Work until standard input ends."""
    # Standard output belongs to the answers: whatever else is said in this process is not one.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    with (
        tempfile.TemporaryDirectory(prefix="klantinteracties-") as folder,
        ProviderProcess(mounts=True, acts=Path(folder) / "acts") as provider,
    ):
        collecting(provider, Loop(_jobs(sys.stdin), answers, provider))


if __name__ == "__main__":
    main()
