"""Each requirement that fuzzing serves has faults that only fuzzing finds; `tests/matrix` judges them."""

from klantinteracties_conformance.config.selection import served_by_fuzzing
from klantinteracties_conformance.provider.faults.table import FAULTS
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from tests.fuzz import proof


def test_every_requirement_that_fuzzing_serves_has_a_broken_provider() -> None:
    made_for = {FAULTS[name].requirement for name, _ in proof.jobs()}
    assert {spec.id for spec in catalogue().requirements if served_by_fuzzing(spec)} <= made_for
    assert len({name for name, _ in proof.jobs()}) >= 25


def test_each_fault_names_operations_of_the_contract() -> None:
    known = {
        operation.label
        for dialect in dialect_files.available()
        for operation in contract_of(dialect_files.load(dialect)).operations
    }
    for name, _ in proof.jobs():
        assert set(FAULTS[name].operations) & known, name
