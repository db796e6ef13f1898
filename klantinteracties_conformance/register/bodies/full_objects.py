"""What one operation can write of an object of ours, and objects that have all that they can have."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.register.bodies.all_together import AllTogether
from klantinteracties_conformance.register.bodies.chosen_bodies import ChosenBodies
from klantinteracties_conformance.register.bodies.provided import provided
from klantinteracties_conformance.register.bodies.writable import Attribute, Writable
from klantinteracties_conformance.register.own_objects import Made, PrerequisiteError
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.standard.contract_document import Operation


def full(run: OperationRun, place: Place, index: int = 0, kind: tuple[str, str] | None = None) -> Made:
    """Make an object with all that it can have, as far as the provider takes it.

    Where it has one of several, `index` tells which; `kind` is the attribute that tells its kind, and which.

    Raises:
        PrerequisiteError: it doesn't even take a usual one.
    """
    return _registering(run, place).full(kind, index)


def full_body(run: OperationRun, place: Place, index: int = 0, kind: tuple[str, str] | None = None) -> Any:
    """Return what to register an object with all that it can have; None where there is no such body."""
    return _registering(run, place).full_body(kind, index)


def _registering(run: OperationRun, place: Place) -> "Writing":
    return Writing(run, Operation("POST", place.collection), place)


@dataclass
class Writing:
    """What an operation that writes takes of an object of one type."""

    run: OperationRun
    operation: Operation
    place: Place
    attributes: Sequence[Attribute] = field(init=False)
    """What it writes, but for what providers fill in by themselves."""
    groups: Sequence[Attribute] = field(init=False)
    together: AllTogether = field(init=False)
    bodies: ChosenBodies = field(init=False)

    def __post_init__(self) -> None:
        schemas, about = self.run.shared.schemas, self.run.about(self.place)
        given = provided(self.run.shared, self.place)
        writable, node = Writable(schemas, about), schemas.node(self.operation)
        self.attributes = [one for one in writable.attributes(node) if one.path not in given]
        self.groups = list(writable.groups(node))
        self.together = AllTogether(self.attributes, about.one_of)
        self.bodies = ChosenBodies(self.run, self.operation, self.place)

    def full(self, kind: tuple[str, str] | None, index: int) -> Made:
        """Make an object with all that it can have, with first (0) or next values, if the provider takes it.

        Raises:
            PrerequisiteError: it doesn't even take a usual one.
        """
        own = self.run.own
        own.renew()
        body = full_body(self.run, self.place, index, kind)
        if body is not None and own.provable(self.place.collection, body):
            self.run.client.guard.look_at_all()
            _, made = own.post(self.place.collection, body)
            if made:
                return made[0]
        return self.usual(kind)

    def full_body(self, kind: tuple[str, str] | None, index: int) -> Any:
        """Return the body that makes such an object."""
        named = [one.kind for one in self.attributes if one.kind]
        return self.bodies.body(self.together.of_kind(kind or next(iter(named), None), index), None)

    def usual(self, kind: tuple[str, str] | None) -> Made:
        """Make an object with what is usual alone.

        Raises:
            PrerequisiteError: the provider refuses it.
        """
        own, about = self.run.own, self.run.about(self.place)
        if kind is None:
            return own.new(self.place.collection)
        answer, made = own.post(self.place.collection, self.bodies.of_kind(own.filled(about.example), kind))
        if not made:
            raise PrerequisiteError(self.place.collection, answer)
        return made[0]
