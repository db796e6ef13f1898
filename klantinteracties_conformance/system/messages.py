"""What the suite says, as data: a code with typed values. Words are made of it where people read (`report`).

No logic looks at words: whoever decides something looks at the code and its values.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from klantinteracties_conformance.system.text import whole

Json = Any
"""A value as JSON has it: what was sent, or what a provider answered."""

TYPES: Mapping[str, type | tuple[type, ...]] = {
    # what it is about
    "operation": str,  # "POST /klantcontacten", or "levensloop /klantcontacten"
    "operations": list,
    "object_type": str,  # key of the information model: "klantcontact"
    "object_types": list,
    "attribute": str,  # name of the information model, or a property of the contract
    "attributes": list,
    "pointer": str,  # JSON pointer into a body
    "argument": str,  # of a query
    "header": str,
    "headers": list,
    "check": str,
    "requirement": str,
    "requirements": list,
    "interpretations": list,
    "deviations": list,  # numbers of deviations of our contract: "OK-09"
    "scenario": str,
    "step": str,
    "dialect": str,
    "dialects": list,
    "target": str,
    "targets": list,
    # how much
    "count": int,
    "total": int,
    "limit": int,
    "missing": int,
    "extra": int,
    "status": int,
    "statuses": list,
    "position": int,  # the first character, counted from one
    "line": int,
    "column": int,
    "number": int,
    "seconds": float,
    "milliseconds": float,
    "days": int,
    # moments: ISO 8601
    "date": str,
    "moment": str,
    # values on the wire, shown as what they are
    "value": object,
    "values": list,
    # texts that others chose, shown as they are
    "method": str,
    "media_type": str,
    "media_types": list,
    "url": str,
    "urls": list,
    "path": str,
    "host": str,
    "port": int,
    "file": str,
    "option": str,
    "options": list,
    "key": str,
    "name": str,
    "names": list,
    "choices": list,  # what can be chosen: all of them are shown
    "id": str,
    "ids": list,
    "text": str,
    "version": str,
    "command": str,
    "kind": str,  # one of a few words of our own; the catalogues choose by it
}
"""What each value of a message is, by its name; one name means one thing in all messages."""


class Message(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something to say. `values` are plain, `parts` are messages within it; a text is looked up by `code`."""

    code: str
    values: dict[str, Json] = {}
    parts: dict[str, list["Message"]] = {}

    def part(self, name: str) -> "Message | None":
        """Return the first part of a name, None where there is none."""
        found = self.parts.get(name)
        return found[0] if found else None

    def all(self) -> Iterator["Message"]:
        """Yield this message and every message within it."""
        yield self
        for parts in self.parts.values():
            for part in parts:
                yield from part.all()

    def mapped(self, change: Callable[[str], str]) -> "Message":
        """Return the message with every text within it changed, such as by taking secrets out of it."""
        values = {name: mapped(value, change) for name, value in self.values.items()}
        parts = {name: [part.mapped(change) for part in parts] for name, parts in self.parts.items()}
        return Message(self.code, values, parts)


def mapped(value: Json, change: Callable[[str], str]) -> Json:
    """Return a value with every text within it changed; a number that JSON doesn't have becomes a text."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list | tuple):
        return [mapped(one, change) for one in value]
    if isinstance(value, dict):
        return {mapped(name, change): mapped(one, change) for name, one in value.items()}
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


def message(code: str, /, **about: Json | Message | Sequence[Message]) -> Message:
    """Return a message.

    Raises:
        TypeError: a value has a name that no message knows, or is of another type than its name says.
    """
    values: dict[str, Json] = {}
    parts: dict[str, list[Message]] = {}
    for name, value in about.items():
        if isinstance(value, Message):
            parts[name] = [value]
        elif _are_messages(value):
            parts[name] = list(value)
        else:
            values[name] = _checked(code, name, value)
    return Message(code, values, parts)


def are_values(values: Mapping[str, Json]) -> bool:
    """Tell whether values that were read are what their names say."""
    return all(
        name in TYPES
        and (isinstance(value, TYPES[name]) or (TYPES[name] is float and isinstance(value, int)))
        for name, value in values.items()
    )


def _are_messages(value: Any) -> bool:
    return isinstance(value, list | tuple) and bool(value) and all(isinstance(one, Message) for one in value)


def _checked(code: str, name: str, value: Json) -> Json:
    wanted = TYPES.get(name)
    if wanted is None:
        raise TypeError(f"message {code}: no value is called {name}")
    if wanted is list and isinstance(value, tuple | set | frozenset):
        value = sorted(value, key=str) if isinstance(value, set | frozenset) else list(value)
    if wanted is float and isinstance(value, int):
        value = float(value)
    if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
        raise TypeError(f"message {code}: {name} is {type(value).__name__}, not {wanted}")
    try:
        return mapped(value, whole)
    except RecursionError:  # a provider may nest its values as deep as it likes
        return "…"


def shown(value: Json) -> Message:
    """Return a value on the wire, or of a case, as one side of a comparison."""
    return message("value", value=value)


class Comparison(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was expected beside what came. `attribute` names what of an object it is about, if anything."""

    expected: Message
    observed: Message
    attribute: str = ""

    def mapped(self, change: Callable[[str], str]) -> "Comparison":
        """Return the comparison with every text within it changed."""
        return Comparison(self.expected.mapped(change), self.observed.mapped(change), change(self.attribute))

    def said(self) -> Message:
        """Return the comparison as a message, to stand within another one."""
        sides = {"expected": self.expected, "observed": self.observed}
        if not self.attribute:
            return message("comparison", **sides)
        return message("comparison-of", attribute=self.attribute, **sides)


class ToldError(Exception):
    """An error of which users are told; `message` says what is the matter."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.code)
        self.message = message
