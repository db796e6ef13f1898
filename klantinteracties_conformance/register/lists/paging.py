"""Leafing through a list: each object once, the filter and the count kept (API-BLADER)."""

from collections.abc import Iterator, Sequence

from klantinteracties_conformance.client.http import Request
from klantinteracties_conformance.register.lists import addresses, expanding
from klantinteracties_conformance.register.lists.alikes import Alike
from klantinteracties_conformance.register.lists.list_pages import MOST, Query, cannot_tell, read
from klantinteracties_conformance.register.lists.worlds import (
    SUBJECT,
    TEXTS,
    SearchedList,
    World,
    alike,
    references,
    searches,
)
from klantinteracties_conformance.register.own_objects import Made, PrerequisiteError
from klantinteracties_conformance.register.run import OperationRun, Shared, counted
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.dialect import take
from klantinteracties_conformance.system.messages import Message, message, shown

CHECK, ALL = "bladeren_volledig", "bladeren_zonder_zoekvraag"
ALIKE = 21
"""Objects of ours that share a value: a page that holds too few commonly ends at ten or twenty."""

MANY = 104
"""The same, on the list where a page whose size nobody chose has to be too small: few hold more than 100."""

_ROWS = 11
"""Of these, how many are looked at one by one, for what comes along with them."""

_SIZE = 2

_LARGE = "100"
"""How many objects applications ask for at once."""

_FEW = 3
"""Objects of ours that are looked for in a whole list, and that a search finds together at the least."""

_PAGES = 8
"""Pages in which a whole list is read."""

_SMALL = 1000
"""Objects in a list that is still read as a whole."""


def pages(shared: Shared, operation: Operation) -> bool:
    """Tell whether it is a list of objects of which the pages can be chosen."""
    return bool(shared.places.of(operation).item) and shared.knowledge.size in shared.schemas.parameters(
        operation
    )


@counted("API-BLADER")
def check_all(run: OperationRun, operation: Operation) -> None:
    """Leaf through the whole list, while it is short: ours are there, each of them once."""
    if not pages(run.shared, operation):
        return
    collection = run.shared.places.of(operation).collection
    try:
        ours = {run.own.new(collection).id for _ in range(_FEW)}
        if not run.shared.settings.budget.reads_only:
            _removed(run, run.own.new(collection))
    except PrerequisiteError as error:
        run.judge.could_not(ALL, message("fuzz-prerequisite", cause=error.said))
        return
    run.judge.observe(lambda: list(_all_breaches(run, operation, ours)))
    run.judge.could_not(ALL, message("list-too-long", count=_SMALL))


def _removed(run: OperationRun, made: Made) -> bool:
    """Remove an object that is to be seen, and tell whether that was done: what is gone doesn't count."""
    return run.own.look(made) is not None and run.own.delete(made).succeeded


