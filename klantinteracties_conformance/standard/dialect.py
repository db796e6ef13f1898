"""Dialects: how the information model looks on the wire, as data with one interpreter.

No code anywhere asks which dialect it deals with: what differs stands in
`schemas/<dialect>/dialect.yaml`, or in a vendor's own file; `dialect_files` reads them.
"""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from klantinteracties_conformance.standard import information_model
from klantinteracties_conformance.standard.value_forms import FORMS, is_unset, nearest_code
from klantinteracties_conformance.system.addresses import split
from klantinteracties_conformance.system.messages import Message, ToldError, message


class NotInDialectError(ToldError):
    """The dialect has no place for an attribute, object type or search argument."""


class NotInVersionError(NotInDialectError):
    """The version of the API that is judged doesn't have it yet; the message says since which there is."""


class NotClaimedError(NotInDialectError):
    """The provider leaves an object type out of what it claims; the message says why, where it told."""


@dataclass(frozen=True)
class Attribute:
    """Where one attribute stands in the JSON of its object type, and in which form.

    `codes` are those that the provider takes, where only some are: the others are written as one of them.
    """

    name: str
    path: tuple[str, ...]
    form: str
    values: Mapping[str, Any]
    text_as: str | None
    length: int
    assigned_by: str | None
    codes: tuple[str, ...] = ()
    link: str = ""
    """What the link to the object that it refers to is called; empty for what refers to none."""

    def write(self, value: str) -> Any:
        """Return the wire value for a value of a case.

        Raises:
            ValueFormError: the value can't be written in this attribute's form.
        """
        written = self.values[value] if value in self.values else FORMS[self.form].write(value)
        return nearest_code(written, self.codes)

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
class CombinedRegistration:
    """Where objects are registered together, and what each is called in the body, by object type."""

    path: str
    parts: Mapping[str, str]


@dataclass(frozen=True)
class WireType:
    """One object type on the wire."""

    key: str
    path: str
    item_path: str
    list_items: tuple[str, ...]
    attributes: Mapping[str, Attribute]
    search: Mapping[str, str]
    always: Mapping[str, Any]
    back: Mapping[str, tuple[str, ...]]
    expansion: Expansion | None
    later: Mapping[str, str] = field(default_factory=dict)
    """The version from which one can search on it, by what it is, where the version judged is older."""

    def attribute(self, name: str) -> Attribute:
        """Return an attribute; a group that is written as plain text is the part that keeps the text.

        Raises:
            NotInDialectError: the dialect doesn't have it.
            UnknownAttributeError: the information model doesn't either.
        """
        try:
            attribute = self.attributes[name]
        except KeyError:
            information_model.object_type(self.key).require(name)
            raise NotInDialectError(message("attribute-not-in-dialect", attribute=name)) from None
        return self.attribute(attribute.text_as) if attribute.text_as else attribute

    def search_argument(self, name: str) -> str:
        """Return the query argument that searches on an attribute.

        Raises:
            NotInDialectError: the dialect can't search on it, or not yet.
            UnknownAttributeError: the information model doesn't have it.
        """
        if name in self.later:
            raise NotInVersionError(
                message("search-not-in-version", attribute=name, version=self.later[name])
            )
        try:
            return self.search[name]
        except KeyError:
            information_model.object_type(self.key).require(name)
            raise NotInDialectError(message("search-not-in-dialect", attribute=name)) from None

    def assigned_by_consumer(self) -> Iterable[Attribute]:
        """Yield the attributes for which this dialect expects the consumer to choose a unique value."""
        return (a for a in self.attributes.values() if a.assigned_by == "consumer")


