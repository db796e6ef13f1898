"""What each defect at the limits of a length does to a text that is as long as can be."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.lengten import FAULTS
from tests.provider.faults.register import (
    Case,
    Observe,
    expect,
    shown,
)


def long(kind: str, attribute: str, length: int, where: str = "read", **more: Any) -> Observe:
    """Observe how much there is left of a text of this length."""
    head, *rest = attribute.split(".")
    given: Any = "x" * length
    for step in reversed(rest):
        given = {step: given}
    seen = shown(where, kind, attribute, **{head: given, **more})
    return lambda api: len(seen(api))


def actor(attribute: str, length: int, soort: str = "medewerker") -> Observe:
    group = {"functie": "x", "telefoonnummer": "0612345602"} if soort == "medewerker" else {}
    text = "x" * length if attribute != "emailadres" else "x" * 50 + "@" + ("y" * 50 + ".") * 3 + "nl"
    identification = {**group, attribute: text}
    seen = shown(
        "read",
        "actor",
        f"actorIdentificatie.{attribute}",
        soortActor=soort,
        actorIdentificatie=identification,
    )
    return lambda api: len(seen(api))


CASES: list[Case] = [
    ("toelichting-afgekapt-op-500", long("internetaak", "toelichting", 1000), 1000, 500),
    ("gevraagde-handeling-een-te-kort", long("internetaak", "gevraagdeHandeling", 200), 200, 199),
    ("toelichting-in-lijst-afgekapt-op-500", long("internetaak", "toelichting", 1000, "listed"), 1000, 500),
    ("interne-notitie-afgekapt-op-500", long("partij", "interneNotitie", 1000), 1000, 500),
    (
        "voornaam-van-partij-afgekapt-op-50",
        long("partij", "partijIdentificatie.contactnaam.voornaam", 200),
        200,
        50,
    ),
    (
        "voorvoegsel-van-partij-afgekapt-op-8",
        long("partij", "partijIdentificatie.contactnaam.voorvoegselAchternaam", 10),
        10,
        8,
    ),
    (
        "postadresregel-van-partij-afgekapt-op-60",
        long("partij", "correspondentieadres.adresregel2", 80),
        80,
        60,
    ),
    ("organisatienaam-afgekapt-op-100", long("betrokkene", "organisatienaam", 200), 200, 100),
    (
        "achternaam-van-betrokkene-afgekapt-op-100",
        long("betrokkene", "contactnaam.achternaam", 200),
        200,
        100,
    ),
    ("voorletters-van-betrokkene-afgekapt-op-5", long("betrokkene", "contactnaam.voorletters", 10), 10, 5),
    ("adresregel-van-betrokkene-afgekapt-op-60", long("betrokkene", "bezoekadres.adresregel3", 80), 80, 60),
    (
        "organisatienaam-in-lijst-afgekapt-op-100",
        long("betrokkene", "organisatienaam", 200, "listed"),
        200,
        100,
    ),
    ("onderwerp-in-lijst-afgekapt-op-40", long("klantcontact", "onderwerp", 200, "listed"), 200, 40),
    ("inhoud-in-lijst-afgekapt-op-500", long("klantcontact", "inhoud", 1000, "listed"), 1000, 500),
    (
        "omschrijving-van-afdeling-afgekapt-op-150",
        actor("omschrijving", 200, "organisatorische_eenheid"),
        200,
        150,
    ),
    ("functie-afgekapt-op-30", actor("functie", 40), 40, 30),
    ("emailadres-van-actor-afgekapt-op-100", actor("emailadres", 206), 206, 100),
    ("digitaal-adres-een-te-kort", long("digitaaladres", "adres", 80, soortDigitaalAdres="overig"), 80, 79),
    (
        "identificatie-van-zaak-afgekapt-op-36",
        long("onderwerpobject", "onderwerpobjectidentificator.objectId", 40),
        40,
        36,
    ),
]


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
