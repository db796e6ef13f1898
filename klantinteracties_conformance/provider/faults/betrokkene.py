"""Defects around the betrokkene bij klantcontact."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import uuid4

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import NotFoundError
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import (
    Described,
    FilterIgnored,
    FindsNothing,
    OnList,
    OnRead,
    OnWrite,
    map_text,
    put,
    within,
)
from klantinteracties_conformance.provider.page import Page

KIND = "betrokkene"


@dataclass
class KeepsFullName(Described):
    """The full name is made once, and not again once its parts are corrected."""

    _made: dict[str, str] = field(default_factory=dict)

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:  # noqa: ARG002
        if kind != self.kind or not obj.get("volledigeNaam"):
            return obj
        return {**obj, "volledigeNaam": self._made.setdefault(obj["id"], obj["volledigeNaam"])}


def _without_lone_surname(obj: Obj) -> None:
    name = obj.get("contactnaam") or {}
    if name.get("achternaam") and not name.get("voornaam"):
        obj["contactnaam"] = {**name, "achternaam": ""}


def _invented_partij(obj: Obj) -> None:
    obj["wasPartij"] = obj.get("wasPartij") or str(uuid4())


def _only_initiator_without_partij(values: Obj) -> None:
    values["initiator"] = values.get("initiator") or not values.get("wasPartij")


def _name_of_partij(obj: Obj) -> None:
    name = obj.get("contactnaam") or {}
    if obj.get("wasPartij") and not any(name.values()):
        obj["contactnaam"] = {"voorletters": "A.B.", "voornaam": "Anna", "achternaam": "Testerveld"}


def _without_short_prefix(name: Obj) -> None:
    if " " not in (name.get("voorvoegselAchternaam") or ""):
        name["voorvoegselAchternaam"] = ""


def _without_klantcontact(obj: Obj) -> None:
    if obj.get("wasPartij"):
        obj["hadKlantcontact"] = None


def _without_oldest(page: Page) -> None:
    if len(page.objects) > 1:
        del page.objects[-1]


def _first_twice(page: Page) -> None:
    page.objects = page.objects[:1] + page.objects


def _no_next_page(page: Page) -> None:
    page.next = None


@dataclass
class EmptyIsAnError(Described):
    """A search that finds nothing is answered as if there were no such list."""

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind and not page.objects:
            raise NotFoundError("Er is niets gevonden.")
        return page


@dataclass
class NameMovesToPartij(Described):
    """A name that was given for one contact only, is seen on the partij from then on."""

    names: dict[str, Obj] = field(default_factory=dict)

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:  # noqa: ARG002
        name = values.get("contactnaam") or {}
        if kind == KIND and values.get("wasPartij") and any(name.values()):
            self.names[values["wasPartij"]] = name
        return values

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:  # noqa: ARG002
        if kind != self.kind or obj.get("id") not in self.names:
            return obj
        return {**obj, "partijIdentificatie": {"contactnaam": self.names[obj["id"]]}}


def _other_id(obj: Obj) -> None:
    obj["id"] = str(uuid4())


FAULTS = (
    OnWrite(
        "initiator-altijd-ja",
        "Elke betrokkene wordt als initiator van het contact vastgelegd.",
        "C0534-4",
        KIND,
        put("initiator", True),
    ),
    OnRead(
        "rol-altijd-vertegenwoordiger",
        "Elke betrokkene komt als vertegenwoordiger terug.",
        "C0534-5",
        KIND,
        put("rol", "vertegenwoordiger"),
    ),
    OnRead(
        "losse-achternaam-verdwijnt",
        "Een naam die alleen uit een achternaam bestaat, is bij opvragen leeg.",
        "C2716-11",
        KIND,
        _without_lone_surname,
    ),
    OnRead(
        "voorvoegsel-afgekapt",
        "Van een voorvoegsel van meer woorden blijft bij opvragen het eerste over.",
        "C0359-1",
        KIND,
        within("contactnaam", map_text("voorvoegselAchternaam", lambda text: text.split(" ")[0])),
    ),
    OnRead(
        "voorletters-verdwijnen",
        "De voorletters van een betrokkene zijn bij opvragen op ID leeg.",
        "C4390-2",
        KIND,
        within("contactnaam", put("voorletters", "")),
        ("read",),
    ),
    OnRead(
        "naam-ontbreekt-in-lijst",
        "In een lijst van betrokkenen ontbreken hun namen.",
        "C2716-7",
        KIND,
        put("contactnaam", None),
        ("listed",),
    ),
    OnRead(
        "verzonnen-partij",
        "Een betrokkene zonder partij verwijst bij opvragen toch naar een partij.",
        "C0534-7",
        KIND,
        _invented_partij,
        ("read",),
    ),
    OnWrite(
        "partij-niet-bewaard",
        "De partij van een betrokkene wordt niet bewaard.",
        "C0992-8",
        KIND,
        put("wasPartij", None),
    ),
    FindsNothing(
        "contacten-van-partij-niet-te-vinden",
        "Zoeken naar de betrokkenen van een partij vindt niets.",
        "C9853-4",
        KIND,
        "wasPartij",
    ),
    FilterIgnored(
        "betrokkenen-van-anderen",
        "Zoeken naar de betrokkenen bij een klantcontact vindt ook die van andere klantcontacten.",
        "C9708-11",
        KIND,
        "hadKlantcontact",
    ),
    OnWrite(
        "onbekende-klant-altijd-initiator",
        "Een betrokkene zonder partij wordt altijd als initiator vastgelegd.",
        "C2984-9",
        KIND,
        _only_initiator_without_partij,
    ),
    OnRead(
        "naam-van-partij-ingevuld",
        "Een betrokkene zonder eigen naam krijgt bij opvragen de naam van de partij.",
        "C9018-7",
        KIND,
        _name_of_partij,
        ("read",),
    ),
    OnRead(
        "klantcontact-bij-partij-vergeten",
        "Een betrokkene die een partij was, noemt bij opvragen zijn klantcontact niet.",
        "C9018-11",
        KIND,
        _without_klantcontact,
        ("read",),
    ),
    OnRead(
        "kort-voorvoegsel-verdwijnt",
        "Een voorvoegsel van één woord is bij opvragen leeg.",
        "C9018-12",
        KIND,
        within("contactnaam", _without_short_prefix),
        ("read",),
    ),
    NameMovesToPartij(
        "afwijkende-naam-verandert-partij",
        "Een naam die alleen voor dit contact geldt, overschrijft die van de partij.",
        "C9018-14",
        "partij",
    ),
    OnList(
        "oudste-betrokkene-ontbreekt",
        "In een lijst van betrokkenen ontbreekt de oudste.",
        "C4161-5",
        KIND,
        _without_oldest,
    ),
    OnRead(
        "adres-ontbreekt-in-lijst",
        "In een lijst van betrokkenen ontbreekt hun bezoekadres.",
        "C4161-6",
        KIND,
        put("bezoekadres", None),
        ("listed",),
    ),
    OnList(
        "geen-volgende-bladzijde",
        "Een lijst van betrokkenen houdt na de eerste bladzijde op.",
        "C4161-10",
        KIND,
        _no_next_page,
    ),
    OnList(
        "eerste-regel-dubbel",
        "Een lijst van betrokkenen noemt de eerste twee keer.",
        "C4161-11",
        KIND,
        _first_twice,
    ),
    EmptyIsAnError(
        "niets-gevonden-is-een-fout",
        "Zoeken naar betrokkenen dat niets vindt, geeft een fout in plaats van een lege lijst.",
        "C4161-12",
        KIND,
    ),
    OnRead(
        "betrokkene-wisselt-van-id",
        "Een betrokkene noemt bij opvragen telkens een ander ID.",
        "C9708-10",
        KIND,
        _other_id,
        ("read",),
    ),
    OnRead(
        "betrokkene-antwoord-zonder-adres",
        "In het antwoord op de registratie van een betrokkene ontbreekt het bezoekadres.",
        "F2599-1",
        "betrokkene",
        put("bezoekadres", None),
        ("created",),
    ),
    KeepsFullName(
        "volledige-naam-blijft-oud",
        "Na een correctie van de naam van een betrokkene staat in volledigeNaam nog de oude.",
        "API-BEWAAR-2",
        KIND,
        dialects=("openklant",),
        operations=ops.item(KIND, "PUT", "PATCH"),
    ),
    OnRead(
        "meegevraagde-betrokkene-zonder-initiator",
        "Wie de betrokkenen met een klantcontact meevraagt, ziet niet wie het contact begon.",
        "C4161-15",
        "betrokkene",
        put("initiator", None),
        ("expanded",),
        dialects=("openklant",),
    ),
)
