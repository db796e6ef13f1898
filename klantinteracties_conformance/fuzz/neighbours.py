"""What a registration or change does to objects that belong to the same one: nothing (API-BEWAAR)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from klantinteracties_conformance.client.http import Answer, Request, encoded
from klantinteracties_conformance.fuzz.beside import Beside, referred
from klantinteracties_conformance.fuzz.changing import UNTOUCHED, Keeping
from klantinteracties_conformance.fuzz.chosen_bodies import Chosen, ChosenBodies
from klantinteracties_conformance.fuzz.classify import value_at
from klantinteracties_conformance.fuzz.kept import Difference, empty
from klantinteracties_conformance.fuzz.own_objects import Made, PrerequisiteError
from klantinteracties_conformance.fuzz.siblings import shared_references
from klantinteracties_conformance.fuzz.writable import Attribute
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import message


def look_at_neighbours(keeping: Keeping) -> None:
    """Register or change an object beside one that is there, and look at that one and what it refers to.

    One with nothing in common, and for each reference one that belongs to the same.
    """
    earlier = _Earlier(keeping)
    for attribute in (None, *shared_references(keeping.run, keeping.place)):
        keeping.run.check_time()
        keeping.run.judge.observe(lambda shared=attribute: list(_changed(keeping, earlier, shared)))  # type: ignore[misc]


def _changed(keeping: Keeping, earlier: "_Earlier", shared: Attribute | None) -> Iterator[Breach]:
    run = keeping.run
    try:
        found = earlier.having(shared)
    except PrerequisiteError as error:
        run.judge.could_not(keeping.serving(UNTOUCHED), message("fuzz-prerequisite", cause=error.said))
        return
    if found is None:
        return
    index, made, around = found
    given = [(shared, value_at(made.sent, shared.path))] if shared else []
    # With the next values, so that what spreads to the earlier one shows.
    if _written(keeping, keeping.all_of(None, index + 1), given):
        run.judge.done(keeping.serving(UNTOUCHED))
        for one, was, answer in around.now():
            for breach in _otherwise(keeping, around, one, was, answer):
                earlier.spoiled()
                yield breach


@dataclass
class _Earlier:
    """Objects that are there already; one serves every reference that it has, while nothing befell it."""

    keeping: Keeping
    known: dict[int, tuple[Made, Beside]] = field(default_factory=dict)

    def having(self, shared: Attribute | None) -> tuple[int, Made, Beside] | None:
        """Return an object with all that it can have, and this reference; None where it can't have that.

        The number tells which values it has; beside it is how it was, and what it refers to.

        Raises:
            PrerequisiteError: the provider doesn't even take a usual one.
        """
        run = self.keeping.run
        if run.judge.repeating:
            self.spoiled()
        choices = max((len(names) for names in run.about(self.keeping.place).one_of), default=1)
        for index in range(choices):
            if index not in self.known:
                made, around = self.keeping.full(None, index), Beside(run, self.keeping.place)
                around.watch([made, *referred(run, made.sent)])
                self.known[index] = made, around
            made, around = self.known[index]
            if shared is None or not empty(value_at(made.sent, shared.path)):
                return index, made, around
        return None

    def spoiled(self) -> None:
        """Use other objects from now on."""
        self.known.clear()


def _written(keeping: Keeping, chosen: Sequence[Chosen], given: Sequence[Chosen]) -> bool:
    """Register or change another object, with what is chosen and not given; tell whether it was taken."""
    others = [one for one in chosen if not one[0].refers]
    if keeping.operation.method == "POST":
        return bool(_registered(keeping, [*others, *given]) or _registered(keeping, given))
    made = _registered(keeping, given)
    label, method = keeping.operation.label, keeping.operation.method
    whole = given if method == "PUT" else []
    body = keeping.bodies.body([*others, *whole], made[0]) if made else None
    if not body:
        return False
    request = Request(method, made[0].path, label, content=encoded(body))
    return keeping.run.client.send(request).succeeded


def _registered(keeping: Keeping, chosen: Sequence[Chosen]) -> Sequence[Made]:
    own, collection = keeping.run.own, keeping.place.collection
    operation = Operation("POST", collection)
    body: Any = ChosenBodies(keeping.run, operation, keeping.place).body(chosen, None)
    return own.post(collection, body)[1] if body is not None and own.provable(collection, body) else ()


def _otherwise(keeping: Keeping, around: Beside, one: Made, was: object, answer: Answer) -> Iterator[Breach]:
    """Yield what is otherwise at an object that was there before."""
    name = one.place.collection.strip("/")
    if answer.status in (404, 410):
        keeping.run.own.lose(one)
        yield keeping.breach(UNTOUCHED, "neighbour-gone", Difference(name, was, None), [answer])
    elif answer.succeeded and isinstance(answer.body, dict):
        for found in around.differences(one, was, answer.body):
            told = Difference(f"{name}.{found.name}", found.expected, found.observed)
            yield keeping.breach(UNTOUCHED, "neighbour-changed", told, [answer])
