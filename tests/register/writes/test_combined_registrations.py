"""What is registered in one request is kept like what is registered apart."""

import pytest

from klantinteracties_conformance.client.budget import Budget, Limits
from klantinteracties_conformance.provider.faults import ineens
from klantinteracties_conformance.provider.faults.anders import VARIANTS
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.writes import at_once, combined_registrations, keeping
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz import at_work

LABEL = "POST /maak-klantcontact"


@pytest.mark.first(1, 3)
@pytest.mark.parametrize("variant", ["", *(pytest.param(name, marks=pytest.mark.ci) for name in VARIANTS)])
def test_nothing_is_found_with_a_good_provider(variant: str) -> None:
    with at_work.provider(fault=variant) as good:
        record = at_work.probed(good.url, LABEL, combined_registrations.check, keeping.REGISTERED)
        busy = at_work.probed(good.url, LABEL, combined_registrations.check_at_once, at_once.CHECK)
    assert (at_work.beside_host(record), record.leftovers) == ([], [])
    assert (at_work.beside_host(busy), busy.leftovers) == ([], [])
    assert at_work.outcomes(record) == at_work.outcomes(busy) == {"passed"}


@pytest.mark.parametrize(
    ("fault", "attribute"),
    [
        ("ineens-klantcontact-reactie", "klantcontact.reactie"),
        ("ineens-betrokkene-waspartij-naast-onderwerpobject", "betrokkene.wasPartij"),
    ],
)
def test_what_gets_lost_in_company_is_found(fault: str, attribute: str) -> None:
    with at_work.provider(fault=fault) as broken:
        record = at_work.probed(broken.url, LABEL, combined_registrations.check, keeping.REGISTERED)
    found = {(breach.outcome, breach.message.values.get("attribute")) for breach in record.breaches}
    assert ("failed", attribute) in found
    assert not record.leftovers


def test_parts_that_are_refused_together_are_found() -> None:
    with at_work.provider(fault="ineens-onderwerpobject-naast-betrokkene-geweigerd") as broken:
        record = at_work.probed(broken.url, LABEL, combined_registrations.check, keeping.REGISTERED)
    found = {(breach.requirement, breach.outcome) for breach in record.breaches}
    assert found == {("API-INVOER-1", "failed")}
    assert not record.leftovers


@pytest.mark.first(1, 2)
@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("ineens-tegelijk-klantcontact-onderwerp-verwisseld", "at-once-lost"),
        pytest.param(
            "ineens-tegelijk-betrokkene-klantcontact-verwisseld", "at-once-lost", marks=pytest.mark.ci
        ),
        pytest.param(
            "ineens-tegelijk-onderwerpobject-klantcontact-verwisseld", "at-once-lost", marks=pytest.mark.ci
        ),
        ("ineens-tegelijk-serverfout", "at-once-server-error"),
    ],
)
def test_what_goes_wrong_when_several_register_at_a_time_is_found(fault: str, code: str) -> None:
    with at_work.provider(fault=fault) as broken:
        record = at_work.probed(broken.url, LABEL, combined_registrations.check_at_once, at_once.CHECK)
    found = {(breach.requirement, breach.outcome, breach.message.code) for breach in record.breaches}
    assert found == {("API-TEGELIJK-1", "failed", code)}
    assert not record.leftovers


def test_where_nothing_may_come_at_a_time_nothing_is_told_of_it() -> None:
    with at_work.provider() as good:
        slow = Budget(Limits(rate=1.9))
        record = at_work.probed(good.url, LABEL, _only_at_once, at_once.CHECK, budget=slow)
    assert at_work.outcomes(record) == {"cantTell"}


def _only_at_once(run: OperationRun, operation: Operation) -> None:
    assert list(at_once.register(run, run.shared.places.of(operation), [])) == []


def test_another_operation_is_left_alone() -> None:
    with at_work.provider() as good:
        record = at_work.probed(
            good.url, "POST /internetaken", combined_registrations.check, keeping.REGISTERED, at_once.CHECK
        )
    assert sum(use.requests for use in record.uses) == 0


def test_the_defects_are_of_this_operation() -> None:
    assert {fault.operations for fault in ineens.FAULTS} == {(LABEL,)}
