"""What each defect does where an object doesn't exist."""

import pytest

from klantinteracties_conformance.provider.faults.opvragen import FAULTS, UNKNOWN
from tests.provider.faults.register import LEAST, Register, expect

NOBODY = "00000000-0000-4000-8000-000000000001"


@pytest.mark.parametrize("kind", UNKNOWN)
def test_it_does_what_it_says(kind: str) -> None:
    def observe(api: Register) -> int:
        return api.status("GET", f"{LEAST[kind][0]}/{NOBODY}")

    expect(f"onbekend-{kind}-geeft-leeg-antwoord", observe, 404, 200)


def test_what_exists_is_given_as_it_is() -> None:
    for fault in FAULTS:
        api = Register(fault.name)
        made = api.make(fault.kind)
        assert api.read(fault.kind, made)["uuid"] == made["uuid"]
