"""A query parameter as data: the path in the neutral model that it is about, and the way it compares."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.provider.errors import Problem
from klantinteracties_conformance.provider.fields import Choice
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.parse import is_clean, is_uri, parse_day, parse_moment, parse_uuid
from klantinteracties_conformance.provider.query import Condition


class BadValueError(Exception):
    """A value that a filter can't use; the message is for the user."""

    def __init__(self, reason: str, code: str = "invalid") -> None:
        super().__init__(reason)
        self.reason = reason
        self.code = code


@dataclass(frozen=True)
class Filter:
    """Turns the text of a query parameter into a condition on `path`; None means that it is not filled in."""

    path: str
    operator: str
    parse: Callable[[str], Any]
    empty_means_all: bool = False
    literal: bool = False
    """Spaces around the value are part of it."""
    also: tuple[str, ...] = ()
    """Other paths where the value may stand instead."""

    def condition(self, text: str) -> Condition | None:
        if not is_clean(text):
            raise BadValueError("Er staat een ongeldig teken in.", "null_characters_not_allowed")
        if not (text if self.literal else text.strip()) and self.empty_means_all:
            return None
        value = self.parse(text if self.literal else text.strip())
        if value is None:
            return Condition(self.path, "present", False)
        return Condition(self.path, self.operator, value, self.also)


def to_uuid(text: str) -> str:
    value = parse_uuid(text)
    if value is None:
        raise BadValueError("Dit is geen geldige UUID.")
    return value


def to_uuid_of_url(text: str) -> str:
    """An address that leads to none of our objects matches nothing."""
    if not is_uri(text):
        raise BadValueError("Dit is geen geldige URL.")
    return parse_uuid(re.split(r"[?#]", text)[0].rstrip("/").rpartition("/")[2]) or ""


def to_boolean(text: str) -> bool:
    if text.lower() not in ("true", "false"):
        raise BadValueError("Dit is geen boolean: alleen true en false kunnen.")
    return text.lower() == "true"


def to_moment(text: str) -> str:
    value = parse_moment(text)
    if value is None:
        raise BadValueError("Dit is geen datum met tijdstip (ISO 8601).")
    return value


def to_day(text: str) -> str:
    value = parse_day(text)
    if value is None:
        raise BadValueError("Dit is geen datum (jjjj-mm-dd).")
    return value


def to_choice(values: tuple[str, ...]) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if text not in values:
            raise BadValueError(f"Deze waarde kan niet; wel: {', '.join(values)}.", "invalid_choice")
        return text

    return parse


def exact(path: str) -> Filter:
    return Filter(path, "exact", str, empty_means_all=True)


def contains(path: str) -> Filter:
    return Filter(path, "contains", str, empty_means_all=True)


def any_of(path: str) -> Filter:
    return Filter(path, "in", lambda text: text.split(","), empty_means_all=True)


def boolean(path: str) -> Filter:
    return Filter(path, "exact", lambda text: int(to_boolean(text)))


def present(path: str) -> Filter:
    return Filter(path, "present", to_boolean)


def related(path: str) -> Filter:
    return Filter(path, "related", to_boolean)


def moment(path: str) -> Filter:
    return Filter(path, "exact", to_moment)


def day(path: str, operator: str = "exact") -> Filter:
    return Filter(path, operator, to_day)


def uuid(path: str) -> Filter:
    return Filter(path, "exact", to_uuid)


def choice(path: str, kind: str, attribute: str) -> Filter:
    """One of the values of an attribute `group.member` or `member` of an object type."""
    members: Mapping[str, Any] = TYPES[kind].fields
    for step in attribute.split("."):
        field = members[step]
        members = getattr(field, "members", {})
    assert isinstance(field, Choice)
    return Filter(path, "exact", to_choice(field.values))


def read_conditions(
    filters: Mapping[str, Filter], query: Mapping[str, str], problems: list[Problem]
) -> list[Condition]:
    """The conditions in a query string; arguments that are no filter are left to others."""
    conditions = []
    for name, text in query.items():
        chosen = filters.get(name)
        if chosen is None:
            continue
        try:
            condition = chosen.condition(text)
        except BadValueError as refusal:
            problems.append(Problem((name,), refusal.code, refusal.reason))
        else:
            conditions += [condition] if condition else []
    return conditions
