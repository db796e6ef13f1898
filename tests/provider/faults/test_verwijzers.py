"""What each defect does to objects that refer to another one; the matrix shows that it is noticed."""

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import NotFoundError
from klantinteracties_conformance.provider.faults.verwijzers import (
    FAULTS,
    OVERWRITTEN,
    Follows,
    OverwritesReferring,
)

CALL = Call("openklant", "PATCH", "", "", "", [], {})


@pytest.mark.parametrize("fault", FAULTS, ids=lambda one: one.name)
def test_it_comes_over_what_refers_to_what_was_changed_alone(fault: Follows) -> None:
    name = OVERWRITTEN.get(fault.kind, ("omschrijving", ""))[0]
    rows = {one: {"id": one, name: {"objectId": "eigen"}} for one in ("a", "b")}
    for identifier, parent in (("a", "p"), ("b", "q")):
        assert fault.store_change(CALL, fault.kind, "create", identifier, {fault.via: parent})
    assert fault.on_read(fault.kind, rows["a"], "read") == rows["a"]
    assert fault.store_change(CALL, fault.target, "change", "p", {})
    assert fault.on_read(fault.kind, rows["b"], "read") == rows["b"]
    assert fault.on_read("iets anders", rows["a"], "read") == rows["a"]
    if isinstance(fault, OverwritesReferring):
        assert fault.on_read(fault.kind, rows["a"], "read") != rows["a"]
        return
    with pytest.raises(NotFoundError):
        fault.on_read(fault.kind, rows["a"], "read")
