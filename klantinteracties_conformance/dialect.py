"""Dialects: how the information model looks on the wire, as data with one interpreter.

No code anywhere asks which dialect it deals with: what differs stands in
`schemas/<dialect>/dialect.yaml`, checked by `schemas/dialect.schema.json`.
"""

import json
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from klantinteracties_conformance import resources
from klantinteracties_conformance.forms import FORMS, is_unset


class DialectError(Exception):
    """A dialect file is missing or wrong; the text says which file, where in it, and what."""


class NotInDialectError(Exception):
    """The dialect has no place for an attribute, object type or search argument."""


@dataclass(frozen=True)
class Attribute:
    """Where one attribute stands in the JSON of its object type, and in which form."""

    name: str
    path: tuple[str, ...]
    form: str
    values: Mapping[str, Any]
    text_as: str | None
    length: int
    assigned_by: str | None

    def write(self, value: str) -> Any:
        """Return the wire value for a value of a case.

        Raises:
            ValueFormError: the value can't be written in this attribute's form.
        """
        return self.values[value] if value in self.values else FORMS[self.form].write(value)

    def same(self, expected: Any, observed: Any) -> bool:
        """Tell whether an observed wire value is the one that was sent; absent, null and "" are equal."""
        if is_unset(expected) or is_unset(observed):
            return is_unset(expected) and is_unset(observed)
        return FORMS[self.form].same(expected, observed)

    def unique_value(self) -> str:
        """Return a fresh number of the attribute's length, without a leading zero."""
        lowest = 10 ** (self.length - 1)
        return str(lowest + secrets.randbelow(9 * lowest))


@dataclass(frozen=True)
class Expansion:
    """How a search brings related objects along: the argument, where they stand, and their names by type."""

    argument: str
    path: tuple[str, ...]
    parts: Mapping[str, str]


@dataclass(frozen=True)
class WireType:
    """One object type on the wire."""

    key: str
    path: str
    attributes: Mapping[str, Attribute]
    search: Mapping[str, str]
    always: Mapping[str, Any]
    expansion: Expansion | None

    def attribute(self, name: str) -> Attribute:
        """Return an attribute; a group that is written as plain text is the part that keeps the text.

        Raises:
            NotInDialectError: the dialect doesn't have it.
        """
        try:
            attribute = self.attributes[name]
        except KeyError:
            raise NotInDialectError(f"Het attribuut '{name}' bestaat niet in dit dialect.") from None
        return self.attribute(attribute.text_as) if attribute.text_as else attribute

    def search_argument(self, name: str) -> str:
        """Return the query argument that searches on an attribute.

        Raises:
            NotInDialectError: the dialect can't search on it.
        """
        try:
            return self.search[name]
        except KeyError:
            raise NotInDialectError(f"Op '{name}' kan in dit dialect niet worden gezocht.") from None

    def assigned_by_consumer(self) -> Iterable[Attribute]:
        """Yield the attributes for which this dialect expects the consumer to choose a unique value."""
        return (a for a in self.attributes.values() if a.assigned_by == "consumer")


