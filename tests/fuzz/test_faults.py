"""Fuzzing finds each fault that no scenario notices, where it is looked for, and blames nothing else."""

from collections import Counter
from collections.abc import Iterator

import pytest

from klantinteracties_conformance.config.selection import served_by_fuzzing
from klantinteracties_conformance.provider.faults import FAULTS
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from tests.fuzz import at_work, proof


@pytest.fixture(scope="module")
def providers() -> Iterator[ProviderProcess]:
    """A server with a provider for each fault."""
    with ProviderProcess(mounts=True, token=at_work.TOKEN) as running:
        yield running


@pytest.mark.parametrize(("name", "dialect"), proof.jobs())
def test_a_fault_is_found_and_nothing_else_is_blamed(
    providers: ProviderProcess, name: str, dialect: str
) -> None:
    fault = FAULTS[name]
    found = proof.red(providers, name, dialect, 1)
    assert fault.requirement in found
    assert found <= {fault.requirement, *fault.also}


def test_every_requirement_that_fuzzing_serves_catches_a_broken_provider() -> None:
    proven = Counter(FAULTS[name].requirement for name, _ in proof.jobs())
    assert {spec.id for spec in catalogue().requirements if served_by_fuzzing(spec)} <= set(proven)
    assert len({name for name, _ in proof.jobs()}) >= 25


def test_each_fault_names_operations_of_the_contract() -> None:
    known = {
        operation.label
        for dialect in dialect_files.available()
        for operation in contract_of(dialect_files.load(dialect)).operations
    }
    for name, _ in proof.jobs():
        assert set(FAULTS[name].operations) & known, name
