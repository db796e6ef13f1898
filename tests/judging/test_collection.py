"""A feature that would stumble half way, or pass silently, is refused before anything runs: each guard."""

import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from klantinteracties_conformance.compat import bdd_parts
from klantinteracties_conformance.judging.collection import (
    Definitions,
    FeatureFile,
    functions_of,
    key_of,
    remember_definitions,
)
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.catalogue import ScenarioKey
from tests.command.copied_suite import copy, python, restore, spoil

CASE = "features/cases/C0534_na_doorverbinden_beantwoord.feature"
FUNCTION = "features/functies/F2173_registreer_klantcontact.feature"
ASKED = "features/functies/F8618_vraag_klantcontact_op.feature"
ROWS = "features/cases/rows.yaml"
STEPS = "steps/klantcontact.py"
MARK = '@table_of("klantcontact")\ndef registreert_met('
ROW = "        | Taal                     | Nederlands                            |\n"
FIRST = "    Scenario: Het klantcontact bestaat na de registratie\n      Als een medewerker een klantcontact"
CASES = {
    "a fixture that no step makes": (
        FUNCTION,
        f"{FIRST} registreert\n",
        "    Scenario: Het klantcontact bestaat na de registratie\n",
        ["is het klantcontact op zijn ID op te vragen' needs 'klantcontact'", "put a step before it"],
    ),
    "a fixture that a later step makes": (
        FUNCTION,
        f"{FIRST} registreert\n",
        "    Scenario: Het klantcontact bestaat na de registratie\n"
        "      Als de consumer het klantcontact verwijdert\n"
        "      En een medewerker een klantcontact registreert\n",
        ["'Als de consumer het klantcontact verwijdert' needs 'klantcontact'"],
    ),
    "an unknown attribute": (
        CASE,
        ROW,
        "        | Taal                     | Nederlands                            |\n"
        "        | Kleur                    | rood                                  |\n",
        ["has no attribute 'Kleur' of 'Klantcontact'", "informatiemodel.yaml"],
    ),
    "an unknown object type in a table": (
        CASE,
        "        | Klantcontact             |                                       |\n",
        "        | Klantkontact             |                                       |\n",
        ["has no attribute 'Klantkontact' of 'Klantcontact'", "informatiemodel.yaml"],
    ),
    "an object type that the model lacks": (
        STEPS,
        MARK,
        MARK.replace("klantcontact", "klantkontact", 1),
        ["has no object type 'klantkontact'", "informatiemodel.yaml"],
    ),
    "a step that doesn't say of which type its table is": (
        STEPS,
        MARK,
        "def registreert_met(",
        ["doesn't say which object type its table is about", "put @table_of above"],
    ),
    "an attribute that no dialect has a place for": (
        CASE,
        "        | Initiator | Nee |\n",
        "        | Bezoekadres | Kerkpad 3 |\n",
        ["no dialect has a place for 'Bezoekadres' of betrokkene", "take the row away"],
    ),
    "a row that isn't one": (
        CASE,
        "        | Initiator | Nee |\n",
        "        | Initiator | Nee | Ja |\n",
        ["the table doesn't have two cells a row"],
    ),
    "a row that the case lacks": (
        CASE,
        ROW,
        "        | Taal                     | Duits                                 |\n",
        ["the row '| Taal | Duits |' doesn't stand in cases/rows.yaml", "@eigen-voorbeeld"],
    ),
    "a row that stands there twice": (
        CASE,
        ROW,
        ROW * 2,
        ["the row '| Taal | Nederlands |' stands more often than in cases/rows.yaml"],
    ),
    "a row of the case that no requirement has": (
        CASE,
        ROW,
        "",
        ["no requirement has the row '| Taal | Nederlands |' of C0534 in cases/rows.yaml", "put it at"],
    ),
    "a case without rows": (
        ROWS,
        "\nC2984:\n",
        "\nC2985:\n",
        ["case C2984 has no rows in cases/rows.yaml", "C2985 has no feature"],
    ),
    "a table that nobody reads": (
        FUNCTION,
        f"{FIRST} registreert\n",
        f"{FIRST} registreert\n        | Taal | Duits |\n",
        ["has a table that nobody reads"],
    ),
    "a step without its table": (
        FUNCTION,
        f"{FIRST} registreert\n",
        f"{FIRST} registreert met\n",
        ["asks for a table and has none"],
    ),
    "a step without its text": (
        FUNCTION,
        f"{FIRST} registreert\n",
        f"{FIRST} registreert met de inhoud\n",
        ["asks for a text"],
    ),
    "a text that nobody reads": (
        FUNCTION,
        f"{FIRST} registreert\n",
        f'{FIRST} registreert\n        """\n        Hallo\n        """\n',
        ["has a text between quotes that nobody reads"],
    ),
    "a step that nobody defines": (
        ASKED,
        "Dan zegt de provider dat",
        "Dan zegt niemand dat",
        ["has 0 definitions", "steps/"],
    ),
    "a step that is async, behind what says its table's type": (
        STEPS,
        MARK,
        MARK.replace("def ", "async def "),
        ["is async and would never be run"],
    ),
    "an attribute that a table names twice": (
        "features/functies/F5592_registreer_actor.feature",
        "        | Functie            | medewerker KCC         |\n",
        "        | Functie | medewerker KCC |\n        | Functie | balie |\n",
        ["'Functie' stands in this table already", "take one away"],
    ),
    "a scenario that finds nothing out": (
        ASKED,
        "      Dan zegt de provider dat het klantcontact niet bestaat\n",
        "",
        ["has no step that asserts anything"],
    ),
}


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy(tmp_path_factory.mktemp("suite"))


