"""Every fault turns exactly the requirements red that it names, and every testable requirement has one."""

from pathlib import Path

import pytest

from klantinteracties_conformance.provider.faults import FAULTS, listing
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.requirements import catalogue
from tests.suite.command import command, run


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_fault_turns_red_what_it_names_and_nothing_else(name: str, tmp_path: Path) -> None:
    fault = FAULTS[name]
    with ProviderProcess(fault=name) as provider:
        outcome = run(provider.url, tmp_path, token=provider.token)
    assert outcome.ids("failed") == {fault.requirement, *fault.also}
    assert outcome.code == 1


def test_every_testable_requirement_is_the_principal_one_of_a_fault() -> None:
    testable = {spec.id for spec in catalogue().requirements if spec.testable}
    assert testable == {fault.requirement for fault in FAULTS.values()}


def test_faults_are_listed_with_their_requirements_and_what_is_wrong() -> None:
    rows = [line.split("\t") for line in command("provider", "--list-faults").stdout.splitlines()]
    assert len(rows) == len(FAULTS) >= 20
    for name, ids, wrong in rows:
        assert ids.split(",")[0] == FAULTS[name].requirement
        assert wrong.endswith(".")
    assert listing() == "".join("\t".join(row) + "\n" for row in rows)


def test_every_further_requirement_has_a_reason() -> None:
    assert all(reason for fault in FAULTS.values() for reason in fault.also.values())
