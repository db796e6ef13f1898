"""Searching after a change: an object is found by what it has by then, and no more by what it had (API-ZOEK).

Products that keep what is searched beside what is stored, forget to renew it where an object changes, where
what belongs to it changes, or where it gets another owner.
"""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from klantinteracties_conformance.client.http import Request, encoded
from klantinteracties_conformance.fuzz import expanding, worlds
from klantinteracties_conformance.fuzz.kept import lost
from klantinteracties_conformance.fuzz.list_pages import Pages, cannot_tell, read
from klantinteracties_conformance.fuzz.own_objects import Made
from klantinteracties_conformance.fuzz.run import OperationRun
from klantinteracties_conformance.fuzz.worlds import ADDRESSES, SUBJECT, Search, World
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import message

FINDS, NOT_OTHERS = "zoekvraag_vindt_eigen", "zoekvraag_vindt_geen_ander"

PATIENCE = 2.0
"""Seconds that searches of one list may lag behind its changes, all together."""

_STEP = 0.25


def check(
    run: OperationRun,
    operation: Operation,
    search: Search,
    both: tuple[World, World],
    asked: Mapping[str, str],
) -> None:
    """Change what belongs to the subject of the first world, then the subject itself, and search each time.

    `asked` are the arguments, each with where it looks.
    """
    if run.shared.settings.budget.reads_only or not asked:
        return
    run.client.guard.look_at_all()  # what shows that they are ours may be changed
    asking = _Asking(run, operation, search)
    before, other = both
    after = _with_related_changed(run, search, before, asked)
    asking.ask(
        before, after, {name: path for name, path in asked.items() if _parts(path)[1] not in ADDRESSES}
    )
    asking.ask(after, _with_subject_changed(run, search, after, other), asked)


def _parts(path: str) -> tuple[str, str]:
    """Return the name of the object that an argument looks at, and the attribute of it."""
    name, _, attribute = path.partition(".")
    return name, attribute


def _with_related_changed(run: OperationRun, search: Search, world: World, asked: Mapping[str, str]) -> World:
    """Give what belongs to the subject the values that it has in the other world, where a search looks."""
    looked_at = {name for name, attribute in map(_parts, asked.values()) if attribute not in ADDRESSES}
    objects = dict(world.objects)
    for name in looked_at - {SUBJECT}:
        body = worlds.plain_body(run, search, name)
        if name in objects and (changed := _changed(run, objects[name], body)):
            objects[name] = changed
    return World(objects)


def _with_subject_changed(run: OperationRun, search: Search, world: World, other: World) -> World:
    """Give the subject what it has in the other world, with what it refers to, as far as that is taken."""
    plain, references = worlds.plain_body(run, search, SUBJECT), worlds.references(search, SUBJECT)
    known = {key: name for key, name in references.items() if name in other.objects}
    for moved in (known, *({key: name} for key, name in known.items()), {}):
        to = {key: run.own.write_reference(other.objects[name].id) for key, name in moved.items()}
        if changed := _changed(run, world.subject, {**plain, **to}):
            there = {name: other.objects[name] for name in moved.values()}
            return World({**world.objects, **there, SUBJECT: changed})
        if len(known) < 2 and not moved:
            break
    return world


def _changed(run: OperationRun, made: Made, body: Mapping[str, Any]) -> Made | None:
    """Return an object with what was changed of it; None where the change wasn't taken, or not kept."""
    operation = run.operation("PATCH", made.place.item)
    content = encoded(body) if body else None
    if operation is None or content is None:
        return None
    if not run.client.send(Request("PATCH", made.path, operation.label, content=content)).succeeded:
        return None  # rules across attributes are a provider's right
    if any(lost(body, run.own.look(made), run.own.identifier)):
        return None  # others tell of that
    return replace(made, sent={**made.sent, **body})


def lacking(
    run: OperationRun,
    operation: Operation,
    search: Search,
    asked: Mapping[str, str],
    world: World,
    last: World,
) -> Iterator[Breach]:
    """Yield which arguments don't find the subject of a world by the last of what belongs to it."""
    asking = _Asking(run, operation, search)
    for argument, path in asked.items():
        if _parts(path)[0] in last.objects and search.is_alone(path):
            query = [(argument, _text(last.value(path)))]
            yield from asking.breaches(query, world.subject, "search-misses-last")


@dataclass
class _Asking:
    """Searches a list for its subject, by what is there now and by what was there before."""

    run: OperationRun
    operation: Operation
    search: Search
    patience: float = PATIENCE

    def ask(self, before: World, after: World, asked: Mapping[str, str]) -> None:
        """Ask each argument that looks at something that is otherwise by now."""
        narrow = expanding.finding_alone(self.run, self.operation, after)
        for name, path in asked.items():
            now, then = _text(after.value(path)), _text(before.value(path))
            if now == then:
                continue
            self.run.check_time()
            self.run.judge.done(FINDS, NOT_OTHERS)
            alone = self.search.is_alone(path)
            beside = [] if alone or narrow[0] == name else [narrow]
            self._observe([(name, now), *beside], after.subject, fits=True)
            if then not in now and (_parts(path)[0] == SUBJECT or alone):
                self._observe([(name, then), *beside], after.subject, fits=False)

    def _observe(self, query: list[tuple[str, str]], subject: Made, *, fits: bool) -> None:
        """Ask, but where the argument was seen to be wrong without a change too: that is the finding then."""
        if self.run.judge.has_failed(FINDS if fits else NOT_OTHERS, ("argument", query[0][0])):
            return
        code = "search-misses-changed" if fits else "search-finds-former"
        self.run.judge.observe(lambda: list(self.breaches(query, subject, code, fits=fits)))

    def breaches(
        self, query: list[tuple[str, str]], subject: Made, code: str, *, fits: bool = True
    ) -> Iterator[Breach]:
        """Yield that a search misses its subject, or finds it though it doesn't fit any more."""
        pages = self._settled(query, subject, fits=fits)
        check, argument = FINDS if fits else NOT_OTHERS, query[0][0]
        if pages.overloaded is not None:
            yield cannot_tell(self.run, check, argument, pages.overloaded)
        elif (subject.id in pages.ids) != fits and (pages.whole or not fits):
            yield self.run.judge.breach(
                check,
                message(code, operation=self.operation.label, argument=argument),
                message("search-what-fits" if fits else "search-only-what-fits"),
                message("search-without-it" if fits else "search-with-another", count=len(pages.ids)),
                f"{argument} {code}",
                pages.answers[-1:],
            )

    def _settled(self, query: list[tuple[str, str]], subject: Made, *, fits: bool) -> Pages:
        """Return what a search finds; where that is wrong, a moment later: a list may lag."""
        sized = self.run.shared.knowledge.size
        asked = [*query, *([(sized, "100")] if sized else [])]
        while True:
            pages = read(self.run, self.operation, asked)
            if (subject.id in pages.ids) == fits or self.patience <= 0:
                return pages
            time.sleep(_STEP)
            self.patience -= _STEP


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
