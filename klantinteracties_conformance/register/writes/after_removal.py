"""What the removal of an object does to others: what doesn't refer to it stays as it is (API-LEVEN, I-13)."""

from collections.abc import Iterator
from typing import Any

from klantinteracties_conformance.client.http import Answer
from klantinteracties_conformance.contract.knowledge import ObjectKnowledge
from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.register.bodies.beside import Beside, referred, texts
from klantinteracties_conformance.register.bodies.siblings import belonging, changed, preferring, referring
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun, counted
from klantinteracties_conformance.register.writes import keeping
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import message, shown

TAKES_NOTHING, GONE = "verwijderd_neemt_niets_mee", "verwijderd_is_weg"


@counted("API-LEVEN")
def check(run: OperationRun, place: Place) -> None:
    """Remove what much refers to, and what isn't preferred where something else is."""
    run.check_time()
    run.judge.observe(lambda: list(_behind(run, place)))
    for about, name in preferring(run, place):
        run.check_time()
        run.judge.observe(lambda o=about, n=name: list(_not_preferred(run, place, o, n)))  # type: ignore[misc]


def _behind(run: OperationRun, place: Place) -> Iterator[Breach]:
    """Remove an object, and look at what is referred to by what refers to it: that may not go along."""
    run.own.renew()
    made = run.own.new(place.collection)
    dependents = list(referring(run, made, to_others=True))
    taken = {made.id, *(one.id for one in dependents)}
    beside = Beside(run, place)
    beside.watch(one for each in dependents for one in referred(run, each.sent) if one.id not in taken)
    if beside.before:
        run.client.guard.look_at_all()  # what refers to it may lose what shows that it is ours
        removed = run.own.delete(made)
        if removed.succeeded:
            # What refers to it may stay, and what that refers to may then name both.
            yield from effects(run, made, removed, beside, named=True)


def _not_preferred(run: OperationRun, place: Place, about: ObjectKnowledge, name: str) -> Iterator[Breach]:
    """Remove one of two, of which the other is preferred: it stays so, with all that it has for that."""
    owner = run.own.new(about.path)
    first, second = (belonging(run, place, owner) for _ in range(2))
    if first is None or second is None:
        return
    schemas = run.shared.schemas
    known = schemas.properties(schemas.node(Operation("POST", place.collection)))
    flags = [flag for flag in run.about(place).changed_along if known[flag].get("type") == "boolean"]
    run.client.guard.look_at_all()
    changes = [(owner, {name: run.own.write_reference(second.id)})]
    changes += [(second, dict.fromkeys(flags, True))] if flags else []
    if not all(changed(run, one, body) for one, body in changes):
        return  # that is told of where it is changed
    beside = Beside(run, place)
    beside.watch([owner, second])
    removed = run.own.delete(first)
    if removed.succeeded:
        yield from effects(run, first, removed, beside)


def effects(
    run: OperationRun, made: Made, removed: Answer, beside: Beside, *, named: bool = False
) -> Iterator[Breach]:
    """Yield what the removal of an object did to others that don't refer to it; `named` lets them name it."""
    for one, was, answer in beside.now():
        if _refers(run, one, was, made.id):
            continue
        if answer.succeeded and not named and _still_names(run, one, made, answer.body):
            yield still_shown(run, made, removed, answer)
        check = about_others(run.about(one.place))
        run.judge.done(check)
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
        elif answer.succeeded and isinstance(answer.body, dict):
            for difference in beside.differences(one, was, answer.body, made):
                yield run.judge.breach(
                    check,
                    message("altered-by-removal", operation=run.label, attribute=difference.name),
                    shown(difference.expected),
                    shown(difference.observed),
                    f"{one.place.collection} {difference.name}",
                    [removed, answer],
                )


def _still_names(run: OperationRun, one: Made, removed: Made, body: Any) -> bool:
    """Tell whether an object names one that was removed, or what only that one connected it with.

    What the contract doesn't have of it may be anything, such as what was done to it.
    """
    named = set(texts(run.shared.contractual(one.place, body)))
    if removed.id in named:
        return True
    for other in referred(run, removed.sent):
        if other.id in named and other.id != one.id:
            connects = [{each.id, *texts(each.sent)} for each in run.own.made]
            if not any({one.id, other.id} <= names for names in connects):
                return True
    return False


def still_shown(run: OperationRun, made: Made, removed: Answer, answer: Answer) -> Breach:
    """Return that an answer still shows an object that was removed before."""
    return run.judge.breach(
        GONE,
        message("deleted-still-shown", operation=answer.message.label, id=made.id),
        message("not-there"),
        message("object-with-id", id=made.id),
        f"shown {answer.message.label}",
        [removed, answer],
    )


def _refers(run: OperationRun, made: Made, body: Any, identifier: str) -> bool:
    """Tell whether an object refers to another one in something that a consumer can write.

    A list is the other side of references that its members have.
    """
    operation = Operation("POST", made.place.collection)
    known = run.shared.schemas.properties(run.shared.schemas.node(operation))
    written = {name: value for name, value in body.items() if name in known}
    plain = run.shared.schemas.without_read_only(run.shared.schemas.node(operation), written)
    single = {name: value for name, value in plain.items() if not isinstance(value, list)}
    return identifier in set(texts(single))


def about_others(about: ObjectKnowledge) -> str:
    """Return what is checked of objects of a type when another one is removed."""
    return keeping.EXPERIMENT if about.experimental else TAKES_NOTHING
