"""Searching for what is there: an argument finds what fits it, and nothing else (API-ZOEK)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.client.http import Answer, Request
from klantinteracties_conformance.consumer.search import next_page
from klantinteracties_conformance.fuzz import expanding, paging
from klantinteracties_conformance.fuzz.run import OperationRun, Shared
from klantinteracties_conformance.fuzz.worlds import Search, World, make, searches
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.dialect import take
from klantinteracties_conformance.system.messages import message

PAGES = 20
"""Pages of a list that are read for one question."""

FINDS, NOT_OTHERS, EXPERIMENT = "zoekvraag_vindt_eigen", "zoekvraag_vindt_geen_ander", "zoekvraag_in_proef"

CHECKS = (FINDS, NOT_OTHERS, EXPERIMENT, expanding.CHECK, paging.CHECK)
"""What is checked here."""

Query = list[tuple[str, str]]


@dataclass(frozen=True)
class Question:
    """One argument with what it is given in each world; `alone` where that finds nothing of others."""

    name: str
    values: tuple[str, str]
    alone: bool

    def expected(self, asked: int) -> tuple[bool, bool]:
        """Return for each world whether its subject fits the value of the world that is asked for."""
        return (self.values[asked] == self.values[0], self.values[asked] == self.values[1])


def check(run: OperationRun, operation: Operation) -> None:
    """Ask each argument for the subject of each of two worlds."""
    search = searches(run.shared.settings.dialect).get(operation.path)
    if search is None or not (search.arguments or search.bounds):
        return
    worlds = (make(run, search, 0), make(run, search, 1))
    parameters = run.shared.schemas.parameters(operation)
    deprecated = _deprecated(run.shared, operation)
    narrow: Question | None = None
    for question in _questions(search, worlds, parameters):
        recommended = search.experimental or question.name in deprecated
        run.check_time()
        good = _ask(
            run, operation, question, worlds, None if question.alone else narrow, recommended=recommended
        )
        if question.alone and narrow is None and good:
            narrow = question
    for name, about in search.bounds.items():
        if name in parameters:
            run.check_time()
            _ask_bounds(run, operation, name, about, worlds, narrow)
    expanding.check(run, operation, worlds)
    paging.check(run, operation, worlds[0])


def checks(shared: Shared, operation: Operation) -> Iterator[str]:
    """Yield what is checked of a list."""
    search = searches(shared.settings.dialect).get(operation.path)
    known = set(shared.schemas.parameters(operation))
    if search is None or not known & {*search.arguments, *search.bounds}:
        return
    deprecated = _deprecated(shared, operation)
    if not search.experimental and known & {*search.arguments, *search.bounds} - deprecated:
        yield from (FINDS, NOT_OTHERS)
    if search.experimental or known & set(search.arguments) & deprecated:
        yield EXPERIMENT
    if expanding.names(shared, operation):
        yield expanding.CHECK
    if paging.shared_argument(shared, operation):
        yield paging.CHECK


def _questions(
    search: Search, worlds: tuple[World, World], parameters: Mapping[str, Any]
) -> Iterator[Question]:
    """Yield a question for each argument that this version has: those first that find nothing but ours."""
    asked = [
        Question(name, (_text(worlds[0].value(path)), _text(worlds[1].value(path))), search.is_alone(path))
        for name, path in search.arguments.items()
        if name in parameters
    ]
    yield from sorted(asked, key=lambda question: not question.alone)


def _deprecated(shared: Shared, operation: Operation) -> frozenset[str]:
    document = shared.document
    found = map(document.resolve, document.plain["paths"][operation.path]["get"].get("parameters", ()))
    return frozenset(parameter["name"] for parameter in found if parameter.get("deprecated"))


def _ask(
    run: OperationRun,
    operation: Operation,
    question: Question,
    worlds: tuple[World, World],
    narrow: Question | None,
    *,
    recommended: bool,
) -> bool:
    """Ask for both subjects, and return whether nothing was wrong."""
    checks = (EXPERIMENT, EXPERIMENT) if recommended else (FINDS, NOT_OTHERS)
    run.judge.done(*checks)
    good = True
    for asked in (0, 1):
        for shown in (0, 1):
            if shown != asked and (narrow is None or question.values[0] == question.values[1]):
                continue
            query: Query = [(question.name, question.values[asked])]
            if narrow is not None:
                query.append((narrow.name, narrow.values[shown]))
            fits = question.expected(asked)
            if narrow is not None:
                fits = (fits[0] and shown == 0, fits[1] and shown == 1)
            good = not _observe(run, operation, query, fits, worlds, checks) and good
    return good


def _ask_bounds(
    run: OperationRun,
    operation: Operation,
    name: str,
    about: Mapping[str, Any],
    worlds: tuple[World, World],
    narrow: Question | None,
) -> None:
    run.judge.done(FINDS, NOT_OTHERS)
    for value, fitting in about.items():
        if narrow is None:
            continue
        for shown in (0, 1):
            query = [(name, value), (narrow.name, narrow.values[shown])]
            fits = (shown == 0 and 0 in fitting, shown == 1 and 1 in fitting)
            _observe(run, operation, query, fits, worlds, (FINDS, NOT_OTHERS))


def _observe(
    run: OperationRun,
    operation: Operation,
    query: Query,
    fits: tuple[bool, bool],
    worlds: tuple[World, World],
    checks: tuple[str, str],
) -> list[Breach]:
    return run.judge.observe(lambda: list(_breaches(run, operation, query, fits, worlds, checks)))


def _breaches(
    run: OperationRun,
    operation: Operation,
    query: Query,
    fits: tuple[bool, bool],
    worlds: tuple[World, World],
    checks: tuple[str, str],
) -> Iterator[Breach]:
    """Yield what is wrong with a search: ours that fits isn't there, or ours that doesn't fit is."""
    found, answers, whole = _found(run, operation, query)
    argument = query[0][0]
    for world, fit in zip(worlds, fits, strict=True):
        there = world.subject.id in found
        if there == fit or (fit and not whole):
            continue
        code = "search-misses" if fit else "search-finds-others"
        asked = "&".join(f"{name}={value}" for name, value in query)
        yield run.judge.breach(
            checks[0] if fit else checks[1],
            message(code, operation=operation.label, argument=argument, text=asked, count=len(found)),
            message("search-what-fits" if fit else "search-only-what-fits"),
            message("search-without-it" if fit else "search-with-another", count=len(found)),
            argument,
            answers[-1:],
        )


def _found(run: OperationRun, operation: Operation, query: Query) -> tuple[set[str], list[Answer], bool]:
    """Return the IDs that a search finds, its answers, and whether it was read to its end."""
    dialect, sized = run.shared.settings.dialect, run.shared.knowledge
    id_path = dialect.types["klantcontact"].attribute("ID").path
    size = [(sized.size, "100")] if sized.size else []
    request = Request("GET", operation.path, operation.label, [*query, *size])
    found: set[str] = set()
    answers: list[Answer] = []
    for _ in range(PAGES):
        answer = run.client.send(request)
        answers.append(answer)
        rows = run.rows(answer.body) if answer.succeeded else None
        if rows is None:
            return found, answers, True
        found |= {str(take(row, id_path)) for row in rows}
        link = take(answer.body, dialect.list_next)
        if not isinstance(link, str) or not link:
            return found, answers, True
        request = Request("GET", next_page(link, answer.url), operation.label)
    return found, answers, False


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
