"""Where our contract deviates from the published document, and what that says there.

A provider that follows either of the two is never blamed for it: an answer is held against the widest
reading, and a request has to be accepted only where it fits the narrowest.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from klantinteracties_conformance.system import yaml_text

MARK = "x-afwijking"
"""In a contract: the numbers of the deviations that were made at this place."""

PUBLISHED = "x-gepubliceerd"
"""In a contract: by number, what the published document says here, as a change of ours (RFC 7396)."""


class Kind(Enum):
    """How our contract deviates.

    A repair is of something that nobody can implement as it was published, so that nobody can follow it.
    """

    STRICTER = "strenger"
    WIDER = "ruimer"
    REPAIR = "herstel"


class Reading(Enum):
    """A way to read a contract with its deviations; the value tells which kinds it has as published."""

    OURS = frozenset[Kind]()
    WIDEST = frozenset({Kind.STRICTER})
    NARROWEST = frozenset({Kind.WIDER})


@dataclass(frozen=True)
class Deviation:
    """One deviation: its number (`OK-09`), what differs and why, in Dutch, and its entry of the register."""

    number: str
    kind: Kind
    what: str
    reason: str
    interpretation: str


@cache
def listed(contract: Path) -> Mapping[str, Deviation]:
    """Return the deviations of a contract by number; none where no list stands beside it."""
    path = contract.parent / "afwijkingen.yaml"
    if not path.is_file():
        return {}
    rows = yaml_text.load(path.read_text(encoding="utf-8"))
    return {
        number: Deviation(number, Kind(row["soort"]), row["wat"], row["reden"], row["interpretatie"])
        for number, row in rows.items()
    }


def marked(node: Any) -> Iterator[tuple[list[str], Mapping[str, Any]]]:
    """Yield each mark in a contract as written: the numbers, and by number what was published there."""
    if isinstance(node, dict) and MARK in node:
        yield node[MARK], node.get(PUBLISHED, {})
    for part in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from marked(part)


def without_deviations(node: Any, numbers: Container[str], *, marks: bool = False) -> Any:
    """Return a contract as written with what was published for these deviations.

    With `marks`, each other deviation still stands at its place by its number.
    """
    if isinstance(node, list):
        return [without_deviations(part, numbers, marks=marks) for part in node]
    if not isinstance(node, dict):
        return node
    parts = {name: part for name, part in node.items() if name not in (MARK, PUBLISHED)}
    found = {name: without_deviations(part, numbers, marks=marks) for name, part in parts.items()}
    for number, change in node.get(PUBLISHED, {}).items():
        if number in numbers:
            found = merged(found, change)
    left = [number for number in node.get(MARK, ()) if number not in numbers] if marks else []
    return {MARK: left, **found} if left else found


def merged(value: Any, change: Any) -> Any:
    """Return a value with a change, as RFC 7396 has it: null takes away, objects go within."""
    if not isinstance(change, dict):
        return change
    found = dict(value) if isinstance(value, dict) else {}
    for name, part in change.items():
        if part is None:
            found.pop(name, None)
        else:
            found[name] = merged(found.get(name), part)
    return found
