"""A profile: the actions of one application, the calls that each makes, and what it relies on in answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from klantinteracties_conformance.result.profiles import (
    ActionOutcome,
    Basis,
    ProfileVerdict,
    RelianceOutcome,
    Text,
)

READ_AGAIN = "nagelezen"
"""Stands behind a step of an application where what it wrote is read by us."""


@dataclass(frozen=True)
class Reliance:
    """Something that an application relies on in one answer.

    `checks` are what has to hold, by the kind of check; see `checks`.
    """

    id: str
    lacks: Text
    basis: Basis
    source: str
    uncertain: bool
    checks: Mapping[str, Any]

    def outcome(self) -> RelianceOutcome:
        """Return its outcome, before anything was asked."""
        return RelianceOutcome(self.id, self.lacks, self.basis, self.source, self.uncertain)


@dataclass(frozen=True)
class ProfileCall:
    """One request, as the application sends it: `target` is path and query with variables.

    `body` is None where there is none. `name` is what later calls know the answer by. With `each`, it is sent
    once for each value at that place of an earlier answer, which is then called `dit`; else `times` times. A
    `probe` isn't sent by the application: it shows what the application relies on where its own calls might
    not. `kept` is that what it writes is there afterwards; None where it writes nothing, or is to be refused.
    """

    name: str
    method: str
    target: str
    body: Any = None
    each: str = ""
    times: int = 1
    probe: bool = False
    reliances: Sequence[Reliance] = ()
    kept: Reliance | None = None

    @property
    def relied_on(self) -> Sequence[Reliance]:
        """Return all that is relied on, in the order in which it is looked at."""
        return [*self.reliances, *([self.kept] if self.kept else ())]

    @property
    def operation(self) -> str:
        """Return its method and path, with the names of variables in it."""
        return f"{self.method} /{self.target.partition('?')[0]}"

    @property
    def step(self) -> str:
        """Return what evidence calls it; it tells which requests are the application's, and which ours."""
        return f"{self.name}{' (peiling)' if self.probe else ''}: {self.operation}"

    @property
    def step_after(self) -> str:
        """Return what evidence calls the look at what it wrote."""
        return f"{self.step} ({READ_AGAIN})"


@dataclass(frozen=True)
class Action:
    """Something that a user does. `before` are calls for what has to be there first."""

    id: str
    title: Text
    effect: Text
    before: Sequence[ProfileCall]
    calls: Sequence[ProfileCall]

    @property
    def writes(self) -> bool:
        """Tell whether anything is written for it."""
        return any(call.method != "GET" for call in (*self.before, *self.calls))

    def outcome(self) -> ActionOutcome:
        """Return its outcome, before anything was asked."""
        reliances = [reliance.outcome() for call in self.calls for reliance in call.relied_on]
        return ActionOutcome(self.id, self.title, self.effect, reliances=reliances)


@dataclass(frozen=True)
class Profile:
    """One application. `origin` is what `--profile` takes for it.

    `headers` are over the suite's own; one that is None is left out. `read` is the day on which its sources
    were read, `users` says who work with it.
    """

    name: str
    origin: str
    title: str
    versions: str
    read: str
    sources: Sequence[str]
    users: Text
    dialects: Sequence[str]
    digest: str
    headers: Mapping[str, str | None] = field(default_factory=dict)
    actions: Sequence[Action] = ()

    def verdict(self) -> ProfileVerdict:
        """Return its verdict, before anything was asked."""
        return ProfileVerdict(
            profile=self.name,
            title=self.title,
            versions=self.versions,
            read=self.read,
            sources=list(self.sources),
            digest=self.digest,
            actions=[action.outcome() for action in self.actions],
        )
