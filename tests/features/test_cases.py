"""Nothing of a case disappears unnoticed: each attribute row and each bullet belongs to one requirement."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from klantinteracties_conformance.standard import case_rows, resources
from klantinteracties_conformance.standard.catalogue import catalogue

BULLETS: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "bullets.yaml").read_text(encoding="utf-8"))
PUBLISHED_CASES = 15
FIRST_CASES = ("C0992", "C0534", "C2984", "C9018", "C4161")
WITHOUT_TABLES = ("C0359", "C4390", "C9761")
CASES = sorted(group.id for group in catalogue().groups if group.is_case)


def test_every_attribute_row_of_a_case_stands_in_one_requirement() -> None:
    assert sorted(case_rows.of_cases()) == CASES
    assert not list(case_rows.differences(catalogue(), case_rows.of_cases()))


@pytest.mark.parametrize("case", CASES)
def test_every_row_of_a_feature_is_a_row_of_its_case(case: str) -> None:
    written = Counter(
        (row.attribute, row.value)
        for spec in catalogue().requirements
        for row in spec.rows
        if spec.group == case
    )
    assert bool(written) == (case not in WITHOUT_TABLES)
    assert written == case_rows.of_cases()[case]


def test_no_row_of_the_published_tables_is_lost() -> None:
    rows = {case: found.total() for case, found in case_rows.of_cases().items()}
    assert len(rows) == PUBLISHED_CASES
    assert sum(rows[case] for case in FIRST_CASES) == 220
    assert sum(rows[case] for case in rows if case not in FIRST_CASES) == 236


def test_a_row_has_the_line_that_it_stands_on() -> None:
    for spec in catalogue().requirements:
        lines = (resources.features_dir() / spec.file).read_text(encoding="utf-8").splitlines()
        for row in spec.rows:
            cells = [cell.strip() for cell in lines[row.line - 1].strip().strip("|").split("|")]
            assert cells == [row.attribute, row.value]


@pytest.mark.parametrize("case", CASES)
def test_every_bullet_of_a_case_belongs_to_a_requirement(case: str) -> None:
    known = {spec.id for spec in catalogue().requirements if spec.group == case}
    named = {requirement for _, requirement in BULLETS[case]}
    assert named <= known


def test_interpretations_that_requirements_rest_on_are_in_the_register() -> None:
    register = (resources.suite_dir() / "docs" / "interpretaties.md").read_text(encoding="utf-8")
    for spec in catalogue().requirements:
        for interpretation in spec.interpretations:
            assert f"## {interpretation} " in register, f"{spec.id} names {interpretation}"


def test_the_register_names_the_requirements_that_rest_on_each_interpretation() -> None:
    register = (resources.suite_dir() / "docs" / "interpretaties.md").read_text(encoding="utf-8")
    for section in register.split("\n## I-")[1:]:
        identifier = f"I-{section[:2]}"
        resting = {spec.id for spec in catalogue().requirements if identifier in spec.interpretations}
        line = next(line for line in section.splitlines() if line.startswith("Eisen:"))
        assert set(line.removeprefix("Eisen:").strip(" .").split(", ")) == resting


def test_features_are_free_of_technology() -> None:
    words = ("json", "http", "api/", "statuscode", "uuid", "openklant", "vng-crud", "patch ")
    for path in (resources.features_dir() / "cases").glob("*.feature"):
        text = path.read_text(encoding="utf-8").lower()
        assert not [word for word in words if word in text], path.name


def test_every_testable_requirement_says_what_people_notice() -> None:
    words = ("json", "http", "api", "status", "uuid", "provider", "consumer", "endpoint", "server", "token")
    said = Counter[str]()
    for spec in catalogue().requirements:
        assert bool(spec.consequence) == spec.testable, f"{spec.id}: 'Gevolg:' belongs to what can be tested"
        if spec.testable:
            said[spec.consequence] += 1
            assert spec.consequence.endswith("."), spec.id
            assert len(spec.consequence) <= 100, spec.id
            assert not [word for word in words if word in spec.consequence.lower()], spec.id
    for group in catalogue().groups:
        said[group.works] += 1
        assert 20 <= len(group.works) <= 120, group.id
        assert group.works.endswith("."), group.id
    assert max(said.values()) == 1, "each says something of its own"
