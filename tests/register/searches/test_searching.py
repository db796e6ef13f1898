"""Searching with each argument: what a sound provider passes, and what a broken one is told."""

# ruff: noqa: ARG002 -- a hook of a fault has the arguments that it has

import pytest
from starlette.responses import JSONResponse, Response

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.table import get
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.register.lists import expanding, paging
from klantinteracties_conformance.register.searches import searching
from klantinteracties_conformance.result.operations import OperationRecord
from klantinteracties_conformance.standard.catalogue import catalogue
from tests.fuzz import at_work
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


def _is_list(call: Call, argument: str = "") -> bool:
    return call.action == "list" and argument in str(call.query)


class Busy(Fault):
    """Can't cope with searches on a BIC."""

    def on_request(self, call: Call) -> Reply | Response | None:
        return JSONResponse({}, 503) if _is_list(call, "bic") else None


class NextNowhere(Fault):
    """Links to a next page that has no address, whether there is one or not."""

    def on_response(self, call: Call, response: Reply) -> Reply:
        if response.status == 200 and _is_list(call):
            response.json = {**response.json, "next": "http://["}
        return response


class HidesRelated(Fault):
    """Shows of no betrokkene which addresses it has."""

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:
        return {**obj, "digitaleAdressen": []} if kind == "betrokkene" else obj


class ReadsNothing(Fault):
    """Answers nothing but errors to whoever reads."""

    def on_request(self, call: Call) -> Reply | Response | None:
        return JSONResponse({}, 500) if call.method == "GET" else None


def test_a_server_that_can_not_cope_is_neither_blamed_nor_passed(fuzz: Fuzz) -> None:
    label = "GET /rekeningnummers"
    with serving(Busy()) as url:
        outcomes = judged(fuzz(url, label)[label])
    assert outcomes["API-ZOEK-1"] == "cantTell"


def test_a_next_page_without_an_address_is_the_end_of_a_list(fuzz: Fuzz) -> None:
    label = "GET /bijlagen"
    with serving(NextNowhere()) as url:
        record = fuzz(url, label)[label]
    assert record.suite_fault is None
    assert judged(record)["API-BLADER-1"] == "failed"


def test_what_shows_nothing_that_could_come_along_is_not_passed(fuzz: Fuzz) -> None:
    label = "GET /betrokkenen"
    with serving(HidesRelated()) as url:
        outcomes = judged(fuzz(url, label)[label])
    assert outcomes["API-MEE-1"] in ("cantTell", "failed")


@pytest.mark.parametrize("label", ["GET /bijlagen", "PATCH /bijlagen/{uuid}"])
def test_a_provider_that_shows_nothing_is_no_fault_of_the_suite(label: str, fuzz: Fuzz) -> None:
    with serving(ReadsNothing()) as url:
        record = fuzz(url, label)[label]
    assert record.suite_fault is None
    assert "passed" not in judged(record).values()


@pytest.mark.first(1, 3)
@pytest.mark.parametrize(
    ("fault", "found"),
    [
        ("zoeken-klantcontact-met-partij-telt-niet", {"search-finds-others"}),
        ("zoeken-klantcontact-met-partij-altijd-ja", {"search-finds-others", "search-misses"}),
    ],
)
def test_what_only_another_world_can_show_is_told(fault: str, found: set[str]) -> None:
    """Of a klantcontact whose betrokkenen are a partij in part, no document says whether it has one."""
    with at_work.provider(fault=fault) as provider:
        record = at_work.probed(provider.url, FULL, searching.check, *searching.CHECKS)
    asked = {one.message.values["argument"] for one in record.breaches}
    assert ({one.message.code for one in record.breaches}, asked) == (found, {"hadBetrokkene__wasPartij"})
