"""Follows an object through its life: made, read, listed, changed, deleted, and gone (API-LEVEN)."""

from collections.abc import Iterator

from klantinteracties_conformance.client.budget import OVERLOADED
from klantinteracties_conformance.client.errors import UnprovenError
from klantinteracties_conformance.client.http import Answer, Request, encoded
from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.register.bodies import full_objects
from klantinteracties_conformance.register.bodies.beside import Beside, referred
from klantinteracties_conformance.register.bodies.siblings import kinds_that_refer, siblings, twin, twin_body
from klantinteracties_conformance.register.lists.list_pages import rows_of_one
from klantinteracties_conformance.register.lists.worlds import NUMBERS
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun, Shared, counted
from klantinteracties_conformance.register.writes import after_removal, at_once
from klantinteracties_conformance.register.writes.after_removal import GONE
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.dialect import take
from klantinteracties_conformance.standard.schema_wording import as_json
from klantinteracties_conformance.system.messages import message

HOLDS_NOTHING, MADE = "verwijderd_houdt_niets_bezet", "gemaakt_is_op_te_vragen"


@counted("API-LEVEN")
def walk(run: OperationRun, place: Place) -> None:
    """Follow some objects of a place through their lives."""
    for _ in range(run.profile.walks):
        run.check_time()
        run.judge.observe(lambda: list(_life(run, place)))
    if not run.about(place).experimental:
        run.judge.observe(lambda: list(_registered_alike(run, place)))
        at_once.check(run, place)


def removal_checks(shared: Shared, place: Place) -> Iterator[str]:
    """Yield what is checked of the objects beside one of this type that is removed."""
    about = shared.knowledge.objects
    beside = {place.collection, *(reference.to for reference in about[place.collection].references.values())}
    yield from dict.fromkeys(after_removal.about_others(about[collection]) for collection in sorted(beside))
    if not about[place.collection].experimental:
        yield HOLDS_NOTHING


@counted("API-LEVEN")
def check_deleted(run: OperationRun, place: Place) -> None:
    """Delete an object and look whether it is gone, and whether nothing else went along."""
    run.judge.observe(lambda: list(_deletion(run, place, run.own.new(place.collection))))
    if not run.about(place).experimental:
        run.judge.observe(lambda: list(_registered_again(run, place)))
    choices = max((len(names) for names in run.about(place).one_of), default=1)
    kinds = [(None, index) for index in range(choices)] + [(kind, 0) for kind in kinds_that_refer(run, place)]
    for kind, index in kinds:
        run.check_time()
        run.judge.observe(lambda of=kind, which=index: list(_taken_along(run, place, of, which)))  # type: ignore[misc]
    after_removal.check(run, place)


def _registered_alike(run: OperationRun, place: Place) -> Iterator[Breach]:
    """Register just the same twice, and then what says the same of others: each time something new comes.

    A provider may refuse what another object has already.
    """
    first = _unnumbered(run, place)
    run.own.renew()
    for body in (first.sent, twin_body(run, place, first)):
        if body is None or not run.own.provable(place.collection, body):
            continue
        answer, made = run.own.post(place.collection, body)
        if any(one.id.lower() == first.id.lower() for one in made):
            yield run.judge.breach(
                MADE,
                message("fuzz-registered-as-before", operation=f"POST {place.collection}", id=first.id),
                message("new-object"),
                message("object-with-id", id=first.id),
                "no new one",
                [answer],
            )


def _unnumbered(run: OperationRun, place: Place) -> Made:
    """Make a usual object without what only one may have; with it, where the provider doesn't take it so.

    Raises:
        PrerequisiteError: it doesn't even take a usual one.
    """
    about, operation = run.about(place), Operation("POST", place.collection)
    bare = {name: value for name, value in about.example.items() if value not in NUMBERS}
    validator = run.shared.schemas.validator(operation)
    body = run.own.filled(bare)
    lawful = validator is not None and validator.is_valid(body)
    if bare != about.example and lawful and run.own.provable(place.collection, body):
        for made in run.own.post(place.collection, body)[1][:1]:
            return made
    return run.own.new(place.collection)


def _registered_again(run: OperationRun, place: Place) -> Iterator[Breach]:
    """Register with the same data what was removed: nothing holds its number any more (I-60)."""
    made = run.own.new(place.collection)
    removed = run.own.delete(made)
    if not removed.succeeded or run.own.read(made).succeeded:
        return  # a provider may keep it; or it is still there, which is told of by itself
    beside = referred(run, made.sent)
    answer, _ = run.own.post(place.collection, made.sent)
    run.judge.done(HOLDS_NOTHING)
    # That something went along which it refers to, is told of by itself.
    if answer.refused and all(run.own.look(one) is not None for one in beside):
        yield run.judge.breach(
            HOLDS_NOTHING,
            message("deleted-not-again", operation=f"POST {place.collection}", answer=answer.told()),
            message("to-be-accepted"),
            answer.told(),
            "again",
            [removed, answer],
        )


def _taken_along(
    run: OperationRun, place: Place, kind: tuple[str, str] | None, index: int
) -> Iterator[Breach]:
    """Delete an object with all that it can have, and look at what it referred to, and at others like it.

    What itself refers to the object may go along (I-13).
    """
    made = full_objects.full(run, place, index, kind)
    beside = Beside(run, place)
    beside.watch([twin(run, place, made), *referred(run, made.sent), *siblings(run, place, made)])
    removed = run.own.delete(made)
    if not removed.succeeded:
        return  # a provider may keep what others refer to
    run.judge.done(GONE)
    for _, answer in rows_of_one(run, place, made, made.sent):
        yield after_removal.still_shown(run, made, removed, answer)
    yield from after_removal.effects(run, made, removed, beside)


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
    run.judge.done(MADE)
    path = run.shared.settings.dialect.types["klantcontact"].attribute("ID").path
    if answer.status >= 500 or answer.status == 429:
        return
    if not answer.succeeded:
        yield run.judge.breach(
            MADE,
            message("fuzz-made-unreadable", answer=answer.told()),
            message("the-object"),
            answer.told(),
            str(answer.status),
            [answer],
        )
    elif str(take(answer.body, path)).lower() != made.id.lower():
        yield run.judge.breach(
            MADE,
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
    run.judge.done(GONE)
    still_there = False
    for method in ("GET", "PATCH", "PUT", "DELETE"):
        if run.operation(method, place.item) is None:
            continue
        content = encoded(made.sent) if method in ("PATCH", "PUT") else None
        try:
            answer = run.client.send(Request(method, made.path, f"{method} {place.item}", content=content))
        except UnprovenError:
            if not still_there:
                raise
            return  # what is there was told of, and may be somebody else's by now
        yield from run.judge.examine(answer)
        if answer.status not in (404, 410, *OVERLOADED) and answer.status < 500:
            still_there = True
            if answer.succeeded and method != "DELETE":
                run.own.regain(made)
            else:
                run.own.lose(made)
            code = "fuzz-deleted-still-there" if answer.succeeded else "fuzz-deleted-not-absent"
            yield run.judge.breach(
                GONE,
                message(code, method=method, answer=answer.told()),
                message("not-there"),
                answer.told(),
                f"{method} {answer.status}",
                [removed, answer],
            )
