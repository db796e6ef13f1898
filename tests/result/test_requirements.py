"""What a requirement comes to, and the verdict that follows from all of them."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from klantinteracties_conformance.result.outcomes import Outcome, WaiverState
from klantinteracties_conformance.result.requirements import Requirement, Waiver, verdict_of
from klantinteracties_conformance.standard.catalogue import Level
from tests.report import factory


def waiver(state: WaiverState) -> Waiver:
    return Waiver("later", "leverancier", "https://l.example.nl", date(2027, 1, 31), state)


def _with_waiver(state: WaiverState, outcome: Outcome = "failed") -> Requirement:
    row = replace(factory.requirement("C0992-3", outcome), waiver=waiver(state))
    return replace(row, level="verplicht", disputed=False)


@pytest.mark.parametrize(
    ("state", "outcome", "waived"),
    [
        ("active", "failed", True),
        ("expiring", "failed", True),
        ("expired", "failed", False),
        ("active", "passed", False),
        ("active", "cantTell", False),
    ],
)
def test_a_waiver_holds_for_what_failed_and_while_it_lasts(
    state: WaiverState, outcome: Outcome, waived: bool
) -> None:
    row = _with_waiver(state, outcome)
    assert row.waived is waived
    assert row.gates is not waived
    assert not replace(row, waiver=None).waived


def test_nothing_that_gates_is_no_verdict() -> None:
    assert verdict_of([]) == "undetermined"
    assert verdict_of([factory.requirement("X-1", "inapplicable")]) == "undetermined"
    assert verdict_of([factory.requirement("X-1", "failed", level="aanbevolen")]) == "undetermined"


@pytest.mark.parametrize(
    ("changes", "gates"),
    [
        ({}, True),
        ({"disputed": True}, False),
        ({"level": "aanbevolen"}, False),
        ({"level": "optioneel"}, False),
        ({"outcome": "inapplicable"}, False),
        ({"outcome": "untested"}, True),
    ],
)
def test_what_the_verdict_depends_on(changes: dict[str, Any], gates: bool) -> None:
    assert replace(factory.requirement("X-1", level="verplicht"), **changes).gates is gates


@pytest.mark.parametrize(
    ("level", "outcome", "informs"),
    [("aanbevolen", "failed", True), ("aanbevolen", "passed", False), ("verplicht", "failed", False)],
)
def test_advice_that_is_not_followed_informs(level: Level, outcome: Outcome, informs: bool) -> None:
    assert factory.requirement("X-1", outcome, level=level).informs is informs


@pytest.mark.parametrize(
    ("outcomes", "verdict"),
    [
        (("passed", "passed"), "conformant"),
        (("passed", "cantTell"), "undetermined"),
        (("passed", "untested"), "undetermined"),
        (("cantTell", "failed"), "nonconformant"),
        (("passed", "inapplicable"), "conformant"),
    ],
)
def test_one_failure_decides_and_one_doubt_keeps_the_rest_from_it(
    outcomes: tuple[Outcome, ...], verdict: str
) -> None:
    rows = [factory.requirement(f"X-{at}", outcome) for at, outcome in enumerate(outcomes)]
    assert verdict_of(rows) == verdict
