"""Searching for what is there: an argument finds what fits it, and nothing else (API-ZOEK)."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from klantinteracties_conformance.register.bodies import full_objects
from klantinteracties_conformance.register.lists import addresses, alikes, counts, expanding, paging, steady
from klantinteracties_conformance.register.lists.list_pages import Pages, Query, cannot_tell, read
from klantinteracties_conformance.register.lists.worlds import (
    NUMBERS,
    SUBJECT,
    TEXTS,
    SearchedList,
    World,
    make,
    searches,
    text_of,
)
from klantinteracties_conformance.register.own_objects import PrerequisiteError
from klantinteracties_conformance.register.run import OperationRun, Shared, counted
from klantinteracties_conformance.register.searches import (
    after_change,
    alternatives,
    many_related,
    mirrored,
    ordered,
    other_forms,
    parted,
    reach,
    several,
    spelled,
)
from klantinteracties_conformance.register.searches.asking import EXPERIMENT, FINDS, NOT_OTHERS, deprecated
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import message

CHECKS = (FINDS, NOT_OTHERS, EXPERIMENT, expanding.CHECK, paging.CHECK, paging.ALL, *addresses.CHECKS)
"""What is checked here."""

_BESIDE = 8
"""Arguments that are asked together with another one at most: an address has limits."""

_NOBODYS = "null"
"""A text that no object of ours has, and that some programs take for no text at all."""


@dataclass(frozen=True)
class Question:
    """One argument with what it is given in each world; `alone` where that finds nothing of others."""

    name: str
    values: tuple[str, str]
    alone: bool

    def expected(self, asked: int) -> tuple[bool, bool]:
        """Return for each world whether its subject fits the value of the world that is asked for."""
        return (self.values[asked] == self.values[0], self.values[asked] == self.values[1])


@counted("API-ZOEK")
def check(run: OperationRun, operation: Operation) -> None:
    """Ask each argument for the subject of each of two worlds."""
    paging.check_all(run, operation)
    search = searches(run.shared.settings.dialect).get(operation.path)
    if search is None or not (search.arguments or search.bounds):
        _look_at_addresses(run, operation)
        return
    try:
        worlds = (make(run, search, 0), make(run, search, 1))
    except PrerequisiteError as error:
        _not_made(run, operation, error)
        return
    prescribed = _prescribed(run.shared, operation, search)
    alike = alikes.make(run, search, worlds[0])
    steady.attend(run, operation)
    for world in worlds:
        run.own.look(world.subject)
    miscounted = _ask_each(run, operation, search, worlds, alike)
    for other in search.others:
        _ask_other(run, operation, other)
    gone = alikes.removed(run, alike)
    expanding.check(run, operation, worlds)
    addresses.check(run, operation, [world.subject for world in worlds])
    try:
        paging.check(run, operation, worlds[0], [one for one in alike if one.made not in gone])
    except PrerequisiteError as error:
        run.judge.could_not(paging.CHECK, message("fuzz-prerequisite", cause=error.said))
    counts.check(run, operation, miscounted)
    known = {**prescribed, **_old(run.shared, operation, search)}
    reach.check(run, operation, search, worlds[0], known)
    other_forms.check(run, operation, search, known)
    spelled.check(run, operation, worlds[0], prescribed)
    ordered.check(run, operation, worlds, prescribed)
    several.check(run, operation, search, worlds[0], prescribed)
    mirrored.check(run, operation, search, worlds[0], prescribed)
    alternatives.check(run, operation, search)
    many_related.check(run, operation, search, worlds[0], prescribed)
    expanding.check_after_change(run, operation, worlds[0])
    after_change.check(run, operation, search, worlds, prescribed, gone)
    parted.check(run, operation, search, prescribed)


def _ask_each(
    run: OperationRun,
    operation: Operation,
    search: SearchedList,
    worlds: tuple[World, World],
    alike: Sequence[alikes.Alike],
) -> Mapping[str, Query]:
    """Ask each argument by itself, those that compare with each of their values, and all of them together.

    Return what was asked where a list told another number of objects than it showed, by argument.
    """
    asking = _Asking(run, operation, search, worlds, alike)
    parameters = run.shared.schemas.parameters(operation)
    old = deprecated(run.shared, operation)
    questions = list(_questions(search, worlds, parameters))
    narrow = asking.ask_alone(questions, old)
    asking.ask_each_bound(parameters, narrow)
    asking.ask_own({name for name in parameters if name not in old})
    if narrow is not None and not search.experimental:
        expand = expanding.everything(run, operation)
        together = replace(asking, also=(expand,) if expand else ())
        together.ask_together([one for one in questions if one.name not in old], narrow)
    return asking.miscounted


def _ask_other(run: OperationRun, operation: Operation, search: SearchedList) -> None:
    """Ask by what the first world can't have, where this version has an argument for that."""
    if not set(run.shared.schemas.parameters(operation)) & {*search.arguments, *search.bounds}:
        return
    try:
        worlds = (make(run, search, 0), make(run, search, 1))
    except PrerequisiteError as error:
        for name in (FINDS, NOT_OTHERS):
            run.judge.could_not(name, message("fuzz-prerequisite", cause=error.said))
        return
    asking, parameters = _Asking(run, operation, search, worlds), run.shared.schemas.parameters(operation)
    narrow = asking.ask_alone(_questions(search, worlds, parameters), deprecated(run.shared, operation))
    asking.ask_each_bound(parameters, narrow)


