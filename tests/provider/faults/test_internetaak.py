"""What each defect around interne taken does to a request."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.internetaak import FAULTS, made_up_moment
from tests.provider.api import Json, ref
from tests.provider.faults.register import (
    Case,
    Observe,
    Register,
    brought_along,
    expect,
    found,
    shown,
    uuid_of,
)

KIND = "internetaak"
HANDLED = {"status": "verwerkt"}


def a_department(api: Register) -> list[Json]:
    return [ref(api.actor(soortActor="organisatorische_eenheid"))]


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


CASES: list[Case] = [
    (
        "openstaand-ook-verwerkt",
        found(KIND, {}, HANDLED, status="te_verwerken"),
        ["first"],
        ["first", "second"],
    ),
    (
        "taken-van-anderen",
        found(KIND, {}, {}, toegewezenAanActor__uuid=uuid_of("toegewezenAanActoren")),
        ["first"],
        ["first", "second"],
    ),
    ("taak-zonder-klantcontact", shown("read", KIND, "aanleidinggevendKlantcontact"), "it", None),
    (
        "verwerkt-zonder-moment",
        lambda api: bool(shown("after", KIND, "afgehandeldOp", HANDLED)(api)),
        True,
        False,
    ),
    ("verwerken-wist-toelichting", shown("after", KIND, "toelichting", HANDLED, toelichting="x"), "x", ""),
    ("verwerkt-blijft-openstaan", shown("after", KIND, "status", HANDLED), "verwerkt", "te_verwerken"),
    (
        "taak-van-afdeling-bij-niemand",
        shown("read", KIND, "toegewezenAanActoren", toegewezenAanActoren=a_department),
        ["it"],
        [],
    ),
    ("toelichting-ontbreekt-in-lijst", shown("listed", KIND, "toelichting", toelichting="x"), "x", ""),
    ("taak-wisselt-van-id", shown("read", KIND, "uuid"), "it", "another"),
    (
        "antwoord-op-verwerken-noemt-oude-status",
        shown("changed", KIND, "status", HANDLED),
        "verwerkt",
        "te_verwerken",
    ),
    (
        "taak-van-systeem-bij-niemand",
        shown(
            "read",
            "internetaak",
            "toegewezenAanActoren",
            toegewezenAanActoren=lambda api: [ref(api.actor(soortActor="geautomatiseerde_actor"))],
        ),
        ["it"],
        [],
    ),
    (
        "open-taak-heeft-moment-van-verwerken",
        shown("read", "internetaak", "afgehandeldOp"),
        None,
        "2024-01-01T09:00:00Z",
    ),
    ("dubbel-taaknummer-toegestaan", number_of_a_task_twice, 400, 201),
    (
        "taak-wijzigen-sluit-haar-af",
        shown("after", KIND, "status", {"gevraagdeHandeling": "Bellen"}),
        "te_verwerken",
        "verwerkt",
    ),
    (
        "taak-zonder-moment-van-toewijzen",
        lambda api: bool(shown("read", KIND, "toegewezenOp")(api)),
        True,
        False,
    ),
    (
        "taak-op-vast-moment-toegewezen",
        lambda api: str(shown("read", KIND, "toegewezenOp")(api)).startswith("2000-01-01"),
        False,
        True,
    ),
    (
        "meegevraagde-taak-lijkt-verwerkt",
        brought_along("status", "leiddeTotInterneTaken"),
        "te_verwerken",
        "verwerkt",
    ),
]


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}


def test_a_moment_is_made_up_only_where_there_is_none() -> None:
    handled = {"afgehandeldOp": "toen"}
    made_up_moment(handled)
    assert handled == {"afgehandeldOp": "toen"}
