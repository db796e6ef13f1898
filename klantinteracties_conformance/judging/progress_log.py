"""Progress in a log, where each line is kept: one for each case, function and part of the API."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from klantinteracties_conformance.result.outcomes import Outcome


@dataclass
class Part:
    """What belongs together in a log: how many members it has, and what came of those that are done.

    `requests` counts what was asked for them, where that is known.
    """

    name: str
    total: int = 0
    outcomes: list[Outcome] = field(default_factory=list)
    requests: int = 0

    @property
    def complete(self) -> bool:
        """Tell whether all members are done."""
        return len(self.outcomes) == self.total

    @property
    def passed(self) -> int:
        """Return the number of members that passed."""
        return self.outcomes.count("passed")


class Log:
    """Tells when a part is complete, by its members: requirements by group, operations by path."""

    def __init__(self, parts: Mapping[str, str]) -> None:
        self._part_of = parts
        self._parts: dict[str, Part] = {}
        for name in parts.values():
            self._parts.setdefault(name, Part(name)).total += 1

    def done(self, member: str, outcome: Outcome, requests: int = 0) -> Part | None:
        """Note what came of a member; return the part that it completes, None where there is more to come."""
        part = self._parts[self._part_of[member]]
        part.outcomes.append(outcome)
        part.requests += requests
        return part if part.complete else None
