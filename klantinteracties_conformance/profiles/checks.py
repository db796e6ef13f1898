"""What an application can rely on in an answer: each kind of check by its name in a profile.

A check returns where the answer differs, as comparisons. Where it finds nothing to look at, it says so: what
was not seen is never taken for good.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import Any

from klantinteracties_conformance.client.http import NO_JSON, Answer
from klantinteracties_conformance.profiles.paths import ABSENT, Found, at, find
from klantinteracties_conformance.standard.value_forms import read_moment
from klantinteracties_conformance.system.messages import Comparison, Message, message, shown

_KINDS: Mapping[str, type | tuple[type, ...]] = {
    "array": list,
    "object": dict,
    "string": str,
    "number": (int, float),
    "boolean": bool,
}


ENOUGH = timedelta(seconds=1)
"""How exactly a moment has to be kept: no application needs fractions of a second."""


class NothingSeenError(Exception):
    """An answer had nothing that a check could look at."""


@dataclass(frozen=True)
class Seen:
    """An answer as checks look at it. What is of others is never shown: `answer`'s evidence leaves it out."""

    answer: Answer

    def at(self, path: str) -> list[Found]:
        """Return what stands at a path."""
        return find(None if self.answer.body is NO_JSON else self.answer.body, path)

    def values(self, path: str) -> list[Any]:
        """Return the values at a path that are there."""
        return [found.value for found in self.at(path) if found.value is not ABSENT]

    def shown(self, found: Found) -> Message:
        """Return a value as evidence has it."""
        if found.value is ABSENT:
            return message("profile-absent")
        value = at(self._evidence, found.place)
        return message("profile-value-of-other") if value is ABSENT else shown(value)

    @cached_property
    def _evidence(self) -> Any:
        try:
            return json.loads(self.answer.exchange.response_body or "")
        except (ValueError, RecursionError):
            return None


Check = Callable[[Seen, Any], Iterator[Comparison]]


def _each(seen: Seen, path: str) -> list[Found]:
    """Return what stands at a path.

    Raises:
        NothingSeenError: nothing does.
    """
    found = seen.at(path)
    if not found:
        raise NothingSeenError(path)
    return found


def _status(seen: Seen, wanted: str | int | Sequence[int]) -> Iterator[Comparison]:
    status = seen.answer.status
    if isinstance(wanted, str):
        if str(status)[0] != wanted[0]:
            yield Comparison(message("profile-status", text=wanted), seen.answer.told())
    elif status not in (wanted if isinstance(wanted, list) else [wanted]):
        statuses = wanted if isinstance(wanted, list) else [wanted]
        yield Comparison(message("profile-status", text=", ".join(map(str, statuses))), seen.answer.told())


def _media_type(seen: Seen, wanted: str) -> Iterator[Comparison]:
    given = seen.answer.headers.get("content-type", "")
    if not given.lower().startswith(wanted):
        yield Comparison(shown(wanted), shown(given), "Content-Type")


def _present(seen: Seen, paths: Sequence[str]) -> Iterator[Comparison]:
    for path in paths:
        for found in _each(seen, path):
            if found.value is ABSENT:
                yield Comparison(message("profile-present"), seen.shown(found), path)
                break


def _filled(seen: Seen, paths: Sequence[str]) -> Iterator[Comparison]:
    for path in paths:
        for found in _each(seen, path):
            if found.value is ABSENT or found.value is None:
                yield Comparison(message("profile-not-null"), seen.shown(found), path)
                break


def _kind(seen: Seen, wanted: Mapping[str, str]) -> Iterator[Comparison]:
    for path, kind in wanted.items():
        for found in _each(seen, path):
            value = found.value
            odd = isinstance(value, bool) and kind != "boolean"
            if value is ABSENT or odd or not isinstance(value, _KINDS[kind]):
                yield Comparison(message("schema-type", kind=kind), seen.shown(found), path)
                break


def _is(seen: Seen, wanted: Mapping[str, Any]) -> Iterator[Comparison]:
    for path, value in wanted.items():
        for found in _each(seen, path):
            if (
                found.value is ABSENT
                or found.value != value
                or isinstance(found.value, bool) != isinstance(value, bool)
            ):
                yield Comparison(shown(value), seen.shown(found), path)
                break


def _one_of(seen: Seen, wanted: Mapping[str, Sequence[Any]]) -> Iterator[Comparison]:
    for path, values in wanted.items():
        for found in _each(seen, path):
            if found.value is ABSENT or found.value not in values:
                yield Comparison(message("profile-one-of", values=list(values)), seen.shown(found), path)
                break


def _exactly(seen: Seen, wanted: Mapping[str, Sequence[Any]]) -> Iterator[Comparison]:
    for path, values in wanted.items():
        found, expected = _counted(seen.values(path)), _counted(values)
        missing, extra = (expected - found).total(), (found - expected).total()
        if missing or extra:
            yield Comparison(
                message("profile-exactly", values=list(values), count=len(values)),
                message("profile-rows", missing=missing, extra=extra),
                path,
            )


