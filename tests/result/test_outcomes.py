"""The outcome of a requirement, and the verdict over all of them."""

import pytest

from klantinteracties_conformance.result.outcomes import Outcome, Verdict, outcome_of
from klantinteracties_conformance.result.requirements import Requirement, verdict_of
from klantinteracties_conformance.standard.catalogue import Level


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


def _requirement(outcome: Outcome, level: Level = "verplicht", disputed: bool = False) -> Requirement:
    return Requirement("X-1", level, "tekst", "bron", outcome, None, "X", disputed=disputed)


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
