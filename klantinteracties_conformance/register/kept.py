"""Whether a provider keeps what it was sent: what was sent beside what it shows."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.standard.value_forms import is_unset, read_moment
from klantinteracties_conformance.system.addresses import split

Identify = Callable[[Any], str | None]
"""Returns the id that a reference holds, None where it is none."""


@dataclass(frozen=True)
class Difference:
    """An attribute that is shown otherwise than it should be, by its dotted name."""

    name: str
    expected: Any
    observed: Any


def lost(sent: Any, shown: Any, identify: Identify, name: str = "") -> Iterator[Difference]:
    """Yield what of a value that was sent is shown otherwise; more than was sent may be shown.

    What was sent as nothing is not compared: a provider may fill it in.
    """
    if empty(sent):
        return
    if isinstance(sent, dict):
        yield from _of_object(sent, shown, identify, name)
    elif isinstance(sent, list):
        if not isinstance(shown, list) or not _all_there(sent, shown, identify):
            yield Difference(name, sent, shown)
    elif not same(sent, shown):
        yield Difference(name, sent, shown)


def empty(value: Any) -> bool:
    """Tell whether a value says nothing: null, an empty text, and what has only such within it."""
    if isinstance(value, dict):
        return all(map(empty, value.values()))
    return value == [] if isinstance(value, list) else is_unset(value)


def same(one: Any, other: Any) -> bool:
    """Tell whether two values mean the same: moments as moments, a list in any order, null and "" alike.

    Lines may end in either way, and an accent that was sent apart from its letter may have become one with
    it: `one` is what was sent (I-10).
    """
    if empty(one) and empty(other):
        return True
    if isinstance(one, dict) and isinstance(other, dict):
        return all(same(one.get(name), other.get(name)) for name in one.keys() | other.keys())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and _matched(one, other, same)
    if isinstance(one, bool) != isinstance(other, bool):
        return False
    if isinstance(one, str) and isinstance(other, str):
        moment = read_moment(one)
        sent, shown = one.replace("\r\n", "\n"), other.replace("\r\n", "\n")
        return shown in (sent, unicodedata.normalize("NFC", sent)) or (
            moment is not None and moment == read_moment(other)
        )
    return bool(one == other)


def contradict(one: Any, other: Any) -> bool:
    """Tell whether two showings of an object can't both be right.

    What only one of them has is no matter, nor is a moment that is rounded; but nothing at all is not part of
    something.
    """
    if isinstance(one, dict) and isinstance(other, dict):
        if empty(one) != empty(other):
            return True
        return any(contradict(one[name], other[name]) for name in one.keys() & other.keys())
    if isinstance(one, list) and isinstance(other, list):
        fitting = len(one) == len(other) and _matched(one, other, lambda *both: not contradict(*both))
        return not fitting
    if isinstance(one, str) and isinstance(other, str):
        if _plain(one) == _plain(other):
            return False
        moments = read_moment(one), read_moment(other)
        if moments[0] is not None and moments[1] is not None:
            return abs((moments[0] - moments[1]).total_seconds()) > _ROUNDED
    return not same(one, other)


def _plain(text: str) -> str:
    """Return a text, of an address what comes after the server; the case of an ID is no matter."""
    parts = split(text) if text.startswith(("http://", "https://")) else None
    bare = f"{parts.path}?{parts.query}" if parts and parts.netloc else text
    return _ID.sub(lambda found: found[0].lower(), bare)


_ID = re.compile(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")

_ROUNDED = 1.0
"""Seconds by which a moment that a provider sets may differ from how it stores it."""


def _of_object(sent: Mapping[str, Any], shown: Any, identify: Identify, name: str) -> Iterator[Difference]:
    identifier = identify(sent)
    if identifier is not None and len(sent) == 1:
        if (identify(shown) or "").lower() != identifier.lower():
            yield Difference(name, sent, shown)
        return
    for key, value in sent.items():
        below = f"{name}.{key}" if name else key
        yield from lost(value, shown.get(key) if isinstance(shown, dict) else None, identify, below)


def _all_there(sent: list[Any], shown: list[Any], identify: Identify) -> bool:
    return len(sent) == len(shown) and _matched(
        sent, shown, lambda one, other: not list(lost(one, other, identify))
    )


def _matched(one: list[Any], other: list[Any], fits: Callable[[Any, Any], bool]) -> bool:
    """Tell whether each member of a list has one of its own in the other."""
    left = list(other)
    for member in one:
        found = next((index for index, candidate in enumerate(left) if fits(member, candidate)), None)
        if found is None:
            return False
        del left[found]
    return True
