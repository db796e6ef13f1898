"""Which objects in a register belong together, as the world of a list tells how they refer to each other."""

from collections.abc import Iterator, Mapping
from typing import Any

from klantinteracties_conformance.register.existing import ExistingObjects
from klantinteracties_conformance.register.lists.worlds import SUBJECT, SearchedList
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.standard.dialect import take

Steps = tuple[str, ...]
World = Mapping[str, Mapping[str, Any]]


class Related:
    """Finds what belongs to a row of a list, among what other lists show on their first page."""

    def __init__(self, own: ExistingObjects) -> None:
        self._own = own

    def of(self, search: SearchedList, name: str, subject: Made) -> Made | None:
        """Return the object that the world of a list calls so; None where nothing shows which one it is."""
        if name == SUBJECT:
            return subject
        before = _before(search.world, name)
        neighbour = self.of(search, before, subject) if before else None
        return None if neighbour is None else self._beside(search.world, before, neighbour, name)

    def _beside(self, world: World, before: str, neighbour: Made, name: str) -> Made | None:
        """Return the object that a neighbour refers to, or that refers to it."""
        collection = world[name]["in"]
        for steps in _references(world[before]["body"], name):
            identifier = self._own.identifier(take(neighbour.body, steps))
            return self._own.seen(identifier, collection) if identifier else None
        for steps in _references(world[name]["body"], before):
            rows = self._own.rows(collection)
            found = (row for row in rows if self._own.identifier(take(row.body, steps)) == neighbour.id)
            return next(found, None)
        return None


def _before(world: World, name: str) -> str:
    """Return through which object one comes to another from the subject, the shortest way; empty for none."""
    came: dict[str, str] = {SUBJECT: ""}
    queue = [SUBJECT]
    while queue:
        one = queue.pop(0)
        near = [other for other in world if other not in came and _are_beside(world, one, other)]
        came |= dict.fromkeys(near, one)
        queue += near
    return came.get(name, "")


def _are_beside(world: World, one: str, other: str) -> bool:
    there, back = _references(world[one]["body"], other), _references(world[other]["body"], one)
    return any(True for _ in there) or any(True for _ in back)


def _references(body: Mapping[str, Any], name: str, above: Steps = ()) -> Iterator[Steps]:
    """Yield where a body refers to the object of this name; not within lists, of which any may be meant."""
    for key, value in body.items():
        if value == {"naar": name}:
            yield (*above, key)
        elif isinstance(value, dict):
            yield from _references(value, name, (*above, key))
