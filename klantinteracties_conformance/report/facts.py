"""What of the contract was looked at one by one: arguments, what comes along, attributes, by resource."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from klantinteracties_conformance.result.operations import FactOutcome
from klantinteracties_conformance.result.outcomes import Outcome

ORDER: Sequence[Outcome] = ("failed", "cantTell", "untested", "inapplicable", "passed")
"""What a reader wants to see first."""


@dataclass(frozen=True)
class Use:
    """One use of a resource, such as searching, with what came of each thing that the contract says of it."""

    name: str
    rows: Sequence[FactOutcome]

    @property
    def passed(self) -> Sequence[FactOutcome]:
        """Return what is as the contract says."""
        return [row for row in self.rows if row.outcome == "passed"]

    @property
    def others(self) -> Sequence[Sequence[FactOutcome]]:
        """Return the rest, the worst first, and together what came to the same for the same reason."""
        found: dict[tuple[Outcome, str], list[FactOutcome]] = {}
        for outcome in ORDER[:-1]:
            for row in self.rows:
                if row.outcome == outcome:
                    found.setdefault((outcome, repr(row.message)), []).append(row)
        return list(found.values())


@dataclass(frozen=True)
class Resource:
    """One resource of the API, by its path."""

    path: str
    uses: Sequence[Use]

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """Return how many came to each outcome, without those to which none came."""
        return counts(row for use in self.uses for row in use.rows)


def counts(rows: Iterable[FactOutcome]) -> Mapping[Outcome, int]:
    """Return how many came to each outcome, the worst first, without those to which none came."""
    found = Counter(row.outcome for row in rows)
    return {outcome: found[outcome] for outcome in ORDER if found[outcome]}


def resources(rows: Iterable[FactOutcome]) -> Sequence[Resource]:
    """Return what came of the contract, by resource and by use, each in the order of the document."""
    found: dict[str, dict[str, list[FactOutcome]]] = {}
    for row in rows:
        method, _, path = row.operation.partition(" ")
        use = row.kind if row.kind != "attribute" else method
        found.setdefault(path.split("/")[1], {}).setdefault(use, []).append(row)
    return [
        Resource(path, [Use(name, uses[name]) for name in _USES if name in uses])
        for path, uses in sorted(found.items())
    ]


_USES = ("argument", "expansion", "POST", "PUT", "PATCH")
