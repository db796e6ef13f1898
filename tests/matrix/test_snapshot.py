"""What reports say that requirements catch is what the embedded provider can have."""

from pathlib import Path
from typing import Any

import pytest

from klantinteracties_conformance.matrix import snapshot
from klantinteracties_conformance.matrix.jobs import CONTROL, jobs
from klantinteracties_conformance.matrix.snapshot import PAGE, NoSnapshotError, renewed
from klantinteracties_conformance.matrix.summary import summary
from klantinteracties_conformance.provider.faults.table import FAULTS
from klantinteracties_conformance.standard.known_faults import KnownFault, Red, known_faults

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


def test_the_page_of_the_release_follows_from_it_and_can_be_read() -> None:
    """`make snapshots` renews it."""
    text = PAGE.read_text(encoding="utf-8")
    assert text == summary(known_faults())
    assert len(text.splitlines()) <= 300


NAME = "kanaal-in-hoofdletters"


def test_a_whole_matrix_replaces_everything_and_the_english_stays() -> None:
    fault = renewed(matrix())[NAME]
    assert (fault.nl, fault.en) == (known_faults()[NAME].nl, known_faults()[NAME].en)
    assert fault.red == {dialect: [Red(fault.requirement, **WAY)] for dialect in ("openklant", "vng-crud")}


def test_a_matrix_of_some_faults_leaves_the_others() -> None:
    ways = [{"requirement": "C0992-1", **WAY}]
    row = {"name": NAME, "status": "killed", "unrelated": [], "ways": ways}
    some = matrix(run={"scope": "partial"}, dialects=[{"name": "openklant", "faults": [row]}])
    found = renewed(some)
    assert found[NAME].red["openklant"] == [Red("C0992-1", **WAY)]
    assert found[NAME].red["vng-crud"] == known_faults()[NAME].red["vng-crud"]
    assert {**found, NAME: None} == {**known_faults(), NAME: None}


def test_without_a_matrix_texts_are_taken_over_and_lose_the_english(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert renewed() == known_faults()
    monkeypatch.setattr(FAULTS[NAME], "wrong", "Iets anders.")
    before = known_faults()[NAME]
    assert renewed()[NAME] == KnownFault("Iets anders.", "", before.requirement, before.red)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (matrix(verdict="void"), "is void"),
        (
            matrix(
                dialects=[{"name": "x", "faults": [{"name": "y", "status": "survived", "unrelated": []}]}]
            ),
            "y isn't caught in x: if it can't be seen there, give it the `dialects`",
        ),
        (
            matrix(
                dialects=[{"name": "x", "faults": [{"name": "y", "status": "killed", "unrelated": ["Z"]}]}]
            ),
            "y does nothing in x that explains Z",
        ),
    ],
)
def test_a_matrix_that_proves_nothing_gives_no_snapshot(wrong: dict[str, Any], says: str) -> None:
    with pytest.raises(NoSnapshotError, match=says):
        renewed(wrong)


def test_the_program_writes_both_or_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lock, page = tmp_path / "faults.lock", tmp_path / "page.md"
    monkeypatch.setattr(snapshot, "SNAPSHOT", lock)
    monkeypatch.setattr(snapshot, "PAGE", page)
    assert snapshot.main([str(tmp_path / "none.json")]) == 1
    assert "faults.lock is not renewed" in capsys.readouterr().err
    assert not lock.exists()
    assert snapshot.main([]) == 0
    assert (lock.exists(), page.exists()) == (True, True)
