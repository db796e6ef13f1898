"""How much fuzzing does: as data, per profile."""

from collections.abc import Mapping
from dataclasses import dataclass

from klantinteracties_conformance.result.outcomes import FuzzProfile


@dataclass(frozen=True)
class Profile:
    """`examples` are the cases that are drawn at random, of each kind (valid, invalid), per operation.

    `alike` is how many cases break the same rule in the same way (see `distinct`). `coverage` is how many are
    sent at most; of more, a sample is taken. `walks` is how often an object is followed through its life,
    `reads` how many new objects are read again. `sequences` is how many sequences of writes are tried of each
    type, and `writes` how long one is.
    """

    examples: int
    alike: int
    coverage: int
    walks: int
    reads: int
    sequences: int
    writes: int


PROFILES: Mapping[FuzzProfile, Profile] = {
    "none": Profile(examples=0, alike=0, coverage=0, walks=0, reads=0, sequences=0, writes=0),
    "quick": Profile(examples=5, alike=2, coverage=220, walks=2, reads=4, sequences=1, writes=20),
    "thorough": Profile(
        examples=500, alike=100_000, coverage=100_000, walks=20, reads=50, sequences=10, writes=50
    ),
}
