"""Removes what a run left behind when it was killed, with the journal that it kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.budget import Budget, Limits
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.consumer import journal_reading
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.consumer.journal import Entry, Journal, JournalError, Origin
from klantinteracties_conformance.consumer.journal_signature import Demand, Doubting, Signature
from klantinteracties_conformance.consumer.strays import LOOKING, Strays, remove_strays
from klantinteracties_conformance.result.requirements import Leftover
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import message


@dataclass(frozen=True)
class Swept:
    """What a sweep came to, and which other providers the journal still has something of."""

    origin: Origin | None
    removed: Sequence[Entry] = ()
    leftovers: Sequence[Leftover] = ()
    elsewhere: Sequence[str] = ()
    strays: Strays = field(default_factory=Strays)


def open_entries(path: Path) -> dict[Origin, list[Entry]]:
    """Return the entries of which something may be left, by the provider that they are about.

    Raises:
        ConfigurationError: the journal can't be read.
    """
    try:
        known = journal_reading.read(path)
    except JournalError as error:
        raise ConfigurationError(error.message) from error
    left = {origin: [entry for entry in entries if entry.open] for origin, entries in known.items()}
    return {origin: entries for origin, entries in left.items() if entries}


def sweep_and_look(
    path: Path, url: str, access: Access, *, timeout: float, doubting: Doubting = "refusing"
) -> Swept:
    """Sweep, and look whether anything of the run is still in the lists of its provider.

    Several rows may carry one mark, where a provider stored twice or wrote over what others have. What the
    journal says without a signature counts as `doubting` says.

    Raises:
        ConfigurationError: as for `sweep`.
    """
    swept = sweep(path, url, access, timeout=timeout, doubting=doubting)
    if swept.origin is None:
        return swept
    told = {leftover.id for leftover in swept.leftovers}
    limits = Limits(time_limit=LOOKING)
    strays = remove_strays(
        path, swept.origin.base, access, told, timeout=timeout, limits=limits, doubting=doubting
    )
    return replace(swept, leftovers=_each_once([*swept.leftovers, *strays.leftovers]), strays=strays)


def _each_once(leftovers: Iterable[Leftover]) -> list[Leftover]:
    """Return leftovers, each once: a run writes down anew what lists still show when it is over."""
    objects: dict[tuple[str, str], Leftover] = {}
    for one in leftovers:
        objects.setdefault((one.url, "" if one.id else str(one.reason)), one)
    return list(objects.values())


def sweep(
    path: Path,
    url: str,
    access: Access,
    *,
    timeout: float,
    limits: Limits | None = None,
    doubting: Doubting = "refusing",
) -> Swept:
    """Remove what the journal says is left at one provider; without a URL at the only one that it names.

    `timeout` is what one answer may take in seconds, `limits` what all of it may take. What the journal says
    without a signature counts as `doubting` says.

    Raises:
        ConfigurationError: the journal can't be read, isn't signed, or is about another provider or several.
    """
    left = list(open_entries(path))  # without their entries: those are read anew, and may be large
    if not left:
        return Swept(None)
    bases = {origin.base for origin in left}
    if url and url not in bases:
        raise ConfigurationError(message("journal-of-others", urls=sorted(bases), url=url))
    if not url and len(bases) > 1:
        raise ConfigurationError(message("journal-of-several", urls=sorted(bases)))
    chosen = [origin for origin in left if origin.base == (url or origin.base)]
    demand = Demand(Signature(access.own_secret), chosen[0].base, doubting)
    removed: list[Entry] = []
    leftovers: list[Leftover] = []
    for origin in reversed(chosen):
        kept = _reopened(path, demand).get(origin)
        if kept is None:
            continue
        entries = [entry for entry in kept.entries if entry.open]
        leftovers += _removed(origin, kept, entries, access, timeout, Budget(limits or Limits()))
        # Only where they were is told: what they held would be in memory twice once the journal is read anew.
        removed += [replace(entry, marks={}, own=()) for entry in entries if not entry.open]
    return Swept(chosen[0], removed, leftovers, sorted(bases - {chosen[0].base}))


def _reopened(path: Path, demand: Demand) -> dict[Origin, Journal]:
    try:
        return journal_reading.reopened(path, demand)
    except JournalError as error:
        raise ConfigurationError(error.message) from error


def _removed(
    origin: Origin,
    kept: Journal,
    entries: Sequence[Entry],
    access: Access,
    timeout: float,
    budget: Budget,
) -> list[Leftover]:
    try:
        dialect = dialect_files.load(origin.dialect)
    except dialect_files.DialectError as error:
        raise ConfigurationError(error.message) from error
    log = Log(access.redactor(dialect))
    with ProviderClient.speaking(dialect, origin.base, access, log, timeout=timeout, budget=budget) as client:
        consumer = Consumer(dialect, client, kept)
        for entry in kept.entries:
            if entry.proved and entry.id:
                consumer.registrations.claim(entry, entry.id)
        consumer.registrations.entries = list(entries)
        return consumer.clean_up(look=True)
