"""Judges mutants inside one pytest session: each in a forked process, in which only its function is changed.

For each function the session first finds out what touches it: the scenarios that call it against a sound
provider, and the faults that those scenarios catch. A mutant must change the outcome of one of these, or make
a unit test fail.
"""

import contextlib
import io
import os
import resource
import select
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import pytest

from klantinteracties_conformance.matrix.jobs import CONTROL, Job
from klantinteracties_conformance.matrix.worker import Rerunner
from klantinteracties_conformance.provider.faults.table import FAULTS
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.outcomes import Outcome, outcome_of
from klantinteracties_conformance.result.records import Record
from klantinteracties_conformance.standard import dialect_files, resources
from klantinteracties_conformance.standard.known_faults import known_faults
from tests.mutants.mutate import Mutant, apply

UNIT_TESTS = (
    "tests/consumer",
    "tests/steps",
    "tests/standard",
    "tests/result",
    "tests/judging/test_outcomes.py",
    "tests/judging/test_api_outcomes.py",
)
"""What is tried on a mutant besides the scenarios: files and folders below the suite."""

AT_ONCE = 8
"""Items that are run before their outcomes are looked at: most mutants are noticed by the first."""
FEW = 20
"""Items that are tried by every fault that they catch: each of their steps may have one of its own."""
ENOUGH = 4
"""Faults by which an item is tried where there are more: the function is used by most scenarios then."""
SPARE_WORK = 40
"""Seconds of work that a mutant may take besides three times what its plan takes without it; one that needs
more is in an endless loop, which is noticed.
"""
PATIENCE = 600.0
"""Seconds of waiting for it, on a busy machine."""

SURVIVED = ""
Function = tuple[str, str]


@dataclass(frozen=True)
class Step:
    """A part of the suite against one provider, and the outcomes that it has without a mutant."""

    job: Job
    items: Sequence[pytest.Item]
    outcomes: Mapping[str, Outcome]


@dataclass(frozen=True)
class Plan:
    """What could notice a change in a function, and the seconds of work that it takes without one."""

    steps: Sequence[Step]
    work: float


class Laboratory:
    """Runs chosen items against chosen providers, with and without mutants."""

    def __init__(self, session: pytest.Session, provider: ProviderProcess) -> None:
        self._session = session
        self._rerunner = Rerunner(session, provider)
        self._touching: dict[Function, list[pytest.Item]] = {}
        self._requirement: dict[pytest.Item, str] = {}
        self._spot()

    def _spot(self) -> None:
        """Find out which items call which function, and which requirement each serves."""
        files = {module.__file__: name for name, module in list(sys.modules.items()) if _has_file(module)}
        for dialect in dialect_files.available():
            for item in self._session.items:
                called: set[Function] = set()

                def note(frame: FrameType, event: str, _: object, called: set[Function] = called) -> None:
                    code = frame.f_code
                    if event == "call" and code.co_filename in files:
                        called.add((files[code.co_filename], code.co_qualname.split(".<locals>")[0]))

                sys.setprofile(note)
                try:
                    records = self.run(Job(CONTROL, dialect), [item])
                finally:
                    sys.setprofile(None)
                self._requirement[item] = records[0].requirement
                for function in called:
                    items = self._touching.setdefault(function, [])
                    items += [item] if item not in items else []

    def run(self, job: Job, items: Sequence[pytest.Item]) -> list[Record]:
        """Run items against a fresh provider."""
        return self._rerunner.records(job, items)

    def outcomes(self, job: Job, items: Sequence[pytest.Item]) -> Mapping[str, Outcome]:
        """Run items against a fresh provider and return what becomes of their requirements."""
        found: dict[str, list[Outcome]] = {}
        for record in self.run(job, items):
            found.setdefault(record.requirement, []).append(record.judgement.outcome)
        return {requirement: outcome_of(those) for requirement, those in found.items()}

    def plan(self, function: Function) -> Plan:
        """Return what could notice a change in a function: the sound providers first, then the faults."""
        items = self._touching.get(function, [])
        began = time.process_time()
        asked: list[tuple[Job, Sequence[pytest.Item]]] = [
            (Job(CONTROL, dialect), items[start : start + AT_ONCE])
            for dialect in dialect_files.available()
            for start in range(0, len(items), AT_ONCE)
        ]
        asked += self._faulty(items)
        steps = [Step(job, those, self.outcomes(job, those)) for job, those in asked]
        return Plan(steps, time.process_time() - began)

    def _faulty(self, items: Sequence[pytest.Item]) -> Iterator[tuple[Job, Sequence[pytest.Item]]]:
        """Yield the faults that these items catch, the most telling first, until each is tried enough."""
        catches = []
        for fault in FAULTS.values():
            dialect = (fault.dialects or dialect_files.available())[0]
            caught = known_faults()[fault.name].requirements(dialect)
            if mine := [item for item in items if self._requirement[item] in caught]:
                catches.append((Job(fault.name, dialect), mine))
        enough = ENOUGH if len(items) > FEW else len(catches)
        tried: Counter[pytest.Item] = Counter()
        for job, mine in sorted(catches, key=lambda one: len(one[1])):
            if any(tried[item] < enough for item in mine):
                tried.update(mine)
                yield job, mine

    def judge(self, mutant: Mutant, plan: Plan) -> str:
        """Return what noticed the mutant; nothing when it survived."""
        return forked(lambda: self._noticed(mutant, plan), SPARE_WORK + round(3 * plan.work))

    def _noticed(self, mutant: Mutant, plan: Plan) -> str:
        apply(mutant)
        sound = [step for step in plan.steps if step.job.fault == CONTROL]
        faulty = [step for step in plan.steps if step.job.fault != CONTROL]
        # Where most scenarios use a function, the unit tests tell sooner than all the faults do.
        first, last = (sound, faulty) if sum(len(step.items) for step in sound) > FEW else (plan.steps, [])
        return self._differs(first) or ("" if unit_tests_pass() else "unittest") or self._differs(last)

    def _differs(self, steps: Iterable[Step]) -> str:
        """Return the provider with which the outcomes are others than without a mutant."""
        for step in steps:
            if self.outcomes(step.job, step.items) != step.outcomes:
                return f"{step.job.dialect}/{step.job.fault or 'zonder fout'}"
        return SURVIVED


