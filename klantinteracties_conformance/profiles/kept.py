"""What an application wrote is kept: the object is read again, and held against what was sent.

An application hardly ever reads back what it wrote. Its users do, on another screen or a day later.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.consumer.identifiers import path_segment
from klantinteracties_conformance.profiles.checks import ENOUGH
from klantinteracties_conformance.profiles.paths import ABSENT
from klantinteracties_conformance.profiles.profile import ProfileCall
from klantinteracties_conformance.standard import information_model
from klantinteracties_conformance.standard.contract_document import Document
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.standard.dialect import Dialect, WireType, put
from klantinteracties_conformance.standard.value_forms import read_moment

_FOLLOWS: Mapping[str, frozenset[str]] = {
    "status": frozenset({"afgehandeldOp"}),
    "toegewezenAanActoren": frozenset({"toegewezenAanActor"}),
    "digitaleAdressen": frozenset({"voorkeursDigitaalAdres"}),
    "rekeningnummers": frozenset({"voorkeursRekeningnummer"}),
}
"""What a provider may change of itself along with an attribute that is changed."""

ID = "uuid"
"""What a reference is known by, where the dialect doesn't say."""

_LANGUAGES = (("taal",), ("voorkeurstaal",))
"""Where the code of a language stands; a provider may write it in one way only."""

Place = tuple[str | int, ...]


@dataclass(frozen=True)
class MadeByProfile:
    """An object to read again: where, and what was sent of it, by a registration or by a change."""

    path: str
    sent: Any
    schema: Any


@dataclass(frozen=True)
class NotKept:
    """A place in an object where it isn't as it was sent, or as it was before."""

    place: Place
    expected: Any


class Rereading:
    """Knows by the contract what can be read again, and which members a request can set."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._document = contract_of(dialect)
        self._key = dialect.reference_key or ID

    def knows(self, call: ProfileCall) -> bool:
        """Tell whether the contract knows a request, and how to read what it makes."""
        path = _below(call.target)
        if self._is_combined(path):
            return True
        item = path if call.method != "POST" else f"{path}/x"
        document = self._document
        known = document.operation(call.method, f"/{path}") and document.operation("GET", f"/{item}")
        return known is not None

    def made(self, method: str, target: str, sent: Any, answered: Any) -> list[MadeByProfile]:
        """Return what to read again; an empty list where the answer doesn't say where that is.

        Raises:
            Finding: the ID in the answer can't stand in a path.
        """
        path = _below(target)
        if self._is_combined(path):
            return list(self._parts(sent, answered))
        if method != "POST":
            return [MadeByProfile(path, sent, self._schema(method, path))]
        identifier = self._identifier(answered)
        if not identifier:
            return []
        return [MadeByProfile(f"{path}/{path_segment(identifier)}", sent, self._schema(method, path))]

    def differences(self, made: MadeByProfile, kept: Any, *, change: bool) -> Iterator[NotKept]:
        """Yield where an object isn't as it was sent; of a change, what was sent empty has to be empty."""
        yield from self._differing(made.sent, kept, made.schema, (), change)

    def disturbed(self, made: MadeByProfile, before: Any, kept: Any) -> Iterator[NotKept]:
        """Yield where a change changed what it didn't name."""
        follows = {name for sent in made.sent for name in _FOLLOWS.get(sent, ())}
        for name, schema in _members(self._document, made.schema).items():
            left = name not in made.sent and name not in follows and not schema.get("readOnly")
            if left and isinstance(before, dict) and name in before:
                yield from self._differing(before[name], _member(kept, name), schema, (name,), True)

    def _is_combined(self, path: str) -> bool:
        together = self._dialect.combined_registration
        return together is not None and path == together.path

    def _parts(self, sent: Any, answered: Any) -> Iterator[MadeByProfile]:
        """Yield the parts of what is registered together; each has to refer to the others too."""
        together = self._dialect.combined_registration
        names = {key: together.parts.get(key, key) if together else key for key in self._dialect.types}
        made = {key: self._identifier(_member(answered, name)) for key, name in names.items()}
        for key, name in names.items():
            if made[key] and isinstance(_member(sent, name), dict):
                wire_type = self._dialect.type(key)
                referring = dict(sent[name])
                for to, path in _references(wire_type):
                    if made.get(to):
                        put(referring, path, {self._key: made[to]})
                where = f"{wire_type.path}/{path_segment(made[key])}"
                yield MadeByProfile(where, referring, self._schema("POST", wire_type.path))

    def _identifier(self, body: Any) -> str:
        value = _member(body, self._key)
        return value if isinstance(value, str) else ""

    def _schema(self, method: str, path: str) -> Any:
        operation = self._document.operation(method, f"/{path}")
        if operation is None:
            return {}
        item = self._document.plain["paths"][operation.path][operation.method.lower()]
        body = self._document.resolve(item.get("requestBody", {}))
        kinds: Mapping[str, Any] = body.get("content", {})
        return next((about.get("schema", {}) for about in kinds.values()), {})

    def _differing(self, sent: Any, kept: Any, schema: Any, place: Place, change: bool) -> Iterator[NotKept]:
        if _is_empty(sent) and (place or not change):
            if change and not _is_empty(kept):
                yield NotKept(place, sent)
        elif isinstance(sent, dict) and self._key in sent:
            if self._identifier(sent).lower() != self._identifier(kept).lower():
                yield NotKept(place, sent)
        elif isinstance(sent, dict):
            known = _members(self._document, schema)
            for name, value in sent.items():
                if not known or (name in known and not known[name].get("readOnly")):
                    below = known.get(name, {})
                    yield from self._differing(value, _member(kept, name), below, (*place, name), change)
        elif isinstance(sent, list):
            yield from self._differing_rows(sent, kept, schema, place, change)
        elif not _same(sent, kept) and not (place[-1:] in _LANGUAGES and _same_language(sent, kept)):
            yield NotKept(place, sent)

    def _differing_rows(
        self, sent: list[Any], kept: Any, schema: Any, place: Place, change: bool
    ) -> Iterator[NotKept]:
        """Yield each row that isn't among those kept, in whatever order; and the list, if it has others."""
        rows = list(kept) if isinstance(kept, list) else []
        below = self._document.resolve(schema).get("items", {})
        for index, one in enumerate(sent):
            alike = (row for row in rows if not list(self._differing(one, row, below, (), change)))
            if (row := next(alike, ABSENT)) is ABSENT:
                yield NotKept((*place, index), one)
            else:
                rows.remove(row)
        if rows and change:
            yield NotKept(place, sent)


