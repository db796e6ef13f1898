"""Requests that lack what the suite knows to add, or hold what it knows to avoid, once for each of these.

A provider may have rules across attributes, so what it refuses here is its right. A server error, an answer
that breaks the contract, or something that stays of what was refused, isn't. Nor may it refuse an object for
the lack of a number that the document doesn't demand.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.client.http import Answer, Request, encoded
from klantinteracties_conformance.contract.classify import Kind, Path, without
from klantinteracties_conformance.contract.knowledge import ObjectKnowledge, Reference
from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.contract.request_schemas import deep
from klantinteracties_conformance.fuzz.refused import Refused, RefusedChanges, RefusedRegistrations
from klantinteracties_conformance.register.generate import Raw
from klantinteracties_conformance.register.judge import blamed
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun, counted
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import message

_NUMBER = "{nummer}"
"""How the knowledge writes a number that nothing else has."""

_MOMENT = "2026-03-02T10:15:00Z"
_DAYS = ("2026-12-31", "2026-01-01")


class _Absent:
    """The type of `ABSENT`: the attribute isn't sent."""


ABSENT: Any = _Absent()

Changes = Mapping[str, Any]
"""Attributes with what is sent in them, instead of what a usual request holds."""


@dataclass
class _Outcome:
    body: Any
    answer: Answer
    made: list[Made]


@counted("API-INVOER")
def check(run: OperationRun, operation: Operation) -> None:
    """Send each of them, and judge what came."""
    if operation.method in ("POST", "PATCH"):
        _Unaided(run, operation).perform()


def unaided(about: ObjectKnowledge) -> Iterator[Changes]:
    """Yield what to leave out, to empty or to put together, for each thing that is known of a type."""
    for name, example in about.fill.items():
        yield from ({name: ABSENT}, {name: None})
        if isinstance(example, str):
            yield from ({name: ABSENT}, {name: ""}, {name: ""})  # the second one finds the first
    for names in about.one_of:
        yield dict.fromkeys(names, ABSENT)
        yield {name: _referring(about, name) for name in names}
    for name in about.always:
        yield {name: ABSENT}
    yield from _of_kinds(about)
    for name in about.only_when:
        yield {name: _MOMENT}
    for name, among in about.preferred.items():
        one = _referring(about, among)
        yield from ({name: one[0], among: None}, {name: one[0], among: []}, {name: one[0], among: one})
    for earlier, later in about.order:
        yield {earlier: _DAYS[0], later: _DAYS[1]}
    for name in about.references:
        parent, star, _ = name.partition(".*")
        yield from ({parent: [None]}, {parent: [{}]}) if star else ({name: {}},)


def _of_kinds(about: ObjectKnowledge) -> Iterator[Changes]:
    for group, depends in about.by_kind.items():
        yield from ({group: ABSENT}, {group: None}, {group: {}})
        usual = about.example.get(depends.on)
        for kind, values in depends.values.items():
            if kind != usual:
                yield from ({group: values}, {depends.on: kind})
    for name, depends in about.depends.items():
        for kind, value in depends.values.items():
            if kind != about.example.get(depends.on):
                yield {name: value}


def _referring(about: ObjectKnowledge, name: str) -> Any:
    """Return what refers to an object from here: a list of one where many may be referred to."""
    if name in about.references:
        return _template(about.references[name])
    return [_template(about.references[f"{name}.*"])]


def _template(reference: Reference) -> dict[str, Any]:
    kind = {"soort": reference.kind} if reference.kind else {}
    return {"naar": reference.to, **kind}


class _Unaided:
    """The requests of one operation."""

    def __init__(self, run: OperationRun, operation: Operation) -> None:
        self.run = run
        self.operation = operation
        self.place: Place = run.shared.places.of(operation)
        self._registers = operation.method == "POST"
        self._target: Made | None = None

    def perform(self) -> None:
        """Send all of them."""
        about, schemas = self.run.about(self.place), self.run.shared.schemas
        known = schemas.properties(schemas.node(self.operation))
        refused = self._refused()
        for changes in unaided(about):
            if not {name.partition(".")[0] for name in changes} <= set(known):
                continue
            raw = Raw((), self._template(about, changes))
            if outcome := self._one(raw, number_left_out=_leaves_out_number(about, changes)):
                refused.add(raw, outcome)
        refused.flush()

    def _refused(self) -> Refused:
        if self._registers:
            return RefusedRegistrations(self.run, self.operation, self.place, self._send)
        return RefusedChanges(self.run, self.operation, self.place, self._send, self._changed)

    def _template(self, about: ObjectKnowledge, changes: Changes) -> Any:
        body: Any = about.example if self._registers else {}
        for name, value in changes.items():
            path = tuple(name.split("."))
            body = without(deep(body), path) if value is ABSENT else _put(body, path, value)
        return body

    def _one(self, raw: Raw, *, number_left_out: bool) -> _Outcome | None:
        self.run.check_time()
        if not raw.body or (self._registers and not self._can_be_removed(raw)):
            return None
        outcomes: list[_Outcome] = []

        def probe() -> list[Breach]:
            if self.run.judge.repeating:
                self.run.own.renew()
                self._target = None
            outcomes.append(self._send(raw))
            found = list(self._breaches(outcomes[-1]))
            if number_left_out and outcomes[-1].answer.refused:
                found += self._number_demanded(outcomes[-1])
            return found

        self.run.judge.observe(probe)
        return outcomes[0] if outcomes else None

    def _can_be_removed(self, raw: Raw) -> bool:
        with self.run.own.fresh.unheld():
            return self.run.own.provable(self.place.collection, self.run.own.filled(raw.body))

    def _changed(self) -> Made:
        if self._target is None or self._target.gone:
            self._target = self.run.own.new(self.place.collection)
        return self._target

    def _send(self, raw: Raw) -> _Outcome:
        """Send one; what can't be told to be ours afterwards, is seen to be before."""
        body = self.run.own.filled(raw.body)
        self.run.client.guard.look_at_all()
        if self._registers:
            return _Outcome(body, *self.run.own.post(self.place.collection, body))
        target = self._changed()
        request = Request("PATCH", target.path, self.operation.label, content=encoded(body))
        answer = self.run.client.send(request)
        if answer.succeeded:
            self._target = None  # what it is now, is no usual object
        return _Outcome(body, answer, [target])

    def _breaches(self, outcome: _Outcome) -> Iterator[Breach]:
        yield from self.run.judge.examine(outcome.answer)
        if outcome.answer.succeeded:
            for made in outcome.made[:1]:
                yield from self.run.judge.examine(self.run.own.read(made))

    def _number_demanded(self, outcome: _Outcome) -> Iterator[Breach]:
        if self.run.shared.readings.of_body(self.operation, outcome.body, {}).kind is Kind.VALID:
            answer = outcome.answer
            yield self.run.judge.breach(
                "geldig_aanvaard",
                message("fuzz-lawful-refused-with", attribute="nummer", answer=answer.told()),
                message("to-be-accepted"),
                answer.told(),
                f"{blamed(answer)} nummer",
                [answer],
            )


def _leaves_out_number(about: ObjectKnowledge, changes: Changes) -> bool:
    return all(value is ABSENT and about.fill.get(name) == _NUMBER for name, value in changes.items())


def _put(body: Any, path: Path, value: Any) -> Any:
    """Return a body with a value at a path, groups on the way included."""
    name, *rest = path
    inner = body.get(name)
    below = _put(inner if isinstance(inner, dict) else {}, tuple(rest), value) if rest else value
    return {**body, name: below}
