"""The pytest items of fuzzing: one for each operation of the contract, and one for the life of each type."""

import time
from collections.abc import Callable, Iterator

import pytest

from klantinteracties_conformance.client.errors import OutOfBudgetError
from klantinteracties_conformance.fuzz import access, bodies, checks, head, life, lists, methods
from klantinteracties_conformance.fuzz.cases import Cases
from klantinteracties_conformance.fuzz.places import Place
from klantinteracties_conformance.fuzz.requests_of import UsualRequests
from klantinteracties_conformance.fuzz.run import OutOfTimeError, Run, Shared
from klantinteracties_conformance.fuzz.settings import FuzzSettings
from klantinteracties_conformance.fuzz.wire import GoneError, Message, NoAnswerError
from klantinteracties_conformance.fuzz.world import NoBedError
from klantinteracties_conformance.judging.fuzzed import OPERATION
from klantinteracties_conformance.result.operations import OperationRecord
from klantinteracties_conformance.standard.contract_document import Operation

_LATE = "De tijd die voor zelf bedachte verzoeken was gegeven, was om."
_SPENT = "Niet uitgevoerd."
_LIFE = "levensloop"


def collect(parent: pytest.Collector, settings: FuzzSettings) -> Iterator[pytest.Item]:
    """Yield an item for each operation, named by its label, and one for each type's life.

    Raises:
        ContractChangeError: the dialect is a vendor's own, and changes more than names.
    """
    shared = Shared.of(settings)
    for operation in shared.document.operations:
        if not settings.operations or operation.label in settings.operations:
            yield FuzzItem.from_parent(
                parent,
                name=operation.label,
                shared=shared,
                serves=checks.of(shared, operation),
                perform=lambda run, operation=operation: _operation(run, operation),
            )
    for place in shared.places.by_collection.values():
        name = f"{_LIFE} {place.collection}"
        if place.item and (not settings.operations or name in settings.operations):
            yield FuzzItem.from_parent(
                parent,
                name=name,
                shared=shared,
                serves=checks.LIFE,
                perform=lambda run, place=place: life.walk(run, place),
            )


class FuzzItem(pytest.Item):
    """Judges one operation, or one type's life; it never fails, what it found is in its record."""

    def __init__(
        self,
        *,
        shared: Shared,
        serves: tuple[str, ...] | list[str],
        perform: Callable[[Run], None],
        **kwargs: object,
    ) -> None:
        super().__init__(**kwargs)  # type: ignore[arg-type]
        self._shared = shared
        self._serves = serves
        self._perform = perform

    def runtest(self) -> None:
        """Do it, and leave the record in the stash, whatever happened."""
        record = OperationRecord(self.name, checks.requirements(self._serves))
        self.stash[OPERATION] = record
        started = time.perf_counter()
        spent = self._shared.settings.budget.spent
        if self._shared.late or spent:
            reason = f"{_SPENT} {spent}" if spent else _LATE
            record.judged = dict.fromkeys(checks.requirements(self._serves), ("untested", reason))
        elif self._shared.gone and not self._back():
            reason = f"Niet te beoordelen, want de provider was al weggevallen: {self._shared.gone}."
            record.judged = dict.fromkeys(checks.requirements(self._serves), ("cantTell", reason))
        else:
            self._judge(record)
        record.duration = round((time.perf_counter() - started) * 1000, 1)

    def _judge(self, record: OperationRecord) -> None:
        run, stopped = Run(self._shared, self.name), ""
        try:
            self._perform(run)
        except OutOfTimeError:
            stopped = _LATE
        except OutOfBudgetError as error:
            stopped = f"{_SPENT} {error}"
        except (GoneError, NoAnswerError) as error:
            stopped = f"Niet te beoordelen, want er kwam geen antwoord: {error}."
            self._shared.gone = str(error) if isinstance(error, GoneError) else ""
        except NoBedError as error:
            stopped = f"Niet te beoordelen, want wat ervoor nodig is, kon niet worden gemaakt: {error}."
        except Exception as error:
            record.suite_fault = self._shared.settings.redactor.text(f"{type(error).__name__}: {error}")
            stopped = f"Fout in de suite zelf: {record.suite_fault}"
        finally:
            record.leftovers = run.world.clean_up()
        run.judge.fill(record, self._serves, stopped, late=stopped.startswith((_LATE, _SPENT)))
        run.wire.close()

    def _back(self) -> bool:
        """Ask once whether a provider that had fallen over is there again."""
        run = Run(self._shared, self.name)
        try:
            run.wire.send(Message("GET", next(iter(self._shared.places.by_collection)), "GET"))
        except (GoneError, NoAnswerError, OutOfBudgetError):
            return False
        finally:
            run.wire.close()
        self._shared.gone = ""
        return True

    def reportinfo(self) -> tuple[str, int | None, str]:
        """Return what pytest's own report shows."""
        return str(self.path), None, self.name


def _operation(run: Run, operation: Operation) -> None:
    """Perform all checks of one operation."""
    shared = run.shared
    requests = UsualRequests(run, operation)
    place: Place = requests.place
    item = "{" in operation.path
    Cases(run, operation).perform()
    access.check(run, requests)
    if operation.method in ("POST", "PUT", "PATCH"):
        bodies.check(run, requests)
    if operation.method == "GET":
        head.check(run, operation, requests)
        if not item:
            lists.check(run, operation)
    if item:
        methods.check_absent(run, requests)
    if operation.method == "DELETE":
        life.check_deleted(run, place)
    if checks.first_of_path(shared, operation):
        methods.check_methods(run, operation, requests)
