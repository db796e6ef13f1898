"""Defects in JSON itself: an object that has a name twice, so that programs read different values."""

from __future__ import annotations

from dataclasses import dataclass

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.kinds import Described


@dataclass
class NamesTwice(Described):
    """A single object begins with a name that it has once more, with another value."""

    member: bytes

    def on_response(self, call: Call, response: Reply) -> Reply:
        shown = (call.type, call.action, response.status) == (self.kind, "read", 200)
        name = self.member.partition(b":")[0]
        if not shown or not response.body.startswith(b"{") or name not in response.body:
            return response
        return Reply(response.status, response.headers, b"{" + self.member + b"," + response.body[1:])


FAULTS = (
    NamesTwice(
        "klantcontact-twee-keer-inhoud",
        "Een klantcontact heeft twee keer inhoud, met verschillende waarden.",
        "API-CONTRACT-6",
        "klantcontact",
        b'"inhoud":"Twee keer"',
        operations=ops.item("klantcontact", "GET"),
    ),
    NamesTwice(
        "actor-twee-keer-naam",
        "Een actor heeft twee keer een naam, met verschillende waarden.",
        "API-CONTRACT-6",
        "actor",
        b'"naam":"Twee Keer"',
        operations=ops.item("actor", "GET"),
    ),
)
