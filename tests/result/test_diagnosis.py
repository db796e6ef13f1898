"""Findings are likened to the faults that explain them; what none explains stays by itself."""

import random

import pytest

from klantinteracties_conformance.result.diagnosis import Known, _Pattern, causes, diagnosed
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.harm import Harm
from klantinteracties_conformance.standard.known_faults import Red, known_faults
from klantinteracties_conformance.system.messages import message
from tests.report import factory

EVERYTHING = frozenset(spec.id for spec in catalogue().requirements)
OTHER = Red("C0534-1", "GET /klantcontacten/{uuid}", "Onderwerp", "never-said-before")


@pytest.fixture(scope="module", params=dialect_files.available())
def known(request: pytest.FixtureRequest) -> Known:
    return Known(request.param, EVERYTHING)


def test_each_known_fault_is_recognised(known: Known) -> None:
    faults = known_faults()
    for pattern in known.patterns:
        (first, *_) = causes(pattern.reds, known)
        assert list(first.alike) == [faults[name] for name in pattern.faults]
        assert first.fitting == first.total > 0


def test_several_faults_at_once_are_told_apart(known: Known) -> None:
    faults, chance, right = known_faults(), random.Random(11), 0
    for _ in range(100):
        drawn = chance.sample(known.patterns, 3)
        found = causes(frozenset().union(*(pattern.reds for pattern in drawn)), known)[:5]
        alike = [fault for cause in found for fault in cause.alike]
        right += all(faults[pattern.faults[0]] in alike for pattern in drawn)
    assert right >= 95


def test_what_no_fault_explains_is_told_by_itself(known: Known) -> None:
    pattern = max(known.patterns, key=lambda one: len(one.reds))
    found = causes(pattern.reds | {OTHER}, known)
    assert [cause for cause in found if not cause.alike and OTHER in cause.ways]
    (alone,) = causes(frozenset({OTHER}), known)
    assert (alone.alike, alone.fitting, alone.total) == ([], 0, 0)
    assert (alone.operations, alone.attributes) == ([OTHER.operation], [OTHER.attribute])


def test_what_one_scenario_says_of_two_attributes_is_one_cause(known: Known) -> None:
    ways = {OTHER, Red(OTHER.requirement, OTHER.operation, "Inhoud", OTHER.code)}
    elsewhere = Red("C0534-2", "GET /partijen", "Naam", OTHER.code)
    found = causes(frozenset({*ways, elsewhere}), known)
    assert sorted(sorted(cause.ways) for cause in found) == sorted([sorted(ways), [elsewhere]])


def test_what_is_lost_is_not_found_either(known: Known) -> None:
    name = "verstrekkendeInstantie"
    lost = Red("API-BEWAAR-1", "POST /partijen", f"groep.{name}", "never-said-before")
    missed = Red("API-ZOEK-1", "GET /partijen", f"groep{name.title()}", "search-never-said-before")
    elsewhere = Red("API-ZOEK-1", "GET /actoren", f"groep{name.title()}", "search-never-said-before")
    found = causes(frozenset({lost, missed, elsewhere}), known)
    assert sorted(sorted(cause.ways) for cause in found) == sorted([sorted([lost, missed]), [elsewhere]])
    assert [cause.attributes for cause in found if lost in cause.ways] == [[lost.attribute]]


def test_a_case_that_searches_and_the_argument_by_which_it_does_are_one_cause(known: Known) -> None:
    case = max(
        (one for one in known.patterns if _only(one, "found-and-others")), key=lambda one: len(one.reds)
    )
    place = next(iter(case.reds)).operation
    by_argument = Red("API-ZOEK-2", place, "neverPublished", "search-finds-others")
    opposite = Red("API-ZOEK-1", place, "neverPublished", "search-misses")
    first, second = causes(case.reds | {by_argument, opposite}, known)
    assert (by_argument in first.ways, opposite in first.ways) == (True, False)
    assert list(second.ways) == [opposite]


def _only(pattern: _Pattern, code: str) -> bool:
    return {way.code for way in pattern.reds} == {code}


def test_what_is_asked_of_every_attribute_is_a_cause_for_each(known: Known) -> None:
    ways = {Red("API-BEWAAR-1", "POST /partijen", name, "never-said-before") for name in ("een", "twee")}
    assert len(causes(frozenset(ways), known)) == len(ways)


def test_faults_that_what_was_tested_does_not_tell_apart_are_one() -> None:
    told = frozenset({"C0992-6"})
    known = Known("openklant", told)
    assert known.patterns
    assert {way.requirement for pattern in known.patterns for way in pattern.reds} == told
    assert any(len(pattern.faults) > 1 for pattern in known.patterns)


def test_the_worst_comes_first_and_advice_last() -> None:
    rows = [
        factory.requirement("API-CONTRACT-6", "failed"),
        factory.requirement("C0534-1", "failed"),
        factory.requirement("F2173-5", "failed", level="aanbevolen"),
        factory.requirement("API-AUTH-1", "failed"),
    ]
    said = {
        "API-CONTRACT-6": message("never", operation="GET /actoren", pointer="/naam"),
        "C0534-1": message("never", operation="GET /klantcontacten", attribute="Onderwerp"),
        "F2173-5": message("never", operation="GET /betrokkenen", attribute="Contactnaam"),
        "API-AUTH-1": message("never", operation="GET /partijen"),
    }
    for row in rows:
        for scenario in row.scenarios:
            scenario.outcome, scenario.message, scenario.comparisons = "failed", said[row.id], []
    found = diagnosed(factory.result(rows))
    assert [cause.requirements for cause in found] == [
        ["API-AUTH-1"],
        ["C0534-1"],
        ["API-CONTRACT-6"],
        ["F2173-5"],
    ]
    worst = [cause.harm for cause in found]
    assert worst[:3] == [Harm.OPEN_TO_STRANGERS, Harm.LOST_OR_ALTERED, Harm.OTHER]


def test_without_anything_red_or_a_dialect_of_ours_there_is_nothing_to_tell() -> None:
    assert diagnosed(factory.green()) == []
    about = factory.red()
    about.provider.dialect = "dialect.yaml"
    assert diagnosed(about) == []
