"""Several requests at a time: a provider that stumbles over it is found, and a slow one isn't."""

import pytest

from klantinteracties_conformance.client.budget import Budget, Limits
from klantinteracties_conformance.provider.faults import tegelijk
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.writes import at_once
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz import at_work

LABEL = "GET /internetaken"


def probe(run: OperationRun, operation: Operation) -> None:
    at_once.check(run, run.shared.places.of(operation))


@pytest.mark.faults
@pytest.mark.first(2, 9)
@pytest.mark.parametrize(
    ("fault", "found"),
    [
        ("", set()),
        ("tegelijk-internetaak-serverfout", {"at-once-server-error"}),
        ("tegelijk-internetaak-niet-bewaard", {"at-once-not-changed"}),
        ("tegelijk-internetaak-verwisseld", {"at-once-lost"}),
        ("tegelijk-internetaak-geweigerd", {"at-once-refused"}),
        ("tegelijk-internetaak-een-ander-opgevraagd", {"at-once-of-another"}),
        ("tegelijk-internetaak-ook-toelichting-gewijzigd", {"at-once-changed-as-well"}),
        ("tegelijk-internetaak-vervangen-niet-bewaard", {"at-once-not-changed"}),
        ("tegelijk-internetaak-vervangen-verwisseld", {"at-once-not-changed"}),
        ("tegelijk-internetaak-zelfde-nummer", {"at-once-same-number"}),
    ],
)
def test_what_goes_wrong_when_it_is_busy(fault: str, found: set[str]) -> None:
    assert not fault or fault in {one.name for one in tegelijk.FAULTS}
    with at_work.provider(fault=fault) as provider:
        record = at_work.probed(provider.url, LABEL, probe, at_once.CHECK)
    assert {breach.message.code for breach in record.breaches if breach.outcome == "failed"} == found
    assert not record.leftovers


@pytest.mark.ci
@pytest.mark.parametrize(
    ("fault", "found"),
    [
        ("tegelijk-klantcontact-van-een-ander-gevonden", {"at-once-of-another"}),
        ("tegelijk-klantcontact-niet-verwijderd", {"at-once-not-removed"}),
        ("tegelijk-klantcontact-verwijderen-serverfout", {"at-once-server-error"}),
    ],
)
def test_what_goes_wrong_when_many_search_and_remove(fault: str, found: set[str]) -> None:
    label = "GET /klantcontacten"
    with at_work.provider(fault=fault) as provider:
        record = at_work.probed(provider.url, label, probe, at_once.CHECK)
    assert {breach.message.code for breach in record.breaches if breach.outcome == "failed"} == found


def test_no_more_at_a_time_than_the_user_allows() -> None:
    """At one request a second there is nothing to see, and nothing is said to be wrong or right."""
    with at_work.provider(fault="tegelijk-internetaak-serverfout") as provider:
        record = at_work.probed(provider.url, LABEL, probe, at_once.CHECK, budget=Budget(Limits(rate=1.0)))
    assert not record.breaches
    assert [one.reason.code for one in record.judged.values() if one.reason] == ["at-once-not-allowed"]
    assert {one.outcome for one in record.judged.values()} == {"cantTell"}


@pytest.mark.parametrize("limit", range(1, 20, 3))
def test_requests_that_run_out_leave_nothing_behind(limit: int) -> None:
    with at_work.provider() as provider:
        budget = Budget(Limits(max_requests=limit))
        record = at_work.probed(provider.url, LABEL, probe, at_once.CHECK, budget=budget)
        left = at_work.kept(provider.url, "internetaken")
    assert {one.outcome for one in record.judged.values()} == {"untested"}
    assert (record.leftovers, left) == ([], 0)
