"""The broken providers, listed."""

from klantinteracties_conformance.cli.faults import faults_command
from klantinteracties_conformance.provider.faults.table import FAULTS
from tests.cli.asked import asked


def test_each_fault_is_listed_with_its_requirements_and_what_is_wrong() -> None:
    rows = [line.split("\t") for line in asked(faults_command).out.splitlines()]
    assert {row[0] for row in rows} == set(FAULTS)
    for name, requirements, about in rows:
        assert FAULTS[name].requirement in requirements
        assert about
