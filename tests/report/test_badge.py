"""The badge: never more favourable than the result."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from klantinteracties_conformance.report import badge
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.requirements import Waiver
from tests.report import factory

GREEN, GREY = "#1f6b2e", "#4b5868"


def _waived() -> Result:
    waiver = Waiver("komt", "wij", "https://example.nl", date(2031, 1, 1), "active")
    return factory.result(
        [factory.requirement("C0534-1"), factory.requirement("C0534-2", "failed", waiver=waiver)]
    )


@pytest.mark.parametrize(
    ("make", "said", "colour"),
    [
        (factory.green, "Klantinteracties: voldoet", GREEN),
        (factory.red, "Klantinteracties: voldoet niet", "#b3150b"),
        (factory.undetermined, "Klantinteracties: niet beoordeeld", "#7d4b00"),
        (factory.partial, "Klantinteracties: deel: voldoet, geen certificaat", GREY),
        (
            lambda: factory.result([factory.requirement("C0534-1")], run={"planned": 3, "executed": 1}),
            "Klantinteracties: voldoet, geen certificaat",
            GREY,
        ),
        (_waived, "Klantinteracties: voldoet met 1 ontheffing", GREY),
    ],
)
def test_a_badge_is_green_for_a_whole_verdict_only(
    make: Callable[[], Result], said: str, colour: str
) -> None:
    root = ET.fromstring(badge.render(make()))
    assert root.get("aria-label") == said
    assert root.get("role") == "img"
    assert root[1].get("fill") == colour
    assert "script" not in badge.render(factory.hostile())


def test_what_could_not_be_recomputed_or_is_waived_is_never_green() -> None:
    def colour(**worth: Any) -> str | None:
        about: dict[str, Any] = {"partial": False, "lacks": False, "waived": 0} | worth
        return ET.fromstring(badge.drawn(badge.Worth("conformant", **about), "en"))[1].get("fill")

    assert colour() == GREEN
    for short in ({"recomputed": False}, {"partial": True}, {"lacks": True}, {"waived": 1}):
        assert colour(**short) == GREY
