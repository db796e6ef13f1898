"""What each defect takes along; the matrix shows that it is noticed."""

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults.meenemen import FAULTS
from klantinteracties_conformance.provider.faults.nevenwerking import RemovesToo


@pytest.mark.parametrize("fault", FAULTS, ids=lambda one: one.name)
def test_it_takes_along_what_is_referred_to(fault: RemovesToo) -> None:
    call = Call("openklant", "DELETE", "", "", "", [], {}, lookup=lambda *_: {fault.via: "b"})
    assert fault.on_delete(call, fault.kind, "a") == [(fault.kind, "a"), (fault.target, "b")]
    assert fault.on_delete(call, "iets anders", "a") is None
