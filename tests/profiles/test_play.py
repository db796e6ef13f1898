"""Playing the actions of applications: all work on a sound provider, and each reliance has what breaks it."""

import copy
from collections.abc import Iterator

import pytest

from klantinteracties_conformance.client.answer import Answer
from klantinteracties_conformance.client.budget import Budget, Limits
from klantinteracties_conformance.profiles import files
from klantinteracties_conformance.profiles.profile import Action, Call, Profile, Reliance
from tests.profiles.at_work import At, action_of, answering, provider
from tests.profiles.breaking import faults

PROFILES = files.chosen([files.ALL])
NUMBERED = {"ita/taak-openen", "ita/taak-doorzetten", "ita/nieuwe-taken-melden"}
"""The actions that need a number that the provider gives."""


def actions(profile: Profile) -> Iterator[tuple[Action, Call, Reliance]]:
    for action in profile.actions:
        for call in action.calls:
            for reliance in call.reliances:
                yield action, call, reliance


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_all_work_on_a_sound_provider_and_leave_nothing(sound: At, profile: Profile) -> None:
    for action in profile.actions:
        outcome = sound.play(profile, action)
        assert (action.id, outcome.outcome, outcome.reason) == (action.id, "passed", None)
        assert not sound.leftovers
        certain = [one for one in outcome.reliances if not one.uncertain]
        assert {one.outcome for one in certain} == {"passed"}


@pytest.mark.ci
@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_each_reliance_has_what_breaks_it_and_nothing_else(sound: At, profile: Profile) -> None:
    survived = []
    for action, call, reliance in actions(profile):
        for name, tamper in faults(reliance):
            outcome = sound.play(profile, action, step=call.step, tamper=tamper)
            broken = {one.id for one in (*outcome.broken(), *outcome.doubts())}
            if reliance.id not in broken or (outcome.outcome == "failed") == reliance.uncertain:
                survived.append((action.id, reliance.id, name, outcome.outcome, outcome.reason))
    assert not survived
