"""The addresses in an answer, and what each says that it leads to: read only, nothing is asked for it.

Dialects have them in two forms: an address beside an ID, in an object and in what it refers to; and links by
name, of which one leads to the object itself and others to what it refers to. Besides, lists lead to their
pages and a registration to what it made.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from klantinteracties_conformance.client.http import Answer
from klantinteracties_conformance.contract.knowledge import Knowledge
from klantinteracties_conformance.contract.places import Place, Places
from klantinteracties_conformance.standard import information_model
from klantinteracties_conformance.standard.dialect import Dialect, WireType, take

_ITSELF, _FIRST = "self", "first"


class LinkKind(Enum):
    """What an address stands for, by the message that tells that it is of something else."""

    OBJECT = "address-of-other"
    REFERENCE = "link-of-other"
    MADE = "location-of-other"


@dataclass(frozen=True)
class Address:
    """An address in an answer, and where it stands: the dotted names of the attributes on the way.

    `id` is that of the object to which it leads, by what else the answer says; empty for a list, or where
    nothing is referred to. `path` is where such objects are, or the path of the list; empty where any may be.
    """

    where: str
    url: str
    id: str
    path: str = ""
    kind: LinkKind = LinkKind.OBJECT


@dataclass(frozen=True)
class Links:
    """Finds the addresses in answers of one provider. `contractual` leaves of an object what is promised."""

    url: str
    dialect: Dialect
    places: Places
    knowledge: Knowledge
    contractual: Callable[[Place, Any], Any]
    _known_references: dict[str, Mapping[tuple[str, ...], tuple[str, str]]] = field(default_factory=dict)
    _promised: dict[tuple[str, str], bool] = field(default_factory=dict)

    @property
    def keys(self) -> tuple[str, str]:
        """Return what an ID is called, and the address beside it."""
        identifier = self.dialect.types["klantcontact"].attribute("ID").path[-1]
        return identifier, self.dialect.reference_address or "url"

    def expected(self, place: Place) -> bool:
        """Tell whether something is demanded of addresses in answers about the objects of a place."""
        pages = self.dialect.list_next and self.knowledge.size
        given = self.dialect.reference_address or self.dialect.links or pages
        return bool(place.item and given) and not self.knowledge.objects[place.collection].experimental

    def place(self, answer: Answer) -> Place | None:
        """Return the place that an answer is about, where it has anything in which addresses stand."""
        method, _, path = answer.message.label.partition(" ")
        stem = path.partition("/{")[0].lower()
        place = next((one for name, one in self.places.by_collection.items() if name.lower() == stem), None)
        read = method in ("GET", "POST", "PUT", "PATCH") and answer.succeeded
        return place if read and place is not None and self.expected(place) else None

    def wrong(self, found: Iterable[Address]) -> Iterator[tuple[Address, bool]]:
        """Yield the addresses that don't lead to what they say, or (True) that are of another server."""
        for address in found:
            if not self.names_its_own(address):
                yield address, False
            if self.elsewhere(address.url):
                yield address, True

    def of_answer(self, answer: Answer, place: Place) -> Iterator[Address]:
        """Yield all addresses of an answer, whole ones in place of those that only name a path."""
        listed = answer.message.method == "GET" and "{" not in answer.message.label
        rows: list[Any] = (self.knowledge.rows_of(answer.body) or []) if listed else [answer.body]
        found: list[Address] = []
        for row in rows:
            found += self.beside_ids(row, place)
            found += self._linked(row, place)
        if listed:
            found += self._of_list(answer.body, place)
        if answer.status == 201:
            found += self._of_registration(answer, place)
        for one in found:
            with suppress(ValueError):  # it is no address, and leads nowhere
                one = replace(one, url=urljoin(answer.url, one.url))  # noqa: PLW2901
            yield one

    def beside_ids(self, row: Any, place: Place) -> Iterator[Address]:
        """Yield the addresses beside an ID in an object, where the contract has those.

        What a provider shows besides may be of another API, which may have any address.
        """
        for address in addresses(row, *self.keys) if self.dialect.reference_address else ():
            at = place.collection, address.where
            if at not in self._promised:
                known = addresses(self.contractual(place, row), *self.keys)
                self._promised[at] = any(one.where == address.where for one in known)
            if self._promised[at]:
                yield address

    def _linked(self, row: Any, place: Place) -> Iterator[Address]:
        """Yield the links of an object: to itself, and to what it refers to."""
        if not self.dialect.links or not isinstance(row, dict):
            return
        itself = _text(row.get(self.keys[0]))
        if itself and (found := self._link(row, _ITSELF)):
            yield Address(*found, itself, place.path(""))
        for path, (name, to) in self._references(place).items():
            referred, found = take(row, path), self._link(row, name)
            at = self.places.by_collection.get(to)
            if found and at and (referred is None or isinstance(referred, str)):
                yield Address(*found, referred or "", at.path(""), LinkKind.REFERENCE)

    def _references(self, place: Place) -> Mapping[tuple[str, ...], tuple[str, str]]:
        """Return by where a reference stands what its link is called, and to which collection it leads."""
        if place.collection not in self._known_references:
            told = self.knowledge.objects[place.collection].references
            found = {tuple(name.split(".")): (name.rpartition(".")[2], one.to) for name, one in told.items()}
            for wire_type in self.dialect.types.values():
                if f"/{wire_type.path}" == place.collection:
                    found.update(self._of_type(wire_type))
            self._known_references[place.collection] = found
        return self._known_references[place.collection]

    def _of_type(self, wire_type: WireType) -> Iterator[tuple[tuple[str, ...], tuple[str, str]]]:
        """Yield the same for what the information model and the dialect say of one type."""
        for name, to in information_model.object_type(wire_type.key).references.items():
            attribute = wire_type.attributes.get(name)
            if attribute is not None and attribute.link and to in self.dialect.types:
                yield attribute.path, (attribute.link, f"/{self.dialect.types[to].path}")

    def _link(self, row: Any, name: str) -> tuple[str, str] | None:
        """Return where a link stands and its address, None where there is none or only a template of one."""
        path = tuple(step.replace("{naam}", name) for step in self.dialect.links)
        link = take(row, path)
        templated = take(row, (*path[:-1], "templated")) is True
        return (".".join(path[:-1]), link) if isinstance(link, str) and link and not templated else None

    def _of_list(self, body: Any, place: Place) -> Iterator[Address]:
        """Yield the addresses of the list itself, and those by which one comes from page to page."""
        named = [self._link(body, name) for name in (_ITSELF, _FIRST)] if self.dialect.links else []
        for path in filter(None, (self.dialect.list_next, self.dialect.list_previous)):
            if link := _text(take(body, path)):
                named.append((".".join(path[:-1]) or path[-1], link))
        for where, link in filter(None, named):
            yield Address(where, link, "", place.collection)

    def _of_registration(self, answer: Answer, place: Place) -> Iterator[Address]:
        """Yield the address of what was registered, which documents show as a path below the API as well.

        One of the list, as in the example of a document, names no object: that is told of elsewhere.
        """
        location, key = answer.headers.get("location", ""), self.keys[0]
        identifier = _text(answer.body.get(key)) if isinstance(answer.body, dict) else ""
        listed = location.rstrip("/").lower().endswith(place.collection.lower())
        if identifier and location and not listed:
            yield Address("Location", location, identifier, place.path(""), LinkKind.MADE)

    def names_its_own(self, address: Address) -> bool:
        """Tell whether an address is one of an object, or of a list, and of that which it stands beside."""
        if self._is_to_list(address):
            return True
        if not address.id and address.kind is LinkKind.OBJECT:
            return self.below(address.url, 1).strip("/").lower() == address.path.strip("/").lower()
        below = self.below(address.url, 2, anywhere=address.kind is LinkKind.MADE).rstrip("/")
        stem, _, identifier = below.rpartition("/")
        if not address.id:  # nothing is referred to, so there is nothing to lead to
            return not identifier or f"{stem}/".lower() != address.path.lower()
        known = {address.path.lower()} if address.path else self._known
        return f"{stem}/".lower() in known and unquote(identifier).lower() == address.id.lower()

    def _is_to_list(self, address: Address) -> bool:
        """Tell whether a link leads to the list that it is called after: a document has `actoren` for one."""
        name, collection = address.where.lower(), address.path.strip("/").lower()
        called = address.kind is LinkKind.REFERENCE and name.endswith(collection)
        return called and self.below(address.url, 1).strip("/").lower() == collection

    def below(self, url: str, steps: int, *, anywhere: bool = False) -> str:
        """Return the path of an address below the base of the API, empty where it isn't there.

        On another host the same API may have another base, so that only so many last steps of it count; where
        it may be `anywhere` that goes for this host too.
        """
        try:
            base, path = urlsplit(self.url).path.rstrip("/"), urlsplit(url).path
        except ValueError:
            return ""
        if anywhere or self.elsewhere(url):
            return "/" + "/".join(path.strip("/").split("/")[-steps:])
        return path.removeprefix(base) if path.startswith(f"{base}/") else ""

    def elsewhere(self, url: str) -> bool:
        """Tell whether an address is of another server than the one that is judged."""
        try:
            return _server(self.url) != _server(url)
        except ValueError:
            return False

    @cached_property
    def _known(self) -> frozenset[str]:
        places = self.places.by_collection.values()
        return frozenset(place.path("").lower() for place in places if place.item)


def addresses(body: Any, key: str, name: str, where: str = "") -> Iterator[Address]:
    """Yield the addresses in an object, as `name` beside an ID that is called `key`."""
    if isinstance(body, list):
        for member in body:
            yield from addresses(member, key, name, where)
    elif isinstance(body, dict):
        identifier, url = body.get(key), body.get(name)
        if isinstance(identifier, str) and isinstance(url, str) and identifier and url:
            yield Address(where, url, identifier)
        for inner, value in body.items():
            yield from addresses(value, key, name, f"{where}.{inner}" if where else inner)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _server(url: str) -> tuple[str, str, int | None]:
    """Return scheme, host and port, the usual port for the scheme where none is named."""
    parts = urlsplit(url)
    return parts.scheme, (parts.hostname or "").lower(), parts.port or _PORTS.get(parts.scheme)


_PORTS = {"http": 80, "https": 443}
