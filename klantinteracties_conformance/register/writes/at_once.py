"""Several requests at a time: nothing is lost, mixed up or answered with an error (API-TEGELIJK)."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from klantinteracties_conformance.client.http import Answer, Request, encoded
from klantinteracties_conformance.consumer import removal
from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.register.bodies.writable import Writable
from klantinteracties_conformance.register.kept import empty, lost, same
from klantinteracties_conformance.register.lists import list_pages
from klantinteracties_conformance.register.own_objects import Made, raise_unsent
from klantinteracties_conformance.register.run import OperationRun, counted
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.dialect import take
from klantinteracties_conformance.system.messages import Message, message, shown

CHECK = "tegelijk_goed"
MOST, LEAST = 8, 2
"""Requests at a time."""


@dataclass(frozen=True)
class Registered:
    """What was sent, what was answered, and which objects came of it."""

    body: Any
    answer: Answer
    made: Sequence[Made]


@counted("API-TEGELIJK")
def check(run: OperationRun, place: Place) -> None:
    """Register, change and read several objects at a time, each by one consumer."""
    if _width(run) < LEAST:
        run.judge.could_not(CHECK, message("at-once-not-allowed"))
        return
    run.check_time()
    run.judge.observe(lambda: list(_breaches(run, place)))


def register(run: OperationRun, place: Place, bodies: Sequence[Any]) -> Iterator[Breach | Registered]:
    """Send registrations at a time; yield what is wrong with that, and each that was done, to look at.

    Where no more than one may be sent at a time, it says that it couldn't be seen.
    """
    if _width(run) < LEAST:
        run.judge.could_not(CHECK, message("at-once-not-allowed"))
        return
    registered = run.own.register_at_once(place.collection, bodies, _width(run))
    label = f"POST {place.collection}"
    for body, (answer, made) in zip(bodies, registered, strict=True):
        yield from _not_done(run, label, answer, partial(_posted, run, place, body))
        if answer is not None and answer.succeeded:
            yield Registered(body, answer, made)
    if sum(bool(made) for _, made in registered) > 1:
        run.judge.done(CHECK)


def _breaches(run: OperationRun, place: Place) -> Iterator[Breach]:
    example, numbers = run.about(place).example, _numbers(run, place)
    with run.own.fresh.unheld():
        bodies = [run.own.filled(example) for _ in range(MOST)]
    for body in bodies[1::2]:
        for name in numbers:
            body.pop(name, None)  # then the provider may give one
    label = f"POST {place.collection}"
    written: list[_Written] = []
    registered = run.own.register_at_once(place.collection, bodies, _width(run))
    for body, (answer, made) in zip(bodies, registered, strict=True):
        yield from _not_done(run, label, answer, partial(_posted, run, place, body))
        if made:
            written.append(_Written(made[0], body))
        if answer is not None and answer.succeeded:
            yield from _otherwise(run, body, answer, "at-once-lost")
    yield from _same_numbers(run, label, numbers, [answer for answer, _ in registered])
    yield from _kept(run, written, "at-once-lost")
    if len(written) > 1:
        run.judge.done(CHECK)
        yield from _changed(run, place, written)
        yield from _replaced(run, place, written[: MOST // 2])
        yield from _searched(run, place, written)
        yield from _removed(run, place, written)


def _numbers(run: OperationRun, place: Place) -> list[str]:
    """Return the attributes that a provider may number itself."""
    return [name for name, filled in run.about(place).fill.items() if filled == _NUMBER]


_NUMBER = "{nummer}"
"""How the knowledge writes a number that nothing else has."""


def _same_numbers(
    run: OperationRun, label: str, numbers: Sequence[str], answers: Sequence[Answer | None]
) -> Iterator[Breach]:
    """Yield that a number was given to several objects."""
    for name in numbers:
        found = [(take(one.body, (name,)), one) for one in answers if one is not None and one.succeeded]
        given = [(number, answer) for number, answer in found if not empty(number)]
        twice = [pair for pair in given if [number for number, _ in given].count(pair[0]) > 1]
        for number, answer in twice[:1]:
            finding = message("at-once-same-number", operation=label, attribute=name)
            yield _breach(run, finding, message("each-once"), shown(number), label, answer)


def _posted(run: OperationRun, place: Place, body: Any) -> Answer:
    answer, _ = run.own.post(place.collection, body)
    return answer


def _changed(run: OperationRun, place: Place, written: Sequence["_Written"]) -> Iterator[Breach]:
    """Change each of these objects, and read each of them, all at once."""
    run.client.guard.look_at_all()
    asked: list[tuple[Request, _Written]] = []
    for number, one in enumerate(written):
        body = _change(run, place, number)
        if body is not None and run.operation("PATCH", place.item) is not None:
            change = Request("PATCH", one.made.path, f"PATCH {place.item}", content=encoded(body))
            asked.append((change, _Written(one.made, body, one.before)))
        asked.append((Request("GET", one.made.path, f"GET {place.item}"), one))
    yield from _performed(run, asked)


def _performed(run: OperationRun, asked: Sequence[tuple[Request, "_Written"]]) -> Iterator[Breach]:
    """Send requests about objects at once, and look whether each is done, answered by its own and kept."""
    answers = run.client.at_once([request for request, _ in asked], _width(run))
    raise_unsent(answers)
    accepted = []
    for (request, one), found in zip(asked, answers, strict=True):
        answer = found if isinstance(found, Answer) else None
        yield from _not_done(run, request.label, answer, partial(run.client.send, request))
        if answer is None or not answer.succeeded:
            continue
        if isinstance(answer.body, dict) and not run.own.shows(answer.body, one.made):
            yield _of_another(run, request.label, one.made, answer)
        elif request.method != "GET":
            accepted.append(one)
    yield from _kept(run, accepted, "at-once-not-changed")


def _replaced(run: OperationRun, place: Place, written: Sequence["_Written"]) -> Iterator[Breach]:
    """Replace some of these objects at once, each by what it was registered with and another text."""
    if run.operation("PUT", place.item) is None:
        return
    asked: list[tuple[Request, _Written]] = []
    for number, one in enumerate(written, start=MOST):
        body = {**one.body, **(_change(run, place, number) or {})}
        request = Request("PUT", one.made.path, f"PUT {place.item}", content=encoded(body))
        asked.append((request, _Written(one.made, body)))
    yield from _performed(run, asked)


def _searched(run: OperationRun, place: Place, written: Sequence["_Written"]) -> Iterator[Breach]:
    """Search the list for several of these objects at once: each search finds what it finds by itself.

    What comes at once is seen to be wrong by one of the others alone: a list may lag behind.
    """
    asked = [(one, query) for one in written if (query := list_pages.searching_for(run, place, one.body))]
    label, ours = f"GET {place.collection}", {one.made.id for one, _ in asked}
    requests = [Request("GET", place.collection, label, query) for _, query in asked]
    answers = run.client.at_once(requests, _width(run)) if len(asked) > 1 else []
    raise_unsent(answers)
    for (one, _), request, found in zip(asked, requests, answers, strict=False):
        answer = found if isinstance(found, Answer) else None
        yield from _not_done(run, label, answer, partial(run.client.send, request))
        if answer is None or not answer.succeeded:
            continue
        others = ours & _ids(run, answer) - {one.made.id}
        if others and not others <= _ids(run, run.client.send(request)):
            yield _of_another(run, label, one.made, answer)


def _ids(run: OperationRun, answer: Answer) -> set[str]:
    """Return the IDs of the objects that a list shows."""
    rows = (run.rows(answer.body) or []) if answer.succeeded else []
    key, _ = run.shared.links.keys
    return {str(row.get(key)) for row in rows if isinstance(row, dict)}


def _removed(run: OperationRun, place: Place, written: Sequence["_Written"]) -> Iterator[Breach]:
    """Remove half of these objects at once: those are gone, and the others are still there."""
    label = f"DELETE {place.item}"
    if run.operation("DELETE", place.item) is None:
        return
    gone, left = written[::2], written[1::2]
    answers = run.client.at_once([Request("DELETE", one.made.path, label) for one in gone], _width(run))
    raise_unsent(answers)
    for one, found in zip(gone, answers, strict=True):
        answer = found if isinstance(found, Answer) else None
        yield from _not_done(run, label, answer, partial(run.own.delete, one.made))
        if answer is None or answer.status not in removal.REMOVED:
            continue
        read = run.own.read(one.made)
        if read.succeeded:
            finding = message("at-once-not-removed", operation=label)
            seen = message("object-with-id", id=one.made.id)
            yield _breach(run, finding, message("not-there"), seen, label, read)
        else:
            run.own.lose(one.made)
    for one in left:
        read = run.own.read(one.made)
        if one.before and read.status in (404, 410):  # one that never could be read is no matter of removal
            finding = message("at-once-removed-as-well", operation=label)
            yield _breach(run, finding, message("the-object"), read.told(), label, read)


@dataclass(frozen=True)
class _Written:
    """An object of ours with what was last sent for it; `before` is how it was shown before a change."""

    made: Made
    body: Any
    before: dict[str, Any] = field(default_factory=dict)


def _width(run: OperationRun) -> int:
    rate = run.shared.settings.budget.limits.rate
    return MOST if rate is None else max(1, min(MOST, int(rate)))


def _change(run: OperationRun, place: Place, number: int) -> Any:
    """Return a change of a text that nothing else depends on, another one for each object."""
    operation = Operation("PATCH", place.item)
    schemas, about = run.shared.schemas, run.about(place)
    marks = [name for name, form in about.forms.items() if form == "merk"]
    marks += [name for name in about.own if about.example.get(name) == "{merk}"]
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
        yield from _server_error(run, f"GET {one.made.place.item}", answer)
        if not answer.overloaded and answer.status < 500:
            yield from _otherwise(run, one.body, answer, code)
            yield from _as_well(run, one, answer)
        if not one.before and answer.succeeded and isinstance(answer.body, dict):
            one.before.update(answer.body)


def _as_well(run: OperationRun, one: _Written, answer: Answer) -> Iterator[Breach]:
    """Yield the first attribute that a change of another one has altered: it may be somebody else's."""
    place, about = one.made.place, run.about(one.made.place)
    if not one.before or not answer.succeeded or not isinstance(answer.body, dict):
        return
    before, after = (run.shared.contractual(place, body) for body in (one.before, answer.body))
    schemas = run.shared.schemas
    known = schemas.properties(schemas.node(Operation("POST", place.collection)))
    free = {*one.body, *(follows for name in one.body for follows in about.follow.get(name, ()))}
    names = (name for name, part in known.items() if name not in free and not schemas.read_only(part))
    for name in itertools.islice((name for name in names if not same(before.get(name), after.get(name))), 1):
        finding = message("at-once-changed-as-well", operation=run.label, attribute=name)
        wanted, seen = shown(before.get(name)), shown(after.get(name))
        yield _breach(run, finding, wanted, seen, "at-once-changed-as-well", answer)


