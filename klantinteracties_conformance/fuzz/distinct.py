"""Which of many cases teach something: others break the same rule likewise, or hold nothing that is new."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice, zip_longest
from random import Random
from typing import Any

from klantinteracties_conformance.contract.classify import Class, Kind
from klantinteracties_conformance.register.generate import NOTHING, Raw

Case = tuple[Raw, Class]
"""A case, and what the contract says of it."""


def type_of(value: Any) -> str:
    """Return the type of a value, apart from others like it."""
    return type(value).__name__


def kind_of(value: Any) -> str:
    """Return whether a value is nothing, one of JSON's plain types, or made up of others."""
    if value is None or value == ():
        return type_of(value)
    return "made up" if isinstance(value, dict | list) else "plain"


def distinct(cases: Sequence[Case], alike: int, sort: Callable[[Any], str] = type_of) -> list[Raw]:
    """Return the cases that differ in what they show, in the order in which they came.

    Of those that break the same rule at the same place by a value of the same sort, `alike` remain, each with
    another value. Of the rest, which break none for certain, each that has a value at a place that no smaller
    one has, and the one with most in it.
    """
    seen: set[str] = set()
    times: Counter[str] = Counter()
    unbroken = [raw for raw, kind in cases if kind.kind not in (Kind.INVALID, Kind.COERCED)]
    chosen = {raw.key for raw in sorted(unbroken, key=_parts)[-1:]}
    for raw, kind in sorted(cases, key=lambda case: len(case[0].key)):
        if kind.kind in (Kind.INVALID, Kind.COERCED):
            wrong = _at(raw, kind.pointer)
            alikeness = f"{kind.kind.value} {kind.code} {sort(wrong)}"
            value = f"{alikeness} {json.dumps(wrong)}"
            teaches = value not in seen and times[alikeness] < alike
            seen.add(value)
        else:
            held = {f"{kind.kind.value} {one}" for one in _held(raw)}
            teaches = not held <= seen
            seen |= held
            alikeness = ""
        if teaches:
            times[alikeness] += 1
            chosen.add(raw.key)
    return [raw for raw, _ in cases if raw.key in chosen]


def _parts(raw: Raw) -> int:
    """Return how many attributes and arguments a case has."""
    return len(raw.query) + (len(raw.body) if isinstance(raw.body, dict) else 0)


def _at(raw: Raw, pointer: str) -> Any:
    """Return what stands where a case is wrong; a tuple without members where nothing does."""
    if pointer.startswith("?"):
        return [text for name, text in raw.query if name == pointer[1:]]
    value = raw.body
    for step in pointer.split("/")[1:]:
        if isinstance(value, list) and step.isdigit() and int(step) < len(value):
            value = value[int(step)]
        elif isinstance(value, dict) and step in value:
            value = value[step]
        else:
            return ()
    return None if value is NOTHING else value


def _held(raw: Raw) -> Iterator[str]:
    """Yield each value that a case holds, at its place; something where it holds nothing too."""
    yield ""
    yield from (f"?{name}={text}" for name, text in raw.query)
    yield from _values(raw.body, "") if raw.body is not NOTHING else ()


def _values(value: Any, place: str) -> Iterator[str]:
    if isinstance(value, dict):
        within = list(value.items())
    else:
        within = [("*", member) for member in value] if isinstance(value, list) else []
    yield f"{place}={type(value).__name__ if within else json.dumps(value)}"
    for name, part in within:
        yield from _values(part, f"{place}/{name}")


def sample(cases: Sequence[Case], count: int, chance: Random) -> list[Raw]:
    """Return so many cases, in their order, with as many different things in them as there can be."""
    groups: dict[str, list[Raw]] = {}
    for raw, kind in chance.sample(cases, len(cases)):
        groups.setdefault(_shows(raw, kind), []).append(raw)
    in_turn = chain.from_iterable(zip_longest(*groups.values()))
    chosen = {raw.key for raw in islice(filter(None, in_turn), count)}
    return [raw for raw, _ in cases if raw.key in chosen]


def _shows(raw: Raw, kind: Class) -> str:
    """Return what cases that show much the same have in common: what is wrong, or their parts."""
    if kind.kind is not Kind.VALID:
        return f"{kind.kind.value} {kind.code}"
    parts = sorted(raw.body) if isinstance(raw.body, dict) else []
    return " ".join(["valid", *parts, *(name for name, _ in raw.query)])