def _has_file(module: object) -> bool:
    return isinstance(getattr(module, "__file__", None), str)


class NoUnitTestsError(Exception):
    """A unit test that is to be tried on mutants isn't there; the text says which."""


def unit_tests(root: Path, names: Sequence[str] = UNIT_TESTS) -> list[Path]:
    """Return the files and folders of the unit tests.

    Raises:
        NoUnitTestsError: one of them isn't there, so that pytest would fail on it whatever the mutant.
    """
    chosen = [root / name for name in names]
    if missing := [name for name, path in zip(names, chosen, strict=True) if not path.exists()]:
        raise NoUnitTestsError(f"UNIT_TESTS in tests/mutants/judge.py names what isn't there: {missing[0]}.")
    return chosen


def unit_tests_pass() -> bool:
    """Run the unit tests in this process, so that they see the mutant."""
    root = resources.suite_dir()
    chosen = map(str, unit_tests(root))
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        return pytest.main([*chosen, "-x", "-q", f"--rootdir={root}", "-pno:cacheprovider"]) == 0


def forked(work: Callable[[], str], seconds: int = SPARE_WORK) -> str:
    """Return what some work gives in a process of its own; anything that goes wrong in it is noticed too.

    So is that it takes more than so many seconds of processor time.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        said = "fout"
        with contextlib.suppress(BaseException):
            said = work()
        os.write(writing, b"=" + said.encode())
        os._exit(0)
    os.close(writing)
    ready, _, _ = select.select([reading], [], [], PATIENCE)
    said = os.read(reading, 4096).decode() if ready else ""
    if not ready:
        os.kill(child, signal.SIGKILL)
    os.close(reading)
    os.waitpid(child, 0)
    return said.removeprefix("=") if said else "tijd om"


class Loop:
    """A pytest plugin that judges mutants in place of running the collected items once."""

    def __init__(
        self,
        provider: ProviderProcess,
        asked: Callable[[], Sequence[Mutant]],
        told: Callable[[Mutant, str], None],
    ) -> None:
        self._provider = provider
        self._asked = asked
        self._told = told
        self.sound = False

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Judge the mutants, function after function."""
        laboratory = Laboratory(session, self._provider)
        if forked(lambda: "" if unit_tests_pass() else "fails"):
            raise session.Interrupted("the unit tests fail without a mutant")
        self.sound = True
        plans: dict[Function, Plan] = {}
        for mutant in self._asked():
            function = (mutant.module, mutant.function)
            if function not in plans:
                plans = {function: laboratory.plan(function)}
            self._told(mutant, laboratory.judge(mutant, plans[function]))
        return True