def _contains(seen: Seen, wanted: Mapping[str, Sequence[Any]]) -> Iterator[Comparison]:
    for path, values in wanted.items():
        found, expected = _counted(seen.values(path)), _counted(values)
        missing = (expected - found).total()
        twice = sum(max(0, found[value] - times) for value, times in expected.items())
        if missing or twice:
            yield Comparison(
                message("profile-contains", values=list(values), count=len(values)),
                message("profile-rows", missing=missing, extra=twice),
                path,
            )


def _lacks(seen: Seen, wanted: Mapping[str, Sequence[Any]]) -> Iterator[Comparison]:
    for path, values in wanted.items():
        found = _counted(seen.values(path))
        if extra := sum(found[value] for value in _counted(values)):
            yield Comparison(
                message("profile-without", values=list(values), count=len(values)),
                message("profile-rows", missing=0, extra=extra),
                path,
            )


def _ordered(seen: Seen, wanted: Mapping[str, Sequence[Any]]) -> Iterator[Comparison]:
    for path, values in wanted.items():
        known = [_text(value) for value in values]
        order = [text for text in map(_text, seen.values(path)) if text in known]
        if order != known:
            observed = [values[known.index(text)] for text in order]
            yield Comparison(
                message("profile-order", values=list(values)),
                message("profile-order", values=observed) if observed else message("profile-absent"),
                path,
            )


def _unique(seen: Seen, paths: Sequence[str]) -> Iterator[Comparison]:
    for path in paths:
        twice = sum(times - 1 for times in _counted(seen.values(path)).values())
        if twice:
            yield Comparison(
                message("profile-each-once"), message("profile-rows", missing=0, extra=twice), path
            )


def _empty(seen: Seen, paths: Sequence[str]) -> Iterator[Comparison]:
    for path in paths:
        for found in seen.at(path):
            if found.value is not ABSENT and found.value not in (None, "", [], {}):
                yield Comparison(message("profile-nothing"), message("profile-something"), path)
                break


def _begins(seen: Seen, wanted: Mapping[str, str]) -> Iterator[Comparison]:
    for path, text in wanted.items():
        for found in seen.at(path):
            value = found.value
            if value is not ABSENT and value is not None and not str(value).startswith(text):
                yield Comparison(message("profile-begins", text=text), seen.shown(found), path)
                break


def _moment(seen: Seen, wanted: Sequence[str] | Mapping[str, str]) -> Iterator[Comparison]:
    """Look for moments, and where they are named for these ones, in whatever zone they are written."""
    for path in wanted:
        at_least = read_moment(wanted[path]) if isinstance(wanted, Mapping) else None
        for found in _each(seen, path):
            moment = read_moment(found.value)
            if moment is None:
                yield Comparison(message("profile-moment"), seen.shown(found), path)
                break
            if at_least is not None and abs(moment - at_least) >= ENOUGH:
                yield Comparison(shown(at_least.isoformat()), seen.shown(found), path)
                break


def _later(seen: Seen, wanted: Mapping[str, str]) -> Iterator[Comparison]:
    for path, earlier in wanted.items():
        before = read_moment(earlier)
        for found in _each(seen, path):
            moment = read_moment(found.value)
            if before is None or moment is None or moment <= before:
                yield Comparison(message("profile-later", text=earlier), seen.shown(found), path)
                break


def _rows(seen: Seen, wanted: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[Comparison]:
    """Look for rows whose members belong together: each that is described is there, once."""
    for path, described in wanted.items():
        rows = [
            row for one in _each(seen, path) for row in (one.value if isinstance(one.value, list) else ())
        ]
        for members in described:
            times = sum(_has(row, members) for row in rows)
            if times != 1:
                yield Comparison(
                    message(
                        "profile-row", values=[f"{name}: {_text(value)}" for name, value in members.items()]
                    ),
                    message("profile-rows", missing=int(not times), extra=max(0, times - 1)),
                    path,
                )


def _has(row: Any, members: Mapping[str, Any]) -> bool:
    def texts(values: Sequence[Any]) -> list[str]:
        return [json.dumps(value, sort_keys=True) for value in values if value is not ABSENT]

    return all(
        texts([found.value for found in find(row, name)]) == texts([value]) for name, value in members.items()
    )


def _number_of(seen: Seen, wanted: Mapping[str, int]) -> Iterator[Comparison]:
    for path, number in wanted.items():
        there = len(seen.values(path))
        if there != number:
            yield Comparison(shown(number), shown(there), path)


def _counted(values: Sequence[Any]) -> Counter[str]:
    return Counter(map(_text, values))


def _text(value: Any) -> str:
    """Return a value as it is compared: by what JSON makes of it."""
    return value if isinstance(value, str) else json.dumps(value, sort_keys=True)


EXACTLY, WITHOUT = "precies", "zonder"

CHECKS: Mapping[str, Check] = {
    "status": _status,
    "mediatype": _media_type,
    "aanwezig": _present,
    "gevuld": _filled,
    "soort": _kind,
    "is": _is,
    "een_van": _one_of,
    EXACTLY: _exactly,
    "bevat": _contains,
    WITHOUT: _lacks,
    "volgorde": _ordered,
    "uniek": _unique,
    "leeg": _empty,
    "begint_met": _begins,
    "moment": _moment,
    "later": _later,
    "rijen": _rows,
    "aantal": _number_of,
}
"""Each kind of check by its name in a profile."""
