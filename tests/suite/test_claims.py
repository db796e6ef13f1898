"""What a provider doesn't claim and what is waived stand in the open, and never count as passed."""

import datetime
import json
from pathlib import Path

import jsonschema
import pytest

from klantinteracties_conformance.config import file as files
from klantinteracties_conformance.config import scope, waivers
from klantinteracties_conformance.config.declared import Declared
from klantinteracties_conformance.config.waivers import Waiver
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.model import (
    Outcome,
    Requirement,
    Scenario,
    load,
    verdict_of,
    verdict_text,
)
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.suite import command as commands

TODAY = datetime.date(2027, 1, 15)
TARGET = '[targets.acc]\nurl = "{url}"\ndialect = "openklant"\n'


def _file(folder: Path, text: str) -> files.ConfigFile:
    (folder / "conformance.toml").write_text(TARGET.format(url="http://127.0.0.1:1") + text, encoding="utf-8")
    return files.read(folder / "conformance.toml")


def _row(identifier: str, outcome: Outcome) -> Requirement:
    return Requirement(identifier, "verplicht", "tekst", "bron", outcome, "", "X")


def _waiver(days: int) -> Waiver:
    return Waiver("X-1", "volgende versie", "leverancier", "https://l", TODAY + datetime.timedelta(days))


@pytest.mark.parametrize(
    ("outcome", "days", "state", "verdict"),
    [
        ("failed", 100, "active", "conformant"),
        ("failed", 15, "active", "conformant"),
        ("failed", 14, "expiring", "conformant"),
        ("failed", 0, "expiring", "conformant"),
        ("failed", -1, "expired", "nonconformant"),
        ("passed", 100, "needless", "conformant"),
        ("passed", -1, "needless", "conformant"),
        ("cantTell", 100, "active", "undetermined"),
        ("untested", 100, "active", "undetermined"),
    ],
)
def test_a_waiver_holds_until_its_last_day_and_only_for_what_fails(
    outcome: Outcome, days: int, state: str, verdict: str
) -> None:
    declared = Declared(waivers=[_waiver(days)], today=TODAY)
    rows = declared.applied([_row("X-1", outcome), _row("X-2", "passed")])
    assert rows[0].waiver is not None
    assert rows[0].waiver["state"] == state
    assert rows[0].outcome == outcome
    assert rows[1].waiver is None
    assert verdict_of(rows) == verdict
    said = verdict_text(verdict_of(rows), rows, partial=False)
    assert ("met 1 ontheffing" in said) == rows[0].waived
    assert "2 van de 2" not in said or outcome == "passed"
    assert bool(waivers.notices(rows)) == (state != "active" or outcome == "failed")


@pytest.mark.parametrize("days", [-1, 0, 100])
def test_a_waiver_for_what_does_not_count_is_needless(days: int) -> None:
    (row,) = Declared(waivers=[_waiver(days)], today=TODAY).applied([_row("X-1", "inapplicable")])
    assert waivers.notices([row]) == [
        "De ontheffing voor X-1 is overbodig, want de eis telt hier niet mee.",
    ]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ('requirement = "C9999-1"', "de eis C9999-1 bestaat niet"),
        ('requirement = "C0992-1"\ntarget = "weg"', "het doel weg bestaat niet"),
    ],
)
def test_a_waiver_for_something_unknown_is_refused(row: str, says: str, tmp_path: Path) -> None:
    rest = '\nreason = "r"\nowner = "o"\nlink = "l"\nuntil = 2027-01-31\n'
    with pytest.raises(ConfigurationError, match=says):
        waivers.read(_file(tmp_path, f"[[waivers]]\n{row}{rest}"), "acc", catalogue())


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ('cases = ["C9999"]', "scope.cases: 'C9999' bestaat niet"),
        ('functions = ["F0000"]', "scope.functions: 'F0000' bestaat niet"),
        ('object_types = ["auto"]', "scope.object_types: 'auto' bestaat niet, wel: actor, .*partij"),
        (
            'exclude = [{id = "C0992", reason = "a"}, {id = "C0992", reason = "b"}]',
            "exclude.2.id: 'C0992' staat er al",
        ),
        ('exclude = [{id = "C9999-1", reason = "r"}]', "'C9999-1' bestaat niet"),
        ('exclude = [{id = "C0992-1"}]', "de sleutel reason ontbreekt"),
    ],
)
def test_a_claim_about_something_unknown_is_refused(table: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=says):
        scope.read(_file(tmp_path, f"[targets.acc.scope]\n{table}"), "acc", catalogue())


