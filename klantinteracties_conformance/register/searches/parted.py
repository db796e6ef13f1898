"""Searching once objects are parted: by what was removed nothing is found, and what is left is (API-ZOEK).

Products that keep beside an object what is searched of what belongs to it, forget to take that away again;
those that join what an object refers to, lose the object once it refers to nothing any more.
"""

from collections.abc import Iterator, Mapping

from klantinteracties_conformance.client.http import Answer
from klantinteracties_conformance.register.lists import worlds
from klantinteracties_conformance.register.lists.worlds import (
    ADDRESSES,
    SUBJECT,
    SearchedList,
    World,
    text_of,
)
from klantinteracties_conformance.register.own_objects import PrerequisiteError
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.searches import after_change
from klantinteracties_conformance.register.searches.asking import Asking
from klantinteracties_conformance.standard.contract_document import Operation


def check(run: OperationRun, operation: Operation, search: SearchedList, asked: Mapping[str, str]) -> None:
    """Make what is needed of a world once more, take it apart, and search each time.

    `asked` are the arguments, each with where it looks.
    """
    rare = {argument: path for argument, path in asked.items() if search.is_rare(path)}
    belonging, references = _belonging(search, rare), _optional(run, operation, search)
    if run.shared.settings.budget.reads_only or not (belonging or references):
        return
    try:
        world = worlds.make(run, search, 0, worlds.needed(search, belonging))
    except PrerequisiteError:
        return  # that the world can't be made, is told of by itself
    run.client.guard.look_at_all()  # what shows that they are ours may be taken away
    asking = Asking(run, operation)
    for name in reversed(belonging):
        run.check_time()
        if _removed(run, world, name).succeeded:
            for argument in (one for one, path in rare.items() if path.startswith(f"{name}.")):
                query = [(argument, text_of(world.value(rare[argument])))]
                asking.observe(query, world.subject, "search-finds-by-removed", fits=False)
    _loosened(run, asking, world, references, rare)


def _belonging(search: SearchedList, rare: Mapping[str, str]) -> list[str]:
    """Return the objects of a world that refer to others and came after the subject, where a search looks."""
    names = list(search.world)
    looked_at = {path.partition(".")[0] for path in rare.values()}
    later = names[names.index(SUBJECT) + 1 :]
    return [name for name in later if name in looked_at and worlds.refers_to(search, name)]


def _optional(run: OperationRun, operation: Operation, search: SearchedList) -> Mapping[str, str]:
    """Return the references that the subject may lose by the contract, each with what it refers to."""
    place = run.shared.places.of(operation)
    change = run.operation("PATCH", place.item)
    validator = run.shared.schemas.validator(change) if change is not None else None
    known = worlds.references(search, SUBJECT).items()
    return {key: to for key, to in known if validator is not None and validator.is_valid({key: None})}


def _removed(run: OperationRun, world: World, name: str) -> Answer:
    return run.own.delete(world.objects[name])


def _loosened(
    run: OperationRun, asking: Asking, world: World, references: Mapping[str, str], rare: Mapping[str, str]
) -> None:
    """Take each reference of the subject away in turn: it is found by what it has still."""
    held = dict(references)
    for key in references:
        run.check_time()
        if after_change.as_changed(run, world.subject, {key: None}) is None:
            continue  # a provider may have a rule across attributes
        del held[key]
        for argument, path in _held(rare, held):
            query = [(argument, text_of(world.value(path)))]
            asking.observe(query, world.subject, "search-misses-loosened")


def _held(rare: Mapping[str, str], held: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the arguments that look at the subject itself, or at the address of what it refers to still."""
    for argument, path in rare.items():
        name, _, attribute = path.partition(".")
        if (name == SUBJECT and attribute not in ADDRESSES) or name in held.values():
            yield argument, path
