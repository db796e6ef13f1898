"""The items of profiles: which a run takes, and what comes of one."""

from dataclasses import replace
from pathlib import Path

import pytest

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.config.sharding import Shard
from klantinteracties_conformance.judging.assemble import assemble
from klantinteracties_conformance.judging.played import ActionItem
from klantinteracties_conformance.judging.run_state import RunState
from klantinteracties_conformance.judging.shard_parts import merged, parts_of
from klantinteracties_conformance.profiles import files
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.outcomes import Outcome
from klantinteracties_conformance.result.profiles import ActionRecord
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import catalogue
from tests.judging.judged import DIALECT
from tests.judging.within import within

REQUEST = RunRequest(
    url="http://127.0.0.1:9/klantinteracties/api/v1",
    dialect="openklant",
    fuzz="none",
    profiles=("kiss", "omc"),
)
FICTIVE = str(Path(__file__).parent.parent / "profiles" / "fictief.yaml")


def names(request: RunRequest) -> list[str]:
    found: list[str] = []

    def look(session: pytest.Session) -> None:
        found.extend(item.name for item in session.items if isinstance(item, ActionItem))

    within(request, look)
    return found


def every(*profiles: str) -> set[str]:
    return {f"{one.name}/{action.id}" for one in files.chosen(profiles) for action in one.actions}


def test_a_run_takes_each_action_of_what_was_asked() -> None:
    assert set(names(replace(REQUEST, profiles=("kiss", FICTIVE)))) == every("kiss", FICTIVE)
    assert names(replace(REQUEST, profiles=())) == []
    assert names(replace(REQUEST, dialect="vng-crud")) == []


def test_shards_share_them() -> None:
    parts = [names(replace(REQUEST, shard=Shard(number, 3))) for number in (1, 2, 3)]
    assert {name for part in parts for name in part} == every("kiss", "omc")
    assert sum(map(len, parts)) == len(every("kiss", "omc"))


def judged(request: RunRequest, outcome: Outcome = "passed", but: str = "") -> Result:
    """Return the result of a run in which each action that it took had this outcome, but for one."""
    dialect = dialect_files.load(request.dialect)
    run = RunState(request, dialect, request.selection(dialect))
    run.plan_profiles()
    records = []
    for profile in run.profiles:
        for action in profile.actions:
            if run.takes(profile, action) and action.id != but:
                played = action.outcome()
                played.outcome = outcome
                records.append(ActionRecord(profile.name, played))
    result = assemble(catalogue(), run, [], [], records)
    if request.shard:
        result.shard = parts_of(run, [], [], records)
    return result


def test_what_was_not_played_is_never_shown_as_working() -> None:
    assert [one.outcome for one in judged(REQUEST).profiles] == ["passed", "passed"]
    kiss, omc = judged(REQUEST, but="gezondheid").profiles
    assert (kiss.outcome, omc.outcome) == ("passed", "cantTell")
    assert [action.id for action in omc.actions if action.outcome == "untested"] == ["gezondheid"]


def test_an_application_that_speaks_otherwise_is_not_judged() -> None:
    (one,) = judged(replace(REQUEST, dialect="vng-crud", profiles=("omc",))).profiles
    assert one.outcome == "inapplicable"
    assert one.reason is not None
    assert one.reason.code == "profile-speaks-other"


def test_the_parts_of_a_run_make_the_whole() -> None:
    shards = [judged(replace(REQUEST, shard=Shard(number, 2))) for number in (1, 2)]
    assert {one.outcome for shard in shards for one in shard.profiles} == {"cantTell"}
    whole = merged(shards, DIALECT)
    assert [(one.profile, one.outcome) for one in whole.profiles] == [("kiss", "passed"), ("omc", "passed")]
    assert [len(one.actions) for one in whole.profiles] == [
        len(one.actions) for one in files.chosen(["kiss", "omc"])
    ]


def test_the_verdict_is_the_same_whatever_comes_of_them() -> None:
    assert judged(REQUEST, "failed").verdict == judged(REQUEST).verdict == "undetermined"
