"""Objects beside another one: each belongs to the same one as it does, or to it, by one reference."""

from collections.abc import Iterator
from typing import Any

from klantinteracties_conformance.client.http import Request, encoded
from klantinteracties_conformance.contract.classify import value_at
from klantinteracties_conformance.contract.knowledge import ObjectKnowledge
from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.register.bodies.chosen_bodies import ChosenBodies
from klantinteracties_conformance.register.bodies.writable import Attribute, Writable
from klantinteracties_conformance.register.kept import empty
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.standard.contract_document import Operation

UNIQUE = ("nummer", "getal", "referentie", "iban")
"""Forms of values of which no two objects may have the same."""


def kinds_that_refer(run: OperationRun, place: Place) -> list[tuple[str, str]]:
    """Return the kinds of object that have references of their own."""
    return list(dict.fromkeys(one.kind for one in _references(run, place) if one.kind))


def siblings(run: OperationRun, place: Place, made: Made) -> Iterator[Made]:
    """Make and yield usual objects, each with one of the references that an object has.

    One that the provider refuses is left out: an object may have only one of them.
    """
    run.own.renew()
    bodies = ChosenBodies(run, Operation("POST", place.collection), place)
    for attribute in shared_references(run, place):
        value = value_at(made.sent, attribute.path)
        if empty(value):
            continue
        body = bodies.body([(attribute, value)], None)
        if body is not None and run.own.provable(place.collection, body):
            yield from run.own.post(place.collection, body)[1][:1]


def twin(run: OperationRun, place: Place, made: Made) -> Made:
    """Make and return an object that says the same as another, and belongs to others.

    A usual one where the provider refuses that: some may have only one of what says the same.

    Raises:
        PrerequisiteError: it doesn't even take a usual one.
    """
    run.own.renew()
    body = twin_body(run, place, made)
    if body is not None and run.own.provable(place.collection, body):
        for same in run.own.post(place.collection, body)[1][:1]:
            return same
    return run.own.new(place.collection)


def twin_body(run: OperationRun, place: Place, made: Made) -> Any:
    """Return what registers an object that says the same as another; None where there is no such body."""
    about, operation = run.about(place), Operation("POST", place.collection)
    plain = [
        (attribute, value)
        for attribute in Writable(run.shared.schemas, about).attributes(run.shared.schemas.node(operation))
        if not attribute.refers and attribute.name not in about.groups
        if attribute.kind is None or value_at(made.sent, attribute.kind[:1]) == attribute.kind[1]
        if about.forms.get(attribute.name) not in UNIQUE
        if not empty(value := value_at(made.sent, attribute.path))
    ]
    return ChosenBodies(run, operation, place).body(plain, None) if plain else None


def preferring(run: OperationRun, place: Place) -> Iterator[tuple[ObjectKnowledge, str]]:
    """Yield what can prefer an object of a type above others that belong to it, and by which attribute."""
    for about in run.shared.knowledge.objects.values():
        for name, among in about.preferred.items():
            if about.references[f"{among}.*"].to == place.collection:
                yield about, name


def belonging(run: OperationRun, place: Place, owner: Made) -> Made | None:
    """Make a usual object that belongs to another one; None where it isn't taken."""
    bodies = ChosenBodies(run, Operation("POST", place.collection), place)
    for attribute in references_to(run, place, owner.place.collection):
        body = bodies.body([(attribute, run.own.write_reference(owner.id))], None)
        if body is not None and run.own.provable(place.collection, body):
            return next(iter(run.own.post(place.collection, body)[1]), None)
    return None


def references_to(run: OperationRun, place: Place, collection: str) -> list[Attribute]:
    """Return the attributes by which an object belongs to one of that collection."""
    known = run.about(place).references
    found = [(one, known.get(one.name)) for one in shared_references(run, place)]
    return [one for one, reference in found if reference is not None and reference.to == collection]


def changed(run: OperationRun, made: Made, body: Any) -> bool:
    """Change an object of ours as the rest of a check needs it; tell whether the provider took that."""
    label = f"PATCH {made.place.item}"
    return run.client.send(Request("PATCH", made.path, label, content=encoded(body))).succeeded


def shared_references(run: OperationRun, place: Place) -> list[Attribute]:
    """Return the attributes by which objects can belong to the same one."""
    preferred = run.about(place).preferred
    return [one for one in _references(run, place) if not one.kind and one.name not in preferred]


def referring(run: OperationRun, made: Made, *, to_others: bool = False) -> Iterator[Made]:
    """Make and yield usual objects that refer to one, each by another attribute; but those that are refused.

    What the document calls an experiment is left out. `to_others` makes those that can refer to something
    else at the same time, and lets them do so.
    """
    knowledge = run.shared.knowledge
    for about in knowledge.objects.values():
        if about.makes or about.experimental or not knowledge.refers(about.path, made.place.collection):
            continue
        place = run.shared.places.by_collection[about.path]
        bodies = ChosenBodies(run, Operation("POST", place.collection), place)
        for attribute in _references(run, place):
            known = about.references.get(attribute.name)
            if known is None or known.to != made.place.collection or known.kind or attribute.kind:
                continue
            others = [(one, one.values[0]) for one in _beside(run, place, attribute)] if to_others else []
            if to_others and not others:
                continue
            body = bodies.body([*others, (attribute, run.own.write_reference(made.id))], None)
            if body is not None and run.own.provable(place.collection, body):
                yield from run.own.post(place.collection, body)[1][:1]


def _beside(run: OperationRun, place: Place, attribute: Attribute) -> list[Attribute]:
    """Return by what else an object can refer, while it refers by this attribute."""
    rivals = {name for names in run.about(place).one_of if attribute.path[0] in names for name in names}
    return [
        one
        for one in shared_references(run, place)
        if one.path != attribute.path and one.path[0] not in rivals
    ]


def _references(run: OperationRun, place: Place) -> list[Attribute]:
    """Return the attributes that refer, without lists of what can belong to one object only."""
    schemas, knowledge = run.shared.schemas, run.shared.knowledge
    about = run.about(place)
    node = schemas.node(Operation("POST", place.collection))
    owned = {
        name.removesuffix(".*")
        for name, reference in about.references.items()
        if name.endswith(".*") and knowledge.refers(reference.to, place.collection)
    }
    return [one for one in Writable(schemas, about).attributes(node) if one.refers and one.name not in owned]
