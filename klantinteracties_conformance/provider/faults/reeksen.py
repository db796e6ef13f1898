"""Defects that only show after several writes: on the same object, or on others of its type in between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import Described

_THIRD = 3


@dataclass
class LosesThirdChange(Described):
    """The third change of an object is confirmed and not kept, and so is each third one after it."""

    changes: Counter[str] = field(default_factory=Counter)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        if kind != self.kind or action == "create":
            return True
        self.changes[identifier] += 1
        return self.changes[identifier] % _THIRD != 0


@dataclass
class LosesChangeAfterRemoval(Described):
    """Once an object was removed, the next change of another one is confirmed and not kept."""

    removed: bool = False

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:  # noqa: ARG002
        self.removed = self.removed or kind == self.kind
        return None

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        if kind != self.kind or action == "create" or not self.removed:
            return True
        self.removed = False
        return False


@dataclass
class LosesChangeAfterReplacement(Described):
    """An object that was replaced as a whole, keeps no change after that."""

    replaced: set[str] = field(default_factory=set)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        if kind == self.kind and action == "replace":
            self.replaced.add(identifier)
        return not (kind == self.kind and action == "change" and identifier in self.replaced)


@dataclass
class GivesWhatWasRemoved(Described):
    """After a removal the next registration gets, where nothing was sent, what the removed object had."""

    attributes: tuple[str, ...]
    removed: Obj = field(default_factory=dict)

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:
        if kind == self.kind:
            self.removed = dict(call.lookup(kind, identifier) or {})
        return None

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:  # noqa: ARG002
        if kind != self.kind or action != "create":
            return values
        left, self.removed = self.removed, {}
        old = {name: left[name] for name in self.attributes if left.get(name) and not values.get(name)}
        return {**values, **old}


@dataclass
class UndoesChange(Described):
    """A registration undoes the latest change of another object, until that is changed again."""

    before: dict[str, Obj] = field(default_factory=dict)
    undone: dict[str, Obj] = field(default_factory=dict)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:
        if kind == self.kind and action != "create":
            was = call.lookup(kind, identifier) or {}
            self.before = {identifier: {name: was.get(name) for name in values if name in was}}
            self.undone.pop(identifier, None)
        return True

    def on_assign(self, kind: str, values: Obj) -> Obj:
        if kind == self.kind:
            self.undone |= self.before
            self.before = {}
        return values

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:  # noqa: ARG002
        return {**obj, **self.undone.get(str(obj.get("id")), {})} if kind == self.kind else obj


_NAMES = {
    "actor": "een actor",
    "betrokkene": "een betrokkene",
    "bijlage": "een bijlage",
    "digitaaladres": "een digitaal adres",
    "internetaak": "een interne taak",
    "klantcontact": "een klantcontact",
    "onderwerpobject": "een onderwerpobject",
    "partij": "een partij",
}
_RECYCLED: dict[str, tuple[str, ...]] = {
    "digitaaladres": ("omschrijving", "referentie"),
    "klantcontact": ("inhoud", "reactie"),
    "internetaak": ("toelichting",),
}


def _told(kind: str) -> dict[str, Any]:
    return {"operations": (*ops.collection(kind, "POST"), *ops.item(kind, "PUT", "PATCH", "DELETE"))}


def _faults() -> Iterator[Fault]:
    serves = "API-BEWAAR-6"
    for kind in ("actor", "internetaak", "klantcontact", "partij"):
        wrong = f"Elke derde wijziging van {_NAMES[kind]} gaat verloren."
        yield LosesThirdChange(f"reeks-{kind}-derde-wijziging-verloren", wrong, serves, kind, **_told(kind))
    for kind in ("betrokkene", "bijlage", "digitaaladres"):
        wrong = f"Na het verwijderen van {_NAMES[kind]} gaat de volgende wijziging van een ander verloren."
        yield LosesChangeAfterRemoval(
            f"reeks-{kind}-wijziging-na-verwijderen-verloren", wrong, serves, kind, **_told(kind)
        )
    for kind in ("partij", "onderwerpobject"):
        wrong = f"Wijzigen van {_NAMES[kind]} lukt niet meer nadat het geheel is vervangen."
        yield LosesChangeAfterReplacement(
            f"reeks-{kind}-wijziging-na-vervangen-verloren", wrong, serves, kind, **_told(kind)
        )
    for kind, attributes in _RECYCLED.items():
        wrong = f"{_NAMES[kind].capitalize()} krijgt gegevens van een ander object dat is verwijderd."
        yield GivesWhatWasRemoved(
            f"reeks-{kind}-krijgt-wat-verwijderd-is",
            wrong,
            serves,
            kind,
            attributes,
            dialects=("openklant",),  # in the other one these are always sent
            **_told(kind),
        )
    for kind in ("actor", "digitaaladres", "klantcontact"):
        wrong = f"Registreren van {_NAMES[kind]} maakt de laatste wijziging van een ander ongedaan."
        yield UndoesChange(
            f"reeks-{kind}-registratie-maakt-wijziging-ongedaan", wrong, serves, kind, **_told(kind)
        )


FAULTS = tuple(_faults())
