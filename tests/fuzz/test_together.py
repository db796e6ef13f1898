"""What is registered in one request is kept like what is registered apart."""

import pytest

from klantinteracties_conformance.fuzz import keeping, together
from klantinteracties_conformance.provider.faults import ineens
from klantinteracties_conformance.provider.faults.anders import VARIANTS
from tests.fuzz import at_work

LABEL = "POST /maak-klantcontact"


@pytest.mark.parametrize("variant", ["", *(pytest.param(name, marks=pytest.mark.ci) for name in VARIANTS)])
def test_nothing_is_found_with_a_good_provider(variant: str) -> None:
    with at_work.provider(fault=variant) as good:
        record = at_work.probed(good.url, LABEL, together.check, keeping.REGISTERED)
    assert (record.breaches, record.leftovers) == ([], [])
    assert at_work.outcomes(record) == {"passed"}


@pytest.mark.parametrize(
    ("fault", "attribute"),
    [
        ("ineens-klantcontact-reactie", "klantcontact.reactie"),
        ("ineens-betrokkene-waspartij-naast-onderwerpobject", "betrokkene.wasPartij"),
    ],
)
def test_what_gets_lost_in_company_is_found(fault: str, attribute: str) -> None:
    with at_work.provider(fault=fault) as broken:
        record = at_work.probed(broken.url, LABEL, together.check, keeping.REGISTERED)
    found = {(breach.outcome, breach.message.values.get("attribute")) for breach in record.breaches}
    assert ("failed", attribute) in found
    assert not record.leftovers


def test_parts_that_are_refused_together_are_found() -> None:
    with at_work.provider(fault="ineens-onderwerpobject-naast-betrokkene-geweigerd") as broken:
        record = at_work.probed(broken.url, LABEL, together.check, keeping.REGISTERED)
    found = {(breach.requirement, breach.outcome) for breach in record.breaches}
    assert found == {("API-INVOER-1", "failed")}
    assert not record.leftovers


def test_another_operation_is_left_alone() -> None:
    with at_work.provider() as good:
        record = at_work.probed(good.url, "POST /internetaken", together.check, keeping.REGISTERED)
    assert sum(use.requests for use in record.uses) == 0


def test_the_defects_are_of_this_operation() -> None:
    assert {fault.operations for fault in ineens.FAULTS} == {(LABEL,)}
