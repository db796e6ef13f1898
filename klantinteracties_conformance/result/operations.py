"""What is known of the operations of an API: how each was asked, and where answers break the contract.

The requirements for the whole API (`features/api/`) have no scenarios of their own. They are served by
checks: on every answer in a functional run (`contract`), and on requests that fuzzing thinks up (`fuzz`).
"""

from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.result.outcomes import Count, Duration, Outcome
from klantinteracties_conformance.result.requirements import Leftover
from klantinteracties_conformance.system.messages import Comparison, Message


class Breach(msgspec.Struct, forbid_unknown_fields=True):
    """One way in which answers differ from what a requirement for the whole API demands.

    `cause` is what makes two of them the same one: its requirement, its operation and a short code.
    `exchanges` are numbers within the record that it stands in. `outcome` is cantTell where it didn't
    repeat, or where the provider was overloaded rather than wrong.
    """

    requirement: str
    operation: str
    message: Message
    comparisons: list[Comparison]
    cause: str
    exchanges: list[int] = []
    outcome: Outcome = "failed"
    times: int = 1


class OperationUse(msgspec.Struct, forbid_unknown_fields=True):
    """How often an operation was asked, and what came: answers by status, durations in milliseconds.

    `kinds` are the requests that were thought up, by the feature that they are there for (`API-ZOEK`), or
    `REMOVING`.
    """

    operation: str
    requests: Count = 0
    statuses: dict[str, Count] = {}
    total: Duration = 0.0
    longest: Duration = 0.0
    kinds: dict[str, Count] = {}

    def add(self, status: int | None, duration: float, kind: str = "") -> None:
        """Count one request; no status stands for no answer, no kind for one that wasn't thought up."""
        self.requests += 1
        name = "-" if status is None else str(status)
        self.statuses[name] = self.statuses.get(name, 0) + 1
        self.total = round(self.total + duration, 1)
        self.longest = max(self.longest, round(duration, 1))
        if kind:
            self.kinds[kind] = self.kinds.get(kind, 0) + 1

    @property
    def succeeded(self) -> int:
        """Return the number of 2xx answers."""
        return sum(count for status, count in self.statuses.items() if status.startswith("2"))


class PartOutcome(msgspec.Struct, forbid_unknown_fields=True):
    """What one operation came to for one requirement; `reason` is there for everything but passed."""

    outcome: Outcome
    reason: Message | None = None


FactKind = Literal["argument", "expansion", "attribute"]


class FactOutcome(msgspec.Struct, forbid_unknown_fields=True):
    """What came of one thing that the contract says of an operation: an argument, an attribute …

    `message` says what is wrong, or why it couldn't be told or wasn't looked at.
    """

    operation: str
    kind: FactKind
    name: str
    outcome: Outcome
    message: Message | None = None


class OperationRecord(msgspec.Struct, forbid_unknown_fields=True):
    """What the item that fuzzes one operation, or walks one life cycle, came to.

    `serves` names the requirements that such an item is there for. `judged` holds those that it came to
    judge; what none of its requests could show is left out. `exchanges` are those that breaches name.
    """

    name: str
    serves: list[str] = []
    uses: list[OperationUse] = []
    judged: dict[str, PartOutcome] = {}
    breaches: list[Breach] = []
    exchanges: list[Exchange] = []
    leftovers: list[Leftover] = []
    duration: Duration = 0.0
    suite_fault: Message | None = None
    facts: list[FactOutcome] = []


def merged(breaches: Iterable[Breach]) -> list[Breach]:
    """Return the breaches with equal causes taken together, in the order in which each was first seen."""
    found: dict[str, Breach] = {}
    for breach in breaches:
        known = found.setdefault(breach.cause, breach)
        if known is not breach:
            known.times += breach.times
    return list(found.values())


def used(uses: Iterable[OperationUse]) -> Mapping[str, OperationUse]:
    """Return the uses added up per operation."""
    total: dict[str, OperationUse] = {}
    for use in uses:
        known = total.setdefault(use.operation, OperationUse(use.operation))
        known.requests += use.requests
        known.total = round(known.total + use.total, 1)
        known.longest = max(known.longest, use.longest)
        for status, count in use.statuses.items():
            known.statuses[status] = known.statuses.get(status, 0) + count
        for kind, count in use.kinds.items():
            known.kinds[kind] = known.kinds.get(kind, 0) + count
    return total