@pytest.fixture
def suite(copied: Path) -> Iterator[Path]:
    """Return the copy to spoil; afterwards it is sound again."""
    yield copied
    restore(copied)


def collected(suite: Path) -> subprocess.CompletedProcess[str]:
    # Without plugins that take longer to load than collecting takes.
    plugins = ("-ppytest_bdd.plugin", "-pno:cacheprovider")
    return python(suite, "pytest", *plugins, "--collect-only", "-q", PYTEST_DISABLE_PLUGIN_AUTOLOAD="1")


def test_the_shipped_features_are_sound(suite: Path) -> None:
    done = collected(suite)
    assert done.returncode == 0, done.stdout + done.stderr


Outcome = tuple[int, str]


def outcomes(copied: Path) -> Mapping[str, Outcome]:
    """Return what collecting comes to with each mistake: as many at once as don't touch the same words.

    Each collection tells all that it finds, and takes longer than telling it.
    """
    found: dict[str, Outcome] = {}
    left = dict(CASES)
    while left:
        together: list[str] = []
        for mistake, (file, old, new, _) in list(left.items()):
            # What a step says of its table decides what is said of others.
            apart = (file == STEPS and together) or any(old == CASES[other][1] for other in together)
            if not apart and (copied / file).read_text(encoding="utf-8").count(old) == 1:
                spoil(copied, file, old, new)
                together.append(mistake)
                del left[mistake]
            if together and CASES[together[0]][0] == STEPS:
                break
        assert together, left
        done = collected(copied)
        found |= dict.fromkeys(together, (done.returncode, done.stdout + done.stderr))
        restore(copied)
    return found


@pytest.mark.ci
def test_each_mistake_is_told_with_place_and_remedy(suite: Path) -> None:
    """In one test: processes that test side by side would each collect all of it anew."""
    found = outcomes(suite)
    assert found.keys() == CASES.keys()
    for mistake, (code, text) in found.items():
        said = CASES[mistake][3]
        assert code == pytest.ExitCode.INTERNAL_ERROR, (mistake, text)
        assert "Traceback" not in text
        for words in said:
            assert words in text, (mistake, text)
        about = [line for line in text.splitlines() if said[0] in line]
        told = [re.search(r"\w+\.feature(:\d+|, scenario '.+'): .+; .+\.$", line) for line in about]
        assert all(told), (mistake, about)


