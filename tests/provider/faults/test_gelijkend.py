"""What each defect does to what is kept and searched; the matrix shows that it is noticed."""

from typing import Any

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults.gelijkend import (
    FAULTS,
    FindsOtherSide,
    LosesFormer,
    Swapped,
)
from klantinteracties_conformance.provider.faults.kinds import MisreadsSearch, OnWrite
from klantinteracties_conformance.provider.query import Condition

NAMED = {fault.name: fault for fault in FAULTS}


def call(identifier: str = "") -> Call:
    return Call("vng-crud", "PATCH", "", "", "", [], {}, id=identifier)


@pytest.mark.parametrize(
    "fault", [one for one in FAULTS if isinstance(one, Swapped)], ids=lambda one: one.name
)
def test_two_attributes_change_places(fault: Swapped) -> None:
    (group, one), (second, other) = fault.first.split("."), fault.second.split(".")
    sent: dict[str, Any] = {"x": "y", group: {one: "1"}}
    assert fault.on_write(call(), fault.kind, "create", sent) == sent
    both = {**sent, second: {**sent.get(second, {}), other: "2"}}
    assert fault.on_write(call(), "iets anders", "create", both) == both
    kept = fault.on_write(call(), fault.kind, "create", both)
    assert (kept[group][one], kept[second][other], kept["x"]) == ("2", "1", "y")


@pytest.mark.parametrize(
    "fault", [one for one in FAULTS if isinstance(one, FindsOtherSide)], ids=lambda one: one.name
)
def test_a_search_by_one_side_looks_at_the_other_too(fault: FindsOtherSide) -> None:
    by_id, of_both = Condition(fault.one, "exact", "1"), Condition(f"{fault.one}.nummer", "exact", "1")
    found = fault.on_filter(fault.kind, [by_id, of_both, Condition(fault.other, "exact", "1")])
    assert [one.also for one in found] == [(fault.other,), (f"{fault.other}.nummer",), ()]
    assert fault.on_filter("iets anders", [by_id]) == [by_id]


def test_a_reference_does_not_go_back() -> None:
    fault = NAMED["wijzigen-digitaaladres-partij-niet-terug"]
    assert isinstance(fault, LosesFormer)
    kept = {"verstrektDoorPartij": "a"}
    for to, stays in (("b", "b"), ("c", "c"), ("c", "c"), ("a", "c"), ("b", "c")):
        now = call("1")
        now.lookup = lambda kind, identifier, was=kept: dict(was)  # type: ignore[misc]  # noqa: ARG005
        kept = fault.on_write(now, fault.kind, "change", {"verstrektDoorPartij": to})
        assert kept == {"verstrektDoorPartij": stays}
    assert fault.on_write(call("1"), fault.kind, "change", {"adres": "x"}) == {"adres": "x"}


def test_texts_lose_what_short_ones_have() -> None:
    spaces, signs = (
        NAMED[name]
        for name in (
            "wijzigen-betrokkene-spaties-in-organisatienaam",
            "bewaren-onderwerpobject-object-id-met-backslash",
        )
    )
    assert isinstance(spaces, OnWrite)
    assert isinstance(signs, OnWrite)
    sent = {"organisatienaam": "a  b"}
    assert spaces.on_write(call(), "betrokkene", "change", sent) == {"organisatienaam": "a b"}
    assert spaces.on_write(call(), "betrokkene", "create", sent) == sent
    sent_signs = {"onderwerpobjectidentificator": {"objectId": "a\\b"}}
    kept = signs.on_write(call(), "onderwerpobject", "create", sent_signs)
    assert kept["onderwerpobjectidentificator"] == {"objectId": "a/b"}


def test_an_address_is_searched_in_small_letters() -> None:
    fault = NAMED["zoeken-digitaaladres-adres-zonder-hoofdletters"]
    assert isinstance(fault, MisreadsSearch)
    found = fault.on_filter(
        "digitaaladres", [Condition("adres", "exact", "A.B"), Condition("adres", "in", [1])]
    )
    assert [one.value for one in found] == ["a.b", [1]]
