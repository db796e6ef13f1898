"""Removes what the suite made, newest first, and nothing that may be somebody else's."""

import time
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from klantinteracties_conformance.client.errors import OutOfBudgetError, ProviderUnreachableError
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.consumer.identifiers import path_segment
from klantinteracties_conformance.consumer.journal import Entry, Journal
from klantinteracties_conformance.consumer.search import Search
from klantinteracties_conformance.result.model import Leftover
from klantinteracties_conformance.standard.dialect import NotInDialectError

TRIES = 3
BACKOFF = 0.2
"""Seconds before a removal is tried again, four times as long each next time."""

FRUITLESS = 2
"""Entries in a row that may stay unanswered before the rest is left alone."""

UNRECOGNISABLE = "of dit is gemaakt, is niet bekend, en er is niets aan te herkennen"


class _NotRemovedError(Exception):
    """An object is still there, or may be; the text says why."""


def remove_all(search: Search, journal: Journal, entries: Iterable[Entry]) -> list[Leftover]:
    """Remove what these entries stand for, newest first, and return what could not be removed.

    What is already gone counts as removed: the standard leaves open what a deletion takes along.
    """
    leftovers = []
    unanswered = 0
    for entry in reversed(list(entries)):
        try:
            if unanswered >= FRUITLESS:
                raise _NotRemovedError("niet geprobeerd, want de provider antwoordt niet meer")
            _remove(search, journal, entry)
        except (ProviderUnreachableError, OutOfBudgetError) as error:
            unanswered += 1
            leftovers.append(_leftover(search, entry, str(error)))
        except (_NotRemovedError, Finding) as error:
            leftovers.append(_leftover(search, entry, str(error)))
        else:
            unanswered = 0
            journal.removed(entry)
    return leftovers


def _remove(search: Search, journal: Journal, entry: Entry) -> None:
    match entry.state:
        case "made":
            _delete(search, entry.item_path, entry.id)
        case "doubtful":
            raise _NotRemovedError(entry.reason)
        case "intended":
            for identifier in list(_sought(search, journal, entry)):
                _delete(search, entry.item_path, identifier)


def _delete(search: Search, path: str, identifier: str) -> None:
    """Delete an object, and again where the provider stumbles over it.

    Raises:
        ProviderUnreachableError: it doesn't answer, however often it is asked.
        _NotRemovedError: it refuses.
    """
    for attempt in range(1, TRIES + 1):
        last = attempt == TRIES
        try:
            status = search.client.send("DELETE", f"{path}/{path_segment(identifier)}").status
        except ProviderUnreachableError:
            if last:
                raise
        else:
            if status in (200, 202, 204, 404, 410):
                return
            if last or status < 500:
                raise _NotRemovedError(f"verwijderen gaf antwoord {status}")
        time.sleep(BACKOFF * 4 ** (attempt - 1))


def _sought(search: Search, journal: Journal, entry: Entry) -> Iterator[str]:
    """Yield the ids of what came of a registration without an answer: it carries every mark of ours.

    Raises:
        _NotRemovedError: there is nothing to recognise it by, or to search on.
    """
    wire_type = next((t for t in search.dialect.types.values() if t.path == entry.path), None)
    arguments = [name for name in (*entry.own, *entry.marks) if wire_type and name in wire_type.search]
    if wire_type is None or not entry.own or not arguments:
        raise _NotRemovedError(UNRECOGNISABLE)
    name = arguments[0]
    try:
        found = search.find(wire_type.key, {name: entry.marks[name]})
    except NotInDialectError as error:
        raise _NotRemovedError(UNRECOGNISABLE) from error
    for resource in found:
        carries = all(
            wire_type.attribute(mark).same(value, search.dialect.observe(resource.type, mark, resource.body))
            for mark, value in entry.marks.items()
        )
        if carries and resource.id and resource.id not in journal.ids:
            yield resource.id


def _leftover(search: Search, entry: Entry, reason: str) -> Leftover:
    redact = search.client.log.redactor.text
    keys = (t.key for t in search.dialect.types.values() if t.path == entry.path)
    where = f"{search.client.url}/{entry.item_path}"
    where = f"{where}/{quote(redact(entry.id), safe='')}" if entry.id else where
    return Leftover(next(keys, entry.path), redact(entry.id), redact(where), redact(reason))
