"""Defects in what a removal leaves behind: preferences that are gone, and what was only referred to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import Described


@dataclass
class ClearsOthers(Described):
    """With an object, what others of a type have in an attribute is gone, though they don't have it by it."""

    other: str
    attribute: str
    value: Any
    made: set[str] = field(default_factory=set)
    touched: set[str] = field(default_factory=set)

    def on_assign(self, kind: str, values: Obj) -> Obj:
        if kind == self.other:
            self.made.add(values["id"])
        return values

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:  # noqa: ARG002
        if kind == self.kind:
            self.touched = set(self.made)
        return None

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:  # noqa: ARG002
        cleared = kind == self.other and obj.get("id") in self.touched and obj.get(self.attribute)
        return {**obj, self.attribute: self.value} if cleared else obj


@dataclass
class RemovesBehind(Described):
    """With an object goes what is referred to by what refers to it."""

    back: str
    between: str
    via: str
    target: str

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:
        if kind != self.kind:
            return None
        going = (call.lookup(kind, identifier) or {}).get(self.back) or []
        behind: list[str] = []
        for one in going:
            found = (call.lookup(self.between, one) or {}).get(self.via)
            behind += found if isinstance(found, list) else [found] if found else []
        along = [(self.between, one) for one in going]
        return [*along, (kind, identifier), *((self.target, one) for one in dict.fromkeys(behind))]


CLEARED = (
    (
        "digitaaladres-wist-voorkeur",
        "Verwijderen van een digitaal adres wist ook een voorkeur voor een ander adres.",
        ("digitaaladres", "partij", "voorkeursDigitaalAdres", None),
    ),
    (
        "rekeningnummer-wist-voorkeur",
        "Verwijderen van een rekeningnummer wist ook een voorkeur voor een ander nummer.",
        ("rekeningnummer", "partij", "voorkeursRekeningnummer", None),
    ),
    (
        "digitaaladres-wist-standaard",
        "Verwijderen van een digitaal adres maakt dat een ander adres niet meer de standaard is.",
        ("digitaaladres", "digitaaladres", "isStandaardAdres", False),
    ),
)
BEHIND = (
    (
        "klantcontact-neemt-partijen-mee",
        "Verwijderen van een klantcontact neemt de partijen mee die erbij betrokken waren.",
        ("klantcontact", "hadBetrokkenen", "betrokkene", "wasPartij", "partij"),
    ),
    (
        "klantcontact-neemt-actoren-mee",
        "Verwijderen van een klantcontact neemt de actoren mee die een taak ervan hadden.",
        ("klantcontact", "leiddeTotInterneTaken", "internetaak", "toegewezenAanActoren", "actor"),
    ),
)


def _faults() -> Iterator[Fault]:
    for name, wrong, (kind, other, attribute, value) in CLEARED:
        yield ClearsOthers(
            f"verwijderen-{name}",
            wrong,
            "API-LEVEN-3",
            kind,
            other,
            attribute,
            value,
            dialects=("openklant",),
            operations=ops.item(kind, "DELETE"),
        )
    for name, wrong, (kind, back, between, via, target) in BEHIND:
        yield RemovesBehind(
            f"verwijderen-{name}",
            wrong,
            "API-LEVEN-3",
            kind,
            back,
            between,
            via,
            target,
            operations=ops.item(kind, "DELETE"),
        )


FAULTS = tuple(_faults())
