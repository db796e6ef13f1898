"""What is fuzzed: each operation of the contract, and the life of each type, one unit of work apiece."""

import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from klantinteracties_conformance.client.errors import (
    OutOfBudgetError,
    ProviderUnreachableError,
    UnprovenError,
)
from klantinteracties_conformance.client.http import Request
from klantinteracties_conformance.consumer.findings import READ_ONLY
from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.fuzz import (
    access,
    broken_bodies,
    checks,
    facts,
    head,
    methods,
    unaided,
    without_writing,
)
from klantinteracties_conformance.fuzz.cases import Cases
from klantinteracties_conformance.register.bodies.requests_of import UsualRequests
from klantinteracties_conformance.register.client import GoneError, NoAnswerError
from klantinteracties_conformance.register.judge import Fact
from klantinteracties_conformance.register.lists import addresses, counts, lateness, lists
from klantinteracties_conformance.register.own_objects import PrerequisiteError
from klantinteracties_conformance.register.run import OperationRun, OutOfTimeError, Shared
from klantinteracties_conformance.register.searches import searching, sent_otherwise
from klantinteracties_conformance.register.settings import FuzzSettings
from klantinteracties_conformance.register.writes import (
    combined_registrations,
    finest,
    keeping,
    life,
    sequences,
)
from klantinteracties_conformance.result.operations import FactOutcome, OperationRecord, PartOutcome
from klantinteracties_conformance.result.outcomes import REMOVING
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system import interrupts
from klantinteracties_conformance.system.messages import Message, message

_LATE = message("not-run-late")
_LIFE = "levensloop"


@dataclass(frozen=True)
class FuzzedOperation:
    """One operation, or one type's life, to be judged by requests of the suite's own invention.

    `serves` are the checks that belong to it.
    """

    name: str
    shared: Shared
    serves: Sequence[str]
    perform: Callable[[OperationRun], None]
    left: Sequence[str] = ()
    """Checks that belong to it too, and that a run that only reads can't make."""
    facts: Mapping[Fact, Message] = field(default_factory=dict)
    """What the contract says of it, and is looked at one by one; with why it would not be seen."""

    def judge(self) -> OperationRecord:
        """Do it, and return what came of it, whatever happened."""
        record = OperationRecord(self.name, checks.requirements((*self.serves, *self.left)))
        started = time.perf_counter()
        spent = self.shared.settings.budget.spent
        if self.shared.late or spent:
            reason = message("not-run-since", finding=spent) if spent else _LATE
            record.judged = dict.fromkeys(record.serves, PartOutcome("untested", reason))
            record.facts = self._unseen(reason)
        elif self.shared.gone and not self._back():
            reason = message("fuzz-gone-before", cause=self.shared.gone)
            record.judged = dict.fromkeys(record.serves, PartOutcome("cantTell", reason))
            record.facts = self._unseen(reason)
        elif self.serves or not self.left:
            self._fill(record)
        self._leave(record)
        record.duration = round((time.perf_counter() - started) * 1000, 1)
        return record

    def _fill(self, record: OperationRecord) -> None:
        run = OperationRun(self.shared, self.name)
        run.judge.look = lambda answer: (*addresses.in_answer(run, answer), *counts.in_answer(run, answer))
        stopped: Message | None = None
        late = False
        try:
            self.perform(run)
        except OutOfTimeError:
            stopped, late = _LATE, True
        except OutOfBudgetError as error:
            stopped, late = message("not-run-since", finding=error.message), True
        except (GoneError, NoAnswerError) as error:
            stopped = message("fuzz-stopped-without-answer", cause=error.said)
            self.shared.gone = error.said if isinstance(error, GoneError) else None
        except ProviderUnreachableError as error:
            stopped = message("fuzz-stopped-without-answer", cause=error.message)
        except UnprovenError:
            stopped = message("not-proved-ours")
        except PrerequisiteError as error:
            stopped = message("fuzz-prerequisite", cause=error.said)
        except Exception as error:
            interrupts.go_on_breaking_off()  # Hypothesis tries again what was, and says that it is flaky
            clean = self.shared.settings.redactor.text
            stopped = message("suite-fault", name=type(error).__name__, text=str(error)).mapped(clean)
            record.suite_fault = stopped
        finally:
            with run.counting(REMOVING):
                record.leftovers = run.own.clean_up()
        run.judge.fill(record, self.serves, stopped, self.facts, late=late)
        run.client.close()

    def _unseen(self, reason: Message) -> list[FactOutcome]:
        return [FactOutcome(self.name, *fact, "untested", reason) for fact in self.facts]

    def _leave(self, record: OperationRecord) -> None:
        """Say of each requirement that was not looked at as a whole that it is untested, unless it failed."""
        for requirement in checks.requirements(self.left):
            known = record.judged.get(requirement)
            if known is None or known.outcome == "passed":
                record.judged[requirement] = PartOutcome("untested", READ_ONLY)

    def _back(self) -> bool:
        """Ask once whether a provider that had fallen over is there again."""
        run = OperationRun(self.shared, self.name)
        try:
            run.client.send(Request("GET", next(iter(self.shared.places.by_collection)), "GET"))
        except (GoneError, NoAnswerError, OutOfBudgetError):
            return False
        finally:
            run.client.close()
        self.shared.gone = None
        return True


