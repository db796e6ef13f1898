"""Faults turn exactly what the snapshot has red, and every testable requirement has one."""

import fcntl
import heapq
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from klantinteracties_conformance.fuzz import checks
from klantinteracties_conformance.fuzz.plan import planned
from klantinteracties_conformance.matrix.jobs import CONTROL, Job, Judged, jobs
from klantinteracties_conformance.matrix.pool import judge_all
from klantinteracties_conformance.matrix.sheet import Matrix, Sheet, sheets
from klantinteracties_conformance.provider.faults.table import FAULTS, listing
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.known_faults import known_faults
from tests.command.command import command, run
from tests.fuzz import at_work


def _proving(asked: Iterable[Job]) -> Iterator[Job]:
    """Yield few such that each requirement that a fault is about has one, and each that one turns red one in
    each dialect.

    Each time the one that proves most that isn't proven yet, and asks least.
    """
    jobs = list(asked)
    left = [_proofs(job) for job in jobs]
    wanted: set[tuple[str, str]] = set().union(*left)
    best = [(-len(left[at]), len(job.operations()), at) for at, job in enumerate(jobs)]
    heapq.heapify(best)
    while wanted:
        proves, operations, at = heapq.heappop(best)
        still = -len(left[at] & wanted)
        if still == proves:
            wanted -= left[at]
            yield jobs[at]
        else:
            heapq.heappush(best, (still, operations, at))  # others proved some of it meanwhile


def _proofs(job: Job) -> set[tuple[str, str]]:
    red = known_faults()[job.fault].requirements(job.dialect)
    return {(name, job.dialect) for name in red} | {(FAULTS[job.fault].requirement, "")}


EVERY = [replace(job, brief=True) for job in jobs()]
CONTROLS = [job for job in EVERY if job.fault == CONTROL]
BROKEN = [job for job in EVERY if job.fault != CONTROL]
OF_SCENARIOS = [job for job in BROKEN if not job.fuzzes]

JOBS = [
    *CONTROLS,
    *_proving(OF_SCENARIOS),
    *_proving(job for job in BROKEN if job.fuzzes),
]
"""What CI judges: of the faults that scenarios find, and of those that only fuzzing finds, what proves each
requirement. `make kill-matrix` judges all, and holds it against the snapshot too."""

DIALECTS = dialect_files.available()


