"""Defects in emptying: a reference, list or group of which somebody says that it is gone, stays."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import invalid
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.bewaren import EXPERIMENTAL, METHODS
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.fields import Field, Group, OwnedObjects, OwnedRefs, Ref
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.wire.vng_crud_shape import PATHS


@dataclass
class StaysFilled(Described):
    """An attribute that is sent as empty stays as it was, though the change is confirmed."""

    attribute: str
    action: str
    emptied: set[str] = field(default_factory=set)

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:
        if (kind, action) == (self.kind, self.action):
            emptied = self.attribute in raw and not raw[self.attribute]
            (self.emptied.add if emptied else self.emptied.discard)(call.id)
        return raw

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        if (kind, action) != (self.kind, self.action) or call.id not in self.emptied:
            return values
        if isinstance(TYPES[kind].fields[self.attribute], OwnedRefs | OwnedObjects):
            return {name: value for name, value in values.items() if name != self.attribute}
        before = call.lookup(kind, call.id) or {}
        return {**values, self.attribute: before.get(self.attribute)}


@dataclass
class NothingResets(Described):
    """A change that says nothing puts an object back to what it was before its first change."""

    first: dict[str, Obj] = field(default_factory=dict)

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        if (kind, action) != (self.kind, "change"):
            return values
        first = self.first.setdefault(call.id, call.lookup(kind, call.id) or {})
        if json.loads(call.body or b"{}"):
            return values
        kept = (name for name in values if name in first and not isinstance(first[name], list))
        return {**values, **{name: first[name] for name in kept}}


@dataclass
class RefusesEmpty(Described):
    """An attribute that may be emptied can't be."""

    attribute: str

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:  # noqa: ARG002
        if (kind, action) == (self.kind, "change") and raw.get(self.attribute, "") is None:
            raise invalid((self.attribute,), "null", "Dit veld mag niet leeg zijn.")
        return raw


NEEDED = {
    ("digitaaladres", "verstrektDoorPartij"),
    ("partijidentificator", "identificeerdePartij"),
    ("rekeningnummer", "partij"),
    ("bijlage", "wasBijlageVanKlantcontact"),
    ("onderwerpobject", "klantcontact"),
    ("onderwerpobject", "onderwerpobjectidentificator"),
    ("partij", "voorkeursDigitaalAdres"),
    ("partij", "voorkeursRekeningnummer"),
}
"""What a provider may want to be there, or to go along with something else."""


def _can_be_emptied(kind: str, name: str, member: Field) -> bool:
    if kind in EXPERIMENTAL or (kind, name) == ("partijidentificator", "subIdentificatorVan"):
        return False
    return isinstance(member, OwnedRefs | OwnedObjects) or (
        isinstance(member, Ref | Group) and member.nullable
    )


def _faults() -> Iterator[Fault]:
    for kind in sorted(set(TYPES) - {*EXPERIMENTAL}):
        yield NothingResets(
            f"wijzigen-zonder-inhoud-zet-{kind}-terug",
            f"Een wijziging die niets zegt, geeft een {kind} de gegevens van voor de eerste wijziging terug.",
            "API-BEWAAR-3",
            kind,
            dialects=None if kind in PATHS else ("openklant",),
            operations=ops.item(kind, "PATCH"),
        )
    for kind, about in TYPES.items():
        for name, member in about.fields.items():
            if not _can_be_emptied(kind, name, member):
                continue
            for action, word in (("change", "wijzigen"), ("replace", "vervangen")):
                yield StaysFilled(
                    f"leegmaken-{kind}-{name.lower()}-niet-bij-{word}",
                    f"Wie van een {kind} bij het {word} zegt dat {name} leeg is, houdt wat er stond.",
                    "API-BEWAAR-2",
                    kind,
                    name,
                    action,
                    dialects=("openklant",),
                    operations=ops.item(kind, METHODS[action]),
                )
            if isinstance(member, Ref | Group) and (kind, name) not in NEEDED:
                yield RefusesEmpty(
                    f"leegmaken-{kind}-{name.lower()}-geweigerd",
                    f"Van een {kind} kan {name} niet worden leeggemaakt.",
                    "API-INVOER-1",
                    kind,
                    name,
                    dialects=("openklant",),
                    operations=ops.item(kind, "PATCH"),
                )


FAULTS = tuple(_faults())
