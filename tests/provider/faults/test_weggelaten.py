"""What each defect that leaves out or makes up something does to an object."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.weggelaten import FAULTS
from tests.provider.api import Json, ref
from tests.provider.faults.register import (
    Case,
    Observe,
    Register,
    at,
    expect,
    shown,
    told,
)

CONTACT, PARTIJ, ADDRESS, LINK = "klantcontact", "partij", "digitaaladres", "actorklantcontact"
SYSTEM, DEPARTMENT = "geautomatiseerde_actor", "organisatorische_eenheid"
NUMBER = {
    "codeObjecttype": "niet_natuurlijk_persoon",
    "codeRegister": "hr",
    "codeSoortObjectId": "kvk_nummer",
    "objectId": "00001000",
}


def a_partij(api: Register) -> Json:
    return ref(api.partij())


def a_contact(api: Register) -> Json:
    return ref(api.klantcontact())


def an_address(api: Register) -> Json:
    return ref(api.make(ADDRESS))


def changed_twice(path: str, kind: str, attribute: str, make: Any = None) -> Observe:
    """Observe an attribute after it was changed for the second time."""

    def observe(api: Register) -> Any:
        obj = api.make(kind)
        values = [make(api) if make else text for text in ("eerste", "tweede")]
        for value in values:
            api.patch(path, obj, **{attribute: value})
        return told(at(api.read(kind, obj), attribute), values[1])

    return observe


def link_of(soort: str) -> Observe:
    def observe(api: Register) -> int:
        sent = {"actor": ref(api.actor(soortActor=soort)), "klantcontact": a_contact(api)}
        return api.status("POST", "actorklantcontacten", json=sent)

    return observe


def brought_along(attribute: str, part: str) -> Observe:
    """Observe an attribute of what comes along with a klantcontact that was asked for."""

    def observe(api: Register) -> Any:
        contact = api.klantcontact()
        api.betrokkene(contact, initiator=True)
        api.internetaak(contact, api.actor())
        [row] = api.listed(CONTACT, expand=part)
        return row["_expand"][part][0][attribute]

    return observe


def where_a_reference_leads(api: Register) -> bool:
    """Whether the address of a reference is that of the object with its id."""
    made = api.read("betrokkene", api.make("betrokkene"))["hadKlantcontact"]
    return bool(made["url"].endswith(f"/{made['uuid']}"))


def number_of_a_task_twice(api: Register) -> int:
    contact, actor = api.klantcontact(), api.actor()
    api.internetaak(contact, actor, nummer="7")
    sent = {
        "gevraagdeHandeling": "x",
        "aanleidinggevendKlantcontact": ref(contact),
        "toegewezenAanActoren": [ref(actor)],
        "status": "te_verwerken",
        "nummer": "7",
    }
    return api.status("POST", "internetaken", json=sent)


def removal_of(removed: str, seen: str) -> Observe:
    """Observe what is still there of `seen` when `removed` is, as the names of what took part."""

    def observe(api: Register) -> bool:
        contact, partij, actor = api.klantcontact(), api.partij(), api.actor()
        made = {
            "klantcontacten": contact,
            "partijen": partij,
            "actoren": actor,
            "betrokkenen": api.betrokkene(contact, wasPartij=ref(partij)),
            "actorklantcontacten": api.make(LINK, actor=ref(actor), klantcontact=ref(contact)),
        }
        api.delete(removed, made[removed])
        return not api.gone(seen, made[seen])

    return observe


def removal_of_the_first(api: Register) -> list[bool]:
    """Which of two partijen are there when the first was removed."""
    both = [api.partij() for _ in range(2)]
    api.delete("partijen", both[0])
    return [not api.gone("partijen", one) for one in both]


def preference(attribute: str, **sent: Any) -> Observe:
    """Observe an attribute of a partij after it was given an address to prefer."""
    return shown("after", PARTIJ, attribute, {"voorkeursDigitaalAdres": an_address}, **sent)


CASES: list[Case] = [
    (
        "jaar-van-de-week",
        shown("read", CONTACT, "plaatsgevondenOp", plaatsgevondenOp="2024-12-30T09:00:00Z"),
        "2024-12-30T09:00:00Z",
        "2025-12-30T09:00:00+00:00",
    ),
    (
        "moment-zonder-seconden",
        shown("read", CONTACT, "plaatsgevondenOp", plaatsgevondenOp="2026-03-02T09:15:30.5Z"),
        "2026-03-02T09:15:30.500000Z",
        "2026-03-02T09:15:00+00:00",
    ),
    (
        "wijziging-maakt-openbaar",
        shown("after", CONTACT, "vertrouwelijk", {"inhoud": "x"}, vertrouwelijk=True),
        True,
        False,
    ),
    (
        "wijziging-zet-taal-op-nederlands",
        shown("after", CONTACT, "taal", {"inhoud": "x"}, taal="eng"),
        "eng",
        "nld",
    ),
    ("tweede-wijziging-niet-bewaard", changed_twice("klantcontacten", CONTACT, "inhoud"), "tweede", "eerste"),
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
        shown("changed", PARTIJ, "voorkeursDigitaalAdres", {"voorkeursDigitaalAdres": an_address}),
        "it",
        None,
    ),
    (
        "voorkeur-blijft-de-eerste",
        changed_twice("partijen", PARTIJ, "voorkeursDigitaalAdres", an_address),
        "it",
        "another",
    ),
    (
        "adres-krijgt-verzonnen-betrokkene",
        shown("read", ADDRESS, "verstrektDoorBetrokkene", verstrektDoorPartij=a_partij),
        None,
        "another",
    ),
    (
        "overig-adres-is-emailadres",
        shown("read", ADDRESS, "soortDigitaalAdres", soortDigitaalAdres="overig"),
        "overig",
        "email",
    ),
    (
        "digitaal-adres-in-kleine-letters",
        shown("read", ADDRESS, "adres", adres="Anna@example.nl"),
        "Anna@example.nl",
        "anna@example.nl",
    ),
    ("afdeling-niet-te-koppelen", link_of(DEPARTMENT), 201, 400),
    (
        "taak-van-systeem-bij-niemand",
        shown(
            "read",
            "internetaak",
            "toegewezenAanActoren",
            toegewezenAanActoren=lambda api: [ref(api.actor(soortActor=SYSTEM))],
        ),
        ["it"],
        [],
    ),
    (
        "contactpersoon-is-persoon",
        shown("read", PARTIJ, "soortPartij", soortPartij="contactpersoon"),
        "contactpersoon",
        "persoon",
    ),
    (
        "contactpersoon-werkt-nergens",
        shown(
            "read",
            PARTIJ,
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
            PARTIJ,
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
    ("zaak-is-ook-klantcontact", shown("read", "onderwerpobject", "wasKlantcontact"), None, "it"),
    (
        "open-taak-heeft-moment-van-verwerken",
        shown("read", "internetaak", "afgehandeldOp"),
        None,
        "2024-01-01T09:00:00Z",
    ),
    ("dubbel-taaknummer-toegestaan", number_of_a_task_twice, 400, 201),
    ("meegevraagde-betrokkene-zonder-initiator", brought_along("initiator", "hadBetrokkenen"), True, None),
    (
        "meegevraagde-taak-lijkt-verwerkt",
        brought_along("status", "leiddeTotInterneTaken"),
        "te_verwerken",
        "verwerkt",
    ),
    ("adres-van-ander-klantcontact", where_a_reference_leads, True, False),
    ("betrokkene-verwijderen-doet-niets", removal_of("betrokkenen", "betrokkenen"), False, True),
    (
        "koppeling-verwijderen-doet-niets",
        removal_of("actorklantcontacten", "actorklantcontacten"),
        False,
        True,
    ),
    ("betrokkene-neemt-klantcontact-mee", removal_of("betrokkenen", "klantcontacten"), True, False),
    ("betrokkene-neemt-partij-mee", removal_of("betrokkenen", "partijen"), True, False),
    ("koppeling-neemt-actor-mee", removal_of("actorklantcontacten", "actoren"), True, False),
    ("koppeling-neemt-klantcontact-mee", removal_of("actorklantcontacten", "klantcontacten"), True, False),
    ("partij-neemt-klantcontacten-mee", removal_of("partijen", "klantcontacten"), True, False),
    ("partij-verwijderen-neemt-laatste", removal_of_the_first, [False, True], [True, False]),
]


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
