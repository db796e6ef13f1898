"""What a run shows of real applications: for each of their actions whether it works on this provider.

The verdict on the standard never depends on it.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

import msgspec

from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.result.outcomes import Duration, Outcome
from klantinteracties_conformance.result.requirements import Leftover
from klantinteracties_conformance.system.messages import Comparison, Message

Basis = Literal["promised", "assumed"]
"""What a reliance stands on: the standard or the published document, or the application's own assumption."""

WORKS: Outcome = "passed"


class Text(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A text of a profile, in Dutch, and in English where its author wrote that too."""

    nl: str
    en: str = ""


class RelianceOutcome(msgspec.Struct, forbid_unknown_fields=True):
    """What came of one thing that an application relies on.

    `id` is that of the reliance within its action, `lacks` what the action then lacks, as a predicate.
    `source` cites the promise, or tells of the assumption. One that is `uncertain` never decides. `exchanges`
    are the numbers of those that show it.
    """

    id: str
    lacks: Text
    basis: Basis
    source: str = ""
    uncertain: bool = False
    outcome: Outcome = "untested"
    message: Message | None = None
    comparisons: list[Comparison] = []
    exchanges: list[int] = []

    def mapped(self, change: Callable[[str], str]) -> "RelianceOutcome":
        """Return it with every text of what was seen changed, such as by taking secrets out of it."""
        said = self.message.mapped(change) if self.message else None
        seen = [comparison.mapped(change) for comparison in self.comparisons]
        return msgspec.structs.replace(self, message=said, comparisons=seen)


class ActionOutcome(msgspec.Struct, forbid_unknown_fields=True):
    """What came of one action of an application.

    `effect` is what its users notice where it doesn't work. `reason` says why it was not judged. `duration`
    is in milliseconds, without making what was to be there first and removing it.
    """

    id: str
    title: Text
    effect: Text
    outcome: Outcome = "untested"
    reason: Message | None = None
    reliances: list[RelianceOutcome] = []
    exchanges: list[int] = []
    duration: Duration = 0.0

    def mapped(self, change: Callable[[str], str]) -> "ActionOutcome":
        """Return it with every text of what was seen changed, such as by taking secrets out of it."""
        reason = self.reason.mapped(change) if self.reason else None
        reliances = [one.mapped(change) for one in self.reliances]
        return msgspec.structs.replace(self, reason=reason, reliances=reliances)

    def broken(self) -> Sequence[RelianceOutcome]:
        """Return what the application relies on and did not get, the first one first."""
        return [one for one in self.reliances if one.outcome == "failed" and not one.uncertain]

    def doubts(self) -> Sequence[RelianceOutcome]:
        """Return what it did not get where it isn't certain that it relies on it."""
        return [one for one in self.reliances if one.outcome == "failed" and one.uncertain]


class ProfileVerdict(msgspec.Struct, forbid_unknown_fields=True):
    """Whether one application works on this provider.

    `profile` is the name of the profile, `title` that of the application and `versions` which it is about.
    `read` is the day on which its sources were read (ISO 8601). `digest` is the SHA-256 of the file.
    """

    profile: str
    title: str
    versions: str
    read: str
    sources: list[str] = []
    digest: str = ""
    outcome: Outcome = "untested"
    reason: Message | None = None
    actions: list[ActionOutcome] = []

    @property
    def name(self) -> str:
        """Return what people call it."""
        return f"{self.title} {self.versions}".strip()


class ActionRecord(msgspec.Struct, forbid_unknown_fields=True):
    """What the item that played one action came to. `suite_fault` tells what the suite itself did wrong."""

    profile: str
    outcome: ActionOutcome
    exchanges: list[Exchange] = []
    leftovers: list[Leftover] = []
    suite_fault: str | None = None


def outcome_of_action(reliances: Iterable[RelianceOutcome]) -> Outcome:
    """Return what an action comes to: it works only where everything that decides was judged, and holds."""
    deciding = [one.outcome for one in reliances if not one.uncertain]
    if "failed" in deciding:
        return "failed"
    return WORKS if deciding and set(deciding) == {WORKS} else "cantTell"


def outcome_of_profile(actions: Iterable[ActionOutcome]) -> Outcome:
    """Return what a profile comes to: it works only where each of its actions does."""
    return outcome_of_outcomes([action.outcome for action in actions])


def outcome_of_outcomes(actions: Iterable[Outcome]) -> Outcome:
    """Return what an application comes to by the outcomes of its actions."""
    outcomes = list(actions)
    if "failed" in outcomes:
        return "failed"
    if outcomes and set(outcomes) == {WORKS}:
        return WORKS
    return "untested" if set(outcomes) <= {"untested"} else "cantTell"
