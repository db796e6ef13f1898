"""Removes what the suite made, newest first, and nothing that may be somebody else's."""

import time
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from klantinteracties_conformance.client.errors import OutOfBudgetError, ProviderUnreachableError
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.consumer.identifiers import segment
from klantinteracties_conformance.consumer.journal import Entry
from klantinteracties_conformance.result.model import Leftover
from klantinteracties_conformance.standard.dialect import NotInDialectError, WireType
from klantinteracties_conformance.standard.value_forms import is_unset

if TYPE_CHECKING:
    from klantinteracties_conformance.consumer.consumer import Consumer

TRIES = 3
BACKOFF = 0.2
"""Seconds before a removal is tried again, four times as long each next time."""

FRUITLESS = 2
"""Entries in a row that may stay unanswered before the rest is left alone."""

UNRECOGNISABLE = "of dit is gemaakt, is niet bekend, en er is niets aan te herkennen"
FOREIGN = "het antwoord op de registratie noemt een object dat niet is wat er werd gestuurd"
NO_PATH = "met het ID dat het antwoord op de registratie noemt, is geen adres te maken"


class _NotRemovedError(Exception):
    """An object is still there, or may be; the text says why."""


def marks_of(
    wire_type: WireType, sent: Mapping[str, Any], ids: Iterable[str], run_id: str
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return by which of the values that are sent an object can be recognised, and which are ours alone.

    Ours alone are numbers that the suite made up, references to objects that it made (`ids`), and texts
    that carry its run id.
    """
    marks, own = {}, []
    known = set(ids)
    for name, value in sent.items():
        if is_unset(value):
            continue
        attribute = wire_type.attribute(name)
        refers = attribute.form == "verwijzing"
        ours = (
            value in known
            if refers
            else attribute.assigned_by == "consumer" or (isinstance(value, str) and run_id in value)
        )
        if ours or refers or name in wire_type.search:
            marks[name] = value
        if ours:
            own.append(name)
    return marks, tuple(own)


def is_ours(consumer: "Consumer", key: str, body: Any, sent: Mapping[str, Any], own: Iterable[str]) -> bool:
    """Tell whether the object in an answer to a registration is the one that was sent.

    One mark that is ours alone will do; where the answer shows none of those, half of what was sent must be
    there. A broken provider may answer with the id of an object of somebody else, which would be removed.
    """
    wire_type = consumer.dialect.type(key)
    observed = {name: consumer.dialect.observe(key, name, body) for name in sent}
    same = {name for name, value in sent.items() if wire_type.attribute(name).same(value, observed[name])}
    marks = set(own)
    if any(not is_unset(observed[name]) for name in marks):
        return bool(same & marks)
    return 2 * len(same) >= len(sent)


def remove_all(consumer: "Consumer", entries: Iterable[Entry]) -> list[Leftover]:
    """Remove what these entries stand for, newest first, and return what could not be removed.

    What is already gone counts as removed: the standard leaves open what a deletion takes along.
    """
    leftovers = []
    unanswered = 0
    for entry in reversed(list(entries)):
        try:
            if unanswered >= FRUITLESS:
                raise _NotRemovedError("niet geprobeerd, want de provider antwoordt niet meer")
            _remove(consumer, entry)
        except (ProviderUnreachableError, OutOfBudgetError) as error:
            unanswered += 1
            leftovers.append(_leftover(consumer, entry, str(error)))
        except (_NotRemovedError, Finding) as error:
            leftovers.append(_leftover(consumer, entry, str(error)))
        else:
            unanswered = 0
            consumer.journal.removed(entry)
    return leftovers


def _remove(consumer: "Consumer", entry: Entry) -> None:
    match entry.state:
        case "made":
            _delete(consumer, entry.item_path, entry.id)
        case "doubtful":
            raise _NotRemovedError(entry.reason)
        case "intended":
            for identifier in list(_sought(consumer, entry)):
                _delete(consumer, entry.item_path, identifier)


def _delete(consumer: "Consumer", path: str, identifier: str) -> None:
    """Delete an object, and again where the provider stumbles over it.

    Raises:
        ProviderUnreachableError: it doesn't answer, however often it is asked.
        _NotRemovedError: it refuses.
    """
    for attempt in range(1, TRIES + 1):
        last = attempt == TRIES
        try:
            status = consumer.client.send("DELETE", f"{path}/{segment(identifier)}").status
        except ProviderUnreachableError:
            if last:
                raise
        else:
            if status in (200, 202, 204, 404, 410):
                return
            if last or status < 500:
                raise _NotRemovedError(f"verwijderen gaf antwoord {status}")
        time.sleep(BACKOFF * 4 ** (attempt - 1))


def _sought(consumer: "Consumer", entry: Entry) -> Iterator[str]:
    """Yield the ids of what came of a registration without an answer: it carries every mark of ours.

    Raises:
        _NotRemovedError: there is nothing to recognise it by, or to search on.
    """
    wire_type = next((t for t in consumer.dialect.types.values() if t.path == entry.path), None)
    arguments = [name for name in (*entry.own, *entry.marks) if wire_type and name in wire_type.search]
    if wire_type is None or not entry.own or not arguments:
        raise _NotRemovedError(UNRECOGNISABLE)
    name = arguments[0]
    try:
        found = consumer.find(wire_type.key, {name: entry.marks[name]})
    except NotInDialectError as error:
        raise _NotRemovedError(UNRECOGNISABLE) from error
    for resource in found:
        carries = all(
            wire_type.attribute(mark).same(value, consumer.observed(resource, mark))
            for mark, value in entry.marks.items()
        )
        if carries and resource.id and resource.id not in consumer.journal.ids:
            yield resource.id


def _leftover(consumer: "Consumer", entry: Entry, reason: str) -> Leftover:
    redact = consumer.client.log.redactor.text
    keys = (t.key for t in consumer.dialect.types.values() if t.path == entry.path)
    where = f"{consumer.client.url}/{entry.item_path}"
    where = f"{where}/{quote(redact(entry.id), safe='')}" if entry.id else where
    return Leftover(next(keys, entry.path), redact(entry.id), redact(where), redact(reason))
