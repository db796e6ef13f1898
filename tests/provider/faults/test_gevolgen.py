"""What each defect does to other objects than the one that a request is about."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.gevolgen import FAULTS
from tests.provider.api import ref
from tests.provider.faults.register import (
    Case,
    Observe,
    Register,
    expect,
    removal_of,
)

CONTACT = "klantcontact"


def found_after_a_change(kind: str, attribute: str, target: str, path: str, **change: Any) -> Observe:
    """Observe how many objects are found that refer to an object, when that was changed."""

    def observe(api: Register) -> int:
        one = api.make(target)
        api.make(kind, **{attribute: ref(one)})
        api.patch(path, one, **change)
        return len(api.listed(kind))

    return observe


def of_all_contacts(where: str) -> Observe:
    """Observe the text of two klantcontacten when that of the first was changed."""

    def observe(api: Register) -> list[str]:
        both = [api.klantcontact(inhoud="oud") for _ in range(2)]
        api.patch("klantcontacten", both[0], inhoud="nieuw")
        if where == "listed":
            return [row["inhoud"] for row in api.listed(CONTACT)][::-1]
        return [api.read(CONTACT, one)["inhoud"] for one in both]

    return observe


def removal_leaves(kind: str, path: str) -> Observe:
    """Observe whether who took part in a klantcontact is there when that was removed."""

    def observe(api: Register) -> bool:
        contact, partij, actor = api.klantcontact(), api.partij(), api.actor()
        api.betrokkene(contact, wasPartij=ref(partij))
        api.make("actorklantcontact", actor=ref(actor), klantcontact=ref(contact))
        api.delete("klantcontacten", contact)
        return not api.gone(path, {"partij": partij, "actor": actor}[kind])

    return observe


def an_address_twice(api: Register) -> int:
    sent = {
        "verstrektDoorPartij": None,
        "verstrektDoorBetrokkene": None,
        "adres": "anna@example.nl",
        "soortDigitaalAdres": "email",
    }
    api.post("digitaleadressen", sent)
    return api.status("POST", "digitaleadressen", json=sent)


def address_of_a_partij(api: Register) -> str:
    """Where a partij lives, when another address was given for one klantcontact."""
    partij = api.partij(bezoekadres={"adresregel1": "thuis"})
    api.make("betrokkene", wasPartij=ref(partij), bezoekadres={"adresregel1": "logeeradres"})
    return str(api.read("partij", partij)["bezoekadres"]["adresregel1"])


CASES: list[Case] = [
    (
        "wijziging-wist-betrokkenen",
        found_after_a_change("betrokkene", "hadKlantcontact", CONTACT, "klantcontacten", inhoud="x"),
        1,
        0,
    ),
    (
        "wijziging-wist-actoren",
        found_after_a_change("actorklantcontact", CONTACT, CONTACT, "klantcontacten", inhoud="x"),
        1,
        0,
    ),
    (
        "wijziging-wist-taken",
        found_after_a_change(
            "internetaak", "aanleidinggevendKlantcontact", CONTACT, "klantcontacten", inhoud="x"
        ),
        1,
        0,
    ),
    (
        "voorkeur-wist-identificatoren",
        found_after_a_change(
            "partijidentificator", "identificeerdePartij", "partij", "partijen", interneNotitie="x"
        ),
        1,
        0,
    ),
    ("wijziging-geldt-voor-alle", of_all_contacts("read"), ["nieuw", "oud"], ["nieuw", "nieuw"]),
    ("wijziging-niet-in-lijst", of_all_contacts("listed"), ["nieuw", "oud"], ["oud", "oud"]),
    ("verwijderen-neemt-partij-mee", removal_leaves("partij", "partijen"), True, False),
    ("verwijderen-neemt-actor-mee", removal_leaves("actor", "actoren"), True, False),
    ("gedeeld-adres-geweigerd", an_address_twice, 201, 400),
    ("adres-voor-een-keer-wordt-bezoekadres", address_of_a_partij, "thuis", "logeeradres"),
    ("betrokkene-neemt-klantcontact-mee", removal_of("betrokkenen", "klantcontacten"), True, False),
    ("betrokkene-neemt-partij-mee", removal_of("betrokkenen", "partijen"), True, False),
    ("koppeling-neemt-actor-mee", removal_of("actorklantcontacten", "actoren"), True, False),
    ("koppeling-neemt-klantcontact-mee", removal_of("actorklantcontacten", "klantcontacten"), True, False),
    ("partij-neemt-klantcontacten-mee", removal_of("partijen", "klantcontacten"), True, False),
]


def test_a_register_without_a_change_is_sound() -> None:
    api = Register("wijziging-geldt-voor-alle")
    assert api.read(CONTACT, api.klantcontact(inhoud="oud"))["inhoud"] == "oud"


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
