"""What each defect around betrokkenen does to a request."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.betrokkene import FAULTS
from tests.provider.api import Json, naam, ref
from tests.provider.faults.register import (
    Case,
    Observe,
    Register,
    at,
    brought_along,
    expect,
    found,
    shown,
    uuid_of,
)

KIND = "betrokkene"
NAAM = {"voorletters": "A.B.", "voornaam": "Zoë", "voorvoegselAchternaam": "van den", "achternaam": "Çelik"}


def a_partij(api: Register) -> Json:
    return ref(api.partij())


def of_one_contact(api: Register) -> tuple[list[str], bool]:
    """Who takes part in a klantcontact, as its list says on a page of two, and whether there are more."""
    contact = ref(api.klantcontact())
    for name in "abc":
        api.make(KIND, hadKlantcontact=contact, organisatienaam=name)
    page = api.get("betrokkenen", hadKlantcontact__uuid=contact["uuid"], pageSize="2")
    return [row["organisatienaam"] for row in page["results"]], page["next"] is not None


def full_name_after_change(api: Register) -> Any:
    """The full name of somebody whose last name was corrected."""
    made = api.make(KIND, contactnaam={"voornaam": "Ada", "achternaam": "Vos"})
    assert made["volledigeNaam"] == "Ada Vos"
    api.patch("betrokkenen", made, contactnaam={"voornaam": "Ada", "achternaam": "Bos"})
    return api.read(KIND, made)["volledigeNaam"]


def name_of_partij(api: Register) -> Any:
    """What a partij is called, when it took part in a klantcontact by another name."""
    partij = api.partij()
    api.make(KIND, wasPartij=ref(partij), contactnaam=naam("Anders"))
    return at(api.read("partij", partij), "partijIdentificatie.contactnaam.achternaam")


def a_search_for_nobody(api: Register) -> int:
    return api.status("GET", "betrokkenen", params={"organisatienaam": "niemand"})


CASES: list[Case] = [
    ("initiator-altijd-ja", shown("read", KIND, "initiator", initiator=False), False, True),
    ("rol-altijd-vertegenwoordiger", shown("read", KIND, "rol"), "klant", "vertegenwoordiger"),
    (
        "losse-achternaam-verdwijnt",
        shown("read", KIND, "contactnaam.achternaam", contactnaam={"achternaam": "Çelik"}),
        "Çelik",
        "",
    ),
    (
        "voorvoegsel-afgekapt",
        shown("read", KIND, "contactnaam.voorvoegselAchternaam", contactnaam=NAAM),
        "van den",
        "van",
    ),
    ("voorletters-verdwijnen", shown("read", KIND, "contactnaam.voorletters", contactnaam=NAAM), "A.B.", ""),
    (
        "naam-ontbreekt-in-lijst",
        shown("listed", KIND, "contactnaam.achternaam", contactnaam=NAAM),
        "Çelik",
        None,
    ),
    ("verzonnen-partij", shown("read", KIND, "wasPartij"), None, "another"),
    ("partij-niet-bewaard", shown("read", KIND, "wasPartij", wasPartij=a_partij), "it", None),
    (
        "contacten-van-partij-niet-te-vinden",
        found(KIND, {"wasPartij": a_partij}, {}, wasPartij__uuid=uuid_of("wasPartij")),
        ["first"],
        [],
    ),
    (
        "betrokkenen-van-anderen",
        found(KIND, {}, {}, hadKlantcontact__uuid=uuid_of("hadKlantcontact")),
        ["first"],
        ["first", "second"],
    ),
    ("onbekende-klant-altijd-initiator", shown("read", KIND, "initiator", initiator=False), False, True),
    ("naam-van-partij-ingevuld", shown("read", KIND, "contactnaam.voornaam", wasPartij=a_partij), "", "Anna"),
    (
        "klantcontact-bij-partij-vergeten",
        shown("read", KIND, "hadKlantcontact", wasPartij=a_partij),
        "it",
        None,
    ),
    (
        "kort-voorvoegsel-verdwijnt",
        shown(
            "read",
            KIND,
            "contactnaam.voorvoegselAchternaam",
            contactnaam={**NAAM, "voorvoegselAchternaam": "van"},
        ),
        "van",
        "",
    ),
    ("afwijkende-naam-verandert-partij", name_of_partij, "Dijk", "Anders"),
    ("oudste-betrokkene-ontbreekt", of_one_contact, (["c", "b"], True), (["c"], True)),
    (
        "adres-ontbreekt-in-lijst",
        shown("listed", KIND, "bezoekadres.adresregel1", bezoekadres={"adresregel1": "Kerkpad 3"}),
        "Kerkpad 3",
        None,
    ),
    ("geen-volgende-bladzijde", of_one_contact, (["c", "b"], True), (["c", "b"], False)),
    ("eerste-regel-dubbel", of_one_contact, (["c", "b"], True), (["c", "c", "b"], True)),
    ("niets-gevonden-is-een-fout", a_search_for_nobody, 200, 404),
    ("betrokkene-wisselt-van-id", shown("read", KIND, "uuid"), "it", "another"),
    (
        "betrokkene-antwoord-zonder-adres",
        shown("created", KIND, "bezoekadres.adresregel1", bezoekadres={"adresregel1": "Kerkpad 3"}),
        "Kerkpad 3",
        None,
    ),
    ("volledige-naam-blijft-oud", full_name_after_change, "Ada Bos", "Ada Vos"),
    ("meegevraagde-betrokkene-zonder-initiator", brought_along("initiator", "hadBetrokkenen"), True, None),
]


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
