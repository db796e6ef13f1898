"""What each defect around partijen and their identificatoren does to a request."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.kinds import UNDRAWN
from klantinteracties_conformance.provider.faults.partij import FAULTS
from tests.provider.api import Json, bsn, ref
from tests.provider.faults.register import (
    Case,
    Observe,
    Register,
    changed_twice,
    expect,
    found,
    shown,
)

IDENTIFICATOR_KIND = "partijidentificator"
BEZOEKADRES = {"adresregel1": "Kerkpad 3"}
POSTADRES = {"adresregel1": "Postbus 1"}
NUMBER = {
    "codeObjecttype": "niet_natuurlijk_persoon",
    "codeRegister": "hr",
    "codeSoortObjectId": "kvk_nummer",
    "objectId": "00001000",
}


def number_of(obj: Json) -> str:
    return str(obj["partijIdentificator"]["objectId"])


def an_address(api: Register) -> Json:
    return ref(api.make("digitaaladres"))


def organisation(api: Register) -> int:
    sent = {"soortPartij": "organisatie", "indicatieActief": True, "partijIdentificatie": {"naam": "x"}}
    return api.status("POST", "partijen", json=sent)


def bare(api: Register) -> int:
    return api.status("GET", f"partijen/{api.make('partij')['uuid']}")


BY_BSN = found(IDENTIFICATOR_KIND, {}, {}, partijIdentificatorObjectId=number_of)
BY_NUMBER = found("partij", {"nummer": "1"}, {"nummer": "2"}, nummer="1")


def preference(attribute: str, **sent: Any) -> Observe:
    """Observe an attribute of a partij after it was given an address to prefer."""
    return shown("after", "partij", attribute, {"voorkeursDigitaalAdres": an_address}, **sent)


CASES: list[Case] = [
    (
        "geheimhouding-altijd-ja",
        shown("read", "partij", "indicatieGeheimhouding", indicatieGeheimhouding=False),
        False,
        True,
    ),
    ("voorkeurstaal-verdwijnt", shown("read", "partij", "voorkeurstaal", voorkeurstaal="nld"), "nld", ""),
    ("bsn-niet-te-vinden", BY_BSN, ["first"], []),
    ("bsn-als-zoekvraag-genegeerd", BY_BSN, ["first"], ["first", "second"]),
    ("identificator-zonder-partij", shown("read", IDENTIFICATOR_KIND, "identificeerdePartij"), "it", None),
    (
        "identificator-leidt-naar-ander",
        shown("listed", IDENTIFICATOR_KIND, "identificeerdePartij"),
        "it",
        "another",
    ),
    (
        "identificator-met-ander-nummer",
        shown(
            "read",
            IDENTIFICATOR_KIND,
            "partijIdentificator.objectId",
            partijIdentificator=bsn("999990019"),
        ),
        "999990019",
        UNDRAWN,
    ),
    ("partijnummer-niet-te-vinden", BY_NUMBER, ["first"], []),
    ("partijnummer-als-zoekvraag-genegeerd", BY_NUMBER, ["first"], ["first", "second"]),
    (
        "postadres-is-bezoekadres",
        shown(
            "read",
            "partij",
            "correspondentieadres.adresregel1",
            bezoekadres=BEZOEKADRES,
            correspondentieadres=POSTADRES,
        ),
        "Postbus 1",
        "Kerkpad 3",
    ),
    ("interne-notitie-verdwijnt", shown("read", "partij", "interneNotitie", interneNotitie="x"), "x", ""),
    (
        "voorkeursadres-niet-bewaard",
        shown("after", "partij", "voorkeursDigitaalAdres", {"voorkeursDigitaalAdres": an_address}),
        "it",
        None,
    ),
    ("organisatie-geweigerd", organisation, 201, 400),
    ("kale-partij-niet-op-te-vragen", bare, 200, 404),
    (
        "geheimhouding-verdwijnt",
        shown("read", "partij", "indicatieGeheimhouding", indicatieGeheimhouding=True),
        True,
        False,
    ),
    (
        "partij-antwoord-zonder-adres",
        shown("created", "partij", "bezoekadres.adresregel1", bezoekadres=BEZOEKADRES),
        "Kerkpad 3",
        None,
    ),
    (
        "voorkeur-heft-geheimhouding-op",
        preference("indicatieGeheimhouding", indicatieGeheimhouding=True),
        True,
        False,
    ),
    ("voorkeur-maakt-partij-actief", preference("indicatieActief", indicatieActief=False), False, True),
    ("voorkeur-wist-notitie", preference("interneNotitie", interneNotitie="x"), "x", ""),
    (
        "antwoord-op-voorkeur-noemt-haar-niet",
        shown("changed", "partij", "voorkeursDigitaalAdres", {"voorkeursDigitaalAdres": an_address}),
        "it",
        None,
    ),
    (
        "voorkeur-blijft-de-eerste",
        changed_twice("partijen", "partij", "voorkeursDigitaalAdres", an_address),
        "it",
        "another",
    ),
    (
        "contactpersoon-is-persoon",
        shown("read", "partij", "soortPartij", soortPartij="contactpersoon"),
        "contactpersoon",
        "persoon",
    ),
    (
        "contactpersoon-werkt-nergens",
        shown(
            "read",
            "partij",
            "partijIdentificatie.werkteVoorPartij",
            soortPartij="contactpersoon",
            partijIdentificatie=lambda api: {"werkteVoorPartij": ref(api.organisatie()), "contactnaam": None},
        ),
        "it",
        None,
    ),
    (
        "organisatie-zonder-naam",
        shown(
            "read",
            "partij",
            "partijIdentificatie.naam",
            soortPartij="organisatie",
            partijIdentificatie={"naam": "Voorbeeld B.V."},
        ),
        "Voorbeeld B.V.",
        None,
    ),
    (
        "nummer-van-organisatie-verliest-nullen",
        shown("read", "partijidentificator", "partijIdentificator.objectId", partijIdentificator=NUMBER),
        "00001000",
        "1000",
    ),
    (
        "andere-identificator-niet-bewaard",
        shown("read", "partijidentificator", "anderePartijIdentificator", anderePartijIdentificator="x"),
        "x",
        "",
    ),
    (
        "identificator-antwoord-zonder-partij",
        shown("created", "partijidentificator", "identificeerdePartij"),
        "it",
        None,
    ),
]


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
