"""What a provider claims to do."""

import json
from pathlib import Path

import pytest

from klantinteracties_conformance.config import file as files
from klantinteracties_conformance.config import scope
from klantinteracties_conformance.result.outcomes import Outcome
from klantinteracties_conformance.result.requirements import Requirement, Scenario
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.saying import raises, saying

TARGET = '[targets.acc]\nurl = "{url}"\ndialect = "openklant"\n'


def _file(folder: Path, text: str) -> files.ConfigFile:
    (folder / "conformance.toml").write_text(TARGET.format(url="http://127.0.0.1:1") + text, encoding="utf-8")
    return files.read(folder / "conformance.toml")


def _row(identifier: str, outcome: Outcome) -> Requirement:
    return Requirement(identifier, "verplicht", "tekst", "bron", outcome, None, "X")


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ('cases = ["C9999"]', "scope.cases: 'C9999' bestaat niet"),
        ('functions = ["F0000"]', "scope.functions: 'F0000' bestaat niet"),
        ('object_types = ["auto"]', "scope.object_types: 'auto' bestaat niet: kies uit actor, .*partij"),
        (
            'exclude = [{id = "C0992", reason = "a"}, {id = "C0992", reason = "b"}]',
            "exclude.2.id: 'C0992' staat er al",
        ),
        ('exclude = [{id = "C9999-1", reason = "r"}]', "'C9999-1' bestaat niet"),
        ('exclude = [{id = "C0992-1"}]', "de sleutel reason ontbreekt"),
    ],
)
def test_a_claim_about_something_unknown_is_refused(table: str, says: str, tmp_path: Path) -> None:
    with raises(ConfigurationError, says):
        scope.read(_file(tmp_path, f"[targets.acc.scope]\n{table}"), "acc", catalogue())


def test_a_case_or_function_takes_its_requirements_along(tmp_path: Path) -> None:
    others = [group.id for group in catalogue().groups if group.is_case and group.id != "C4161"]
    table = f'[targets.acc.scope]\ncases = {json.dumps(others)}\nreason = "later"\n'
    table += 'exclude = [{id = "F0796", reason = "kan niet"}]'
    found = scope.read(_file(tmp_path, table), "acc", catalogue())
    assert found is not None
    specs = {spec.id: spec for spec in catalogue().requirements if spec.testable}
    left_out = ("C4161", "F0796")
    expected = {s.id for s in specs.values() if s.group in left_out or "F0796" in s.functions}
    assert set(found.requirements) == expected
    assert found.requirements["C4161-1"] == scope.exclusion("later")
    assert "C4161" not in found.claim.cases
    assert {row.id for row in found.claim.exclusions} == {"C4161", "F0796"}


def test_what_was_partly_left_out_does_not_count_as_passed() -> None:
    row = _row("X-1", "passed")
    row.scenarios = [Scenario("a", "passed"), Scenario("b", "inapplicable", scope.exclusion("nee"))]
    assert scope.excluded(row, None).outcome == "inapplicable"
    row.scenarios = [Scenario("a", "passed"), Scenario("b", "inapplicable", saying("niet in dit dialect"))]
    assert scope.excluded(row, None).outcome == "passed"
