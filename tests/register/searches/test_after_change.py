"""What a search finds after a change is told, where it lags for good."""

import pytest

from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.table import get
from klantinteracties_conformance.register.lists import worlds
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.searches import after_change
from klantinteracties_conformance.register.searches.asking import FINDS, NOT_OTHERS
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import probed, provider
from tests.fuzz.conftest import Fuzz
from tests.fuzz.faulty import serving


@pytest.mark.faults
@pytest.mark.parametrize(
    ("fault", "label", "check", "code"),
    [
        (
            "zoeken-bijlage-op-vorige-wasbijlagevanklantcontact",
            "GET /bijlagen",
            NOT_OTHERS,
            "search-finds-former",
        ),
        ("zoeken-klantcontact-op-eerste-betrokkene", "GET /klantcontacten", FINDS, "search-misses-last"),
        ("zoeken-internetaak-niet-op-gewijzigde-naam", "GET /internetaken", FINDS, "search-misses-changed"),
        ("zoeken-actor-na-vervangen-niet-op-naam", "GET /actoren", FINDS, "search-misses-changed"),
        (
            "zoeken-betrokkene-niet-op-gewijzigde-objectid",
            "GET /betrokkenen",
            FINDS,
            "search-misses-changed",
        ),
        (
            "zoeken-vertegenwoordiging-op-vorige-vertegenwoordigdepartij",
            "GET /vertegenwoordigingen",
            NOT_OTHERS,
            "search-finds-former",
        ),
    ],
)
def test_a_search_that_stays_behind_a_change_is_told(
    fault: str, label: str, check: str, code: str, fuzz: Fuzz
) -> None:
    with serving(get(fault)) as url:
        record = fuzz(url, label)[label]
    requirement = catalogue().by_check()[check]
    assert record.judged[requirement].outcome == "failed"
    assert {one.message.code for one in record.breaches if one.requirement == requirement} == {code}


def test_nothing_is_told_of_a_search_that_keeps_up(fuzz: Fuzz) -> None:
    with serving(Fault()) as url:
        record = fuzz(url, "GET /bijlagen")["GET /bijlagen"]
    assert record.breaches == []


def test_nothing_is_changed_where_no_argument_is_asked() -> None:
    def probe(run: OperationRun, operation: Operation) -> None:
        search = worlds.searches(run.shared.settings.dialect)[operation.path]
        both = (worlds.make(run, search, 0), worlds.make(run, search, 1))
        before = {label: use.requests for label, use in run.client.uses.items()}
        after_change.check(run, operation, search, both, {})
        assert {label: use.requests for label, use in run.client.uses.items()} == before

    with provider() as process:
        record = probed(process.url, "GET /bijlagen", probe, FINDS)
    assert record.breaches == []
