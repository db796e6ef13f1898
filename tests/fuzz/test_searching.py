"""Searching with each argument: what a sound provider passes, and what a broken one is told."""

import pytest

from klantinteracties_conformance.fuzz import expanding, paging, searching
from klantinteracties_conformance.provider.faults import get
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.operations import OperationRecord
from klantinteracties_conformance.standard.catalogue import catalogue
from tests.fuzz.at_work import TOKEN
from tests.fuzz.conftest import Fuzz
from tests.fuzz.faulty import serving

REQUIREMENTS = [catalogue().by_check()[name] for name in searching.CHECKS]
FULL = "GET /klantcontacten"


def judged(record: OperationRecord) -> dict[str, str]:
    return {name: part.outcome for name, part in record.judged.items() if name in REQUIREMENTS}


def test_the_checks_are_those_of_searching_expanding_and_leafing() -> None:
    assert {expanding.CHECK, paging.CHECK} < set(searching.CHECKS)


def test_a_sound_provider_passes_and_is_left_as_it_was(fuzz: Fuzz) -> None:
    with ProviderProcess(token=TOKEN) as provider:
        record = fuzz(provider.url, FULL)[FULL]
    assert set(judged(record).values()) == {"passed"}
    assert "API-ZOEK-1" in judged(record)
    assert record.leftovers == []


@pytest.mark.parametrize(
    ("fault", "requirement", "code"),
    [
        ("zoeken-rekeningnummer-bic-telt-niet", "API-ZOEK-2", "search-finds-others"),
        ("zoeken-rekeningnummer-bic-vindt-niets", "API-ZOEK-1", "search-misses"),
    ],
)
def test_a_broken_argument_is_named(fault: str, requirement: str, code: str, fuzz: Fuzz) -> None:
    label = "GET /rekeningnummers"
    with serving(get(fault)) as url:
        record = fuzz(url, label)[label]
    assert judged(record)[requirement] == "failed"
    found = [breach for breach in record.breaches if breach.requirement == requirement]
    assert {(breach.message.code, breach.message.values["argument"]) for breach in found} == {(code, "bic")}


def test_an_argument_that_the_contract_calls_deprecated_only_informs(fuzz: Fuzz) -> None:
    label = "GET /internetaken"
    with serving(get("zoeken-internetaak-aanleidinggevendklantcontact-nummer-vindt-niets")) as url:
        outcomes = judged(fuzz(url, label)[label])
    assert (outcomes["API-ZOEK-3"], outcomes["API-ZOEK-1"]) == ("failed", "passed")