@dataclass(frozen=True)
class Dialect:
    """A complete dialect. `reference_key` None means that a reference is the bare id; `reference_address` is
    the key under which it may also hold the address of what it refers to. `links` is where in an object the
    address of a link stands, `{naam}` for what it is called; empty where there are none. `list_rows` is where
    the rows of any list stand, `*` for whatever is there.

    `origin` is what `--dialect` takes for it; `excluded` names what a vendor's own file takes away from the
    dialect that it extends, and `digest` is the SHA-256 of that file. `extends` is that dialect, where the
    contract is that dialect's too. `absent` says why, for each object type that a provider leaves out
    of what it claims. `api_version` is the one that is judged, the newest that is known if empty. `codes` are
    those of which attributes have no other, by their name in the JSON.
    """

    name: str
    origin: str
    excluded: tuple[str, ...]
    digest: str | None
    title: str
    contract: Path
    base_path: str
    published: tuple[str, ...]
    sends: str
    accepts: str
    auth_header: str
    auth_value: str
    reference_key: str | None
    reference_address: str | None
    links: tuple[str, ...]
    empty_may_be_absent: bool
    list_rows: tuple[str, ...]
    list_next: tuple[str, ...]
    list_previous: tuple[str, ...]
    list_count: tuple[str, ...]
    page_size: Mapping[str, int]
    combined_registration: CombinedRegistration | None
    types: Mapping[str, WireType]
    extends: "Dialect | None" = None
    absent: Mapping[str, Message] = field(default_factory=dict)
    api_version: str = ""
    codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def type(self, key: str) -> WireType:
        """Return one object type.

        Raises:
            NotInDialectError: the dialect doesn't have it, or the provider leaves it out.
            UnknownAttributeError: the information model doesn't have it; what asked for it is wrong.
        """
        if key in self.absent:
            raise NotClaimedError(self.absent[key])
        try:
            return self.types[key]
        except KeyError:
            information_model.object_type(key)
            raise NotInDialectError(message("type-not-in-dialect", object_type=key)) from None

    def paths(self, key: str) -> set[str]:
        """Return the paths of an object type, none where the dialect doesn't have it."""
        return {self.types[key].path, self.types[key].item_path} if key in self.types else set()

    def headers(self, token: str | None) -> dict[str, str]:
        """Return the headers that go with every request."""
        headers = {"Accept": self.accepts}
        if token:
            headers[self.auth_header] = self.auth_value.format(token=token)
        return headers

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

    def rows(self, key: str, body: Any) -> list[Any] | None:
        """Return the rows of a list, or None where the answer is no list of this dialect."""
        found = take(body, self.type(key).list_items)
        if (
            found is None
            and self.empty_may_be_absent
            and isinstance(body, dict)
            and self.list_next[0] in body
        ):
            return []
        return found if isinstance(found, list) else None

    def counted(self, body: Any) -> int | None:
        """Return how many objects a list says that it has, or None where it names no number.

        Some write 3 as 3.0, which JSON Schema counts as a whole number.
        """
        count = take(body, self.list_count) if self.list_count else None
        if isinstance(count, float) and count.is_integer():
            return int(count)
        return count if isinstance(count, int) and not isinstance(count, bool) else None

    def pages_of(self, size: int) -> Mapping[str, int]:
        """Return the query that asks for pages of this size.

        Raises:
            NotInDialectError: in this dialect the provider chooses the size.
        """
        if not self.page_size:
            raise NotInDialectError(message("no-page-size-in-dialect"))
        return dict.fromkeys(self.page_size, size)

    def observe(self, key: str, name: str, body: Any) -> Any:
        """Return the wire value of an attribute in an answer; a reference as its bare id, None if absent."""
        attribute = self.type(key).attribute(name)
        value = take(body, attribute.path)
        if attribute.form == "verwijzing" and self.reference_key and isinstance(value, dict):
            return value.get(self.reference_key)
        return value

    def stray_address(self, key: str, name: str, body: Any) -> str | None:
        """Return the address in a reference, where it is that of another object than the one referred to.

        Only what comes last in its path counts: the same provider may be known under several hosts and paths.
        """
        attribute = self.type(key).attribute(name)
        reference = take(body, attribute.path)
        if attribute.form != "verwijzing" or not self.reference_address or not isinstance(reference, dict):
            return None
        address, identifier = reference.get(self.reference_address), self.observe(key, name, body)
        if not isinstance(address, str) or not address or not isinstance(identifier, str):
            return None
        last = split(address).path.rstrip("/").rpartition("/")[2]
        return None if unquote(last).lower() == identifier.lower() else address


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
