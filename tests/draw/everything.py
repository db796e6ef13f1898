"""Misbehaviour in all that the contract says at once: every argument, expansion or attribute."""

from collections.abc import Container
from dataclasses import dataclass, replace
from typing import Any

from tests.draw.behaviours import rows_of
from tests.draw.proxy import Asked, Behaviour, Told

_PAGED = {"page", "pageSize", "expand"}
_OF_THE_PROVIDER = {"url", "uuid", "id", "_expand", "_links", "_embedded"}


class IgnoresArguments(Behaviour):
    """No argument of any list has an effect."""

    def ask(self, asked: Asked) -> Asked:
        if asked.method != "GET" or asked.id:
            return asked
        return replace(asked, query=[pair for pair in asked.query if pair[0] in _PAGED])


class FindsNothing(Behaviour):
    """No search finds anything."""

    def tell(self, asked: Asked, told: Told) -> Told:
        body = told.body
        if asked.method != "GET" or asked.id or not asked.names - _PAGED or not rows_of(body):
            return told
        rows_of(body).clear()
        return told.with_body(body | ({"count": 0, "next": None} if "count" in body else {}))


class ExpandsNothing(Behaviour):
    """Nothing comes along."""

    def tell(self, asked: Asked, told: Told) -> Told:
        if asked.method != "GET" or "expand" not in asked.names:
            return told
        body = told.body
        for row in rows_of(body) or [body]:
            _empty(row)
        return told.with_body(body)


def _empty(row: Any) -> None:
    along: dict[str, Any] = (row.get("_expand") if isinstance(row, dict) else None) or {}
    for name, value in along.items():
        for inner in value if isinstance(value, list) else [value]:
            _empty(inner)
        along[name] = [] if isinstance(value, list) else None


@dataclass
class ShowsOtherwise(Behaviour):
    """Whoever reads objects of these collections gets every attribute otherwise than it is."""

    collections: Container[str]

    def tell(self, asked: Asked, told: Told) -> Told:
        if asked.method != "GET" or not told.fine or asked.collection not in self.collections:
            return told
        body = told.body
        for row in rows_of(body) or ([body] if asked.id else []):
            row.update({name: _other(row[name]) for name in row.keys() - _OF_THE_PROVIDER})
        return told.with_body(body)


class ListsOtherwise(ShowsOtherwise):
    """So does whoever reads a list of them; not who reads a single one."""

    def tell(self, asked: Asked, told: Told) -> Told:
        return told if asked.id else super().tell(asked, told)


@dataclass
class AnswersOtherwise(Behaviour):
    """The answer to a change shows every attribute otherwise than it is."""

    method: str

    def tell(self, asked: Asked, told: Told) -> Told:
        body = told.body
        if asked.method != self.method or not told.fine or not isinstance(body, dict):
            return told
        return told.with_body(
            {name: value if name in _OF_THE_PROVIDER else _other(value) for name, value in body.items()}
        )


def _other(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    if isinstance(value, str):
        return f"{value}x" if value else value
    if isinstance(value, dict):
        refers = {"uuid", "id"} & value.keys()
        return None if refers else {name: _other(part) for name, part in value.items()}
    return value[:-1] if isinstance(value, list) else value


@dataclass
class DoesNotChange(Behaviour):
    """A change that the provider would take is confirmed, and not made."""

    method: str

    def ask(self, asked: Asked) -> Asked | Told:
        if asked.method != self.method or not asked.id or not isinstance(asked.body, dict):
            return asked
        before = self.forward(replace(asked, method="GET", body=None, content=b"", query=[]))
        told = self.forward(asked)
        if before.fine and told.fine:
            self.forward(replace(asked, method="PUT").with_body(_as_sent(asked, before.body)))
        return told


def _as_sent(asked: Asked, shown: dict[str, Any]) -> dict[str, Any]:
    """Return what an object shows as a body that replaces it: of two ways to write one thing, one."""
    left_out = {*_OF_THE_PROVIDER}
    if "toegewezenAanActor" in shown:
        left_out.add("toegewezenAanActoren")
    if shown.get("status") != "verwerkt":
        left_out.add("afgehandeldOp")
    if "partijIdentificatoren" not in asked.body:
        left_out.add("partijIdentificatoren")
    return {name: value for name, value in shown.items() if name not in left_out}
