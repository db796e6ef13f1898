"""Texts of the wrong form, which the generator only leaves empty, and values of another type."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import jsonschema_rs

from klantinteracties_conformance.contract.classify import Kind, Path, classify_body, leaves, replaced
from klantinteracties_conformance.contract.request_schemas import deep
from klantinteracties_conformance.register.generate import Raw

_CANDIDATES = ("x1", "onjuist!", "a b", "-")
_OTHER: Mapping[type, Any] = {str: 7, bool: "true", int: "7"}
"""A value of another JSON type, that a lenient reader takes for one of this type."""

_FORMS = frozenset({"pattern", "format", "anyOf"})


def wrong_forms(validator: jsonschema_rs.Draft202012Validator, valid: Iterable[Raw]) -> Iterator[Raw]:
    """Yield, for each text of valid bodies that has a form, a body in which only that is wrong."""
    done: set[Path] = set()
    for raw in valid:
        for path, value in leaves(raw.body):
            place = tuple("*" if isinstance(step, int) else step for step in path)
            if place not in done and isinstance(value, str):
                done.add(place)
                yield from _wrong(validator, raw, path)


def _wrong(validator: jsonschema_rs.Draft202012Validator, raw: Raw, path: Path) -> Iterator[Raw]:
    for text in _CANDIDATES:
        body = replaced(deep(raw.body), path, text)
        found = classify_body(validator, body)
        if found.kind is Kind.INVALID and found.keyword in _FORMS:
            yield Raw(raw.query, body)
            return


def other_types(validator: jsonschema_rs.Draft202012Validator, valid: Iterable[Raw]) -> Iterator[Raw]:
    """Yield a few valid bodies in which a number stands for a text, or a text for what is true or false."""
    done: set[type] = set()
    for raw in valid:
        for path, value in leaves(raw.body):
            if type(value) in done or type(value) not in _OTHER:
                continue
            body = replaced(deep(raw.body), path, _OTHER[type(value)])
            if classify_body(validator, body).kind is Kind.COERCED:
                done.add(type(value))
                yield Raw(raw.query, body)
