"""Plays actions at the embedded provider, as a run does, also where its answers are tampered with."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.answer import Answer, Request
from klantinteracties_conformance.client.budget import Budget
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.http import ProviderClient, encoded
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.profiles.play import Player
from klantinteracties_conformance.profiles.profile import Action, Profile
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.profiles import ActionOutcome
from klantinteracties_conformance.result.requirements import Leftover
from klantinteracties_conformance.standard import dialect_files

DIALECT = dialect_files.load("openklant")

Tamper = Callable[[Answer], Answer]


class TamperedClient(ProviderClient):
    """A client of a provider that answers one call of an application otherwise: the one of that step."""

    step = ""
    tamper: Tamper | None = None
    _depth = 0

    def exchange(self, asked: Request) -> Answer:
        """Send a request; what the guard asks while another is on its way is no call of the application."""
        self._depth += 1
        try:
            answer = super().exchange(asked)
        finally:
            self._depth -= 1
        mine = self._depth == 0 and self.log.context.step == self.step
        return self.tamper(answer) if mine and self.tamper else answer


class At:
    """A provider at which actions are played."""

    def __init__(self, url: str, token: str) -> None:
        self.url = url
        self.access = Access.by_token(token)
        self.requests = 0
        self.leftovers: list[Leftover] = []
        self.log = Log(self.access.redactor(DIALECT))

    def play(
        self,
        profile: Profile,
        action: Action,
        *,
        step: str = "",
        tamper: Tamper | None = None,
        budget: Budget | None = None,
    ) -> ActionOutcome:
        """Play an action; what it left at the provider is in `leftovers`."""
        self.log = Log(self.access.redactor(DIALECT))
        with TamperedClient.speaking(DIALECT, self.url, self.access, self.log, budget=budget) as client:
            client.step, client.tamper = step, tamper
            consumer = Consumer(DIALECT, client)
            try:
                return Player(profile, consumer).play(action)
            finally:
                client.tamper = None
                self.leftovers = consumer.clean_up()
                self.requests += len(self.log.exchanges)


@contextmanager
def provider(fault: str = "") -> Iterator[At]:
    """Start the embedded provider, with a fault or a lawful variant if named."""
    with ProviderProcess(fault=fault) as started:
        yield At(started.url, started.token)


def action_of(profile: Profile, name: str) -> Action:
    """Return an action by its name."""
    return next(action for action in profile.actions if action.id == name)


def answering(
    answer: Answer, *, status: int | None = None, media_type: str | None = None, body: Any = None
) -> Answer:
    """Return an answer with something else in it."""
    headers = dict(answer.headers) | ({"content-type": media_type} if media_type else {})
    changed = answer.body if body is None else body
    return replace(
        answer, status=status or answer.status, headers=headers, body=changed, content=encoded(changed)
    )