def _look_at_addresses(run: OperationRun, operation: Operation) -> None:
    """Look at the addresses in a list that can't be searched."""
    place = run.shared.places.of(operation)
    if list(addresses.checks(run.shared, operation)):
        try:
            addresses.check(run, operation, [full_objects.full(run, place)])
        except PrerequisiteError as error:
            for name in addresses.CHECKS:
                run.judge.could_not(name, message("fuzz-prerequisite", cause=error.said))


def checks(shared: Shared, operation: Operation) -> Iterator[str]:
    """Yield what is checked of a list."""
    if paging.pages(shared, operation):
        yield paging.ALL
    search = searches(shared.settings.dialect).get(operation.path)
    known = set(shared.schemas.parameters(operation))
    if search is None or not known & {*search.arguments, *search.bounds}:
        return
    old = deprecated(shared, operation)
    if not search.experimental and known & {*search.arguments, *search.bounds} - old:
        yield from (FINDS, NOT_OTHERS)
    if search.experimental or known & set(search.arguments) & old:
        yield EXPERIMENT
    yield from steady.checks(shared, operation)
    if expanding.names(shared, operation):
        yield expanding.CHECK
    if paging.shared_arguments(shared, operation):
        yield paging.CHECK


def _not_made(run: OperationRun, operation: Operation, error: PrerequisiteError) -> None:
    """Note that what is to be searched for could not be made: only these checks can't be told."""
    for name in checks(run.shared, operation):
        run.judge.could_not(name, message("fuzz-prerequisite", cause=error.said))


def _questions(
    search: SearchedList, worlds: tuple[World, World], parameters: Mapping[str, Any]
) -> Iterator[Question]:
    """Yield a question for each argument that this version has: those first that find nothing but ours."""
    asked = [
        Question(
            name, (text_of(worlds[0].value(path)), text_of(worlds[1].value(path))), search.is_alone(path)
        )
        for name, path in search.arguments.items()
        if name in parameters
    ]
    yield from sorted(asked, key=lambda question: not question.alone)


def _prescribed(shared: Shared, operation: Operation, search: SearchedList) -> Mapping[str, str]:
    """Return the arguments that this version has and that are no experiment, each with where it looks."""
    if search.experimental:
        return {}
    known = set(shared.schemas.parameters(operation)) - deprecated(shared, operation)
    return {name: path for name, path in search.arguments.items() if name in known}


