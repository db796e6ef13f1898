"""Removes what the suite made, newest first, and nothing that may be somebody else's."""

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from urllib.parse import quote, unquote

from klantinteracties_conformance.client.errors import (
    OutOfBudgetError,
    ProviderUnreachableError,
    UnprovenError,
)
from klantinteracties_conformance.client.evidence import cut
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.consumer.guard import NOT_THERE
from klantinteracties_conformance.consumer.identifiers import MAX_ID, fits_in_path, path_segment
from klantinteracties_conformance.consumer.journal import Doubt, Entry
from klantinteracties_conformance.consumer.others import same_id
from klantinteracties_conformance.consumer.registrations import Registrations
from klantinteracties_conformance.consumer.search import Search
from klantinteracties_conformance.result.requirements import Leftover
from klantinteracties_conformance.system.messages import Message, ToldError, message

TRIES = 3
BACKOFF = 0.2
"""Seconds before a removal is tried again, four times as long each next time."""

FRUITLESS = 2
"""Entries in a row that may stay unanswered before the rest is left alone."""

LATE = 2.0
"""Seconds that a list may lag (I-59), or that a provider may take for what nobody waits for any more."""

REMOVED = (200, 202, 204)
"""Statuses that say that an object was removed."""


class _NotRemovedError(ToldError):
    """An object is still there, or may be; the message says why."""


class _RefusedError(_NotRemovedError):
    """The provider refused to remove an object."""


class _UnsoughtError(_NotRemovedError):
    """There is nothing by which an object could be looked for."""


def remove_all(
    search: Search,
    registrations: Registrations,
    entries: Iterable[Entry],
    *,
    tries: int = TRIES,
    look: bool = False,
) -> list[Leftover]:
    """Remove what these entries stand for, newest first, and return what could not be removed.

    What is already gone counts as removed: the standard leaves open what a deletion takes along. What is
    refused is tried once more at the end: what was made later may have come to refer to it. `tries` is how
    often an object is tried that the provider stumbles over. With `look` it isn't believed that it removed
    something, but looked at: for what it said so of before, and for who comes after a run.
    """
    removal = _Removal(search, registrations, tries, look=look)
    entries = list(entries)
    for entry in entries:
        if entry.state == "made" and fits_in_path(entry.id):
            # All of them first: what refers to an object that is ours, is ours.
            registrations.claim(entry, entry.id)
    # And looked at before anything goes: what an object refers to may go before it does.
    with suppress(ProviderUnreachableError, OutOfBudgetError, Finding):
        for entry in entries:
            if entry.state == "made" and fits_in_path(entry.id):
                registrations.look_at(entry)
    refused = [entry for entry in reversed(entries) if removal.refusal_of(entry) is not None]
    for entry in refused:
        if (refusal := removal.refusal_of(entry)) is not None:
            removal.leave(entry, refusal)
    return removal.leftovers


