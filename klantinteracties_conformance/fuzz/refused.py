"""What was refused must leave nothing behind: looked at once for many refusals, one by one if need be."""

from collections.abc import Callable, Iterator
from typing import Any, Protocol

from klantinteracties_conformance.client.http import Answer, Request
from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.register.generate import NOTHING, Raw
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.dialect import take
from klantinteracties_conformance.standard.schema_wording import as_json
from klantinteracties_conformance.system.messages import message

_BATCH = 30
_CULPRITS = 3
"""Refused requests that left something behind; more of them say no more."""


class _Outcome(Protocol):
    body: Any
    answer: Answer
    made: list[Made]


class Refused(Protocol):
    """Gathers refused requests, and looks what became of them."""

    def add(self, raw: Raw, outcome: Any) -> None:
        """Take a request that was just sent."""

    def flush(self) -> None:
        """Look whether what was refused so far left anything behind."""


class RefusedRegistrations:
    """Refused registrations of one operation."""

    def __init__(
        self, run: OperationRun, operation: Operation, place: Place, send: Callable[[Raw], Any]
    ) -> None:
        self._run = run
        self._operation = operation
        self._place = place
        self._send = send
        self._about = run.about(place)
        self._batch: list[tuple[Raw, Any]] = []
        run.fresh.hold_number()

    def add(self, raw: Raw, outcome: _Outcome) -> None:
        """Take a registration that was just sent; after a success the next ones get another number."""
        if outcome.answer.succeeded:
            self.flush()
        elif outcome.answer.refused and isinstance(outcome.body, dict):
            self._batch.append((raw, outcome.body))
        if len(self._batch) >= _BATCH:
            self.flush()

    def flush(self) -> None:
        """Look for objects with what the refused registrations held."""
        batch, self._batch = self._batch, []
        if batch and self._strange([body for _, body in batch]):
            self._find_culprits([raw for raw, _ in batch])
        self._run.client.recent.clear()
        self._run.fresh.hold_number()

    def _find_culprits(self, raws: list[Raw]) -> None:
        culprits = 0
        for raw in raws:
            if culprits == _CULPRITS:
                return
            culprits += bool(self._run.judge.observe(lambda raw=raw: self._alone(raw)))  # type: ignore[misc]

    def _alone(self, raw: Raw) -> list[Breach]:
        self._run.fresh.hold_number()
        self._run.own.renew()
        outcome = self._send(raw)
        if not outcome.answer.refused or not (strange := self._strange([outcome.body])):
            return []
        row, found = strange[0]
        return [
            self._run.judge.breach(
                "niets_vastgelegd",
                message("fuzz-refused-recorded", status=outcome.answer.status),
                message("nothing-recorded"),
                message("in-the-list", observed=as_json(row)),
                "vastgelegd",
                [outcome.answer, found],
            )
        ]

    def _strange(self, bodies: list[Any]) -> list[tuple[Any, Answer]]:
        """Return rows that hold what only these registrations held, and that we know no registration of."""
        known = set(self._run.own.ids)
        found = []
        for query, sent in self._searches(bodies):
            collection = self._place.collection
            answer = self._run.client.send(Request("GET", collection, f"GET {collection}", query))
            rows = self._run.rows(answer.body) if answer.succeeded else None
            if rows is None:
                continue
            self._run.judge.done("niets_vastgelegd")
            for row in rows:
                made = [self._run.own.found(collection, row, body) for body in sent]
                if any(one is not None and one.id not in known for one in made):
                    found.append((row, answer))
        return found

    def _searches(self, bodies: list[Any]) -> Iterator[tuple[list[tuple[str, str]], list[Any]]]:
        """Yield what to search for, and the bodies of which it may find the object."""
        if not self._place.item:
            return
        seen = set()
        for argument, name in self._about.found_by.items():
            for body in bodies:
                value = take(body, tuple(name.split(".")))
                identifier = self._run.own.identifier(value) or value
                if isinstance(identifier, str | int) and identifier not in seen and identifier != "":
                    seen.add(identifier)
                    yield [(argument, str(identifier))], [body]
        if not self._about.found_by:
            yield self._largest_page(), bodies

    def _largest_page(self) -> list[tuple[str, str]]:
        sized = self._run.shared.knowledge
        return [(sized.size, str(sized.largest))] if sized.size else []


class RefusedChanges:
    """Refused changes of one of our objects."""

    def __init__(
        self,
        run: OperationRun,
        operation: Operation,
        place: Place,
        send: Callable[[Raw], Any],
        target: Callable[[], Made],
    ) -> None:
        self._run = run
        self._operation = operation
        self._place = place
        self._send = send
        self._target = target
        self._batch: list[Raw] = []
        self._of: Made | None = None
        self._before: Any = None
        self._begin()

    def _begin(self) -> None:
        self._batch = []
        self._of = self._target()
        self._before = self._run.own.look(self._of)

    def add(self, raw: Raw, outcome: _Outcome) -> None:
        """Take a change that was just sent; one that succeeded begins anew."""
        if outcome.answer.succeeded:
            self._begin()
            return
        if outcome.answer.refused and raw.body is not NOTHING:
            self._batch.append(raw)
        if len(self._batch) >= _BATCH:
            self.flush()

    def flush(self) -> None:
        """Look whether the object is as it was before the refused changes."""
        batch, of, before = self._batch, self._of, self._before
        if batch and of is not None and before is not None:
            after = self._run.own.look(of)
            if after is not None:
                self._run.judge.done("niets_vastgelegd")
                if after != before and self._run.own.look(of) == after:
                    self._find_culprits(batch)
        self._run.client.recent.clear()
        self._begin()

    def _find_culprits(self, raws: list[Raw]) -> None:
        culprits = 0
        for raw in raws:
            if culprits == _CULPRITS:
                return
            culprits += bool(self._run.judge.observe(lambda raw=raw: self._alone(raw)))  # type: ignore[misc]

    def _alone(self, raw: Raw) -> list[Breach]:
        of = self._target()
        before, steady = self._run.own.look(of), self._run.own.look(of)
        outcome = self._send(raw)
        answer = self._run.own.read(of)
        if not outcome.answer.refused or not answer.succeeded or before is None or before != steady:
            return []
        changed = [
            name
            for name in {**before, **answer.body}
            if isinstance(answer.body, dict) and before.get(name) != answer.body.get(name)
        ]
        if not changed:
            return []
        name = changed[0]
        return [
            self._run.judge.breach(
                "niets_vastgelegd",
                message("fuzz-refused-changed", status=outcome.answer.status, attribute=name),
                message("attribute-value", attribute=name, observed=as_json(before.get(name))),
                message("attribute-value", attribute=name, observed=as_json(answer.body.get(name))),
                name,
                [outcome.answer, answer],
            )
        ]
