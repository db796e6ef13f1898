"""What each defect in the aftermath of a removal does; the matrix shows that it is noticed."""

from typing import Any

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults.nasleep import FAULTS, ClearsOthers, RemovesBehind

CALL = Call("openklant", "DELETE", "", "", "", [], {})


@pytest.mark.parametrize(
    "fault", [one for one in FAULTS if isinstance(one, ClearsOthers)], ids=lambda one: one.name
)
def test_it_clears_what_was_there_before_a_removal(fault: ClearsOthers) -> None:
    obj = {"id": "a", fault.attribute: "x"}
    fault.on_assign(fault.other, {"id": "a"})
    assert fault.on_read(fault.other, obj, "read") == obj
    assert fault.on_delete(CALL, "iets anders", "b") is None
    assert fault.on_read(fault.other, obj, "read") == obj
    assert fault.on_delete(CALL, fault.kind, "b") is None
    assert fault.on_read(fault.other, obj, "read") == {"id": "a", fault.attribute: fault.value}
    for untouched in ({**obj, "id": "later"}, {"id": "a", fault.attribute: None}):
        assert fault.on_read(fault.other, untouched, "read") == untouched


@pytest.mark.parametrize(
    "fault", [one for one in FAULTS if isinstance(one, RemovesBehind)], ids=lambda one: one.name
)
@pytest.mark.parametrize(("found", "gone"), [("p", ["p"]), (["p", "q"], ["p", "q"]), (None, [])])
def test_it_takes_along_what_lies_behind(fault: RemovesBehind, found: Any, gone: list[str]) -> None:
    known: dict[str, Any] = {fault.kind: {fault.back: ["b"]}, fault.between: {fault.via: found}}
    call = Call("openklant", "DELETE", "", "", "", [], {}, lookup=lambda kind, _: known[kind])
    along = [(fault.between, "b"), (fault.kind, "a"), *((fault.target, one) for one in gone)]
    assert fault.on_delete(call, fault.kind, "a") == along
    assert fault.on_delete(call, "iets anders", "a") is None
