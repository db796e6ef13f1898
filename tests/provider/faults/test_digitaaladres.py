"""What each defect around digitale adressen and onderwerpobjecten does to a request."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.digitaaladres import FAULTS
from tests.provider.api import Json, ref
from tests.provider.faults.register import (
    Case,
    Observe,
    Register,
    expect,
    found,
    shown,
    uuid_of,
)

KIND = "digitaaladres"
SUBJECT = "onderwerpobject"


def a_partij(api: Register) -> Json:
    return ref(api.partij())


def a_betrokkene(api: Register) -> Json:
    return ref(api.make("betrokkene"))


def a_contact(api: Register) -> Json:
    return ref(api.klantcontact())


def language(api: Register) -> int:
    """Whether the reference list of languages knows a language."""
    headers = {"Authorization": "Bearer een-token"}
    address = "http://127.0.0.1/api/klantinteracties_referentielijsten/v00/talen/nld"
    return api.application.client("vng-crud").get(address, headers=headers).status_code


BY_BETROKKENE = found(
    KIND,
    {"verstrektDoorBetrokkene": a_betrokkene},
    {},
    verstrektDoorBetrokkene__uuid=uuid_of("verstrektDoorBetrokkene"),
)
BY_PARTIJ = found(
    KIND, {"verstrektDoorPartij": a_partij}, {}, verstrektDoorPartij__uuid=uuid_of("verstrektDoorPartij")
)
BY_ADRES = found(KIND, {"adres": "a@example.nl"}, {"adres": "b@example.nl"}, adres="a@example.nl")


def verified_standard(api: Register) -> int:
    """The answer to a digitaal adres that is both standard and verified."""
    body = {
        "verstrektDoorPartij": a_partij(api),
        "verstrektDoorBetrokkene": None,
        "adres": "a@example.nl",
        "soortDigitaalAdres": "email",
        "isStandaardAdres": True,
        "verificatieDatum": "2026-03-02",
    }
    return api.send("POST", "digitaleadressen", json=body).status_code


def described_of_betrokkene(api: Register) -> int:
    """The answer to a digitaal adres of a betrokkene that has a description."""
    body = {
        "verstrektDoorPartij": None,
        "verstrektDoorBetrokkene": a_betrokkene(api),
        "adres": "a@example.nl",
        "soortDigitaalAdres": "email",
        "omschrijving": "werk",
    }
    return api.send("POST", "digitaleadressen", json=body).status_code


CASES: list[Case] = [
    ("omschreven-adres-van-betrokkene-geweigerd", described_of_betrokkene, 201, 400),
    ("geverifieerd-standaardadres-geweigerd", verified_standard, 201, 400),
    ("adressen-van-betrokkene-niet-te-vinden", BY_BETROKKENE, ["first"], []),
    ("adressen-van-partij-niet-te-vinden", BY_PARTIJ, ["first"], []),
    ("adres-niet-te-vinden", BY_ADRES, ["first"], []),
    ("adres-als-zoekvraag-genegeerd", BY_ADRES, ["first"], ["first", "second"]),
    (
        "adres-in-lijst-zonder-omschrijving",
        shown("listed", KIND, "omschrijving", omschrijving="werk"),
        "werk",
        "",
    ),
    (
        "adres-krijgt-verzonnen-partij",
        shown("read", KIND, "verstrektDoorPartij", verstrektDoorBetrokkene=a_betrokkene),
        None,
        "another",
    ),
    ("adres-wisselt-van-id", shown("read", KIND, "uuid"), "it", "another"),
    (
        "onderwerp-vergeet-eerder-klantcontact",
        shown("read", SUBJECT, "wasKlantcontact", wasKlantcontact=a_contact),
        "it",
        None,
    ),
    (
        "onderwerp-omgedraaid",
        shown("read", SUBJECT, "wasKlantcontact", wasKlantcontact=a_contact, klantcontact=a_contact),
        "it",
        "another",
    ),
    ("zaak-van-onderwerp-anders", shown("read", SUBJECT, "onderwerpobjectidentificator.objectId"), "1", "0"),
    ("taal-niet-in-referentielijst", language, 200, 404),
    ("onderwerp-wisselt-van-id", shown("read", SUBJECT, "uuid"), "it", "another"),
    (
        "adres-krijgt-verzonnen-betrokkene",
        shown("read", "digitaaladres", "verstrektDoorBetrokkene", verstrektDoorPartij=a_partij),
        None,
        "another",
    ),
    (
        "overig-adres-is-emailadres",
        shown("read", "digitaaladres", "soortDigitaalAdres", soortDigitaalAdres="overig"),
        "overig",
        "email",
    ),
    (
        "digitaal-adres-in-kleine-letters",
        shown("read", "digitaaladres", "adres", adres="Anna@example.nl"),
        "Anna@example.nl",
        "anna@example.nl",
    ),
    (
        "wijziging-wist-omschrijving-van-adres",
        shown("after", "digitaaladres", "omschrijving", {"adres": "b@example.nl"}, omschrijving="werk"),
        "werk",
        "",
    ),
    ("zaak-is-ook-klantcontact", shown("read", "onderwerpobject", "wasKlantcontact"), None, "it"),
]


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
