"""What each defect in what can be found does to a list."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.vinden import FAULTS
from tests.provider.api import Json, naam, ref
from tests.provider.faults.register import (
    IDENTIFICATOR,
    Case,
    Observe,
    Register,
    expect,
    found,
    shown,
)

PARTIJ_NUMBER = "partijidentificator"


def an_address(api: Register) -> Json:
    return ref(api.make("digitaaladres"))


def pages(kind: str) -> Observe:
    """Observe how many a list of three says that there are, and whether it goes on after a page of two."""

    def observe(api: Register) -> tuple[int, bool]:
        for _ in range(3):
            api.make(kind)
        page = api.get(
            {"internetaak": "internetaken", "digitaaladres": "digitaleadressen"}[kind], pageSize="2"
        )
        return page["count"], page["next"] is not None

    return observe


def two_numbers(api: Register) -> int:
    """How many numbers of one partij are found."""
    partij = ref(api.organisatie())
    kvk = {
        "codeObjecttype": "niet_natuurlijk_persoon",
        "codeRegister": "hr",
        "codeSoortObjectId": "kvk_nummer",
    }
    rsin = {**kvk, "codeSoortObjectId": "rsin", "objectId": "999990019"}
    for number in ({**kvk, "objectId": "00001000"}, rsin):
        api.make(PARTIJ_NUMBER, identificeerdePartij=partij, partijIdentificator=number)
    return len(api.listed(PARTIJ_NUMBER))


BY_KIND = found(
    PARTIJ_NUMBER,
    {},
    {
        "partijIdentificator": {
            "codeObjecttype": "niet_natuurlijk_persoon",
            "codeRegister": "hr",
            "codeSoortObjectId": "kvk_nummer",
            "objectId": "00001000",
        }
    },
    partijIdentificatorCodeSoortObjectId="bsn",
)
BY_SURNAME = found(
    "betrokkene",
    {"contactnaam": naam("Dijk")},
    {"contactnaam": naam("Berg")},
    contactnaamAchternaam="Dijk",
)

CASES: list[Case] = [
    (
        "voorkeur-ontbreekt-in-lijst",
        shown("listed", "partij", "voorkeursDigitaalAdres", voorkeursDigitaalAdres=an_address),
        "it",
        None,
    ),
    (
        "vertrouwelijk-niet-te-vinden",
        found("klantcontact", {}, {"vertrouwelijk": True}),
        ["first", "second"],
        ["first"],
    ),
    (
        "mislukt-contact-niet-te-vinden",
        found("klantcontact", {}, {"indicatieContactGelukt": False}),
        ["first", "second"],
        ["first"],
    ),
    (
        "afdeling-niet-te-vinden",
        found("actor", {}, {"soortActor": "organisatorische_eenheid"}),
        ["first", "second"],
        ["first"],
    ),
    (
        "actor-in-lijst-zonder-identificator",
        shown("listed", "actor", "actoridentificator.objectId", actoridentificator=IDENTIFICATOR),
        "1",
        None,
    ),
    ("een-identificator-bij-een-partij", two_numbers, 2, 1),
    ("soort-nummer-genegeerd", BY_KIND, ["first"], ["first", "second"]),
    ("soort-nummer-niet-te-vinden", BY_KIND, ["first"], []),
    (
        "onderwerp-in-lijst-zonder-zaak",
        shown("listed", "onderwerpobject", "onderwerpobjectidentificator.objectId"),
        "1",
        None,
    ),
    ("taken-op-een-bladzijde", pages("internetaak"), (3, True), (3, False)),
    ("aantal-taken-klopt-niet", pages("internetaak"), (3, True), (4, True)),
    ("adressen-op-een-bladzijde", pages("digitaaladres"), (3, True), (3, False)),
    ("achternaam-als-zoekvraag-genegeerd", BY_SURNAME, ["first"], ["first", "second"]),
    ("achternaam-niet-te-vinden", BY_SURNAME, ["first"], []),
    (
        "kanaal-als-zoekvraag-genegeerd",
        found("klantcontact", {"kanaal": "brief"}, {}, kanaal="brief"),
        ["first"],
        ["first", "second"],
    ),
]


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
