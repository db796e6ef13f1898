"""The outcome of a requirement, and the verdict over all of them."""

import pytest

from klantinteracties_conformance.result.model import (
    Outcome,
    Requirement,
    Verdict,
    outcome_of,
    verdict_of,
    verdict_text,
)


@pytest.mark.parametrize(
    ("scenarios", "outcome"),
    [
        (["passed", "passed"], "passed"),
        (["passed", "failed", "cantTell"], "failed"),
        (["passed", "cantTell"], "cantTell"),
        (["passed", "untested"], "untested"),
        (["passed", "inapplicable"], "passed"),
        (["inapplicable"], "inapplicable"),
        ([], "untested"),
    ],
)
def test_a_requirement_is_as_good_as_its_worst_scenario(scenarios: list[Outcome], outcome: Outcome) -> None:
    assert outcome_of(scenarios) == outcome


def _requirement(outcome: Outcome, level: str = "verplicht", disputed: bool = False) -> Requirement:
    return Requirement("X-1", level, "tekst", "bron", outcome, "", "X", disputed=disputed)


@pytest.mark.parametrize(
    ("requirements", "verdict"),
    [
        ([_requirement("passed")], "conformant"),
        ([_requirement("passed"), _requirement("failed")], "nonconformant"),
        ([_requirement("cantTell"), _requirement("failed")], "nonconformant"),
        ([_requirement("passed"), _requirement("cantTell")], "undetermined"),
        ([_requirement("passed"), _requirement("untested")], "undetermined"),
        ([_requirement("passed"), _requirement("inapplicable")], "conformant"),
        ([_requirement("inapplicable")], "undetermined"),
        ([], "undetermined"),
        ([_requirement("passed"), _requirement("failed", "aanbevolen")], "conformant"),
        ([_requirement("passed"), _requirement("failed", disputed=True)], "conformant"),
        ([_requirement("passed", "aanbevolen")], "undetermined"),
    ],
)
def test_the_verdict_follows_from_the_mandatory_requirements(
    requirements: list[Requirement], verdict: Verdict
) -> None:
    assert verdict_of(requirements) == verdict
    sentence = verdict_text(verdict, requirements, partial=True)
    assert "geen certificaat" in sentence
    assert "geen certificaat" not in verdict_text(verdict, requirements, partial=False)