@pytest.fixture(scope="session")
def found(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Mapping[Job, Judged]:
    """What came of the jobs that the chosen tests ask for, judged once for all processes that run tests."""
    needed = _needed(request.session.items)
    if "PYTEST_XDIST_WORKER" not in os.environ:
        judged = judge_all(needed, 2)
    else:
        shared = tmp_path_factory.getbasetemp().parent / "judged.jsonl"
        with shared.open("a+", encoding="utf-8") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.seek(0)
            judged = [Judged.from_json(line) for line in file]
            if not judged:
                judged = judge_all(needed, 2)
                file.write("".join(one.to_json() + "\n" for one in judged))
                file.flush()
    return {one.job: one for one in judged}


def _needed(items: Sequence[pytest.Item]) -> Sequence[Job]:
    """Return the jobs for the tests that were chosen, so that one fault can be tried without all others."""
    if any("matrix" in getattr(item, "fixturenames", ()) for item in items):
        return JOBS
    chosen = [item for item in items if isinstance(item, pytest.Function) and "found" in item.fixturenames]
    params = [item.callspec.params for item in chosen if hasattr(item, "callspec")]
    asked = {job for row in params if isinstance(job := row.get("job"), Job)}
    dialects = {job.dialect for job in asked}
    return [job for job in CONTROLS if job.dialect in dialects] + [job for job in BROKEN if job in asked]


@pytest.fixture(scope="session")
def matrix(found: Mapping[Job, Judged]) -> Matrix:
    return Matrix(sheets(found.values()), partial=False, seconds=1.0, workers=2, started="", version="")


def sheet_of(found: Mapping[Job, Judged], dialect: str) -> Sheet:
    return next(sheet for sheet in sheets(found.values()) if sheet.dialect == dialect)


@pytest.mark.ci
@pytest.mark.parametrize("job", JOBS, ids=lambda job: f"{job.fault or 'control'}-{job.dialect}")
def test_fault_turns_red_what_the_snapshot_has_and_nothing_that_it_does_not_touch(
    found: Mapping[Job, Judged], job: Job
) -> None:
    """`make release-matrix` renews the snapshot."""
    sheet = sheet_of(found, job.dialect)
    assert not sheet.control_doubt
    for row in sheet.rows:
        if row.judged.job == job:
            why = {name: row.judged.reasons[name] for name in row.unrelated | row.new}
            ways = {name: row.judged.ways[name] for name in row.otherwise}
            assert not row.judged.unjudged
            assert row.status == "killed", f"{job.fault} can't be seen in {job.dialect}: name its dialects"
            assert not row.unrelated, f"{job.fault} does nothing in {job.dialect} that explains {why}"
            assert not row.missed, f"{job.fault} in {job.dialect} doesn't turn red any more {row.missed}"
            assert not row.new, f"{job.fault} in {job.dialect} turns red, and not in faults.lock: {why}"
            assert not row.otherwise, f"{job.fault} in {job.dialect} is red otherwise than before: {ways}"


@pytest.mark.ci
def test_every_testable_requirement_is_the_principal_one_of_a_fault(matrix: Matrix) -> None:
    everywhere = {row.fault.requirement for row in matrix.rows("killed")}
    for sheet in matrix.sheets:
        red = set().union(*(row.red for row in sheet.rows if row.status == "killed"))
        assert {spec.id for spec in sheet.requirements if spec.scenarios} <= red, sheet.dialect
        assert {spec.id for spec in sheet.requirements} <= everywhere
    assert {fault.requirement for fault in FAULTS.values()} <= {
        spec.id for spec in catalogue().requirements if spec.testable
    }


@pytest.mark.ci
def test_the_matrix_can_be_believed(matrix: Matrix) -> None:
    assert {sheet.dialect for sheet in matrix.sheets} == set(DIALECTS)
    assert matrix.doubts == []
    assert all(row.as_known and row.status == "killed" and not row.unrelated for row in matrix.rows())
    # The control isn't fuzzed here, so that it can't tell what has no place in a dialect.
    lost = {
        (sheet.dialect, spec.id)
        for sheet, spec in matrix.unkilled
        if spec.level == "verplicht" and spec.id in served(sheet.dialect)
    }
    assert lost == set()


def served(dialect: str) -> set[str]:
    """Return the requirements that something of a dialect serves: a scenario, or an operation."""
    operations = planned(at_work.settings("http://127.0.0.1:9", dialect))
    of_checks = {name for operation in operations for name in checks.requirements(operation.serves)}
    return of_checks | {spec.id for spec in catalogue().requirements if spec.scenarios}


@pytest.mark.first(1, 2)
@pytest.mark.parametrize(
    ("name", "code"),
    [("kanaal-in-hoofdletters", 1), ("registreren-geeft-500", 1), ("eerste-regel-dubbel", 0)],
)
def test_the_exit_code_follows_from_the_mandatory_requirements(name: str, code: int, tmp_path: Path) -> None:
    """The last fault touches a recommended requirement only, which is shown and doesn't gate."""
    group = FAULTS[name].requirement.partition("-")[0]
    with ProviderProcess(fault=name) as provider:
        outcome = run(provider.url, tmp_path, "--only", group, token=provider.token)
    assert FAULTS[name].requirement in outcome.ids("failed")
    assert outcome.code == code


@pytest.mark.parametrize("asked", [("provider", "--list-faults"), ("faults",)])
def test_faults_are_listed_with_their_requirements_and_what_is_wrong(asked: Sequence[str]) -> None:
    rows = [line.split("\t") for line in command(*asked).stdout.splitlines()]
    assert len(rows) == len(FAULTS) >= 20
    for name, ids, wrong in rows:
        assert ids.split(",")[0] == FAULTS[name].requirement
        assert wrong.endswith(".")
    assert listing() == "".join("\t".join(row) + "\n" for row in rows)
