"""Defects at the limits of what the information model lets a text hold, and in lists that show less of it."""

from __future__ import annotations

from collections.abc import Callable

from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import (
    OnRead,
    OnWrite,
    map_text,
    within,
)

LISTED = ("listed",)


def _cut(name: str, length: int) -> Callable[[Obj], object]:
    """Return a change that keeps so many characters of an attribute."""
    return map_text(name, lambda text: text[:length])


def _in_name(name: str, length: int) -> Callable[[Obj], object]:
    return within("contactnaam", _cut(name, length))


FAULTS = (
    OnWrite(
        "toelichting-afgekapt-op-500",
        "De toelichting van een interne taak wordt na 500 tekens afgekapt.",
        "F2120-1",
        "internetaak",
        _cut("toelichting", 500),
    ),
    OnWrite(
        "gevraagde-handeling-een-te-kort",
        "Van een gevraagde handeling van 200 tekens ontbreekt het laatste.",
        "F2120-1",
        "internetaak",
        _cut("gevraagdeHandeling", 199),
    ),
    OnRead(
        "toelichting-in-lijst-afgekapt-op-500",
        "In een lijst staan van de toelichting van een interne taak alleen de eerste 500 tekens.",
        "F2120-1",
        "internetaak",
        _cut("toelichting", 500),
        LISTED,
    ),
    OnWrite(
        "interne-notitie-afgekapt-op-500",
        "De interne notitie van een partij wordt na 500 tekens afgekapt.",
        "F7554-1",
        "partij",
        _cut("interneNotitie", 500),
    ),
    OnWrite(
        "voornaam-van-partij-afgekapt-op-50",
        "De voornaam van een partij wordt na 50 tekens afgekapt.",
        "F7554-1",
        "partij",
        within("partijIdentificatie", _in_name("voornaam", 50)),
    ),
    OnWrite(
        "voorvoegsel-van-partij-afgekapt-op-8",
        "Het voorvoegsel van een partij wordt na acht tekens afgekapt.",
        "F7554-1",
        "partij",
        within("partijIdentificatie", _in_name("voorvoegselAchternaam", 8)),
    ),
    OnWrite(
        "postadresregel-van-partij-afgekapt-op-60",
        "De tweede regel van het correspondentieadres van een partij wordt na 60 tekens afgekapt.",
        "F7554-1",
        "partij",
        within("correspondentieadres", _cut("adresregel2", 60)),
    ),
    OnWrite(
        "organisatienaam-afgekapt-op-100",
        "De organisatienaam van een betrokkene wordt na 100 tekens afgekapt.",
        "F2599-1",
        "betrokkene",
        _cut("organisatienaam", 100),
    ),
    OnWrite(
        "achternaam-van-betrokkene-afgekapt-op-100",
        "De achternaam van een betrokkene wordt na 100 tekens afgekapt.",
        "F2599-1",
        "betrokkene",
        _in_name("achternaam", 100),
    ),
    OnWrite(
        "voorletters-van-betrokkene-afgekapt-op-5",
        "De voorletters van een betrokkene worden na vijf tekens afgekapt.",
        "F2599-1",
        "betrokkene",
        _in_name("voorletters", 5),
    ),
    OnWrite(
        "adresregel-van-betrokkene-afgekapt-op-60",
        "De derde regel van het bezoekadres van een betrokkene wordt na 60 tekens afgekapt.",
        "F2599-1",
        "betrokkene",
        within("bezoekadres", _cut("adresregel3", 60)),
    ),
    OnRead(
        "organisatienaam-in-lijst-afgekapt-op-100",
        "In een lijst staan van de organisatienaam van een betrokkene alleen de eerste 100 tekens.",
        "F2599-1",
        "betrokkene",
        _cut("organisatienaam", 100),
        LISTED,
    ),
    OnRead(
        "onderwerp-in-lijst-afgekapt-op-40",
        "In een lijst staan van het onderwerp van een klantcontact alleen de eerste veertig tekens.",
        "C0534-3",
        "klantcontact",
        _cut("onderwerp", 40),
        LISTED,
    ),
    OnRead(
        "inhoud-in-lijst-afgekapt-op-500",
        "In een lijst staan van de inhoud van een klantcontact alleen de eerste 500 tekens.",
        "C0534-3",
        "klantcontact",
        _cut("inhoud", 500),
        LISTED,
    ),
    OnWrite(
        "omschrijving-van-afdeling-afgekapt-op-150",
        "De omschrijving van een organisatorische eenheid wordt na 150 tekens afgekapt.",
        "F5592-2",
        "actor",
        within("actorIdentificatie", _cut("omschrijving", 150)),
    ),
    OnWrite(
        "functie-afgekapt-op-30",
        "De functie van een medewerker wordt na dertig tekens afgekapt.",
        "F5592-1",
        "actor",
        within("actorIdentificatie", _cut("functie", 30)),
    ),
    OnWrite(
        "emailadres-van-actor-afgekapt-op-100",
        "Het e-mailadres van een actor wordt na 100 tekens afgekapt.",
        "F5592-2",
        "actor",
        within("actorIdentificatie", _cut("emailadres", 100)),
    ),
    OnWrite(
        "digitaal-adres-een-te-kort",
        "Van een digitaal adres van tachtig tekens ontbreekt het laatste.",
        "C2984-4",
        "digitaaladres",
        _cut("adres", 79),
    ),
    OnWrite(
        "identificatie-van-zaak-afgekapt-op-36",
        "De identificatie van een zaak wordt na 36 tekens afgekapt.",
        "F9322-1",
        "onderwerpobject",
        within("onderwerpobjectidentificator", _cut("objectId", 36)),
    ),
)
