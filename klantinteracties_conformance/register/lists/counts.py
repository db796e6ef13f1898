"""How many objects a list says that there are: as many as it shows (API-BLADER)."""

from collections.abc import Iterator, Mapping

from klantinteracties_conformance.client.http import Answer
from klantinteracties_conformance.register.lists import paging
from klantinteracties_conformance.register.lists.list_pages import Pages, Query, read
from klantinteracties_conformance.register.run import OperationRun, counted
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.dialect import take
from klantinteracties_conformance.system.messages import message, shown


def differ(run: OperationRun, pages: Pages) -> bool:
    """Tell whether a list of one page says that there are more objects than it shows, or fewer."""
    first, dialect = pages.answers[0], run.shared.settings.dialect
    count = dialect.counted(first.body) if first.succeeded else None
    return len(pages.answers) == 1 and pages.whole and count is not None and count != len(pages.ids)


def in_answer(run: OperationRun, answer: Answer) -> Iterator[Breach]:
    """Yield that an answer tells of more objects or fewer than it shows, if that is a list of one page.

    Nothing is asked for it, so it is seen of whatever is asked: also after something was changed or removed.
    """
    asked = {name for name, _ in answer.message.query}
    whole = not asked & (run.shared.knowledge.no_filters - {run.shared.knowledge.size})
    if answer.message.method != "GET" or not answer.succeeded or not whole or "?" in answer.message.path:
        return
    dialect, rows = run.shared.settings.dialect, run.rows(answer.body)
    count = dialect.counted(answer.body)
    if rows is None or count is None or take(answer.body, dialect.list_next) or count == len(rows):
        return
    label, named = answer.message.label, ", ".join(sorted(asked - run.shared.knowledge.no_filters))
    check, said = paging.ALL, message("all-pages-count", operation=label)
    if named:
        check = paging.CHECK
        said = message("pages-count", operation=label, argument=named, count=len(rows))
    yield run.judge.breach(check, said, shown(len(rows)), shown(count), f"{said.code} {label}", [answer])


@counted("API-BLADER")
def check(run: OperationRun, operation: Operation, seen: Mapping[str, Query]) -> None:
    """Ask once more what showed another number; `seen` has that by the argument that it is about."""
    if paging.shared_arguments(run.shared, operation):
        for argument, query in seen.items():
            run.judge.observe(lambda a=argument, q=query: list(_breaches(run, operation, a, q)))  # type: ignore[misc]


def _breaches(run: OperationRun, operation: Operation, argument: str, query: Query) -> Iterator[Breach]:
    sized = run.shared.knowledge.size
    pages = read(run, operation, [*query, *([(sized, "100")] if sized else [])])
    if differ(run, pages):
        count = len(pages.ids)
        said = message("pages-count", operation=operation.label, argument=argument, count=count)
        told = shown(run.shared.settings.dialect.counted(pages.answers[0].body))
        yield run.judge.breach(paging.CHECK, said, shown(count), told, "pages-count", pages.answers)
