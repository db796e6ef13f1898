"""Defects in what is found, named or removed once objects have changed: what is searched stays behind."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.fields import Ref
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition

ONLY = ("openklant",)

CHANGES = ("change", "replace")

SEARCHED = {
    ("klantcontact", "onderwerp"): ("klantcontacten op hun onderwerp", None),
    ("actor", "naam"): ("actoren op hun naam", None),
    ("betrokkene", "organisatienaam"): ("betrokkenen op hun organisatie", None),
    ("digitaaladres", "adres"): ("digitale adressen op het adres", ONLY),
    ("betrokkene", "hadKlantcontact"): ("betrokkenen op hun klantcontact", None),
    ("bijlage", "wasBijlageVanKlantcontact"): ("bijlagen op hun klantcontact", None),
    ("vertegenwoordiging", "vertegenwoordigdePartij"): (
        "vertegenwoordigingen op wie is vertegenwoordigd",
        None,
    ),
}
"""What is searched for, by type and attribute: in words, and the dialects that have it."""

RELATED = {
    ("internetaak", "toegewezenAanActoren.naam"): ("actor", "naam", "interne taken op de naam van een actor"),
    ("betrokkene", "digitaleAdressen.adres"): ("digitaaladres", "adres", "betrokkenen op hun digitale adres"),
    ("klantcontact", "hadBetrokkenen.wasPartij.partijIdentificatoren.partijIdentificator.objectId"): (
        "partijidentificator",
        "partijIdentificator.objectId",
        "klantcontacten op het BSN van wie erbij was",
    ),
    ("betrokkene", "wasPartij.partijIdentificatoren.partijIdentificator.objectId"): (
        "partijidentificator",
        "partijIdentificator.objectId",
        "betrokkenen op het BSN van hun partij",
    ),
}
"""What is searched across a relation: type and path, of which type and attribute that is, and in words."""

ALIKE = {
    "onderwerpobject": "onderwerpobjectidentificator",
    "bijlage": "bijlageidentificator",
    "digitaaladres": "adres",
}
"""By which value the others of a type are removed along."""

MOVED = {
    "betrokkene": "klantcontact",
    "internetaak": "klantcontact",
    "bijlage": "klantcontact",
    "digitaaladres": "partij",
    "partijidentificator": "partij",
}
"""What may get another owner, and of which type that is."""


@dataclass
class FoundByFormer(Described):
    """A search still knows an object by the value that it had before a change."""

    attribute: str
    former: dict[Any, str] = field(default_factory=dict)

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        before = call.lookup(kind, call.id) if kind == self.kind and action in CHANGES else None
        if before and before.get(self.attribute) != values.get(self.attribute):
            self.former[before.get(self.attribute)] = call.id
        return values

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind != self.kind:
            return conditions
        return [self._read(one) if one.path.split(".")[0] == self.attribute else one for one in conditions]

    def _read(self, one: Condition) -> Condition:
        known = self.former.get(one.value) if isinstance(one.value, str) else None
        return Condition("id", "exact", known) if known else one


@dataclass
class NotFoundAfterChange(Described):
    """A search by what an object holds, or one that it is related to, doesn't know what that holds by now.

    `source` and `attribute` are what is searched by, `actions` are the changes after which that isn't known.
    """

    path: str
    source: str
    attribute: str
    actions: tuple[str, ...] = CHANGES
    changed: set[Any] = field(default_factory=set)

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        before = call.lookup(kind, call.id) if kind == self.source and action in self.actions else None
        value = _at(values, self.attribute)
        if before and value is not None and _at(before, self.attribute) != value:
            self.changed.add(value)
        return values

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind != self.kind:
            return conditions
        asked = [one for one in conditions if one.path == self.path and one.value in self.changed]
        return [*conditions, Condition("id", "exact", "")] if asked else conditions


@dataclass
class NotNamedAfterMove(Described):
    """What an object belongs to since a change doesn't name it."""

    via: str
    target: str
    name_there: str
    gained: dict[str, set[str]] = field(default_factory=dict)

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        if kind == self.kind and action in CHANGES:
            owner = values.get(self.via)
            if owner and owner != (call.lookup(kind, call.id) or {}).get(self.via):
                self.gained.setdefault(owner, set()).add(call.id)
        return values

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:  # noqa: ARG002
        gained = self.gained.get(obj.get("id", ""), set()) if kind == self.target else set()
        if not gained:
            return obj
        named = [one for one in obj[self.name_there] if _id(one) not in gained]
        return {**obj, self.name_there: named}


def _id(named: Any) -> Any:
    return named["id"] if isinstance(named, dict) else named


@dataclass
class StillNamedAfterMove(Described):
    """What an object belonged to still names it after it got another owner."""

    via: str
    target: str
    name_there: str
    moved: dict[str, list[Any]] = field(default_factory=dict)

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        if kind != self.kind or action not in CHANGES:
            return values
        before = call.lookup(kind, call.id) or {}
        owner = before.get(self.via)
        if owner and owner != values.get(self.via):
            named = (call.lookup(self.target, owner) or {}).get(self.name_there, [])
            mine = [one for one in named if _id(one) == call.id]
            self.moved.setdefault(owner, []).extend(mine)
        return values

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:  # noqa: ARG002
        moved = self.moved.get(obj.get("id", "")) if kind == self.target else None
        return {**obj, self.name_there: [*obj[self.name_there], *moved]} if moved else obj


