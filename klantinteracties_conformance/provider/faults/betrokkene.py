"""Defects around the betrokkene bij klantcontact."""

from __future__ import annotations

from uuid import uuid4

from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import (
    FilterIgnored,
    FindsNothing,
    OnRead,
    OnWrite,
    map_text,
    put,
    within,
)

KIND = "betrokkene"
BY_KLANTCONTACT = "zoekt de betrokkenen van een klantcontact op dezelfde manier"
SAME_PART = "toetst hetzelfde deel van de naam"
SAME_NAME = "leest dezelfde naam terug"


def _without_lone_surname(obj: Obj) -> None:
    name = obj.get("contactnaam") or {}
    if name.get("achternaam") and not name.get("voornaam"):
        obj["contactnaam"] = {**name, "achternaam": ""}


def _invented_partij(obj: Obj) -> None:
    obj["wasPartij"] = obj.get("wasPartij") or {"id": str(uuid4())}


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
        also={"C0992-7": "toetst dezelfde rol"},
    ),
    OnRead(
        "losse-achternaam-verdwijnt",
        "Een naam die alleen uit een achternaam bestaat, is bij opvragen leeg.",
        "C0534-5",
        KIND,
        _without_lone_surname,
    ),
    OnRead(
        "voorvoegsel-afgekapt",
        "Van een voorvoegsel van meer woorden blijft bij opvragen het eerste over.",
        "C0992-7",
        KIND,
        within("contactnaam", map_text("voorvoegselAchternaam", lambda text: text.split(" ")[0])),
        also={"C0534-8": SAME_PART},
    ),
    OnRead(
        "voorletters-verdwijnen",
        "De voorletters van een betrokkene zijn bij opvragen op ID leeg.",
        "C0992-7",
        KIND,
        within("contactnaam", put("voorletters", "")),
        ("read",),
    ),
    OnRead(
        "naam-ontbreekt-in-lijst",
        "In een lijst van betrokkenen ontbreken hun namen.",
        "C0534-8",
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
        "C0992-8",
        KIND,
        "wasPartij",
    ),
    FilterIgnored(
        "betrokkenen-van-anderen",
        "Zoeken naar de betrokkenen bij een klantcontact vindt ook die van andere klantcontacten.",
        "C0992-7",
        KIND,
        "hadKlantcontact",
        also={"C0534-5": BY_KLANTCONTACT, "C0534-8": BY_KLANTCONTACT},
    ),
    OnRead(
        "betrokkene-wisselt-van-id",
        "Een betrokkene noemt bij opvragen telkens een ander ID.",
        "F2599-1",
        KIND,
        _other_id,
        ("read",),
    ),
)