def _otherwise(run: OperationRun, sent: Any, answer: Answer, code: str) -> Iterator[Breach]:
    """Yield the first attribute that an answer shows otherwise than it was sent."""
    body = answer.body if answer.succeeded else {}
    for difference in itertools.islice(lost(sent, body, run.own.identifier), 1):
        finding = message(code, operation=run.label, attribute=difference.name)
        yield _breach(run, finding, shown(difference.expected), shown(difference.observed), code, answer)


def _of_another(run: OperationRun, label: str, made: Made, answer: Answer) -> Breach:
    run.client.recent.add(answer)
    wanted, seen = message("object-with-id", id=made.id), shown(answer.body)
    return _breach(run, message("at-once-of-another", operation=label), wanted, seen, label, answer)


def _not_done(
    run: OperationRun, label: str, answer: Answer | None, again: Callable[[], Answer]
) -> Iterator[Breach]:
    """Yield that a request isn't done because others came with it; who is too busy may say so (I-35).

    `again` does it once more, by itself: what is refused then too, has another reason.
    """
    if answer is None:
        silent = run.judge.breach(
            CHECK,
            message("at-once-no-answer", operation=label),
            message("an-answer"),
            message("no-answer"),
            f"{label} geen antwoord",
            [],
        )
        silent.outcome = "cantTell"
        yield silent
        return
    run.client.recent.add(answer)
    yield from _server_error(run, label, answer)
    if answer.refused and again().succeeded:
        finding = message("at-once-refused", operation=label, answer=answer.told())
        yield _breach(run, finding, message("to-be-accepted"), answer.told(), f"{label} geweigerd", answer)


def _server_error(run: OperationRun, label: str, answer: Answer) -> Iterator[Breach]:
    if answer.status >= 500 and not answer.overloaded:
        finding = message("at-once-server-error", operation=label)
        code = f"{label} {answer.status}"
        yield _breach(run, finding, message("no-server-error"), answer.told(), code, answer)


def _breach(
    run: OperationRun, finding: Message, wanted: Message, seen: Message, code: str, answer: Answer
) -> Breach:
    return run.judge.breach(CHECK, finding, wanted, seen, code, [answer])
