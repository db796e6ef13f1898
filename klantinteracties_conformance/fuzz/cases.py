"""Sends the generated cases of one operation, and compares each answer with what the contract allows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from klantinteracties_conformance.client.http import Answer, Request, encoded
from klantinteracties_conformance.contract.classify import VALID, Class, Kind, classify_body, classify_query
from klantinteracties_conformance.fuzz.alone import alone
from klantinteracties_conformance.fuzz.distinct import distinct, kind_of, sample
from klantinteracties_conformance.fuzz.refused import Refused, RefusedChanges, RefusedRegistrations
from klantinteracties_conformance.fuzz.shrink import shrunk
from klantinteracties_conformance.fuzz.wrong_forms import other_types, wrong_forms
from klantinteracties_conformance.register.bodies.lawful_bodies import LawfulBodies
from klantinteracties_conformance.register.client import NoAnswerError
from klantinteracties_conformance.register.generate import NOTHING, Raw
from klantinteracties_conformance.register.judge import blamed
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.schema_wording import SchemaBreach
from klantinteracties_conformance.system.messages import message

_ROUGH = 4
"""One in so many cases keeps its odd characters."""

_SHRUNK = 10
"""Findings of one operation that are made smaller."""


@dataclass
class Outcome:
    """What came of sending one case."""

    body: Any
    kind: Class
    answer: Answer
    made: list[Made]
    target: Made | None
    breaches: list[Breach]


class Cases:
    """The cases of one operation."""

    def __init__(self, run: OperationRun, operation: Operation) -> None:
        shared = run.shared
        self.run = run
        self.operation = operation
        self.place = shared.places.of(operation)
        self._writes = operation.method in ("POST", "PUT", "PATCH")
        self._readings = shared.readings
        self._validator = shared.readings.widest.validator(operation)
        self._parameters = shared.readings.widest.parameters(operation)
        self._bodies = (
            LawfulBodies(shared.schemas, operation, run.about(self.place), run.own) if self._writes else None
        )
        self._target: Made | None = None
        self._shrunk = 0
        self._reads = 0

    # -- the loop -----------------------------------------------------------------------------------------

    def perform(self) -> None:
        """Send all cases; valid ones first, so that invalid ones find usual objects."""
        valid: list[Raw] = []
        rest: list[Raw] = []
        for raw in self._chosen():
            (valid if self._class(raw.body, raw).kind is Kind.VALID else rest).append(raw)
        for index, raw in enumerate(valid):
            self._case(raw, index)
        refused = self._refused()
        for index, raw in enumerate(rest):
            outcome = self._case(raw, index)
            if refused is not None and outcome is not None:
                refused.add(raw, outcome)
        if refused is not None:
            refused.flush()

    def _chosen(self) -> list[Raw]:
        """Return the cases to send, each once; where there are too many, a sample of them."""
        settings, profile = self.run.shared.settings, self.run.profile
        seen: dict[str, Raw] = {}
        disputed: set[str] = set()
        drawn = self.run.shared.generator.cases(
            self.operation, seed=settings.seed, examples=profile.examples, look=self._look
        )
        for raw in drawn:
            for bare in self._bare(raw, disputed):
                seen.setdefault(bare.key, bare)
        for raw in self._wrong_forms(seen.values()):
            seen.setdefault(raw.key, raw)
        classed = [(raw, self._class(raw.body, raw)) for raw in seen.values()]
        chosen = (
            distinct(classed, profile.alike_in_changes, kind_of)
            if self.operation.method in ("PUT", "PATCH")
            else distinct(classed, profile.alike)
        )
        if len(chosen) <= profile.coverage:
            return chosen
        kinds = {raw.key: kind for raw, kind in classed}
        return sample([(raw, kinds[raw.key]) for raw in chosen], profile.coverage, self.run.fresh.random)

    def _look(self) -> None:
        """Go on only while there is time, and the run may ask: making the cases takes a while."""
        self.run.check_time()
        self.run.shared.settings.budget.check()

    def _wrong_forms(self, raws: Iterable[Raw]) -> list[Raw]:
        if self._validator is None or not self._writes:
            return []
        valid = [raw for raw in raws if self._class(raw.body, raw).kind is Kind.VALID]
        return [*wrong_forms(self._validator, valid), *other_types(self._validator, valid)]

    def _refused(self) -> Refused | None:
        if self.operation.method == "POST":
            return RefusedRegistrations(self.run, self.operation, self.place, self.send)
        if self.operation.method in ("PUT", "PATCH"):
            return RefusedChanges(self.run, self.operation, self.place, self.send, self.target)
        return None

    def _case(self, raw: Raw, index: int) -> Outcome | None:
        self.run.check_time()
        if not self._safe(raw):
            return None
        outcomes: list[Outcome] = []

        def probe() -> list[Breach]:
            if self.run.judge.repeating:
                self.run.fresh.hold_another()
                self.run.own.renew()
                self._target = None
            outcomes.append(self.send(raw, rough=index % _ROUGH == _ROUGH - 1))
            if outcomes[-1].kind.kind is Kind.VALID and outcomes[-1].answer.refused:
                # Somebody else may have the number; a second refusal in a row can't be that.
                self.run.own.renew()
                self._target = None
                outcomes.append(self._alone(raw, self.send(raw)))
            return outcomes[-1].breaches

        for breach in self.run.judge.observe(probe):
            if self._shrunk < _SHRUNK and not (outcomes[-1].kind is VALID and outcomes[-1].answer.refused):
                self._shrunk += 1
                self._smaller(raw, breach)
        return outcomes[0] if outcomes else None

    def _alone(self, raw: Raw, outcome: Outcome) -> Outcome:
        """Return the refusal of a usual request with one thing more; else, that of all of it together."""
        if outcome.kind.kind is not Kind.VALID or not outcome.answer.refused:
            return outcome
        about, each = self.run.about(self.place), False
        for one in alone(raw, self._readings.ours, self.operation, about, self.run.own.filled):
            self.run.own.renew()
            self._target = None
            tried = self.send(one)
            if tried.kind.kind is Kind.VALID and tried.answer.refused:
                return tried
            each = each or tried.answer.succeeded
        if not each:
            return outcome
        together = self.run.judge.breach(
            "samen_aanvaard",
            message("refused-together", answer=outcome.answer.told()),
            message("to-be-accepted"),
            outcome.answer.told(),
            blamed(outcome.answer),
            [outcome.answer],
        )
        kept = [breach for breach in outcome.breaches if "geldig_aanvaard" not in breach.cause]
        return replace(outcome, breaches=[*kept, together])

    def _safe(self, raw: Raw) -> bool:
        """Tell whether what comes of a case could be removed again: a registration must show to be ours.

        One that breaks the contract is sent all the same: a good provider refuses it.
        """
        if self.operation.method != "POST" or self._bodies is None:
            return True
        if self._class(raw.body, raw).kind is Kind.INVALID:
            return True
        if raw.body is NOTHING or not isinstance(raw.body, dict):
            return False
        lawful = self._bodies.made_lawful(raw.body, None, rough=False, alone=False)
        return self.run.own.provable(self.place.collection, lawful.body)

    def _smaller(self, raw: Raw, breach: Breach) -> None:
        best: list[Breach] = []

        def still(candidate: Raw) -> bool:
            self.run.fresh.hold_another()
            try:
                shown = self.send(candidate).breaches
            except NoAnswerError:
                return False
            found = next((other for other in shown if other.cause == breach.cause), None)
            if found is not None:
                best[:] = [found]
            return found is not None

        shrunk(raw, still)
        if best:
            self.run.judge.replace(best[0])
        self.run.client.recent.clear()

    # -- one case -----------------------------------------------------------------------------------------

    def target(self) -> Made:
        """Return the object of ours that is read and changed."""
        if self._target is None or self._target.gone:
            self._target = self.run.own.new(self.place.collection)
        return self._target

    def _bare(self, raw: Raw, disputed: set[str]) -> Iterator[Raw]:
        """Yield a generated case without what is disputed, and each new dispute once as it was."""
        if self._bodies is None or raw.body is NOTHING:
            yield raw
            return
        bare = Raw(raw.query, self._bodies.bare(raw.body))
        settled = Raw(raw.query, self._readings.undisputed(self.operation, bare.body))
        yield settled
        if settled != bare and (code := self._class(bare.body, bare).code) not in disputed:
            disputed.add(code)
            yield bare

    def _class(self, body: Any, raw: Raw, target: Made | None = None) -> Class:
        found = VALID
        if self._validator is not None and self._writes:
            found = self._class_of_body(body, target)
        if found.kind is Kind.VALID and raw.query:
            unknown = self.run.shared.knowledge.refuses_unknown and self.operation.method == "GET"
            found = classify_query(self._parameters, raw.query, refuses_unknown=unknown)
            found = self._allowing_pages(raw, found)
        return found

    def _class_of_body(self, body: Any, target: Made | None) -> Class:
        assert self._validator is not None
        if body is NOTHING:
            empty = classify_body(self._validator, {})
            return Class(Kind.UNSURE) if empty.kind is Kind.VALID else Class(Kind.INVALID, "", "leeg")
        found = self._readings.of_body(self.operation, body, self._kinds(target))
        optional = not self.run.shared.schemas.body_required(self.operation)
        return Class(Kind.UNSURE) if body is None and optional else found

    def _kinds(self, target: Made | None) -> dict[str, Any]:
        """Return the attributes that tell the kind of an object, with its values."""
        names = [about.on for about in self.run.about(self.place).by_kind.values()]
        return {name: target.body[name] for name in names if target and name in target.body}

    def _allowing_pages(self, raw: Raw, found: Class) -> Class:
        """A page that isn't there may be refused, as may a size that makes no sense."""
        sized = self.run.shared.knowledge
        for name, text in raw.query:
            most = sized.largest if name == sized.size else 1
            usual = text.isdecimal() and text.isascii() and 1 <= int(text[:9]) <= most
            if (
                name in sized.no_filters
                and self._parameters.get(name, {}).get("type") == "integer"
                and not usual
            ):
                return found if found.kind is Kind.INVALID else Class(Kind.UNSURE)
        return found

    def send(self, raw: Raw, *, rough: bool = False) -> Outcome:
        """Send one case and compare the answer; what it makes is noted."""
        body, kind, target = self._prepared(raw, rough=rough)
        path = self.place.collection if target is None else target.path
        content = None if body is NOTHING else encoded(body)
        request = Request(self.operation.method, path, self.operation.label, raw.query, content)
        if self.operation.method == "POST":
            answer, made = self.run.own.register(request, body)
        else:
            answer, made = self.run.client.send(request), []
            self._note(answer, target)
        breaches = self.run.judge.examine(answer) + list(self._differences(body, kind, answer))
        if answer.succeeded and kind.kind is Kind.VALID and made and self._reads < self.run.profile.reads:
            self._reads += 1
            breaches += self._read_back(made[0], answer)
        return Outcome(body, kind, answer, made, target, breaches)

    def _prepared(self, raw: Raw, *, rough: bool) -> tuple[Any, Class, Made | None]:
        method = self.operation.method
        target = None
        if method == "DELETE":
            target = self.run.own.new(self.place.collection)
        elif "{" in self.operation.path:
            target = self.target()
        if self._bodies is None or raw.body is NOTHING:
            return raw.body if self._writes else NOTHING, self._class(raw.body, raw), target
        expected = self._class(raw.body, raw).kind
        lawful = self._bodies.made_lawful(raw.body, target, rough=rough, alone=expected is not Kind.INVALID)
        kind = self._class(lawful.body, raw, target)
        if kind.kind is Kind.VALID and not lawful.sure:
            kind = Class(Kind.UNSURE)
        return lawful.body, kind, target

    def _note(self, answer: Answer, target: Made | None) -> None:
        if target is not None and answer.succeeded:
            if self.operation.method == "DELETE":
                self.run.own.lose(target)
                self.run.own.renew()
            elif self._writes and isinstance(answer.body, dict):
                target.body = answer.body
                self.run.own.note_along(target, answer.body)

    # -- comparing ----------------------------------------------------------------------------------------

    def _differences(self, body: Any, kind: Class, answer: Answer) -> Iterator[Breach]:
        judge = self.run.judge
        if kind.kind is Kind.VALID:
            judge.done("geldig_aanvaard", "samen_aanvaard")
            if not answer.succeeded and not answer.overloaded:
                yield judge.breach(
                    "geldig_aanvaard",
                    message("fuzz-lawful-refused", answer=answer.told()),
                    message("to-be-accepted"),
                    answer.told(),
                    blamed(answer),
                    [answer],
                )
            return
        check = self._check_of(kind)
        if check is None:
            return
        judge.done(check)
        if answer.succeeded:
            self._spoil()
            yield self._accepted(check, body, kind, answer)

    def _check_of(self, kind: Class) -> str | None:
        if kind.pointer.startswith("?"):
            return "ongeldige_zoekvraag_geweigerd" if kind.kind is Kind.INVALID and self._lists() else None
        if not self._writes:
            return None
        return {Kind.INVALID: "ongeldig_geweigerd", Kind.COERCED: "ander_type_geweigerd"}.get(kind.kind)

    def _lists(self) -> bool:
        return self.operation.method == "GET" and "{" not in self.operation.path

    def _accepted(self, check: str, body: Any, kind: Class, answer: Answer) -> Breach:
        if kind.pointer.startswith("?"):
            name = kind.pointer[1:]
            values = ", ".join(text for key, text in answer.message.query if key == name)
            return self.run.judge.breach(
                check,
                message("fuzz-search-accepted", argument=name, text=values),
                message("to-be-refused"),
                message("answered", status=answer.status),
                kind.code,
                [answer],
            )
        found = self._explained(body)
        accepted = message("fuzz-body-accepted", pointer=found.pointer, kind=found.keyword)
        if found.deviations:
            accepted = message("at-deviation", finding=accepted, deviations=list(found.deviations))
        return self.run.judge.breach(
            check,
            accepted,
            message("to-be-refused-since", pointer=found.pointer, expected=found.expected),
            message("answered-at", status=answer.status, pointer=found.pointer, observed=found.observed),
            kind.code,
            [answer],
        )

    def _explained(self, body: Any) -> SchemaBreach:
        if body is NOTHING:
            return SchemaBreach("/", "", message("json-object"), message("no-body"))
        return self._readings.widest.explain(self.operation, body)

    def _spoil(self) -> None:
        """Change another object from now on: this one has been given something that it shouldn't have."""
        self._target = None

    def _read_back(self, made: Made, created: Answer) -> list[Breach]:
        judge = self.run.judge
        if not made.place.item:
            return []
        judge.done("gemaakt_is_op_te_vragen")
        answer = self.run.own.read(made)
        if answer.succeeded or answer.status >= 500 or answer.status == 429:
            return []
        return [
            judge.breach(
                "gemaakt_is_op_te_vragen",
                message("fuzz-just-made-unreadable", answer=answer.told()),
                message("the-object"),
                answer.told(),
                str(answer.status),
                [created, answer],
            )
        ]
