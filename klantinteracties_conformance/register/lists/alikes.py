"""Others like the subject of a world: what it has is found in them too, whatever else they lack (API-ZOEK).

A list that shows one row for each value, or the first row alone, or that joins what an object may do without,
finds the one object that it is asked for. One more that has the same shows what it leaves out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.register.bodies.beside import texts
from klantinteracties_conformance.register.kept import empty
from klantinteracties_conformance.register.lists import worlds
from klantinteracties_conformance.register.lists.list_pages import Query
from klantinteracties_conformance.register.lists.worlds import (
    ADDRESSES,
    SUBJECT,
    SearchedList,
    World,
    text_of,
)
from klantinteracties_conformance.register.own_objects import Made, PrerequisiteError
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.dialect import take

_MAY_BE_SHARED = ("{email}", "{telefoon}")
"""Placeholders of what several objects have alike in practice: those of one household, or one company."""


@dataclass(frozen=True)
class Alike:
    """An object like the subject, with what it has where each argument looks, as far as that is known.

    `lacks` tells that it has only what it can't do without.
    """

    made: Made
    has: Mapping[str, str]
    lacks: bool

    def fits(self, query: Query, search: SearchedList) -> bool:
        """Tell whether a search finds it for certain; what is no argument of a search is no matter."""
        arguments = {*search.arguments, *search.bounds}
        asked = [(name, value) for name, value in query if name in arguments]
        return bool(asked) and all(self.has.get(name) == value for name, value in asked)


def make(run: OperationRun, search: SearchedList, world: World) -> list[Alike]:
    """Make an object that has what the subject has, and one that has only what it can't do without.

    One that the provider refuses is left out: it may be taken for a duplicate.
    """
    if run.shared.settings.budget.reads_only:
        return []
    alone, optional = _alone(run, world), _optional(run, world)
    made = [(_first_taken(run, search, world, _same(search, world, alone)), False)]
    if optional:
        made.append((_first_taken(run, search, world, [{**optional, **alone}]), True))
    return [Alike(one, _known(search, world, one), lacks) for one, lacks in made if one is not None]


def removed(run: OperationRun, alikes: Sequence[Alike]) -> list[Made]:
    """Remove them, and return those of which the provider says that they are gone."""
    return [one.made for one in alikes if run.own.delete(one.made).succeeded]


def _alone(run: OperationRun, world: World) -> Mapping[str, Any]:
    """Return without what another one is made: of those that belong to the same one only one may have it."""
    return dict.fromkeys(run.about(world.subject.place).changed_along, ...)


def _same(search: SearchedList, world: World, alone: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """Return what one that has the same has otherwise: first as little as can be, then as others do."""
    shared = [name for name, value in search.body(SUBJECT).items() if value in _MAY_BE_SHARED]
    shared += [name for name in search.renewed if name not in shared]
    same = {name: world.subject.sent[name] for name in shared}
    return [{**same, **alone}, alone] if same else [alone]


def _optional(run: OperationRun, world: World) -> Mapping[str, Any]:
    """Return what the subject has and could do without: as left out, or as nothing where it must be said."""
    about, collection = run.about(world.subject.place), world.subject.place.collection
    validator = run.shared.schemas.validator(Operation("POST", collection))
    kept = {*about.fill, *about.always, *(name for names in about.one_of for name in names)}
    body, lacks = dict(world.subject.sent), dict[str, Any]()
    for name, value in world.subject.sent.items():
        if name in kept or empty(value) or validator is None:
            continue
        for instead in (..., None):
            less = {key: one for key, one in {**body, name: instead}.items() if one is not ...}
            if validator.is_valid(less) and run.own.provable(collection, less):
                body, lacks = less, {**lacks, name: instead}
                break
    return lacks


def _first_taken(
    run: OperationRun, search: SearchedList, world: World, choices: Sequence[Mapping[str, Any]]
) -> Made | None:
    for changes in choices:
        try:
            made = worlds.alike(run, search, world, changes)
        except PrerequisiteError:
            continue
        if made.id.lower() != world.subject.id.lower():
            return made  # that what says the same isn't registered anew, is told of by itself
    return None


def _known(search: SearchedList, world: World, made: Made) -> Mapping[str, str]:
    """Return what is found of it by each argument that looks at itself, or at what it refers to."""
    refers = set(texts(made.sent))
    anew = {name: next(texts(made.sent[key])) for key, name in search.renewed.items() if made.sent.get(key)}
    known: dict[str, str] = {}
    for argument, path in search.arguments.items():
        name, _, attribute = path.partition(".")
        if name != SUBJECT:
            if world.objects[name].id in refers and name in worlds.refers_to(search, SUBJECT):
                known[argument] = text_of(world.value(path))
            elif attribute in ("uuid", "id") and name in anew:
                known[argument] = anew[name]
        elif attribute not in ADDRESSES:
            value = take(made.sent, tuple(attribute.split(".")))
            if not empty(value):
                known[argument] = text_of(value)
    return known
