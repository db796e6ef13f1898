"""Defects in what a change does to others: to the objects that refer to the one that is changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import NotFoundError
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.bewaren import EXPERIMENTAL
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.faults.meenemen import LEFT_OUT
from klantinteracties_conformance.provider.fields import Ref
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.wire.vng_crud_fields import OWN

OVERWRITTEN: dict[str, tuple[str, object]] = {
    "betrokkene": ("organisatienaam", "Overschreven"),
    "bijlage": ("bijlageidentificator", {}),
    "digitaaladres": ("omschrijving", "Overschreven"),
    "internetaak": ("toelichting", "Overschreven"),
    "onderwerpobject": ("onderwerpobjectidentificator", {}),
    "partijidentificator": ("partijIdentificator", {}),
    "rekeningnummer": ("bic", "ABNANL2A"),
}
"""What is overwritten in an object that refers to another one; in a group its ID."""


@dataclass
class Follows(Described):
    """Notes which objects of a type refer to one of another type that was changed."""

    target: str
    via: str
    parents: dict[str, object] = field(default_factory=dict)
    hit: set[str] = field(default_factory=set)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        if kind == self.kind and action == "create":
            self.parents[identifier] = values.get(self.via)
        elif kind == self.target and action in ("change", "replace"):
            self.hit.update(one for one, parent in self.parents.items() if parent == identifier)
        return True


@dataclass
class OverwritesReferring(Follows):
    """What refers to an object is shown otherwise once that was changed."""

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:  # noqa: ARG002
        if kind != self.kind or obj.get("id") not in self.hit:
            return obj
        name, value = OVERWRITTEN[kind]
        return {**obj, name: {**obj[name], "objectId": "Overschreven"} if value == {} else value}


@dataclass
class LosesReferring(Follows):
    """What refers to an object is gone once that was changed."""

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:
        if kind == self.kind and obj.get("id") in self.hit and where == "read":
            raise NotFoundError
        return obj


def _faults() -> Iterator[Fault]:
    for kind, about in TYPES.items():
        for name, member in about.fields.items():
            if not isinstance(member, Ref) or (kind, name) in LEFT_OUT or kind in EXPERIMENTAL:
                continue
            dialects = None if kind in OWN and member.target in OWN else ("openklant",)
            labels = ops.item(member.target, "PATCH", "PUT")
            if kind == "partijidentificator":
                dialects = (
                    "vng-crud",
                )  # in the other a partij of which all is changed has others at the end
            if kind in OVERWRITTEN:
                yield OverwritesReferring(
                    f"wijzigen-{member.target}-overschrijft-{kind}-met-{name.lower()}",
                    f"Wie een {member.target} wijzigt, verandert elke {kind} die er met {name} naar wijst.",
                    "API-BEWAAR-3",
                    kind,
                    member.target,
                    name,
                    dialects=dialects,
                    operations=labels,
                )
            if (kind, member.target) not in MEMBERS:
                yield LosesReferring(
                    f"wijzigen-{member.target}-neemt-{kind}-met-{name.lower()}-mee",
                    f"Wie een {member.target} wijzigt, verliest elke {kind} die er met {name} naar wijst.",
                    "API-BEWAAR-3",
                    kind,
                    member.target,
                    name,
                    dialects=dialects,
                    operations=labels,
                )


MEMBERS = {("digitaaladres", "partij"), ("partijidentificator", "partij"), ("rekeningnummer", "partij")}
"""What makes up a list of another one: a change may take it away."""

FAULTS = tuple(_faults())
