"""What is registered in one request is kept, each part as it would be by itself (API-BEWAAR)."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from klantinteracties_conformance.client.http import Answer
from klantinteracties_conformance.contract.classify import Kind
from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.register.bodies import full_objects
from klantinteracties_conformance.register.bodies.writable import OPENING
from klantinteracties_conformance.register.judge import blamed
from klantinteracties_conformance.register.kept import empty, lost
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun, Shared, counted
from klantinteracties_conformance.register.writes import at_once, keeping
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import message, shown

_CHOICES = 2
"""Values of each attribute that are tried: what can only be one of two, is each of them once."""


def checks(shared: Shared, operation: Operation) -> Iterator[str]:
    """Yield what is checked of an operation that registers several objects."""
    if operation.method == "POST" and shared.knowledge.objects[shared.places.of(operation).collection].makes:
        yield from (keeping.REGISTERED, at_once.CHECK)


@counted("API-BEWAAR")
def check(run: OperationRun, operation: Operation) -> None:
    """Register each combination of parts, all that each can have, and look what is kept of it."""
    if list(checks(run.shared, operation)):
        with run.own.fresh.unheld():
            _Together(run, operation).perform()


@counted("API-TEGELIJK")
def check_at_once(run: OperationRun, operation: Operation) -> None:
    """Register several with all their parts at a time, and look what is kept of each."""
    if list(checks(run.shared, operation)):
        with run.own.fresh.unheld():
            _Together(run, operation).perform_at_once()


def _numbered(body: Any, number: int) -> Any:
    """Return a body in which texts that are the same in each registration get a digit in the first word."""
    if isinstance(body, dict):
        return {name: _numbered(value, number) for name, value in body.items()}
    same = isinstance(body, str) and body.startswith(OPENING)
    return f"{OPENING[:-1]}{number}{body[len(OPENING) :]}" if same else body


def _places(body: Any, at: str = "") -> Iterator[str]:
    """Yield the dotted place of every value in a body."""
    if isinstance(body, dict):
        for name, value in body.items():
            yield f"{at}{name}"
            yield from _places(value, f"{at}{name}.")


class _Together:
    """The registrations by one operation. `_parts` are the collections of its parts, by name."""

    def __init__(self, run: OperationRun, operation: Operation) -> None:
        self._run = run
        self._operation = operation
        self._place = run.shared.places.of(operation)
        self._check = keeping.REGISTERED
        schemas = run.shared.schemas
        node = schemas.node(operation)
        self._parts = run.about(self._place).makes
        self._first = [name for name in self._parts if name in schemas.required(node)]
        known = schemas.properties(node)
        self._known = {
            name: {key for key, one in schemas.properties(known[name]).items() if not schemas.read_only(one)}
            for name in self._parts
        }

    def perform(self) -> None:
        """Register all of them."""
        others = [name for name in self._parts if name not in self._first]
        for index in range(_CHOICES):
            for count in range(len(others) + 1):
                for chosen in combinations(others, count):
                    self._register([*self._first, *chosen], index)

    def perform_at_once(self) -> None:
        """Register several, each by one consumer."""
        self._run.check_time()

        def probe() -> list[Breach]:
            if self._run.judge.repeating:
                self._run.own.renew()
            self._check = at_once.CHECK
            bodies = [
                {name: _numbered(self._part(name, 0), number) for name in self._parts}
                for number in range(at_once.MOST)
            ]
            self._run.client.guard.look_at_all()
            found: list[Breach] = []
            for one in at_once.register(self._run, self._place, bodies):
                if isinstance(one, Breach):
                    found.append(one)
                else:
                    found += self._breaches(one.body, one.answer, one.made)
            return found

        self._run.judge.observe(probe)

    def _register(self, names: list[str], index: int) -> None:
        self._run.check_time()

        def probe() -> list[Breach]:
            if self._run.judge.repeating:
                self._run.own.renew()
            body = {name: self._part(name, index) for name in names}
            if not self._run.own.provable(self._place.collection, body):
                return []
            self._run.client.guard.look_at_all()
            answer, made = self._run.own.post(self._place.collection, body)
            found = self._run.judge.examine(answer)
            if answer.succeeded:
                found += self._breaches(body, answer, made)
            elif answer.refused:
                found += self._refused(names)
            return found

        self._run.judge.observe(probe)

    def _part(self, name: str, index: int) -> Any:
        """Return a part with all that it can have, save what says to what it belongs."""
        return self._own_part(name, full_objects.full_body(self._run, self._place_of(name), index) or {})

    def _place_of(self, name: str) -> Place:
        return self._run.shared.places.by_collection[self._parts[name]]

    def _own_part(self, name: str, body: Mapping[str, Any]) -> dict[str, Any]:
        return {attribute: value for attribute, value in body.items() if attribute in self._known[name]}

    def _refused(self, names: list[str]) -> Iterator[Breach]:
        """Yield that these parts are refused also with no more in them than is usual.

        With all that they can have, it may be an attribute of one of them that stands in the way.
        """
        self._run.own.renew()
        filled, about = self._run.own.filled, self._run.about
        body = {name: self._own_part(name, filled(about(self._place_of(name)).example)) for name in names}
        answer, _ = self._run.own.post(self._place.collection, body)
        lawful = self._run.shared.readings.of_body(self._operation, body, {}).kind is Kind.VALID
        if answer.refused and lawful:
            yield self._run.judge.breach(
                "geldig_aanvaard",
                message("fuzz-lawful-refused-with", attribute=" + ".join(names), answer=answer.told()),
                message("to-be-accepted"),
                answer.told(),
                f"{blamed(answer)} {' '.join(names)}",
                [answer],
            )

    def _breaches(self, body: Mapping[str, Any], answer: Answer, made: Sequence[Made]) -> Iterator[Breach]:
        by_collection = {one.place.collection: one for one in made}
        for name, collection in self._parts.items():
            shows = answer.body.get(name) if isinstance(answer.body, dict) else None
            one = by_collection.get(collection)
            if name not in body:
                if not empty(shows):
                    yield self._breach("made-unasked", name, None, shows, [answer])
            elif one is None:
                yield self._breach("not-kept", name, body[name], shows, [answer])
            else:
                yield from self._kept(name, body, one, by_collection, answer)

    def _kept(
        self, name: str, body: Mapping[str, Any], one: Made, made: Mapping[str, Made], answer: Answer
    ) -> Iterator[Breach]:
        """Yield what of a part is otherwise than it was sent, and where it isn't bound to the first."""
        read = self._run.own.read(one)
        if read.overloaded:
            return
        if not read.succeeded:
            yield self._breach("not-kept", name, body[name], read.body, [answer, read])
            return
        self._run.judge.done(self._check)
        self._run.judge.looked_at("attribute", (f"{name}.{path}" for path in _places(body[name])))
        own = self._run.own
        sent = {**body[name], **self._bonds(name, made)}
        for difference in lost(sent, read.body, own.identifier):
            named = f"{name}.{difference.name}"
            yield self._breach("not-kept", named, difference.expected, difference.observed, [answer, read])

    def _bonds(self, name: str, made: Mapping[str, Made]) -> dict[str, Any]:
        """Return the references that a part must have of itself: to the object that it came with."""
        return {
            attribute: self._run.own.write_reference(made[reference.to].id)
            for attribute, reference in self._run.about(self._place_of(name)).references.items()
            if reference.to in made and attribute not in self._known[name] and "." not in attribute
        }

    def _breach(self, code: str, name: str, expected: Any, observed: Any, answers: list[Answer]) -> Breach:
        code = "at-once-lost" if self._check == at_once.CHECK else code
        return self._run.judge.breach(
            self._check,
            message(code, operation=self._operation.label, attribute=name),
            shown(expected),
            shown(observed),
            f"{code} {name}",
            answers,
        )
