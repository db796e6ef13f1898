"""Places in an answer: `results[].uuid` is that of each row, `results[0].url` of the first one.

A name with a question mark (`actoridentificator?.objectId`) may be absent or null; there is nothing then.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

ABSENT = object()
"""Stands where there is nothing, not even null."""

_PART = re.compile(r"(?P<name>[^.\[\]?]+)(?P<optional>\?)?|\[(?P<index>\d*)\]|\.")


@dataclass(frozen=True)
class Found:
    """A value, with the names and positions that lead to it."""

    place: tuple[str | int, ...]
    value: Any


@cache
def _parts(path: str) -> Sequence[tuple[str | int | None, bool]]:
    """Return the steps of a path: a name, a position, or None for each row; and whether it may be absent."""
    steps: list[tuple[str | int | None, bool]] = []
    for part in _PART.finditer(path):
        if part["name"]:
            steps.append((part["name"], bool(part["optional"])))
        elif part["index"] is not None:
            steps.append((int(part["index"]) if part["index"] else None, False))
    return steps


def find(body: Any, path: str) -> list[Found]:
    """Return what stands at a path; `ABSENT` where a part of it leads nowhere."""
    return list(_find(body, _parts(path), ()))


def _find(
    node: Any, steps: Sequence[tuple[str | int | None, bool]], place: tuple[str | int, ...]
) -> Iterator[Found]:
    if not steps:
        yield Found(place, node)
        return
    (step, optional), rest = steps[0], steps[1:]
    if step is None:
        if not isinstance(node, list):
            yield Found(place, ABSENT)
            return
        for index, row in enumerate(node):
            yield from _find(row, rest, (*place, index))
        return
    value = _member(node, step)
    if optional and (value is ABSENT or value is None):
        return
    if value is ABSENT:
        yield Found((*place, step), ABSENT)
        return
    yield from _find(value, rest, (*place, step))


def _member(node: Any, step: str | int) -> Any:
    if isinstance(step, int):
        return node[step] if isinstance(node, list) and step < len(node) else ABSENT
    return node.get(step, ABSENT) if isinstance(node, dict) else ABSENT


def at(body: Any, place: Sequence[str | int]) -> Any:
    """Return the value at an exact place, `ABSENT` where there is none."""
    for step in place:
        body = _member(body, step)
    return body
