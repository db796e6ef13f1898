"""Defects in which what belongs to an object belongs to none any more once that is changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import Described

WRITES = {"replace": ("PUT", "vervangt", "vervangen"), "change": ("PATCH", "wijzigt", "wijzigen")}
"""By action of the provider: the method, and what it is called."""

BELONGING = (
    ("klantcontact", "bijlage", "wasBijlageVanKlantcontact", "een klantcontact", "de bijlagen"),
    ("klantcontact", "onderwerpobject", "klantcontact", "een klantcontact", "de onderwerpobjecten"),
    ("partij", "betrokkene", "wasPartij", "een partij", "de betrokkenen"),
)
"""Types of which one belongs to the other: by which attribute, and what both are called."""


@dataclass
class LetsGo(Described):
    """What refers to an object refers to nothing any more, once that was written anew."""

    action: str
    child: str
    attribute: str
    _written: set[str] = field(default_factory=set)

    def on_response(self, call: Call, response: Reply) -> Reply:
        if (call.type, call.action, response.status) == (self.kind, self.action, 200):
            self._written.add(call.id)
        return response

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:  # noqa: ARG002
        let_go = kind == self.child and obj.get(self.attribute) in self._written
        return {**obj, self.attribute: None} if let_go else obj


def _faults() -> Iterator[Fault]:
    for action, (method, verb, name) in WRITES.items():
        for kind, child, attribute, what, whose in BELONGING:
            yield LetsGo(
                f"{name}-{kind}-laat-{child}-los",
                f"Wie {what} {verb}, raakt {whose} ervan kwijt.",
                "API-BEWAAR-3",
                kind,
                action,
                child,
                attribute,
                operations=(*ops.item(kind, method), *ops.item(child, "GET")),
            )


FAULTS = tuple(_faults())
