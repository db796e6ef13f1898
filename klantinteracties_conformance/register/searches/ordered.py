"""The same search, with its arguments in another order: it finds the same (API-HTTP).

An application may say first how much to show and what along with it, or in between; a query has no order.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from klantinteracties_conformance.register.lists import expanding
from klantinteracties_conformance.register.lists.list_pages import Query, cannot_tell, read
from klantinteracties_conformance.register.lists.worlds import World, text_of
from klantinteracties_conformance.register.run import OperationRun, counted
from klantinteracties_conformance.register.searches import sent_otherwise
from klantinteracties_conformance.register.searches.asking import FINDS, NOT_OTHERS
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import message

_CHECKS = (FINDS, NOT_OTHERS)


@counted("API-HTTP")
def check(
    run: OperationRun, operation: Operation, both: tuple[World, World], asked: Mapping[str, str]
) -> None:
    """Search with how much to show, and what along with it, before what is searched for and in between.

    `asked` are the arguments, each with where it looks; the second world has some of that otherwise.
    """
    narrow = expanding.finding_alone(run, operation, both[0])
    size = [(sized, "100")] if (sized := run.shared.knowledge.size) else []
    expand = [everything] if (everything := expanding.everything(run, operation)) else []
    if not (size or expand) or _is_wrong(run, narrow[0]):
        return
    orders = [_Order([*size, *expand, narrow], [narrow, *expand, *size], fits=True)]
    if other := _otherwise(run, both, {name: path for name, path in asked.items() if name != narrow[0]}):
        orders.append(_Order([*expand, narrow, *size, other], [other, narrow, *expand, *size], fits=False))
    for order in orders:
        run.check_time()
        run.judge.done(sent_otherwise.WRITTEN)
        run.judge.observe(lambda one=order: list(_breaches(run, operation, both, one)))  # type: ignore[misc]


@dataclass(frozen=True)
class _Order:
    """A search as it is asked, the same as usual, and whether the subject of the first world fits it."""

    query: Query
    usual: Query
    fits: bool

    def differences(self, both: tuple[World, World], ids: list[str]) -> list[bool]:
        """Return of each subject that is found and doesn't fit, or fits and isn't found, whether it fits."""
        fitting = zip(both, (self.fits, False), strict=True)
        return [fits for world, fits in fitting if (world.subject.id in ids) != fits]


def _is_wrong(run: OperationRun, argument: str) -> bool:
    return any(run.judge.has_failed(check, ("argument", argument)) for check in _CHECKS)


def _otherwise(
    run: OperationRun, both: tuple[World, World], asked: Mapping[str, str]
) -> tuple[str, str] | None:
    """Return an argument with what the second world has there, and the first has not."""
    for name, path in asked.items():
        first, second = (text_of(world.value(path)) for world in both)
        if first not in second and second not in first and not _is_wrong(run, name):
            return name, second
    return None


def _breaches(
    run: OperationRun, operation: Operation, both: tuple[World, World], order: _Order
) -> Iterator[Breach]:
    pages = read(run, operation, order.query)
    text = "&".join(f"{name}={value}" for name, value in order.query)
    if pages.overloaded is not None:
        yield cannot_tell(run, sent_otherwise.WRITTEN, order.query[-1][0], pages.overloaded)
        return
    found = order.differences(both, [*pages.ids])
    if not found or not pages.whole or order.differences(both, [*read(run, operation, order.usual).ids]):
        return  # in the usual order it is wrong as well, by now: that isn't down to the order
    missed = found[0]
    yield run.judge.breach(
        sent_otherwise.WRITTEN,
        message("order-misses" if missed else "order-finds-others", text=text),
        message("same-as-usual"),
        message("search-without-it" if missed else "search-with-another", count=len(pages.ids)),
        f"argumenten in andere volgorde {'vindt niet' if missed else 'vindt anderen'}",
        pages.answers[-1:],
    )
