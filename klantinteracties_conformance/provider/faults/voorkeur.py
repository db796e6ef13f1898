"""Defects in what a party prefers: writing another address or account number of it changes that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import Described


@dataclass
class ChangesPreference(Described):
    """Who writes an object of a party, changes which one that prefers: none any more, or what was written."""

    owner: str
    preference: str
    actions: tuple[str, ...]
    takes_over: bool
    instead: dict[str, str | None] = field(default_factory=dict)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        if kind == "partij":
            self.instead.pop(identifier, None)
        elif (
            kind == self.kind and action in self.actions and isinstance(party := values.get(self.owner), str)
        ):
            self.instead[party] = identifier if self.takes_over else None
        return True

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:  # noqa: ARG002
        if kind != "partij" or obj.get("id") not in self.instead or not obj.get(self.preference):
            return obj
        return {**obj, self.preference: self.instead[obj["id"]]}


PREFERRED = {
    "digitaaladres": ("verstrektDoorPartij", "voorkeursDigitaalAdres", "digitaal adres"),
    "rekeningnummer": ("partij", "voorkeursRekeningnummer", "rekeningnummer"),
}
"""By type: what refers to the party, what that prefers of them, and what people call it."""


def _faults() -> Iterator[Fault]:
    for kind, (owner, preference, called) in PREFERRED.items():
        written = (
            ("registreren", "registreert", ("create",), ops.collection(kind, "POST")),
            ("wijzigen", "wijzigt", ("change", "replace"), ops.item(kind, "PATCH", "PUT")),
        )
        for verb, does, actions, operations in written:
            for takes_over in (False, True):
                slug = "neemt" if takes_over else "wist"
                wrong = (
                    f"Een ander {called} van een partij dat iemand {does}, wordt haar voorkeur."
                    if takes_over
                    else f"Wie een ander {called} van een partij {does}, wist haar voorkeur."
                )
                yield ChangesPreference(
                    f"{verb}-{kind}-{slug}-voorkeur", wrong, "API-BEWAAR-3", kind, owner, preference, actions,
                    takes_over, dialects=("openklant",), operations=operations,
                )  # fmt: skip


FAULTS = tuple(_faults())
