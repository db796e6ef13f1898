"""What the suite says of a run, in English: every message that is known, and every one that it can make."""

import json
import re
import string
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from markupsafe import escape

from klantinteracties_conformance.report import html, junit, language, summary
from klantinteracties_conformance.report.messages import LONGEST, Messages, Pattern
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.requirements import Leftover
from klantinteracties_conformance.standard import information_model
from klantinteracties_conformance.system.messages import message, plain
from tests.report import factory, spoken

HERE = Path(__file__).parent
TABLE: Any = yaml.safe_load((language.TEXTS / "messages.en.yaml").read_text(encoding="utf-8"))
MESSAGES = Messages(TABLE)
PATTERNS = [pattern for patterns in MESSAGES.kinds.values() for pattern in patterns]


class Observed(Messages):
    """Remembers which entries of the table served."""

    def __init__(self) -> None:
        super().__init__(TABLE)
        self.served: set[str] = set()

    def compose(self, pattern: Pattern, values: Any) -> str:
        self.served.add(pattern.nl)
        return super().compose(pattern, values)


@cache
def of_scenarios() -> list[str]:
    """Return what scenarios said of broken providers: a run of the kill matrix."""
    found: list[str] = json.loads((HERE / "scenario-messages.json").read_text(encoding="utf-8"))
    return found


OTHERS = [
    "De toets is gestopt na 5 verzoeken (--max-requests). De toets is door de gebruiker afgebroken.",
    "Taal: leeg\nRol: 'klant' (als 'Klant')",
    "1a-2b, 3c-4d en nog 3",
    "niets",
]
"""What is put together in more places than one, or comes of what a user wrote."""


ATTRIBUTES = {name for about in information_model.object_types().values() for name in about.attributes}


def known(text: str) -> bool:
    kinds = MESSAGES.kinds
    return MESSAGES.translate(text) is not None or any(MESSAGES.of_kind(kind, text) for kind in kinds)


def dutch_in(text: str) -> list[str]:
    """Return the Dutch in a message, but for quotations, the provider's words and names of attributes."""
    bare = re.sub(r"(?s)'.*'|\".*|(?<=answer \d\d\d) \(.*\)", "", text)
    for name in ATTRIBUTES:
        bare = bare.replace(f"{name}: ", "")
    words = (
        "aan|antwoord|de|dit|een|geen|gekregen|het|keer|leeg|naar|niet|rust|tekens|verwacht|voor|wordt|zonder"
    )
    return re.findall(rf"\b({words})\b", bare, re.IGNORECASE)


def test_every_message_of_a_scenario_is_said_in_english() -> None:
    assert len(of_scenarios()) > 500
    for reason in of_scenarios():
        said = MESSAGES.translate(reason)
        assert said is not None, reason
        assert not dutch_in(said), said


def test_every_message_that_is_put_together_is_said_in_english() -> None:
    for text in OTHERS:
        said = MESSAGES.translate(text)
        assert said is not None, text
        assert not dutch_in(said.partition("Left out by the supplier: ")[0]), said


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
    for text in [*of_scenarios(), *OTHERS, *filled]:
        for kind in observed.kinds if text in filled else ("message", "cell"):
            observed.of_kind(kind, text)
    assert {pattern.nl for pattern in PATTERNS} - observed.served == set()


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.nl)
def test_a_sentence_has_the_same_places_in_both_languages(pattern: Pattern) -> None:
    named = sorted(place.name for place in pattern.places)
    assert named == sorted(name for _, name, _, _ in string.Formatter().parse(pattern.en) if name)
    assert len(set(named)) == len(named)
    assert {place.kind for place in pattern.places} <= {"", *MESSAGES.asis, *MESSAGES.kinds}
    assert all(pattern.literals[1:-1]), "two places need words between them"


