"""Each address that a provider gives leads to what it says (API-VERWIJS); no other host is ever asked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from klantinteracties_conformance.client.http import Answer, Request
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.consumer.search import next_page
from klantinteracties_conformance.fuzz.list_pages import Query
from klantinteracties_conformance.fuzz.own_objects import Made
from klantinteracties_conformance.fuzz.run import OperationRun, Shared, counted
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.dialect import take
from klantinteracties_conformance.system.messages import Message, message, shown

LEADS, HOST = "adres_leidt_erheen", "adres_op_zelfde_server"

CHECKS = (LEADS, HOST)
"""What is checked here."""


@dataclass(frozen=True)
class Address:
    """An address that stands beside an ID, and where: the dotted names of the attributes on the way."""

    where: str
    url: str
    id: str


def checks(shared: Shared, operation: Operation) -> Iterator[str]:
    """Yield what is checked of a list: of a dialect that gives addresses, or links from page to page."""
    dialect = shared.settings.dialect
    place = shared.places.of(operation)
    if shared.knowledge.objects[place.collection].experimental:
        return  # of what may still change nothing is demanded
    sized = shared.knowledge.size and shared.knowledge.size in shared.schemas.parameters(operation)
    if place.item and (dialect.reference_address or (dialect.list_next and sized)):
        yield from CHECKS


@counted("API-VERWIJS")
def check(run: OperationRun, operation: Operation, objects: Iterable[Made]) -> None:
    """Look at the addresses in objects and lists, and follow one of each attribute."""
    if not list(checks(run.shared, operation)):
        return
    followed: set[str] = set()
    for made in objects:
        run.check_time()
        run.judge.observe(lambda one=made: list(_of_object(run, one, followed)))  # type: ignore[misc]
    check_pages(run, operation, [])


def _of_object(run: OperationRun, made: Made, followed: set[str]) -> Iterator[Breach]:
    answer = run.own.read(made)
    if not answer.succeeded:
        return
    for address in addresses(answer.body, *_keys(run)):
        run.judge.done(*CHECKS)
        if not _names_its_own(run, address):
            yield _breach(run, LEADS, "address-of-other", address, answer)
        elif run.judge.repeating or address.where not in followed:
            followed.add(address.where)
            yield from _followed(run, address, _below(run, address.url, 2))
        if _elsewhere(run, address.url):
            yield _breach(run, HOST, "address-on-other-host", address, answer)


def _names_its_own(run: OperationRun, address: Address) -> bool:
    """Tell whether an address is one of an object, and names the ID that it stands beside."""
    known = {place.path("") for place in run.shared.places.by_collection.values() if place.item}
    stem, _, identifier = _below(run, address.url, 2).rpartition("/")
    return f"{stem}/" in known and unquote(identifier).lower() == address.id.lower()


def of_rows(run: OperationRun, operation: Operation, answer: Answer) -> Iterator[Breach]:
    """Yield the first address in the rows of a list that names another object than it stands beside."""
    rows = run.rows(answer.body) if answer.succeeded else None
    if list(checks(run.shared, operation)):
        for address in addresses(rows or [], *_keys(run)):
            if not _names_its_own(run, address):
                yield _breach(run, LEADS, "address-of-other", address, answer)
                return


def _followed(run: OperationRun, address: Address, below: str) -> Iterator[Breach]:
    """Ask for what an address leads to, at the provider that is judged, whatever host the address names."""
    item = next(
        place.item
        for place in run.shared.places.by_collection.values()
        if place.item and below.startswith(place.path(""))
    )
    found = run.client.send(Request("GET", below, f"GET {item}"))
    key, _ = _keys(run)
    same = (
        found.succeeded
        and isinstance(found.body, dict)
        and str(found.body.get(key)).lower() == address.id.lower()
    )
    if not same and not found.overloaded and found.status < 500:
        yield _breach(run, LEADS, "address-leads-elsewhere", address, found)


@counted("API-VERWIJS")
def check_pages(run: OperationRun, operation: Operation, query: Query) -> None:
    """Look at the links between the first two pages of one row, of a list that has more rows than that."""
    if list(checks(run.shared, operation)):
        run.judge.observe(lambda: list(_of_pages(run, operation, query)))


def _of_pages(run: OperationRun, operation: Operation, query: Query) -> Iterator[Breach]:
    """Yield what is wrong with the links from one page of a list to another."""
    sized, dialect = run.shared.knowledge.size, run.shared.settings.dialect
    if not sized or sized not in run.shared.schemas.parameters(operation):
        return
    asked = Request("GET", operation.path, operation.label, [*query, (sized, "1")])
    first = run.client.send(asked)
    link = take(first.body, dialect.list_next)
    if not first.succeeded or not isinstance(link, str) or not link:
        return
    run.judge.done(*CHECKS)
    yield from _of_link(run, operation, "next", link, first)
    second = _page(run, operation, link, first)
    if second is None or second.overloaded or second.status >= 500:
        return
    was = _seen(run, first)
    (ids, count), (here, its_count) = was, _seen(run, second)
    if not ids:
        return  # that a page lacks its rows is told of the leafing
    moves_on = here and ids != here and len(here) <= len(ids) and count == its_count
    if not moves_on and _seen(run, run.client.send(asked)) == was:
        yield _breach(run, LEADS, "page-leads-elsewhere", Address("next", link, ""), second)
    back = take(second.body, dialect.list_previous) if moves_on and dialect.list_previous else None
    if not isinstance(back, str) or not back:
        return
    yield from _of_link(run, operation, "previous", back, second)
    again = _page(run, operation, back, second)
    if again is None or again.overloaded or again.status >= 500 or _seen(run, again) == was:
        return
    if _seen(run, run.client.send(asked)) == was:
        yield _breach(run, LEADS, "page-leads-elsewhere", Address("previous", back, ""), again)


def _of_link(
    run: OperationRun, operation: Operation, where: str, link: str, answer: Answer
) -> Iterator[Breach]:
    """Yield that a link isn't one to the same list, or is one to another server."""
    address = Address(where, link, "")
    try:
        whole = urljoin(answer.url, link)
    except ValueError:
        yield _breach(run, LEADS, "address-of-other", address, answer)
        return
    if _below(run, whole, 1).rstrip("/") != operation.path:
        yield _breach(run, LEADS, "address-of-other", address, answer)
    if _elsewhere(run, whole):
        yield _breach(run, HOST, "address-on-other-host", address, answer)


