"""What is made at the provider: written down before it is asked for, and what came of it."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from klantinteracties_conformance.client.errors import NotSentError
from klantinteracties_conformance.consumer.guard import Guard
from klantinteracties_conformance.consumer.identifiers import path_segment
from klantinteracties_conformance.consumer.journal import Entry, Journal
from klantinteracties_conformance.system import interrupts


class Registrations:
    """Keeps the journal of what one consumer, or one operation that is fuzzed, makes at the provider.

    The journal may serve several of them; `entries` are those of this one. The guard, where there is one, is
    told what is ours.
    """

    def __init__(self, journal: Journal, guard: Guard | None = None) -> None:
        self.journal = journal
        self.entries: list[Entry] = []
        self._guard = guard

    @contextmanager
    def making(self) -> Iterator[None]:
        """Make objects within this: each is intended, sent, and told what came of it, without interruption.

        What was intended made nothing where its request never left.
        """
        before = len(self.entries)
        with interrupts.held_back():
            try:
                yield
            except NotSentError:
                for entry in self.entries[before:]:
                    self.refused(entry)
                raise

    def intend(self, path: str, item_path: str, marks: Mapping[str, Any], own: Iterable[str]) -> Entry:
        """Write down an object that is going to be made, as the journal has it."""
        entry = self.journal.intend(path, marks, own=own, item_path=item_path)
        self.entries.append(entry)
        return entry

    def made(self, entry: Entry, identifier: str) -> None:
        """Write down which object came of it: it is ours."""
        self.allow(entry, identifier)
        self.journal.made(entry, identifier)

    def allow(self, entry: Entry, identifier: str) -> None:
        """Let an object be changed and removed that turned out to have come of this."""
        if self._guard is not None:
            self._guard.own(f"{entry.item_path}/{path_segment(identifier)}")

    def doubtful(self, entry: Entry, identifier: str, reason: str) -> None:
        """Write down that the answer named an object that may be somebody else's."""
        self.journal.doubtful(entry, identifier, reason)

    def refused(self, entry: Entry) -> None:
        """Write down that nothing was made."""
        self.journal.refused(entry)

    def removed(self, entry: Entry) -> None:
        """Write down that it is gone."""
        self.journal.removed(entry)

    def take(self) -> list[Entry]:
        """Return the entries of which something may be left, and begin anew."""
        taken, self.entries = [entry for entry in self.entries if entry.open], []
        return taken
