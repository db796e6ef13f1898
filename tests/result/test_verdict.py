"""The verdict as one sentence, in both languages."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result.about import Claim, Exclusion
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.outcomes import Outcome, Verdict
from klantinteracties_conformance.result.requirements import Requirement
from klantinteracties_conformance.result.verdict import verdict_message
from klantinteracties_conformance.standard.catalogue import Level
from tests.report import factory
from tests.result.test_requirements import waiver
from tests.saying import saying

COUNTED = "1 van de 1 verplichte eisen zijn getoetst en voldaan."
UNKNOWN = "van 2 van de 4 verplichte eisen is geen uitkomst bekend."


def rows() -> list[Requirement]:
    """Return four requirements that count for the verdict, and one that doesn't."""
    given: list[tuple[Level, Outcome]] = [
        ("verplicht", "passed"),
        ("verplicht", "passed"),
        ("verplicht", "failed"),
        ("verplicht", "cantTell"),
        ("aanbevolen", "failed"),
    ]
    return [
        factory.requirement(f"X-{number}", outcome, level=level)
        for number, (level, outcome) in enumerate(given)
    ]


def said(result: Result, language: str = "nl") -> str:
    return words(language).say(verdict_message(result))


@pytest.mark.parametrize(
    ("verdict", "scope", "excluded", "sentence"),
    [
        (
            "conformant",
            "full",
            [],
            "De provider voldoet: 2 van de 4 verplichte eisen zijn getoetst en voldaan.",
        ),
        (
            "nonconformant",
            "full",
            [],
            "De provider voldoet niet: aan 1 van de 4 verplichte eisen is niet voldaan.",
        ),
        ("undetermined", "full", [], f"De provider is niet beoordeeld: {UNKNOWN}"),
        (
            "undetermined",
            "partial",
            [],
            f"De provider is niet beoordeeld op het gekozen deel van de eisen (geen certificaat): {UNKNOWN}",
        ),
        (
            "undetermined",
            "full",
            ["a", "b"],
            f"Zonder a, b, wat het opgegeven dialect uitsluit: de provider is niet beoordeeld: {UNKNOWN}",
        ),
    ],
)
def test_the_sentence_counts_what_gates(
    verdict: Verdict, scope: str, excluded: list[str], sentence: str
) -> None:
    result = replace(factory.result(rows(), run={"scope": scope}), verdict=verdict)
    result.provider.excluded = excluded
    assert said(result) == sentence


def claiming(waivers: int, unclaimed: Sequence[str] = (), excluded: Sequence[str] = ()) -> Result:
    """Return a conformant result with so many waivers, from which this is left out."""
    waived = factory.requirement("C0992-3", "failed", waiver=waiver("active"))
    result = factory.result([factory.requirement("C0992-1"), *[waived] * waivers])
    result.provider.claim = Claim(exclusions=[Exclusion(name, saying("later")) for name in unclaimed])
    result.provider.excluded = list(excluded)
    return result


def test_the_sentence_tells_of_waivers_and_of_what_is_not_claimed() -> None:
    assert said(claiming(0)) == f"De provider voldoet: {COUNTED}"
    assert said(claiming(1)) == f"De provider voldoet met 1 ontheffing: {COUNTED}"
    assert said(claiming(2)) == f"De provider voldoet met 2 ontheffingen: {COUNTED}"
    assert said(claiming(0, ("C4161", "C9018"))) == (
        f"Zonder C4161, C9018, wat de configuratie uitsluit: de provider voldoet: {COUNTED}"
    )
    assert said(claiming(0, ("C4161",), ("partij",))) == (
        "Zonder partij, wat het opgegeven dialect uitsluit; en zonder C4161, wat de configuratie uitsluit: "
        f"de provider voldoet: {COUNTED}"
    )


def test_the_sentence_in_english() -> None:
    counted = "1 of the 1 mandatory requirements were tested and are met."
    assert said(claiming(1), "en") == f"The provider conforms with 1 waiver: {counted}"
    assert said(claiming(0, ("C4161",), ("partij",)), "en") == (
        "Without partij, which the given dialect leaves out, and without C4161, which the configuration "
        f"leaves out: the provider conforms: {counted}"
    )