def test_a_case_or_function_takes_its_requirements_along(tmp_path: Path) -> None:
    table = '[targets.acc.scope]\ncases = ["C0992", "C0534", "C2984", "C9018"]\nreason = "later"\n'
    table += 'exclude = [{id = "F0796", reason = "kan niet"}]'
    found = scope.read(_file(tmp_path, table), "acc", catalogue())
    assert found is not None
    specs = {spec.id: spec for spec in catalogue().requirements if spec.testable}
    expected = {s.id for s in specs.values() if s.group == "C4161" or "F0796" in s.functions}
    assert set(found.requirements) == expected
    assert found.requirements["C4161-1"] == "Uitgesloten door de aanbieder: later"
    assert "C4161" not in found.claim["cases"]
    assert {row["id"] for row in found.claim["exclusions"]} == {"C4161", "F0796"}


def test_what_was_partly_left_out_does_not_count_as_passed() -> None:
    row = _row("X-1", "passed")
    row.scenarios = [Scenario("a", "passed"), Scenario("b", "inapplicable", scope.OPENING + "nee")]
    assert scope.excluded(row, "").outcome == "inapplicable"
    row.scenarios = [Scenario("a", "passed"), Scenario("b", "inapplicable", "niet in dit dialect")]
    assert scope.excluded(row, "").outcome == "passed"


def test_a_run_with_a_claim_and_waivers(tmp_path: Path) -> None:
    """One requirement fails and is waived; what needs partijen, and one case, are not claimed."""
    far = datetime.date.today() + datetime.timedelta(days=200)
    waiver = (
        '[[waivers]]\nreason = "komt"\nowner = "wij"\nlink = "https://l"\nuntil = {}\nrequirement = "{}"\n'
    )
    with ProviderProcess(fault="inhoud-afgekapt-op-255") as provider:
        table = '[targets.acc.scope]\nexclude = [{id = "C4161", reason = "later"}, '
        table += '{id = "partij", reason = "elders"}]\n'
        text = TARGET.format(url=provider.url) + table
        (tmp_path / "conformance.toml").write_text(text, encoding="utf-8")
        arguments = ("run", "--target", "acc", "--no-fuzz")
        first = commands.command(*arguments, token=provider.token, folder=tmp_path)
        failed = commands.Outcome(first.returncode, first.stdout, tmp_path / "reports").ids("failed")
        text = "".join(waiver.format(far, name) for name in sorted(failed | {"F8618-1"})) + text
        (tmp_path / "conformance.toml").write_text(text, encoding="utf-8")
        done = commands.command(*arguments, token=provider.token, folder=tmp_path)
    assert (first.returncode, bool(failed)) == (1, True), first.stdout + first.stderr
    assert done.returncode == 0, done.stdout + done.stderr
    outcome = commands.Outcome(done.returncode, done.stdout, tmp_path / "reports")
    result = outcome.result
    schema = json.loads((resources.schemas_dir() / "result.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(result)
    assert result["verdict_text"].startswith("Zonder C4161, partij, wat de aanbieder uitsluit: de provider")
    assert f"met {len(failed)} onthef" in result["verdict_text"]
    assert result["run"]["scope"] == "partial"
    assert outcome.ids("failed") == failed
    assert result["run"]["planned"] == result["run"]["executed"]
    assert result["leftovers"] == []
    rows = {row["id"]: row for row in result["requirements"]}
    assert all(row["outcome"] == "inapplicable" for row in rows.values() if row["group"] == "C4161")
    assert rows["F7554-1"]["outcome"] == "inapplicable"
    assert rows["F7554-1"]["reason"] == "Uitgesloten door de aanbieder: elders"
    assert rows["F8618-1"]["waiver"]["state"] == "needless"
    assert "overbodig" in done.stdout
    page = (tmp_path / "reports" / "index.html").read_text(encoding="utf-8")
    for text in ("met ontheffing", "Wat de aanbieder opgeeft", "elders", "komt", "overbodig"):
        assert text in page
    assert load(tmp_path / "reports" / "result.json").verdict == "conformant"
