"""What comes along when it is asked for: what belongs to an object, and as it is by itself (API-MEE)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from klantinteracties_conformance.client.http import Answer, Request
from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.register.bodies.plain_changes import change_plain
from klantinteracties_conformance.register.kept import contradict
from klantinteracties_conformance.register.lists.list_pages import Query, cannot_tell, read
from klantinteracties_conformance.register.lists.worlds import ADDRESSES, SUBJECT, World, searches
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun, Shared, counted
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import Message, message

CHECK = "meegestuurd_klopt"
_PARAMETER, _WHERE = "expand", "_expand"
_PAGE = "2"
"""How many objects a page has, of a list that is leafed through."""

Body = Mapping[str, Any]


def names(shared: Shared, operation: Operation) -> list[str]:
    """Return what can be asked to come along; nested ones with dots in them."""
    schema = shared.schemas.parameters(operation).get(_PARAMETER, {})
    search = searches(shared.settings.dialect).get(operation.path)
    allowed = schema.get("items", {}).get("enum", []) if search is not None else []
    experimental = search.experimental_expansions if search is not None else ()
    return [name for name in allowed if name.partition(".")[0] not in experimental]


def everything(run: OperationRun, operation: Operation) -> tuple[str, str] | None:
    """Return the argument that asks for all that can come along; None where nothing can."""
    every = names(run.shared, operation)
    return (_PARAMETER, _with_parents(every)) if every else None


@counted("API-MEE")
def check(run: OperationRun, operation: Operation, worlds: tuple[World, World]) -> None:
    """Ask for each of them, with the list and with the single object, of both subjects; then all at once."""
    expanding = _Expanding(run, operation)
    every = names(run.shared, operation)
    for name in every:
        run.check_time()
        run.judge.done(CHECK)
        for world in worlds:
            for listed in (True, False):
                expanding.observe([name], world, listed=listed)
        if name not in expanding.met:
            run.judge.observe(lambda n=name: [expanding.nothing_met(n)])  # type: ignore[misc]
    for listed in (True, False) if len(every) > 1 else ():
        expanding.observe(every, worlds[0], listed=listed)


@counted("API-MEE")
def check_after_change(run: OperationRun, operation: Operation, world: World) -> None:
    """Change what came along with the subject, and ask for it again: it comes along as it is by then."""
    if not (every := names(run.shared, operation)):
        return
    expanding = _Expanding(run, operation)
    run.client.guard.look_at_all()  # what shows that they are ours may be changed
    before = run.own.look(world.subject)
    related = [made for made in world.objects.values() if made is not world.subject]
    changed = [change_plain(run, made) for made in related]
    if any(changed):
        run.judge.observe(lambda: list(expanding.still_named(before, world.subject)))
        for listed in (True, False):
            expanding.observe(every, world, listed=listed)


def of_subject(
    run: OperationRun, operation: Operation, asked: Sequence[str], world: World
) -> Iterator[Breach]:
    """Yield what is wrong with what comes along with the subject of a world, by itself and in the list."""
    expanding = _Expanding(run, operation)
    for listed in (False, True):
        yield from expanding.of_subject(asked, world, listed=listed)


@counted("API-MEE")
def check_rows(
    run: OperationRun, operation: Operation, query: Query, world: World, others: Iterable[Made]
) -> None:
    """Ask for all of them with a list that shows several objects of ours, each with what belongs to it."""
    if every := names(run.shared, operation):
        expanding, rows = _Expanding(run, operation), [world.subject, *others]
        run.judge.observe(lambda: list(expanding.of_rows(every, query, world, rows)))
        run.judge.observe(lambda: list(expanding.of_pages(every, query, world, rows)))


@dataclass
class _Expanding:
    """Asks for what comes along. `met` are the names of which there was something to come along.

    `known` is what single reads showed, which nobody changes in the meantime.
    """

    run: OperationRun
    operation: Operation
    met: set[str] = field(default_factory=set)
    known: dict[str, Any] = field(default_factory=dict)

    def observe(self, asked: Sequence[str], world: World, *, listed: bool) -> None:
        """Ask for these, and judge what comes along with the subject of a world."""
        self.run.judge.observe(lambda: list(self.of_subject(asked, world, listed=listed)))

    def nothing_met(self, name: str) -> Breach:
        """Return that nothing can be told: no subject shows what it was made to have."""
        lacking = message("along-nothing-related")
        breach = self._breach(name, name, "expansion-without-related", lacking)
        breach.outcome = "cantTell"
        return breach

    def still_named(self, before: Any, made: Made) -> Iterator[Breach]:
        """Yield what an object refers to no more, though it and what refers to it stayed where they were."""
        answer = self.run.own.read(made)
        after = answer.body if answer.succeeded else None
        if not isinstance(before, dict) or not isinstance(after, dict):
            return
        was, now = (self.run.shared.contractual(made.place, body) for body in (before, after))
        for name in sorted(was.keys() & now.keys() - {_WHERE}):
            referred, named = (set(ids(self.run, one[name])) - {"None"} for one in (was, now))
            if referred - named:
                said = message("related-cut-off", operation=self.operation.label, argument=name)
                expected, seen = (message("objects", count=len(one)) for one in (referred, named))
                yield self.run.judge.breach(CHECK, said, expected, seen, f"{name} related-hidden", [answer])

    def of_subject(self, asked: Sequence[str], world: World, *, listed: bool) -> Iterator[Breach]:
        """Yield what is wrong with what comes along with the subject of a world."""
        expand = (_PARAMETER, _with_parents(asked))
        if listed:
            query = [finding_alone(self.run, self.operation, world), expand]
            pages = read(self.run, self.operation, query).answers
            shows = (one for one in pages if as_shown(self.run, one, world.subject, listed=True))
            answer = next(shows, pages[-1])
        else:
            made = world.subject
            answer = self.run.client.send(Request("GET", made.path, f"GET {made.place.item}", [expand]))
        yield from self._shown(asked, answer, world, [world.subject], listed=listed)

    def of_rows(
        self, asked: Sequence[str], query: Query, world: World, rows: Sequence[Made]
    ) -> Iterator[Breach]:
        """Yield what is wrong with what comes along with each of several rows of one list."""
        answer = self._list([*query, (_PARAMETER, _with_parents(asked))])
        seen = [made for made in rows if as_shown(self.run, answer, made, listed=True)]
        if len(seen) > 1 or answer.overloaded:  # pages may be short: whether all are there is told of leafing
            yield from self._shown(asked, answer, world, seen, listed=True)

    def of_pages(
        self, asked: Sequence[str], query: Query, world: World, rows: Sequence[Made]
    ) -> Iterator[Breach]:
        """Yield what is wrong with what comes along on the pages of a list, as its links lead to them."""
        sized = self.run.shared.knowledge.size
        paged = [*((name, value) for name, value in query if name != sized), (sized, _PAGE)]
        for answer in read(self.run, self.operation, [*paged, (_PARAMETER, _with_parents(asked))]).answers:
            seen = [made for made in rows if as_shown(self.run, answer, made, listed=True)]
            if seen or answer.overloaded:
                yield from self._shown(asked, answer, world, seen, listed=True)

    def _shown(
        self, asked: Sequence[str], answer: Answer, world: World, rows: Sequence[Made], *, listed: bool
    ) -> Iterator[Breach]:
        expand = ",".join(asked)
        if answer.overloaded:
            yield cannot_tell(self.run, CHECK, expand, answer)
            return
        for made in rows:
            alone = self._look(made)
            if alone is None:
                continue  # what a single read shows is the subject of other requirements; nothing is met
            self.run.judge.looked_at("expansion", asked)
            shown = as_shown(self.run, answer, made, listed=listed)
            if shown is None:
                self.met.update(asked)
                nothing = message("along-nothing")
                yield self._breach(expand, expand, "expansion-not-shown", nothing, answer)
                continue
            for name in asked:
                for code, differs in self._differences(name, name.split("."), alone, shown, world):
                    yield self._breach(name, expand, code, differs, answer)
            for name, other in self._unasked(shown, world):
                differs = message("along-otherwise", attributes=other)
                yield self._breach(name, name, "expansion-unasked-differs", differs, answer)

    def _unasked(self, shown: Body, world: World) -> Iterator[tuple[str, list[str]]]:
        """Yield what comes along with an object by itself, with which of its attributes are otherwise there.

        It may be shown in part.
        """
        ours = {made.id: made for made in world.objects.values()}
        for name, part in shown.items():
            for one in _objects(part) if name != _WHERE else ():
                made = ours.get(str(one.get(_id(self.run))))
                if made is None or not one.keys() - {*ADDRESSES} or self.run.about(made.place).experimental:
                    continue
                own, along = (
                    self.run.shared.contractual(made.place, body) for body in (self._look(made) or {}, one)
                )
                if other := sorted(
                    key for key in own.keys() & along.keys() if contradict(own[key], along[key])
                ):
                    yield name, other

    def _list(self, query: Query) -> Answer:
        return self.run.client.send(Request("GET", self.operation.path, self.operation.label, query))

    def _look(self, made: Made) -> Any:
        if made.id not in self.known or self.run.judge.repeating:
            self.known[made.id] = self.run.own.look(made)
        return self.known[made.id]

    def _differences(
        self, name: str, steps: list[str], alone: Body, shown: Body, world: World
    ) -> Iterator[tuple[str, Message]]:
        """Yield what differs between what comes along and what it is: a code, and what was seen."""
        step, *deeper = steps
        referred = ids(self.run, alone.get(step))
        if referred and not deeper:
            self.met.add(name)
        expand = shown.get(_WHERE)
        expanded = _objects(expand.get(step) if isinstance(expand, dict) else None)
        along = [str(one.get(_id(self.run))) for one in expanded]
        if sorted(along) != sorted(referred):
            code = "expansion-lacks" if set(referred) - set(along) else "expansion-has-others"
            yield code, message("along-objects", count=len(along), total=len(referred))
            return
        ours = {made.id: made for made in world.objects.values()}
        for one in expanded:
            made = ours.get(str(one.get(_id(self.run))))
            apart = self._look(made) if made is not None else None
            if made is None or apart is None:
                continue
            if other := otherwise(self.run, made.place, apart, one):
                yield "expansion-differs", message("along-otherwise", attributes=other)
            elif deeper:
                yield from self._differences(name, deeper, apart, one, world)

    def _breach(self, name: str, expand: str, code: str, differs: Message, *answers: Answer) -> Breach:
        return self.run.judge.breach(
            CHECK,
            message(code, operation=self.operation.label, argument=expand),
            message("along-as-by-itself"),
            differs,
            f"{name} {code}",
            answers,
        )


def otherwise(run: OperationRun, place: Place, apart: Body, along: Body) -> list[str]:
    """Return the attributes that come along otherwise than they are, or that only one of both shows."""
    own, shown = (run.shared.contractual(place, body) for body in (apart, along))
    return sorted(
        key
        for key in (own.keys() | shown.keys()) - {_WHERE}
        if (key in own) != (key in shown) or contradict(own.get(key), shown.get(key))
    )


def finding_alone(run: OperationRun, operation: Operation, world: World) -> tuple[str, str]:
    """Return an argument that finds the subject of a world alone, whatever is changed of the others."""
    search = searches(run.shared.settings.dialect)[operation.path]
    known = run.shared.schemas.parameters(operation)
    found = [name for name, path in search.arguments.items() if name in known and search.is_alone(path)]
    name = min(found, key=lambda name: not _stays(search.arguments[name]))
    return name, str(world.value(search.arguments[name]))


def _stays(path: str) -> bool:
    """Tell whether what an argument looks at stays as it is when objects other than the subject change."""
    name, _, attribute = path.partition(".")
    return name == SUBJECT or attribute in ADDRESSES


def _with_parents(asked: Sequence[str]) -> str:
    """Return what to ask for: a nested one works together with those above it."""
    steps = (name.split(".") for name in asked)
    every = (".".join(step[: count + 1]) for step in steps for count in range(len(step)))
    return ",".join(dict.fromkeys(every))


def as_shown(run: OperationRun, answer: Answer, made: Made, *, listed: bool) -> Body | None:
    """Return how an answer shows an object, None where it doesn't."""
    rows = (run.rows(answer.body) or []) if listed else [answer.body]
    ours = (row for row in rows if isinstance(row, dict) and row.get(_id(run)) == made.id)
    return next(ours, None) if answer.succeeded else None


def _id(run: OperationRun) -> str:
    """Return under which name an object, or a reference, holds its ID."""
    return run.shared.settings.dialect.types["klantcontact"].attribute("ID").path[-1]


def ids(run: OperationRun, reference: Any) -> list[str]:
    """Return the IDs that a reference, a list of them or what comes along holds."""
    return [str(one.get(_id(run))) for one in _objects(reference)]


def _objects(value: Any) -> list[Body]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]