def _old(shared: Shared, operation: Operation, search: SearchedList) -> Mapping[str, str]:
    """Return the arguments that the contract calls old, each with where it looks."""
    if search.experimental:
        return {}
    old = deprecated(shared, operation)
    return {name: path for name, path in search.arguments.items() if name in old}


@dataclass(frozen=True)
class _Asking:
    """Asks one list for the subjects of two worlds."""

    run: OperationRun
    operation: Operation
    search: SearchedList
    worlds: tuple[World, World]
    alike: Sequence[alikes.Alike] = ()
    """Others like the first subject."""
    also: tuple[tuple[str, str], ...] = ()
    """What goes along with questions that are asked together."""
    miscounted: dict[str, Query] = field(default_factory=dict)
    """By argument, what was asked where a list told another number of objects than it showed."""

    def ask_alone(self, questions: Iterable[Question], old: Collection[str]) -> Question | None:
        """Ask each for both subjects; return one that finds nothing but ours, and finds it."""
        narrow: Question | None = None
        for question in questions:
            recommended = self.search.experimental or question.name in old
            self.run.check_time()
            good = self.ask(question, None if question.alone else narrow, recommended=recommended)
            if question.alone and narrow is None and good:
                narrow = question
        return narrow

    def ask(self, question: Question, narrow: Question | None, *, recommended: bool) -> bool:
        """Ask for both subjects, and return whether nothing was wrong."""
        checks = (EXPERIMENT, EXPERIMENT) if recommended else (FINDS, NOT_OTHERS)
        good = True
        for asked in (0, 1):
            fits = question.expected(asked)
            for shown in (0, 1):
                if shown != asked and (narrow is None or question.values[0] == question.values[1]):
                    continue
                if asked > shown and not recommended:
                    continue  # that is asked beside more
                given = (question.name, question.values[asked])
                good = not self._observe(given, narrow, shown, fits, checks) and good
        return good

    def ask_own(self, known: Collection[str]) -> None:
        """Ask for each other one that lacks something by a number or a reference that it alone has."""
        has = [asked for one in self.alike if one.lacks for asked in one.has.items()]
        for name, value in has if not self.search.experimental else ():
            path = self.search.arguments[name]
            own = path.startswith(f"{SUBJECT}.") and self.search.template(path) in NUMBERS
            own = own or path.partition(".")[0] in self.search.renewed.values()
            if own and name in known:
                self.run.check_time()
                ask = partial(self._breaches, [(name, value)], (False, False), (FINDS, NOT_OTHERS))
                self.run.judge.observe(lambda a=ask: list(a()))  # type: ignore[misc]

    def ask_together(self, questions: Sequence[Question], narrow: Question) -> None:
        """Ask with several arguments that the first subject fits, and with each of them so that it doesn't.

        So each is seen not to be forgotten beside any other one, nor beside what comes along.
        """
        told = {
            one.name
            for one in questions
            for check in (FINDS, NOT_OTHERS)
            if self.run.judge.has_failed(check, ("argument", one.name))
        }
        sound = [one for one in questions if one.name not in told]
        for at, question in enumerate(sound):
            turned = [*sound[at + 1 :], *sound[:at]]
            beside = [(one.name, one.values[0]) for one in turned[:_BESIDE]]
            other = _NOBODYS if self._is_text(question.name) else question.values[1]
            if beside and other != question.values[0]:
                # Some products heed the first argument only, others all but that one.
                self._observe_beside(beside, (question.name, other), fits=False, first=at % 2 == 0)
        if narrow in sound and (len(sound) > 1 or self.also):
            others = [(one.name, one.values[0]) for one in sound if one is not narrow]
            for at in range(0, max(len(others), 1), _BESIDE):
                beside = others[at : at + _BESIDE]
                self._observe_beside(beside, (narrow.name, narrow.values[0]), fits=True)

    def _is_text(self, name: str) -> bool:
        """Tell whether an argument looks at a text that anybody may write."""
        return self.search.template(self.search.arguments[name]) in TEXTS

    def _observe_beside(
        self, beside: Query, given: tuple[str, str], *, fits: bool, first: bool = False
    ) -> None:
        """Ask with an argument before or behind others: the first subject fits or not, the second doesn't."""
        query = [given, *self.also, *beside] if first else [*beside, *self.also, given]
        both = (FINDS, NOT_OTHERS)
        self.run.check_time()
        self.run.judge.done(*both)
        self.run.judge.observe(lambda: list(self._breaches(query, (fits, False), both, given[0])))

    def ask_each_bound(self, known: Collection[str], narrow: Question | None) -> None:
        """Ask each argument that compares with its values, as far as this version has it."""
        for name, about in self.search.bounds.items():
            if name in known:
                self.run.check_time()
                self.ask_bounds(name, about, narrow)

    def ask_bounds(self, name: str, about: Mapping[str, Any], narrow: Question | None) -> None:
        """Ask an argument that compares with each of its values, for both subjects."""
        for value, fitting in about.items():
            for shown in (0, 1) if narrow else (0,):
                fits = (0 in fitting, 1 in fitting)
                self._observe((name, value), narrow, shown, fits, (FINDS, NOT_OTHERS))

    def _observe(
        self,
        given: tuple[str, str],
        narrow: Question | None,
        shown: int,
        fits: tuple[bool, bool],
        checks: tuple[str, str],
    ) -> list[Breach]:
        """Ask, where there is one together with an argument that finds one of both subjects only."""
        query = [given]
        if narrow is not None:
            query.append((narrow.name, narrow.values[shown]))
            fits = (fits[0] and shown == 0, fits[1] and shown == 1)
        self.run.judge.done(*checks)
        return self.run.judge.observe(lambda: list(self._breaches(query, fits, checks)))

    def _breaches(
        self,
        query: list[tuple[str, str]],
        fits: tuple[bool, bool],
        checks: tuple[str, str],
        argument: str = "",
    ) -> Iterator[Breach]:
        """Yield what is wrong with a search: ours that fits isn't there, or ours that doesn't fit is."""
        sized, argument = self.run.shared.knowledge.size, argument or query[0][0]
        pages = read(self.run, self.operation, [*query, *([(sized, "100")] if sized else [])])
        if pages.overloaded is not None:
            yield cannot_tell(self.run, checks[0], argument, pages.overloaded)
            return
        self.run.judge.looked_at("argument", [argument])
        if counts.differ(self.run, pages):
            self.miscounted.setdefault(argument, query)
        for world, fit in zip(self.worlds, fits, strict=True):
            if (world.subject.id in pages.ids) == fit:
                continue
            code = "search-misses" if fit else "search-finds-others"
            breach = self._breach(query, argument, code, checks, pages)
            if fit and not pages.whole:
                breach.outcome = "cantTell"
            yield breach
        if any((world.subject.id in pages.ids) != fit for world, fit in zip(self.worlds, fits, strict=True)):
            return
        fitting = [one for one in self.alike if one.fits(query, self.search)]
        if pages.whole and any(one.made.id not in pages.ids for one in fitting):
            yield self._breach(query, argument, "search-misses-alike", checks, pages)

    def _breach(
        self, query: list[tuple[str, str]], argument: str, code: str, checks: tuple[str, str], pages: Pages
    ) -> Breach:
        asked = "&".join(f"{name}={value}" for name, value in query)
        others, count = code == "search-finds-others", len(pages.ids)
        return self.run.judge.breach(
            checks[others],
            message(code, operation=self.operation.label, argument=argument, text=asked, count=count),
            message("search-only-what-fits" if others else "search-what-fits"),
            message("search-with-another" if others else "search-without-it", count=count),
            f"{argument} {code}" if code == "search-misses-alike" else argument,
            pages.answers[-1:],
        )
