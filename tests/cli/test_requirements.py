"""What is tested, what is not, and why."""

import json

from klantinteracties_conformance.cli.requirements import requirements_command
from klantinteracties_conformance.standard.catalogue import catalogue
from tests.cli.asked import asked


def test_each_requirement_is_listed_with_its_source_and_its_proof() -> None:
    out = asked(requirements_command).out
    for spec in catalogue().requirements:
        assert f"  {spec.id:<10} {spec.level:<14} {spec.text}\n" in out
        assert all(f"toets: {key.name} ({key.file})" in out for key in spec.scenarios)
        assert spec.reason in out
    testable = sum(spec.testable for spec in catalogue().requirements)
    assert out.endswith(f"{len(catalogue().requirements)} eisen, waarvan {testable} toetsbaar.\n")


def test_programs_get_json() -> None:
    rows = json.loads(asked(requirements_command, "--format", "json").out)
    assert [row["id"] for row in rows] == [spec.id for spec in catalogue().requirements]