class _Removal:
    """One round of removing. After the first that all tries were in vain for, others are tried once."""

    def __init__(self, search: Search, registrations: Registrations, tries: int, *, look: bool) -> None:
        self.leftovers: list[Leftover] = []
        self._search = search
        self._registrations = registrations
        self._tries = tries
        self._look = look
        self._unanswered = 0
        self._waited = not look
        self._known_doubtful: Sequence[Entry] | None = None

    def refusal_of(self, entry: Entry) -> Message | None:
        """Remove what an entry stands for, or note why it is left; return how the provider refused it."""
        try:
            if self._unanswered >= FRUITLESS:
                raise _NotRemovedError(message("leftover-not-tried"))
            self._remove(entry)
        except _RefusedError as error:
            self._unanswered = 0
            return error.message
        except (ProviderUnreachableError, OutOfBudgetError) as error:
            self._unanswered += 1
            self.leave(entry, error.message)
        except (_NotRemovedError, Finding) as error:
            self.leave(entry, error.message)
        else:
            self._unanswered = 0
            self._registrations.removed(entry)
        return None

    def leave(self, entry: Entry, reason: Message) -> None:
        """Note that what an entry stands for is still there, or may be."""
        self.leftovers.append(leftover_of(self._search, entry, reason))

    def _remove(self, entry: Entry) -> None:
        match entry.state:
            case "made" if holds_what_is_of_others(self._doubtful(), entry):
                raise _NotRemovedError(message("leftover-holds-others"))
            case "made":
                if not self._delete(entry, entry.id):
                    with suppress(_UnsoughtError, Finding):
                        self._remove_sought(entry)  # it may be there under another ID than was told
            case "doubtful":
                raise _NotRemovedError(message(entry.reason))
            case "intended":
                self._remove_sought(entry)

    def _doubt(self, entry: Entry, identifier: str, doubt: Doubt) -> None:
        self._registrations.doubtful(entry, identifier, doubt)
        self._known_doubtful = None

    def _doubtful(self) -> Sequence[Entry]:
        """Return what may be of others, gathered once: there may be thousands of entries."""
        if self._known_doubtful is None:
            entries = self._registrations.journal.entries
            self._known_doubtful = [one for one in entries if one.state == "doubtful"]
        return self._known_doubtful

    def _remove_sought(self, entry: Entry) -> None:
        """Remove what is found on the marks of a registration without an answer, but for what others have."""
        theirs = []
        for identifier in self._found(entry):
            doubt = self._registrations.doubt(entry, identifier)
            if doubt is not None:
                theirs.append((identifier, doubt))
                continue
            self._registrations.claim(entry, identifier)
            self._delete(entry, identifier)
        for identifier, doubt in theirs[:-1]:
            self._doubt(entry, identifier, doubt)
            self.leave(entry, message(doubt))
        for identifier, doubt in theirs[-1:]:
            self._doubt(entry, identifier, doubt)
            raise _NotRemovedError(message(doubt))

    def _found(self, entry: Entry) -> list[str]:
        """Return what is found of a registration; once a moment later, where that is nothing.

        The run that asked for it may have been killed a moment ago, and the provider still be at it.
        """
        found = list(_sought(self._search, self._registrations, entry))
        if found or self._waited:
            return found
        self._waited = True
        time.sleep(LATE)
        return list(_sought(self._search, self._registrations, entry))

    def _delete(self, entry: Entry, identifier: str) -> bool:
        """Delete an object, and again where the provider stumbles over it; tell whether it was there.

        Raises:
            ProviderUnreachableError: it doesn't answer, however often it is asked.
            _RefusedError: it refuses.
            _NotRemovedError: it goes on stumbling.
        """
        attempt = 0
        while True:
            attempt += 1
            last = attempt >= self._tries
            try:
                status = self._search.client.send(
                    "DELETE", f"{entry.item_path}/{path_segment(identifier)}"
                ).status
            except UnprovenError:
                if self._absent(entry, identifier):
                    return False
                doubt = self._registrations.doubt(entry, identifier) or "leftover-unproven"
                self._doubt(entry, identifier, doubt)
                raise _NotRemovedError(message(doubt)) from None
            except ProviderUnreachableError:
                if last:
                    self._tries = 1
                    raise
            else:
                if self._gone(entry, identifier, status):
                    return status in REMOVED
                if status in (*REMOVED, *NOT_THERE):
                    raise _NotRemovedError(message("leftover-still-there"))
                if status < 500:
                    raise _RefusedError(message("leftover-refused", status=status))
                if last:
                    self._tries = 1
                    raise _NotRemovedError(message("leftover-refused", status=status))
            time.sleep(BACKOFF * 4 ** (attempt - 1))

    def _gone(self, entry: Entry, identifier: str, status: int) -> bool:
        """Tell whether an object is gone, after this answer to removing it."""
        if status in REMOVED:
            return not (self._look and self._shown(entry, identifier))
        return status in NOT_THERE and self._absent(entry, identifier)

    def _absent(self, entry: Entry, identifier: str) -> bool:
        """Tell whether an object is there no more: neither by its ID, nor in lists that can be searched."""
        if self._shown(entry, identifier):
            return False
        return not any(self._registrations.proofs.listed(entry, identifier))

    def _shown(self, entry: Entry, identifier: str) -> bool:
        """Tell whether an object is there by its ID, or may be."""
        path = f"{entry.item_path}/{path_segment(identifier)}"
        return self._search.client.send("GET", path).status not in NOT_THERE


def _sought(search: Search, registrations: Registrations, entry: Entry) -> Iterator[str]:
    """Yield the ids of what came of a registration without an answer: it carries every mark of ours.

    Raises:
        _UnsoughtError: there is nothing to recognise it by, or to search on.
    """
    found = registrations.proofs.sought(entry)
    if found is None:
        raise _UnsoughtError(message("leftover-unrecognisable"))
    for resource in found:
        attribute = search.dialect.type(resource.type).attribute
        carries = all(
            attribute(mark).same(value, search.dialect.observe(resource.type, mark, resource.body))
            for mark, value in entry.marks.items()
        )
        if carries and resource.id and resource.id not in registrations.journal.ids:
            yield resource.id


def holds_what_is_of_others(entries: Iterable[Entry], held: Entry) -> bool:
    """Tell whether an object of somebody else was written over, so that it refers to this one of ours.

    What refers to an object may be removed with it.
    """
    theirs = (one for one in entries if one.state == "doubtful" and one.reason == "leftover-was-there")
    return any(_refers(value, held.id) for one in theirs for value in one.marks.values())


def _refers(value: object, identifier: str) -> bool:
    if isinstance(value, dict):
        return any(_refers(part, identifier) for part in value.values())
    return isinstance(value, str) and same_id(unquote(value.rpartition("/")[2])) == same_id(identifier)


def leftover_of(search: Search, entry: Entry, reason: Message) -> Leftover:
    """Return what is told of an object that is left; the reason may quote the provider."""
    redact = search.client.log.redactor.text
    shown = cut(redact(entry.id), MAX_ID)
    keys = (t.key for t in search.dialect.types.values() if t.path == entry.path)
    where = f"{search.client.url}/{entry.item_path}"
    where = f"{where}/{quote(shown, safe='')}" if entry.id else where
    return Leftover(next(keys, entry.path), shown, redact(where), reason.mapped(search.client.log.told))
