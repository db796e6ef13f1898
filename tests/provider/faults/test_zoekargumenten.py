"""What each defect in a search argument does to what is asked; the matrix shows that it is noticed."""

import pytest

from klantinteracties_conformance.provider.faults.kinds import FilterIgnored, FiltersOn, FindsNothing
from klantinteracties_conformance.provider.faults.zoekargumenten import FAULTS, PresenceRead
from klantinteracties_conformance.provider.query import Condition
from klantinteracties_conformance.provider.wire.openklant_filters import FILTERS


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_it_treats_its_own_argument_otherwise_and_no_other(
    fault: FilterIgnored | FindsNothing | FiltersOn | PresenceRead,
) -> None:
    asked = (
        Condition(fault.path, "present", False)
        if isinstance(fault, PresenceRead)
        else Condition(fault.path, "exact", "x")
    )
    other = Condition("nummer", "exact", "7")
    assert fault.path in {filter_.path for filter_ in FILTERS[fault.kind].values()}
    assert fault.on_filter(fault.kind, [other]) == [other]
    assert fault.on_filter("een ander", [asked]) == [asked]
    found = fault.on_filter(fault.kind, [asked, other])
    assert other in found
    assert found != [asked, other]
