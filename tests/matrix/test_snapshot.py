"""What reports say that requirements catch is what the embedded provider can have."""

from typing import Any

import pytest

from klantinteracties_conformance.matrix.jobs import CONTROL, jobs
from klantinteracties_conformance.matrix.snapshot import NoSnapshotError, renewed
from klantinteracties_conformance.provider.faults import FAULTS
from klantinteracties_conformance.standard.known_faults import SNAPSHOT, known_faults

WAY = {"operation": "GET /x", "attribute": "naam", "code": "differs"}


def matrix(**changes: Any) -> dict[str, Any]:
    """Return as little of a matrix as the snapshot is made of."""
    dialects: dict[str, list[dict[str, Any]]] = {}
    for job in jobs():
        if job.fault != CONTROL:
            ways = [{"requirement": FAULTS[job.fault].requirement, **WAY}]
            row = {"name": job.fault, "status": "killed", "unrelated": [], "ways": ways}
            dialects.setdefault(job.dialect, []).append(row)
    sheets = [{"name": name, "faults": rows} for name, rows in dialects.items()]
    return {"verdict": "passed", "run": {"scope": "full"}, "dialects": sheets, **changes}


def test_the_snapshot_is_of_the_faults_that_there_are_and_speaks_both_languages() -> None:
    """`make release-matrix` renews it; the English is written in it by hand."""
    assert known_faults().keys() == FAULTS.keys()
    for name, fault in known_faults().items():
        assert (fault.nl, fault.requirement) == (FAULTS[name].wrong, FAULTS[name].requirement)
        assert fault.en.endswith("."), name


def test_the_snapshot_has_each_fault_in_each_dialect_where_it_can_be_seen() -> None:
    judged = {(job.fault, job.dialect) for job in jobs() if job.fault != CONTROL}
    assert {(name, dialect) for name, fault in known_faults().items() for dialect in fault.red} == judged
    for name, dialect in judged:
        assert FAULTS[name].requirement in known_faults()[name].requirements(dialect)


def test_a_new_snapshot_keeps_the_english_and_takes_what_was_found(monkeypatch: pytest.MonkeyPatch) -> None:
    text = renewed(matrix())
    name = "kanaal-in-hoofdletters"
    fault = known_faults()[name]
    lines = text[text.index(f'"{name}"') :].splitlines()[:7]
    assert [line.strip().rstrip(",") for line in lines[1:3]] == [f'"nl": "{fault.nl}"', f'"en": "{fault.en}"']
    assert lines[6].strip() == f'["{fault.requirement}", "GET /x", "naam", "differs"]'
    monkeypatch.setattr(FAULTS[name], "wrong", "Iets anders.")
    changed = renewed(matrix())
    assert '"nl": "Iets anders.",\n "en": ""' in changed


@pytest.mark.parametrize(
    "wrong",
    [
        matrix(verdict="void"),
        matrix(run={"scope": "partial"}),
        matrix(dialects=[{"name": "x", "faults": [{"name": "y", "status": "survived", "unrelated": []}]}]),
        matrix(dialects=[{"name": "x", "faults": [{"name": "y", "status": "killed", "unrelated": ["Z"]}]}]),
    ],
)
def test_a_matrix_that_proves_nothing_gives_no_snapshot(wrong: dict[str, Any]) -> None:
    before = SNAPSHOT.read_bytes()
    with pytest.raises(NoSnapshotError):
        renewed(wrong)
    assert SNAPSHOT.read_bytes() == before
