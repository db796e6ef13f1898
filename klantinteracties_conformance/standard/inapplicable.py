"""What of the requirements a dialect has no place for: at any provider the same, so it is known.

A scenario is named behind its requirement, where the others of that apply. A newer version of an API has
a place for more: what is written down of a version holds until the next one that is. What depends on how a
run was asked (there may be no reference lists) is among them.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from klantinteracties_conformance.standard.versions import order

LOCK = Path(__file__).parent / "inapplicable.lock"


@cache
def inapplicable(dialect: str, version: str) -> frozenset[str]:
    """Return what may not apply in one of our dialects, as a version of its API has it.

    A dialect of which nothing is written down has a place for everything.
    """
    known = {order(number): ids for number, ids in _lock().get(dialect, {}).items()}
    if not known:
        return frozenset()
    at = max((number for number in known if number <= order(version)), default=min(known))
    return frozenset(known[at])


@cache
def ever_inapplicable() -> frozenset[str]:
    """Return the requirements and scenarios that may not apply in some version of one of our dialects."""
    return frozenset(name for known in _lock().values() for ids in known.values() for name in ids)


@cache
def _lock() -> Mapping[str, Mapping[str, Sequence[str]]]:
    read: Mapping[str, Mapping[str, Sequence[str]]] = json.loads(LOCK.read_text(encoding="utf-8"))
    return read
