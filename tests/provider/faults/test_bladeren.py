"""What each defect in leafing does to a page; the matrix shows that it is noticed."""

import copy

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults.bladeren import (
    FAULTS,
    CountsOneMoreAcross,
    CountsRemoved,
    LosesUnsearched,
)
from klantinteracties_conformance.provider.faults.kinds import OnList
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition


def page() -> Page:
    return Page(objects=[{"id": "a"}, {"id": "b"}], count=3, number=1, size=2)


def long_page() -> Page:
    return Page(objects=[{"id": str(number)} for number in range(12)], count=140, number=9, size=12)


@pytest.mark.parametrize(
    "fault", [one for one in FAULTS if isinstance(one, OnList)], ids=lambda fault: fault.name
)
def test_it_changes_pages_of_its_own_type_only(fault: OnList) -> None:
    sound = long_page()
    assert fault.on_list("een ander", copy.deepcopy(sound)) == sound
    assert fault.on_list(fault.kind, copy.deepcopy(sound)) != sound


def test_what_is_not_searched_loses_its_last() -> None:
    fault = LosesUnsearched("x", "x", "x", "partij")
    for conditions, left in (([], 1), ([Condition("nummer", "exact", "1")], 2), ([], 1)):
        fault.on_filter("partij", conditions)
        fault.on_filter("actor", [Condition("naam", "exact", "1")] if left == 1 else [])
        assert len(fault.on_list("partij", page()).objects) == left
        assert len(fault.on_list("actor", page()).objects) == 2


def test_what_is_searched_across_a_relation_counts_one_more() -> None:
    fault = CountsOneMoreAcross("x", "x", "x", "partij")
    for path, count in (("identificatoren.objectId", 4), ("nummer", 3)):
        fault.on_filter("partij", [Condition(path, "exact", "1")])
        assert (fault.on_list("partij", page()).count, fault.on_list("actor", page()).count) == (count, 3)


def test_what_was_removed_is_counted_until_another_is_registered() -> None:
    call = Call(
        dialect="openklant", method="POST", path="", base="", host="", query=[], headers={}, id="a",
        lookup=lambda *_: None,
    )  # fmt: skip
    fault = CountsRemoved("x", "x", "x", "bijlage")

    def counted(count: int, number: str = "1") -> int:
        fault.on_filter("bijlage", [Condition("nummer", "exact", number)])
        fault.on_filter("actor", [])
        return fault.on_list("bijlage", Page(objects=[], count=count, number=1, size=2)).count

    assert [counted(2), counted(1), counted(1, "2"), counted(3)] == [2, 2, 1, 3]
    assert fault.on_list("actor", page()) == page()
    fault.on_write(call, "actor", "create", {})
    fault.on_write(call, "bijlage", "change", {})
    assert counted(1) == 3
    assert fault.on_write(call, "bijlage", "create", {"nummer": "3"}) == {"nummer": "3"}
    assert counted(1) == 1
