"""Follows an object through its life: made, read, listed, changed, deleted, and gone (API-LEVEN)."""

from collections.abc import Iterator

from klantinteracties_conformance.client.budget import OVERLOADED
from klantinteracties_conformance.client.http import Answer, Request, encoded
from klantinteracties_conformance.fuzz.judge import said
from klantinteracties_conformance.fuzz.own_objects import Made
from klantinteracties_conformance.fuzz.places import Place
from klantinteracties_conformance.fuzz.run import OperationRun
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.dialect import take


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
            f"Wat is geregistreerd, is niet op te vragen: {said(answer)}.",
            "het object: antwoord 200",
            said(answer),
            str(answer.status),
            [answer],
        )
    elif str(take(answer.body, path)).lower() != made.id.lower():
        yield run.judge.breach(
            "gemaakt_is_op_te_vragen",
            "Bij het opvragen van wat is geregistreerd, komt een ander object.",
            f"het object met ID {made.id}",
            f"ID {take(answer.body, path)}",
            "ander",
            [answer],
        )


def _change(run: OperationRun, place: Place, made: Made, method: str) -> Iterator[Breach]:
    """Send an object again as it was first sent: nothing that a provider could object to."""
    if run.operation(method, place.item) is None:
        return
    message = Request(method, made.path, f"{method} {place.item}", content=encoded(made.sent))
    answer = run.client.send(message)
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
            words = {"GET": "opgevraagd", "DELETE": "nog eens verwijderd"}.get(method, "gewijzigd")
            yield run.judge.breach(
                "verwijderd_is_weg",
                f"Een verwijderd object kan nog worden {words}: {said(answer)}."
                if answer.succeeded
                else f"Van een verwijderd object zegt {method} niet dat het er niet is: {said(answer)}.",
                "antwoord 404 of 410",
                said(answer),
                f"{method} {answer.status}",
                [removed, answer],
            )
