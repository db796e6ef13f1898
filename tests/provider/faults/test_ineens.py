"""What each defect loses of what comes together, and that it loses nothing otherwise."""

import json

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import InvalidError
from klantinteracties_conformance.provider.faults.ineens import FAULTS, LosesTogether, RefusesTogether


def call(action: str, *parts: str) -> Call:
    body = json.dumps({part: {} for part in parts}).encode()
    return Call("openklant", "POST", "", "", "", [], {}, action=action, body=body)


@pytest.mark.parametrize(
    "fault", [one for one in FAULTS if isinstance(one, LosesTogether)], ids=lambda one: one.name
)
def test_it_is_lost_in_company_only(fault: LosesTogether) -> None:
    values = {fault.attribute: "iets", "ander": 1}
    beside = [fault.beside] if fault.beside else []
    lost = fault.on_write(call("create_together", fault.kind, *beside), fault.kind, "create", values)
    assert lost == {fault.attribute: fault.left, "ander": 1}
    assert fault.on_write(call("create"), fault.kind, "create", values) == values
    assert fault.on_write(call("create_together", *beside), "bijlage", "create", values) == values
    if fault.beside:
        assert fault.on_write(call("create_together", fault.kind), fault.kind, "create", values) == values


def test_it_refuses_one_part_beside_another_only() -> None:
    fault = RefusesTogether("x", "x", "x", "onderwerpobject", "betrokkene")
    alone, both = call("create_together", "onderwerpobject"), call("create_together", "betrokkene")
    assert fault.before_write(alone, "onderwerpobject", "create", {"a": 1}) == {"a": 1}
    assert fault.before_write(both, "klantcontact", "create", {"a": 1}) == {"a": 1}
    with pytest.raises(InvalidError):
        fault.before_write(both, "onderwerpobject", "create", {})
