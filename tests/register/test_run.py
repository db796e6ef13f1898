"""What one item works with: when it is to stop, and what it counts as."""

import pytest

from klantinteracties_conformance.client.budget import Budget, Limits
from klantinteracties_conformance.register.existing import ExistingObjects
from klantinteracties_conformance.register.own_objects import OwnObjects
from klantinteracties_conformance.register.run import OperationRun, OutOfTimeError, Shared, counted
from klantinteracties_conformance.register.thoroughness import PROFILES
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import settings

URL = "http://x/klantinteracties/api/v1"
LABEL = "GET /actoren"


@pytest.fixture(scope="module")
def shared() -> Shared:
    return Shared.of(settings(URL))


@pytest.fixture
def item(shared: Shared) -> OperationRun:
    return OperationRun(shared, LABEL)


def test_the_time_that_is_allowed_runs_from_the_first_item(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = 100.0
    monkeypatch.setattr("time.monotonic", lambda: moment)
    item = OperationRun(Shared.of(settings(URL, time_limit=5.0)), LABEL)
    item.check_time()
    moment = 105.0
    item.check_time()
    moment = 105.1
    with pytest.raises(OutOfTimeError):
        item.check_time()


def test_without_a_limit_it_is_never_late(shared: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    for moment in (0.0, 1e9):
        monkeypatch.setattr("time.monotonic", lambda moment=moment: moment)
        assert not shared.late


def test_what_a_check_asks_counts_for_its_feature_also_where_it_stumbles(item: OperationRun) -> None:
    seen: list[tuple[str, object]] = []

    @counted("API-ZOEK")
    def check(performed: OperationRun, about: object, *, fails: bool = False) -> None:
        seen.append((performed.client.kind, about))
        if fails:
            raise ZeroDivisionError

    before = item.client.kind
    check(item, 7)
    with pytest.raises(ZeroDivisionError):
        check(item, 8, fails=True)
    assert seen == [("API-ZOEK", 7), ("API-ZOEK", 8)]
    assert item.client.kind == before != "API-ZOEK"


def test_an_operation_is_found_where_the_contract_has_it(item: OperationRun) -> None:
    assert item.operation("GET", "/actoren") == Operation("GET", "/actoren")
    assert item.operation("PUT", "/actoren") is None


def test_how_much_is_done_is_that_of_the_profile(item: OperationRun) -> None:
    assert item.profile is PROFILES["quick"]


def test_a_run_that_only_reads_makes_do_with_what_is_there(item: OperationRun) -> None:
    reading = settings(URL, budget=Budget(Limits(mode="read-only")))
    assert isinstance(OperationRun(Shared.of(reading), LABEL).own, ExistingObjects)
    assert type(item.own) is OwnObjects


def test_of_an_object_stays_what_the_contract_has_also_of_its_kind(shared: Shared) -> None:
    place = shared.places.of(Operation("GET", "/actoren"))
    group = {"functie": "KCC", "eigen": "x"}
    shown = {"uuid": "1", "naam": "Anna", "soortActor": "medewerker", "actorIdentificatie": group, "eigen": 1}
    assert shared.contractual(place, shown) == {
        "uuid": "1", "naam": "Anna", "soortActor": "medewerker", "actorIdentificatie": {"functie": "KCC"},
    }  # fmt: skip
