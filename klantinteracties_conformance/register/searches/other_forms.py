"""Searching for what looks otherwise: of a kind that no other world has, with numbers that begin with zeros.

A number that is kept as an integer, or a search that joins one table of kinds alone, finds what is usual.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from klantinteracties_conformance.register.lists import expanding, worlds
from klantinteracties_conformance.register.lists.worlds import ADDRESSES, SUBJECT, SearchedList, text_of
from klantinteracties_conformance.register.own_objects import PrerequisiteError
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.searches.asking import Asking
from klantinteracties_conformance.standard.contract_document import Operation

_WITH_ZEROS = {f"{{{kind}}}": f"{{{kind} met nullen}}" for kind in ("nummer", "bsn", "kvk")}

Otherwise = Mapping[str, Mapping[str, Any]]
"""What objects of a world, by name, have otherwise in a guise; what is an ellipsis, they lack."""


def check(run: OperationRun, operation: Operation, search: SearchedList, asked: Mapping[str, str]) -> None:
    """Make the first world in each other guise, and search for its subject.

    `asked` are the arguments, each with where it looks.
    """
    if run.shared.settings.budget.reads_only:
        return
    for otherwise in _guises(run, search):
        run.check_time()
        shown = in_other_form(search, otherwise)
        if wanted := dict(_wanted(shown, asked, otherwise)):
            _search(run, operation, shown, wanted)


def _search(run: OperationRun, operation: Operation, search: SearchedList, wanted: Mapping[str, str]) -> None:
    needed = worlds.needed(search, {path.partition(".")[0] for path in wanted.values()})
    try:
        world = worlds.make(run, search, 0, needed)
    except PrerequisiteError:
        return  # that a kind or a number is refused, is told of where it is registered
    asking = Asking(run, operation)
    narrow = expanding.finding_alone(run, operation, world)
    for argument, path in wanted.items():
        beside = [] if search.is_rare(path) else [narrow]
        query = [(argument, text_of(world.value(path))), *beside]
        asking.observe(query, world.subject, "search-misses-guise")


def _guises(run: OperationRun, search: SearchedList) -> Iterator[Otherwise]:
    """Yield what objects have otherwise: in each guise of each object a kind that no world has yet.

    In one more the subject lacks what is of its kind, where it may.
    """
    kinds = {name: list(_other_kinds(run, search, name)) for name in search.world}
    for chosen in zip_longest(*kinds.values()):
        yield {name: kind for name, kind in zip(kinds, chosen, strict=True) if kind is not None}
    if not any(kinds.values()):
        yield {}
    about = run.shared.knowledge.objects[search.world[SUBJECT]["in"]]
    for group, depends in about.by_kind.items():
        if depends.on in about.example and group not in about.example:
            yield {SUBJECT: {depends.on: about.example[depends.on], group: ...}}


def _other_kinds(run: OperationRun, search: SearchedList, name: str) -> Iterator[Mapping[str, Any]]:
    """Yield what makes an object of each kind that it has in no world."""
    for group, depends in run.shared.knowledge.objects[search.world[name]["in"]].by_kind.items():
        taken = {(search.body(name, which) or {}).get(depends.on) for which in (0, 1)}
        for kind, value in depends.values.items():
            if kind not in taken:
                yield {depends.on: kind, group: value}


def in_other_form(search: SearchedList, otherwise: Otherwise) -> SearchedList:
    """Return a list to be searched for what looks otherwise."""
    world = {}
    for name, about in search.world.items():
        body = {**search.body(name), **otherwise.get(name, {})}
        kept = {key: value for key, value in body.items() if value is not ...}
        world[name] = {"in": about["in"], "body": _with_zeros(kept)}
    return replace(search, world=world)


def _with_zeros(node: Any) -> Any:
    """Return a body with each number so that it begins with zeros."""
    if isinstance(node, dict):
        return {key: _with_zeros(value) for key, value in node.items()}
    return _WITH_ZEROS.get(node, node) if isinstance(node, str) else node


def _wanted(
    search: SearchedList, asked: Mapping[str, str], otherwise: Otherwise
) -> Iterator[tuple[str, str]]:
    """Yield the arguments, with where they look, that look at what is otherwise, or at what is its own."""
    together = {SUBJECT, *worlds.nearer(search)}
    for argument, path in asked.items():
        name, _, attribute = path.partition(".")
        value = search.template(path)
        if name not in together:
            continue
        differs = value in _WITH_ZEROS.values() or (
            value is not None and attribute in otherwise.get(name, {})
        )
        if differs or (SUBJECT in otherwise and _is_its_own(search, path)):
            yield argument, path
        elif attribute != "url" and name != SUBJECT and search.is_rare(path):
            itself = name in otherwise and attribute in ADDRESSES
            if itself or otherwise.keys() & worlds.refers_to(search, name):
                yield argument, path


def _is_its_own(search: SearchedList, path: str) -> bool:
    """Tell whether an argument looks at what the subject alone has, of whatever kind it is."""
    name, _, attribute = path.partition(".")
    return name == SUBJECT and attribute not in ADDRESSES and search.is_rare(path)
