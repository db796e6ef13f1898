"""What each defect in how errors and successes are answered does to an answer."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.fouten import FAULTS
from tests.provider.api import Json, naam
from tests.provider.faults.register import (
    Case,
    Observe,
    Register,
    expect,
    shown,
)

NOWHERE = "00000000-0000-4000-8000-000000000001"


def a_number_twice(api: Register) -> int:
    sent = {"kanaal": "telefoon", "onderwerp": "x", "taal": "nld", "vertrouwelijk": False, "nummer": "7"}
    api.post("klantcontacten", sent)
    return api.status("POST", "klantcontacten", json=sent)


def nowhere(api: Register) -> int:
    return api.status("GET", f"klantcontacten/{NOWHERE}")


def answer(method: str, path: str, kind: str = "", **sent: Any) -> Observe:
    """Observe the status, the media type and the form of the body of an answer."""

    def observe(api: Register) -> tuple[int, str, str]:
        address = f"{path}/{api.make(kind)['uuid']}" if kind else path
        response = api.send(method, address, **({"json": sent} if sent else {}))
        media_type = response.headers.get("content-type", "").partition(";")[0]
        try:
            form = type(response.json()).__name__
        except ValueError:
            form = "no JSON" if response.content else "nothing"
        return response.status_code, media_type, form

    return observe


JSON = "application/json"
ACTOR = {"naam": "J. de Vries", "soortActor": "medewerker"}
PARTIJ: Json = {"soortPartij": "persoon", "indicatieActief": True}

CASES: list[Case] = [
    ("dubbel-nummer-geeft-500", a_number_twice, 400, 500),
    ("dubbel-nummer-geeft-404", a_number_twice, 400, 404),
    ("dubbel-nummer-geeft-200", a_number_twice, 400, 200),
    ("onbekend-id-geeft-500", nowhere, 404, 500),
    ("onbekend-id-geeft-400", nowhere, 404, 400),
    (
        "lijst-is-een-webpagina",
        answer("GET", "digitaleadressen"),
        (200, JSON, "dict"),
        (200, "text/html", "no JSON"),
    ),
    (
        "lijst-zonder-inhoud",
        answer("GET", "partij-identificatoren"),
        (200, JSON, "dict"),
        (200, "", "nothing"),
    ),
    ("lijst-is-een-kale-rij", answer("GET", "internetaken"), (200, JSON, "dict"), (200, JSON, "list")),
    (
        "lijst-van-actoren-geeft-404",
        answer("GET", "actoren"),
        (200, JSON, "dict"),
        (404, "text/html", "nothing"),
    ),
    (
        "actor-registreren-geeft-200",
        answer("POST", "actoren", **ACTOR),
        (201, JSON, "dict"),
        (200, JSON, "dict"),
    ),
    (
        "partij-registreren-zonder-antwoord",
        answer("POST", "partijen", **PARTIJ),
        (201, JSON, "dict"),
        (201, "", "nothing"),
    ),
    (
        "verwerken-geeft-stacktrace",
        answer("PATCH", "internetaken", "internetaak", status="verwerkt"),
        (200, JSON, "dict"),
        (500, "text/plain", "no JSON"),
    ),
    (
        "taak-op-id-geeft-lijst",
        answer("GET", "internetaken", "internetaak"),
        (200, JSON, "dict"),
        (200, JSON, "list"),
    ),
    (
        "onderwerp-antwoord-met-vast-id",
        lambda api: [api.make("onderwerpobject")["uuid"] == NOWHERE for _ in range(2)],
        [False, False],
        [True, True],
    ),
    ("actor-antwoord-zonder-naam", shown("created", "actor", "naam"), "J. de Vries", ""),
    (
        "partij-antwoord-zonder-naam",
        shown(
            "created",
            "partij",
            "partijIdentificatie.contactnaam.achternaam",
            partijIdentificatie={"contactnaam": naam("Dijk")},
        ),
        "Dijk",
        "",
    ),
    (
        "betrokkene-antwoord-zonder-naam",
        shown("created", "betrokkene", "contactnaam.achternaam", contactnaam=naam("Dijk")),
        "Dijk",
        None,
    ),
    (
        "taak-antwoord-zonder-toelichting",
        shown("created", "internetaak", "toelichting", toelichting="x"),
        "x",
        "",
    ),
    ("adres-antwoord-zonder-adres", shown("created", "digitaaladres", "adres"), "anna@example.nl", ""),
    ("koppeling-antwoord-zonder-actor", shown("created", "actorklantcontact", "actor"), "it", None),
    (
        "onderwerp-antwoord-zonder-klantcontact",
        shown("created", "onderwerpobject", "klantcontact"),
        "it",
        None,
    ),
]


def test_what_succeeds_is_answered_as_ever() -> None:
    api = Register("dubbel-nummer-geeft-500")
    assert api.klantcontact()["onderwerp"] == "Vraag"


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
