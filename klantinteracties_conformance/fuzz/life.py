"""Follows an object through its life: made, read, listed, changed, deleted, and gone (API-LEVEN)."""

from collections.abc import Iterator
from typing import Any

from klantinteracties_conformance.client.budget import OVERLOADED
from klantinteracties_conformance.client.http import Answer, Request, encoded
from klantinteracties_conformance.fuzz import at_once, keeping
from klantinteracties_conformance.fuzz.own_objects import Made
from klantinteracties_conformance.fuzz.places import Place
from klantinteracties_conformance.fuzz.run import OperationRun
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.dialect import take
from klantinteracties_conformance.standard.schema_wording import as_json
from klantinteracties_conformance.system.messages import message

TAKES_NOTHING = "verwijderd_neemt_niets_mee"


def walk(run: OperationRun, place: Place) -> None:
    """Follow some objects of a place through their lives."""
    for _ in range(run.profile.walks):
        run.check_time()
        run.judge.observe(lambda: list(_life(run, place)))
    if not run.about(place).experimental:
        at_once.check(run, place)


def check_deleted(run: OperationRun, place: Place) -> None:
    """Delete an object and look whether it is gone, and whether nothing else went along."""
    run.judge.observe(lambda: list(_deletion(run, place, run.own.new(place.collection))))
    choices = max((len(names) for names in run.about(place).one_of), default=1)
    for index in range(choices):
        run.judge.observe(lambda which=index: list(_taken_along(run, place, which)))  # type: ignore[misc]


def _taken_along(run: OperationRun, place: Place, index: int) -> Iterator[Breach]:
    """Delete an object with all that it can have, and look at what it referred to, and at others like it.

    What itself refers to the object may go along (I-13).
    """
    made, other = keeping.full(run, place, index), run.own.new(place.collection)
    beside = [other, *_referred(run, made)]
    before = [(one, run.own.look(one)) for one in beside]
    removed = run.own.delete(made)
    if not removed.succeeded:
        return  # a provider may keep what others refer to
    check = keeping.EXPERIMENT if run.about(place).experimental else TAKES_NOTHING
    run.judge.done(check)
    for one, was in before:
        if was is None or _refers(run, one, was, made.id):
            continue
        answer = run.own.read(one)
        if answer.status in (404, 410):
            run.own.lose(one)
            yield run.judge.breach(
                check,
                message("deleted-along", operation=run.label, id=one.id),
                message("the-object"),
                answer.told(),
                f"{one.place.collection} {answer.status}",
                [removed, answer],
            )


def _referred(run: OperationRun, made: Made) -> list[Made]:
    """Return the objects of ours that an object refers to, as it was sent."""
    named = set(_texts(made.sent))
    return [one for one in run.own.made if one.id in named and one.id != made.id]


def _refers(run: OperationRun, made: Made, body: Any, identifier: str) -> bool:
    """Tell whether an object refers to another one in something that a consumer can write.

    A list is the other side of references that its members have.
    """
    operation = Operation("POST", made.place.collection)
    known = run.shared.schemas.properties(run.shared.schemas.node(operation))
    written = {name: value for name, value in body.items() if name in known}
    plain = run.shared.schemas.without_read_only(run.shared.schemas.node(operation), written)
    single = {name: value for name, value in plain.items() if not isinstance(value, list)}
    return identifier in set(_texts(single))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


def _life(run: OperationRun, place: Place) -> Iterator[Breach]:
    made = run.own.new(place.collection)
    answer = run.own.read(made)
    yield from run.judge.examine(answer)
    yield from _readable(run, made, answer)
    yield from run.judge.examine(run.client.send(Request("GET", place.collection, f"GET {place.collection}")))
    for method in ("PATCH", "PUT"):
        yield from _change(run, place, made, method)
    answer = run.own.read(made)
    yield from _readable(run, made, answer)
    yield from _deletion(run, place, made)


def _readable(run: OperationRun, made: Made, answer: Answer) -> Iterator[Breach]:
    run.judge.done("gemaakt_is_op_te_vragen")
    path = run.shared.settings.dialect.types["klantcontact"].attribute("ID").path
    if answer.status >= 500 or answer.status == 429:
        return
    if not answer.succeeded:
        yield run.judge.breach(
            "gemaakt_is_op_te_vragen",
            message("fuzz-made-unreadable", answer=answer.told()),
            message("the-object"),
            answer.told(),
            str(answer.status),
            [answer],
        )
    elif str(take(answer.body, path)).lower() != made.id.lower():
        yield run.judge.breach(
            "gemaakt_is_op_te_vragen",
            message("fuzz-other-object"),
            message("object-with-id", id=made.id),
            message("has-id", observed=as_json(take(answer.body, path))),
            "ander",
            [answer],
        )


def _change(run: OperationRun, place: Place, made: Made, method: str) -> Iterator[Breach]:
    """Send an object again as it was first sent: nothing that a provider could object to."""
    if run.operation(method, place.item) is None:
        return
    again = Request(method, made.path, f"{method} {place.item}", content=encoded(made.sent))
    answer = run.client.send(again)
    yield from run.judge.examine(answer)


def _deletion(run: OperationRun, place: Place, made: Made) -> Iterator[Breach]:
    if run.operation("DELETE", place.item) is None:
        return
    removed = run.own.delete(made)
    yield from run.judge.examine(removed)
    if not removed.succeeded:
        return
    run.judge.done("verwijderd_is_weg")
    for method in ("GET", "PATCH", "PUT", "DELETE"):
        if run.operation(method, place.item) is None:
            continue
        content = encoded(made.sent) if method in ("PATCH", "PUT") else None
        answer = run.client.send(Request(method, made.path, f"{method} {place.item}", content=content))
        yield from run.judge.examine(answer)
        if answer.status not in (404, 410, *OVERLOADED) and answer.status < 500:
            if answer.succeeded and method != "DELETE":
                run.own.regain(made)
            else:
                run.own.lose(made)
            code = "fuzz-deleted-still-there" if answer.succeeded else "fuzz-deleted-not-absent"
            yield run.judge.breach(
                "verwijderd_is_weg",
                message(code, method=method, answer=answer.told()),
                message("not-there"),
                answer.told(),
                f"{method} {answer.status}",
                [removed, answer],
            )
