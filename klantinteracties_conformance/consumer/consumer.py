"""The consumer application that the suite plays: it registers, reads, changes, searches and removes.

It speaks in object types and attributes of the information model; the dialect knows the rest.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal

from klantinteracties_conformance.client.http import Answer, ProviderClient
from klantinteracties_conformance.consumer.arranging import Arranging
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.consumer.free_values import beginnings, choose
from klantinteracties_conformance.consumer.guarded import guard_of
from klantinteracties_conformance.consumer.identifiers import path_segment
from klantinteracties_conformance.consumer.journal import Journal
from klantinteracties_conformance.consumer.proof import Proofs
from klantinteracties_conformance.consumer.registrations import Registrations
from klantinteracties_conformance.consumer.removal import remove_all
from klantinteracties_conformance.consumer.resource import Resource, Value, argument_of, no_object, texts_of
from klantinteracties_conformance.consumer.search import Search, expect_status, searching
from klantinteracties_conformance.result.requirements import Leftover
from klantinteracties_conformance.standard import information_model
from klantinteracties_conformance.standard.dialect import (
    Dialect,
    Expansion,
    NotInDialectError,
    WireType,
    take,
)
from klantinteracties_conformance.standard.value_forms import is_unset
from klantinteracties_conformance.system import interrupts
from klantinteracties_conformance.system.messages import Comparison, message, shown

__all__ = ["Answer", "Consumer", "Offer", "Resource", "Value"]

Offer = Literal["page size", "count"]
"""What a list may let a consumer ask for: pages of a size, and the number of objects that it has."""

_FRESH_TRIES = 5

_REFERRED_TO = (400, 403, 409, 422)
"""How a provider can say that it doesn't remove what others refer to."""


