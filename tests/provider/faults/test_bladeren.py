"""What each defect in leafing does to a page; the matrix shows that it is noticed."""

import copy

import pytest

from klantinteracties_conformance.provider.faults.bladeren import FAULTS
from klantinteracties_conformance.provider.faults.kinds import OnList
from klantinteracties_conformance.provider.page import Page


def page() -> Page:
    return Page(objects=[{"id": "a"}, {"id": "b"}], count=3, number=1, size=2)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_it_changes_pages_of_its_own_type_only(fault: OnList) -> None:
    sound = page()
    assert fault.on_list("een ander", copy.deepcopy(sound)) == sound
    assert fault.on_list(fault.kind, copy.deepcopy(sound)) != sound
