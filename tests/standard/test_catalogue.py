"""The catalogue as it is read from features, and what is wrong with one that breaks the rules."""

from pathlib import Path

import pytest

from klantinteracties_conformance.standard.catalogue import (
    Catalogue,
    CatalogueError,
    ScenarioKey,
    UnknownSelectionError,
    catalogue,
)
from tests.saying import raises

FEATURE = """\
# language: nl
@C0001
Functionaliteit: C0001 - Voorbeeld

  Werkt: Het werkt,
  ook op de volgende regel.

  @C0001-1 @verplicht @F0002
  Regel: Een voorbeeld kan
    Bron: C0001 §2;
    F0002
    Gevolg: Anders kan het niet.
    Interpretatie: I-01 en I-02

    Scenario: Het kan
      Gegeven een voorbeeld met
        | Naam | Anna |
      Dan kan het

    Abstract Scenario: Het kan vaker
      Dan kan het <hoe>

      Voorbeelden:
        | hoe  |
        | goed |
        | snel |

  @C0001-2 @niet-toetsbaar
  Regel: Wie belt, wordt begroet
    Bron: C0001 §3
    Reden: Dit speelt zich af aan de telefoon.
"""


def written(folder: Path, text: str = FEATURE, name: str = "c0001.feature") -> Catalogue:
    (folder / name).write_text(text, encoding="utf-8")
    catalogue.cache_clear()
    return catalogue(folder)


@pytest.fixture(autouse=True)
def _forgotten() -> None:
    catalogue.cache_clear()


def test_a_rule_is_a_requirement(tmp_path: Path) -> None:
    found = written(tmp_path)
    first, second = found.requirements
    assert (first.id, first.level, first.text, first.group) == (
        "C0001-1",
        "verplicht",
        "Een voorbeeld kan",
        "C0001",
    )
    assert (first.source, first.consequence) == ("C0001 §2; F0002", "Anders kan het niet.")
    assert (first.interpretations, first.functions) == (("I-01", "I-02"), ("F0002",))
    assert [(row.attribute, row.value) for row in first.rows] == [("Naam", "Anna")]
    assert (first.testable, second.testable) == (True, False)
    assert second.reason == "Dit speelt zich af aan de telefoon."
    [group] = found.groups
    assert group.works == "Het werkt, ook op de volgende regel."


def test_each_row_of_examples_is_a_scenario(tmp_path: Path) -> None:
    first, _ = written(tmp_path).requirements
    keys = {(key.name, key.example, key.size) for key in first.scenarios}
    assert keys == {("Het kan", (), 2), ("Het kan vaker", ("goed",), 1), ("Het kan vaker", ("snel",), 1)}
    assert written(tmp_path).by_scenario()[ScenarioKey("c0001.feature", "Het kan")].id == "C0001-1"


@pytest.mark.parametrize(("name", "chosen"), [("C0001", 2), ("C0001-2", 1), ("F0002", 1)])
def test_a_selection_is_by_case_requirement_or_function(name: str, chosen: int, tmp_path: Path) -> None:
    assert len(written(tmp_path).select([name])) == chosen
    assert len(written(tmp_path).select([])) == 2


def test_a_part_of_the_api_is_also_chosen_by_a_plain_word(tmp_path: Path) -> None:
    api = FEATURE.replace("C0001", "API-X").replace("  Werkt:", "  Woord: dit, dat\n  Werkt:")
    written(tmp_path)
    found = written(tmp_path, api, "x.feature")
    for word in ("dit", "dat"):
        assert {spec.id for spec in found.select([word])} == {"API-X-1", "API-X-2"}
    with pytest.raises(
        CatalogueError, match="words that choose that stand more than once in the features: dat"
    ):
        written(tmp_path, api.replace("API-X", "API-Y").replace("dit, ", ""), "y.feature")
    with pytest.raises(CatalogueError, match="has a 'Woord:'"):
        written(tmp_path, api.replace("API-X", "API-Y").replace("Woord: dit, dat", ""), "y.feature")


def test_a_selection_that_selects_nothing_names_what_there_is(tmp_path: Path) -> None:
    with raises(UnknownSelectionError, r"'C9' is geen case.*kies uit C0001"):
        written(tmp_path).select(["C0001", "C9"])


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("Functionaliteit:", "Iets:", "no valid feature"),
        ("@C0001\n", "@C0001 @F0003\n", "exactly one tag"),
        ("@C0001-1 @verplicht", "@C0001-1", "exactly one id and one level"),
        ("@C0001-1 @verplicht", "@C0001-1 @C0001-3 @verplicht", "exactly one id and one level"),
        ("@C0001-1", "@C0007-1", "C0007-1 doesn't belong to C0001"),
        ("@C0001-2", "@C0001-1", "more than once in the features: C0001-1"),
        ("    Bron: C0001 §3\n", "", "C0001-2 lacks 'Bron:'"),
        ("    Reden: Dit speelt zich af aan de telefoon.\n", "", "should have a reason"),
        ("@niet-toetsbaar", "@verplicht", "has no scenario and no check"),
        ("    Gevolg:", "    Toets: antwoorden\n    Gevolg:", "has scenarios and checks"),
        ("@verplicht @F0002", "@verplicht @betwist", None),
        ("I-01 en I-02", "geen", None),
        ("  Werkt:", "  Woord: iets\n  Werkt:", "and no other"),
        ("Het kan vaker", "Het kan", "more than one scenario is called 'Het kan'"),
        ("\n  @C0001-1 ", "\n  Scenario: Los\n    Dan kan het\n\n  @C0001-1 ", "within a Regel"),
    ],
)
def test_a_feature_that_breaks_the_rules_is_refused(
    old: str, new: str, says: str | None, tmp_path: Path
) -> None:
    text = FEATURE.replace(old, new, 1)
    assert text != FEATURE
    if says is None:
        assert written(tmp_path, text).requirements
        return
    with pytest.raises(CatalogueError, match=says):
        written(tmp_path, text)


def test_a_disputed_requirement_names_its_interpretation(tmp_path: Path) -> None:
    text = FEATURE.replace("@verplicht @F0002", "@verplicht @betwist").replace("I-01 en I-02", "geen")
    with pytest.raises(CatalogueError, match="is disputed, so it should name an interpretation"):
        written(tmp_path, text)


def test_what_is_for_the_whole_api_comes_last(tmp_path: Path) -> None:
    (tmp_path / "api").mkdir()
    api = FEATURE.replace("C0001", "API-X").replace("  Werkt:", "  Woord: iets\n  Werkt:")
    written(tmp_path / "api", api)
    found = written(tmp_path, name="z.feature")
    assert [spec.group for spec in found.requirements] == ["C0001", "C0001", "API-X", "API-X"]
