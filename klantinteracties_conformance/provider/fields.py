"""The kinds of attribute that an object type can have, and what each accepts (openklant 0.9.0).

A field checks one raw JSON value and answers the value to store. It reports what is wrong to `Problems`,
each under the name of a rule, and answers the raw value then, so that a rule which is switched off lets it
through.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from klantinteracties_conformance.provider.errors import Path, Problems
from klantinteracties_conformance.provider.parse import is_clean, is_uri, parse_day, parse_moment, parse_uuid


class Missing:
    """The type of `MISSING`: an attribute that was not sent, which is something else than null."""

    def __repr__(self) -> str:
        return "MISSING"


MISSING = Missing()


@dataclass(frozen=True)
class Unreadable:
    """A value that has no place in the neutral vocabulary; every check refuses it under `rule`."""

    rule: str
    code: str
    reason: str
    instead: Any = None
    """What is stored when the rule is switched off."""


@dataclass(frozen=True, kw_only=True)
class Field:
    """What every kind of attribute has in common."""

    required: bool = False
    nullable: bool = False
    read_only: bool = False
    """Not accepted from outside: a write leaves it as it was."""
    default: Any = None

    def empty(self) -> Any:
        """What is stored when the attribute was not sent at creation, or sent as null."""
        return self.default

    def check(self, raw: Any, path: Path, problems: Problems) -> Any:
        if raw is None:
            if not self.nullable:
                problems.add("null", path, "null", "Dit veld mag niet null zijn.")
            return self.empty_for_null()
        if isinstance(raw, Unreadable):
            problems.add(raw.rule, path, raw.code, raw.reason)
            return raw.instead
        return self.check_value(raw, path, problems)

    def empty_for_null(self) -> Any:
        return None

    def check_value(self, raw: Any, path: Path, problems: Problems) -> Any:
        raise NotImplementedError


@dataclass(frozen=True, kw_only=True)
class Text(Field):
    """Text, trimmed; optional text that was never given is an empty string."""

    literal: bool = False
    """Spaces around it are part of it, and what is sent is never empty."""
    max_length: int = 0
    min_length: int = 0
    form: re.Pattern[str] | None = None
    form_rule: str = "pattern"
    form_reason: str = "Deze waarde heeft niet de juiste vorm."
    default: Any = ""

    def check_value(self, raw: Any, path: Path, problems: Problems) -> Any:
        if not isinstance(raw, str):
            problems.add("type", path, "invalid", "Dit is geen tekst.")
            return raw
        if not is_clean(raw):
            problems.add(
                "nul-character", path, "null_characters_not_allowed", "Er staat een ongeldig teken in."
            )
            return raw
        value = raw if self.literal else raw.strip()
        if not value:
            if self.required or self.literal:
                problems.add("blank", path, "blank", "Dit veld mag niet leeg zijn.")
            return value
        self.check_length(value, path, problems)
        if self.form and not self.form.fullmatch(value):
            problems.add(self.form_rule, path, "invalid", self.form_reason)
        return value

    def check_length(self, value: str, path: Path, problems: Problems) -> None:
        if self.max_length and len(value) > self.max_length:
            reason = f"Dit veld heeft ten hoogste {self.max_length} tekens."
            problems.add("max-length", path, "max_length", reason)
        if len(value) < self.min_length:
            reason = f"Dit veld heeft ten minste {self.min_length} tekens."
            problems.add("min-length", path, "min_length", reason)


@dataclass(frozen=True, kw_only=True)
class Uri(Text):
    """An absolute URI, or nothing."""

    def check_value(self, raw: Any, path: Path, problems: Problems) -> Any:
        value = super().check_value(raw, path, problems)
        if isinstance(value, str) and value and not is_uri(value):
            problems.add("uri", path, "invalid", "Dit is geen URL.")
        return value


@dataclass(frozen=True, kw_only=True)
class Nummer(Text):
    """A number for people: digits, at most ten, unset is null (openklant, observed).

    What applications send as an empty one, several times, is no number either.
    """

    nullable: bool = True
    default: Any = None
    max_length: int = 10
    form: re.Pattern[str] | None = field(default_factory=lambda: re.compile(r"[0-9]+"))
    form_reason: str = "Dit veld bestaat alleen uit cijfers."

    def check_value(self, raw: Any, path: Path, problems: Problems) -> Any:
        return super().check_value(raw, path, problems) or None


@dataclass(frozen=True, kw_only=True)
class Boolean(Field):
    def check_value(self, raw: Any, path: Path, problems: Problems) -> Any:
        if not isinstance(raw, bool):
            problems.add("type", path, "invalid", "Dit is geen boolean: alleen true en false kunnen.")
        return raw


@dataclass(frozen=True, kw_only=True)
class Integer(Field):
    minimum: int
    maximum: int

    def check_value(self, raw: Any, path: Path, problems: Problems) -> Any:
        if isinstance(raw, float) and raw.is_integer():
            raw = int(raw)
        if not isinstance(raw, int) or isinstance(raw, bool):
            problems.add("type", path, "invalid", "Dit is geen geheel getal.")
        elif raw > self.maximum:
            problems.add("range", path, "max_value", f"Dit getal is ten hoogste {self.maximum}.")
        elif raw < self.minimum:
            problems.add("range", path, "min_value", f"Dit getal is ten minste {self.minimum}.")
        return raw


@dataclass(frozen=True, kw_only=True)
class Choice(Field):
    values: tuple[str, ...]

    def check_value(self, raw: Any, path: Path, problems: Problems) -> Any:
        if not isinstance(raw, str) or raw not in self.values:
            reason = f"Deze waarde kan niet; wel: {', '.join(self.values)}."
            problems.add("choice", path, "invalid_choice", reason)
        return raw


@dataclass(frozen=True, kw_only=True)
class Moment(Field):
    def check_value(self, raw: Any, path: Path, problems: Problems) -> Any:
        value = parse_moment(raw)
        if value is None:
            problems.add("date-time", path, "invalid", "Dit is geen datum met tijdstip (ISO 8601).")
            return raw
        return value


@dataclass(frozen=True, kw_only=True)
class Day(Field):
    def check_value(self, raw: Any, path: Path, problems: Problems) -> Any:
        value = parse_day(raw)
        if value is None:
            problems.add("date", path, "invalid", "Dit is geen datum (jjjj-mm-dd).")
            return raw
        return value


@dataclass(frozen=True, kw_only=True)
class TextMap(Field):
    """Free keys with text values."""

    max_length: int

    def empty(self) -> Any:
        return {}

    def empty_for_null(self) -> Any:
        return {}

    def check_value(self, raw: Any, path: Path, problems: Problems) -> Any:
        if not isinstance(raw, Mapping):
            problems.add("type", path, "invalid", "Dit is geen object.")
            return raw
        item = Text(max_length=self.max_length)
        if not all(is_clean(key) for key in raw):
            problems.add("nul-character", path, "invalid", "Er staat een ongeldig teken in een sleutel.")
            return {}
        return {key: item.check(value, (*path, key), problems) for key, value in raw.items()}


@dataclass(frozen=True, kw_only=True)
class Ref(Field):
    """A reference to one object. Raw it is `{"id": …}`, stored it is the id; `on_delete` says what happens to
    the object that refers when the object referred to goes: `cascade` or `clear`."""

    target: str
    on_delete: str = "clear"

    def check_value(self, raw: Any, path: Path, problems: Problems) -> Any:
        if not isinstance(raw, Mapping):
            problems.add("type", path, "invalid", "Dit is geen verwijzing.")
            return None
        identifier = raw.get("id", MISSING)
        if identifier is MISSING:
            problems.add("required", (*path, "id"), "required", "Dit veld is vereist.")
            return None
        value = parse_uuid(identifier)
        if value is None:
            problems.add("reference-form", (*path, "id"), "invalid", "Dit is geen geldige UUID.")
        return value


@dataclass(frozen=True, kw_only=True)
class RefList(Field):
    """References to several objects, kept in order; the object outlives what it refers to."""

    target: str

    def empty(self) -> Any:
        return []

    def empty_for_null(self) -> Any:
        return []

    def check_value(self, raw: Any, path: Path, problems: Problems) -> Any:
        if not isinstance(raw, list):
            problems.add("type", path, "not_a_list", "Dit is geen lijst.")
            return []
        item = Ref(target=self.target)
        checked = [item.check(entry, (*path, str(i)), problems) for i, entry in enumerate(raw)]
        return list(dict.fromkeys(identifier for identifier in checked if identifier))


@dataclass(frozen=True, kw_only=True)
class OwnedRefs(RefList):
    """The far side of a reference that may be written from here too: the ids of the objects whose `via`
    points to this object."""

    via: str
    nullable: bool = True


@dataclass(frozen=True, kw_only=True)
class OwnedObjects(Field):
    """Whole objects of another type that are written and answered inside this one."""

    target: str
    via: str
    nullable: bool = True

    def empty(self) -> Any:
        return MISSING

    def empty_for_null(self) -> Any:
        return MISSING

    def check_value(self, raw: Any, path: Path, problems: Problems) -> Any:
        if not isinstance(raw, list):
            problems.add("type", path, "not_a_list", "Dit is geen lijst.")
            return MISSING
        if not all(isinstance(item, Mapping) for item in raw):
            problems.add("type", path, "invalid", "Elk onderdeel van deze lijst is een object.")
            return MISSING
        return raw


@dataclass(frozen=True, kw_only=True)
class Group(Field):
    """Attributes that belong together. Never given, it is answered with its members empty."""

    members: Mapping[str, Field]
    absent: bool = False
    """Stays null when never given, instead of a group with empty members."""
    whole: bool = False
    """Sent in one piece, also where only a part of the object is sent."""

    def empty(self) -> Any:
        return None if self.absent else {name: member.empty() for name, member in self.members.items()}

    def empty_for_null(self) -> Any:
        return self.empty()

    def check_value(self, raw: Any, path: Path, problems: Problems) -> Any:
        if not isinstance(raw, Mapping):
            problems.add("type", path, "invalid", "Dit is geen object.")
            return raw
        if self.whole:
            problems = replace(problems, partial=False)
        values = check_members(self.members, raw, path, problems)
        if problems.partial:
            return values
        return {**{name: member.empty() for name, member in self.members.items()}, **values}


@dataclass(frozen=True, kw_only=True)
class Variant(Field):
    """A group whose members depend on the value of another attribute, `by`."""

    by: str
    variants: Mapping[str, Group]
    needed: frozenset[str] = frozenset()
    """The values of `by` that can't be without their group."""

    def empty(self) -> Any:
        return None

    def missing(self, raw: Mapping[str, Any], before: Mapping[str, Any], *, partial: bool) -> bool:
        """Whether the group was left out of a request that can't do without it."""
        kind = raw.get(self.by, before.get(self.by))
        needed = isinstance(kind, str) and kind in self.needed
        return needed and not (partial and before.get(self.by) == kind)

    def check_variant(
        self, raw: Any, kind: Any, before: Mapping[str, Any], path: Path, problems: Problems
    ) -> Any:
        """A part of a group can only be changed while there is such a group, of the same kind."""
        group = self.variants.get(kind) if isinstance(kind, str) else None
        if raw is None:
            problems.add("null", path, "null", "Dit veld mag niet null zijn.")
        if raw is None or group is None:
            return None
        same = before.get(self.by) == kind and isinstance(before.get(path[-1]), Mapping)
        return group.check_value(raw, path, replace(problems, partial=problems.partial and same))


def check_members(
    members: Mapping[str, Field],
    raw: Mapping[str, Any],
    path: Path,
    problems: Problems,
    *,
    before: Mapping[str, Any] = MappingProxyType({}),
) -> dict[str, Any]:
    """The values that were sent, checked. Read-only and unknown attributes are ignored."""
    values: dict[str, Any] = {}
    for name, member in members.items():
        if member.read_only:
            continue
        sent = raw.get(name, MISSING)
        here = (*path, name)
        if sent is MISSING:
            needed = member.required and not problems.partial
            if isinstance(member, Variant):
                needed = member.missing(raw, before, partial=problems.partial)
            if needed:
                problems.add("required", here, "required", "Dit veld is vereist.")
        elif isinstance(member, Variant):
            kind = raw.get(member.by, before.get(member.by))
            values[name] = member.check_variant(sent, kind, before, here, problems)
        else:
            values[name] = member.check(sent, here, problems)
    return values
