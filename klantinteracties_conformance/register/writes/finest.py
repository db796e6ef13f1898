"""What only the most careful keep: parts of a millisecond, and a full text beyond the BMP (API-BEWAAR-5).

Nobody has promised as much, so it informs (I-61): a moment may be kept in milliseconds, and a text counted in
the units of UTF-16. What follows from it is told where a provider doesn't keep it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.client.http import Answer
from klantinteracties_conformance.contract.classify import Kind
from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.register.bodies.chosen_bodies import Chosen, ChosenBodies
from klantinteracties_conformance.register.bodies.provided import provided
from klantinteracties_conformance.register.bodies.writable import (
    FINEST_MOMENT,
    Attribute,
    Writable,
    finest,
    is_finest,
)
from klantinteracties_conformance.register.judge import blamed
from klantinteracties_conformance.register.kept import Difference, lost
from klantinteracties_conformance.register.run import OperationRun, Shared, counted
from klantinteracties_conformance.register.writes import keeping
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import message, shown

CHECK = "fijnste_bewaard"


def checks(shared: Shared, operation: Operation) -> Iterator[str]:
    """Yield what is checked of an operation that registers."""
    registers = keeping.REGISTERED in keeping.checks(shared, operation)
    if registers and _attributes(shared, operation, shared.places.of(operation)):
        yield CHECK


def _attributes(shared: Shared, operation: Operation, place: Place) -> Sequence[Attribute]:
    """Return what can be given a value of this kind, each with that value."""
    writable = Writable(shared.schemas, shared.knowledge.objects[place.collection], finest)
    given = provided(shared, place)
    found = writable.attributes(shared.schemas.node(operation))
    return [one for one in found if one.path not in given and is_finest(one.values[0])]


@counted("API-BEWAAR")
def check(run: OperationRun, operation: Operation) -> None:
    """Register with these values, moments and texts apart, in each kind of object; alone where that fails."""
    if not list(checks(run.shared, operation)):
        return
    place = run.shared.places.of(operation)
    attributes = _attributes(run.shared, operation, place)
    with run.own.fresh.unheld():
        registering = _Registering(run, operation, place)
        for moments in (True, False):
            mine = [one for one in attributes if (one.values[0] == FINEST_MOMENT) == moments]
            for kind in dict.fromkeys(one.kind for one in mine):
                together = [one for one in mine if one.kind == kind]
                if not registering.takes(together) and len(together) > 1:
                    for one in together:
                        registering.takes([one])
    run.judge.could_not(CHECK, message("nothing-to-keep", operation=operation.label))


@dataclass
class _Registering:
    run: OperationRun
    operation: Operation
    place: Place

    def takes(self, attributes: Sequence[Attribute]) -> bool:
        """Register with these values; return whether the provider took them."""
        self.run.check_time()
        taken: list[bool] = []

        def probe() -> list[Breach]:
            self.run.own.renew()
            chosen: list[Chosen] = [(one, one.values[0]) for one in attributes]
            body = ChosenBodies(self.run, self.operation, self.place).body(chosen, None)
            if body is None or not self.run.own.provable(self.place.collection, body):
                return []
            self.run.client.guard.look_at_all()
            answer, made = self.run.own.post(self.place.collection, body)
            found = self.run.judge.examine(answer)
            if made:
                taken.append(True)
                return [*found, *self._lost(attributes, body, self.run.own.read(made[0]))]
            if answer.refused and len(attributes) == 1:
                return [*found, *self._refused(attributes[0], body, answer)]
            return found

        self.run.judge.observe(probe)
        return bool(taken)

    def _lost(self, attributes: Sequence[Attribute], body: Any, read: Answer) -> Iterator[Breach]:
        if not read.succeeded or not isinstance(read.body, dict):
            return  # told of by what reads what is usual
        names = {attribute.name for attribute in attributes}
        gone = [one for one in lost(body, read.body, self.run.own.identifier) if one.name in names]
        # What isn't kept at all is told of by what reads what is usual, and shows nothing of this.
        telling = [one for one in gone if not self._is_lost_anyway(one.name)]
        if telling or not gone:
            self.run.judge.done(CHECK)
        for one in telling:
            yield self._breach("finest-not-kept", one, read)

    def _is_lost_anyway(self, name: str) -> bool:
        return self.run.judge.has_failed(keeping.REGISTERED, ("attribute", name))

    def _refused(self, attribute: Attribute, body: Any, answer: Answer) -> Iterator[Breach]:
        self.run.judge.done(CHECK)
        if self.run.shared.readings.of_body(self.operation, body, {}).kind is Kind.VALID:
            yield self._breach(
                "finest-refused", Difference(attribute.name, attribute.values[0], None), answer
            )

    def _breach(self, code: str, difference: Difference, answer: Answer) -> Breach:
        name = difference.name
        if code == "finest-refused":
            wanted, came = message("to-be-accepted"), answer.told()
        else:
            wanted, came = shown(difference.expected), shown(difference.observed)
        # No attribute: what is known of that one stays as it is, for this only informs.
        kind, pointer = _kind(difference.expected), "/" + name.replace(".", "/")
        said = message(code, operation=self.operation.label, kind=kind, pointer=pointer)
        return self.run.judge.breach(CHECK, said, wanted, came, f"{code} {name} {blamed(answer)}", [answer])


def _kind(value: Any) -> str:
    return "moment" if value == FINEST_MOMENT else "text"
