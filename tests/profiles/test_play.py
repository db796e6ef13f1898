"""Playing the actions of applications: all work on a sound provider, and each reliance has what breaks it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from klantinteracties_conformance.client.answer import Answer
from klantinteracties_conformance.client.budget import Budget, Limits
from klantinteracties_conformance.profiles import files
from klantinteracties_conformance.profiles.play import MOST_EACH
from klantinteracties_conformance.profiles.profile import Action, Profile, ProfileCall, Reliance
from tests.profiles.at_work import At, answering
from tests.profiles.breaking import faults, losses

PROFILES = files.chosen([files.ALL])
FICTIVE = files.load(str(Path(__file__).parent / "fictief.yaml"))
(SEARCH,) = FICTIVE.actions
ASKED = SEARCH.calls[0].step


def actions(profile: Profile) -> Iterator[tuple[Action, ProfileCall, Reliance]]:
    for action in profile.actions:
        for call in action.calls:
            for reliance in call.relied_on:
                yield action, call, reliance


@pytest.mark.first(2, 6)
@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_all_work_on_a_sound_provider_and_leave_nothing(sound: At, profile: Profile) -> None:
    for action in profile.actions:
        outcome = sound.play(profile, action)
        assert (action.id, outcome.outcome, outcome.reason) == (action.id, "passed", None)
        assert not sound.leftovers
        certain = [one for one in outcome.reliances if not one.uncertain]
        assert {one.outcome for one in certain} == {"passed"}


@pytest.mark.first(0, 2)
@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_each_reliance_has_what_breaks_it_and_nothing_else(sound: At, profile: Profile) -> None:
    survived = []
    for action, call, reliance in actions(profile):
        after = reliance == call.kept
        for name, tamper in losses(call) if after else faults(reliance):
            step = call.step_after if after else call.step
            outcome = sound.play(profile, action, step=step, tamper=tamper)
            broken = {one.id for one in (*outcome.broken(), *outcome.doubts())}
            if reliance.id not in broken or (outcome.outcome == "failed") == reliance.uncertain:
                survived.append((action.id, reliance.id, name, outcome.outcome, outcome.reason))
    assert not survived


def test_a_fictive_application_is_judged_from_its_file_alone(sound: At) -> None:
    outcome = sound.play(FICTIVE, SEARCH)
    assert (outcome.outcome, [one.id for one in outcome.doubts()]) == ("passed", ["s1.4"])
    gone = sound.play(
        FICTIVE,
        SEARCH,
        step=ASKED,
        tamper=lambda answer: answering(answer, body={**answer.body, "results": []}),
    )
    assert (gone.outcome, [one.id for one in gone.broken()]) == ("failed", ["s1.2", "s1.3"])
    assert set(gone.broken()[0].exchanges) <= set(gone.exchanges)


def test_what_its_answer_did_not_show_is_not_judged(sound: At) -> None:
    """After a refusal nothing of what should stand in the answer is known."""
    refused = sound.play(FICTIVE, SEARCH, step=ASKED, tamper=lambda answer: answering(answer, status=400))
    assert [one.outcome for one in refused.reliances] == ["failed", "untested", "untested", "untested"]
    assert refused.outcome == "failed"


def test_what_could_not_be_there_first_leaves_the_action_unjudged(sound: At) -> None:
    step = SEARCH.before[0].step
    outcome = sound.play(FICTIVE, SEARCH, step=step, tamper=lambda answer: answering(answer, status=409))
    assert outcome.outcome == "cantTell"
    assert outcome.reason is not None
    assert outcome.reason.code == "profile-not-prepared"


def test_where_nothing_may_be_written_nothing_is_judged_that_writes(sound: At) -> None:
    before = sound.requests
    outcome = sound.play(FICTIVE, SEARCH, budget=Budget(Limits(mode="read-only")))
    assert (outcome.outcome, sound.requests) == ("untested", before)
    omc = next(profile for profile in PROFILES if profile.name == "omc")
    (check,) = [action for action in omc.actions if not action.writes]
    assert sound.play(omc, check, budget=Budget(Limits(mode="read-only"))).outcome == "passed"


def test_a_budget_that_is_spent_leaves_the_action_untested(sound: At) -> None:
    outcome = sound.play(FICTIVE, SEARCH, budget=Budget(Limits(max_requests=2)))
    assert outcome.outcome == "untested"
    assert {one.outcome for one in outcome.reliances} == {"untested"}


def test_a_busy_provider_is_not_judged(sound: At) -> None:
    outcome = sound.play(FICTIVE, SEARCH, step=ASKED, tamper=lambda answer: answering(answer, status=503))
    assert outcome.outcome == "cantTell"


def test_an_address_on_another_server_is_never_asked(sound: At) -> None:
    """The token stays with the provider that it is for."""
    omc = next(profile for profile in PROFILES if profile.name == "omc")
    action = next(action for action in omc.actions if action.id == "partij-uit-zaak")
    elsewhere = "https://elders.example/partijen/1"
    outcome = sound.play(
        omc,
        action,
        step=action.before[0].step,
        tamper=lambda answer: answering(answer, body={**answer.body, "url": elsewhere}),
    )
    assert outcome.outcome == "failed"
    assert not any("elders.example" in exchange.url for exchange in sound.log.exchanges)


def test_a_call_for_each_of_many_rows_is_sent_some_times_only(sound: At) -> None:
    """What we made is rare: more of it is of others."""
    kiss = next(profile for profile in PROFILES if profile.name == "kiss")
    action = next(action for action in kiss.actions if action.id == "klant-zoeken-bsn")
    search, read = action.calls[:2]

    def many(answer: Answer) -> Answer:
        rows = [
            {**row, "partijIdentificatoren": row["partijIdentificatoren"] * 30}
            for row in answer.body["results"]
        ]
        return answering(answer, body={**answer.body, "results": rows})

    sound.play(kiss, action, step=search.step, tamper=many)
    assert sum(exchange.step == read.step for exchange in sound.log.exchanges) == MOST_EACH
