"""How much fuzzing does: as data, per profile."""

from collections.abc import Mapping
from dataclasses import dataclass

from klantinteracties_conformance.result.outcomes import FuzzProfile


@dataclass(frozen=True)
class Thoroughness:
    """How much is done of each operation, or of each type."""

    examples: int = 0
    """Cases that are drawn at random, of each kind (valid, invalid)."""

    alike: int = 0
    """Cases that break the same rule in the same way (see `distinct`)."""

    alike_in_changes: int = 0
    """The same in PUT and PATCH, where one value of each kind shows that a rule holds for changes as well."""

    coverage: int = 0
    """Cases that are sent at most; of more, a sample is taken."""

    headers: int = 0
    """Wrong headers that look alike."""

    walks: int = 0
    """Objects that are followed through their lives."""

    reads: int = 0
    """New objects that are read again."""

    sequences: int = 0
    """Sequences of writes."""

    writes: int = 0
    """Writes in one sequence."""


_ALL = 100_000

PROFILES: Mapping[FuzzProfile, Thoroughness] = {
    "none": Thoroughness(),
    "quick": Thoroughness(
        examples=5,
        alike=2,
        alike_in_changes=1,
        coverage=220,
        headers=1,
        walks=1,
        reads=4,
        sequences=1,
        writes=20,
    ),
    "thorough": Thoroughness(
        examples=500,
        alike=_ALL,
        alike_in_changes=_ALL,
        coverage=_ALL,
        headers=_ALL,
        walks=20,
        reads=50,
        sequences=10,
        writes=50,
    ),
}
