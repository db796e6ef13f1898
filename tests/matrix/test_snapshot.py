"""What reports say that requirements catch is what the embedded provider can have."""

from klantinteracties_conformance.matrix import snapshot
from klantinteracties_conformance.report.known_faults import SNAPSHOT, known_faults


def test_the_snapshot_is_of_the_faults_that_there_are() -> None:
    """`make snapshots` renews it."""
    assert SNAPSHOT.read_text(encoding="utf-8") == snapshot.text()


def test_a_requirement_without_faults_has_none() -> None:
    assert known_faults("C0000-0") == ()
    assert all(len(row) == 2 for row in known_faults("C0992-3"))