@dataclass
class RemovesAlike(Described):
    """With an object, the others of its type disappear that say the same."""

    attribute: str
    said: dict[str, str] = field(default_factory=dict)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        if kind == self.kind:
            self.said[identifier] = json.dumps(values.get(self.attribute), sort_keys=True)
        return True

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:  # noqa: ARG002
        said = self.said.pop(identifier, None) if kind == self.kind else None
        alike = [other for other, its in self.said.items() if said and its == said]
        for other in alike:
            del self.said[other]
        return [(kind, one) for one in (identifier, *alike)] if alike else None


@dataclass
class FoundByFirstOnly(Described):
    """A search for what belongs to an object knows only the first of it."""

    path: str
    source: str
    via: str
    first: dict[Any, str] = field(default_factory=dict)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        if kind == self.source and action == "create":
            self.first.setdefault(values.get(self.via), identifier)
        return True

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind != self.kind:
            return conditions
        known = set(self.first.values())
        return [
            replace(one, value="") if one.path == self.path and one.value not in known else one
            for one in conditions
        ]


@dataclass
class NextBeyondTheEnd(Described):
    """Where the last page of a list is full, it names a next one, which isn't there."""

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind and page.count and page.number * page.size == page.count:
            page.next = page.number + 1
        return page


def _at(values: Any, name: str) -> Any:
    """Return what stands at a dotted name, None where nothing does."""
    for step in name.split("."):
        values = values.get(step) if isinstance(values, dict) else None
    return values


def _found() -> Iterator[Fault]:
    for (kind, attribute), (what, dialects) in SEARCHED.items():
        yield FoundByFormer(
            f"zoeken-{kind}-op-vorige-{attribute.lower()}",
            f"Zoeken van {what} vindt ze na een wijziging nog op wat er eerst stond.",
            "API-ZOEK-2",
            kind,
            attribute,
            dialects=dialects,
            operations=ops.collection(kind, "GET"),
        )
        if attribute in TYPES[kind].fields and not isinstance(TYPES[kind].fields[attribute], Ref):
            yield NotFoundAfterChange(
                f"zoeken-{kind}-na-vervangen-niet-op-{attribute.lower()}",
                f"Zoeken van {what} vindt ze niet meer als ze in hun geheel zijn vervangen.",
                "API-ZOEK-1",
                kind,
                attribute,
                kind,
                attribute,
                ("replace",),
                dialects=dialects,
                operations=ops.collection(kind, "GET"),
            )
    for (kind, path), (source, attribute, what) in RELATED.items():
        yield NotFoundAfterChange(
            f"zoeken-{kind}-niet-op-gewijzigde-{attribute.rpartition('.')[2].lower()}",
            f"Zoeken van {what} kent niet wat daar sinds een wijziging staat.",
            "API-ZOEK-1",
            kind,
            path,
            source,
            attribute,
            dialects=ONLY,
            operations=ops.collection(kind, "GET"),
        )
    yield FoundByFirstOnly(
        "zoeken-klantcontact-op-eerste-betrokkene",
        "Een klantcontact wordt alleen gevonden op de eerste van zijn betrokkenen.",
        "API-ZOEK-1",
        "klantcontact",
        "hadBetrokkenen",
        "betrokkene",
        "hadKlantcontact",
        dialects=ONLY,
        operations=ops.collection("klantcontact", "GET"),
    )


def _others() -> Iterator[Fault]:
    for kind, target in MOVED.items():
        for name, back in TYPES[target].back.items():
            if back.source != kind or back.hidden or back.then:
                continue
            yield StillNamedAfterMove(
                f"verplaatst-{kind}-nog-bij-{target}-{name.lower()}",
                f"Hoort een {kind} bij een ander, dan noemt de vorige {target} die nog ({name}).",
                "API-BEWAAR-2",
                kind,
                back.via,
                target,
                name,
                dialects=ONLY,
                operations=ops.item(kind, "PATCH", "PUT"),
            )
            yield NotNamedAfterMove(
                f"verplaatst-{kind}-niet-bij-{target}-{name.lower()}",
                f"Hoort een {kind} bij een ander, dan noemt die andere {target} die niet ({name}).",
                "API-BEWAAR-2",
                kind,
                back.via,
                target,
                name,
                dialects=ONLY,
                operations=ops.item(kind, "PATCH", "PUT"),
            )
    for kind, attribute in ALIKE.items():
        yield RemovesAlike(
            f"verwijderen-{kind}-neemt-gelijke-{attribute.lower()}-mee",
            f"Met een {kind} verdwijnt elke andere met hetzelfde bij {attribute}.",
            "API-LEVEN-3",
            kind,
            attribute,
            operations=ops.item(kind, "DELETE"),
        )
    for kind in ("klantcontact", "partij"):
        yield NextBeyondTheEnd(
            f"bladzijden-{kind}-volgende-na-de-laatste",
            f"Is de laatste bladzijde van een lijst ({kind}) vol, dan noemt zij een volgende die er niet is.",
            "API-BLADER-1",
            kind,
            dialects=ONLY,
            operations=ops.collection(kind, "GET"),
        )


FAULTS = (*_found(), *_others())