def _all_breaches(run: OperationRun, operation: Operation, ours: set[str]) -> Iterator[Breach]:
    size, dialect = run.shared.knowledge.size, run.shared.settings.dialect
    first = run.client.send(Request("GET", operation.path, operation.label, [(size, str(_SIZE))]))
    count = dialect.counted(first.body) if first.succeeded else None
    if count is None or count > _SMALL:
        return
    found = read(run, operation, [(size, str(max(_SIZE, -(-count // _PAGES))))])
    if not found.whole or {dialect.counted(answer.body) for answer in found.answers} != {count}:
        return  # others are at work in it
    run.judge.done(ALL)
    seen = [one for one in found.ids if one in ours]
    for code, wrong in (
        ("all-pages-lose", set(seen) != ours),
        ("all-pages-repeat", len(seen) > len(set(seen))),
    ):
        if wrong:
            expected, observed = message("objects", count=len(ours)), message("objects", count=len(seen))
            said = message(code, operation=operation.label, count=len(found.answers))
            yield run.judge.breach(ALL, said, expected, observed, code, found.answers[-1:])
    if len(found.ids) != count and sorted(seen) == sorted(ours):
        said = message("all-pages-count", operation=operation.label)
        expected, observed = message("objects", count=len(found.ids)), shown(count)
        yield run.judge.breach(ALL, said, expected, observed, "count", found.answers[-1:])


def shared_arguments(shared: Shared, operation: Operation) -> list[str]:
    """Return the arguments by each of which several objects of ours are found together, and no others."""
    search = searches(shared.settings.dialect).get(operation.path)
    known = shared.schemas.parameters(operation)
    if search is None or shared.knowledge.size not in known:
        return []
    found = (name for name, path in search.arguments.items() if _can_be_shared(search, path))
    return [name for name in found if name in known]


def _can_be_shared(search: SearchedList, path: str) -> bool:
    name, _, attribute = path.partition(".")
    if name == SUBJECT and attribute.partition(".")[0] in search.alike:
        return False
    if name == SUBJECT:
        return take(search.world[SUBJECT]["body"], tuple(attribute.split("."))) in TEXTS
    before = list(search.world).index(name) < list(search.world).index(SUBJECT)
    anew = {*search.renewed.values(), *(references(search, SUBJECT).get(key) for key in search.renewed)}
    return before and attribute in ("uuid", "id") and name not in anew


@counted("API-BLADER")
def check(run: OperationRun, operation: Operation, world: World, alike: Sequence[Alike] = ()) -> None:
    """Leaf, two at a time, through objects of ours that share a value; `alike` are some that did before."""
    arguments = shared_arguments(run.shared, operation)
    if not arguments:
        return
    search = searches(run.shared.settings.dialect)[operation.path]
    both = [(name, str(world.value(search.arguments[name]))) for name in arguments[:2]]
    argument, value = both[0]
    sized = run.shared.knowledge.size
    others = _others(run, search, world)
    if _removed(run, others[-1]):
        del others[-1]
    # Before there are many: a row that is on the fifth page only, is looked at by nobody.
    few = [*others[:_ROWS], *_sharing(run, search, world)]
    expanding.check_rows(run, operation, [(argument, value), (sized, _LARGE)], world, few)
    others += [one for one in few if one not in others]
    if search.many:
        others += _more(run, search, world, MANY - len(others))
    known = [one.made for one in alike if one.fits([(argument, value)], search)]
    ours = {one.id for one in (world.subject, *others, *known)}
    run.judge.done(CHECK)
    least = max(_SIZE, -(-len(ours) // MOST))
    asked_for = dict.fromkeys([str(least), *_full(len(ours)), str(len(ours)), _LARGE])
    along = expanding.everything(run, operation)
    expanded = [[along, (sized, rows)] for rows in _full(len(ours)) if along is not None]
    for size in (*([(sized, rows)] for rows in asked_for), [], *expanded):
        query = [(argument, value), *size]
        run.judge.observe(lambda asked=query: list(_breaches(run, operation, asked, ours)))  # type: ignore[misc]
    addresses.check_pages(run, operation, both)


def _sharing(run: OperationRun, search: SearchedList, world: World) -> Iterator[Made]:
    """Make one more that refers to what the subject refers to, also where others refer to their own."""
    if search.renewed:
        same = {name: take(world.subject.sent, (name,)) for name in search.renewed}
        try:
            yield alike(run, search, world, same)
        except PrerequisiteError:
            return  # it may be taken for a duplicate


def _full(count: int) -> list[str]:
    """Return a size with which the last of several pages is as full as the others, if there is one."""
    return [str(size) for size in range(count // 2, 1, -1) if count % size == 0][:1]


def _others(run: OperationRun, search: SearchedList, world: World) -> list[Made]:
    """Make more objects like the subject: as many as the provider takes, and at least a few.

    Raises:
        PrerequisiteError: it doesn't take a few.
    """
    others = [alike(run, search, world) for _ in range(_FEW + 1)]
    return others + _more(run, search, world, ALIKE - len(others))


def _more(run: OperationRun, search: SearchedList, world: World, count: int) -> list[Made]:
    """Make so many more objects like the subject, or as many as the provider takes."""
    made: list[Made] = []
    while len(made) < count:
        try:
            made.append(alike(run, search, world))
        except PrerequisiteError:
            break
    return made


def _breaches(run: OperationRun, operation: Operation, query: Query, ours: set[str]) -> Iterator[Breach]:
    argument = query[0][0]
    pages = read(run, operation, query, most=max(MOST, len(ours)))  # pages may be of another size
    if pages.overloaded is not None:
        yield cannot_tell(run, CHECK, argument, pages.overloaded)
        return
    found = set(pages.ids)

    def breach(code: str, expected: Message, observed: Message) -> Breach:
        said = message(code, operation=operation.label, argument=argument, count=len(pages.ids))
        return run.judge.breach(CHECK, said, expected, observed, code, pages.answers[-1:])

    if ours - found:
        seen = message("objects", count=len(ours & found))
        yield breach("pages-lose", message("objects", count=len(ours)), seen)
    if found - ours:
        yield breach("pages-forget-filter", message("search-only-what-fits"), message("search-also-others"))
    if len(pages.ids) != len(found):
        yield breach("pages-repeat", message("each-once"), message("some-repeated"))
    if len(pages.answers) > 1 and not pages.answers[-1].succeeded:
        yield breach("pages-lead-nowhere", message("address-of-this-list"), pages.answers[-1].told())
    yield from addresses.between(run, pages.answers)
    path = run.shared.settings.dialect.list_count
    shown_by = [answer for answer in pages.answers if answer.succeeded]
    wrong = [count for answer in shown_by if (count := take(answer.body, path)) != len(ours)]
    if path and wrong:
        yield breach("pages-count", shown(len(ours)), message("several-values", values=wrong))
