"""How a single attribute of the neutral model travels in a JSON body, as data.

`read` turns what was sent into the neutral value, or `Unreadable`; `write` turns the neutral value into what
is answered, None where the attribute is left out. A stored value that has no place here is shown as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from klantinteracties_conformance.provider.errors import Path
from klantinteracties_conformance.provider.fields import Unreadable

Obj = dict[str, Any]


@dataclass(frozen=True)
class Plain:
    """The same on both sides, save its name."""

    name: str

    def read(self, value: Any) -> Any:
        return value

    def write(self, value: Any) -> Any:
        return None if value == "" else value


@dataclass(frozen=True)
class Codes(Plain):
    """A fixed set of values, each with another name in the neutral model."""

    values: Mapping[str, Any]

    def read(self, value: Any) -> Any:
        if isinstance(value, str) and value in self.values:
            return self.values[value]
        reason = f"Deze waarde kan niet; wel: {', '.join(self.values)}."
        return Unreadable("choice", "invalid_choice", reason, instead=value)

    def write(self, value: Any) -> Any:
        known = [code for code, neutral in self.values.items() if neutral is value or neutral == value]
        return known[0] if known else super().write(value)


@dataclass(frozen=True)
class Number(Plain):
    """A whole number here, digits in the neutral model."""

    def read(self, value: Any) -> Any:
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        return Unreadable("type", "invalid", "Dit is geen geheel getal.", instead=value)

    def write(self, value: Any) -> Any:
        try:
            return int(value)
        except (TypeError, ValueError):
            return super().write(value)


@dataclass(frozen=True)
class Reference(Plain):
    """The id of another object, as it is."""

    def read(self, value: Any) -> Any:
        if value is None:
            return None
        if isinstance(value, str):
            return {"id": value}
        return Unreadable("type", "invalid", "Dit is geen tekst.")

    def write(self, value: Any) -> Any:
        return super().write(value.get("id") if isinstance(value, Mapping) else value)


@dataclass(frozen=True)
class Nested(Plain):
    """A group of attributes."""

    members: Mapping[str, Plain]
    always: bool = field(default=False, kw_only=True)
    """Answered without members too."""

    def read(self, value: Any) -> Any:
        return read_members(self.members, value) if isinstance(value, Mapping) else value

    def write(self, value: Any) -> Any:
        if not isinstance(value, Mapping):
            return value
        return write_members(self.members, value) or ({} if self.always else None)


def read_members(members: Mapping[str, Plain], body: Mapping[str, Any]) -> Obj:
    """What was sent, in neutral names; what has no place in the model is dropped."""
    return {members[name].name: members[name].read(value) for name, value in body.items() if name in members}


def write_members(members: Mapping[str, Plain], obj: Mapping[str, Any]) -> Obj:
    """What is there, in the names of the dialect."""
    written = {name: member.write(obj.get(member.name)) for name, member in members.items()}
    return {name: value for name, value in written.items() if value is not None}


def wire_path(members: Mapping[str, Plain], path: Path) -> Path:
    """The path of a value in the names of the dialect; of a reference only the attribute."""
    for name, member in members.items():
        if path and member.name == path[0]:
            return (name, *wire_path(member.members, path[1:])) if isinstance(member, Nested) else (name,)
    return path
