"""Who registers just the same again, gets what was made before, while that is there."""

import json
from types import SimpleNamespace
from typing import Any, cast

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.dubbel import FAULTS, GivesTheFirst


def _registered(fault: Any, body: bytes, identifier: str, there: set[str], kind: str) -> str:
    """Register at the fault; return the ID in the answer."""
    known = SimpleNamespace(
        type=kind,
        action="create",
        body=body,
        lookup=lambda _, one: {"id": one} if one in there else None,
    )
    made = Reply(201, {}, json.dumps({"uuid": identifier}).encode())
    return str(json.loads(fault.on_response(cast("Call", known), made).body)["uuid"])


def test_the_same_again_gives_the_first_while_it_is_there() -> None:
    there = {"een"}
    for fault in FAULTS:
        assert isinstance(fault, GivesTheFirst)
        fault.first.clear()
        assert _registered(fault, b"a", "een", there, fault.kind) == "een"
        assert _registered(fault, b"a", "twee", there, fault.kind) == "een"
        assert _registered(fault, b"b", "drie", there, fault.kind) == "drie"
        assert _registered(fault, b"a", "vier", there, "iets anders") == "vier"
        assert _registered(fault, b"a", "vijf", set(), fault.kind) == "vijf"
        fault.first.clear()
