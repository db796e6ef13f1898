"""Follows an object through its life: made, read, listed, changed, deleted, and gone (API-LEVEN)."""

from collections.abc import Iterator

from klantinteracties_conformance.client.budget import OVERLOADED
from klantinteracties_conformance.client.http import Answer, Request, encoded
from klantinteracties_conformance.fuzz.own_objects import Made
from klantinteracties_conformance.fuzz.places import Place
from klantinteracties_conformance.fuzz.run import OperationRun
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.dialect import take
from klantinteracties_conformance.standard.schema_wording import as_json
from klantinteracties_conformance.system.messages import message


def walk(run: OperationRun, place: Place) -> None:
    """Follow some objects of a place through their lives."""
    for _ in range(run.profile.walks):
        run.check_time()
        run.judge.observe(lambda: list(_life(run, place)))


def check_deleted(run: OperationRun, place: Place) -> None:
    """Delete an object and look whether it is gone."""
    run.judge.observe(lambda: list(_deletion(run, place, run.own.new(place.collection))))


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
