"""What our contracts say one by one: arguments, expansions, attributes, and which of them are not asked.

A whole run has an outcome for each. What they are, `fuzz.facts` tells of a contract; here it is written down,
so that what reads results needs nothing of what makes requests (`python -m … .fuzz.facts_lock` renews it).
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from klantinteracties_conformance.standard.versions import order

LOCK = Path(__file__).parent / "facts.lock"

KnownFact = tuple[str, str, str]
"""An operation (`GET /partijen`), a kind (`argument`, `expansion`, `attribute`) and a name."""


@cache
def known_facts(dialect: str, version: str) -> Mapping[KnownFact, str]:
    """Return what a version of one of our contracts says, each with why no run asks for it, if none does."""
    return {
        (row["operation"], row["kind"], name): row.get("not_asked", {}).get(name, "")
        for row in _lock()[dialect]
        if order(row["since"]) <= order(version)
        for name in row["names"]
    }


@cache
def _lock() -> Mapping[str, Sequence[Mapping[str, Any]]]:
    read: Mapping[str, Sequence[Mapping[str, Any]]] = json.loads(LOCK.read_text(encoding="utf-8"))
    return read
