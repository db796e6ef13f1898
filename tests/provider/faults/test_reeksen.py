"""What each defect that shows after several writes does; the matrix shows that it is noticed."""

from typing import Any

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults import reeksen

KNOWN: dict[str, dict[str, Any]] = {"a": {"id": "a", "naam": "oud", "x": "weg"}}
CALL = Call("openklant", "PATCH", "", "", "", [], {}, lookup=lambda _, identifier: KNOWN.get(identifier))


def of(kind: type[Any]) -> list[Any]:
    return [fault for fault in reeksen.FAULTS if isinstance(fault, kind)]


def change(fault: Any, identifier: str, action: str = "change", kind: str = "") -> bool:
    kept: bool = fault.store_change(CALL, kind or fault.kind, action, identifier, {"naam": "nieuw"})
    return kept


@pytest.mark.parametrize("fault", of(reeksen.LosesThirdChange), ids=lambda one: one.name)
def test_each_third_change_of_an_object_is_lost(fault: Any) -> None:
    assert change(fault, "a", "create")
    assert [change(fault, "a") for _ in range(6)] == [True, True, False, True, True, False]
    assert change(fault, "b")
    assert all(change(fault, "c", kind="iets anders") for _ in range(3))


@pytest.mark.parametrize("fault", of(reeksen.LosesChangeAfterRemoval), ids=lambda one: one.name)
def test_the_change_after_a_removal_is_lost(fault: Any) -> None:
    assert fault.on_delete(CALL, "iets anders", "b") is None
    assert change(fault, "a")
    assert fault.on_delete(CALL, fault.kind, "b") is None
    assert change(fault, "a", kind="iets anders")
    assert change(fault, "c", "create")
    assert [change(fault, "a"), change(fault, "a")] == [False, True]


@pytest.mark.parametrize("fault", of(reeksen.LosesChangeAfterReplacement), ids=lambda one: one.name)
def test_what_was_replaced_keeps_no_change(fault: Any) -> None:
    assert change(fault, "a")
    assert change(fault, "a", "replace")
    assert not change(fault, "a")
    assert change(fault, "b")
    assert change(fault, "a", kind="iets anders")


@pytest.mark.parametrize("fault", of(reeksen.GivesWhatWasRemoved), ids=lambda one: one.name)
def test_a_registration_gets_what_was_removed(fault: Any) -> None:
    name = fault.attributes[0]
    call = Call("openklant", "DELETE", "", "", "", [], {}, lookup=lambda *_: {name: "oud"})
    assert fault.on_write(call, fault.kind, "create", {name: ""}) == {name: ""}
    assert fault.on_delete(call, "iets anders", "b") is None
    assert fault.on_delete(call, fault.kind, "a") is None
    assert fault.on_write(call, "iets anders", "create", {name: ""}) == {name: ""}
    assert fault.on_write(call, fault.kind, "create", {name: ""}) == {name: "oud"}
    assert fault.on_write(call, fault.kind, "create", {name: ""}) == {name: ""}
    assert fault.on_delete(call, fault.kind, "a") is None
    assert fault.on_write(call, fault.kind, "create", {name: "eigen"}) == {name: "eigen"}


@pytest.mark.parametrize("fault", of(reeksen.UndoesChange), ids=lambda one: one.name)
def test_a_registration_undoes_the_change_of_another(fault: Any) -> None:
    changed = {"id": "a", "naam": "nieuw"}
    assert change(fault, "a")
    assert fault.on_read(fault.kind, changed, "read") == changed
    assert fault.on_assign("iets anders", {"id": "b"}) == {"id": "b"}
    assert fault.on_read(fault.kind, changed, "read") == changed
    fault.on_assign(fault.kind, {"id": "b"})
    assert fault.on_read(fault.kind, changed, "read") == {"id": "a", "naam": "oud"}
    assert change(fault, "a")
    assert fault.on_read(fault.kind, changed, "read") == changed
