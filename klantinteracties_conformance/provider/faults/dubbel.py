"""Defects in registering just the same again: what was there already is given for what is new."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.kinds import Described

KINDS = {
    "betrokkene": "een betrokkene",
    "digitaaladres": "een digitaal adres",
    "klantcontact": "een klantcontact",
    "onderwerpobject": "een onderwerpobject",
    "partij": "een partij",
}
"""What is registered twice, with what it is called."""


@dataclass
class GivesTheFirst(Described):
    """A registration with just what an earlier one held, is answered with what that one made."""

    first: dict[bytes, tuple[str, Reply]] = field(default_factory=dict)

    def on_response(self, call: Call, response: Reply) -> Reply:
        if (call.type, call.action, response.status) != (self.kind, "create", 201):
            return response
        identifier, earlier = self.first.get(call.body, ("", response))
        if identifier and call.lookup(self.kind, identifier) is not None:
            return earlier
        self.first[call.body] = (str(json.loads(response.body)["uuid"]), response)
        return response


def _faults() -> Iterator[Fault]:
    for kind, what in KINDS.items():
        yield GivesTheFirst(
            f"registreren-{kind}-geeft-het-eerdere",
            f"Wie {what} met dezelfde gegevens nog eens registreert, krijgt het eerdere object terug.",
            "API-LEVEN-1",
            kind,
            dialects=("openklant",),  # in the other one a number of its own is always sent
            operations=ops.collection(kind, "POST"),
        )


FAULTS = tuple(_faults())
