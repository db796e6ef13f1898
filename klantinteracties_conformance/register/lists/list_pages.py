"""Reading a list: page after page, as far as its links lead, or as it shows one object."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.client.http import Answer, Request
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.consumer.search import next_page
from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.register.kept import empty
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.dialect import take
from klantinteracties_conformance.system.messages import message

MOST = 20
"""Pages that are read of one list."""

MOST_BYTES = 10_000_000
"""Bytes after which no more pages are read."""

Query = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Pages:
    """What was read: the answers, the IDs of their rows in order, and whether that was all of it."""

    answers: Sequence[Answer]
    ids: Sequence[str]
    whole: bool

    @property
    def overloaded(self) -> Answer | None:
        """Return an answer of a server that can't cope, if there is one: it says nothing (I-35)."""
        return next((answer for answer in self.answers if answer.overloaded), None)


def read(
    run: OperationRun, operation: Operation, query: Query, *, spelled: str = "", most: int = MOST
) -> Pages:
    """Read a list with these arguments; a next page without an address is the end of it.

    `spelled` is a query as it is to leave, in place of the arguments; `most` is how many pages are read.
    """
    dialect = run.shared.settings.dialect
    id_path = dialect.types["klantcontact"].attribute("ID").path
    path = f"{operation.path}?{spelled}" if spelled else operation.path
    request = Request("GET", path, operation.label, query)
    answers: list[Answer] = []
    ids: list[str] = []
    for _ in range(most):
        answer = run.client.send(request)
        answers.append(answer)
        rows: list[Any] | None = run.rows(answer.body) if answer.succeeded else None
        ids += [str(take(row, id_path)) for row in rows or []]
        link = take(answer.body, dialect.list_next)
        if rows is None or not isinstance(link, str) or not link:
            return Pages(answers, ids, whole=True)
        if sum(len(one.content) for one in answers) > MOST_BYTES:
            break
        try:
            request = Request("GET", next_page(link, answer.url), operation.label)
        except Finding:
            return Pages(answers, ids, whole=True)
    return Pages(answers, ids, whole=False)


def cannot_tell(run: OperationRun, check: str, about: str, answer: Answer) -> Breach:
    """Return what an answer of a server that can't cope means for a check: it can't be told (I-35)."""
    breach = run.judge.breach(
        check,
        message("answer-overloaded", status=answer.status),
        message("an-answer"),
        message("answered", status=answer.status),
        f"{about} overloaded",
        [answer],
    )
    breach.outcome = "cantTell"
    return breach


def rows_of_one(run: OperationRun, place: Place, made: Made, body: Any) -> list[tuple[Any, Answer]]:
    """Return the row of an object in a list that is searched for it; nothing where it isn't found.

    `body` is what was sent of it, or what it shows. Where one can search by nothing, the largest page is
    looked at.
    """
    query = searching_for(run, place, body)
    if query is None:
        return []
    answer = run.client.send(Request("GET", place.collection, f"GET {place.collection}", query))
    rows = run.rows(answer.body) if answer.succeeded else None
    return [(row, answer) for row in rows or [] if run.own.shows(row, made)]


def searching_for(run: OperationRun, place: Place, body: Any) -> list[tuple[str, str]] | None:
    """Return a search that finds an object by what it has; the largest page where one can search by nothing.

    None where it has nothing by which one can search.
    """
    sized, found_by = run.shared.knowledge, run.about(place).found_by
    for argument, name in found_by.items():
        value = take(body, tuple(name.split(".")))
        asked = run.own.identifier(value) if isinstance(value, dict) else value
        if not empty(asked):
            return [(argument, str(asked))]
    return None if found_by or not sized.size else [(sized.size, str(sized.largest))]
