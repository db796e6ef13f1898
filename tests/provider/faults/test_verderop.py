"""What each defect further on in a list does to a page."""

import copy

import pytest

from klantinteracties_conformance.provider.faults.verderop import FAULTS, LacksFurtherOn
from klantinteracties_conformance.provider.page import Page


def page(number: int) -> Page:
    return Page(objects=[{"id": "a", "nummer": "1", "inhoud": "b"}], count=9, number=number, size=1)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_it_leaves_the_first_page_and_other_types(fault: LacksFurtherOn) -> None:
    assert fault.on_list(fault.kind, copy.deepcopy(page(1))) == page(1)
    assert fault.on_list("een ander", copy.deepcopy(page(2))) == page(2)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_it_empties_rows_further_on(fault: LacksFurtherOn) -> None:
    shown = fault.on_list(fault.kind, page(2))
    assert [one[fault.attribute] for one in shown.objects] == [""]
    assert (shown.count, shown.next, shown.previous) == (9, 3, 1)
