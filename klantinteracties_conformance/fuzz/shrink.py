"""Makes a request that shows something smaller, as long as it goes on showing it."""

from collections.abc import Callable, Iterator
from typing import Any

from klantinteracties_conformance.contract.classify import Path, leaves, value_at, without
from klantinteracties_conformance.contract.request_schemas import deep
from klantinteracties_conformance.register.generate import NOTHING, Raw

_ATTEMPTS = 24

_SHORT = 8
"""Characters of a text that is short enough."""


def shrunk(raw: Raw, still: Callable[[Raw], bool]) -> Raw:
    """Return the smallest request found for which `still` holds; it is asked a limited number of times."""
    attempts, changed = 0, True
    while changed:
        changed = False
        for candidate in _smaller(raw):
            if attempts == _ATTEMPTS:
                return raw
            attempts += 1
            if still(candidate):
                raw, changed = candidate, True
                break
    return raw


def _smaller(raw: Raw) -> Iterator[Raw]:
    for index in range(len(raw.query)):
        yield Raw(raw.query[:index] + raw.query[index + 1 :], raw.body)
    if raw.body is NOTHING:
        return
    for path in _removable(raw.body, ()):
        yield Raw(raw.query, without(deep(raw.body), path))
    for path, text in leaves(raw.body):
        if isinstance(text, str) and len(text) > _SHORT:
            yield Raw(raw.query, _put(deep(raw.body), path, text[: len(text) // 2]))


def _put(body: Any, path: Path, value: Any) -> Any:
    value_at(body, path[:-1])[path[-1]] = value
    return body


def _removable(value: Any, path: Path) -> Iterator[Path]:
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, _ in parts:
        yield (*path, name)
    for name, part in parts:
        yield from _removable(part, (*path, name))
