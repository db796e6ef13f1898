"""Kinds of defects that return in many places, so that a fault is a line of data and one small function."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from typing import Any

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition

SHOWN = ("read", "listed", "changed", "replaced", "expanded")
"""Every place where an object is shown, save the answer to its creation."""


@dataclass
class Described(Fault):
    """What every fault tells of itself."""

    name: str
    wrong: str
    requirement: str
    kind: str
    dialects: tuple[str, ...] | None = field(default=None, kw_only=True)
    operations: tuple[str, ...] = field(default=(), kw_only=True)


@dataclass
class OnRead(Described):
    """An object is shown otherwise than it is stored. `change` gets a copy and may alter it."""

    change: Callable[[Obj], object]
    where: Collection[str] = SHOWN

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:
        if kind != self.kind or where not in self.where:
            return obj
        shown = dict(obj)
        self.change(shown)
        return shown


@dataclass
class OnWrite(Described):
    """An object is stored otherwise than it was sent."""

    change: Callable[[Obj], object]
    actions: Collection[str] = ("create", "replace", "change")

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:  # noqa: ARG002
        if kind != self.kind or action not in self.actions:
            return values
        stored = dict(values)
        self.change(stored)
        return stored


@dataclass
class NotStored(Described):
    """A write is answered as if it was done, and nothing is kept."""

    action: str

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        return (kind, action) != (self.kind, self.action)


@dataclass
class NotChecked(Described):
    """A rule is not checked."""

    rule: str

    def validate(self, kind: str, rule: str) -> bool:
        return (kind, rule) != (self.kind, self.rule)


@dataclass
class FilterIgnored(Described):
    """A search on this path finds everything."""

    path: str

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind != self.kind:
            return conditions
        return [condition for condition in conditions if condition.path != self.path]


@dataclass
class CountsAlone(Described):
    """Where a search has this path, nothing else that was asked for counts."""

    path: str

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        alone = [condition for condition in conditions if condition.path == self.path]
        return alone if kind == self.kind and alone else conditions


@dataclass
class FindsNothing(Described):
    """A search on this path finds nothing."""

    path: str

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind != self.kind or all(condition.path != self.path for condition in conditions):
            return conditions
        return [*conditions, Condition("id", "exact", "")]


@dataclass
class FiltersOn(Described):
    """A search on this path looks at another attribute."""

    path: str
    instead: str

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind != self.kind:
            return conditions
        return [replace(c, path=self.instead) if c.path == self.path else c for c in conditions]


@dataclass
class MisreadsSearch(Described):
    """What is searched for on this path is read otherwise than it was asked."""

    path: str
    change: Callable[[str], str]

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind != self.kind:
            return conditions
        return [replace(c, value=self.change(c.value)) if c.path == self.path else c for c in conditions]


@dataclass
class OnList(Described):
    """A list is shown otherwise than it is."""

    change: Callable[[Page], object]

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind:
            self.change(page)
        return page


@dataclass
class Responds(Described):
    """A request of this kind is answered by `answer`, whatever it was."""

    action: str
    answer: Callable[[Call, Reply], Reply]

    def on_response(self, call: Call, response: Reply) -> Reply:
        if (call.type, call.action) != (self.kind, self.action):
            return response
        return self.answer(call, response)


UNDRAWN = "999990008"
"""A number that the suite never draws: of the test range, but no burgerservicenummer."""


def put(name: str, value: Any) -> Callable[[Obj], object]:
    """Return a change that gives an attribute this value."""
    return lambda obj: obj.update({name: value})


def map_text(name: str, change: Callable[[str], str]) -> Callable[[Obj], object]:
    """Return a change of a text attribute, where it is filled in."""

    def apply(obj: Obj) -> None:
        if isinstance(obj.get(name), str):
            obj[name] = change(obj[name])

    return apply


def within(group: str, change: Callable[[Obj], object]) -> Callable[[Obj], object]:
    """Return a change of what is inside a group, where the group is filled in."""

    def apply(obj: Obj) -> None:
        if isinstance(obj.get(group), dict):
            obj[group] = dict(obj[group])
            change(obj[group])

    return apply


def mojibake(text: str) -> str:
    """Return text that was written as UTF-8 and read as Latin-1."""
    return text.encode().decode("latin-1")


def each(*changes: Callable[[Obj], object]) -> Callable[[Obj], object]:
    """Return all of these changes as one."""

    def apply(obj: Obj) -> None:
        for change in changes:
            change(obj)

    return apply


def one_kind(name: str, kind: str, change: Callable[[Obj], object]) -> Callable[[Obj], object]:
    """Return a change of the objects that have this value for an attribute."""

    def apply(obj: Obj) -> None:
        if obj.get(name) == kind:
            change(obj)

    return apply
