"""What an application's actions come to, and what they make of the exit code."""

import pytest

from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.result.model import exit_code
from klantinteracties_conformance.result.outcomes import Outcome
from klantinteracties_conformance.result.profiles import (
    ActionOutcome,
    ProfileVerdict,
    RelianceOutcome,
    Text,
    outcome_of_action,
    outcome_of_profile,
)
from klantinteracties_conformance.result.verdict_line import verdict_line
from klantinteracties_conformance.system.messages import Comparison, message
from tests.report import factory

SECRET = "geheim-TOKEN-123-voor-niemand-anders"


def reliance(outcome: Outcome, *, uncertain: bool = False) -> RelianceOutcome:
    return RelianceOutcome("s1.1", Text("mist iets"), "promised", "x", uncertain, outcome)


def profile(*outcomes: Outcome) -> ProfileVerdict:
    actions = [ActionOutcome(f"a{n}", Text("doen"), Text("merkt"), one) for n, one in enumerate(outcomes)]
    return ProfileVerdict("x", "X", "1.x", "2026-11-28", outcome=outcome_of_profile(actions), actions=actions)


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        (["passed", "passed"], "passed"),
        (["passed", "failed"], "failed"),
        (["passed", "untested"], "cantTell"),
        (["passed", "cantTell"], "cantTell"),
        ([], "cantTell"),
    ],
)
def test_an_action_works_only_where_all_was_judged_and_holds(
    outcomes: list[Outcome], expected: Outcome
) -> None:
    assert outcome_of_action(map(reliance, outcomes)) == expected


def test_what_is_uncertain_never_decides() -> None:
    rows = [reliance("passed"), reliance("failed", uncertain=True)]
    assert outcome_of_action(rows) == "passed"
    action = ActionOutcome("a", Text("doen"), Text("merkt"), "passed", reliances=rows)
    assert (list(action.broken()), list(action.doubts())) == ([], rows[1:])
    assert outcome_of_action(rows[1:]) == "cantTell"


@pytest.mark.parametrize(
    ("outcomes", "expected", "code"),
    [
        (["passed", "passed"], "passed", 0),
        (["passed", "failed", "untested"], "failed", 1),
        (["passed", "untested"], "cantTell", 2),
        (["untested", "untested"], "untested", 2),
    ],
)
def test_an_application_counts_only_where_that_is_asked(
    outcomes: list[Outcome], expected: Outcome, code: int
) -> None:
    result = factory.green()
    result.profiles = [profile(*outcomes)]
    assert result.profiles[0].outcome == expected
    assert exit_code(result) == 0
    result.run.require_profiles = True
    assert exit_code(result) == code
    assert result.verdict == "conformant"
    assert verdict_line(result).endswith(f" profiles={int(expected == 'passed')}/1")


def test_a_shard_ends_well_as_long_as_nothing_failed() -> None:
    result = factory.green()
    result.profiles, result.run.require_profiles, result.run.shard = (
        [profile("passed", "untested")],
        True,
        "1/2",
    )
    assert exit_code(result) == 0
    result.profiles = [profile("failed", "untested")]
    assert exit_code(result) == 1


def test_a_worse_verdict_on_the_standard_stays() -> None:
    result = factory.red()
    result.profiles, result.run.require_profiles = [profile("passed")], True
    assert exit_code(result) == 1


def test_what_was_seen_quotes_the_provider_and_is_shown_without_secrets() -> None:
    said = message("answered-saying", status=401, text=f"Ongeldig token {SECRET}")
    one = RelianceOutcome("a", Text("x"), "promised", message=said)
    one.comparisons = [Comparison(message("an-answer"), said)]
    seen = ActionOutcome("b", Text("x"), Text("y"), "failed", said, [one])
    shown = seen.mapped(Redactor([SECRET]).sentence)
    assert SECRET in str(seen)
    assert SECRET not in str(shown)
    assert (shown.outcome, shown.reason and shown.reason.code) == ("failed", "answered-saying")
    assert ActionOutcome("b", Text("x"), Text("y")).mapped(str) == ActionOutcome("b", Text("x"), Text("y"))
