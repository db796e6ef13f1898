"""What can be told without writing: of lists, single objects and searches, by what is in the register."""

from collections.abc import Iterator
from typing import Any

from klantinteracties_conformance.client.http import Answer, Request
from klantinteracties_conformance.fuzz import access, head, methods
from klantinteracties_conformance.fuzz.cases import Cases
from klantinteracties_conformance.register.bodies.requests_of import UsualRequests
from klantinteracties_conformance.register.existing import ExistingObjects, NothingThereError
from klantinteracties_conformance.register.judge import ANSWER_CHECKS
from klantinteracties_conformance.register.lists import addresses, expanding, lists, paging
from klantinteracties_conformance.register.lists.list_pages import Pages, cannot_tell, read
from klantinteracties_conformance.register.lists.related import Related
from klantinteracties_conformance.register.lists.worlds import SUBJECT, SearchedList, searches
from klantinteracties_conformance.register.own_objects import Made
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.searches import sent_otherwise
from klantinteracties_conformance.register.searches.asking import FINDS, NOT_OTHERS
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.dialect import take
from klantinteracties_conformance.system.messages import Message, message

_SHOWN = 5
"""Objects of which is asked what comes along with them."""

_PLAIN = (
    *ANSWER_CHECKS,
    *addresses.CHECKS,
    *sent_otherwise.CHECKS,
    "geldig_aanvaard",
    "samen_aanvaard",
    "zonder_token",
    "onjuist_token",
    "head",
)
_OF_LISTS = (
    "bladzijde_niet_te_groot",
    "zoekvraag_vindt_niets",
    "ongeldige_zoekvraag_geweigerd",
    FINDS,
    NOT_OTHERS,
    expanding.CHECK,
    paging.ALL,
)


def checks(operation: Operation) -> tuple[str, ...]:
    """Return what is checked of an operation; nothing where it writes."""
    if operation.method != "GET":
        return ()
    return (*_PLAIN, "onbekend_id") if "{" in operation.path else (*_PLAIN, *_OF_LISTS)


def perform(run: OperationRun, operation: Operation) -> None:
    """Make these checks."""
    requests = UsualRequests(run, operation)
    with run.counting("API-INVOER"):
        Cases(run, operation).perform()
    access.check(run, requests)
    sent_otherwise.check(run, operation, requests)
    head.check(run, operation, requests)
    if "{" in operation.path:
        methods.check_absent(run, requests)
        return
    assert isinstance(run.own, ExistingObjects)
    try:
        run.own.new(operation.path)
    except NothingThereError as error:
        for check in _OF_LISTS:
            run.judge.could_not(check, error.said)
        return
    lists.check(run, operation)
    paging.check_all(run, operation)
    addresses.check(run, operation, run.own.rows(operation.path)[:2])
    _Searches(run, operation, run.own).ask()
    _Along(run, operation, run.own).ask()


