"""What shows that an object is ours: a mark of this run, or a reference to what is ours."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any

from klantinteracties_conformance.client.errors import NotSentError, ProviderUnreachableError
from klantinteracties_conformance.client.lag import measure
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.consumer.guard import Body, Claim
from klantinteracties_conformance.consumer.journal import Entry
from klantinteracties_conformance.consumer.others import same_id
from klantinteracties_conformance.consumer.resource import Resource
from klantinteracties_conformance.consumer.search import Search
from klantinteracties_conformance.standard.dialect import NotInDialectError, WireType, take
from klantinteracties_conformance.standard.value_forms import is_unset


class Proofs:
    """Says what a body has to show to be the object that was registered.

    `is_ours` tells whether an ID is that of an object that was proved to be ours.
    """

    def __init__(self, search: Search, is_ours: Callable[[str], bool]) -> None:
        self._search = search
        self._is_ours = is_ours

    def claim(self, entry: Entry, identifier: str) -> Claim:
        """Return what would prove that the object with this ID came of a registration."""
        shows, listed = partial(self._shows, entry), partial(self.listed, entry, identifier)
        return Claim(shows, listed, marked=bool(entry.own))

    def known_with(self, key: str, marks: dict[str, Any]) -> frozenset[str] | None:
        """Return the IDs of what has one of these values already; None where that can't be found out.

        For a registration without a mark of its own: an object with its values that wasn't there before, is
        ours.
        """
        wire_type = self._search.dialect.type(key)
        # What is one of a few codes, such as a kind, very many have: that would find half the register.
        telling = (name for name in marks if not wire_type.attribute(name).values)
        name = next((name for name in telling if name in wire_type.search), None)
        if name is None:
            return None
        try:
            found = self._search.find(key, {name: marks[name]})
        except (Finding, ProviderUnreachableError):
            return None
        return frozenset(same_id(resource.id) for resource in found)

    def _shows(self, entry: Entry, body: Body) -> bool:
        wire_type = self._type(entry)
        if wire_type is None or not isinstance(body, dict):
            return False

        def same(name: str) -> bool:
            seen = self._search.dialect.observe(wire_type.key, name, body)
            return wire_type.attribute(name).same(entry.marks[name], seen)

        if not entry.own:
            identifier = self._search.identify(wire_type.key, body)
            fresh = entry.known_before is not None and same_id(identifier or "") not in entry.known_before
            return (fresh and all(map(same, entry.marks))) or self._holds_ours_alone(wire_type, entry, body)
        shown = any(
            same(name)
            and (wire_type.attribute(name).form != "verwijzing" or self._is_ours(str(entry.marks[name])))
            for name in entry.own
        )
        return shown or self._holds_ours_alone(wire_type, entry, body)

    def _holds_ours_alone(self, wire_type: WireType, entry: Entry, body: dict[str, Any]) -> bool:
        """Tell whether an object says nothing but what was sent, and all that belongs to it is ours.

        For what an application registers without any value by which it could be known, or of which the
        provider lost that: a partij without a name, to which belongs a number that nobody else has.
        """
        if entry.sent is None:
            return False
        for name, attribute in wire_type.attributes.items():
            told = attribute.form == "tekst" and not attribute.values and not attribute.assigned_by
            if told and not attribute.text_as and name != "ID":
                seen = self._search.dialect.observe(wire_type.key, name, body)
                if not is_unset(seen) and not attribute.same(entry.sent.get(name), seen):
                    return False
        found = [
            self._search.identify(key, row)
            for key, place in wire_type.back.items()
            for row in _rows(take(body, place))
        ]
        return bool(found) and all(one is not None and self._is_ours(one) for one in found)

    def listed(self, entry: Entry, identifier: str) -> Iterator[Body]:
        """Yield how lists show the object with this ID, where a mark of ours can be searched on.

        A search that doesn't work shows nothing.

        Raises:
            ProviderUnreachableError: no answer came.
        """
        try:
            found = self.sought(entry)
        except Finding:
            return
        yield from (resource.body for resource in found or () if same_id(resource.id) == same_id(identifier))

    def measure_lag(self, entry: Entry, identifier: str) -> None:
        """Find out how soon lists show what was registered just now, once for each of them (I-59)."""
        lag = self._search.client.budget.lag
        if entry.path not in lag.measured and self._sought_by(entry):
            with suppress(ProviderUnreachableError, NotSentError):
                lag.measured[entry.path] = self.lateness(entry, identifier)

    def lateness(self, entry: Entry, identifier: str) -> float | None:
        """Return how many seconds it takes from now until a search on its mark shows the object with this ID.

        None where it never does, or nothing of it can be searched on.

        Raises:
            ProviderUnreachableError: no answer came.
            OutOfBudgetError: the run may not ask any more.
        """

        def shown() -> bool:
            return any(same_id(resource.id) == same_id(identifier) for resource in self.sought(entry) or ())

        try:
            client = self._search.client
            with client.budget.lag.measuring(), client.log.measuring():
                return measure(shown) if self._sought_by(entry) else None
        except Finding:
            return None

    def sought(self, entry: Entry) -> list[Resource] | None:
        """Return what is found on a mark of ours; None where there is no such mark to search on.

        Raises:
            Finding: the search doesn't work.
            ProviderUnreachableError: no answer came.
        """
        wire_type, name = self._type(entry), self._sought_by(entry)
        if wire_type is None or name is None:
            return None
        try:
            return self._search.find(wire_type.key, {name: entry.marks[name]})
        except NotInDialectError:
            return None

    def _sought_by(self, entry: Entry) -> str | None:
        """Return the mark by which an object of ours can be searched, None where there is none."""
        wire_type = self._type(entry)
        names = (*entry.own, *entry.marks) if entry.own else ()
        return next((name for name in names if wire_type and name in wire_type.search), None)

    def _type(self, entry: Entry) -> WireType | None:
        return next((t for t in self._search.dialect.types.values() if t.path == entry.path), None)


def _rows(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
