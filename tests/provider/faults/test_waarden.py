"""What each defect in flags, moments, codes and types does to a value."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.waarden import FAULTS, week_year
from tests.provider.faults.register import (
    Case,
    Observe,
    Register,
    expect,
    shown,
)


def moment(sent: str, where: str = "read") -> Observe:
    return shown(where, "klantcontact", "plaatsgevondenOp", plaatsgevondenOp=sent)


def handled_in_crud(api: Register) -> str:
    """When a task was handled, as the other dialect has it."""
    crud = api.crud()
    task = api.make("internetaak")
    crud.ok(
        "PATCH",
        f"internetaken/{task['uuid']}",
        200,
        json={"status": "verwerkt", "verwerktOp": "2026-03-02T09:15:00Z"},
    )
    return str(crud.ok("GET", f"internetaken/{task['uuid']}", 200)["verwerktOp"])


CASES: list[Case] = [
    (
        "onbekend-is-mislukt",
        shown("read", "klantcontact", "indicatieContactGelukt", indicatieContactGelukt=None),
        None,
        False,
    ),
    ("lege-inhoud-verzonnen", shown("read", "klantcontact", "inhoud"), "", "-"),
    (
        "tijdzone-genegeerd",
        moment("2026-01-02T09:00:00-05:00"),
        "2026-01-02T14:00:00Z",
        "2026-01-02T08:00:00Z",
    ),
    (
        "tijdzone-west-is-oost",
        moment("2026-01-02T09:00:00-04:00"),
        "2026-01-02T13:00:00Z",
        "2026-01-02T05:00:00Z",
    ),
    (
        "wintertijd-vergeten",
        moment("2026-10-25T01:30:00Z"),
        "2026-10-25T01:30:00Z",
        "2026-10-25T02:30:00+02:00",
    ),
    (
        "contact-altijd-gelukt",
        shown("read", "klantcontact", "indicatieContactGelukt", indicatieContactGelukt=False),
        False,
        True,
    ),
    ("engels-wordt-nederlands", shown("read", "klantcontact", "taal", taal="eng"), "eng", "nld"),
    (
        "moment-op-driehonderdste-seconde",
        moment("2025-12-31T23:59:59.999Z"),
        "2025-12-31T23:59:59.999000Z",
        "2026-01-01T00:00:00+00:00",
    ),
    (
        "zomertijd-vergeten",
        moment("2026-07-02T09:00:00Z"),
        "2026-07-02T09:00:00Z",
        "2026-07-02T08:00:00+00:00",
    ),
    (
        "tijdstip-is-een-datum",
        moment("2026-01-02T23:30:00Z"),
        "2026-01-02T23:30:00Z",
        "2026-01-03T00:00:00+01:00",
    ),
    ("tijdstip-zonder-zone", moment("2026-01-02T09:00:00Z"), "2026-01-02T09:00:00Z", "2026-01-02T09:00:00"),
    (
        "vertrouwelijk-vergeten",
        shown("read", "klantcontact", "vertrouwelijk", vertrouwelijk=True),
        True,
        False,
    ),
    ("vertrouwelijk-als-tekst", shown("read", "klantcontact", "vertrouwelijk"), False, "false"),
    ("initiator-omgekeerd", shown("read", "betrokkene", "initiator"), True, False),
    ("partij-altijd-actief", shown("read", "partij", "indicatieActief", indicatieActief=False), False, True),
    (
        "partij-spreekt-altijd-nederlands",
        shown("read", "partij", "voorkeurstaal", voorkeurstaal="eng"),
        "eng",
        "nld",
    ),
    (
        "organisatie-is-persoon",
        shown("read", "partij", "soortPartij", soortPartij="organisatie"),
        "organisatie",
        "persoon",
    ),
    ("actor-altijd-actief", shown("read", "actor", "indicatieActief", indicatieActief=False), False, True),
    (
        "afdeling-is-systeem",
        shown("read", "actor", "soortActor", soortActor="organisatorische_eenheid"),
        "organisatorische_eenheid",
        "geautomatiseerde_actor",
    ),
    (
        "telefoonnummer-is-overig",
        shown(
            "read",
            "digitaaladres",
            "soortDigitaalAdres",
            soortDigitaalAdres="telefoonnummer",
            adres="0612345605",
        ),
        "telefoonnummer",
        "overig",
    ),
    (
        "telefoonnummer-verliest-nul",
        shown("read", "digitaaladres", "adres", soortDigitaalAdres="telefoonnummer", adres="0612345605"),
        "0612345605",
        "612345605",
    ),
    ("taak-meteen-verwerkt", shown("read", "internetaak", "status"), "te_verwerken", "verwerkt"),
    (
        "moment-van-verwerken-op-de-dag",
        handled_in_crud,
        "2026-03-02T09:15:00Z",
        "2026-03-02T00:00:00+01:00",
    ),
    ("initiator-als-getal", lambda api: repr(shown("read", "betrokkene", "initiator")(api)), "True", "1"),
    (
        "jaar-van-de-week",
        shown("read", "klantcontact", "plaatsgevondenOp", plaatsgevondenOp="2024-12-30T09:00:00Z"),
        "2024-12-30T09:00:00Z",
        "2025-12-30T09:00:00+00:00",
    ),
    (
        "moment-zonder-seconden",
        shown("read", "klantcontact", "plaatsgevondenOp", plaatsgevondenOp="2026-03-02T09:15:30.5Z"),
        "2026-03-02T09:15:30.500000Z",
        "2026-03-02T09:15:00+00:00",
    ),
]


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}


@pytest.mark.parametrize(
    ("moment", "year"),
    [("2024-12-29T12:00:00", 2024), ("2024-12-30T12:00:00", 2025), ("2021-01-03T12:00:00", 2020)],
)
def test_the_year_of_the_week_is_not_that_of_the_day(moment: str, year: int) -> None:
    assert week_year(moment) == f"{year}{moment[4:]}"
