"""What fuzzing writes in the journal on disk, so that `sweep` removes what a killed run left behind.

What may be changed or deleted is not decided by it, but by the objects that `World` knows to be ours.
"""

from collections.abc import Callable, Mapping
from typing import Any

from klantinteracties_conformance.consumer.journal import Entry, Journal
from klantinteracties_conformance.fuzz.knowledge import Knowledge
from klantinteracties_conformance.fuzz.places import Places
from klantinteracties_conformance.fuzz.wire import Answer
from klantinteracties_conformance.standard.dialect import Dialect, WireType, take


class Diary:
    """Writes down each object before it is asked for, with the values by which it can be recognised."""

    def __init__(self, journal: Journal, dialect: Dialect, knowledge: Knowledge, places: Places) -> None:
        self._journal = journal
        self._dialect = dialect
        self._knowledge = knowledge
        self._places = places
        self._known: dict[str, Entry] = {}

    def intended(self, collection: str, body: Any, distinctive: Callable[[str], bool]) -> dict[str, Entry]:
        """Write down what a registration is going to make; return it by its name in the answer.

        `distinctive` tells whether a text can only have come from this run. What has no address of its own
        can't be removed, and so isn't written down; nor is a part of a registration that isn't there.
        """
        makes = self._knowledge.objects[collection].makes or {"": collection}
        parts = {name: take(body, (name,)) if name else body for name in makes}
        return {
            name: self._intend(makes[name], part, distinctive)
            for name, part in parts.items()
            if self._places.by_collection[makes[name]].item and not (name and part is None)
        }

    def entry_of(
        self, collection: str, identifier: str, sent: Any, distinctive: Callable[[str], bool]
    ) -> Entry | None:
        """Return the entry of an object that turned up in a list, a new one where there is none."""
        if identifier in self._known or not self._places.by_collection[collection].item:
            return self._known.get(identifier)
        return self._intend(collection, sent, distinctive)

    def _intend(self, collection: str, body: Any, distinctive: Callable[[str], bool]) -> Entry:
        marks = self._marks(collection, body, distinctive)
        item = self._places.by_collection[collection].path("").strip("/")
        return self._journal.intend(collection.strip("/"), marks, own=marks, item_path=item)

    def _marks(self, collection: str, body: Any, distinctive: Callable[[str], bool]) -> dict[str, Any]:
        """Return the values by attribute that nobody else can have sent."""
        wire_type = self._type(collection)
        own = self._knowledge.objects[collection].own
        marks = {}
        for name, attribute in wire_type.attributes.items() if wire_type else ():
            if ".".join(attribute.path) not in own:
                continue
            value = take(body, attribute.path)
            if isinstance(value, dict):
                value = value.get(self._dialect.reference_key or "")
            if isinstance(value, str | int) and distinctive(str(value).strip().lower()):
                marks[name] = value
        return marks

    def _type(self, collection: str) -> WireType | None:
        path = collection.strip("/")
        return next((known for known in self._dialect.types.values() if known.path == path), None)

    def answered(self, entries: Mapping[str, Entry], answer: Answer) -> None:
        """Write down that nothing was made, of what the answer doesn't show.

        After a server's error something may be there all the same; that is kept in mind only where it could
        be recognised, or each such answer would seem to leave something behind.
        """
        refused = 400 <= answer.status < 500
        for entry in entries.values():
            if entry.state == "intended" and (refused or not (answer.succeeded or self._findable(entry))):
                self._journal.refused(entry)

    def _findable(self, entry: Entry) -> bool:
        wire_type = self._type(entry.path)
        return wire_type is not None and any(name in wire_type.search for name in entry.own)

    def refused(self, entries: Mapping[str, Entry]) -> None:
        """Write down that nothing was made."""
        for entry in entries.values():
            self._journal.refused(entry)

    def made(self, entry: Entry | None, identifier: str) -> None:
        """Write down which object came of it."""
        if entry is not None and entry.state == "intended":
            self._known[identifier] = entry
            self._journal.made(entry, identifier)

    def returned(self, entry: Entry | None, identifier: str) -> None:
        """Write down that an object that was removed is there all the same."""
        if entry is not None:
            self._journal.made(entry, identifier)

    def doubtful(self, entry: Entry | None, identifier: str, reason: str) -> None:
        """Write down that the answer named an object that may be somebody else's."""
        if entry is not None:
            self._journal.doubtful(entry, identifier, reason)

    def removed(self, entry: Entry | None) -> None:
        """Write down that it is gone."""
        if entry is not None and entry.open:
            self._journal.removed(entry)
