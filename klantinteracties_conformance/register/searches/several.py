"""An object to which several of a kind belong is found by the first of them and by the last (API-ZOEK)."""

from collections.abc import Iterator, Mapping

from klantinteracties_conformance.register.lists import worlds
from klantinteracties_conformance.register.lists.worlds import SUBJECT, SearchedList, World, text_of
from klantinteracties_conformance.register.own_objects import PrerequisiteError
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.searches.asking import Asking
from klantinteracties_conformance.standard.contract_document import Operation


def check(
    run: OperationRun, operation: Operation, search: SearchedList, world: World, asked: Mapping[str, str]
) -> None:
    """Let a second one belong to what each object of a world belongs to, and search by both.

    `asked` are the arguments, each with where it looks.
    """
    if run.shared.settings.budget.reads_only:
        return
    asking, found_by = Asking(run, operation), _looking_at(search, asked)
    for root, branch in branches(search):
        wanted = {name: path for one in branch for name, path in found_by.get(one, {}).items()}
        if not wanted:
            continue
        second = _second(run, search, world, [root, *(one for one in branch[1:] if one in found_by)])
        if second is None:
            continue
        run.own.look(world.subject)  # what a search shows of it is held against that
        for code, there in (("search-misses-last", second), ("search-misses-first", world)):
            for name, path in wanted.items():
                run.check_time()
                asking.observe([(name, text_of(there.value(path)))], world.subject, code)
    _check_listed(run, asking, search, world, found_by)


def _looking_at(search: SearchedList, asked: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Return by object the arguments that look at it, and find little beside ours; of its addresses one."""
    found: dict[str, dict[str, str]] = {}
    for argument, path in asked.items():
        name, _, attribute = path.partition(".")
        if search.is_rare(path) and attribute != "url" and name != SUBJECT:
            found.setdefault(name, {})[argument] = path
    return found


def branches(search: SearchedList) -> Iterator[tuple[str, list[str]]]:
    """Yield each object of which several may belong to one, with itself and what hangs on it alone."""
    nearer = worlds.nearer(search)
    for name, before in nearer.items():
        if before in worlds.refers_to(search, name):
            behind = [
                other
                for other, near in nearer.items()
                if near == name and other in worlds.refers_to(search, name)
            ]
            yield name, [name, *behind]


def _second(run: OperationRun, search: SearchedList, world: World, names: list[str]) -> World | None:
    """Make another object that belongs to the same one, with another of each that hangs on it.

    As in the first world, or where that is refused as in the second: of some, one of each sort may belong to
    an object. None where a provider takes one alone.
    """
    for which in (0, 1):
        known = dict(world.objects)
        try:
            for name in reversed(names):
                known[name] = worlds.another(run, search, World(known), name, which)
        except PrerequisiteError:
            continue
        return World(known)
    return None


def _check_listed(
    run: OperationRun,
    asking: Asking,
    search: SearchedList,
    world: World,
    found_by: Mapping[str, Mapping[str, str]],
) -> None:
    """Where an object may refer to several instead of to one: find it by the first and by the last."""
    about = run.shared.knowledge.objects[search.world[SUBJECT]["in"]]
    for single, listed in (pair for pair in about.one_of if f"{pair[-1]}.*" in about.references):
        name = worlds.references(search, SUBJECT).get(single)
        if name is None or name not in found_by:
            continue
        try:
            last = World({**world.objects, name: worlds.another(run, search, world, name)})
            both = [run.own.write_reference(there.objects[name].id) for there in (world, last)]
            subject = worlds.alike(run, search, world, {single: ..., listed: both})
        except PrerequisiteError:
            continue  # that it takes several is told of by itself
        run.own.look(subject)
        for code, there in (("search-misses-first", world), ("search-misses-last", last)):
            for argument, path in found_by[name].items():
                run.check_time()
                asking.observe([(argument, text_of(there.value(path)))], subject, code)