def test_the_nouns_of_the_standard_are_kept() -> None:
    for key in information_model.object_types():
        noun = information_model.object_type(key).names[0].lower()
        article = "an" if noun.startswith(("a", "o")) and noun != "actor bij klantcontact" else "a"
        assert MESSAGES.of_kind("object", f"een {noun}") == f"{article} {noun}"


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        (
            "De partij wijkt af. Naam: verwacht 'a; b', gekregen 'c; R: x'; Rol: verwacht leeg, gekregen 1.",
            "The partij differs. Naam: expected 'a; b', got 'c; R: x'; Rol: expected empty, got 1.",
        ),
        (
            "Niet te beoordelen, want de voorbereiding mislukte: Het registreren van een actor lukt niet: "
            "antwoord 400 (Mag niet.; naam: te lang). (Rust op interpretatie I-01, I-02.)",
            "Can't be judged, since the preparation failed: Registering an actor fails: answer 400 "
            "(Mag niet.; naam: te lang). (Rests on interpretation I-01, I-02.)",
        ),
        ("Taal: 'nld'\nRol: leeg", "Taal: 'nld'\nRol: empty"),
        ("leeg", "empty"),
        ("De klant is niet thuis.", None),
        ("De partij wijkt af. " + "x" * LONGEST, None),
    ],
)
def test_a_message_in_english(dutch: str, english: str | None) -> None:
    assert MESSAGES.translate(dutch) == english


@pytest.mark.parametrize(
    "part", ["; Rol: verwacht '', gekregen ''", "; ", ", gekregen ", "x of ", "a, ", "\n", "('"]
)
def test_a_providers_words_can_not_keep_a_report_busy(part: str) -> None:
    words = part * (LONGEST // len(part) - 30)
    for text in (words, f"De partij wijkt af. Naam: verwacht '{words}, gekregen leeg"):
        MESSAGES.of_kind("message", text)
        MESSAGES.of_kind("cell", text)


def failing() -> Result:
    """Return a result in which everything is wrong, in words of the suite."""
    rows = [
        factory.requirement(
            f"C0534-{number}",
            "failed",
            reason=reason,
            scenarios=[
                factory.scenario("failed", [1], message=reason, expected="R: leeg", observed="R: 'x'")
            ],
        )
        for number, reason in enumerate(of_scenarios()[::20])
    ]
    error = "de provider antwoordde niet binnen de tijd"
    return factory.result(
        rows,
        [factory.exchange(1, status=None, response_body=None, error=error)],
        {
            "interrupted": OTHERS[0],
            "notices": [message("waiver-expiring", requirement="C0534-1", date="2026-02-01")],
        },
        leftovers=[Leftover("klantcontact", "1", "", plain("verwijderen gaf antwoord 500"))],
    )


def test_an_english_report_has_no_message_in_dutch() -> None:
    page, told = html.render(failing(), "en"), summary.render(failing(), "en")
    english = language.language("en")
    for text in of_scenarios()[::20]:
        assert escape(english.said(plain(text))) in page
        assert english.said(plain(text)) == text or f'<span lang="nl">{escape(text)}</span>' not in page
    for said in ("The test was broken off by the user.", "deleting gave answer 500"):
        assert said in page
    assert "The waiver for C0534-1 ends on February 1, 2026." in told
    assert "Rust op interpretatie" not in page + told + junit.render(failing(), "en")


def test_a_dutch_report_says_what_the_result_says() -> None:
    assert language.language("nl").message("Taal: <leeg>") == "Taal: &lt;leeg&gt;"
    assert all(language.language("nl").said(plain(text)) == text for text in of_scenarios())


def test_what_has_no_translation_is_marked_as_dutch() -> None:
    english = language.language("en")
    assert (
        english.message("De klant is <niet> thuis.")
        == '<span lang="nl">De klant is &lt;niet&gt; thuis.</span>'
    )
    assert english.message("leeg") == "empty"
    assert english.message("'Nederlands'") == '<span lang="nl">&#39;Nederlands&#39;</span>'