def _references(wire_type: WireType) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield to which type a reference of a type is, and where; of two to the same, the one named after it."""
    known = information_model.object_type(wire_type.key).references
    for name, to in known.items():
        path = wire_type.attribute(name).path if name in wire_type.attributes else ()
        if path and (path[-1] == to or list(known.values()).count(to) == 1):
            yield to, path


def _below(target: str) -> str:
    return target.partition("?")[0].strip("/")


def _is_empty(value: Any) -> bool:
    """Tell whether nothing is filled in, at whatever depth."""
    if isinstance(value, dict):
        return all(map(_is_empty, value.values()))
    return value is ABSENT or value is None or value in ("", [])


def _member(node: Any, name: str) -> Any:
    return node.get(name, ABSENT) if isinstance(node, dict) else ABSENT


def _same(sent: Any, kept: Any) -> bool:
    one, other = read_moment(sent), read_moment(kept)
    if one is not None and other is not None:
        return abs(one - other) < ENOUGH
    return type(sent) is type(kept) and bool(sent == kept)


def _same_language(sent: Any, kept: Any) -> bool:
    """Tell whether two codes begin alike: the one of two letters and the one of three, as `nl` and `nld`."""
    return str(sent)[:2].lower() == str(kept)[:2].lower()


def _members(document: Document, schema: Any) -> dict[str, Any]:
    """Return the members that a schema knows, with their own schemas, in all forms that it allows."""
    schema = document.resolve(schema) or {}
    found: dict[str, Any] = {}
    for combining in ("allOf", "oneOf", "anyOf"):
        for one in schema.get(combining, ()):
            found |= _members(document, one)
    return found | {name: document.resolve(one) for name, one in schema.get("properties", {}).items()}