class Consumer:
    """Performs the functions of the standard at one provider and keeps a journal of what it made.

    The journal may serve several consumers; `registrations` are those of this one.
    """

    def __init__(self, dialect: Dialect, client: ProviderClient, journal: Journal | None = None) -> None:
        self.dialect = dialect
        self.client = client
        self._search = Search(dialect, client)
        journal = journal or Journal()
        guard = guard_of(client, dialect, journal.others)
        proofs = Proofs(self._search, guard.is_ours)
        self.registrations = Registrations(journal, guard, proofs)
        self.arranging = Arranging(self._search, self.registrations)

    def register(
        self, key: str, values: Mapping[str, "Value"], *, chosen: Mapping[str, str] | None = None
    ) -> Resource:
        """Register an object (F2173, F2599, F5592, F6542, F7554 …) and return it as the provider answered.

        IDs are left to the provider; numbers that the dialect leaves to the consumer are made up afresh,
        and again where somebody else turns out to have the same one. Those in `chosen` are taken as they are.

        Raises:
            Finding: the provider refused it or answered without an ID.
            NotInDialectError: the dialect has no place for one of the values.
        """
        wire_type = self.dialect.type(key)
        written = texts_of(values)
        sent = self.wire_values(wire_type, values)
        for _ in range(_FRESH_TRIES):
            own = {a.name: a.unique_value() for a in wire_type.assigned_by_consumer()}
            fresh = {
                name: wire_type.attribute(name).write(v) for name, v in {**own, **(chosen or {})}.items()
            }
            answer = self.submit(key, {**sent, **fresh})
            if not 400 <= answer.status < 500 or not self._any_taken(key, fresh):
                break
        return self._registered(key, answer, {**sent, **fresh}, written)

    def submit(self, key: str, sent: Mapping[str, Any]) -> Answer:
        """Send a registration with these wire values, whatever the answer; an object that it made is ours.

        It is written down before it is sent. Where no answer comes, it may have been made all the same.

        Raises:
            ReadOnlyError: nothing may be written.
        """
        self.arranging.expect_writing()
        wire_type = self.dialect.type(key)
        body = {**wire_type.always, **self.dialect.payload(key, sent)}
        with self.registrations.making():
            entry = self.arranging.intend(key, sent)
            answer = self.client.send("POST", wire_type.path, body=body)
            self.arranging.settle(key, entry, answer.status, answer.body)
        return answer

    def attempt(self, key: str, values: Mapping[str, "Value"]) -> Answer:
        """Try to register an object with these values, whatever the answer; an object that it made is ours.

        Raises:
            NotInDialectError: the dialect has no place for one of the values.
            ReadOnlyError: nothing may be written.
        """
        return self.submit(key, self.wire_values(self.dialect.type(key), values))

    def offers(self, what: Offer) -> bool:
        """Tell whether lists let themselves be asked for something, as far as the dialect goes."""
        return bool({"page size": self.dialect.page_size, "count": self.dialect.list_count}[what])

    def attribute_names(self, key: str) -> list[str]:
        """Return the names of the attributes that an object type has here.

        Raises:
            NotInDialectError: there is no such type.
        """
        return list(self.dialect.type(key).attributes)

    def chosen_attributes(self, key: str) -> list[str]:
        """Return the names of the attributes that are the consumer's to fill in, or to leave empty.

        Raises:
            NotInDialectError: there is no such type.
        """
        attributes = self.dialect.type(key).attributes.values()
        return [a.name for a in attributes if not a.text_as and not a.assigned_by]

    def has_code_for(self, key: str, name: str, value: str) -> bool:
        """Tell whether a value of an attribute has a code of its own on the wire.

        Raises:
            NotInDialectError: there is no such attribute.
        """
        return value in self.dialect.type(key).attribute(name).values

    def read(self, resource: Resource) -> Resource:
        """Read an object by its ID (F8618, F0138, F5002 …) and return it as it is now.

        Raises:
            Finding: the provider doesn't give it.
        """
        answer = self.fetch(resource)
        what = message("doing-read", object_type=resource.type)
        expect_status(answer, 200, what)
        if not isinstance(answer.body, dict):
            raise no_object(what, answer)
        return replace(resource, body=answer.body)

    def fetch(self, resource: Resource) -> Answer:
        """Ask for an object by its ID, whatever the answer."""
        answer = self.client.send("GET", self._path(resource))
        if answer.status == 200:
            self.registrations.seen(self.dialect.type(resource.type).item_path, resource.id, answer.body)
        return answer

    def change(self, resource: Resource, values: Mapping[str, "Value"]) -> Resource:
        """Change only these attributes of an object (F0796, F5241 …).

        The object as it was before stands in the returned one's `before`.

        Raises:
            Finding: the provider refused the change.
            ReadOnlyError: nothing may be written.
        """
        self.arranging.expect_writing()
        before = self.read(resource)
        wire_type = self.dialect.type(resource.type)
        sent = self.wire_values(wire_type, values)
        answer = self.client.send(
            "PATCH", self._path(resource), body=self.dialect.payload(resource.type, sent)
        )
        expect_status(answer, 200, message("doing-change", object_type=resource.type))
        return Resource(
            resource.type,
            resource.id,
            answer.body,
            sent,
            texts_of(values),
            frozenset(sent) | frozenset(values),
            before.body,
        )

    def search(
        self, key: str, arguments: Mapping[str, "Value"], *, page_size: int | None = None
    ) -> list[Resource]:
        """Return every object of a type that the provider finds on these attributes (F3896, F4936 …).

        Raises:
            Finding: the provider refuses the search, or finds so many that it can't have filtered.
            NotInDialectError: the dialect can't search on one of them, or doesn't let the consumer choose
                the size of a page.
        """
        extra = {} if page_size is None else self.dialect.pages_of(page_size)
        return self._search.find(key, self._search_values(key, arguments), extra)

    def search_same(self, resource: Resource, *names: str) -> list[Resource]:
        """Return what the provider finds on the values that an object itself has, as it was last seen.

        Raises:
            Finding: one of them is empty, or as for `search`.
        """
        wanted = {name: self.observed(resource, name) for name in names}
        for name, value in wanted.items():
            if is_unset(value):
                raise Finding(
                    message("attribute-empty", attribute=name, object_type=resource.type),
                    comparisons=[Comparison(message("a-value"), shown(None), name)],
                )
        return self._search.find(resource.type, wanted)

    def count(self, key: str, arguments: Mapping[str, "Value"]) -> Any:
        """Return how many objects the provider says that a search finds.

        Raises:
            Finding: the provider refuses the search.
            NotInDialectError: in this dialect a list doesn't say so.
        """
        if not self.dialect.list_count:
            raise NotInDialectError(message("no-count-in-dialect"))
        wire_type = self.dialect.type(key)
        wanted = self._search_values(key, arguments)
        query = {wire_type.search_argument(name): argument_of(value) for name, value in wanted.items()}
        answer = self.client.send("GET", wire_type.path, query={**query, **self.dialect.page_size})
        expect_status(answer, 200, searching(key, wanted))
        return take(answer.body, self.dialect.list_count)

    def search_expanded(
        self, key: str, arguments: Mapping[str, "Value"]
    ) -> list[tuple[Resource, Mapping[str, list[Resource]]]]:
        """Search, and have the provider add the related objects: each object with those, by object type.

        Raises:
            Finding: as for `search`.
            NotInDialectError: the dialect has no such thing.
        """
        expansion = self.dialect.type(key).expansion
        if expansion is None:
            raise NotInDialectError(message("no-expansion-in-dialect"))
        extra = {expansion.argument: ",".join(expansion.parts.values())}
        found = self._search.find(key, self._search_values(key, arguments), extra)
        return [(resource, self._parts(resource, expansion)) for resource in found]

    def _parts(self, resource: Resource, expansion: Expansion) -> Mapping[str, list[Resource]]:
        parts = {}
        for key, name in expansion.parts.items():
            rows = take(resource.body, (*expansion.path, name))
            rows = rows if isinstance(rows, list) else []
            parts[key] = [Resource(key, self.identifier_in(key, row), row) for row in rows]
        return parts

    def _search_values(self, key: str, arguments: Mapping[str, "Value"]) -> dict[str, Any]:
        """Return search arguments as wire values; an object stands for its id, whatever refers to it."""
        wire_type = self.dialect.type(key)
        return {
            name: value.id if isinstance(value, Resource) else wire_type.attribute(name).write(value or "")
            for name, value in arguments.items()
        }

    def follow(self, resource: Resource, name: str) -> Resource:
        """Return the object that a reference leads to, not read yet.

        Raises:
            Finding: the reference is empty.
        """
        key = information_model.object_type(resource.type).references[name]
        identifier = self.observed(resource, name)
        if not isinstance(identifier, str) or not identifier:
            raise Finding(
                message("reference-empty", attribute=name, object_type=resource.type),
                comparisons=[Comparison(message("a-reference"), shown(None), name)],
            )
        return Resource(key, identifier, None)

    def referring(self, resource: Resource, key: str) -> list[Resource]:
        """Return the objects of a type that an object itself says refer to it.

        Raises:
            NotInDialectError: in this dialect it doesn't say so.
        """
        try:
            path = self.dialect.type(resource.type).back[key]
        except KeyError:
            raise NotInDialectError(message("no-referring-in-dialect", object_type=resource.type)) from None
        rows = take(resource.body, path)
        rows = rows if isinstance(rows, list) else []
        return [Resource(key, self.identifier_in(key, row), row) for row in rows]

    def in_use(self, key: str, name: str, value: Any) -> bool:
        """Tell whether an object with this wire value is known to the provider already."""
        found = self._search.find(key, {name: value})
        attribute = self.dialect.type(key).attribute(name)
        return any(
            attribute.same(value, self.dialect.observe(key, name, resource.body)) for resource in found
        )

    def _any_taken(self, key: str, fresh: Mapping[str, Any]) -> bool:
        """Tell whether a refusal may come from a number that somebody else has; not known means no."""
        try:
            return any(self.in_use(key, name, value) for name, value in fresh.items())
        except Finding:
            return False

    def unused_number(self, key: str) -> str:
        """Return a number that no object of this type has.

        Raises:
            NoFreeValueError: each number that was tried is said to be in use.
        """
        attribute = self.dialect.type(key).attribute("Nummer")
        options = [attribute.unique_value() for _ in range(_FRESH_TRIES)]
        return choose(options, lambda number: self.in_use(key, "Nummer", attribute.write(number)))

    def beginning_of_number(self, resource: Resource) -> str:
        """Return what the number of an object begins with, as far as no object of its type has that.

        Raises:
            NotInDialectError: in this dialect a consumer can't choose a number.
            NoFreeValueError: each beginning that was tried is said to be in use.
        """
        attribute = self.dialect.type(resource.type).attribute("Nummer")
        if attribute.assigned_by != "consumer":
            raise NotInDialectError(message("no-number-in-dialect"))
        number = str(self.observed(resource, "Nummer"))
        return choose(
            beginnings(number), lambda shorter: self.in_use(resource.type, "Nummer", attribute.write(shorter))
        )

    def remove(self, resource: Resource, *, referring: Sequence[Resource] = ()) -> None:
        """Remove an object that the suite made.

        A provider may refuse it while others refer to it (I-13): those in `referring` go first then.

        Raises:
            Finding: the provider doesn't remove it.
            ReadOnlyError: nothing may be written.
        """
        self.arranging.expect_writing()
        answer = self.client.send("DELETE", self._path(resource))
        if referring and answer.status in _REFERRED_TO:
            for other in referring:
                self.remove(other)
            answer = self.client.send("DELETE", self._path(resource))
        # Which of the two it is to be, differs by contract; that is judged for every answer (API-CONTRACT-1).
        if answer.status not in (200, 204):
            expect_status(answer, 204, message("doing-delete", object_type=resource.type))

    def clean_up(self, *, look: bool = False) -> list[Leftover]:
        """Remove what this consumer made, newest first; return what is left (`look`: as in `remove_all`)."""
        with interrupts.held_back(), self.client.budget.cleaning_up():
            return remove_all(self._search, self.registrations, self.registrations.take(), look=look)

    def observed(self, resource: Resource, name: str) -> Any:
        """Return the wire value of an attribute as the provider last gave it."""
        return self.dialect.observe(resource.type, name, resource.body)

    def wire_values(self, wire_type: WireType, values: Mapping[str, "Value"]) -> dict[str, Any]:
        """Return what attributes are written as on the wire, without those that the provider assigns.

        An empty one is left out, unless the dialect has a value for it since its contract requires one.
        """
        wire: dict[str, Any] = {}
        for name, value in values.items():
            attribute = wire_type.attribute(name)
            if attribute.assigned_by == "provider":
                continue
            if isinstance(value, Resource):
                wire[attribute.name] = value.id
            else:
                wire[attribute.name] = attribute.write(value) if value else attribute.values.get("")
        return wire

    def _registered(
        self, key: str, answer: Answer, sent: Mapping[str, Any], written: Mapping[str, str]
    ) -> Resource:
        what = message("doing-register", object_type=key)
        expect_status(answer, 201, what)
        identifier = self._search.identify(key, answer.body)
        if identifier is None:
            raise Finding(
                message("no-id-returned", what=what),
                comparisons=[Comparison(message("an-id"), answer.told())],
            )
        path_segment(identifier)
        return Resource(key, identifier, answer.body, sent, written)

    def identifier_in(self, key: str, body: Any) -> str:
        """Return the ID that an object has in an answer, empty where it has none."""
        return self._search.identify(key, body) or ""

    def _path(self, resource: Resource) -> str:
        return f"{self.dialect.type(resource.type).item_path}/{path_segment(resource.id)}"
