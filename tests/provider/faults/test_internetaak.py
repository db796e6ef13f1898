"""What each defect around interne taken does to a request."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.internetaak import FAULTS
from tests.provider.api import Json, ref
from tests.provider.faults.register import (
    Case,
    Observe,
    Register,
    expect,
    found,
    shown,
    uuid_of,
)

KIND = "internetaak"
HANDLED = {"status": "verwerkt"}


def a_department(api: Register) -> list[Json]:
    return [ref(api.actor(soortActor="organisatorische_eenheid"))]


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
]


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