def _page(run: OperationRun, operation: Operation, link: str, shown_on: Answer) -> Answer | None:
    """Ask for the page that a link leads to, at the provider that is judged; None where it is no link."""
    try:
        return run.client.send(Request("GET", next_page(link, shown_on.url), operation.label))
    except Finding:
        return None


def _seen(run: OperationRun, answer: Answer) -> tuple[list[str], Any]:
    """Return the IDs of a page, and how many objects it says that the list has."""
    rows: list[Any] | None = run.rows(answer.body) if answer.succeeded else None
    key, _ = _keys(run)
    ids = [str(row.get(key)) for row in rows or [] if isinstance(row, dict)]
    path = run.shared.settings.dialect.list_count
    return ids, take(answer.body, path) if path else None


def addresses(body: Any, key: str, name: str, where: str = "") -> Iterator[Address]:
    """Yield the addresses in an object, as `name` beside an ID that is called `key`."""
    if isinstance(body, list):
        for member in body:
            yield from addresses(member, key, name, where)
    elif isinstance(body, dict):
        identifier, url = body.get(key), body.get(name)
        if isinstance(identifier, str) and isinstance(url, str) and identifier and url:
            yield Address(where, url, identifier)
        for inner, value in body.items():
            yield from addresses(value, key, name, f"{where}.{inner}" if where else inner)


def _keys(run: OperationRun) -> tuple[str, str]:
    dialect = run.shared.settings.dialect
    return dialect.types["klantcontact"].attribute("ID").path[-1], dialect.reference_address or "url"


def _below(run: OperationRun, url: str, steps: int) -> str:
    """Return the path of an address below the base of the API, of so many steps; empty where it isn't there.

    On another host the same API may have another base.
    """
    try:
        base, path = urlsplit(run.shared.settings.url).path.rstrip("/"), urlsplit(url).path
    except ValueError:
        return ""
    if _elsewhere(run, url):
        return "/" + "/".join(path.strip("/").split("/")[-steps:])
    return path.removeprefix(base) if path.startswith(f"{base}/") else ""


def _elsewhere(run: OperationRun, url: str) -> bool:
    try:
        return _server(run.shared.settings.url) != _server(url)
    except ValueError:
        return False


def _server(url: str) -> tuple[str, str, int | None]:
    """Return scheme, host and port, the usual port for the scheme where none is named."""
    parts = urlsplit(url)
    return parts.scheme, (parts.hostname or "").lower(), parts.port or _PORTS.get(parts.scheme)


_PORTS = {"http": 80, "https": 443}


def _breach(run: OperationRun, check: str, code: str, address: Address, answer: Answer) -> Breach:
    wanted: Message
    if check == HOST:
        parts = urlsplit(run.shared.settings.url)
        wanted = message("address-at", url=f"{parts.scheme}://{parts.netloc}")
    else:
        wanted = message("address-with-id", id=address.id) if address.id else message("address-of-this-list")
    return run.judge.breach(
        check,
        message(code, operation=run.label, attribute=address.where or "url"),
        wanted,
        shown(address.url),
        f"{code} {address.where}",
        [answer],
    )
