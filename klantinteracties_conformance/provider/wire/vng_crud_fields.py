"""What the CRUD interface (VNG, 0.0.3) accepts for the attributes of the neutral model.

An attribute that is not named here has no place in this dialect: it is read-only, and so a write leaves it
as another dialect made it. Nothing can be null, and text is kept to the letter and never empty.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from klantinteracties_conformance.provider.fields import (
    Boolean,
    Field,
    Group,
    Moment,
    Nummer,
    Ref,
    Text,
    Variant,
)
from klantinteracties_conformance.provider.model import TYPES


def text(max_length: int, *, required: bool = False) -> Text:
    return Text(literal=True, max_length=max_length, required=required)


def code() -> Text:
    return text(40)


def given(kind: str, name: str, *, required: bool = False) -> Field:
    """An attribute with the choices, or to the type, that it has in the model."""
    return replace(TYPES[kind].fields[name], required=required, nullable=False)


def with_foreign(model: Mapping[str, Field], own: Mapping[str, Field]) -> dict[str, Field]:
    """All attributes of the model; those that are not this dialect's own can't be written."""
    foreign = {name: replace(member, required=False, read_only=True) for name, member in model.items()}
    return {**foreign, **own}


def group(model: Field, **own: Field) -> Group:
    """A group of the model, with the members that this dialect knows."""
    assert isinstance(model, Group)
    return Group(members=with_foreign(model.members, own))


def contactnaam(*, required: bool = False) -> Group:
    members = {
        "achternaam": text(200),
        "voorletters": text(10),
        "voornaam": text(80),
        "voorvoegselAchternaam": text(10),
    }
    return Group(members=members, required=required)


def adressen(kind: str) -> dict[str, Field]:
    regels = {f"adresregel{number}": text(80) for number in (1, 2, 3)}
    members = {**regels, "land": code(), "nummeraanduidingId": code()}
    return {
        name: group(TYPES[kind].fields[name], **members) for name in ("bezoekadres", "correspondentieadres")
    }


def identificator(*, required: bool = False) -> Group:
    names = ("objectId", "codeObjecttype", "codeRegister", "codeSoortObjectId")
    return Group(members={name: text(40, required=True) for name in names}, required=required, whole=True)


def variant(kind: str, name: str, needed: set[str], **own: dict[str, Field]) -> Variant:
    model = TYPES[kind].fields[name]
    assert isinstance(model, Variant)
    groups = {each: group(model.variants[each], **members) for each, members in own.items()}
    return replace(model, variants=groups, needed=frozenset(needed))


NUMMER = Nummer(required=True, nullable=False, max_length=0, form=re.compile("-?[0-9]+"))
JA_NEE = Boolean(required=True)
EMAIL, PHONE = text(254, required=True), text(20, required=True)

OWN: Mapping[str, dict[str, Field]] = {
    "klantcontact": {
        "nummer": NUMMER,
        "kanaal": code(),
        "taal": code(),
        "plaatsgevondenOp": Moment(required=True),
        "onderwerp": text(200, required=True),
        "inhoud": text(1000),
        "indicatieContactGelukt": Boolean(required=True, nullable=True),
        "vertrouwelijk": JA_NEE,
    },
    "betrokkene": {
        "contactnaam": contactnaam(),
        **adressen("betrokkene"),
        "rol": given("betrokkene", "rol", required=True),
        "initiator": JA_NEE,
        "organisatienaam": text(200),
        "hadKlantcontact": given("betrokkene", "hadKlantcontact", required=True),
        "wasPartij": given("betrokkene", "wasPartij"),
    },
    "actor": {
        "naam": text(200, required=True),
        "indicatieActief": JA_NEE,
        "soortActor": given("actor", "soortActor", required=True),
        "actoridentificator": identificator(),
        "actorIdentificatie": variant(
            "actor",
            "actorIdentificatie",
            {"medewerker", "geautomatiseerde_actor"},
            medewerker={
                "functie": text(40, required=True),
                "emailadres": EMAIL,
                "telefoonnummer": PHONE,
            },
            geautomatiseerde_actor={"functie": text(40, required=True), "omschrijving": text(200)},
            organisatorische_eenheid={
                "omschrijving": text(200),
                "emailadres": replace(EMAIL, required=False),
                "telefoonnummer": replace(PHONE, required=False),
            },
        ),
    },
    "actorklantcontact": {
        "actor": given("actorklantcontact", "actor", required=True),
        "klantcontact": given("actorklantcontact", "klantcontact", required=True),
    },
    "internetaak": {
        "nummer": NUMMER,
        "gevraagdeHandeling": text(200, required=True),
        "toelichting": text(1000),
        "status": given("internetaak", "status", required=True),
        "afgehandeldOp": Moment(),
        "aanleidinggevendKlantcontact": given("internetaak", "aanleidinggevendKlantcontact", required=True),
        "toegewezenAanActoren": given("internetaak", "toegewezenAanActoren", required=True),
    },
    "partij": {
        "nummer": NUMMER,
        "voorkeurstaal": code(),
        **adressen("partij"),
        "indicatieGeheimhouding": JA_NEE,
        "indicatieActief": JA_NEE,
        "interneNotitie": text(1000),
        "soortPartij": given("partij", "soortPartij", required=True),
        "voorkeursDigitaalAdres": given("partij", "voorkeursDigitaalAdres"),
        "partijIdentificatie": variant(
            "partij",
            "partijIdentificatie",
            {"contactpersoon"},
            persoon={"contactnaam": contactnaam()},
            organisatie={"naam": text(200)},
            contactpersoon={
                "werkteVoorPartij": Ref(target="partij", required=True),
                "contactnaam": contactnaam(required=True),
            },
        ),
    },
    "partijidentificator": {
        "anderePartijIdentificator": text(200),
        "partijIdentificator": identificator(required=True),
        "identificeerdePartij": given("partijidentificator", "identificeerdePartij", required=True),
    },
    "digitaaladres": {
        "soortDigitaalAdres": code(),
        "adres": text(80, required=True),
        "omschrijving": text(40, required=True),
        "verstrektDoorBetrokkene": given("digitaaladres", "verstrektDoorBetrokkene"),
        "verstrektDoorPartij": given("digitaaladres", "verstrektDoorPartij"),
    },
    "onderwerpobject": {
        "onderwerpobjectidentificator": identificator(required=True),
        "klantcontact": given("onderwerpobject", "klantcontact", required=True),
        "wasKlantcontact": given("onderwerpobject", "wasKlantcontact"),
    },
    "bijlage": {
        "bijlageidentificator": identificator(required=True),
        "wasBijlageVanKlantcontact": given("bijlage", "wasBijlageVanKlantcontact", required=True),
    },
    "vertegenwoordiging": {
        "vertegenwoordigendePartij": given("vertegenwoordiging", "vertegenwoordigendePartij", required=True),
        "vertegenwoordigdePartij": given("vertegenwoordiging", "vertegenwoordigdePartij", required=True),
    },
}

FIELDS: Mapping[str, Mapping[str, Field]] = {
    kind: with_foreign(TYPES[kind].fields, own) for kind, own in OWN.items()
}
