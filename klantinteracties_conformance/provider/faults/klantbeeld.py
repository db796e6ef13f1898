"""Defects that make the image of a client another than what was registered."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import Described, OnRead, put


@dataclass
class OtherKindOfActor(Described):
    """An actor is shown with an attribute that only another kind of actor has."""

    soort: str
    attribute: str

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:  # noqa: ARG002
        if kind != self.kind or obj.get("soortActor") != self.soort:
            return obj
        return {
            **obj,
            "actorIdentificatie": {**(obj["actorIdentificatie"] or {}), self.attribute: "behandelaar"},
        }


def _other_id(obj: Obj) -> None:
    obj["id"] = str(uuid4())


def _has_no_name(obj: Obj) -> bool:
    part = obj.get("partijIdentificatie") or {}
    return not any((part.get("contactnaam") or {}).values())


def _named_unknown(obj: Obj) -> None:
    if _has_no_name(obj):
        part = obj.get("partijIdentificatie") or {}
        obj["partijIdentificatie"] = {**part, "contactnaam": {"achternaam": "Onbekend"}}


def _lives_at_the_town_hall(obj: Obj) -> None:
    address = obj.get("bezoekadres") or {}
    if _has_no_name(obj) and not address.get("adresregel1"):
        obj["bezoekadres"] = {**address, "adresregel1": "Stadhuisplein 1"}


def _own_address(obj: Obj) -> None:
    if obj.get("wasPartij") and not (obj.get("bezoekadres") or {}).get("adresregel1"):
        obj["bezoekadres"] = {**(obj.get("bezoekadres") or {}), "adresregel2": "1234 AB Testdorp"}


def _own_organisation(obj: Obj) -> None:
    if obj.get("wasPartij"):
        obj["organisatienaam"] = obj.get("organisatienaam") or "onbekend"


FAULTS = (
    OtherKindOfActor(
        "systeem-met-telefoonnummer",
        "Een geautomatiseerde actor heeft bij opvragen een telefoonnummer, dat alleen anderen hebben.",
        "C4161-9",
        "actor",
        "geautomatiseerde_actor",
        "telefoonnummer",
    ),
    OtherKindOfActor(
        "afdeling-met-functie",
        "Een organisatorische eenheid heeft bij opvragen een functie, die alleen anderen hebben.",
        "C4161-9",
        "actor",
        "organisatorische_eenheid",
        "functie",
    ),
    OnRead(
        "partij-wisselt-van-id",
        "Een partij noemt bij opvragen telkens een ander ID.",
        "C9018-8",
        "partij",
        _other_id,
        ("read",),
    ),
    OnRead(
        "actor-wisselt-van-id",
        "Een actor noemt bij opvragen telkens een ander ID.",
        "C4161-9",
        "actor",
        _other_id,
        ("read",),
    ),
    OnRead(
        "kale-partij-krijgt-adres",
        "Een partij zonder naam en adres woont bij opvragen op het adres van de gemeente.",
        "C4161-13",
        "partij",
        _lives_at_the_town_hall,
    ),
    OnRead(
        "kale-partij-krijgt-naam",
        "Een partij zonder naam heet bij opvragen Onbekend.",
        "C4161-13",
        "partij",
        _named_unknown,
    ),
    OnRead(
        "adres-van-partij-ingevuld",
        "Een betrokkene zonder eigen adres krijgt bij opvragen de woonplaats van de partij.",
        "C9018-7",
        "betrokkene",
        _own_address,
        ("read",),
    ),
    OnRead(
        "organisatienaam-verzonnen",
        "Een betrokkene zonder organisatie krijgt bij opvragen de organisatienaam Onbekend.",
        "C9018-7",
        "betrokkene",
        _own_organisation,
        ("read",),
    ),
    OnRead(
        "geheim-wordt-onbekend",
        "Of een partij geheim is, is bij opvragen niet ingevuld.",
        "C4161-14",
        "partij",
        put("indicatieGeheimhouding", None),
        ("read",),
    ),
)
