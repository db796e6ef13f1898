"""What the suite says of a run, in English: every message that is known, and every one that it can make."""

import string
from html import unescape
from typing import Any

import pytest
import yaml

from klantinteracties_conformance.report import html, junit, language, summary
from klantinteracties_conformance.report.messages import LONGEST, Messages, Pattern
from klantinteracties_conformance.result.requirements import Leftover
from klantinteracties_conformance.system.messages import Comparison, message, plain, shown
from tests.report import factory, spoken

TABLE: Any = yaml.safe_load((language.TEXTS / "messages.en.yaml").read_text(encoding="utf-8"))
MESSAGES = Messages(TABLE)
BOTH_STOPS = "De toets is gestopt na 5 verzoeken (--max-requests). De toets is door de gebruiker afgebroken."
TOO_BUSY = "de provider is te druk (antwoord 429 (Te veel)) en vraagt meer dan 60 seconden te wachten"
PATTERNS = [pattern for patterns in MESSAGES.kinds.values() for pattern in patterns]


class Observed(Messages):
    """Remembers which entries of the table served."""

    def __init__(self) -> None:
        super().__init__(TABLE)
        self.served: set[str] = set()

    def compose(self, pattern: Pattern, values: Any) -> str:
        self.served.add(pattern.nl)
        return super().compose(pattern, values)


def known(text: str) -> bool:
    kinds = MESSAGES.kinds
    return MESSAGES.translate(text) is not None or any(MESSAGES.of_kind(kind, text) for kind in kinds)


def test_every_text_in_the_source_is_said_in_english() -> None:
    lacking = {
        f"{each.where}: {each.template}" for each in spoken.spoken() if not any(map(known, each.filled))
    }
    assert not lacking


def test_what_is_not_said_in_a_report_is_in_the_source() -> None:
    assert {each.template for each in spoken.texts()} >= spoken.NOT_SAID


def test_the_table_has_nothing_that_is_not_said() -> None:
    observed = Observed()
    filled = [text for each in spoken.spoken() for text in each.filled]
    for text in [*filled, BOTH_STOPS, TOO_BUSY]:
        for kind in observed.kinds:
            observed.of_kind(kind, text)
    assert {pattern.nl for pattern in PATTERNS} - observed.served == set()


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.nl)
def test_a_sentence_has_the_same_places_in_both_languages(pattern: Pattern) -> None:
    named = sorted(place.name for place in pattern.places)
    assert named == sorted(name for _, name, _, _ in string.Formatter().parse(pattern.en) if name)
    assert len(set(named)) == len(named)
    assert {place.kind for place in pattern.places} <= {"", *MESSAGES.asis, *MESSAGES.kinds}
    assert all(pattern.literals[1:-1]), "two places need words between them"


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        (
            "GET /actoren: de provider antwoordde niet binnen de tijd",
            "GET /actoren: the provider didn't answer in time",
        ),
        (
            BOTH_STOPS,
            "The test stopped after 5 requests (--max-requests). The test was broken off by the user.",
        ),
        ("De klant is niet thuis.", None),
        ("GET /actoren: " + "x" * LONGEST, None),
    ],
)
def test_a_message_in_english(dutch: str, english: str | None) -> None:
    assert MESSAGES.translate(dutch) == english


@pytest.mark.parametrize("part", ["GET x: ", "antwoord 404 (", ") (", "\n"])
def test_a_providers_words_can_not_keep_a_report_busy(part: str) -> None:
    words = part * (LONGEST // len(part) - 30)
    for text in (words, f"GET /actoren: {words}", f"de verbinding brak af ({words})"):
        MESSAGES.of_kind("message", text)


def test_an_english_report_has_no_message_in_dutch() -> None:
    comparison = Comparison(message("value-of-provider"), shown(None), "Nummer")
    deviates = message(
        "deviates", where=message("about-read", object_type="partij"), comparisons=[comparison.said()]
    )
    about = {"message": deviates, "comparisons": [comparison]}
    row = factory.requirement(
        "C0534-1", "failed", reason=deviates, scenarios=[factory.scenario("failed", [1], **about)]
    )
    error = plain("de provider antwoordde niet binnen de tijd")
    result = factory.result(
        [row],
        [factory.exchange(1, status=None, response_body=None, error=error)],
        {"interrupted": plain(BOTH_STOPS)},
        leftovers=[Leftover("klantcontact", "1", "", message("leftover-refused", status=500))],
    )
    page, told, tests = (form.render(result, "en") for form in (html, summary, junit))
    sentence = "The partij that was read differs. Nummer: expected a value of the provider's, observed empty."
    assert [sentence in unescape(form) for form in (page, told, tests)] == [True] * 3
    for said in ("The test was broken off by the user.", "deleting gave answer 500"):
        assert said in page
    assert "leeg" not in page + told + tests


def test_what_has_no_translation_is_marked_as_dutch() -> None:
    english = language.language("en")
    assert (
        english.message("De klant is <niet> thuis.")
        == '<span lang="nl">De klant is &lt;niet&gt; thuis.</span>'
    )
    assert english.message(shown(None)) == "empty"
    assert english.message(shown("Nederlands")) == '<span lang="nl">&#39;Nederlands&#39;</span>'