def planned(settings: FuzzSettings) -> Iterator[FuzzedOperation]:
    """Yield what is to be fuzzed: each operation, named by its label, and each type's life.

    Raises:
        ContractChangeError: the dialect is a vendor's own, and changes more than names.
    """
    shared = Shared.of(settings)
    for operation in shared.document.operations:
        if not settings.operations or operation.label in settings.operations:
            yield (
                _reading(shared, operation)
                if settings.budget.reads_only
                else FuzzedOperation(
                    operation.label,
                    shared,
                    checks.of(shared, operation),
                    partial(_operation, operation=operation),
                    facts=facts.of(shared, operation),
                )
            )
    for place in shared.places.by_collection.values():
        name = f"{_LIFE} {place.collection}"
        if place.item and (not settings.operations or name in settings.operations):
            made = checks.of_life(shared, place)
            walk = partial(_life, place=place)
            yield (
                FuzzedOperation(name, shared, (), walk, made)
                if settings.budget.reads_only
                else FuzzedOperation(name, shared, made, walk)
            )


def serving(settings: FuzzSettings, requirements: Collection[str]) -> tuple[str, ...]:
    """Return the names of what is to be fuzzed that shows anything of these requirements.

    Raises:
        ContractChangeError: the dialect is a vendor's own, and changes more than names.
    """
    wanted = set(requirements)
    return tuple(
        one.name for one in planned(settings) if wanted & {*checks.requirements((*one.serves, *one.left))}
    )


def _reading(shared: Shared, operation: Operation) -> FuzzedOperation:
    """Return as much of the checks of an operation as can be made without writing."""
    all_checks = checks.of(shared, operation)
    made = [check for check in all_checks if check in without_writing.checks(operation)]
    left = [check for check in all_checks if check not in made]
    perform = partial(without_writing.perform, operation=operation)
    known = facts.of(shared, operation)
    return FuzzedOperation(operation.label, shared, made, perform, left, known)


def _life(run: OperationRun, place: Place) -> None:
    """Perform all checks of the life of a type."""
    life.walk(run, place)
    sequences.check(run, place)


def _operation(run: OperationRun, operation: Operation) -> None:
    """Perform all checks of one operation."""
    shared = run.shared
    requests = UsualRequests(run, operation)
    place: Place = requests.place
    item = "{" in operation.path
    with run.counting("API-INVOER"):
        Cases(run, operation).perform()
    access.check(run, requests)
    if operation.method in sent_otherwise.METHODS:
        sent_otherwise.check(run, operation, requests)
    if operation.method in ("POST", "PUT", "PATCH"):
        broken_bodies.check(run, requests)
        unaided.check(run, operation)
        keeping.check(run, operation)
        finest.check(run, operation)
        combined_registrations.check(run, operation)
        combined_registrations.check_at_once(run, operation)
    if operation.method == "GET":
        head.check(run, operation, requests)
        if not item:
            lists.check(run, operation)
            searching.check(run, operation)
    if item:
        methods.check_absent(run, requests)
    if operation.method == "POST":
        lateness.check(run, operation, place)
    if operation.method == "DELETE":
        life.check_deleted(run, place)
    if checks.first_of_path(shared, operation):
        methods.check_methods(run, operation, requests)
