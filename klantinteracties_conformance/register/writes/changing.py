"""One object that is changed, and others beside it: what is kept, and what stays as it was."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from klantinteracties_conformance.client.http import Answer, Request, encoded
from klantinteracties_conformance.contract.classify import Path, value_at
from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.register.bodies.all_together import AllTogether
from klantinteracties_conformance.register.bodies.beside import Beside, referred, texts
from klantinteracties_conformance.register.bodies.chosen_bodies import Chosen, ChosenBodies
from klantinteracties_conformance.register.bodies.named_back import NamedBack, named_back
from klantinteracties_conformance.register.bodies.siblings import referring
from klantinteracties_conformance.register.bodies.writable import Attribute
from klantinteracties_conformance.register.kept import Difference, empty, same
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.writes import derived
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation

CHANGED, UNTOUCHED = "wijziging_bewaard", "rest_onveranderd"

OTHER = 2
"""Which of its values an object has that nobody changes."""

BACK: Any = object()
"""Stands for the reference that an object had at first."""

Seen = tuple[Any, Answer]
"""What was seen of an object, and the answer that shows it."""


class Keeping(Protocol):
    """What changing needs of the operation by which objects are changed."""

    run: OperationRun
    operation: Operation
    place: Place
    together: AllTogether
    bodies: ChosenBodies
    other: Made | None

    def full(self, kind: tuple[str, str] | None, index: int) -> Made:
        """Make an object with all that it can have."""

    def usual(self, kind: tuple[str, str] | None) -> Made:
        """Make an object with what is usual alone."""

    def serving(self, check: str) -> str:
        """Return the check that something serves."""

    def breach(self, check: str, code: str, difference: Difference, answers: Sequence[Answer]) -> Breach:
        """Return what is wrong with an attribute."""

    def unreadable(self, check: str, written: Answer, read: Answer) -> Iterator[Breach]:
        """Yield that an object can't be read any more."""

    def lost(self, check: str, body: Any, seen: Iterable[Seen]) -> Iterator[Breach]:
        """Yield what of a body isn't there."""

    def otherwise(self, check: str, body: Any, read: Answer, seen: Iterable[Seen]) -> Iterator[Breach]:
        """Yield what an answer shows otherwise than the object itself."""

    def row(self, made: Made, body: Any) -> list[Seen]:
        """Return how a list that is searched for an object shows it; nothing where it isn't found."""

    def refused(self, chosen: Chosen, body: Any, answer: Answer, *, beside: bool = False) -> Iterator[Breach]:
        """Yield that what is lawful is refused, `beside` other data alone or in any case."""