@pytest.mark.first(1, 4)
@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        (ROWS, "\nC2984:\n", "\nC2984: [\n", "can't be read; mend it to YAML"),
        (ROWS, '"23009182"', "23009182", "put a number or a date between quotes"),
        (
            CASE,
            "  @C0534-1 ",
            "  Achtergrond:\n    Als een medewerker een klantcontact registreert met\n    | Taal | Duits |\n"
            "  @C0534-1 ",
            "a table in an Achtergrond belongs to no requirement",
        ),
        (ASKED, "# language: nl", "# language: nl ", ""),
    ],
)
def test_what_cannot_be_read_is_told_alone(file: str, old: str, new: str, says: str, suite: Path) -> None:
    text = (suite / file).read_text(encoding="utf-8")
    (suite / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    done = collected(suite)
    assert done.returncode == (pytest.ExitCode.INTERNAL_ERROR if says else 0), done.stdout + done.stderr
    assert says in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.first(1, 2)
@pytest.mark.parametrize(("content", "says"), [(b"", "is empty"), ("één".encode("latin-1"), "is no UTF-8")])
def test_a_file_that_is_no_feature_is_named(content: bytes, says: str, suite: Path) -> None:
    (suite / ASKED).write_bytes(content)
    done = collected(suite)
    assert done.returncode == pytest.ExitCode.INTERNAL_ERROR, done.stdout + done.stderr
    assert f"{Path(ASKED).name} {says}" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_the_line_is_that_of_the_mistake(suite: Path) -> None:
    spoil(suite, CASE, "        | Initiator | Nee |\n", "        | Kleur | Nee |\n")
    lines = (suite / CASE).read_text(encoding="utf-8").splitlines()
    number = lines.index("        | Kleur | Nee |") + 1
    assert f"cases/{Path(CASE).name}:{number}: the information model has no" in collected(suite).stderr


@pytest.mark.first(0, 1)
@pytest.mark.parametrize("workers", [pytest.param("1", marks=pytest.mark.ci), "2"])
def test_a_run_tells_all_of_them_at_once(workers: str, suite: Path, tmp_path: Path) -> None:
    chosen = ("a fixture that no step makes", "an unknown attribute", "a case without rows")
    for mistake in chosen:
        spoil(suite, *CASES[mistake][:3])
    with ProviderProcess() as provider:
        arguments = ["run", provider.url, "--token", provider.token, "--no-fuzz", "--workers", workers]
        done = python(suite, "klantinteracties_conformance", *arguments, "--output", str(tmp_path))
    assert done.returncode == 3, done.stdout + done.stderr
    assert "Fout in de suite zelf: " in done.stderr, done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    for mistake in chosen:
        for words in CASES[mistake][3]:
            assert words in done.stderr
    assert done.stdout.splitlines()[-1].startswith("VERDICT undetermined ")
    assert not (tmp_path / "result.json").exists()


@pytest.mark.ci
def test_plain_pytest_ends_by_the_same_code_in_workers_too(suite: Path) -> None:
    spoil(suite, *CASES["an unknown attribute"][:3])
    with ProviderProcess() as provider:
        arguments = [f"--provider-url={provider.url}", "--fuzz=none", "-n2", "-m", "C0534"]
        done = python(suite, "pytest", *arguments)
    assert done.returncode == 3, done.stdout + done.stderr
    for words in CASES["an unknown attribute"][3]:
        assert done.stderr.count(words) == 1, done.stderr
    assert "Traceback" not in done.stdout + done.stderr


FEATURE = """\
# language: nl
Functionaliteit: Twee regels

  Scenario: Het begin
    Als er iets gebeurt

  Regel: De regel
    Abstract Scenario: Het einde, <kanaal>
      Als er iets gebeurt

      Voorbeelden:
        | kanaal |
        | balie  |
"""


def test_each_scenario_of_a_feature_is_a_test_also_within_a_rule(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x.feature").write_text(FEATURE, encoding="utf-8")
    monkeypatch.setattr(pytest.Module, "collect", lambda _: [])
    file = FeatureFile.from_parent(request.session, path=tmp_path / "x.feature")
    assert list(file.collect()) == []
    assert [name for name in vars(file.obj) if name.startswith("test_")] == [
        "test_00_het_begin", "test_01_het_einde___kanaal_",
    ]  # fmt: skip


def item(monkeypatch: pytest.MonkeyPatch, *steps: str, **row: str) -> Any:
    """Return an item that runs a scenario with these steps and this row of examples."""
    scenario = SimpleNamespace(
        name="Het geval", steps=[SimpleNamespace(type="when", name=one) for one in steps]
    )
    monkeypatch.setattr(bdd_parts, "scenario_of", lambda _: scenario)
    monkeypatch.setattr(bdd_parts, "example_of", lambda _: row)
    config = SimpleNamespace(stash=pytest.Stash())
    return SimpleNamespace(
        stash=pytest.Stash(), config=config, path=resources.features_dir() / "cases/x.feature"
    )


def test_a_scenario_is_known_by_its_file_its_name_and_its_row(monkeypatch: pytest.MonkeyPatch) -> None:
    about = item(monkeypatch, kanaal="balie", taal="nld")
    assert key_of(about) == ScenarioKey("cases/x.feature", "Het geval", ("balie", "nld"))
    monkeypatch.setattr(bdd_parts, "scenario_of", lambda _: None)
    assert key_of(about).name == "Het geval", "what was found is kept"


def test_each_step_is_looked_up_once_and_its_functions_are_those_of_its_definitions(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def defined(name: str, function: Any) -> Any:
        def fits(step: Any) -> bool:
            asked.append(step.name)
            return bool(step.name == name)

        return SimpleNamespace(fits=fits, function=function)

    about = item(monkeypatch, "a", "b", "a")
    monkeypatch.setattr(bdd_parts, "definitions", lambda _: [defined("a", len), defined("b", repr)])
    monkeypatch.setattr(bdd_parts, "find_each_once", lambda *_: None)
    assert list(functions_of(about)) == []
    remember_definitions(about.config, [about], Definitions())
    assert list(functions_of(about)) == [len, repr, len]
    assert asked == ["a", "a", "b", "b"]
