"""What each defect in correcting does to a request."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.corrigeren import FAULTS
from tests.provider.api import Json, bsn, ref
from tests.provider.faults.register import (
    IDENTIFICATOR,
    Case,
    Observe,
    Register,
    expect,
    found,
    shown,
)

SUBJECT = {"onderwerpobjectidentificator": {**IDENTIFICATOR, "objectId": "2"}}
NAME = {"voorletters": "", "voornaam": "Jannes", "voorvoegselAchternaam": "", "achternaam": ""}
DETAILS = {"functie": "KCC", "emailadres": "kcc@example.nl", "telefoonnummer": "0612345602"}


def a_partij(api: Register) -> Json:
    return ref(api.partij())


def contacts_of_a_partij(api: Register) -> int:
    partij = api.partij()
    api.betrokkene(api.klantcontact(), wasPartij=ref(partij))
    api.klantcontact()
    return len(api.listed("klantcontact", hadBetrokkene__wasPartij__uuid=partij["uuid"]))


def a_number_corrected(api: Register) -> bool:
    made, other = api.make("partijidentificator"), bsn()
    api.patch("partij-identificatoren", made, partijIdentificator=other)
    return bool(api.read("partijidentificator", made)["partijIdentificator"]["objectId"] == other["objectId"])


def a_system_linked(api: Register) -> int:
    contact, system = api.klantcontact(), api.actor(soortActor="geautomatiseerde_actor")
    api.make("actorklantcontact", actor=ref(system), klantcontact=ref(contact))
    return len(api.listed("actorklantcontact", klantcontact__uuid=contact["uuid"]))


def a_case_of_two_contacts(api: Register) -> int:
    api.make("onderwerpobject")
    sent = {"klantcontact": ref(api.klantcontact()), "wasKlantcontact": None}
    case = {"onderwerpobjectidentificator": IDENTIFICATOR}
    return api.status("POST", "onderwerpobjecten", json={**sent, **case})


CASES: list[Case] = [
    (
        "wijziging-van-partij-wist-notitie",
        shown("after", "partij", "interneNotitie", {"interneNotitie": "Verhuisd."}),
        "Verhuisd.",
        "",
    ),
    (
        "gewijzigde-partij-toont-oude-taal",
        shown("changed", "partij", "voorkeurstaal", {"voorkeurstaal": "eng"}),
        "eng",
        "nld",
    ),
    (
        "medewerker-blijft-actief",
        shown("after", "actor", "indicatieActief", {"indicatieActief": False}),
        False,
        True,
    ),
    (
        "naam-wijzigen-wist-gegevens-van-medewerker",
        shown("after", "actor", "actorIdentificatie.functie", {"naam": "x"}, actorIdentificatie=DETAILS),
        "KCC",
        None,
    ),
    (
        "naam-van-betrokkene-niet-te-verbeteren",
        shown("after", "betrokkene", "contactnaam.voornaam", {"contactnaam": NAME}),
        "Jannes",
        "",
    ),
    (
        "betrokkene-wijzigen-maakt-vertegenwoordiger",
        shown("after", "betrokkene", "rol", {"wasPartij": a_partij}),
        "klant",
        "vertegenwoordiger",
    ),
    (
        "partij-koppelen-lukt-niet",
        shown("after", "betrokkene", "wasPartij", {"wasPartij": a_partij}),
        "it",
        None,
    ),
    (
        "verkeerde-zaak-niet-te-verbeteren",
        shown("after", "onderwerpobject", "onderwerpobjectidentificator.objectId", SUBJECT),
        "2",
        "1",
    ),
    (
        "onderwerp-wijzigen-vergeet-klantcontact",
        shown("after", "onderwerpobject", "klantcontact", SUBJECT),
        "it",
        None,
    ),
    ("verkeerd-bsn-niet-te-verbeteren", a_number_corrected, True, False),
    (
        "bsn-verbeteren-vergeet-partij",
        shown("after", "partijidentificator", "identificeerdePartij", {"anderePartijIdentificator": "x"}),
        "it",
        None,
    ),
    ("overzicht-met-klantcontacten-van-anderen", contacts_of_a_partij, 1, 2),
    (
        "bijlage-zoeken-vindt-alle-documenten",
        found(
            "bijlage",
            {"bijlageidentificator": {**IDENTIFICATOR, "objectId": "1"}},
            {"bijlageidentificator": {**IDENTIFICATOR, "objectId": "2"}},
            bijlageidentificatorObjectId="1",
        ),
        ["first"],
        ["first", "second"],
    ),
    ("systeem-niet-gekoppeld", a_system_linked, 1, 0),
    ("zaak-bij-een-klantcontact", a_case_of_two_contacts, 201, 400),
]


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
