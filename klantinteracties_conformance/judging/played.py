"""The pytest items of profiles: one for each action of an application that was asked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.judging.session import ACTION, SESSION, ConformanceSession
from klantinteracties_conformance.profiles.play import Player
from klantinteracties_conformance.profiles.profile import Action, Profile
from klantinteracties_conformance.result.outcomes import REMOVING
from klantinteracties_conformance.result.profiles import ActionRecord
from klantinteracties_conformance.system import interrupts
from klantinteracties_conformance.system.messages import Message, message


class ActionItem(pytest.Item):
    """Plays one action; it never fails, what it found is in its record."""

    def __init__(self, *, profile: Profile, action: Action, **kwargs: object) -> None:
        super().__init__(**kwargs)  # type: ignore[arg-type]
        self._profile = profile
        self._action = action

    def runtest(self) -> None:
        """Do it, and leave the record in the stash."""
        self.stash[ACTION] = played(self.config.stash[SESSION], self._profile, self._action)

    def reportinfo(self) -> tuple[str, int | None, str]:
        """Return what pytest's own report shows."""
        return str(self.path), None, self.name


class ProfileFile(pytest.File):
    """Collects the actions of one application, as far as they belong to this run."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield an item for each of them."""
        session = self.config.stash[SESSION]
        profile = session.run.profile_at(Path(self.path))
        for action in profile.actions:
            if session.run.takes(profile, action):
                name = f"{profile.name}/{action.id}"
                yield ActionItem.from_parent(self, name=name, profile=profile, action=action)


def played(session: ConformanceSession, profile: Profile, action: Action) -> ActionRecord:
    """Play an action, and return what came of it, with the evidence; what it made is removed."""
    record = ActionRecord(profile.name, action.outcome())
    if (why := session.ended()) is not None:
        record.outcome.reason = why
        return record
    context = session.log.context
    context.requirement, context.scenario = None, f"{profile.name}/{action.id}"
    with session.client(session.request.timeout) as client:
        consumer = Consumer(session.dialect, client, session.journal)
        try:
            record.outcome = Player(profile, consumer, session.share).play(action)
        except Exception as error:  # whatever the suite did wrong: the run goes on, and tells of it
            interrupts.go_on_breaking_off()
            fault = message("suite-fault", name=type(error).__name__, text=str(error))
            record.outcome = action.outcome()
            record.outcome.outcome, record.outcome.reason = "cantTell", fault
            record.suite_fault = type(error).__name__
        finally:
            context.step = REMOVING
            record.leftovers = consumer.clean_up()
            context.step = None
        _look_whether_gone(session, client, record.outcome.reason)
    record.outcome = record.outcome.mapped(session.log.told)  # it quotes what the provider said
    record.exchanges = session.log.take()
    return record


def _look_whether_gone(session: ConformanceSession, client: ProviderClient, reason: Message | None) -> None:
    """After an answer that didn't come, find out whether the provider is there at all."""
    if reason is not None and reason.code == "no-usable-answer" and client.budget.spent is None:
        session.look_whether_gone()
