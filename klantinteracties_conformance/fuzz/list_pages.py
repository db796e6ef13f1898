"""Reading a list page after page, as far as its links lead."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.client.http import Answer, Request
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.consumer.search import next_page
from klantinteracties_conformance.fuzz.run import OperationRun
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.dialect import take
from klantinteracties_conformance.system.messages import message

MOST = 20
"""Pages that are read of one list."""

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


def read(run: OperationRun, operation: Operation, query: Query) -> Pages:
    """Read a list with these arguments; a next page without an address is the end of it."""
    dialect = run.shared.settings.dialect
    id_path = dialect.types["klantcontact"].attribute("ID").path
    request = Request("GET", operation.path, operation.label, query)
    answers: list[Answer] = []
    ids: list[str] = []
    for _ in range(MOST):
        answer = run.client.send(request)
        answers.append(answer)
        rows: list[Any] | None = run.rows(answer.body) if answer.succeeded else None
        ids += [str(take(row, id_path)) for row in rows or []]
        link = take(answer.body, dialect.list_next)
        if rows is None or not isinstance(link, str) or not link:
            return Pages(answers, ids, whole=True)
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
