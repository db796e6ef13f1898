"""Looks, when a run is over, whether anything of it is still in the lists of the provider.

A provider may store what it refused, store twice what it was given once, or say that it removed what it kept.
None of that shows in the answers to what was asked, so the lists are read once more.
"""

import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.budget import Budget, Limits
from klantinteracties_conformance.client.errors import NotSentError, ProviderUnreachableError
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.consumer import journal_reading
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.consumer.guard import NOT_THERE
from klantinteracties_conformance.consumer.identifiers import fits_in_path, path_segment
from klantinteracties_conformance.consumer.journal import Entry
from klantinteracties_conformance.consumer.journal_signature import Demand, Doubting, Signature
from klantinteracties_conformance.consumer.others import key_of
from klantinteracties_conformance.consumer.removal import LATE, leftover_of
from klantinteracties_conformance.consumer.resource import Resource
from klantinteracties_conformance.consumer.search import Search
from klantinteracties_conformance.result.requirements import Leftover
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.dialect import WireType
from klantinteracties_conformance.standard.value_forms import is_unset
from klantinteracties_conformance.system import interrupts
from klantinteracties_conformance.system.messages import message

LOOKING = 60.0
"""Seconds that looking may take."""

FRUITLESS = 2
"""Lists in a row that may stay without an answer before the others are left alone."""


@dataclass
class Strays:
    """How many objects were removed, what is left, and which lists could not be read to their end."""

    removed: int = 0
    leftovers: list[Leftover] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def remove_strays(
    path: Path,
    url: str,
    access: Access,
    told: Collection[str],
    *,
    timeout: float,
    limits: Limits,
    doubting: Doubting = "leaving out",
) -> Strays:
    """Remove what of a run is still at its provider, but for what was told to be left (`told`, IDs).

    `timeout` is what one answer may take in seconds, `limits` what looking may ask in all. What was there
    before, as the journal has it, isn't ours, whatever the provider shows of it by now. What the journal says
    without a signature counts as `doubting` says.

    Raises:
        JournalError: the journal can't be read.
        ConfigurationError: a certificate or the proxy can't be used.
    """
    strays = Strays()
    demand = Demand(Signature(access.own_secret), url, doubting)
    for origin, kept in journal_reading.reopened(path, demand).items():
        if origin.base == url:
            dialect = dialect_files.load(origin.dialect)
            log = Log(access.redactor(dialect), keeps=False)
            with ProviderClient.speaking(
                dialect, url, access, log, timeout=timeout, budget=Budget(limits, interrupts.hurried)
            ) as client:
                _remove(Consumer(dialect, client, kept), list(kept.entries), told, strays)
    return strays


def _remove(consumer: Consumer, entries: Sequence[Entry], told: Collection[str], strays: Strays) -> None:
    for entry in entries:
        if entry.proved and entry.id:
            consumer.registrations.claim(entry, entry.id)
    # What was theirs while the run could see it, is theirs still, whatever it carries by now.
    doubts = {entry.id: entry.reason for entry in entries if entry.state == "doubtful"}
    alike: list[tuple[Entry, str]] = []
    for entry, identifier in list(_found(consumer, entries, strays, alike)):
        if identifier in told:
            continue
        again = consumer.registrations.intend(entry.path, entry.item_path, entry.marks, entry.own)
        again.since = entry.since
        if identifier in doubts:
            consumer.registrations.doubtful(again, identifier, doubts[identifier])
        elif fits_in_path(identifier):
            consumer.registrations.made(again, identifier)
        else:
            consumer.registrations.doubtful(again, identifier, "leftover-without-address")
    made = list(consumer.registrations.entries)
    strays.leftovers += consumer.clean_up(look=True)
    removed = {(entry.path, entry.id): entry for entry in made if entry.state == "removed"}
    still, search = _still_listed(consumer, removed, strays), Search(consumer.dialect, consumer.client)
    for key in still:
        entry = removed[key]
        consumer.registrations.journal.made(entry, entry.id)
        leftover = leftover_of(search, entry, message("leftover-still-there"))
        strays.leftovers.append(leftover)
    strays.removed += len(removed) - len(still)
    _tell_alike(consumer, [(entry, one) for entry, one in alike if one not in told], strays)


def _tell_alike(consumer: Consumer, alike: Sequence[tuple[Entry, str]], strays: Strays) -> None:
    """Tell of what came during the run and is like what was registered, where that is still there.

    It may have been stored twice, and carry nothing of ours any more because what it referred to is gone. As
    it may just as well be of another run that is busy, it is waited for, and never removed.
    """
    if alike:
        time.sleep(LATE)
    for entry, identifier in alike:
        try:
            there = consumer.client.send("GET", f"{entry.item_path}/{path_segment(identifier)}").status
        except (ProviderUnreachableError, NotSentError):
            there = None
        if there not in NOT_THERE:
            again = consumer.registrations.intend(entry.path, entry.item_path, entry.marks, entry.own)
            consumer.registrations.doubtful(again, identifier, "leftover-unproven")
            search = Search(consumer.dialect, consumer.client)
            strays.leftovers.append(leftover_of(search, again, message("leftover-unproven")))


