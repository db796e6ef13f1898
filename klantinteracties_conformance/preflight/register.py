"""The register behind the API: how full it is, and whether we may write there and remove what we wrote."""

import ipaddress
import json
import time
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

import httpx

from klantinteracties_conformance.client.errors import ProviderUnreachableError
from klantinteracties_conformance.client.http import Answer, ProviderClient
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.consumer.journal import own_mark
from klantinteracties_conformance.consumer.others import key_of
from klantinteracties_conformance.consumer.search import next_page
from klantinteracties_conformance.preflight.examination import Examination, Wishes
from klantinteracties_conformance.standard.chosen_codes import CODED
from klantinteracties_conformance.standard.dialect import Dialect, NotInDialectError, take
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import Message, message

CROWDED = 500
"""Klantcontacten or partijen above which a register is taken for production."""

MOST_PAGES = 6
"""Pages of each list that are read for what was there: with a hundred on each, all of what isn't crowded."""

LOOKING = 30.0
"""Seconds after which no more pages are asked for."""

AT_ONCE = 4
"""Lists that are read at the same time: one after the other takes minutes where an answer takes seconds."""

_END: list[Any] = []
"""Stands for what comes after the last page."""

_COUNTED = ("klantcontact", "partij")
_PROOF = {
    "Kanaal": "Telefoon",
    "Inhoud": "Proef van de toets; deze registratie wordt meteen weer verwijderd.",
    "Indicatie contact gelukt": "Ja",
    "Taal": "Nederlands",
    "Vertrouwelijk": "Nee",
    "Plaatsgevonden op": "14-02-2023 09:30",
}


def count(
    dialect: Dialect, client: ProviderClient, found: Examination, *, embedded: bool = False
) -> list[Answer]:
    """Ask how full the register is, and return the answers; the suite's own is nobody's production."""
    answers = []
    counts = {}
    for key in _COUNTED:
        try:
            path = dialect.type(key).path
        except NotInDialectError:
            continue
        try:
            answer = client.send("GET", path, query=dict.fromkeys(dialect.page_size, 1))
        except ProviderUnreachableError as error:
            found.say("attention", message("provider-unsteady", cause=error.message))
            continue
        answers.append(answer)
        if (total := dialect.counted(answer.body)) is not None:
            counts[path] = total
    found.facts.counts = counts
    if counts:
        found.say("fine", message("register-counted", counts=_counted(counts)))
    elif not embedded:
        found.say("attention", message("register-uncounted"))
    return answers


@dataclass(frozen=True)
class FirstObjects:
    """What was there before anything was made: IDs, and whether there may be more than those.

    `seen` counts them by path. `answered` tells whether any list came, `unanswered` why another one
    didn't, `too_late` that it was waited for in vain.
    """

    ids: frozenset[str] = frozenset()
    more: bool = False
    answered: bool = False
    unanswered: Message | None = None
    too_late: bool = False
    seen: Mapping[str, int] = field(default_factory=dict)

    def look_for_crowds(self, dialect: Dialect, found: Examination) -> None:
        """Add to the counts how many a list that doesn't count itself has at least, where it is full."""
        counted = {dialect.type(key).path for key in _COUNTED if key in dialect.types}
        full = {path: total for path, total in self.seen.items() if path in counted and total > CROWDED}
        found.facts.counts = {**full, **(found.facts.counts or {})}


def first_objects(dialect: Dialect, client: ProviderClient) -> FirstObjects:
    """Return what is on the first pages of each list. The run is going to make none of these objects.

    Where a list doesn't come, nobody knows what is in it: then there may be more. A provider that answers
    nothing is not waited for time and again.
    """
    until = time.monotonic() + LOOKING
    keys = list(dialect.types)
    with ThreadPoolExecutor(AT_ONCE) as pool:

        def look(some: list[str]) -> list[FirstObjects]:
            return list(pool.map(lambda key: _first_of(dialect, client, key, until), some))

        lists = look(keys[:AT_ONCE])
        if not all(each.too_late for each in lists):
            lists += look(keys[AT_ONCE:])
    return FirstObjects(
        frozenset[str]().union(*(each.ids for each in lists)),
        any(each.more for each in lists),
        any(each.answered for each in lists),
        next((each.unanswered for each in lists if each.unanswered), None),
        seen={path: number for each in lists for path, number in each.seen.items()},
    )


