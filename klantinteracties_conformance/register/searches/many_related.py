"""An object to which much belongs: all of it is named there, and comes along where asked for (API-MEE)."""

from collections.abc import Iterator, Mapping
from typing import Any

from klantinteracties_conformance.client.http import Answer, Request
from klantinteracties_conformance.register.lists import expanding, worlds
from klantinteracties_conformance.register.lists.list_pages import cannot_tell
from klantinteracties_conformance.register.lists.worlds import SUBJECT, SearchedList, World
from klantinteracties_conformance.register.own_objects import Made, PrerequisiteError
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.searches import after_change
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import message

MORE = 11
"""Objects that are added: a list that is cut off commonly ends at ten."""

_LOOKED_AT = 2
"""How many of these are looked at one by one."""


def check(
    run: OperationRun, operation: Operation, search: SearchedList, world: World, asked: Mapping[str, str]
) -> None:
    """Let more belong to the subject of a world, of each that can come along, and look for all of it.

    `asked` are the arguments by which it is searched, each with where that looks.
    """
    for name in expanding.names(run.shared, operation):
        if "." not in name:
            run.check_time()
            run.judge.observe(lambda n=name: list(_lacking(run, operation, search, world, n, asked)))  # type: ignore[misc]


def _lacking(
    run: OperationRun,
    operation: Operation,
    search: SearchedList,
    world: World,
    name: str,
    asked: Mapping[str, str],
) -> Iterator[Breach]:
    before = run.own.look(world.subject)
    related = before.get(name) if isinstance(before, dict) else None
    if not isinstance(related, list):
        return
    named = expanding.ids(run, related)
    known = next((key for key, made in world.objects.items() if made.id in named), None)
    if known is None or not _belongs(search.world[known]["body"]):
        return
    more = _more(run, search, world, known)
    expected = {*named, *(made.id for made in more)}
    expand = ("expand", name)
    single = Request("GET", world.subject.path, f"GET {world.subject.place.item}", [expand])
    listed = Request(
        "GET", operation.path, operation.label, [expanding.finding_alone(run, operation, world), expand]
    )
    yield from _shared_within(run, operation, world, name, more)
    # By itself first: what a search shows of it from then on is held against that.
    for request in (single, listed):
        answer = run.client.send(request)
        if answer.overloaded:
            yield cannot_tell(run, expanding.CHECK, name, answer)
        elif (shown := expanding.as_shown(run, answer, world.subject, listed=request is listed)) is not None:
            yield from _told(run, operation, name, expected, shown, answer)
    if more:
        yield from after_change.lacking(run, operation, search, asked, world, World({known: more[-1]}))


def _shared_within(
    run: OperationRun, operation: Operation, world: World, name: str, more: list[Made]
) -> Iterator[Breach]:
    """Yield what is wrong with what several that belong to an object refer to: all of them to the same."""
    nested = [one for one in expanding.names(run.shared, operation) if one.startswith(f"{name}.")]
    if nested and more:
        several = {f"{name} {number}": made for number, made in enumerate(more[:_LOOKED_AT])}
        yield from expanding.of_subject(run, operation, nested, World({**world.objects, **several}))


def _belongs(body: Any) -> bool:
    """Tell whether an object of a world refers to the subject, as another one like it would."""
    if isinstance(body, dict | list):
        parts = body.values() if isinstance(body, dict) else body
        return body == {"naar": SUBJECT} or any(map(_belongs, parts))
    return False


def _more(run: OperationRun, search: SearchedList, world: World, name: str) -> list[Made]:
    """Make more objects like one of a world, and return them; as many as the provider takes."""
    made: list[Made] = []
    while len(made) < MORE:
        try:
            made.append(worlds.another(run, search, world, name))
        except PrerequisiteError:
            break  # only one of it may belong to an object
    return made


def _told(
    run: OperationRun, operation: Operation, name: str, expected: set[str], shown: Any, answer: Answer
) -> Iterator[Breach]:
    """Yield that what belongs to the object isn't all named, or doesn't all come along."""
    along = shown.get("_expand") or {}
    places = (("related-cut-off", shown.get(name)), ("expansion-lacks", along.get(name)))
    for code, found in places:
        seen = expected & set(expanding.ids(run, found))
        if len(seen) < len(expected):
            yield run.judge.breach(
                expanding.CHECK,
                message(code, operation=operation.label, argument=name),
                message("objects", count=len(expected)),
                message("objects", count=len(seen)),
                f"{name} {code} many",
                [answer],
            )
