"""What each defect around klantcontacten does to a request."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.klantcontact import FAULTS
from tests.provider.api import Json
from tests.provider.faults.register import (
    Case,
    Observe,
    Register,
    expect,
    found,
    shown,
)

KIND = "klantcontact"


def text(attribute: str, value: str, where: str = "read") -> Observe:
    sent: Json = {attribute: value}
    return shown(where, KIND, attribute, **sent)


def number(value: str, where: str = "read") -> Observe:
    return text("nummer", value, where)


def a_number_twice(api: Register) -> int:
    api.klantcontact(nummer="7")
    sent = {"kanaal": "telefoon", "onderwerp": "x", "taal": "nld", "vertrouwelijk": False, "nummer": "7"}
    return api.status("POST", "klantcontacten", json=sent)


def registering(api: Register) -> int:
    sent = {"kanaal": "telefoon", "onderwerp": "x", "taal": "nld", "vertrouwelijk": False}
    return api.status("POST", "klantcontacten", json=sent)


def what_a_removal_leaves(api: Register) -> list[str]:
    """Which of three klantcontacten are there when the first was removed."""
    made = [api.klantcontact(onderwerp=name) for name in "abc"]
    api.delete("klantcontacten", made[0])
    return [row["onderwerp"] for row in api.listed(KIND)]


def nowhere(api: Register) -> int:
    return api.status("GET", "klantcontacten/00000000-0000-4000-8000-000000000001")


def tasks_that_come_along(api: Register) -> int:
    contact = api.klantcontact()
    api.internetaak(contact, api.actor())
    [row] = api.listed(KIND, expand="leiddeTotInterneTaken")
    return len(row["_expand"]["leiddeTotInterneTaken"])


def moved_by_a_change(api: Register) -> bool:
    """Whether a klantcontact took place at the same moment after a change."""
    contact = api.klantcontact(plaatsgevondenOp="2026-03-02T09:15:00Z")
    api.patch("klantcontacten", contact, inhoud="x")
    return bool(api.read(KIND, contact)["plaatsgevondenOp"] != "2026-03-02T09:15:00Z")


BY_NUMBER = found(KIND, {"nummer": "1"}, {"nummer": "2"}, nummer="1")

CASES: list[Case] = [
    ("nummer-mist-eerste-cijfer", number("123"), "123", "23"),
    ("nummer-een-lager", number("123"), "123", "122"),
    ("nummer-eindigt-op-nul", number("123"), "123", "1230"),
    ("kanaal-in-hoofdletters", text("kanaal", "brief"), "brief", "BRIEF"),
    ("taal-altijd-engels", text("taal", "nld"), "nld", "eng"),
    (
        "tijdstip-een-uur-later",
        text("plaatsgevondenOp", "2026-03-02T09:15:00Z"),
        "2026-03-02T09:15:00Z",
        "2026-03-02T10:15:00+00:00",
    ),
    (
        "contact-gelukt-vergeten",
        shown("read", KIND, "indicatieContactGelukt", indicatieContactGelukt=True),
        True,
        None,
    ),
    ("vertrouwelijk-omgekeerd", shown("read", KIND, "vertrouwelijk", vertrouwelijk=True), True, False),
    ("inhoud-afgekapt-op-255", text("inhoud", "x" * 300), "x" * 300, "x" * 255),
    ("inhoud-met-html-tekens", text("inhoud", "<a> & b"), "<a> & b", "&lt;a&gt; &amp; b"),
    ("inhoud-op-een-regel", text("inhoud", "a\nb"), "a\nb", "a b"),
    ("id-wisselt-bij-opvragen", shown("read", KIND, "uuid"), "it", "another"),
    ("id-ontbreekt-bij-opvragen", shown("read", KIND, "uuid"), "it", ""),
    ("onderwerp-afgekapt-op-50", text("onderwerp", "x" * 60), "x" * 60, "x" * 50),
    ("onderwerp-van-een-woord-in-kleine-letters", text("onderwerp", "Paspoort"), "Paspoort", "paspoort"),
    ("kanaalcode-verliest-nullen", text("kanaal", "007"), "007", "7"),
    ("nummer-een-hoger", number("41"), "41", "42"),
    ("nummer-mist-laatste-cijfer", number("41"), "41", "4"),
    ("meegevraagde-taken-ontbreken", tasks_that_come_along, 1, 0),
    ("nummer-niet-bewaard", number("41"), "41", None),
    ("nummer-altijd-gelijk", number("41"), "41", "1000000000"),
    ("ander-nummer-in-antwoord", number("41", "created"), "41", "1000000000"),
    ("nummer-niet-te-vinden", BY_NUMBER, ["first"], []),
    ("nummer-als-zoekvraag-genegeerd", BY_NUMBER, ["first"], ["first", "second"]),
    ("wijziging-niet-bewaard", shown("after", KIND, "inhoud", {"inhoud": "nieuw"}), "nieuw", ""),
    ("wijziging-wist-onderwerp", shown("after", KIND, "onderwerp", {"inhoud": "nieuw"}), "Vraag", ""),
    ("wijziging-zet-tijdstip-op-nu", moved_by_a_change, False, True),
    ("registreren-geeft-500", registering, 201, 500),
    ("antwoord-zonder-inhoud", text("inhoud", "x", "created"), "x", ""),
    ("dubbel-nummer-toegestaan", a_number_twice, 400, 201),
    ("verwijderen-doet-niets", what_a_removal_leaves, ["c", "b"], ["c", "b", "a"]),
    ("verwijderen-neemt-ander-mee", what_a_removal_leaves, ["c", "b"], ["b"]),
    ("onbekend-id-geeft-leeg-antwoord", nowhere, 404, 200),
]


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