@dataclass(frozen=True)
class Dialect:
    """A complete dialect. `reference_key` None means that a reference is the bare id."""

    name: str
    title: str
    contract: Path
    base_path: str
    published: tuple[str, ...]
    sends: str
    accepts: str
    auth_header: str
    auth_value: str
    reference_key: str | None
    list_items: tuple[str, ...]
    list_next: tuple[str, ...]
    page_size: Mapping[str, int]
    types: Mapping[str, WireType]

    def type(self, key: str) -> WireType:
        """Return one object type.

        Raises:
            NotInDialectError: the dialect doesn't have it.
        """
        try:
            return self.types[key]
        except KeyError:
            raise NotInDialectError(f"Het objecttype '{key}' bestaat niet in dit dialect.") from None

    def payload(self, key: str, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return the JSON object for wire values by attribute name; references are given as bare ids."""
        wire_type = self.type(key)
        body: dict[str, Any] = {}
        for name, value in values.items():
            if value is None:
                continue
            attribute = wire_type.attribute(name)
            put(body, attribute.path, self.reference(value) if attribute.form == "verwijzing" else value)
        return body

    def reference(self, identifier: str) -> Any:
        """Return a reference to the object with this id."""
        return {self.reference_key: identifier} if self.reference_key else identifier

    def pages_of(self, size: int) -> Mapping[str, int]:
        """Return the query that asks for pages of this size.

        Raises:
            NotInDialectError: in this dialect the provider chooses the size.
        """
        if not self.page_size:
            raise NotInDialectError("De consumer kiest in dit dialect niet hoe groot een bladzijde is.")
        return dict.fromkeys(self.page_size, size)

    def observe(self, key: str, name: str, body: Any) -> Any:
        """Return the wire value of an attribute in an answer; a reference as its bare id, None if absent."""
        attribute = self.type(key).attribute(name)
        value = take(body, attribute.path)
        if attribute.form == "verwijzing" and self.reference_key and isinstance(value, dict):
            return value.get(self.reference_key)
        return value


def put(body: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    """Set a value deep in a JSON object, making the objects on the way."""
    for step in path[:-1]:
        body = body.setdefault(step, {})
    body[path[-1]] = value


def take(body: Any, path: tuple[str, ...]) -> Any:
    """Return the value at a path, or None where the path leads nowhere."""
    for step in path:
        if not isinstance(body, dict):
            return None
        body = body.get(step)
    return body


@cache
def available() -> tuple[str, ...]:
    """Return the names of the dialects that the suite brings."""
    return tuple(sorted(path.parent.name for path in resources.schemas_dir().glob("*/dialect.yaml")))


def load(name: str) -> Dialect:
    """Load one of the suite's dialects by name.

    Raises:
        DialectError: there is none of that name, or its file is wrong.
    """
    if name not in available():
        raise DialectError(f"Het dialect '{name}' bestaat niet; kies uit: {', '.join(available())}.")
    return read(resources.schemas_dir() / name / "dialect.yaml")


def read(path: Path) -> Dialect:
    """Read a dialect file.

    Raises:
        DialectError: the file can't be read, is no YAML, or doesn't have the prescribed form.
    """
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise DialectError(f"Het dialect {path.name} is niet te lezen: {error}") from error
    schema = json.loads((resources.schemas_dir() / "dialect.schema.json").read_text(encoding="utf-8"))
    breach = jsonschema.exceptions.best_match(jsonschema.Draft202012Validator(schema).iter_errors(data))
    if breach is not None:
        where = "/".join(map(str, breach.absolute_path)) or "het begin"
        raise DialectError(f"Het dialect {path.name} klopt niet bij {where}: {breach.message}")
    return _build(data, path.parent)


def _attribute(name: str, about: Mapping[str, Any]) -> Attribute:
    return Attribute(
        name=name,
        path=tuple(about.get("op", "").split(".")),
        form=about.get("vorm", "tekst"),
        values=about.get("waarden", {}),
        text_as=about.get("tekst_als"),
        length=about.get("lengte", 9),
        assigned_by=about.get("toegekend_door"),
    )


def _expansion(about: Mapping[str, Any]) -> Expansion:
    return Expansion(about["argument"], tuple(about["op"].split(".")), about["delen"])


def _wire_type(key: str, about: Mapping[str, Any]) -> WireType:
    return WireType(
        key=key,
        path=about["pad"],
        attributes={name: _attribute(name, row) for name, row in about["attributen"].items()},
        search=about.get("zoeken", {}),
        always=about.get("altijd", {}),
        expansion=_expansion(about["uitklappen"]) if "uitklappen" in about else None,
    )


def _build(data: Mapping[str, Any], folder: Path) -> Dialect:
    page_size = data["lijst"].get("paginagrootte")
    return Dialect(
        name=data["dialect"],
        title=data["titel"],
        contract=folder / data["contract"],
        base_path=data["basispad"],
        published=tuple(data.get("gepubliceerd", ())),
        sends=data["mediatypen"]["verzenden"],
        accepts=data["mediatypen"]["ontvangen"],
        auth_header=data["authenticatie"]["header"],
        auth_value=data["authenticatie"]["waarde"],
        reference_key=data["verwijzing"].get("sleutel"),
        list_items=tuple(data["lijst"]["inhoud"].split(".")),
        list_next=tuple(data["lijst"]["volgende"].split(".")),
        page_size={page_size["argument"]: page_size["waarde"]} if page_size else {},
        types={key: _wire_type(key, about) for key, about in data["objecttypen"].items()},
    )
