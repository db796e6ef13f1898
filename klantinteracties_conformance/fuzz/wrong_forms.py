"""Texts of the wrong form; the generator only leaves them empty, and a provider may check no more."""

from collections.abc import Iterable, Iterator
from typing import Any

import jsonschema_rs

from klantinteracties_conformance.fuzz.classify import Kind, Path, classify_body, replaced, value_at
from klantinteracties_conformance.fuzz.generate import Raw
from klantinteracties_conformance.fuzz.request_schemas import deep

_CANDIDATES = ("x1", "onjuist!", "a b", "-")
_FORMS = frozenset({"pattern", "format", "anyOf"})


def wrong_forms(validator: jsonschema_rs.Draft202012Validator, valid: Iterable[Raw]) -> Iterator[Raw]:
    """Yield, for each text of valid bodies that has a form, a body in which only that is wrong."""
    done: set[Path] = set()
    for raw in valid:
        for path in _texts(raw.body, ()):
            place = tuple("*" if isinstance(step, int) else step for step in path)
            if place not in done and isinstance(value_at(raw.body, path), str):
                done.add(place)
                yield from _wrong(validator, raw, path)


def _wrong(validator: jsonschema_rs.Draft202012Validator, raw: Raw, path: Path) -> Iterator[Raw]:
    for text in _CANDIDATES:
        body = replaced(deep(raw.body), path, text)
        found = classify_body(validator, body)
        if found.kind is Kind.INVALID and found.keyword in _FORMS:
            yield Raw(raw.query, body)
            return


def _texts(value: Any, path: Path) -> Iterator[Path]:
    if isinstance(value, str) and path:
        yield path
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in parts:
        yield from _texts(part, (*path, name))