class _Searches:
    """Asks a list for what it shows, by each argument."""

    def __init__(self, run: OperationRun, operation: Operation, own: ExistingObjects) -> None:
        self._run = run
        self._operation = operation
        self._own = own
        self._related = Related(own)
        self._id_path = run.shared.settings.dialect.types["klantcontact"].attribute("ID").path

    def ask(self) -> None:
        """Ask by each argument of which a row has a value."""
        search = searches(self._run.shared.settings.dialect).get(self._operation.path)
        if search is None:
            return
        parameters = self._run.shared.schemas.parameters(self._operation)
        lacking = [name for name in search.bounds if name in parameters]
        beyond: list[str] = []
        for name, path in search.arguments.items():
            if name not in parameters:
                continue
            self._run.check_time()
            found = self._asked(search, path)
            if found is None:
                lacking.append(name)
                continue
            self._run.judge.done(FINDS, NOT_OTHERS)
            self._run.judge.observe(lambda n=name, f=found: list(self._breaches(n, *f)))  # type: ignore[misc]
            if not found[2]:
                beyond.append(name)
        self._tell("register-shows-no-value", lacking, FINDS, NOT_OTHERS)
        self._tell("rows-do-not-show", beyond, NOT_OTHERS)

    def _tell(self, code: str, names: list[str], *checks: str) -> None:
        """Say of which arguments something is not known: then a check is not passed."""
        if names:
            said = message(code, operation=self._operation.label, names=sorted(names))
            for check in checks:
                self._run.judge.observe(lambda c=check: [self._untold(c, said, code)])  # type: ignore[misc]

    def _untold(self, check: str, said: Message, code: str) -> Breach:
        expected, observed = message("search-what-fits"), message("nothing-shown")
        breach = self._run.judge.breach(check, said, expected, observed, code, [])
        breach.outcome = "cantTell"
        return breach

    def _asked(self, search: SearchedList, path: str) -> tuple[Made, str, tuple[str, ...]] | None:
        """Return a row, what an argument that looks there is given, and where the row shows that itself."""
        name, _, attribute = path.partition(".")
        at = self._id_path if attribute in ("uuid", "id") else tuple(attribute.split("."))
        for made in self._own.rows(self._operation.path):
            one = self._related.of(search, name, made)
            value = None if one is None else take(one.body, at)
            if isinstance(value, bool | int) or (isinstance(value, str) and _can_be_asked(value)):
                text = str(value).lower() if isinstance(value, bool) else str(value)
                return made, text, at if name == SUBJECT else ()
        return None

    def _breaches(self, name: str, made: Made, value: str, where: tuple[str, ...]) -> Iterator[Breach]:
        """Yield what is wrong with a search by what a row shows."""
        if "enum" not in self._run.shared.schemas.parameters(self._operation)[name]:
            self._own.hide(value)
        pages = read(self._run, self._operation, [(name, value)])
        if pages.overloaded is not None:
            yield cannot_tell(self._run, FINDS, name, pages.overloaded)
            return
        if made.id not in pages.ids and not pages.whole:
            said = message("read-search-too-long", operation=self._operation.label, argument=name)
            yield self._untold(FINDS, said, f"too long {name}")
        elif made.id not in pages.ids and self._is_as_listed(made, where):
            yield self._breach(FINDS, name, pages, len(pages.ids))
        rows = [row for answer in pages.answers for row in self._run.rows(answer.body) or ()]
        others = [row for row in rows if where and not _may_fit(take(row, where), value)]
        if where and pages.whole:
            self._run.judge.looked_at("argument", [name])
        if others:
            yield self._breach(NOT_OTHERS, name, pages, len(others))

    def _is_as_listed(self, made: Made, where: tuple[str, ...]) -> bool:
        """Tell whether nobody changed or removed a row since it was read."""
        now = self._own.look(made)
        return now is not None and (not where or take(now, where) == take(made.body, where))

    def _breach(self, check: str, name: str, pages: Pages, count: int) -> Breach:
        misses = check == FINDS
        code = "read-search-misses" if misses else "read-search-finds-others"
        return self._run.judge.breach(
            check,
            message(code, operation=self._operation.label, argument=name),
            message("search-what-fits" if misses else "search-only-what-fits"),
            message("search-without-it" if misses else "search-with-another", count=count),
            name,
            pages.answers[-1:],
        )


def _can_be_asked(value: str) -> bool:
    """Tell whether a text means itself in a search: not a list, nor something that may be trimmed."""
    return bool(value) and "," not in value and value == value.strip()


def _may_fit(shown: Any, value: str) -> bool:
    """Tell whether a row that shows this can be what somebody meant who asked for a value (I-30)."""
    if isinstance(shown, bool):
        return str(shown).lower() == value
    if shown is None:
        return False
    one, other = str(shown).casefold(), value.casefold()
    return one in other or other in one


