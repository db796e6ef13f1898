"""The rows of the published cases, and how features may differ from them."""

from collections import Counter
from dataclasses import replace

from klantinteracties_conformance.standard.case_rows import differences, of_cases
from klantinteracties_conformance.standard.catalogue import Catalogue, catalogue

CASE = "C0534"


def only(case: str) -> Catalogue:
    """Return the catalogue with one case in it."""
    whole = catalogue()
    return replace(
        whole,
        groups=tuple(group for group in whole.groups if group.id == case),
        requirements=tuple(spec for spec in whole.requirements if spec.group == case),
    )


def test_the_features_tell_what_the_cases_tell() -> None:
    assert list(differences(catalogue(), of_cases())) == []


def test_a_row_that_no_requirement_has_is_named() -> None:
    more = of_cases()[CASE] + Counter([("Verzonnen", "waarde")])
    (said,) = differences(only(CASE), {CASE: more})
    assert "the row '| Verzonnen | waarde |' of C0534" in said
    assert "no requirement has" in said


def test_a_row_that_the_case_lacks_is_named_with_its_line() -> None:
    row = next(iter(of_cases()[CASE]))
    less = Counter({other: times for other, times in of_cases()[CASE].items() if other != row})
    wanted = [
        one.line for spec in only(CASE).requirements for one in spec.rows if (one.attribute, one.value) == row
    ]
    said = list(differences(only(CASE), {CASE: less}))
    assert len(said) == len(wanted) == of_cases()[CASE][row]
    assert f".feature:{wanted[0]}: the row '| {row[0]} | {row[1]} |' doesn't stand in" in said[0]


def test_a_row_that_stands_too_often_is_named() -> None:
    row, times = next(iter(of_cases()[CASE].items()))
    fewer = of_cases()[CASE] - Counter([row])
    said = list(differences(only(CASE), {CASE: fewer}))
    assert len(said) == 1
    assert ("stands more often than in" in said[0]) is (times > 1)


def test_a_case_without_rows_and_rows_without_a_case_are_named() -> None:
    without, other = differences(only(CASE), {"C9999": Counter([("Naam", "Anna")])})
    assert "case C0534 has no rows" in without
    assert "C9999 has no feature" in other
