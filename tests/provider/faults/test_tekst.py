"""What each defect in how text is kept does to a text."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.tekst import FAULTS
from tests.provider.faults.register import (
    Case,
    Observe,
    expect,
    shown,
)

ADRES = {"adresregel1": "Kerkpad 3", "adresregel2": "1234 AB", "adresregel3": "Testdorp", "land": "BE"}
ODD = "één\\ &\n\n  <b@example.nl>  👍"


def text(kind: str, attribute: str, value: str, where: str = "read", **more: Any) -> Observe:
    """Observe a text that was sent in an attribute, which may be a part of a group."""
    head, *rest = attribute.split(".")
    given: Any = value
    for step in reversed(rest):
        given = {step: given}
    if rest and isinstance(more.get(head), dict):
        given = {**more.pop(head), **given}
    return shown(where, kind, attribute, **{**more, head: given})


def actor(attribute: str, value: str, soort: str = "medewerker") -> Observe:
    group = {"functie": "x", "emailadres": "", "telefoonnummer": "0612345602"}
    if soort != "medewerker":
        group = {"omschrijving": "", "emailadres": "", "faxnummer": "", "telefoonnummer": ""}
    return shown(
        "read",
        "actor",
        f"actorIdentificatie.{attribute}",
        soortActor=soort,
        actorIdentificatie={**group, attribute: value},
    )


CASES: list[Case] = [
    ("onderwerp-afgekapt-op-80", text("klantcontact", "onderwerp", "x" * 90), "x" * 90, "x" * 80),
    ("onderwerp-met-html-tekens", text("klantcontact", "onderwerp", "A & B"), "A & B", "A &amp; B"),
    ("onderwerp-verkeerd-gelezen", text("klantcontact", "onderwerp", "één"), "één", "Ã©Ã©n"),
    ("inhoud-verkeerd-gelezen", text("klantcontact", "inhoud", "één"), "één", "Ã©Ã©n"),
    ("inhoud-met-vraagtekens", text("klantcontact", "inhoud", "één"), "één", "??n"),
    ("inhoud-zonder-lege-regels", text("klantcontact", "inhoud", "a\n\nb"), "a\n\nb", "a\nb"),
    ("inhoud-zonder-schuine-strepen", text("klantcontact", "inhoud", "a\\b"), "a\\b", "ab"),
    ("inhoud-zonder-emoji", text("klantcontact", "inhoud", "é 👍"), "é 👍", "é "),
    ("inhoud-zonder-hoekhaken", text("klantcontact", "inhoud", "a <b@example.nl>"), "a <b@example.nl>", "a "),
    ("inhoud-met-enkele-spaties", text("klantcontact", "inhoud", "a  b"), "a  b", "a b"),
    ("inhoud-zonder-inspringen", text("klantcontact", "inhoud", "a\n  b"), "a\n  b", "a\nb"),
    ("inhoud-leeg", text("klantcontact", "inhoud", "a"), "a", ""),
    ("achternaam-in-kleine-letters", text("betrokkene", "contactnaam.achternaam", "Dijk"), "Dijk", "dijk"),
    (
        "naam-van-betrokkene-verkeerd-gelezen",
        text("betrokkene", "contactnaam.voornaam", "Zoë"),
        "Zoë",
        "ZoÃ«",
    ),
    (
        "naam-van-partij-verkeerd-gelezen",
        text("partij", "partijIdentificatie.contactnaam.voornaam", "Zoë"),
        "Zoë",
        "ZoÃ«",
    ),
    ("voorletters-zonder-spaties", text("betrokkene", "contactnaam.voorletters", "A. B."), "A. B.", "A.B."),
    ("organisatienaam-afgekapt-op-40", text("betrokkene", "organisatienaam", "x" * 50), "x" * 50, "x" * 40),
    ("organisatienaam-ontbreekt-bij-opvragen", text("betrokkene", "organisatienaam", "x"), "x", ""),
    ("toelichting-afgekapt-op-80", text("internetaak", "toelichting", "x" * 90), "x" * 90, "x" * 80),
    ("toelichting-verkeerd-gelezen", text("internetaak", "toelichting", "één"), "één", "Ã©Ã©n"),
    ("interne-notitie-afgekapt-op-255", text("partij", "interneNotitie", "x" * 300), "x" * 300, "x" * 255),
    (
        "adresregels-samengevoegd",
        shown("read", "partij", "bezoekadres.adresregel1", bezoekadres=ADRES),
        "Kerkpad 3",
        "Kerkpad 3 1234 AB",
    ),
    (
        "derde-adresregel-verdwijnt",
        shown("read", "partij", "bezoekadres.adresregel3", bezoekadres=ADRES),
        "Testdorp",
        "",
    ),
    (
        "land-verdwijnt",
        shown("read", "partij", "correspondentieadres.land", correspondentieadres=ADRES),
        "BE",
        "",
    ),
    (
        "nummeraanduiding-zonder-nul",
        text("betrokkene", "bezoekadres.nummeraanduidingId", "0363200000000001"),
        "0363200000000001",
        "363200000000001",
    ),
    ("gevraagde-handeling-in-hoofdletters", text("internetaak", "gevraagdeHandeling", "Bel"), "Bel", "BEL"),
    ("naam-van-actor-verkeerd-gelezen", text("actor", "naam", "Zoë"), "Zoë", "ZoÃ«"),
    (
        "omschrijving-van-afdeling-afgekapt",
        actor("omschrijving", "x" * 90, "organisatorische_eenheid"),
        "x" * 90,
        "x" * 80,
    ),
    (
        "emailadres-zonder-punt",
        actor("emailadres", "n.vandijk@example.nl"),
        "n.vandijk@example.nl",
        "n@example.nl",
    ),
    ("naam-van-actor-afgekapt-op-50", text("actor", "naam", "x" * 60), "x" * 60, "x" * 50),
    (
        "achternaam-van-betrokkene-afgekapt-op-40",
        text("betrokkene", "contactnaam.achternaam", "x" * 50),
        "x" * 50,
        "x" * 40,
    ),
    (
        "achternaam-van-partij-afgekapt-op-40",
        text("partij", "partijIdentificatie.contactnaam.achternaam", "x" * 50),
        "x" * 50,
        "x" * 40,
    ),
    ("adresregel-afgekapt-op-40", text("partij", "bezoekadres.adresregel1", "x" * 50), "x" * 50, "x" * 40),
    (
        "digitaal-adres-afgekapt-op-50",
        text("digitaaladres", "adres", "x" * 60, soortDigitaalAdres="overig"),
        "x" * 60,
        "x" * 50,
    ),
    (
        "gevraagde-handeling-afgekapt-op-50",
        text("internetaak", "gevraagdeHandeling", "x" * 60),
        "x" * 60,
        "x" * 50,
    ),
]


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
