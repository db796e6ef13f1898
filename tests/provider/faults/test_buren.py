"""What each defect does to others; the matrix shows that it is noticed."""

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults.buren import (
    FAULTS,
    Overwrites,
    RemovesSiblings,
    SpreadsToSiblings,
)

OVERWRITING = [fault for fault in FAULTS if isinstance(fault, Overwrites)]
SPREADING = [fault for fault in FAULTS if isinstance(fault, SpreadsToSiblings)]
REMOVING = [fault for fault in FAULTS if isinstance(fault, RemovesSiblings)]


def call(via: str) -> Call:
    return Call("openklant", "PATCH", "", "", "", [], {}, lookup=lambda *_: {"id": "a", via: "b"})


@pytest.mark.parametrize("fault", OVERWRITING, ids=lambda one: one.name)
def test_it_overwrites_what_is_referred_to_and_nothing_else(fault: Overwrites) -> None:
    shown = {"id": "b", "indicatieActief": True}
    assert fault.on_read(fault.target, shown, "read") == shown
    for action in fault.actions:
        if action == "remove":
            assert fault.on_delete(call(fault.via), fault.kind, "a") is None
        else:
            assert fault.store_change(call(fault.via), fault.kind, action, "a", {fault.via: "b"})
    assert fault.on_read(fault.target, shown, "read") != shown
    assert fault.on_read(fault.target, {"id": "c"}, "read") == {"id": "c"}
    assert fault.on_read("iets anders", shown, "read") == shown


@pytest.mark.parametrize("fault", REMOVING, ids=lambda one: one.name)
def test_it_takes_along_what_belongs_to_the_same_one(fault: RemovesSiblings) -> None:
    for identifier, parent in (("a", "p"), ("b", "p"), ("c", "q")):
        assert fault.store_change(call(fault.via), fault.kind, "create", identifier, {fault.via: parent})
    assert fault.on_delete(call(fault.via), "iets anders", "a") is None
    assert fault.on_delete(call(fault.via), fault.kind, "a") == [(fault.kind, "a"), (fault.kind, "b")]
    assert fault.on_delete(call(fault.via), fault.kind, "c") is None


@pytest.mark.parametrize("fault", SPREADING, ids=lambda one: one.name)
def test_it_reaches_what_belongs_to_the_same_one(fault: SpreadsToSiblings) -> None:
    own = {"id": "a", fault.via: "p", fault.attribute: "eigen"}
    assert fault.store_change(call(fault.via), fault.kind, "expand", "b", {**own, fault.attribute: "ander"})
    assert fault.on_read(fault.kind, own, "read") == own
    values = {fault.via: "p", fault.attribute: "ander"}
    assert fault.store_change(call(fault.via), fault.kind, fault.actions[0], "b", values)
    assert fault.on_read(fault.kind, own, "read") == {**own, fault.attribute: "ander"}
    assert fault.on_read(fault.kind, {**own, fault.via: "q"}, "read") == {**own, fault.via: "q"}
    assert fault.on_read("iets anders", own, "read") == own
