"""What is let go of once something else was written; the matrix shows that it is noticed."""

import pytest

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.losgelaten import FAULTS, LetsGo

WRITTEN = [fault for fault in FAULTS if isinstance(fault, LetsGo)]


@pytest.mark.parametrize("fault", WRITTEN, ids=lambda one: one.name)
def test_what_refers_to_what_was_written_refers_to_nothing(fault: LetsGo) -> None:
    for kind, action, status in (
        ("iets anders", fault.action, 200),
        (fault.kind, "iets anders", 200),
        (fault.kind, fault.action, 400),
    ):
        call = Call("openklant", "PUT", "", "", "", [], {}, action=action, type=kind, id="a")
        fault.on_response(call, Reply(status))
    child = {"id": "b", fault.attribute: "a"}
    assert fault.on_read(fault.child, child, "item") is child
    call = Call("openklant", "PUT", "", "", "", [], {}, action=fault.action, type=fault.kind, id="a")
    fault.on_response(call, Reply(200))
    assert fault.on_read(fault.child, child, "item") == {"id": "b", fault.attribute: None}
    other = {"id": "b", fault.attribute: "c"}
    assert fault.on_read(fault.child, other, "item") is other
    assert fault.on_read("iets anders", child, "item") is child