@dataclass
class Changing:
    """An object that is changed, another one of its type that nobody changes, and what is tied to it.

    That is what it refers to, and what refers to it.
    """

    keeping: Keeping
    kind: tuple[str, str] | None
    known: Made | None = None
    """The other one, where there is such an object already."""
    made: Made = field(init=False)
    other: Made = field(init=False)
    before: Any = field(init=False)
    beside: Any = field(init=False)
    around: Beside = field(init=False)
    back: NamedBack = field(init=False)
    latest: Sequence[Chosen] = field(init=False, default=())
    """What it was changed to: by the last change of the whole, or by all changes of a part of it."""

    def __post_init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        # Its values are others than those that the object gets in the end: what spreads to it must show.
        self.made = self.keeping.full(self.kind, 0)
        usable = self.known is not None and not self.known.gone and not self.keeping.run.judge.repeating
        self.other = self.known if self.known and usable else self.keeping.full(None, OTHER)
        self.around = Beside(self.keeping.run, self.keeping.place)
        if not usable:
            # What refers to an object is beside one kind of it: which kind makes no difference to that.
            self.around.watch(referring(self.keeping.run, self.made))
        self.before, self.beside = self._look(self.made), self._look(self.other)
        self._watch(self.made.sent)
        self.back = named_back(self.keeping.run, self.made, [(self.made, self.before), *self._alternatives()])

    def _alternatives(self) -> Iterator[tuple[Made, Any]]:
        """Yield an object with each other one of what takes the place of something else."""
        choices = max(map(len, self.keeping.run.about(self.keeping.place).one_of), default=1)
        for index in range(1, choices):
            made = self.keeping.full(self.kind, index)
            yield made, self._look(made)

    def _look(self, made: Made) -> Any:
        return self.keeping.run.own.look(made)

    def _watch(self, sent: Any) -> None:
        """Look at what a body refers to, before it is sent."""
        self.around.watch(one for one in referred(self.keeping.run, sent) if one is not self.made)

    def change(self, chosen: Sequence[Chosen]) -> bool:
        """Change the object to these values; return whether the provider took them."""
        run = self.keeping.run
        run.check_time()
        taken: list[bool] = []
        earlier = self.latest

        def probe() -> list[Breach]:
            if run.judge.repeating:
                self._begin_again(earlier)
            given = [self._resolved(one) for one in chosen]
            body = self.keeping.bodies.body(given, self.made)
            if not body or self.before is None:
                return []
            self._watch(body)
            answer = self._sent(self.made, body)
            taken.append(answer.succeeded)
            found = run.judge.examine(answer)
            if answer.succeeded:
                found += self._found(given, body, answer)
            elif len(given) == 1:
                found += self._refused(given[0])
            return found

        run.judge.observe(probe)
        if taken and taken[0]:
            self.latest = [*self._before(chosen), *chosen]
        return bool(taken and taken[0])

    def _before(self, chosen: Sequence[Chosen]) -> Iterator[Chosen]:
        """Yield what it was changed to before, and still has after a change of another part of it."""
        if self.keeping.operation.method == "PATCH":
            paths = {attribute.path for attribute, _ in chosen}
            yield from (one for one in self.latest if one[0].path not in paths)

    def _resolved(self, chosen: Chosen) -> Chosen:
        """Return an attribute with what it is given: another value where it had nothing at first."""
        attribute, value = chosen
        if value is BACK:
            first = value_at(self.made.sent, attribute.path)
            value = attribute.values[0] if empty(first) else first
        return attribute, value

    def return_to(self, attribute: Attribute) -> None:
        """Change a reference that the object had not at first, to one, to another one and back again."""
        run, own = self.keeping.run, self.keeping.run.own
        if not empty(value_at(self.made.sent, attribute.path)):
            return

        def probe() -> list[Breach]:
            if run.judge.repeating:
                self._begin_again(self.latest)
            one, other = (own.filled(attribute.values[0]) for _ in range(2))
            for value in (one, other):
                body = self.keeping.bodies.body([(attribute, value)], self.made)
                if not body or not self._sent(self.made, body).succeeded:
                    return []
            self.before = self._look(self.made) or self.before
            body = self.keeping.bodies.body([(attribute, one)], self.made)
            self._watch(body)
            answer = self._sent(self.made, body)
            return list(self._found([(attribute, one)], body, answer)) if answer.succeeded else []

        run.judge.observe(probe)

    def change_nothing(self) -> None:
        """Send a change that says nothing: where that is taken, everything stays as it is."""

        def probe() -> list[Breach]:
            if self.keeping.run.judge.repeating:
                self._begin_again(self.latest)
            if self.before is None:
                return []
            answer = self._sent(self.made, {})
            found = self.keeping.run.judge.examine(answer)
            return [*found, *self._found([], {}, answer)] if answer.succeeded else found

        self.keeping.run.judge.observe(probe)

    def send_own(self, attribute: Attribute) -> None:
        """Send a value that no other object may have, as the object has it itself: that is its own."""
        run, value = self.keeping.run, value_at(self.before, attribute.path)
        if empty(value):
            return

        def probe() -> list[Breach]:
            if run.judge.repeating:
                self._begin()
            its_own = attribute, value_at(self.before, attribute.path)
            body = self.keeping.bodies.body([its_own], self.made)
            if not body or empty(its_own[1]):
                return []
            answer = self._sent(self.made, body)
            found = run.judge.examine(answer)
            if answer.succeeded:
                self.before = self._look(self.made) or self.before
            elif answer.refused and self._sent(self.made, self._another(attribute)).succeeded:
                found += self.keeping.refused(its_own, body, answer)
            return found

        run.judge.observe(probe)

    def _another(self, attribute: Attribute) -> Any:
        """Return a body that gives an attribute another value: where that is taken, nothing else is wrong."""
        return self.keeping.bodies.body([(attribute, attribute.values[0])], self.made)

    def _begin_again(self, earlier: Sequence[Chosen]) -> None:
        """Begin with another object, changed as this one was before: what is taken away, must be there.

        Where all at once isn't taken, it is the last change alone.
        """
        self._begin()
        given = [self._resolved(one) for one in earlier]
        for changes in (given, given[-1:]) if given else ():
            body = self.keeping.bodies.body(changes, self.made)
            if body and self._sent(self.made, body).succeeded:
                self.before = self._look(self.made)
                return

    def empty(self, attribute: Attribute) -> None:
        """Take the value of an attribute away again, after giving it one where it has none."""
        if empty(value_at(self.before, attribute.path)):
            self.change([(attribute, attribute.values[0])])
        self.change([(attribute, attribute.empty)])

    def _sent(self, made: Made, body: Any) -> Answer:
        operation = self.keeping.operation
        request = Request(operation.method, made.path, operation.label, content=encoded(body))
        return self.keeping.run.client.send(request)

    def _refused(self, chosen: Chosen) -> Iterator[Breach]:
        """Yield that even a usual object can't be changed so; where it can, that one with more data can't.

        With all that it can have, it may be another attribute that stands in the way, or another object of
        the same owner that has the same. What always goes along, a provider may demand. Each is a new object:
        what the changes before this one made of it, may stand in the way as well.
        """
        attribute, value = chosen
        if empty(value) and not empty(self.keeping.run.about(self.keeping.place).fill.get(attribute.name)):
            return
        self.keeping.run.own.renew()
        usual = self.keeping.usual(self.kind)
        if not (body := self.keeping.bodies.body([chosen], usual)):
            return
        answer = self._sent(usual, body)
        if not answer.succeeded:
            yield from self.keeping.refused(chosen, body, answer)
            return
        full = self.keeping.full(self.kind, 0)
        if body := self.keeping.bodies.body([chosen], full):
            yield from self.keeping.refused(chosen, body, self._sent(full, body), beside=True)

    def _found(self, chosen: Sequence[Chosen], body: Any, answer: Answer) -> Iterator[Breach]:
        keeping, before = self.keeping, self.before
        read = keeping.run.own.read(self.made)
        yield from keeping.unreadable(CHANGED, answer, read)
        yield from keeping.lost(CHANGED, body, [(read.body, read), (answer.body, answer)])
        yield from keeping.otherwise(CHANGED, body, read, [(answer.body, answer)])
        after = read.body
        if not read.succeeded or not isinstance(after, dict):
            self.before = self._look(self.made) or self.before  # it is another one now
            return
        keeping.run.judge.looked_at("attribute", (attribute.name for attribute, _ in chosen))
        self.before = self.made.body = after
        keeping.run.own.note_along(self.made, after)
        known = keeping.run.shared.contractual(keeping.place, after)  # there may be more within a group
        for path in self._emptied(chosen, body):
            if not empty(left := value_at(known, path)):
                found = Difference(".".join(map(str, path)), value_at(body, path), left)
                yield keeping.breach(CHANGED, "not-emptied", found, [answer])
        for difference in derived.behind(keeping.run.about(keeping.place), before or {}, after, body):
            yield keeping.breach(CHANGED, "stayed-behind", difference, [answer])
        for difference, shown in self.back.lacking(chosen, after):
            yield keeping.breach(CHANGED, "not-named", difference, [answer, shown])
        keeping.run.judge.done(keeping.serving(UNTOUCHED))
        for difference in self._otherwise(before, after, body):
            yield keeping.breach(UNTOUCHED, "changed-as-well", difference, [answer])

    def _emptied(self, chosen: Sequence[Chosen], body: Any) -> Iterator[Path]:
        """Yield the attributes that a body empties: as was chosen, or since another takes their place."""
        paths = [attribute.path for attribute, value in chosen if empty(value)]
        for names in self.keeping.run.about(self.keeping.place).one_of:
            if any(attribute.path[0] in names for attribute, _ in chosen):
                paths += [(name,) for name in names if name in body]
        yield from (path for path in dict.fromkeys(paths) if empty(value_at(body, path)))

    def compare_row(self) -> None:
        """Look whether a list shows the object as it is now."""
        self.keeping.run.judge.observe(lambda: list(self._row_differs()))

    def _row_differs(self) -> Iterator[Breach]:
        read = self.keeping.run.own.read(self.made)
        yield from self.keeping.otherwise(CHANGED, {}, read, self.keeping.row(self.made, read.body))

    def compare_others(self) -> None:
        """Look whether the other object is still as it was, and what was referred to."""
        self.keeping.run.judge.observe(lambda: [*self._other_changed(), *self._around_changed()])

    def _other_changed(self) -> Iterator[Breach]:
        answer = self.keeping.run.own.read(self.other)
        if answer.succeeded and isinstance(answer.body, dict) and isinstance(self.beside, dict):
            for difference in self._otherwise(self.beside, answer.body, {}):
                yield self.keeping.breach(UNTOUCHED, "neighbour-changed", difference, [answer])

    def _around_changed(self) -> Iterator[Breach]:
        for one, was, answer in self.around.now():
            name = one.place.collection.strip("/")
            if answer.status in (404, 410):
                if one.place.collection in self._members():
                    continue  # what only belonged to the object that was changed
                self.keeping.run.own.lose(one)
                gone = Difference(name, was, None)
                yield self.keeping.breach(UNTOUCHED, "referred-gone", gone, [answer])
            elif answer.succeeded and isinstance(answer.body, dict):
                yield from self._still_named(one, answer)
                for found in self.around.differences(one, was, answer.body):
                    told = Difference(f"{name}.{found.name}", found.expected, found.observed)
                    yield self.keeping.breach(UNTOUCHED, "neighbour-changed", told, [answer])

    def _still_named(self, one: Made, answer: Answer) -> Iterator[Breach]:
        """Yield that a list of an object names the one that was changed, which belongs to another by now."""
        if one.id in set(texts(self.before)) or self.made.id in set(texts(one.sent)):
            return  # the one refers to the other
        for name, members in self.keeping.run.shared.contractual(one.place, answer.body).items():
            if isinstance(members, list) and self.made.id in set(texts(members)):
                named = Difference(f"{one.place.collection.strip('/')}.{name}", None, self.made.id)
                yield self.keeping.breach(CHANGED, "still-named", named, [answer])

    def _members(self) -> set[str]:
        """Return the collections of which objects make up lists of the object: a change may empty those."""
        about, knowledge = self.keeping.run.about(self.keeping.place), self.keeping.run.shared.knowledge
        lists = {one.to for name, one in about.references.items() if name.endswith(".*")}
        return {to for to in (*lists, *about.along.values()) if knowledge.refers(to, about.path)}

    def _otherwise(self, before: Any, after: Any, body: Any) -> Iterator[Difference]:
        keeping = self.keeping
        return otherwise(keeping.run, keeping.place, keeping.operation, (before, after), body)


def otherwise(
    run: OperationRun, place: Place, operation: Operation, shows: tuple[Any, Any], body: Any
) -> Iterator[Difference]:
    """Yield the attributes of the contract that an object shows otherwise after a change than before.

    What the body of the change asks for is left out, and what a provider may change along with that.
    """
    about, schemas = run.about(place), run.shared.schemas
    known = schemas.properties(schemas.node(operation))
    before, after = (run.shared.contractual(place, one) for one in shows)
    follow = {name for sent in body for name in about.follow.get(sent, ())}
    replaced = operation.method == "PUT" and body
    for name, part in known.items():
        if name in body or name in follow or (replaced and not schemas.read_only(part)):
            continue  # what a PUT doesn't send may go, or get its usual value
        if not same(before.get(name), after.get(name)):
            yield Difference(name, before.get(name), after.get(name))
