"""Parts of a run for several machines: the same everywhere, since it follows from names and sizes alone."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from klantinteracties_conformance.standard.catalogue import ScenarioKey, Specification
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import message

MOST = 1000


class ShardError(ConfigurationError):
    """What was given is no part of a run."""


@dataclass(frozen=True)
class Shard:
    """One part of so many, counted from 1."""

    number: int
    total: int

    @classmethod
    def parse(cls, text: str) -> "Shard":
        """Return the shard that `2/5` stands for.

        Raises:
            ShardError: it stands for none.
        """
        found = re.fullmatch(r"(\d{1,4})/(\d{1,4})", text.strip())
        number, total = (int(found[1]), int(found[2])) if found else (0, 0)
        if not 1 <= number <= total <= MOST:
            raise ShardError(message("no-shard", text=text))
        return cls(number, total)

    def __str__(self) -> str:
        return f"{self.number}/{self.total}"

    def holds(self, weights: Mapping[str, float]) -> frozenset[str]:
        """Return which of these names are in this shard.

        Each goes to the shard that has least to do yet, the heaviest first; of equals, the first by name.
        """
        load = [0.0] * self.total
        held = set()
        for name in sorted(weights, key=lambda name: (-weights[name], name)):
            lightest = load.index(min(load))
            load[lightest] += weights[name]
            if lightest == self.number - 1:
                held.add(name)
        return frozenset(held)


def scenarios_of(shard: Shard, specifications: Iterable[Specification]) -> frozenset[ScenarioKey]:
    """Return the scenarios of a shard, out of those of all that was selected.

    What a scenario takes is about the number of its steps: each of them makes or asks something.
    """
    named = {
        "\t".join((key.file, key.name, *key.example)): key
        for spec in specifications
        for key in spec.scenarios
    }
    held = shard.holds({name: float(key.size) for name, key in named.items()})
    return frozenset(named[name] for name in held)
