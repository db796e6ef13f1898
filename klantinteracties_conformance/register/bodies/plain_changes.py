"""Gives an object of ours other values, in all that refers to nothing."""

from typing import Any

from klantinteracties_conformance.client.http import Request, encoded
from klantinteracties_conformance.contract.classify import value_at
from klantinteracties_conformance.register.bodies.chosen_bodies import ChosenBodies
from klantinteracties_conformance.register.bodies.provided import provided
from klantinteracties_conformance.register.bodies.writable import Attribute, Writable
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun


def change_plain(run: OperationRun, made: Made) -> bool:
    """Give each attribute that refers to nothing its next value; return whether one was taken.

    All at once, and one at a time where that is refused: rules across attributes are a provider's right.
    """
    place = made.place
    operation = run.operation("PATCH", place.item)
    if operation is None:
        return False
    schemas, about = run.shared.schemas, run.about(place)
    # A list that makes objects along would remove those that it had: a change of more than this object.
    left = {*provided(run.shared, place), *((name,) for name in about.along)}
    attributes = Writable(schemas, about).attributes(schemas.node(operation))
    plain = [one for one in attributes if not one.refers and one.kind is None and one.path not in left]
    chosen = [(one, _other(one, made)) for one in plain]
    bodies = ChosenBodies(run, operation, place)
    for some in (chosen, *([one] for one in chosen)):
        body = bodies.body(some, made) if some else None
        content = encoded(body) if body else None
        if not content:
            continue
        answer = run.client.send(Request("PATCH", made.path, operation.label, content=content))
        if answer.succeeded:
            run.own.note_along(made, answer.body)
            return True
    return False


def _other(attribute: Attribute, made: Made) -> Any:
    """Return a value that an object doesn't have: what is hidden for being secret or closed shows so too."""
    values = attribute.values
    has = value_at(made.sent, attribute.path)
    return next((one for one in (values[1 % len(values)], *values) if one != has), values[0])
