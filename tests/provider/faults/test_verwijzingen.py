"""What each defect in what objects refer to does to a reference."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.verwijzingen import FAULTS
from tests.provider.api import Json, ref
from tests.provider.faults.register import (
    Case,
    Observe,
    Register,
    expect,
    shown,
    told,
)

LINK, ADDRESS, SUBJECT, CONTACT = "actorklantcontact", "digitaaladres", "onderwerpobject", "klantcontact"


def a_partij(api: Register) -> Json:
    return ref(api.partij())


def a_betrokkene(api: Register) -> Json:
    return ref(api.make("betrokkene"))


def a_contact(api: Register) -> Json:
    return ref(api.klantcontact())


def address_of_a_betrokkene(api: Register) -> Any:
    """Which partij a digital address is of, that somebody gave who is one."""
    partij = a_partij(api)
    betrokkene = ref(api.make("betrokkene", wasPartij=partij))
    made = api.make(ADDRESS, verstrektDoorBetrokkene=betrokkene)
    return told(api.read(ADDRESS, made)["verstrektDoorPartij"], partij)


def after_a_later(kind: str, attribute: str, target: str) -> Observe:
    """Observe a reference to an object, where a later one of its type is there too."""

    def observe(api: Register) -> Any:
        wanted = ref(api.make(target))
        api.make(target)
        made = api.make(kind, **{attribute: wanted})
        return told(api.read(kind, made)[attribute], wanted)

    return observe


def at_no_contact(api: Register) -> int:
    nowhere = {"uuid": "00000000-0000-4000-8000-000000000001"}
    sent = {"hadKlantcontact": nowhere, "wasPartij": None, "rol": "klant", "initiator": True}
    return api.status("POST", "betrokkenen", json=sent)


def together(rol: str, partij: str | None = None, zaak: str | None = None) -> Observe:
    """Observe the status of a registration in one request, and what is there of each of its parts."""

    def observe(api: Register) -> tuple[int, int, int]:
        contact = {"kanaal": "telefoon", "onderwerp": "x", "taal": "nld", "vertrouwelijk": False}
        was = {"uuid": partij} if partij else None
        betrokkene = {"wasPartij": was, "rol": rol, "initiator": True}
        sent: dict[str, Any] = {"klantcontact": contact, "betrokkene": betrokkene}
        if zaak:
            parts = ("objectId", "codeObjecttype", "codeRegister", "codeSoortObjectId")
            known_by = {**dict.fromkeys(parts, "zaak"), "objectId": zaak}
            sent["onderwerpobject"] = {"wasKlantcontact": None, "onderwerpobjectidentificator": known_by}
        status = api.status("POST", "maak-klantcontact", json=sent)
        return status, len(api.listed(CONTACT)), len(api.listed("betrokkene"))

    return observe


def named(path: str, kind: str, attribute: str, *, empty: bool = False) -> Observe:
    """Observe how many objects an object names as referring to it."""

    def observe(api: Register) -> int:
        contact, partij = api.klantcontact(), api.partij()
        if not empty:
            api.betrokkene(contact, wasPartij=ref(partij))
        obj = {"klantcontacten": contact, "partijen": partij}[path]
        return len(api.read(kind, obj)[attribute])

    return observe


def addresses_as_read_before(api: Register) -> int:
    partij = api.partij()
    api.read("partij", partij)
    api.make(ADDRESS, verstrektDoorPartij=ref(partij))
    return len(api.read("partij", partij)["digitaleAdressen"])


def where_a_reference_leads(api: Register) -> bool:
    """Whether the address of a reference is that of the object with its id."""
    made = api.read("betrokkene", api.make("betrokkene"))["hadKlantcontact"]
    return bool(made["url"].endswith(f"/{made['uuid']}"))


CASES: list[Case] = [
    (
        "adres-vergeet-partij",
        shown("read", ADDRESS, "verstrektDoorPartij", verstrektDoorPartij=a_partij),
        "it",
        None,
    ),
    ("adres-voor-een-keer-wordt-van-partij", address_of_a_betrokkene, None, "it"),
    (
        "adres-vergeet-betrokkene",
        shown("read", ADDRESS, "verstrektDoorBetrokkene", verstrektDoorBetrokkene=a_betrokkene),
        "it",
        None,
    ),
    ("taak-vergeet-klantcontact", shown("read", "internetaak", "aanleidinggevendKlantcontact"), "it", None),
    (
        "verwerkt-door-niemand",
        shown("after", "internetaak", "toegewezenAanActoren", {"status": "verwerkt"}),
        ["it"],
        [],
    ),
    (
        "betrokkene-bij-laatste-klantcontact",
        after_a_later("betrokkene", "hadKlantcontact", CONTACT),
        "it",
        "another",
    ),
    ("koppeling-met-laatste-actor", after_a_later(LINK, "actor", "actor"), "it", "another"),
    ("koppeling-met-ander-klantcontact", shown("read", LINK, CONTACT), "it", "another"),
    ("koppeling-in-lijst-met-ander-klantcontact", shown("listed", LINK, CONTACT), "it", "another"),
    (
        "identificator-vergeet-partij",
        shown("read", "partijidentificator", "identificeerdePartij"),
        "it",
        None,
    ),
    (
        "onderwerp-in-lijst-verwijst-niet",
        shown("listed", SUBJECT, "wasKlantcontact", wasKlantcontact=a_contact),
        "it",
        None,
    ),
    ("zaak-zonder-klantcontact", shown("read", SUBJECT, CONTACT), "it", None),
    ("betrokkene-in-lijst-zonder-klantcontact", shown("listed", "betrokkene", "hadKlantcontact"), "it", None),
    (
        "betrokkene-in-lijst-zonder-partij",
        shown("listed", "betrokkene", "wasPartij", wasPartij=a_partij),
        "it",
        None,
    ),
    ("betrokkene-zonder-bestaand-klantcontact", at_no_contact, 400, 201),
    ("half-klantcontact-blijft", together("toeschouwer"), (400, 0, 0), (400, 1, 0)),
    (
        "half-klantcontact-blijft-zonder-partij",
        together("klant", "99999999-0000-4000-8000-000000000000"),
        (400, 0, 0),
        (400, 1, 0),
    ),
    (
        "half-klantcontact-blijft-zonder-onderwerpobject",
        together("klant", zaak="9" * 201),
        (400, 0, 0),
        (400, 1, 1),
    ),
    ("samen-zonder-betrokkene", together("klant"), (201, 1, 1), (201, 1, 0)),
    (
        "klantcontact-noemt-betrokkenen-niet",
        named("klantcontacten", CONTACT, "hadBetrokkenen"),
        1,
        0,
    ),
    ("klantcontact-noemt-andere-taak", named("klantcontacten", CONTACT, "leiddeTotInterneTaken"), 0, 1),
    ("partij-noemt-oude-adressen", addresses_as_read_before, 1, 0),
    (
        "klantcontact-zonder-taken-noemt-er-een",
        named("klantcontacten", CONTACT, "leiddeTotInterneTaken"),
        0,
        1,
    ),
    (
        "partij-zonder-contacten-noemt-er-een",
        named("partijen", "partij", "betrokkenen", empty=True),
        0,
        1,
    ),
    ("adres-van-ander-klantcontact", where_a_reference_leads, True, False),
]


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
