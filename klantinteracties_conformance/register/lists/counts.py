"""How many objects a list says that there are: as many as it shows (API-BLADER)."""

from collections.abc import Iterator, Mapping

from klantinteracties_conformance.register.lists import paging
from klantinteracties_conformance.register.lists.list_pages import Pages, Query, read
from klantinteracties_conformance.register.run import OperationRun, counted
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import message, shown


def differ(run: OperationRun, pages: Pages) -> bool:
    """Tell whether a list of one page says that there are more objects than it shows, or fewer."""
    first, dialect = pages.answers[0], run.shared.settings.dialect
    count = dialect.counted(first.body) if first.succeeded else None
    return len(pages.answers) == 1 and pages.whole and count is not None and count != len(pages.ids)


@counted("API-BLADER")
def check(run: OperationRun, operation: Operation, seen: Mapping[str, Query]) -> None:
    """Ask once more what showed another number; `seen` has that by the argument that it is about."""
    if paging.shared_argument(run.shared, operation):
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
