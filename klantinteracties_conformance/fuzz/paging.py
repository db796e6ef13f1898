"""Leafing through a list: each object once, the filter and the count kept (API-BLADER)."""

from collections.abc import Iterator
from typing import Any

from klantinteracties_conformance.client.http import Answer, Request
from klantinteracties_conformance.consumer.search import next_page
from klantinteracties_conformance.fuzz.run import OperationRun, Shared
from klantinteracties_conformance.fuzz.worlds import SUBJECT, Search, World, alike, searches
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.dialect import take
from klantinteracties_conformance.system.messages import Message, message, shown

CHECK = "bladeren_volledig"
ALIKE = 5
"""Objects of ours that share a value, so that there are three pages of two."""

_SIZE, _MOST = 2, 10


def shared_argument(shared: Shared, operation: Operation) -> str | None:
    """Return an argument with which several objects of ours can be found together, and no others."""
    search = searches(shared.settings.dialect).get(operation.path)
    known = shared.schemas.parameters(operation)
    if search is None or shared.knowledge.size not in known:
        return None
    if search.one_of_a_kind:
        return None
    found = (name for name, path in search.arguments.items() if _can_be_shared(search, path))
    return next((name for name in found if name in known), None)


def _can_be_shared(search: Search, path: str) -> bool:
    name, _, attribute = path.partition(".")
    if name == SUBJECT and attribute.partition(".")[0] in search.alike:
        return False
    if name == SUBJECT:
        return bool(take(search.world[SUBJECT]["body"], tuple(attribute.split("."))) == "{merk}")
    before = list(search.world).index(name) < list(search.world).index(SUBJECT)
    return before and attribute == "uuid"


def check(run: OperationRun, operation: Operation, world: World) -> None:
    """Leaf, two at a time, through objects of ours that share a value."""
    argument = shared_argument(run.shared, operation)
    if argument is None:
        return
    search = searches(run.shared.settings.dialect)[operation.path]
    value = str(world.value(search.arguments[argument]))
    ours = {world.subject.id, *(alike(run, search, world).id for _ in range(ALIKE - 1))}
    run.judge.done(CHECK)
    run.judge.observe(lambda: list(_breaches(run, operation, argument, value, ours)))


def _breaches(
    run: OperationRun, operation: Operation, argument: str, value: str, ours: set[str]
) -> Iterator[Breach]:
    pages = list(_pages(run, operation, argument, value))
    found = [str(row.get("uuid")) for _, rows in pages for row in rows]
    last = [answer for answer, _ in pages][-1:]

    def breach(code: str, expected: Message, observed: Message) -> Breach:
        said = message(code, operation=operation.label, argument=argument, count=len(found))
        return run.judge.breach(CHECK, said, expected, observed, code, last)

    if ours - set(found):
        seen = message("objects", count=len(ours & set(found)))
        yield breach("pages-lose", message("objects", count=len(ours)), seen)
    if set(found) - ours:
        yield breach("pages-forget-filter", message("search-only-what-fits"), message("search-also-others"))
    if len(found) != len(set(found)):
        yield breach("pages-repeat", message("each-once"), message("some-repeated"))
    counts = {take(answer.body, run.shared.settings.dialect.list_count) for answer, _ in pages}
    if run.shared.settings.dialect.list_count and counts != {len(ours)}:
        yield breach(
            "pages-count", shown(len(ours)), message("several-values", values=sorted(counts, key=str))
        )


def _pages(
    run: OperationRun, operation: Operation, argument: str, value: str
) -> Iterator[tuple[Answer, list[Any]]]:
    query = [(argument, value), (run.shared.knowledge.size, str(_SIZE))]
    request = Request("GET", operation.path, operation.label, query)
    for _ in range(_MOST):
        answer = run.client.send(request)
        rows = run.rows(answer.body) if answer.succeeded else None
        yield answer, [row for row in rows or [] if isinstance(row, dict)]
        link = take(answer.body, run.shared.settings.dialect.list_next)
        if rows is None or not isinstance(link, str) or not link:
            return
        request = Request("GET", next_page(link, answer.url), operation.label)
