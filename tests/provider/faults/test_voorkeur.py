"""What each defect in preferences does; the matrix shows that it is noticed."""

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults.voorkeur import FAULTS, ChangesPreference

CALL = Call("openklant", "POST", "", "", "", [], {})


@pytest.mark.parametrize(
    "fault", [one for one in FAULTS if isinstance(one, ChangesPreference)], ids=lambda one: one.name
)
def test_it_changes_what_the_owner_of_what_is_written_prefers(fault: ChangesPreference) -> None:
    action = fault.actions[0]
    owner = {"id": "p", fault.preference: "first"}
    assert fault.store_change(CALL, fault.kind, "remove", "second", {fault.owner: "p"})
    assert fault.store_change(CALL, fault.kind, action, "second", {fault.owner: None})
    assert fault.on_read("partij", owner, "read") == owner
    fault.store_change(CALL, fault.kind, action, "second", {fault.owner: "p"})
    changed = {"id": "p", fault.preference: "second" if fault.takes_over else None}
    assert fault.on_read("partij", owner, "read") == changed
    for untouched in ({**owner, "id": "q"}, {"id": "p", fault.preference: None}):
        assert fault.on_read("partij", untouched, "read") == untouched
    fault.store_change(CALL, "partij", "change", "p", owner)
    assert fault.on_read("partij", owner, "read") == owner


def test_each_way_of_writing_has_both() -> None:
    assert len({one.name for one in FAULTS}) == 8