def _first_of(dialect: Dialect, client: ProviderClient, key: str, until: float) -> FirstObjects:
    found: set[str] = set()
    path, item_path = dialect.type(key).path, dialect.type(key).item_path
    read = 0
    unanswered, too_late = None, False
    with closing(client.apart()) as own:
        pages = _pages(dialect, own, key)
        try:
            while time.monotonic() < until and (rows := next(pages, _END)) is not None:
                if rows is _END or read == MOST_PAGES:
                    more = rows is not _END
                    return FirstObjects(frozenset(found), more, answered=True, seen={path: len(found)})
                read += 1
                shown = (dialect.observe(key, "ID", row) for row in rows if isinstance(row, dict))
                found.update(key_of(item_path, one) for one in shown if isinstance(one, str) and one)
        except ProviderUnreachableError as error:
            unanswered = error.message
            too_late = not read and isinstance(error.__cause__, httpx.TimeoutException)
    known = {path: len(found)}
    return FirstObjects(frozenset(found), True, read > 0, unanswered, too_late, seen=known)


def _pages(dialect: Dialect, client: ProviderClient, key: str) -> Iterator[list[Any] | None]:
    """Yield the rows of a list by page, until it ends or leads to where it was; None where no list comes."""
    answer = client.send("GET", dialect.type(key).path, query=dialect.page_size)
    asked: set[str] = set()
    while (rows := dialect.rows(key, answer.body)) is not None:
        yield rows
        asked.add(answer.url)
        link = take(answer.body, dialect.list_next)
        try:
            address = next_page(link, answer.url) if isinstance(link, str) and link else answer.url
        except Finding:
            return
        if address in asked:
            return
        answer = client.send("GET", address)
    yield None


def guard(found: Examination, addresses: Iterable[str], wishes: Wishes) -> None:
    """Stop before writing in a register that looks like production.

    Raises:
        ConfigurationError: it is full, isn't on loopback, and nobody said that it may be written to.
    """
    full = {path: total for path, total in (found.facts.counts or {}).items() if total > CROWDED}
    listed = list(addresses)
    here = bool(listed) and all(ipaddress.ip_address(a.partition("%")[0]).is_loopback for a in listed)
    if not full or here or not wishes.writes or wishes.may_write:
        return
    raise ConfigurationError(message("register-crowded", counts=_counted(full)))


def _counted(counts: Mapping[str, int]) -> list[Message]:
    return [message("objects-counted", count=total, path=path) for path, total in counts.items()]


def try_writing(consumer: Consumer, found: Examination) -> None:
    """Make one object and remove it, also where no readable answer came to making it.

    Raises:
        ConfigurationError: the credentials don't allow writing.
        ProviderUnreachableError: no complete answer came.
    """
    try:
        consumer.register("klantcontact", {"Onderwerp": f"Proef {own_mark()}", **_PROOF})
    except NotInDialectError:
        return
    except Finding as finding:
        posts = (row.status for row in reversed(consumer.client.log.exchanges) if row.method == "POST")
        status = next(posts, None)
        if status in (401, 403):
            raise ConfigurationError(message("token-reads-only", status=status)) from finding
        found.facts.writes = False
        found.say("attention", message("writing-fails", finding=finding.message))
        if own := _with_own_lists(consumer):
            keys = ", ".join(f'{key} = ["…", "…"]' for key in own)
            found.say("attention", message("writing-needs-own-lists", attributes=own, text=keys))
    except ProviderUnreachableError:
        _remove(consumer, found)
        raise
    else:
        found.facts.writes = True
    _remove(consumer, found)


def _remove(consumer: Consumer, found: Examination) -> None:
    """Remove what was made, and tell what is left."""
    consumer.registrations.doubt_refusals()
    # Of a refusal nothing is known where it can't be looked for; that isn't something left.
    leftovers = [one for one in consumer.clean_up() if one.reason.code != "leftover-unrecognisable"]
    if leftovers:
        left = leftovers[0]
        found.say("attention", message("removing-fails", cause=left.reason, url=left.url))
    elif found.facts.writes:
        found.say("fine", message("writing-works"))


def _with_own_lists(consumer: Consumer) -> list[str]:
    """Return of which attributes the code was refused just now, where a municipality may choose them (I-03).

    None where something else was refused as well.
    """
    posts = (row for row in reversed(consumer.client.log.exchanges) if row.method == "POST")
    refused = next(posts, None)
    try:
        body = json.loads((refused and refused.response_body) or "null")
    except ValueError:
        return []
    rows = body.get("invalidParams") if isinstance(body, dict) else None
    names = {
        str(row.get("name")).rpartition(".")[2]
        for row in (rows if isinstance(rows, list) else ())
        if isinstance(row, dict)
    }
    return sorted(names) if names <= CODED.keys() else []