class _Along:
    """Asks single objects for what belongs to them, and holds it beside what that is by itself."""

    def __init__(self, run: OperationRun, operation: Operation, own: ExistingObjects) -> None:
        self._run = run
        self._operation = operation
        self._own = own
        self._key = run.shared.settings.dialect.types["klantcontact"].attribute("ID").path[-1]

    def ask(self) -> None:
        """Ask for each thing that can come along, of objects that refer to something there."""
        for name in expanding.names(self._run.shared, self._operation):
            self._run.check_time()
            self._run.judge.done(expanding.CHECK)
            met: set[str] = set()
            first = name.partition(".")[0]
            rows = [made for made in self._own.rows(self._operation.path) if _refers(made, first)][:_SHOWN]
            for made in rows:
                for listed in (True, False):
                    self._run.judge.observe(
                        lambda n=name, m=made, one=listed, t=met: list(  # type: ignore[misc]
                            self._breaches(n, m, t, listed=one)
                        )
                    )
            if not met:
                self._run.judge.observe(lambda n=name: [self._nothing_met(n)])  # type: ignore[misc]

    def _breaches(self, name: str, made: Made, met: set[str], *, listed: bool) -> Iterator[Breach]:
        steps = name.split(".")
        asked = ",".join(".".join(steps[: count + 1]) for count in range(len(steps)))
        path = self._operation.path if listed else made.path
        label = self._operation.label if listed else f"GET {made.place.item}"
        answer = self._run.client.send(Request("GET", path, label, [("expand", asked)]))
        if answer.overloaded:
            yield cannot_tell(self._run, expanding.CHECK, name, answer)
            return
        alone = self._own.look(made)
        if alone is None:
            return  # somebody removed it
        rows = (self._run.rows(answer.body) or ()) if listed else (answer.body,)
        shown = next((row for row in rows if self._own.shows(row, made)), None)
        if not answer.succeeded or shown is None:
            met.add(name)
            yield self._breach(name, "expansion-not-shown", message("along-nothing"), answer)
            return
        for code, differs in self._differences(steps, alone, shown, met):
            yield self._breach(name, code, differs, answer)
        if name in met:
            self._run.judge.looked_at("expansion", [name])

    def _differences(
        self, steps: list[str], alone: Any, shown: Any, met: set[str]
    ) -> Iterator[tuple[str, Message]]:
        step, *deeper = steps
        referred = self._ids(take(alone, (step,)))
        if referred and not deeper:
            met.add(step)
        expanded = _objects(take(shown, ("_expand", step)))
        ids = self._ids(expanded)
        if sorted(ids) != sorted(referred):
            code = "expansion-lacks" if set(referred) - set(ids) else "expansion-has-others"
            yield code, message("along-objects", count=len(ids), total=len(referred))
            return
        for one in expanded:
            made = self._apart(one)
            apart = self._own.look(made) if made is not None else None
            if made is None or apart is None:
                continue
            if other := expanding.otherwise(self._run, made.place, apart, one):
                yield "expansion-differs", message("along-otherwise", attributes=other)
            elif deeper:
                yield from self._differences(deeper, apart, one, met)

    def _apart(self, one: dict[str, Any]) -> Made | None:
        """Return an object that came along as one to ask for, where its address says in which list it is."""
        stem = str(one.get("url")).rstrip("/").split("/")[-2:-1]
        places = self._run.shared.places.by_collection.values()
        place = next((place for place in places if stem == [place.path("").strip("/")]), None)
        return self._own.at(str(one.get(self._key)), place.collection) if place else None

    def _ids(self, value: Any) -> list[str]:
        return [str(one.get(self._key)) for one in _objects(value)]

    def _nothing_met(self, name: str) -> Breach:
        breach = self._breach(name, "expansion-without-related", message("along-nothing-related"))
        breach.outcome = "cantTell"
        return breach

    def _breach(self, name: str, code: str, differs: Message, *answers: Answer) -> Breach:
        said = message(code, operation=self._operation.label, argument=name)
        expected = message("along-as-by-itself")
        return self._run.judge.breach(expanding.CHECK, said, expected, differs, f"{name} {code}", answers)


def _refers(made: Made, name: str) -> bool:
    return bool(_objects(take(made.body, (name,))))


def _objects(value: Any) -> list[dict[str, Any]]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]
