"""What a registration or change does to objects that belong to the same one: nothing (API-BEWAAR)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from klantinteracties_conformance.client.http import Answer, Request, encoded
from klantinteracties_conformance.contract.classify import value_at
from klantinteracties_conformance.contract.knowledge import ObjectKnowledge
from klantinteracties_conformance.register.bodies.beside import Beside, referred
from klantinteracties_conformance.register.bodies.chosen_bodies import Chosen, ChosenBodies
from klantinteracties_conformance.register.bodies.siblings import (
    belonging,
    changed,
    preferring,
    references_to,
    shared_references,
)
from klantinteracties_conformance.register.bodies.writable import Attribute
from klantinteracties_conformance.register.kept import Difference, empty
from klantinteracties_conformance.register.own_objects import Made, PrerequisiteError
from klantinteracties_conformance.register.writes.changing import OTHER, UNTOUCHED, Keeping
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import message


def look_at_neighbours(keeping: Keeping) -> None:
    """Register or change an object beside one that is there, and look at that one and what it refers to.

    One that has the same references, or each of them by itself where the provider doesn't take them together.
    One with nothing in common too, save for a change beside one that has: that has such a one beside it.
    """
    earlier, rest = _Earlier(keeping), shared_references(keeping.run, keeping.place)
    looked = False
    try:
        for index in range(earlier.choices):
            made, _ = earlier.of(index)
            held = [one for one in rest if not empty(value_at(made.sent, one.path))]
            rest = [one for one in rest if one not in held]
            looked = _look_with(keeping, earlier, index, held) or looked
        if keeping.operation.method == "POST" or not looked:
            _look(keeping, earlier, 0, ())
        if keeping.operation.method == "POST":
            for one in shared_references(keeping.run, keeping.place):
                _look_at_same_kind(keeping, one)
        for about, name in preferring(keeping.run, keeping.place):
            _look_at_preference(keeping, about, name)
    except PrerequisiteError as error:
        reason = message("fuzz-prerequisite", cause=error.said)
        keeping.run.judge.could_not(keeping.serving(UNTOUCHED), reason)


def _look_with(keeping: Keeping, earlier: "_Earlier", index: int, shared: Sequence[Attribute]) -> bool:
    """Write one with all of these references, or one with each; tell whether the provider took any."""
    if shared and _look(keeping, earlier, index, shared):
        return True
    apart = shared if len(shared) > 1 else ()
    return sum(_look(keeping, earlier, index, [one]) for one in apart) > 0


def _look(keeping: Keeping, earlier: "_Earlier", index: int, shared: Sequence[Attribute]) -> bool:
    """Write one with these references; tell whether the provider took it."""
    keeping.run.check_time()
    taken: list[bool] = []

    def probe() -> list[Breach]:
        if keeping.run.judge.repeating:
            earlier.spoiled()
        made, around = earlier.of(index)
        given = [(one, value_at(made.sent, one.path)) for one in shared]
        # With the next values, so that what spreads to the earlier one shows.
        taken.append(_written(keeping, keeping.together.of_kind(None, index + 1), given))
        found = list(_changed(keeping, around)) if taken[-1] else []
        if found:
            earlier.spoiled()
        return found

    keeping.run.judge.observe(probe)
    return any(taken)


def _look_at_same_kind(keeping: Keeping, shared: Attribute) -> None:
    """Register a usual one that belongs to what an earlier usual one belongs to: both stay."""
    keeping.run.check_time()

    def probe() -> list[Breach]:
        first = next(iter(_registered(keeping, [(shared, shared.values[0])])), None)
        if first is None:
            return []  # that it can't have this reference alone, is told of by itself
        around = Beside(keeping.run, keeping.place)
        around.watch([first])
        taken = _registered(keeping, [(shared, value_at(first.sent, shared.path))])
        return list(_changed(keeping, around)) if taken else []

    keeping.run.judge.observe(probe)


def _look_at_preference(keeping: Keeping, about: ObjectKnowledge, name: str) -> None:
    """Write one that belongs to what prefers another one: that other one stays preferred."""
    keeping.run.check_time()

    def probe() -> list[Breach]:
        run, place = keeping.run, keeping.place
        owner = run.own.new(about.path)
        preferred = belonging(run, place, owner)
        if preferred is None or not changed(run, owner, {name: run.own.write_reference(preferred.id)}):
            return []  # that is told of where it is registered or changed
        around = Beside(run, place, keeps_preference=True)
        around.watch([owner, preferred])
        given = [
            (one, run.own.write_reference(owner.id)) for one in references_to(run, place, about.path)[:1]
        ]
        # A flag that only one of them has may say the same as the preference does.
        alone = run.about(place).changed_along
        chosen = [one for one in keeping.together.of_kind(None, 1) if one[0].name not in alone]
        return list(_changed(keeping, around)) if _written(keeping, chosen, given) else []

    keeping.run.judge.observe(probe)


def _changed(keeping: Keeping, around: Beside) -> Iterator[Breach]:
    keeping.run.judge.done(keeping.serving(UNTOUCHED))
    for one, was, answer in around.now():
        yield from _otherwise(keeping, around, one, was, answer)


@dataclass
class _Earlier:
    """Objects that are there already; one serves every reference that it has, while nothing befell it."""

    keeping: Keeping
    known: dict[int, tuple[Made, Beside]] = field(default_factory=dict)
    usable: bool = True
    """Whether the object that is beside those that were changed may serve."""

    @property
    def choices(self) -> int:
        """Return how many there are: where an object has one of several references, one for each."""
        about = self.keeping.run.about(self.keeping.place)
        return max((len(names) for names in about.one_of), default=1)

    def of(self, index: int) -> tuple[Made, Beside]:
        """Return an object with all that it can have, and how it was, with what it refers to.

        Raises:
            PrerequisiteError: the provider doesn't even take a usual one.
        """
        if index not in self.known:
            made = self._there(index) or self.keeping.full(None, index)
            around = Beside(self.keeping.run, self.keeping.place)
            around.watch([made, *referred(self.keeping.run, made.sent)])
            self.known[index] = made, around
        return self.known[index]

    def _there(self, index: int) -> Made | None:
        other = self.keeping.other
        serves = self.usable and other is not None and not other.gone and index == OTHER % self.choices
        return other if serves else None

    def spoiled(self) -> None:
        """Use other objects from now on."""
        self.known.clear()
        self.usable = False


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
