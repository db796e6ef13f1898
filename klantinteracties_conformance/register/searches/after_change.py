"""Searching after a change: an object is found by what it has by then, and no more by what it had (API-ZOEK).

Products that keep what is searched beside what is stored, forget to renew it where an object changes, where
what belongs to it changes, or where it gets another owner.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from klantinteracties_conformance.client.http import Request, encoded
from klantinteracties_conformance.register.kept import lost
from klantinteracties_conformance.register.lists import expanding, worlds
from klantinteracties_conformance.register.lists.worlds import (
    ADDRESSES,
    SUBJECT,
    SearchedList,
    World,
    text_of,
)
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.searches.asking import FINDS, NOT_OTHERS, Asking
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation


def check(
    run: OperationRun,
    operation: Operation,
    search: SearchedList,
    both: tuple[World, World],
    asked: Mapping[str, str],
    gone: Sequence[Made] = (),
) -> None:
    """Change what belongs to the subject of the first world, then the subject itself, and search each time.

    The subject is changed in part, and then replaced: a product may renew what is searched in one of both
    only. `asked` are the arguments, each with where it looks; `gone` was removed, and had what the first
    subject has.
    """
    if run.shared.settings.budget.reads_only or not asked:
        return
    run.client.guard.look_at_all()  # what shows that they are ours may be changed
    asking = _Changes(run, operation, search, frozenset(one.id for one in gone))
    before, other = both
    after = _with_related_changed(run, search, before, asked)
    asking.ask(
        before, after, {name: path for name, path in asked.items() if _parts(path)[1] not in ADDRESSES}
    )
    changed = _with_subject_changed(run, search, after, other)
    asking.ask(after, changed, asked)
    run.client.guard.look_at_all()
    rest = _with_the_rest_moved(search, after, changed, other)
    replaced = _with_subject_replaced(run, search, [changed] if rest is changed else [rest, changed])
    asking.ask(changed, replaced, asked)


def _parts(path: str) -> tuple[str, str]:
    """Return the name of the object that an argument looks at, and the attribute of it."""
    name, _, attribute = path.partition(".")
    return name, attribute


def _with_related_changed(
    run: OperationRun, search: SearchedList, world: World, asked: Mapping[str, str]
) -> World:
    """Give what belongs to the subject the values that it has in the other world, where a search looks.

    Where that isn't taken, it gets others like those it has: what it belongs to may have the other already.
    """
    looked_at = {name for name, attribute in map(_parts, asked.values()) if attribute not in ADDRESSES}
    objects = dict(world.objects)
    for name in looked_at - {SUBJECT}:
        for which in (1, 0) if name in objects else ():
            if changed := as_changed(run, objects[name], worlds.plain_body(run, search, name, which)):
                objects[name] = changed
                break
    return World(objects)


def _with_subject_changed(run: OperationRun, search: SearchedList, world: World, other: World) -> World:
    """Give the subject what it has in the other world, with what it refers to, as far as that is taken."""
    plain, references = worlds.plain_body(run, search, SUBJECT), worlds.references(search, SUBJECT)
    known = {key: name for key, name in references.items() if name in other.objects}
    for moved in (known, *({key: name} for key, name in known.items()), {}):
        to = {key: run.own.write_reference(other.objects[name].id) for key, name in moved.items()}
        if changed := as_changed(run, world.subject, {**plain, **to}):
            there = {name: other.objects[name] for name in moved.values()}
            return World({**world.objects, **there, SUBJECT: changed})
        if len(known) < 2 and not moved:
            break
    return world


def _with_the_rest_moved(search: SearchedList, before: World, after: World, other: World) -> World:
    """Return a world in which the subject belongs to what it still has to get, and to the rest as before.

    A provider may refuse that all it refers to is changed at once, such as both ends of what connects two.
    """
    known = {name for name in worlds.references(search, SUBJECT).values() if name in other.objects}
    moved = {name for name in known if after.objects[name].id != before.objects[name].id}
    if moved == known:
        return after
    back = {name: before.objects[name] for name in moved}
    return World({**after.objects, **back, **{name: other.objects[name] for name in known - moved}})


def _with_subject_replaced(run: OperationRun, search: SearchedList, belonging: Sequence[World]) -> World:
    """Replace the subject by what the first world has of it afresh, as far as that is taken.

    `belonging` tells to what it may belong then: the first of these that is taken.
    """
    for world in belonging:
        body = worlds.body_anew(run.own, search, SUBJECT, world)
        if replaced := as_changed(run, world.subject, body, "PUT"):
            return World({**world.objects, SUBJECT: replaced})
    return belonging[-1]


def as_changed(run: OperationRun, made: Made, body: Mapping[str, Any], method: str = "PATCH") -> Made | None:
    """Return an object with what was changed of it; None where the change wasn't taken, or not kept."""
    operation = run.operation(method, made.place.item)
    content = encoded(body) if body else None
    if operation is None or content is None:
        return None
    if not run.client.send(Request(method, made.path, operation.label, content=content)).succeeded:
        return None  # rules across attributes are a provider's right
    if any(lost(body, run.own.look(made), run.own.identifier)):
        return None  # others tell of that
    return replace(made, sent={**made.sent, **body})


def lacking(
    run: OperationRun,
    operation: Operation,
    search: SearchedList,
    asked: Mapping[str, str],
    world: World,
    last: World,
) -> Iterator[Breach]:
    """Yield which arguments don't find the subject of a world by the last of what belongs to it."""
    asking = Asking(run, operation)
    for argument, path in asked.items():
        if _parts(path)[0] in last.objects and search.is_alone(path):
            query = [(argument, text_of(last.value(path)))]
            yield from asking.breaches(query, world.subject, "search-misses-last")


@dataclass
class _Changes:
    """Searches a list for its subject, by what is there now and by what was there before."""

    run: OperationRun
    operation: Operation
    search: SearchedList
    gone: frozenset[str]

    def __post_init__(self) -> None:
        self._asking = Asking(self.run, self.operation, gone=self.gone)

    def ask(self, before: World, after: World, asked: Mapping[str, str]) -> None:
        """Ask each argument that looks at something that is otherwise by now."""
        narrow = expanding.finding_alone(self.run, self.operation, after)
        for name, path in asked.items():
            now, then = text_of(after.value(path)), text_of(before.value(path))
            if now == then:
                continue
            self.run.check_time()
            self.run.judge.done(FINDS, NOT_OTHERS)
            alone = self.search.is_alone(path)
            beside = [] if alone or narrow[0] == name else [narrow]
            self._asking.observe([(name, now), *beside], after.subject, "search-misses-changed")
            if then not in now and (_parts(path)[0] == SUBJECT or self.search.is_rare(path)):
                former = [(name, then), *beside]
                self._asking.observe(former, after.subject, "search-finds-former", fits=False)
