"""Several requests at a time: nothing is lost, mixed up or answered with an error (API-TEGELIJK)."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.client.http import Answer, Request, encoded
from klantinteracties_conformance.fuzz.kept import lost
from klantinteracties_conformance.fuzz.own_objects import Made, at_once
from klantinteracties_conformance.fuzz.places import Place
from klantinteracties_conformance.fuzz.run import OperationRun
from klantinteracties_conformance.fuzz.writable import Writable
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import Message, message, shown

CHECK = "tegelijk_goed"
MOST = 8
"""Requests at a time."""


def check(run: OperationRun, place: Place) -> None:
    """Register, change and read several objects at a time, each by one consumer."""
    run.check_time()
    run.judge.observe(lambda: list(_breaches(run, place)))


def _breaches(run: OperationRun, place: Place) -> Iterator[Breach]:
    example = run.about(place).example
    with run.own.fresh.unheld():
        bodies = [run.own.filled(example) for _ in range(MOST)]
    registered = run.own.register_at_once(place.collection, bodies, _width(run))
    run.judge.done(CHECK)
    written: list[_Written] = []
    for body, (answer, made) in zip(bodies, registered, strict=True):
        yield from _server_error(run, f"POST {place.collection}", answer)
        if made:
            written.append(_Written(made[0], body))
        elif answer is not None and answer.succeeded:
            yield from _otherwise(run, body, answer, "at-once-lost")
    yield from _kept(run, written, "at-once-lost")
    if run.operation("PATCH", place.item) is None:
        return
    run.client.guard.look_at_all()
    requests, changed = [], []
    for number, one in enumerate(written):
        if (body := _change(run, place, number)) is not None:
            label = f"PATCH {place.item}"
            requests.append(Request("PATCH", one.made.path, label, content=encoded(body)))
            changed.append(_Written(one.made, body))
        requests.append(Request("GET", one.made.path, f"GET {place.item}"))
    accepted = set()
    for request, answer in zip(requests, at_once(run.client.provider, requests, _width(run)), strict=True):
        yield from _server_error(run, request.label, answer)
        if request.method == "PATCH" and answer is not None and answer.succeeded:
            accepted.add(request.path)
    yield from _kept(run, [one for one in changed if one.made.path in accepted], "at-once-not-changed")


@dataclass(frozen=True)
class _Written:
    """An object of ours with what was last sent for it."""

    made: Made
    body: Any


def _width(run: OperationRun) -> int:
    rate = run.shared.settings.budget.limits.rate
    return MOST if rate is None else max(1, min(MOST, int(rate)))


def _change(run: OperationRun, place: Place, number: int) -> Any:
    """Return a change of a text that nothing else depends on, another one for each object."""
    operation = Operation("PATCH", place.item)
    schemas, about = run.shared.schemas, run.about(place)
    marks = [name for name, form in about.forms.items() if form == "merk"]
    for attribute in Writable(schemas, about).attributes(schemas.node(operation)):
        plain = len(attribute.path) == 1 and attribute.kind is None and isinstance(attribute.values[0], str)
        bound = attribute.name in about.own or attribute.name in about.forms
        if plain and not bound and len(attribute.values[-1]) > len(_TEXT):
            return {attribute.name: f"{_TEXT}{number}"}
    return {marks[0]: run.own.fresh.merk()} if marks else None


_TEXT = "Gewijzigd door "


def _kept(run: OperationRun, written: Sequence[_Written], code: str) -> Iterator[Breach]:
    for one in written:
        answer = run.own.read(one.made)
        if answer.overloaded or answer.status >= 500:
            continue
        yield from _otherwise(run, one.body, answer, code)


def _otherwise(run: OperationRun, sent: Any, answer: Answer, code: str) -> Iterator[Breach]:
    """Yield the first attribute that an answer shows otherwise than it was sent."""
    body = answer.body if answer.succeeded else {}
    for difference in itertools.islice(lost(sent, body, run.own.identifier), 1):
        finding = message(code, operation=run.label, attribute=difference.name)
        yield _breach(run, finding, shown(difference.expected), shown(difference.observed), code, answer)


def _server_error(run: OperationRun, label: str, answer: Answer | None) -> Iterator[Breach]:
    if answer is not None and answer.status >= 500 and not answer.overloaded:
        run.client.recent[answer.number] = answer
        yield _breach(
            run,
            message("at-once-server-error", operation=label),
            message("no-server-error"),
            answer.told(),
            f"{label} {answer.status}",
            answer,
        )


def _breach(
    run: OperationRun, finding: Message, wanted: Message, seen: Message, code: str, answer: Answer
) -> Breach:
    return run.judge.breach(CHECK, finding, wanted, seen, code, [answer])
