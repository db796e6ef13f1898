"""What is asked to be done again after a run, and how what passed then is marked."""

from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.config.sharding import Shard
from klantinteracties_conformance.judging.once_more import CHANGING, asked_once_more, mark_changing
from klantinteracties_conformance.judging.shard_parts import merged
from klantinteracties_conformance.report import summary
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.requirements import Leftover
from klantinteracties_conformance.system.messages import Message, message
from tests.judging.judged import DIALECT, judged

WHOLE = RunRequest(url="https://example.nl/api", dialect="openklant", only=("F5592",), fuzz="none")


def marks(result: Result) -> set[str]:
    """Return the requirements that are marked, by their reason and by each scenario of theirs."""
    return {
        row.id
        for row in result.requirements
        if row.reason and CHANGING in _codes(row.reason)
        for scenario in row.scenarios
        if scenario.message and CHANGING in _codes(scenario.message)
    }


def _codes(said: Message) -> set[str]:
    return {said.code} | {code for parts in said.parts.values() for part in parts for code in _codes(part)}


def test_what_failed_is_asked_again_and_nothing_else() -> None:
    asked = asked_once_more(replace(WHOLE, shard=Shard(1, 1)), judged(WHOLE, {"F5592-2"}))
    assert asked == replace(WHOLE, only=("F5592-2",), shard=None)
    assert asked_once_more(WHOLE, judged(WHOLE, ())) is None


@pytest.mark.parametrize("limits", [{"max_requests": 1000}, {"time_limit": 0.5}])
def test_a_limit_of_the_user_is_kept_to(limits: dict[str, Any]) -> None:
    assert asked_once_more(replace(WHOLE, **limits), judged(WHOLE, {"F5592-2"})) is None


def test_a_run_that_was_stopped_or_went_wrong_is_not_gone_on_with() -> None:
    stopped, wrong = judged(WHOLE, {"F5592-2"}), judged(WHOLE, {"F5592-2"})
    stopped.run.interrupted, wrong.run.suite_faults = message("stopped-by-user"), 1
    assert asked_once_more(WHOLE, stopped) is None
    assert asked_once_more(WHOLE, wrong) is None


def test_only_what_passes_then_is_marked_and_it_stays_a_failure() -> None:
    result = judged(WHOLE, {"F5592-1", "F5592-2"})
    before = deepcopy(result)
    again = judged(replace(WHOLE, only=("F5592-1", "F5592-2")), {"F5592-2"})
    again.leftovers = [Leftover("actoren", "1", "https://example.nl/api/actoren/1", message("not-run"))]
    mark_changing(result, again)
    assert marks(result) == {"F5592-1"}
    assert [notice.values["requirements"] for notice in result.run.notices] == [["F5592-1"]]
    assert [row.outcome for row in result.requirements] == [row.outcome for row in before.requirements]
    assert result.verdict == before.verdict == "nonconformant"
    assert result.leftovers == again.leftovers
    assert "wisselend" in summary.render(result, "nl")


def test_a_requirement_of_which_a_scenario_fails_again_is_not_said_to_change() -> None:
    result, again = judged(WHOLE, {"F5592-1"}), judged(WHOLE, ())
    first = next(row for row in again.requirements if row.id == "F5592-1").scenarios[0]
    first.outcome = "failed"
    mark_changing(result, again)
    row = next(row for row in result.requirements if row.id == "F5592-1")
    assert row.reason == row.scenarios[0].message
    assert [CHANGING in _codes(each.message) for each in row.scenarios if each.message] == [
        False,
        *[True] * (len(row.scenarios) - 1),
    ]
    assert not result.run.notices


def test_a_second_try_that_was_stopped_is_told() -> None:
    result, again = judged(WHOLE, {"F5592-1"}), judged(WHOLE, {"F5592-1"})
    again.run.interrupted = message("stopped-by-user")
    mark_changing(result, again)
    assert [notice.code for notice in result.run.notices] == ["second-try-stopped"]


def test_where_nothing_passes_nothing_is_said() -> None:
    result, again = judged(WHOLE, {"F5592-1"}), judged(WHOLE, {"F5592-1"})
    before = deepcopy(result)
    again.run.duration = before.run.duration = 0.0
    result.run.duration = 0.0
    mark_changing(result, again)
    assert result == before


def test_the_mark_of_a_shard_stays_when_all_are_merged() -> None:
    shards = [judged(replace(WHOLE, shard=Shard(number, 2)), {"F5592-1"}) for number in (1, 2)]
    left = Leftover("actoren", "", "https://example.nl/api/actoren", message("not-run"))
    for shard in shards:
        again = judged(WHOLE, ())
        again.leftovers = [left]
        mark_changing(shard, again)
    together = merged(shards, DIALECT)
    assert marks(together) == {"F5592-1"}
    assert together.leftovers == [left, left]
    assert {notice.code for notice in together.run.notices} == {"outcomes-change"}
    alone = judged(WHOLE, {"F5592-1"})
    mark_changing(alone, judged(WHOLE, ()))
    said = [[row.message for row in each.scenarios] for each in together.requirements]
    assert said == [[row.message for row in each.scenarios] for each in alone.requirements]
