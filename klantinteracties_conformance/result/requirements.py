"""The requirements of a result: each with its scenarios or checks, and the outcome that follows from them."""

import datetime
from collections.abc import Sequence

import msgspec

from klantinteracties_conformance.result.outcomes import Duration, Outcome, Verdict, WaiverState
from klantinteracties_conformance.standard.catalogue import Level
from klantinteracties_conformance.system.messages import Comparison, Message


class Step(msgspec.Struct, forbid_unknown_fields=True):
    """One step of a scenario as it was run. `duration` is in milliseconds."""

    keyword: str
    text: str
    outcome: Outcome
    duration: Duration = 0.0
    table: list[list[str]] = []
    docstring: str | None = None


class Scenario(msgspec.Struct, forbid_unknown_fields=True):
    """One scenario or check of a requirement. `exchanges` are the numbers of those that it caused.

    `message` says what came of it, and is there unless it simply passed. `file` is the feature, empty for a
    check; `replay` the command that does it again. `title` is what a row of operations taken together is
    called; its `name` is then a key that stays the same.
    """

    name: str
    outcome: Outcome
    message: Message | None = None
    comparisons: list[Comparison] = []
    file: str = ""
    duration: Duration = 0.0
    steps: list[Step] = []
    exchanges: list[int] = []
    replay: str = ""
    title: Message | None = None


WARN_DAYS = 14
"""Days before its last one from which a waiver is warned of."""


class Waiver(msgspec.Struct, forbid_unknown_fields=True):
    """Why a requirement isn't met, as its owner explains it; `until` is the last day on which that holds."""

    reason: str
    owner: str
    link: str
    until: datetime.date
    state: WaiverState


class Requirement(msgspec.Struct, forbid_unknown_fields=True):
    """A requirement with the outcome that follows from its scenarios.

    `consequence` is one Dutch sentence on what a resident or an employee notices where it isn't met.
    """

    id: str
    level: Level
    text: str
    source: str
    outcome: Outcome
    reason: Message | None
    group: str
    functions: list[str] = []
    interpretations: list[str] = []
    disputed: bool = False
    consequence: str = ""
    scenarios: list[Scenario] = []
    waiver: Waiver | None = None

    @property
    def waived(self) -> bool:
        """Tell whether it isn't met, and a waiver that holds explains why."""
        holds = self.waiver is not None and self.waiver.state in ("active", "expiring")
        return holds and self.outcome == "failed"

    @property
    def informs(self) -> bool:
        """Tell whether it is advice that isn't followed: shown and counted, without effect on the verdict."""
        return self.level == "aanbevolen" and self.outcome == "failed"

    @property
    def gates(self) -> bool:
        """Tell whether the verdict depends on this requirement."""
        counts = self.level == "verplicht" and not self.disputed and self.outcome != "inapplicable"
        return counts and not self.waived


class Group(msgspec.Struct, forbid_unknown_fields=True):
    """A case, a function or a part of the API.

    `works` is what people can count on where it is met, `theme` what a case is about.
    """

    id: str
    title: str
    works: str = ""
    theme: str = ""


class Leftover(msgspec.Struct, forbid_unknown_fields=True):
    """An object that the suite made and could not remove, and why."""

    type: str
    id: str
    url: str
    reason: Message


def verdict_of(requirements: Sequence[Requirement]) -> Verdict:
    """Return the verdict: conformant only when every mandatory requirement in scope has passed."""
    gating = [requirement.outcome for requirement in requirements if requirement.gates]
    if "failed" in gating:
        return "nonconformant"
    if gating and all(outcome == "passed" for outcome in gating):
        return "conformant"
    return "undetermined"
