"""Messages in words: values as people read them, one and more, numbers and days as a language writes them."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from klantinteracties_conformance.report.rendering import LANGUAGES, TEXTS, catalogue_of, words
from klantinteracties_conformance.system.messages import Comparison, message, shown

ROOT = Path(__file__).parents[2]
PUT_TOGETHER = ("loss-", "upgrade-", "contradicts-", "help-heading-", "signature-", "verdict-", "waiver-")
"""How codes begin that the source puts together from parts."""


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        ("x", "'x'", "'x'"),
        (None, "leeg", "empty"),
        ("", "leeg", "empty"),
        (True, "true", "true"),
        (3, "3", "3"),
        (["é"], '["é"]', '["é"]'),
    ],
)
def test_a_value_is_shown_as_what_it_is(value: object, dutch: str, english: str) -> None:
    assert words("nl").say(shown(value)) == dutch
    assert words("en").say(shown(value)) == english


def test_of_two_long_texts_the_first_difference_is_shown() -> None:
    sides = words("nl").sides(Comparison(shown("a" * 200), shown("a" * 100 + "b" * 100)))
    assert sides[0].endswith("(200 tekens, vanaf teken 71)")
    assert "ab" in sides[1]


def test_short_texts_are_shown_whole() -> None:
    said = words("nl").say(Comparison(shown("a"), shown(None), "Taal").said())
    assert said == "Taal: verwacht 'a', gekregen leeg"


def test_sides_within_a_message_are_shown_as_those_of_a_comparison_are() -> None:
    comparison = Comparison(shown("a" * 200), shown("a" * 100 + "b" * 100))
    said = words("nl").say(comparison.said())
    assert all(side in said for side in words("nl").sides(comparison))


def test_of_many_comparisons_a_sentence_shows_as_many_as_fit() -> None:
    comparisons = [Comparison(shown("a" * 100), shown(None), f"Veld {number}").said() for number in range(20)]
    said = words("nl").say(message("deviates", where=message("about-read-later"), comparisons=comparisons))
    named = [number for number in range(20) if f"Veld {number}:" in said]
    assert named == list(range(len(named)))
    assert said.endswith(f"en nog {20 - len(named)}.")
    assert len(named) > 3
    one = [Comparison(shown("a"), shown(None), "Taal").said()]
    assert words("nl").say(message("deviates", where=message("about-read-later"), comparisons=one)) == (
        "Wat later wordt opgevraagd, wijkt af. Taal: verwacht 'a', gekregen leeg."
    )


def test_days_and_moments_are_written_as_the_language_does() -> None:
    assert words("nl").date("2027-01-31") == "31 januari 2027"
    assert words("en").date("2027-01-31") == "31 January 2027"
    assert words("nl").moment("2026-06-30T22:30:00+00:00") == "1 juli 2026 om 00:30"


def test_a_long_list_names_a_few() -> None:
    assert words("nl").value(list("abc")) == '["a", "b", "c"]'
    said = words("en").say(message("value", value="x"))
    assert said == "'x'"


def test_what_no_catalogue_has_is_a_fault_of_the_suite() -> None:
    with pytest.raises(LookupError, match="no text for nonsense in nl"):
        words("nl").say(message("nonsense"))
    with pytest.raises(LookupError, match="comparison"):
        words("nl").say(message("comparison"))


def test_every_code_has_a_text() -> None:
    calls = (node for node in nodes() if isinstance(node, ast.Call) and ast.unparse(node.func) == "message")
    said = (call.args[0] for call in calls if call.args)
    codes = {each.value for each in said if isinstance(each, ast.Constant) and isinstance(each.value, str)}
    assert codes - catalogue_of("nl").keys() == set()


def test_every_text_is_used() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in (TEXTS / "nl").glob("*.ftl"))
    used = {node.value for node in nodes() if isinstance(node, ast.Constant)}
    codes = [code for code in re.findall(r"(?m)^([\w-]+) =", text) if f"{{ {code} }}" not in text]
    assert {code for code in codes if not code.startswith(PUT_TOGETHER)} - used == set()


@cache
def nodes() -> list[ast.AST]:
    """Return all that stands in the source of the suite."""
    paths = [*(ROOT / "klantinteracties_conformance").rglob("*.py"), *(ROOT / "steps").glob("*.py")]
    return [node for path in paths for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]


def test_both_catalogues_have_the_same_texts() -> None:
    dutch, english = (catalogue_of(code) for code in LANGUAGES)
    assert dutch.keys() == english.keys()
