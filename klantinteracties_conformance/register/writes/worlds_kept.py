"""What can't be written beside what is usual: it is kept as a world of searches has it (API-BEWAAR).

A vestigingsnummer has the number of its company as its parent, which no other number may have.
"""

from collections.abc import Iterator, Sequence

from klantinteracties_conformance.client.http import Answer, Request, encoded
from klantinteracties_conformance.register.lists import worlds
from klantinteracties_conformance.register.lists.worlds import SearchedList, World
from klantinteracties_conformance.register.own_objects import Made, PrerequisiteError
from klantinteracties_conformance.register.writes.changing import CHANGED, Keeping
from klantinteracties_conformance.result.operations import Breach

_Known = tuple[SearchedList, str, Sequence[str]]
"""A world, the name of an object in it, and the attributes of that which are written nowhere else."""


def look(keeping: Keeping, registered: str) -> None:
    """Register such an object, or change it; `registered` is the check that a registration serves."""
    known = next(_known(keeping), None)
    if known is not None:
        keeping.run.judge.observe(lambda: list(_breaches(keeping, known, registered)))


def _known(keeping: Keeping) -> Iterator[_Known]:
    run, collection = keeping.run, keeping.place.collection
    left_out = run.about(keeping.place).leave_out
    for listed in worlds.searches(run.shared.settings.dialect).values():
        for search in (listed, *listed.others):
            for name in search.world:
                body = search.body(name) or {} if search.world[name]["in"] == collection else {}
                if attributes := [one for one in left_out if body.get(one)]:
                    yield search, name, attributes


def _breaches(keeping: Keeping, known: _Known, registered: str) -> Iterator[Breach]:
    search, name, attributes = known
    run, method = keeping.run, keeping.operation.method
    run.check_time()
    try:
        made = _world(keeping, search, name).objects[name]
        if method == "POST":
            yield from _read(keeping, registered, made, made.sent, [], attributes)
            return
        # Another of each: a provider may allow of a party one number of a kind.
        other = _world(keeping, search, name).objects[name]
    except PrerequisiteError:
        return  # that what is lawful is refused, is told of where a search needs it
    body = {key: other.sent[key] for key in attributes}
    body = body if method == "PATCH" else {**made.sent, **body}
    answer = run.client.send(Request(method, made.path, keeping.operation.label, content=encoded(body)))
    yield from run.judge.examine(answer)
    if answer.succeeded:
        yield from _read(keeping, CHANGED, made, body, [answer], attributes)


def _world(keeping: Keeping, search: SearchedList, name: str) -> World:
    names, queue = {name}, [name]
    for one in queue:
        queue += sorted(worlds.refers_to(search, one) - names)
        names |= worlds.refers_to(search, one)
    return worlds.make(keeping.run, search, 0, names)


def _read(
    keeping: Keeping, check: str, made: Made, body: object, told: Sequence[Answer], attributes: Sequence[str]
) -> Iterator[Breach]:
    """Yield what an object doesn't have of what was sent, by itself and in the answer to a change."""
    read = keeping.run.own.read(made)
    if read.succeeded:
        keeping.run.judge.looked_at("attribute", attributes)
    yield from keeping.unreadable(check, told[0] if told else read, read)
    yield from keeping.lost(check, body, [(read.body, read), *((one.body, one) for one in told)])
