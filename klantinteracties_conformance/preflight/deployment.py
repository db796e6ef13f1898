"""What breaks applications though the product is fine: how it was installed, and what stands before it.

Only `doctor` looks at this: a run judges the product, and none of it keeps a run from beginning.
"""

import json
from collections.abc import Iterator
from uuid import uuid4

from klantinteracties_conformance.client.http import Answer, ProviderClient, Request
from klantinteracties_conformance.preflight.examination import Examination, Kind
from klantinteracties_conformance.standard.dialect import Dialect, NotInDialectError, take
from klantinteracties_conformance.system.addresses import split
from klantinteracties_conformance.system.messages import Message, message

PAGE = 100
"""Rows that applications ask for in one page, of which some never ask for a second one."""

SLOW = 2000.0
"""Milliseconds from which users of an application wait noticeably for one answer."""

BROWSER = "https://portaal.example.nl"
"""Where a page might stand that calls the API from a browser."""

_KEY = "klantcontact"


def look_at_deployment(dialect: Dialect, client: ProviderClient, found: Examination) -> None:
    """See what applications would see of the addresses, pages, browsers' access and times of an installation.

    Raises:
        ProviderUnreachableError: no answer came.
    """
    try:
        path = dialect.type(_KEY).path
    except NotInDialectError:
        return
    one = client.send("GET", path, query=dict.fromkeys(dialect.page_size, 1))
    _addresses(dialect, client, one, found)
    _browsers(client, path, found)
    _pages(dialect, client, path, found)
    _times(dialect, client, path, found)


def look_at_location(client: ProviderClient, found: Examination) -> None:
    """See where the provider says that what was just made is, as the log has it.

    Its `url` tells where no object was there before.
    """
    made = [row for row in client.log.exchanges if row.method == "POST" and row.status == 201]
    headers = {name.lower(): value for row in made[-1:] for name, value in row.response_headers.items()}
    where = headers.get("location", "")
    if "://" in where:
        _tell_address("Location", where, client.url, found)
    unseen: tuple[Kind, Message] = ("unseen", message("address-unseen", name="url"))
    address = _address_in(made[-1].response_body) if made and unseen in found.lines else ""
    if address:
        found.lines.remove(unseen)
        _tell_address("url", address, client.url, found)


def _address_in(body: str | None) -> str:
    """Return the address of the object in an answer, empty where it has none."""
    try:
        address = take(json.loads(body or ""), ("url",))
    except (ValueError, RecursionError):
        return ""
    return address if isinstance(address, str) and "://" in address else ""


def _addresses(dialect: Dialect, client: ProviderClient, one: Answer, found: Examination) -> None:
    """See whether the addresses in a list begin as the one that was asked."""
    rows = dialect.rows(_KEY, one.body) or []
    told = {
        "url": take(rows[0], (dialect.reference_address or "url",)) if rows else None,
        "next": take(one.body, dialect.list_next),
    }
    for name, address in told.items():
        if isinstance(address, str) and "://" in address:
            _tell_address(name, address, client.url, found)
        elif rows is not None and len(rows) < (2 if name == "next" else 1):
            found.say("unseen", message("address-unseen", name=name))


def _tell_address(name: str, address: str, asked: str, found: Examination) -> None:
    """Tell whether an address is on the server that was asked; whose object it is of isn't shown."""
    there, here = split(address), split(asked)
    if not there.netloc:
        found.say("attention", message("address-is-none", name=name))
        return
    fits = (there.scheme, there.netloc) == (here.scheme, here.netloc) and there.path.startswith(here.path)
    if fits:
        found.say("fine", message("address-here", name=name))
        return
    kind = "scheme" if there.netloc == here.netloc and there.scheme != here.scheme else "host"
    if (there.scheme, there.netloc) == (here.scheme, here.netloc):
        kind = "path"
    host = f"{there.scheme}://{there.netloc}"
    found.say("attention", message("address-elsewhere", name=name, host=host, url=asked, kind=kind))


def _browsers(client: ProviderClient, path: str, found: Examination) -> None:
    """See whether a page on another site may read answers."""
    answer = client.exchange(Request("GET", path, headers={"Origin": BROWSER}))
    allowed = answer.headers.get("access-control-allow-origin", "")
    kind = "any" if allowed == "*" else "each" if allowed == BROWSER else "none"
    found.say("attention" if kind != "none" else "fine", message("browsers-allowed", kind=kind))


def _pages(dialect: Dialect, client: ProviderClient, path: str, found: Examination) -> None:
    """See whether a page can hold what applications ask for, where there is enough to see that."""
    if not dialect.page_size:
        return
    answer = client.send("GET", path, query=dict.fromkeys(dialect.page_size, PAGE))
    rows, total = dialect.rows(_KEY, answer.body), dialect.counted(answer.body)
    if rows is None or total is None:
        return
    if total <= len(rows) < PAGE:
        found.say("unseen", message("pages-unseen", count=total, total=PAGE))
    elif len(rows) < PAGE:
        found.say("attention", message("pages-small", count=len(rows), total=PAGE))
    else:
        found.say("fine", message("pages-large", count=PAGE))


def _times(dialect: Dialect, client: ProviderClient, path: str, found: Examination) -> None:
    """See how long the requests take that ask most of a register."""
    for kind, query in _heavy(dialect):
        answer = client.send("GET", path, query={**query, **dialect.page_size})
        if answer.succeeded:
            slow = answer.duration >= SLOW
            found.say(
                "attention" if slow else "fine",
                message("heavy-slow" if slow else "heavy-quick", kind=kind, milliseconds=answer.duration),
            )


def _heavy(dialect: Dialect) -> Iterator[tuple[str, dict[str, str]]]:
    wire_type = dialect.type(_KEY)
    if wire_type.expansion is not None:
        yield "expansion", {wire_type.expansion.argument: ",".join(wire_type.expansion.parts.values())}
    if "Partij" in wire_type.search:
        yield "relations", {wire_type.search["Partij"]: str(uuid4())}
