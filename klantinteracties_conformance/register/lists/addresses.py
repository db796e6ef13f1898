"""Each address that a provider gives leads to what it says (API-VERWIJS); no other host is ever asked."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from klantinteracties_conformance.client.http import Answer, Request
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.consumer.search import next_page
from klantinteracties_conformance.contract.links import Address, LinkKind
from klantinteracties_conformance.register.lists.list_pages import Query
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun, Shared, counted
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.dialect import take
from klantinteracties_conformance.system.messages import Message, message, shown

LEADS, HOST = "adres_leidt_erheen", "adres_op_zelfde_server"

CHECKS = (LEADS, HOST)
"""What is checked here."""


def checks(shared: Shared, operation: Operation) -> Iterator[str]:
    """Yield what is checked of an operation: of a dialect whose answers have addresses."""
    if operation.method != "DELETE" and shared.links.expected(shared.places.of(operation)):
        yield from CHECKS


@counted("API-VERWIJS")
def check(run: OperationRun, operation: Operation, objects: Iterable[Made]) -> None:
    """Follow an address of each attribute in these objects, and those from page to page of a list."""
    if not list(checks(run.shared, operation)):
        return
    followed: set[str] = set()
    for made in objects if run.shared.settings.dialect.reference_address else ():
        run.check_time()
        run.judge.observe(lambda one=made: list(_of_object(run, one, followed)))  # type: ignore[misc]
    check_pages(run, operation, [])


def in_answer(run: OperationRun, answer: Answer) -> Iterator[Breach]:
    """Yield the addresses in an answer that don't lead to what they say, each where it stands first."""
    place = run.shared.links.place(answer)
    if place is None:
        return
    found = list(run.shared.links.of_answer(answer, place))
    if found or not run.shared.settings.dialect.reference_address:
        # Where each object has an address, an answer without one shows nothing; links may be left out.
        run.judge.done(*CHECKS)
    told: set[tuple[str, bool]] = set()
    for address, elsewhere in run.shared.links.wrong(found):
        if (address.where, elsewhere) not in told:
            told.add((address.where, elsewhere))
            code = "address-on-other-host" if elsewhere else address.kind.value
            yield _breach(run, HOST if elsewhere else LEADS, code, address, answer)


def _of_object(run: OperationRun, made: Made, followed: set[str]) -> Iterator[Breach]:
    answer, links = run.own.read(made), run.shared.links
    for address in links.beside_ids(answer.body, made.place) if answer.succeeded else ():
        if links.names_its_own(address) and (run.judge.repeating or address.where not in followed):
            followed.add(address.where)
            yield from _followed(run, address, links.below(address.url, 2))


def _followed(run: OperationRun, address: Address, below: str) -> Iterator[Breach]:
    """Ask for what an address leads to, at the provider that is judged, whatever host the address names."""
    item = next(
        place.item
        for place in run.shared.places.by_collection.values()
        if place.item and below.lower().startswith(place.path("").lower())
    )
    found = run.client.send(Request("GET", below, f"GET {item}"))
    key, _ = run.shared.links.keys
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
    if _forgets_some(link, query):
        yield _breach(run, LEADS, "page-leads-elsewhere", Address("next", link, ""), first)
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
    again = _page(run, operation, back, second)
    if again is None or again.overloaded or again.status >= 500 or _seen(run, again) == was:
        return
    if _seen(run, run.client.send(asked)) == was:
        yield _breach(run, LEADS, "page-leads-elsewhere", Address("previous", back, ""), again)


def between(run: OperationRun, pages: Sequence[Answer]) -> Iterator[Breach]:
    """Yield a link back that two pages in a row have in common: it can't lead to the page before each."""
    path = run.shared.settings.dialect.list_previous
    backs = [take(answer.body, path) if path and answer.succeeded else None for answer in pages]
    for before, back, answer in zip(backs, backs[1:], pages[1:], strict=False):
        if isinstance(back, str) and back and back == before:
            yield _breach(run, LEADS, "page-leads-elsewhere", Address("previous", back, ""), answer)
            return


def _forgets_some(link: str, query: Query) -> bool:
    """Tell whether a link repeats some of the arguments of a search and not others.

    It needs none of them where it names the page in another way; whether that is the same list, shows there.
    """
    written = link.partition("#")[0].partition("?")[2]  # by hand: what leads nowhere may be no URL at all
    kept = {name for name, _ in parse_qsl(written, keep_blank_values=True)}
    asked = {name for name, _ in query}
    return bool(asked & kept and asked - kept)


def _page(run: OperationRun, operation: Operation, link: str, shown_on: Answer) -> Answer | None:
    """Ask for the page that a link leads to, at the provider that is judged; None where it is no link."""
    try:
        return run.client.send(Request("GET", next_page(link, shown_on.url), operation.label))
    except Finding:
        return None


def _seen(run: OperationRun, answer: Answer) -> tuple[list[str], Any]:
    """Return the IDs of a page, and how many objects it says that the list has."""
    rows: list[Any] | None = run.rows(answer.body) if answer.succeeded else None
    key, _ = run.shared.links.keys
    ids = [str(row.get(key)) for row in rows or [] if isinstance(row, dict)]
    path = run.shared.settings.dialect.list_count
    return ids, take(answer.body, path) if path else None


def _breach(run: OperationRun, check: str, code: str, address: Address, answer: Answer) -> Breach:
    wanted: Message
    if check == HOST:
        parts = urlsplit(run.shared.settings.url)
        wanted = message("address-at", url=f"{parts.scheme}://{parts.netloc}")
    elif address.kind is LinkKind.REFERENCE and not address.id:
        wanted = message("no-link-to-nothing")
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
