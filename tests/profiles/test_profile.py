"""What a profile says before anything was asked."""

from pathlib import Path

from klantinteracties_conformance.profiles import files
from klantinteracties_conformance.profiles.profile import ProfileCall

FICTIVE = files.load(str(Path(__file__).parent / "fictief.yaml"))


def test_nothing_is_judged_yet() -> None:
    verdict = FICTIVE.verdict()
    assert (verdict.name, verdict.outcome, verdict.read) == ("Balie 1.x", "untested", "2026-11-28")
    (action,) = verdict.actions
    assert (action.outcome, [one.outcome for one in action.reliances]) == ("untested", ["untested"] * 4)
    assert [one.basis for one in action.reliances] == ["promised", "promised", "promised", "assumed"]


def test_an_action_writes_where_something_has_to_be_there_first() -> None:
    assert FICTIVE.actions[0].writes
    assert not next(one for one in files.load("omc").actions if one.id == "gezondheid").writes


def test_a_call_says_what_it_is() -> None:
    assert ProfileCall("zoek", "GET", "partijen?x={bsn}").step == "zoek: GET /partijen"
    assert ProfileCall("zoek", "GET", "partijen", probe=True).step == "zoek (peiling): GET /partijen"
