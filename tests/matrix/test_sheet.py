"""What the outcomes of a matrix mean, and whether that can be believed."""

from dataclasses import replace

import pytest

from klantinteracties_conformance.matrix.jobs import CONTROL, Job, Judged
from klantinteracties_conformance.matrix.pool import DIED, HUNG
from klantinteracties_conformance.provider.faults.table import FAULTS
from klantinteracties_conformance.system.messages import message
from tests.matrix.judged import DIALECT, NAMES, UNTOUCHED, all_caught, judged, made
from tests.saying import said

UNTESTED = message("matrix-untested", requirements=["F1995-1"])


def test_all_caught() -> None:
    matrix = made(*all_caught())
    assert (matrix.verdict, matrix.doubts) == ("passed", [])
    assert "gekozen" in said(matrix.sentence)


@pytest.mark.parametrize(
    ("wrong", "attribute", "names"),
    [
        (judged(NAMES[0], without=FAULTS[NAMES[0]].requirement), "missed", {FAULTS[NAMES[0]].requirement}),
        (judged(NAMES[0], without="C0534-1"), "missed", {"C0534-1"}),
        (judged(NAMES[0], UNTOUCHED), "unrelated", {UNTOUCHED}),
        (judged(NAMES[0], "C0534-7"), "new", {"C0534-7"}),
        (judged(NAMES[0], C0534_1="inapplicable"), "missed", {"C0534-1"}),
    ],
)
def test_what_is_not_as_meant_fails(wrong: Judged, attribute: str, names: set[str]) -> None:
    matrix = made(judged(CONTROL), wrong, judged(NAMES[1]))
    assert matrix.verdict == "failed"
    row, _ = matrix.sheets[0].rows
    assert getattr(row, attribute) == names
    assert row.status == ("survived" if wrong.outcomes[row.fault.requirement] == "passed" else "killed")


def test_a_mandatory_requirement_that_catches_nothing_fails_a_whole_matrix() -> None:
    whole = made(*all_caught(), partial=False)
    assert whole.verdict == "failed"
    assert "F1995-1" in {spec.id for _, spec in whole.unkilled}
    assert made(*all_caught()).unkilled == []


@pytest.mark.parametrize(
    ("control", "fault"),
    [
        (judged(CONTROL, "F1995-1"), judged(NAMES[0])),
        (judged(CONTROL, F1995_1="cantTell"), judged(NAMES[0])),
        (Judged(Job(CONTROL, DIALECT), unjudged=DIED), judged(NAMES[0])),
        (judged(CONTROL), Judged(Job(NAMES[0], DIALECT), unjudged=HUNG)),
        (
            judged(CONTROL),
            replace(judged(NAMES[0]), unjudged=UNTESTED),
        ),
    ],
)
def test_a_void_matrix_says_so_first(control: Judged, fault: Judged) -> None:
    matrix = made(control, fault)
    assert matrix.verdict == "void"
    assert said(matrix.sentence).startswith("Deze matrix is ongeldig")


def test_redundancy_is_never_red_alone() -> None:
    found = {one.requirement: one for one in made(*all_caught()).sheets[0].redundancies}
    assert found["C4161-17"].others[0] == "C0534-1"
    assert FAULTS[NAMES[2]].requirement not in found
