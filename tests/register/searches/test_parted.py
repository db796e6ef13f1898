"""Objects that are parted: what was removed finds nothing any more, and what is left is still found."""

import pytest

from klantinteracties_conformance.provider.faults.table import get
from klantinteracties_conformance.register.lists import worlds
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.searches import parted
from klantinteracties_conformance.register.searches.asking import FINDS, NOT_OTHERS
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import probed, provider
from tests.fuzz.conftest import Fuzz
from tests.fuzz.faulty import serving


@pytest.mark.ci
@pytest.mark.parametrize(
    ("fault", "label", "check", "code"),
    [
        (
            "zoeken-bijlage-niet-zonder-wasbijlagevanklantcontact",
            "GET /bijlagen",
            FINDS,
            "search-misses-loosened",
        ),
        (
            "zoeken-betrokkene-op-verwijderd-digitaaladres",
            "GET /betrokkenen",
            NOT_OTHERS,
            "search-finds-by-removed",
        ),
    ],
)
def test_a_search_that_stays_behind_a_parting_is_told(
    fault: str, label: str, check: str, code: str, fuzz: Fuzz
) -> None:
    with serving(get(fault)) as url:
        record = fuzz(url, label)[label]
    requirement = catalogue().by_check()[check]
    assert {one.message.code for one in record.breaches if one.requirement == requirement} == {code}


def test_nothing_is_made_where_nothing_can_be_parted() -> None:
    def probe(run: OperationRun, operation: Operation) -> None:
        search = worlds.searches(run.shared.settings.dialect)[operation.path]
        before = {label: use.requests for label, use in run.client.uses.items()}
        parted.check(run, operation, search, search.arguments)
        assert {label: use.requests for label, use in run.client.uses.items()} == before

    with provider() as process:
        record = probed(process.url, "GET /actoren", probe, FINDS)
    assert record.breaches == []
