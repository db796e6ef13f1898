"""The words of a result: outcomes as W3C EARL has them, the verdict, and what follows from them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Literal

import msgspec

Outcome = Literal["passed", "failed", "cantTell", "inapplicable", "untested"]
Verdict = Literal["conformant", "nonconformant", "undetermined"]
WaiverState = Literal["active", "expiring", "expired", "needless"]
FuzzProfile = Literal["none", "quick", "thorough"]
Mode = Literal["full", "read-only"]
Coverage = Literal["full", "partial"]
"""Whether a verdict covers all requirements."""

Count = Annotated[int, msgspec.Meta(ge=0)]
AtLeastOne = Annotated[int, msgspec.Meta(ge=1)]
Duration = Annotated[float, msgspec.Meta(ge=0, le=1e9)]
"""Of what is measured in seconds or milliseconds: none goes back, or lasts for years."""

EXIT_CODES: Mapping[Verdict, int] = {"conformant": 0, "nonconformant": 1, "undetermined": 2}
EXIT_UNJUDGED = 2
EXIT_SUITE_FAULT = 3

WORST_FIRST: Sequence[Outcome] = ("failed", "cantTell", "untested", "passed", "inapplicable")

REMOVING = "opruimen"
"""Stands for a step where exchanges serve the removal of test data."""

MEASURING = "meten"
"""Stands for a step where exchanges tell how soon a list shows what is new (I-59)."""


def outcome_of(outcomes: Iterable[Outcome]) -> Outcome:
    """Return the outcome of a requirement: the worst of its scenarios', untested where there is none.

    A requirement of which a scenario is inapplicable and the others passed has passed.
    """
    seen = set(outcomes)
    return next((outcome for outcome in WORST_FIRST if outcome in seen), "untested")
