"""What an object belongs to since a change names it; where it doesn't, that is told."""

from types import SimpleNamespace
from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.table import get
from klantinteracties_conformance.register.bodies import named_back
from tests.fuzz.conftest import Fuzz
from tests.fuzz.faulty import serving


@pytest.mark.first(1, 2)
@pytest.mark.parametrize(
    ("fault", "label", "where"),
    [
        (
            "verplaatst-bijlage-niet-bij-klantcontact-omvattebijlagen",
            "PATCH /bijlagen/{uuid}",
            "klantcontacten.omvatteBijlagen",
        ),
        (
            "verplaatst-betrokkene-niet-bij-klantcontact-hadbetrokkenen",
            "PUT /betrokkenen/{uuid}",
            "klantcontacten.hadBetrokkenen",
        ),
    ],
)
def test_who_does_not_name_what_belongs_to_it_by_now_is_told(
    fault: str, label: str, where: str, fuzz: Fuzz
) -> None:
    with serving(get(fault)) as url:
        record = fuzz(url, label)[label]
    told = [one for one in record.breaches if one.message.code == "not-named"]
    assert {(one.requirement, one.message.values["attribute"]) for one in told} == {("API-BEWAAR-2", where)}
    assert record.leftovers == []


@pytest.mark.parametrize("label", ["PATCH /bijlagen/{uuid}", "PUT /vertegenwoordigingen/{uuid}"])
def test_nothing_is_told_where_each_names_what_belongs_to_it(label: str, fuzz: Fuzz) -> None:
    with serving(Fault()) as url:
        assert fuzz(url, label)[label].breaches == []


@pytest.mark.parametrize(
    ("shown", "named"),
    [
        ({"bijlagen": [{"uuid": "a"}]}, True),
        ({"bijlagen": ["b", "a"]}, True),
        ({"bijlagen": []}, False),
        ({"anders": ["a"]}, False),
        (None, False),
    ],
)
def test_an_object_is_named_where_its_id_stands_in_that_list(shown: Any, named: bool) -> None:
    made: Any = SimpleNamespace(id="a")
    assert named_back._names(shown, "bijlagen", made) is named
