"""What is made at the provider: written down before it is asked for, and what came of it."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from typing import Any

from klantinteracties_conformance.client.errors import NotSentError, ProviderUnreachableError
from klantinteracties_conformance.consumer.guard import Guard
from klantinteracties_conformance.consumer.identifiers import MAX_ID, path_segment
from klantinteracties_conformance.consumer.journal import Doubt, Entry, Journal
from klantinteracties_conformance.consumer.others import key_of
from klantinteracties_conformance.consumer.proof import Proofs
from klantinteracties_conformance.system import interrupts


class Registrations:
    """Keeps the journal of what one consumer, or one operation that is fuzzed, makes at the provider.

    The journal may serve several of them; `entries` are those of this one. The guard is told what the
    provider says to have made, and `proofs` how to find out whether it did.
    """

    def __init__(self, journal: Journal, guard: Guard, proofs: Proofs) -> None:
        self.journal = journal
        self.entries: list[Entry] = []
        self.proofs = proofs
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
                    if entry.state == "intended":
                        self.refused(entry)
                raise

    def intend(self, path: str, item_path: str, marks: Mapping[str, Any], own: Iterable[str]) -> Entry:
        """Write down an object that is going to be made, as the journal has it."""
        entry = self.journal.intend(path, marks, own=own, item_path=item_path)
        entry.since = self._guard.others.next_moment()
        self.entries.append(entry)
        self._guard.mark(str(marks[name]) for name in entry.own)
        return entry

    def made(self, entry: Entry, identifier: str) -> None:
        """Write down which object came of it, as the provider says.

        One that carries no mark is looked at right away: by the journal alone nobody could know it later.
        """
        self.claim(entry, identifier, anew=self._guard.removed(_path(entry, identifier)))
        doubt = self.doubt(entry, identifier)
        if doubt is not None:
            self.doubtful(entry, identifier, doubt)
            return
        self.journal.made(entry, identifier)
        self.proofs.measure_lag(entry, identifier)
        if entry.own or entry.proved:
            return
        with suppress(ProviderUnreachableError, NotSentError):
            self.look_at(entry)

    def doubt(self, entry: Entry, identifier: str) -> Doubt | None:
        """Return why an object that is said to have come of this is somebody else's, whatever it shows."""
        others = self._guard.others
        if others.shown_before(entry.since, key_of(entry.item_path, identifier)):
            others.written_over()
            return "leftover-was-there"
        return "leftover-among-others" if others.caught else None

    def claim(self, entry: Entry, identifier: str, *, anew: bool = False) -> None:
        """Let an object be changed and removed that is said to have come of this, once it is proved.

        What it has to show is what was said first, or else what is said now (`anew`).
        """
        path = _path(entry, identifier)
        if not entry.proved and not anew and self._guard.knows(path):
            return
        proved, withdrawn = partial(self.proved, entry), partial(self.withdrawn, entry)
        claim = replace(
            self.proofs.claim(entry, identifier), proved=proved, withdrawn=withdrawn, since=entry.since
        )
        if entry.proved:
            self._guard.own(path, claim)
        else:
            self._guard.claim(path, claim)

    def proved(self, entry: Entry) -> None:
        """Write down that what came of this is ours: a change may take away what shows it."""
        if not entry.proved:
            entry.proved = True
            if entry.state == "made":
                self.journal.made(entry, entry.id)

    def withdrawn(self, entry: Entry) -> None:
        """Write down that what came of this may be gone: another's object may have its ID by now."""
        if entry.proved:
            entry.proved = False
            if entry.state == "made":
                self.journal.made(entry, entry.id)

    def look_at(self, entry: Entry) -> None:
        """Look at the object that came of this, unless it is known to be ours.

        Raises:
            ProviderUnreachableError: no answer came.
            OutOfBudgetError: the run may not ask any more.
        """
        if self._guard.shows_ours(_path(entry, entry.id)):
            self.proved(entry)

    def seen(self, item_path: str, identifier: str, body: Any) -> None:
        """Take note of an object that was read for another reason."""
        self._guard.seen(f"{item_path}/{path_segment(identifier)}", body)

    def doubtful(self, entry: Entry, identifier: str, reason: Doubt) -> None:
        """Write down that the answer named an object that may be somebody else's."""
        self.journal.doubtful(entry, identifier[: MAX_ID + 1], reason)

    def refused(self, entry: Entry) -> None:
        """Write down that nothing was made."""
        self.journal.refused(entry)

    def doubt_refusals(self) -> None:
        """Have what was refused looked for as what got no answer is: it may be stored all the same."""
        for entry in self.entries:
            if entry.state == "refused":
                entry.state = "intended"

    def removed(self, entry: Entry) -> None:
        """Write down that it is gone."""
        self.journal.removed(entry)

    def take(self) -> list[Entry]:
        """Return the entries of which something may be left, and begin anew."""
        taken, self.entries = [entry for entry in self.entries if entry.open], []
        return taken


def _path(entry: Entry, identifier: str) -> str:
    return f"{entry.item_path}/{path_segment(identifier)}"
