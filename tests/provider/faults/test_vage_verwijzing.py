"""What refers to nothing is taken without that; the matrix shows that it is noticed."""

from types import SimpleNamespace
from typing import cast

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults.vage_verwijzing import FAULTS, ForgetsUnknown

THERE, NOT_THERE = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"


def _call(dialect: str) -> Call:
    there = {THERE: {"id": THERE}}
    return cast("Call", SimpleNamespace(dialect=dialect, lookup=lambda _, identifier: there.get(identifier)))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda one: one.name)
def test_what_is_not_there_is_forgotten_in_a_registration(fault: ForgetsUnknown) -> None:
    call, one, other = _call("openklant"), {"uuid": THERE}, {"uuid": NOT_THERE}
    for referred, kept in ((one, one), (other, None), ([one, other], [one]), (None, None), ("b", "b")):
        raw = {fault.attribute: referred, "x": "b"}
        assert fault.before_write(call, fault.kind, "create", raw) == {fault.attribute: kept, "x": "b"}
        assert fault.before_write(call, fault.kind, "change", raw) == raw
        assert fault.before_write(call, "iets anders", "create", raw) == raw
    bare = fault.before_write(_call("vng-crud"), fault.kind, "create", {fault.attribute: NOT_THERE, "x": "b"})
    assert bare == {"x": "b"}
