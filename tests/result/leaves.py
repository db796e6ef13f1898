"""Walks a result as JSON, and changes each thing in it in the ways in which somebody might edit it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, get_args

from klantinteracties_conformance.result.operations import FactKind
from klantinteracties_conformance.result.outcomes import Coverage, FuzzProfile, Mode, Outcome, Verdict
from klantinteracties_conformance.standard.catalogue import Level

Path = tuple[str | int, ...]

REMOVED: Any = object()
"""Stands for a key or a row that is taken out."""

_OPEN = ("request_headers", "response_headers", "statuses", "kinds", "counts", "tools")
"""Objects with keys of any name."""

_ENUMS = [get_args(kind) for kind in (Outcome, Verdict, Mode, Coverage, FuzzProfile, FactKind, Level)]


def places(node: Any, path: Path = (), pattern: str = "") -> Iterator[tuple[str, Path]]:
    """Yield each place in a result, with the pattern of those that are alike: `groups/*/title`."""
    if pattern:
        yield pattern, path
    open_ = pattern.rpartition("/")[2] in _OPEN
    rows: Sequence[tuple[str | int, Any]] = ()
    if isinstance(node, dict):
        rows = list(node.items())
    elif isinstance(node, list):
        rows = list(enumerate(node))
    for key, value in rows:
        part = "*" if open_ or isinstance(key, int) else key
        yield from places(value, (*path, key), f"{pattern}/{part}" if pattern else str(part))


def at(data: Any, path: Path) -> Any:
    """Return what stands at a place."""
    for key in path:
        data = data[key]
    return data


def changes(value: Any) -> Mapping[str, Any]:
    """Return what could stand in its place, by what somebody would have done."""
    found: dict[str, Any] = {"removed": REMOVED, "null": None, "another kind": {"x": 1}}
    if isinstance(value, bool):
        found["the other way round"] = not value
    elif isinstance(value, int | float):
        found |= {"one more": value + 1, "one less": value - 1, "nothing": 0, "far too many": 10**9}
    elif isinstance(value, str):
        others = next((enum for enum in _ENUMS if value in enum), ())
        found |= {f"another one, {other}": other for other in others if other != value}
        found |= {"empty": "", "longer": f"{value}x", "invented": "verzonnen"}
    elif isinstance(value, list):
        found["emptied"] = []
        if value:
            found |= {"twice": [*value, value[-1]], "one fewer": value[1:]}
        if len(value) > 1:
            found["turned round"] = value[::-1]
    elif isinstance(value, dict):
        found |= {"emptied": {}, "more": {**value, "verzonnen": 1}}
    elif value is None:
        found |= {"something": "verzonnen", "a number": 1, "an object": {"code": "not-run"}}
    return {what: other for what, other in found.items() if other is REMOVED or other != value}


def put(data: Any, path: Path, value: Any) -> Any:
    """Return a result with something else at a place; what is elsewhere is shared."""
    if not path:
        return value
    key, *rest = path
    copied: Any = list(data) if isinstance(data, list) else dict(data)
    if value is REMOVED and not rest:
        del copied[key]
    else:
        copied[key] = put(copied[key], tuple(rest), value)
    return copied
