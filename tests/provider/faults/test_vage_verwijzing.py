"""What refers to nothing is taken without that; the matrix shows that it is noticed."""

from types import SimpleNamespace
from typing import cast

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults.vage_verwijzing import FAULTS, ForgetsUnknown

CALL = cast("Call", SimpleNamespace(lookup=lambda _, identifier: {"id": "a"} if identifier == "a" else None))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda one: one.name)
def test_what_is_not_there_is_forgotten_in_a_registration(fault: ForgetsUnknown) -> None:
    for referred, kept in (("a", "a"), ("b", None), (["a", "b"], ["a"]), (None, None)):
        raw = {fault.attribute: referred, "x": "b"}
        assert fault.before_write(CALL, fault.kind, "create", raw) == {fault.attribute: kept, "x": "b"}
        assert fault.before_write(CALL, fault.kind, "change", raw) == raw
        assert fault.before_write(CALL, "iets anders", "create", raw) == raw
