"""The broken providers that a requirement is known to catch: why its passing means something.

They stand in a snapshot, since a report must not load a provider; `make snapshots` renews it.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

SNAPSHOT = Path(__file__).parent / "texts" / "known-faults.json"


@cache
def _snapshot() -> Mapping[str, Sequence[tuple[str, str]]]:
    rows = json.loads(SNAPSHOT.read_text(encoding="utf-8"))
    return {requirement: tuple((name, wrong) for name, wrong in found) for requirement, found in rows.items()}


def known_faults(requirement: str) -> Sequence[tuple[str, str]]:
    """Return the faults that turn a requirement red, as name and what is wrong."""
    return _snapshot().get(requirement, ())
