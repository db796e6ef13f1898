"""How far a search reaches, for kinds, numbers, parts and several things that belong to one object."""

import pytest

from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.table import get
from klantinteracties_conformance.register.lists import worlds
from klantinteracties_conformance.register.searches import reach
from klantinteracties_conformance.register.searches.asking import EXPERIMENT, FINDS, NOT_OTHERS
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import catalogue
from tests.fuzz.conftest import Fuzz
from tests.fuzz.faulty import serving


@pytest.mark.faults
@pytest.mark.parametrize(
    ("fault", "label", "check", "code"),
    [
        ("partij-identificator-contactpersoon-niet", "GET /partijen", FINDS, "search-misses-guise"),
        ("klantcontact-referentienummer-zonder-nullen", "GET /klantcontacten", FINDS, "search-misses-guise"),
        ("internetaak-nummer-zonder-nullen", "GET /internetaken", EXPERIMENT, "search-misses-guise"),
        ("partij-identificator-op-een-deel", "GET /partijen", NOT_OTHERS, "search-finds-alike"),
        (
            "digitaaladres-leest-laag-streepje-als-joker",
            "GET /digitaleadressen",
            NOT_OTHERS,
            "search-finds-alike",
        ),
        ("digitaaladres-leest-procent-als-joker", "GET /digitaleadressen", NOT_OTHERS, "search-finds-alike"),
        ("digitaaladres-adres-alleen-heel", "GET /digitaleadressen", FINDS, "search-misses-part"),
        ("internetaak-alleen-eerste-actor", "GET /internetaken", FINDS, "search-misses-last"),
    ],
)
def test_a_search_that_reaches_otherwise_is_told(
    fault: str, label: str, check: str, code: str, fuzz: Fuzz
) -> None:
    with serving(get(f"zoeken-{fault}")) as url:
        record = fuzz(url, label)[label]
    requirement = catalogue().by_check()[check]
    assert {one.message.code for one in record.breaches if one.requirement == requirement} == {code}
    assert record.leftovers == []


@pytest.mark.first(1, 3)
@pytest.mark.parametrize("label", ["GET /partijen", "GET /internetaken", "GET /digitaleadressen"])
def test_nothing_is_told_of_a_sound_one(label: str, fuzz: Fuzz) -> None:
    with serving(Fault()) as url:
        assert fuzz(url, label)[label].breaches == []


def test_what_hangs_together_with_the_subject() -> None:
    search = worlds.searches(dialect_files.load("openklant"))["/klantcontacten"]
    near = worlds.nearer(search)
    assert (near["betrokkene"], near["partij"], near["identificator"]) == ("zelf", "betrokkene", "partij")
    assert worlds.refers_to(search, "betrokkene") == {"zelf", "partij"}
    assert worlds.needed(search, {"identificator"}) == {"zelf", "betrokkene", "partij", "identificator"}


@pytest.mark.parametrize("name", dialect_files.available())
def test_what_a_table_says_of_the_reach_is_about_arguments_that_it_has(name: str) -> None:
    for search in worlds.searches(dialect_files.load(name)).values():
        assert {*search.exact, *search.parts} <= search.arguments.keys()


def test_what_resembles_a_number_is_another_one_and_a_part_is_found_where_the_document_says_so() -> None:
    search = worlds.searches(dialect_files.load("openklant"))["/digitaleadressen"]
    exact = next(iter(search.exact))
    assert list(reach.resembling(search, exact, search.arguments[exact], "abcdef")) == [
        ("abcde", False),
        ("abcdefx", False),
        ("ab_def", False),
        ("ab.def", False),
        ("ab%f", False),
        ("ab*f", False),
    ]
    address = [value for value, _ in reach.resembling(search, exact, search.arguments[exact], "abc.def.gh")]
    assert address[2:] == ["abc._ef.gh", "abc..ef.gh", "abc.%.gh", "abc.*.gh"]
    for argument in search.parts:
        found = [
            value
            for value, fits in reach.resembling(search, argument, search.arguments[argument], "abCd")
            if fits
        ]
        assert [value.lower() for value in found] == ["bc"]
