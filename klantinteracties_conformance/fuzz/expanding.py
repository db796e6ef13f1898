"""What comes along when it is asked for: what belongs to an object, and as it is by itself (API-MEE)."""

from collections.abc import Iterator, Mapping
from typing import Any

from klantinteracties_conformance.client.http import Answer, Request
from klantinteracties_conformance.fuzz.list_pages import cannot_tell
from klantinteracties_conformance.fuzz.run import OperationRun, Shared
from klantinteracties_conformance.fuzz.worlds import World, searches
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import Message, message

CHECK = "meegestuurd_klopt"
_PARAMETER, _WHERE = "expand", "_expand"

Body = Mapping[str, Any]


def names(shared: Shared, operation: Operation) -> list[str]:
    """Return what can be asked to come along; nested ones with dots in them."""
    schema = shared.schemas.parameters(operation).get(_PARAMETER, {})
    search = searches(shared.settings.dialect).get(operation.path)
    allowed = schema.get("items", {}).get("enum", []) if search is not None else []
    experimental = search.experimental_expansions if search is not None else ()
    return [name for name in allowed if name.partition(".")[0] not in experimental]


def check(run: OperationRun, operation: Operation, worlds: tuple[World, World]) -> None:
    """Ask for each of them, with the list and with the single object, of both subjects."""
    for name in names(run.shared, operation):
        run.check_time()
        run.judge.done(CHECK)
        met: set[str] = set()
        for world in worlds:
            for listed in (True, False):
                run.judge.observe(
                    lambda n=name, w=world, one=listed, m=met: list(  # type: ignore[misc]
                        _breaches(run, operation, n, w, m, listed=one)
                    )
                )
        if not met:
            run.judge.observe(lambda n=name: [_nothing_met(run, operation, n)])  # type: ignore[misc]


def _nothing_met(run: OperationRun, operation: Operation, name: str) -> Breach:
    """Return that nothing can be told: no subject shows what it was made to have."""
    lacking = message("along-nothing-related")
    breach = _breach(run, operation, name, "expansion-without-related", lacking)
    breach.outcome = "cantTell"
    return breach


def _breaches(
    run: OperationRun, operation: Operation, name: str, world: World, met: set[str], *, listed: bool
) -> Iterator[Breach]:
    steps = name.split(".")
    asked = ",".join(".".join(steps[: count + 1]) for count in range(len(steps)))
    answer = _asked(run, operation, world, asked, listed=listed)
    if answer.overloaded:
        yield cannot_tell(run, CHECK, name, answer)
        return
    alone = run.own.look(world.subject)
    shown = _shown(run, answer, world, listed=listed)
    if alone is None:
        return  # what a single read shows is the subject of other requirements; then nothing is met
    if shown is None:
        met.add(name)
        yield _breach(run, operation, name, "expansion-not-shown", message("along-nothing"), answer)
        return
    for code, differs in _differences(run, steps, alone, shown, world, met):
        yield _breach(run, operation, name, code, differs, answer)


def _asked(run: OperationRun, operation: Operation, world: World, asked: str, *, listed: bool) -> Answer:
    if not listed:
        made = world.subject
        return run.client.send(Request("GET", made.path, f"GET {made.place.item}", [(_PARAMETER, asked)]))
    search = searches(run.shared.settings.dialect)[operation.path]
    known = run.shared.schemas.parameters(operation)
    name = next(name for name, path in search.arguments.items() if name in known and search.is_alone(path))
    value = str(world.value(search.arguments[name]))
    return run.client.send(
        Request("GET", operation.path, operation.label, [(name, value), (_PARAMETER, asked)])
    )


def _shown(run: OperationRun, answer: Answer, world: World, *, listed: bool) -> Body | None:
    """Return how an answer shows the subject of a world, None where it doesn't."""
    rows = (run.rows(answer.body) or []) if listed else [answer.body]
    ours = (row for row in rows if isinstance(row, dict) and row.get(_id(run)) == world.subject.id)
    return next(ours, None) if answer.succeeded else None


def _differences(
    run: OperationRun, steps: list[str], alone: Body, shown: Body, world: World, met: set[str]
) -> Iterator[tuple[str, Message]]:
    """Yield what differs between what comes along and what it is: a code, and what was seen.

    `met` is told where there was something to come along.
    """
    step, *deeper = steps
    referred = _ids(run, alone.get(step))
    if referred and not deeper:
        met.add(step)
    along = shown.get(_WHERE)
    expanded = _objects(along.get(step) if isinstance(along, dict) else None)
    ids = [str(one.get(_id(run))) for one in expanded]
    if sorted(ids) != sorted(referred):
        code = "expansion-lacks" if set(referred) - set(ids) else "expansion-has-others"
        yield code, message("along-objects", count=len(ids), total=len(referred))
        return
    known = {made.id: made for made in world.objects.values()}
    for one in expanded:
        made = known.get(str(one.get(_id(run))))
        apart = run.own.look(made) if made is not None else None
        if made is None or apart is None:
            continue
        other = sorted(
            key for key in run.shared.promised(made.place) - {_WHERE} if apart.get(key) != one.get(key)
        )
        if other:
            yield "expansion-differs", message("along-otherwise", attributes=other)
        elif deeper:
            yield from _differences(run, deeper, apart, one, world, met)


def _id(run: OperationRun) -> str:
    """Return under which name an object, or a reference, holds its ID."""
    return run.shared.settings.dialect.types["klantcontact"].attribute("ID").path[-1]


def _ids(run: OperationRun, reference: Any) -> list[str]:
    return [str(one.get(_id(run))) for one in _objects(reference)]


def _objects(value: Any) -> list[Body]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]


def _breach(
    run: OperationRun, operation: Operation, name: str, code: str, differs: Message, *answers: Answer
) -> Breach:
    return run.judge.breach(
        CHECK,
        message(code, operation=operation.label, argument=name),
        message("along-as-by-itself"),
        differs,
        f"{name} {code}",
        answers,
    )
