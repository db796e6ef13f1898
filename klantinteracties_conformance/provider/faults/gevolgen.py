"""Defects in what a request does to other objects than the one that it is about."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import invalid
from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.faults.nevenwerking import RemovesContacts, RemovesToo
from klantinteracties_conformance.provider.page import Page


@dataclass
class ChangeForgets(Described):
    """What refers to an object can't be found any more once that object is changed."""

    source: str
    via: str
    changed: set[str] = field(default_factory=set)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        if (kind, action) == (self.kind, "change"):
            self.changed.add(identifier)
        return True

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.source:
            page.objects = [obj for obj in page.objects if obj.get(self.via) not in self.changed]
            page.count = len(page.objects)
        return page


@dataclass
class ChangesAll(Described):
    """A change of one object gives all others of its type the same value."""

    attribute: str
    value: Any = None
    made: set[str] = field(default_factory=set)
    touched: set[str] = field(default_factory=set)

    def on_assign(self, kind: str, values: Obj) -> Obj:
        if kind == self.kind:
            self.made.add(values["id"])
        return values

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        if (kind, action) == (self.kind, "change") and self.attribute in values:
            self.value, self.touched = values[self.attribute], set(self.made)
        return True

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:  # noqa: ARG002
        touched = kind == self.kind and obj.get("id") in self.touched
        return {**obj, self.attribute: self.value} if touched else obj


@dataclass
class OldInLists(Described):
    """Lists show this attribute as it was registered, whatever changed since."""

    attribute: str
    first: dict[str, Any] = field(default_factory=dict)

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:
        if kind != self.kind:
            return obj
        known = self.first.setdefault(obj["id"], obj[self.attribute])
        return {**obj, self.attribute: known} if where == "listed" else obj


@dataclass
class RemovalTakes(Described):
    """A DELETE takes along what the objects around it refer to."""

    back: str
    source: str
    attribute: str
    target: str

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:
        if kind != self.kind:
            return None
        around = [_id_of(row) for row in (call.lookup(kind, identifier) or {}).get(self.back, [])]
        if self.source == self.target:
            return [(kind, identifier), *((self.target, other) for other in around)]
        others = [(call.lookup(self.source, other) or {}).get(self.attribute) for other in around]
        return [(kind, identifier), *((self.target, other) for other in others if other)]


@dataclass
class AddressTaken(Described):
    """A digital address that somebody has already, is refused for another."""

    taken: dict[str, str] = field(default_factory=dict)

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        if (kind, action) == (self.kind, "create"):
            owner = self.taken.get(values["adres"])
            if owner and call.lookup(self.kind, owner):
                raise invalid(("adres",), "unique", "Dit adres bestaat al.")
        return values

    def on_assign(self, kind: str, values: Obj) -> Obj:
        if kind == self.kind:
            self.taken[values["adres"]] = values["id"]
        return values


@dataclass
class AddressGoesToPartij(Described):
    """An address that somebody gives for one klantcontact becomes that of the partij."""

    given: dict[str, Obj] = field(default_factory=dict)

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:  # noqa: ARG002
        if kind == "betrokkene" and values.get("wasPartij") and values.get("bezoekadres"):
            self.given[values["wasPartij"]] = values["bezoekadres"]
        return values

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:  # noqa: ARG002
        given = self.given.get(obj.get("id", "")) if kind == self.kind else None
        return {**obj, "bezoekadres": given} if given else obj


def _id_of(row: Any) -> str:
    return str(row["id"] if isinstance(row, dict) else row)


FAULTS = (
    ChangeForgets(
        "wijziging-wist-betrokkenen",
        "Na een wijziging van een klantcontact zijn de betrokkenen erbij niet meer te vinden.",
        "C0534-9",
        "klantcontact",
        "betrokkene",
        "hadKlantcontact",
    ),
    ChangeForgets(
        "wijziging-wist-actoren",
        "Na een wijziging van een klantcontact zijn de actoren erbij niet meer te vinden.",
        "C0534-9",
        "klantcontact",
        "actorklantcontact",
        "klantcontact",
    ),
    ChangeForgets(
        "wijziging-wist-taken",
        "Na een wijziging van een klantcontact zijn de interne taken erbij niet meer te vinden.",
        "C0534-9",
        "klantcontact",
        "internetaak",
        "aanleidinggevendKlantcontact",
    ),
    ChangeForgets(
        "voorkeur-wist-identificatoren",
        "Wie het voorkeursadres van een partij vastlegt, wist haar partij-identificatoren.",
        "C9018-9",
        "partij",
        "partijidentificator",
        "identificeerdePartij",
    ),
    ChangesAll(
        "wijziging-geldt-voor-alle",
        "Een wijziging van de inhoud van een klantcontact geldt voor alle klantcontacten.",
        "C0534-9",
        "klantcontact",
        "inhoud",
    ),
    OldInLists(
        "wijziging-niet-in-lijst",
        "Na een wijziging noemt een lijst nog de oude inhoud van een klantcontact.",
        "C0534-9",
        "klantcontact",
        "inhoud",
    ),
    RemovalTakes(
        "verwijderen-neemt-partij-mee",
        "Met een klantcontact verdwijnen de partijen die erbij betrokken waren.",
        "F2173-4",
        "klantcontact",
        "hadBetrokkenen",
        "betrokkene",
        "wasPartij",
        "partij",
    ),
    RemovalTakes(
        "verwijderen-neemt-actor-mee",
        "Met een klantcontact verdwijnen de actoren die erbij betrokken waren.",
        "F2173-4",
        "klantcontact",
        "hadBetrokkenActoren",
        "actor",
        "id",
        "actor",
    ),
    AddressTaken(
        "gedeeld-adres-geweigerd",
        "Een digitaal adres dat een ander ook heeft, wordt geweigerd.",
        "C4161-3",
        "digitaaladres",
    ),
    AddressGoesToPartij(
        "adres-voor-een-keer-wordt-bezoekadres",
        "Een bezoekadres dat alleen voor dit contact geldt, overschrijft dat van de partij.",
        "C9018-14",
        "partij",
    ),
    RemovesToo(
        "betrokkene-neemt-klantcontact-mee",
        "Met een betrokkene verdwijnt het klantcontact.",
        "F2173-4",
        "betrokkene",
        "klantcontact",
        "hadKlantcontact",
    ),
    RemovesToo(
        "betrokkene-neemt-partij-mee",
        "Met een betrokkene verdwijnt de partij.",
        "F2173-4",
        "betrokkene",
        "partij",
        "wasPartij",
    ),
    RemovesToo(
        "koppeling-neemt-actor-mee",
        "Met een koppeling verdwijnt de actor.",
        "F2173-4",
        "actorklantcontact",
        "actor",
        "actor",
    ),
    RemovesToo(
        "koppeling-neemt-klantcontact-mee",
        "Met een koppeling verdwijnt het klantcontact.",
        "F2173-4",
        "actorklantcontact",
        "klantcontact",
        "klantcontact",
    ),
    RemovesContacts(
        "partij-neemt-klantcontacten-mee",
        "Met een partij verdwijnen de klantcontacten waarbij zij betrokken was.",
        "F2173-4",
        "partij",
    ),
)
