"""Sequences of writes on several objects of a type: what is there is what was written (API-BEWAAR-6).

Each attribute is written by itself elsewhere. What only shows after several writes, on more objects than
one, shows here: a change that is undone by a later registration, data of a removed object that come back,
the fifth change that gets lost. Which writes, follows from the seed. A sequence after which something is
otherwise is made smaller as long as that shows; what one write shows on fresh objects is left to who tells
of that.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from klantinteracties_conformance.client.http import Answer, Request, encoded
from klantinteracties_conformance.contract.classify import value_at
from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.register.bodies.beside import Beside
from klantinteracties_conformance.register.bodies.chosen_bodies import Chosen, ChosenBodies
from klantinteracties_conformance.register.bodies.plain_changes import change_plain
from klantinteracties_conformance.register.bodies.provided import provided
from klantinteracties_conformance.register.bodies.writable import NOTHING_MORE, Attribute, Writable
from klantinteracties_conformance.register.kept import Difference, contradict, empty, lost, same
from klantinteracties_conformance.register.lists.list_pages import rows_of_one
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun, Shared, counted
from klantinteracties_conformance.register.writes.changing import otherwise
from klantinteracties_conformance.register.writes.write_sequences import Act, Write, alone, drawn, smaller
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import message, shown

CHECK = "reeks_bewaard"

_TRIES = 3
"""Times that a change is tried, each with other attributes, before it is left out."""


def judged(shared: Shared, place: Place) -> bool:
    """Tell whether a type is judged by sequences: it is no experiment, and something plain can be changed."""
    changes = [one for one in shared.document.operations if one.label == f"PATCH {place.item}"]
    plainly = any(True for one in changes for _ in plain(shared, place, one))
    return plainly and not shared.knowledge.objects[place.collection].experimental


def plain(shared: Shared, place: Place, operation: Operation) -> Iterator[Attribute]:
    """Yield what can be written without a meaning for other objects or attributes."""
    about, given, schemas = (
        shared.knowledge.objects[place.collection],
        provided(shared, place),
        shared.schemas,
    )
    apart = {*about.changed_along, *about.preferred, *(name for names in about.one_of for name in names)}
    for attribute in Writable(schemas, about).attributes(schemas.node(operation)):
        free = attribute.path not in given and attribute.path[0] not in apart and not attribute.refers
        if free and attribute.kind is None:
            yield attribute


def acts(shared: Shared, place: Place) -> list[Act]:
    """Return by what objects of a type can be written."""
    known = {operation.label for operation in shared.document.operations}
    every: tuple[Act, ...] = ("POST", "PATCH", "PUT", "DELETE")
    return [act for act in every if f"{act} {place.collection if act == 'POST' else place.item}" in known]


@counted("API-BEWAAR")
def check(run: OperationRun, place: Place) -> None:
    """Write, look, and tell what is otherwise."""
    if not judged(run.shared, place):
        return
    known = acts(run.shared, place)
    for _ in range(run.profile.sequences):
        _Sequence(run, place).observe(drawn(run.own.fresh.random, known, run.profile.writes))


@dataclass
class _Object:
    """An object of the sequence, as it was shown last."""

    made: Made
    shows: Any


@dataclass
class _Otherwise:
    """Something that is otherwise after a write than what was written."""

    code: str
    difference: Difference
    answers: list[Answer]

    @property
    def key(self) -> tuple[str, str]:
        """Return what makes two of them the same."""
        return self.code, self.difference.name


@dataclass
class _Play:
    """A sequence being written: the objects that are there, by the number of their registration."""

    run: OperationRun
    place: Place
    there: dict[int, _Object] = field(default_factory=dict)
    sent: list[Any] = field(default_factory=list)
    taken: Counter[Act] = field(default_factory=Counter)
    """How many writes the provider took, by what."""
    usual: dict[str, Any] = field(default_factory=dict)
    """What attributes show that the first object was registered without."""
    operations: dict[str, Operation] = field(init=False)
    attributes: dict[str, list[Attribute]] = field(init=False)

    def __post_init__(self) -> None:
        paths = {"POST": self.place.collection, "PATCH": self.place.item, "PUT": self.place.item}
        found = {act: self.run.operation(act, path) for act, path in paths.items()}
        self.operations = {act: operation for act, operation in found.items() if operation is not None}
        self.attributes = {
            act: list(plain(self.run.shared, self.place, operation))
            for act, operation in self.operations.items()
        }

    def perform(self, sequence: Sequence[Write]) -> Iterator[_Otherwise]:
        """Write, and yield what is otherwise after each write, and in the end."""
        for write in sequence:
            self.run.check_time()
            if write.act == "POST":
                yield from self._register(write)
            elif write.on in self.there:
                yield from self._remove(write) if write.act == "DELETE" else self._change(write)
            yield from self._look_at_one_beside(write)
        for one in list(self.there.values()):
            yield from self._look(one)
            yield from self._row(one)

    # -- writing ------------------------------------------------------------------------------------------

    def _chosen(self, write: Write, shows: Any = None) -> Iterator[list[Chosen]]:
        """Yield the attributes that were drawn, and then others, one by one, in case they can't be written.

        They get values that were drawn too, others than are shown already.
        """
        known, draws = self.attributes[write.act], write.draws or ((0.0, 0.0),)
        yield [
            self._valued(write.act, known[index], what, shows)
            for index, what in {int(which * len(known)): what for which, what in write.draws if known}.items()
        ]
        (first, what), *_ = draws
        for step in range(1, len(known)):
            yield [self._valued(write.act, known[(int(first * len(known)) + step) % len(known)], what, shows)]

    def _valued(self, act: Act, attribute: Attribute, what: float, shows: Any) -> Chosen:
        emptied = act != "POST" and attribute.empty is not NOTHING_MORE
        values = [*attribute.values[:2], *([attribute.empty] if emptied else [])]
        other = [value for value in values if not same(value, value_at(shows, attribute.path))] or values
        return attribute, other[int(what * len(other))]

    def _body(self, write: Write, chosen: Sequence[Chosen], made: Made | None) -> Any:
        return ChosenBodies(self.run, self.operations[write.act], self.place).body(chosen, made)

    def _registered(self, write: Write) -> tuple[Any, Answer, Made] | None:
        """Return a registration as it was drawn, half of it, or as is usual; None where none is taken."""
        every = next(self._chosen(write))
        for chosen in (every, every[::2], every[1::2], []):
            body = self._body(write, chosen, None)
            if body is None or not self.run.own.provable(self.place.collection, body):
                continue
            answer, made = self.run.own.post(self.place.collection, body)
            if made:
                return body, answer, made[0]
        return None

    def _register(self, write: Write) -> Iterator[_Otherwise]:
        registered = self._registered(write)
        if registered is None:
            return
        body, answer, made = registered
        read = self.run.own.read(made)
        if not read.succeeded or not isinstance(read.body, dict):
            return  # that is told of where one is registered
        self.taken["POST"] += 1
        self.there[write.number] = _Object(made, read.body)
        yield from self._lost(body, answer, read)
        yield from self._of_another(body, read)
        self.sent.append(body)

    def _of_another(self, body: Any, read: Answer) -> Iterator[_Otherwise]:
        """Yield what wasn't sent, and is shown as it was sent of another object."""
        own = self.run.shared.contractual(self.place, read.body)
        for name, shows in own.items():
            if not empty(body.get(name)):
                continue
            usual = self.usual.setdefault(name, shows)
            if empty(shows) or not contradict(shows, usual):
                continue
            if any(not contradict(shows, sent[name]) for sent in self.sent if name in sent):
                yield _Otherwise("sequence-of-another", Difference(name, usual, shows), [read])

    def _change(self, write: Write) -> Iterator[_Otherwise]:
        one = self.there[write.on]
        operation = self.operations[write.act]
        changed = self._changed(write, one, operation)
        if changed is None:
            return
        chosen, body, answer = changed
        read = self.run.own.read(one.made)
        if not read.succeeded or not isinstance(read.body, dict):
            return  # that is told of where one is changed
        self.taken[write.act] += 1
        before, one.shows = one.shows, read.body
        one.made.body = read.body
        self.run.own.note_along(one.made, read.body)
        self.sent.append(body)
        yield from self._lost(body, answer, read)
        known = self.run.shared.contractual(self.place, read.body)
        for attribute, value in chosen:
            left = value_at(known, attribute.path)
            if empty(value) and empty(value_at(body, attribute.path)) and not empty(left):
                yield _Otherwise("sequence-not-kept", Difference(attribute.name, value, left), [answer, read])
        for found in otherwise(self.run, self.place, operation, (before, read.body), body):
            yield _Otherwise("sequence-changed-as-well", found, [answer, read])

    def _changed(
        self, write: Write, one: _Object, operation: Operation
    ) -> tuple[Sequence[Chosen], Any, Answer] | None:
        """Change an object; return what was written, and the answer. None where the provider takes nothing.

        Rules across attributes are its right.
        """
        bodies = ((chosen, self._body(write, chosen, one.made)) for chosen in self._chosen(write, one.shows))
        for chosen, body in islice(((chosen, body) for chosen, body in bodies if body), _TRIES):
            request = Request(operation.method, one.made.path, operation.label, content=encoded(body))
            answer = self.run.client.send(request)
            if answer.succeeded:
                return chosen, body, answer
        return None

    def _remove(self, write: Write) -> Iterator[_Otherwise]:
        answer = self.run.own.delete(self.there[write.on].made)
        if answer.succeeded:
            del self.there[write.on]
        yield from ()

    # -- looking ------------------------------------------------------------------------------------------

    def _lost(self, body: Any, answer: Answer, read: Answer) -> Iterator[_Otherwise]:
        for found in lost(body, read.body, self.run.own.identifier):
            yield _Otherwise("sequence-not-kept", found, [answer, read])

    def _look_at_one_beside(self, write: Write) -> Iterator[_Otherwise]:
        """Look at another object than the one that was written, each in its turn."""
        others = [one for number, one in self.there.items() if number != write.on]
        if others:
            yield from self._look(others[write.number % len(others)])

    def _look(self, one: _Object) -> Iterator[_Otherwise]:
        read = self.run.own.read(one.made)
        if read.status in (404, 410):
            self.run.own.lose(one.made)
            self.there = {number: other for number, other in self.there.items() if other is not one}
            gone = Difference(self.place.collection.strip("/"), one.shows, None)
            yield _Otherwise("sequence-gone", gone, [read])
        elif read.succeeded and isinstance(read.body, dict):
            for found in Beside(self.run, self.place).differences(one.made, one.shows, read.body):
                yield _Otherwise("sequence-changed-beside", found, [read])
            one.shows = read.body

    def _row(self, one: _Object) -> Iterator[_Otherwise]:
        """Yield what a list shows of an object otherwise than it is."""
        own = self.run.shared.contractual(self.place, one.shows)
        for row, answer in rows_of_one(self.run, self.place, one.made, one.shows):
            listed = self.run.shared.contractual(self.place, row)
            for name in sorted(own.keys() & listed.keys()):
                if not name.startswith("_") and contradict(listed[name], own[name]):
                    yield _Otherwise("sequence-listed", Difference(name, own[name], listed[name]), [answer])


