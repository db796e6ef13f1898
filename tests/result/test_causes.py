"""By what a requirement turned red follows from what its scenarios said and asked."""

import pytest

from klantinteracties_conformance.result.causes import how, reds
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.outcomes import REMOVING
from klantinteracties_conformance.result.requirements import Scenario
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.standard.known_faults import Red
from klantinteracties_conformance.system.messages import Comparison, Message, message, shown
from tests.report import factory

DOCUMENT = contract_of(dialect_files.load("openklant"))
FINDING = message("differs", attribute="naam")


def judged(said: Message | None, *comparisons: Comparison, asked: tuple[int, ...] = (1, 2)) -> Result:
    """Return a result with one requirement that failed by saying this."""
    result = factory.result([factory.requirement("C0992-1", "failed")])
    root = result.provider.url.rstrip("/")
    result.exchanges = [
        factory.exchange(1, method="GET", url=f"{root}/actoren"),
        factory.exchange(2, method="DELETE", url=f"{root}/actoren/4f", step=REMOVING),
    ]
    result.requirements[0].scenarios = [
        Scenario("Eén", "failed", said, list(comparisons), exchanges=list(asked)),
        Scenario("Twee", "failed", said, list(comparisons), exchanges=list(asked)),
        Scenario("Drie", "passed"),
    ]
    return result


@pytest.mark.parametrize(
    ("result", "red"),
    [
        (judged(FINDING), ("GET /actoren", "naam", "differs")),
        (judged(message("rests-on", finding=FINDING)), ("GET /actoren", "naam", "differs")),
        (judged(message("at", operation="PUT /x", finding=FINDING)), ("PUT /x", "naam", "differs")),
        (judged(message("differs", pointer="/a")), ("GET /actoren", "/a", "differs")),
        (judged(message("differs", pointer="/rows/3/a")), ("GET /actoren", "/rows/*/a", "differs")),
        (
            judged(message("differs"), Comparison(shown("a"), shown("b"), "Naam")),
            ("GET /actoren", "Naam", "differs"),
        ),
        (judged(message("differs", argument="naam")), ("GET /actoren", "naam", "differs")),
        (judged(FINDING, asked=()), ("", "naam", "differs")),
        (judged(None), ("GET /actoren", "", "")),
    ],
)
def test_each_way_is_told_once(result: Result, red: tuple[str, str, str]) -> None:
    assert reds(result, DOCUMENT) == {"C0992-1": [Red("C0992-1", *red)]}


@pytest.mark.parametrize(
    ("before", "after", "way"),
    [
        ("Een lange tekst", "Een lang", "cut"),
        ("Een\ntekst", "Een tekst", "spaces"),
        ("Van Dijk", "van dijk", "capitals"),
        ("Van Dijk & Zoon", "Van Dijk &amp; Zoon", "escaped"),
        ("12", None, "lost"),
        (["a"], [], "lost"),
        ("", "12", "filled"),
        ("12", "13", ""),
        (12, 13, ""),
        (True, False, ""),
    ],
)
def test_the_way_in_which_a_value_differs_is_part_of_it(before: object, after: object, way: str) -> None:
    assert how(Comparison(shown(before), shown(after))) == way


def test_what_is_no_value_differs_in_no_special_way() -> None:
    assert how(Comparison(message("no-objects"), shown(None))) == ""


def test_an_object_that_differs_in_two_attributes_is_two_ways() -> None:
    found = judged(
        message("differs"),
        Comparison(shown("a"), shown("b"), "Naam"),
        Comparison(shown("langer"), shown("lang"), "Nummer"),
    )
    asked = "GET /actoren"
    assert reds(found, DOCUMENT) == {
        "C0992-1": [Red("C0992-1", asked, "Naam", "differs"), Red("C0992-1", asked, "Nummer", "differs/cut")]
    }


def test_what_passed_has_none() -> None:
    assert reds(factory.result([factory.requirement("C0992-1")]), DOCUMENT) == {}
