"""What others have is kept out of texts that are no JSON, or only in part."""

import json
from collections.abc import Callable

import pytest

from klantinteracties_conformance.consumer import foreign_text
from klantinteracties_conformance.consumer.foreign_text import (
    HIDDEN,
    ValuesOfOthers,
    only_structure,
    without_json,
    without_quoted,
    words_of,
)


def nothing(_: str) -> bool:
    """Tell that nothing is known to be said by this run."""
    return False


def remembered(*values: str) -> ValuesOfOthers:
    found = ValuesOfOthers()
    for value in values:
        found.add(value)
    return found


def test_a_long_value_is_taken_out_within_a_word_too() -> None:
    value = "x." * 1_000_000
    assert remembered(value).out_of(f"een{value}twee x.", nothing) == f"een{HIDDEN}twee x."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("er is al een Jansen-Bakker", f"er is al een {HIDDEN}"),
        ("Jansen-Bakkers huis", "Jansen-Bakkers huis"),
        ("van de Jansen", "van de Jansen"),
        ("Jansen-Bakker, Jansen-Bakker", f"{HIDDEN}, {HIDDEN}"),
    ],
)
def test_a_value_is_taken_out_where_it_stands_by_itself(text: str, shown: str) -> None:
    assert remembered("Jansen-Bakker").out_of(text, nothing) == shown


def test_the_longest_of_several_values_goes_first() -> None:
    values = remembered("Jansen", "Jansen Bakker")
    assert values.out_of("Jansen Bakker en Jansen", nothing) == f"{HIDDEN} en {HIDDEN}"


def test_what_this_run_said_itself_stays() -> None:
    assert remembered("balie").out_of("balie", lambda value: value == "balie") == "balie"


def test_what_has_no_word_in_it_is_not_remembered() -> None:
    assert remembered("---").out_of("a --- b", nothing) == "a --- b"


def test_the_oldest_values_are_forgotten_beyond_a_number_and_a_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign_text, "MOST_HIDDEN", 2)
    values = remembered("eerste", "tweede", "eerste", "derde")
    assert values.out_of("eerste tweede derde", nothing) == f"{HIDDEN} tweede {HIDDEN}"
    monkeypatch.setattr(foreign_text, "MOST_BYTES", 8)
    values = remembered("abcde", "fghij")
    assert values.out_of("abcde fghij", nothing) == f"abcde {HIDDEN}"
    values.add("klmnopqrstuvw")  # longer than all may be together, and still the last one
    assert values.out_of("fghij klmnopqrstuvw", nothing) == f"fghij {HIDDEN}"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('fout: {"a": 1} en [2]', 'fout: "•" en "•"'),
        ("[geen json] {a}", "[geen json] {a}"),
        ('{[{"a": 1}', '{["•"'),
        ("zonder", "zonder"),
    ],
)
def test_json_within_a_text_is_masked_and_what_only_looks_like_it_stays(text: str, shown: str) -> None:
    assert without_json(text, lambda _: "•") == shown


def test_what_is_masked_keeps_what_the_mask_leaves_of_it() -> None:
    masked = without_json('x {"naam": "Jansen"}', lambda value: dict.fromkeys(value, "é"))
    assert masked == 'x {"naam": "é"}'
    assert json.loads(masked[2:]) == {"naam": "é"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Partij 'Jansen' is er al", f"Partij {HIDDEN} is er al"),
        ('Partij "Jan\\"sen" is er al', f"Partij {HIDDEN} is er al"),
        ("Key (naam)=(Jansen) exists", f"Key (naam)={HIDDEN} exists"),
        ("'balie' is geen keuze", "'balie' is geen keuze"),
        ("de klant's naam en die van z'n baas", "de klant's naam en die van z'n baas"),
        ("leeg: ''", "leeg: ''"),
    ],
)
def test_what_is_quoted_goes_unless_it_is_known(text: str, shown: str) -> None:
    assert without_quoted(text, lambda value: value == "balie") == shown


def test_words_are_told_in_small_letters() -> None:
    assert words_of(["De Balie", 7, None]) == {"de", "balie", "7", "none"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Een korte zin blijft.", "Een korte zin blijft."),
        ("<html><h1>Bad Gateway</h1>Jansen 12</html>", "<html><h1>Bad Gateway</h1>⟨…⟩ ⟨…⟩</html>"),
        ("nummer;naam\n12;balie", "⟨…⟩;⟨…⟩\n⟨…⟩;balie"),
    ],
)
def test_of_what_is_no_json_the_words_stay_that_say_nothing_of_anybody(text: str, shown: str) -> None:
    assert only_structure(text, lambda: lambda word: word == "balie") == shown


def test_what_is_known_is_asked_for_only_where_it_is_needed() -> None:
    def unneeded() -> Callable[[str], bool]:
        raise AssertionError

    assert only_structure("Niet gevonden.", unneeded) == "Niet gevonden."


def test_of_a_long_text_it_is_kept_how_much_more_there_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign_text, "MOST_MASKED", 6)
    assert only_structure("<null>Jansen", lambda: nothing) == "<null>······"
