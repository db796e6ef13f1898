"""What the outcomes of a matrix mean, and whether that can be believed."""

from dataclasses import replace

import pytest

from klantinteracties_conformance.matrix.jobs import CONTROL, Job, Judged
from klantinteracties_conformance.matrix.pool import DIED, HUNG
from klantinteracties_conformance.matrix.sheet import sheets
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


def test_each_dialect_has_a_sheet_of_its_own_with_the_faults_in_the_order_in_which_they_were_asked() -> None:
    elsewhere = [replace(judged(name), job=Job(name, "vng-crud")) for name in (CONTROL, NAMES[2])]
    made_of = [judged(NAMES[1]), *elsewhere, judged(CONTROL), judged(NAMES[0])]
    found = {sheet.dialect: sheet for sheet in sheets(made_of)}
    assert list(found) == [DIALECT, "vng-crud"]
    assert [row.fault.name for row in found[DIALECT].rows] == [NAMES[1], NAMES[0]]
    assert [row.fault.name for row in found["vng-crud"].rows] == [NAMES[2]]


def test_what_applies_in_a_dialect_is_what_its_control_was_judged_by() -> None:
    principal = FAULTS[NAMES[0]].requirement
    control = replace(judged(CONTROL), outcomes={**judged(CONTROL).outcomes, principal: "inapplicable"})
    (sheet,) = sheets([control, judged(NAMES[0])])
    assert not sheet.control_doubt
    assert principal not in {spec.id for spec in sheet.requirements}
    (row,) = sheet.rows
    assert row.status == "survived"
    assert principal in row.unrelated


def test_a_fault_that_is_caught_in_another_way_is_not_as_it_was_and_still_caught() -> None:
    caught = judged(NAMES[0])
    name = FAULTS[NAMES[0]].requirement
    matrix = made(judged(CONTROL), replace(caught, ways={**caught.ways, name: []}))
    (row,) = matrix.sheets[0].rows
    assert row.otherwise == {name}
    assert not row.missed | row.new
    assert (matrix.sharp, matrix.verdict, matrix.sentence.code) == (True, "failed", "matrix-otherwise")


def test_of_what_was_not_judged_nothing_is_said() -> None:
    (row,) = made(judged(CONTROL), Judged(Job(NAMES[0], DIALECT), unjudged=HUNG)).sheets[0].rows
    assert (row.status, row.red, row.missed) == ("unjudged", frozenset(), frozenset())