def _still_listed(
    consumer: Consumer, removed: Mapping[tuple[str, str], Entry], strays: Strays
) -> Collection[tuple[str, str]]:
    """Return which objects lists go on showing, though each is said to be gone; once more where they may lag.

    That single objects aren't found any more, doesn't prove that they are gone.
    """
    still: set[tuple[str, str]] = set(removed)
    for wait in (0.0, LATE):
        if still:
            time.sleep(wait)
            entries = [removed[key] for key in sorted(still)]
            still &= {(entry.path, identifier) for entry, identifier in _found(consumer, entries, strays)}
    return sorted(still)


def _found(
    consumer: Consumer,
    entries: Iterable[Entry],
    strays: Strays,
    alike: list[tuple[Entry, str]] | None = None,
) -> Iterator[tuple[Entry, str]]:
    """Yield what lists still show of us, with the registration that it may come from.

    What carries nothing of ours and is like a registration all the same, is added to `alike`.
    """
    by_path: dict[str, list[Entry]] = {}
    for registered in entries:
        by_path.setdefault(registered.path, []).append(registered)
    fruitless = 0
    for wire_type in consumer.dialect.types.values():
        if wire_type.path not in by_path:
            continue
        try:
            rows = consumer.search(wire_type.key, {}) if fruitless < FRUITLESS else None
            fruitless = 0 if rows is not None else fruitless
        except (ProviderUnreachableError, NotSentError):
            rows, fruitless = None, fruitless + 1
        except Finding:
            rows = None
        if rows is None:
            strays.unread += [] if wire_type.path in strays.unread else [wire_type.path]
            continue
        known = _Known(wire_type, by_path[wire_type.path])
        for row in rows:
            if (entry := known.of(row, consumer)) is not None:
                yield entry, row.id
            elif alike is not None and (entry := known.alike(row, consumer)) is not None:
                alike.append((entry, row.id))


class _Known:
    """What of a type was registered, by what it can be recognised by."""

    def __init__(self, wire_type: WireType, entries: Iterable[Entry]) -> None:
        self._type = wire_type
        self._by_id: dict[str, Entry] = {}
        self._by_mark: dict[tuple[str, str], Entry] = {}
        self._by_values: dict[tuple[str, ...], dict[tuple[str, ...], Entry]] = {}
        for entry in entries:
            if entry.id:
                self._by_id[entry.id] = entry
            for name in entry.own:
                if name in wire_type.attributes:
                    self._by_mark[name, _text(entry.marks[name])] = entry
            if names := self._values_alone(entry):
                values = tuple(_text(entry.marks[name]) for name in names)
                self._by_values.setdefault(names, {})[values] = entry

    def _values_alone(self, entry: Entry) -> tuple[str, ...]:
        """Return by which attributes an object is like what was registered; none where a mark stays in it.

        What it refers to goes with us, and a reference with that. Codes alone tell nothing.
        """
        known = [name for name in sorted(entry.marks) if name in self._type.attributes]
        names = [name for name in known if self._type.attribute(name).form != "verwijzing"]
        telling = any(not self._type.attribute(name).values for name in names)
        return tuple(names) if telling and not set(names) & set(entry.own) else ()

    def alike(self, row: Resource, consumer: Consumer) -> Entry | None:
        """Return the registration that a row is like, where it wasn't there before and refers to nothing."""
        others = consumer.registrations.journal.others
        if not row.id or not fits_in_path(row.id) or not others.all_known:
            return None
        for names, known in self._by_values.items():
            seen = [consumer.observed(row, name) for name in names]
            entry = None if any(map(is_unset, seen)) else known.get(tuple(map(_text, seen)))
            if entry is None or others.shown_before(entry.since, key_of(entry.item_path, row.id)):
                continue
            references = [name for name in entry.own if name in self._type.attributes]
            if all(is_unset(consumer.observed(row, name)) for name in references):
                return entry
        return None

    def of(self, row: Resource, consumer: Consumer) -> Entry | None:
        """Return the registration that a row comes from."""
        if row.id in self._by_id:
            return self._by_id[row.id]
        seen = {name: consumer.observed(row, name) for name in self._names()} if row.id else {}
        carried = ((name, _text(value)) for name, value in seen.items() if self._has(name, value))
        return next((self._by_mark[mark] for mark in carried), None)

    def _names(self) -> Iterator[str]:
        yield from dict.fromkeys(name for name, _ in self._by_mark)

    def _has(self, name: str, seen: Any) -> bool:
        return not is_unset(seen) and (name, _text(seen)) in self._by_mark


def _text(value: Any) -> str:
    return str(value).strip()