@dataclass
class _Sequence:
    """Tells what a sequence shows, by the smallest one that shows it."""

    run: OperationRun
    place: Place
    taken: Counter[Act] = field(default_factory=Counter)

    def observe(self, sequence: Sequence[Write]) -> None:
        """Write a sequence, and what shows only so, once more with less."""
        known: list[tuple[Sequence[Write], _Otherwise]] = []

        def probe() -> list[Breach]:
            if not self.run.judge.repeating:
                found = self._played(sequence)
                self._note_whether_done()
                known.extend(self._smallest(sequence, found))
                return [self._breach(writes, one) for writes, one in known]
            return [
                self._breach(writes, again)
                for writes, one in known
                for again in self._played(writes)
                if again.key == one.key
            ][:1]

        with self.run.own.fresh.unheld():
            self.run.judge.observe(probe)

    def _played(self, sequence: Sequence[Write]) -> list[_Otherwise]:
        self.run.own.renew()
        # Whatever an earlier sequence left with the provider, comes over objects that nobody looks at.
        change_plain(self.run, self.run.own.new(self.place.collection))
        play = _Play(self.run, self.place)
        found = list(play.perform(sequence))
        self.taken = play.taken
        return found

    def _note_whether_done(self) -> None:
        """Take the check for made where objects were registered and changed: else nothing was tried."""
        if self.taken["POST"] > 1 and self.taken["PATCH"]:
            self.run.judge.done(CHECK)
        else:
            self.run.judge.could_not(CHECK, message("nothing-to-keep", operation=self.run.label))

    def _shows(self, key: tuple[str, str]) -> Callable[[Sequence[Write]], bool]:
        return lambda writes: any(one.key == key for one in self._played(writes))

    def _smallest(
        self, sequence: Sequence[Write], found: Sequence[_Otherwise]
    ) -> Iterator[tuple[Sequence[Write], _Otherwise]]:
        """Yield the smallest sequence that shows the first thing found that one write alone doesn't show.

        What doesn't show a second time, is told by the whole of it: whoever repeats it, finds that out.
        """
        first: dict[tuple[str, str], _Otherwise] = {}
        for one in found:
            first.setdefault(one.key, one)
        for one in first.values():
            writes = smaller(sequence, self._shows(one.key))
            again = next((other for other in self._played(writes) if other.key == one.key), None)
            if again is None:
                yield sequence, one
                return
            if not self._is_plain(writes, one.key):
                yield writes, again
                return

    def _is_plain(self, writes: Sequence[Write], key: tuple[str, str]) -> bool:
        """Tell whether the last write shows it on objects that nothing else was done to."""
        return len(writes) < 3 or any(map(self._shows(key), alone(writes)))

    def _breach(self, writes: Sequence[Write], one: _Otherwise) -> Breach:
        return self.run.judge.breach(
            CHECK,
            message(
                one.code,
                attribute=one.difference.name,
                operations=[_label(self.place, write) for write in writes],
            ),
            shown(one.difference.expected),
            shown(one.difference.observed),
            f"{one.code} {one.difference.name}",
            one.answers,
        )


def _label(place: Place, write: Write) -> str:
    return f"{write.act} {place.collection if write.act == 'POST' else place.item}"
