"""Every fault turns exactly the requirements red that it names, and every testable requirement has one.

Faults that only checks on answers or fuzzing notice are judged elsewhere.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from klantinteracties_conformance import dialect_files
from klantinteracties_conformance.provider.faults import FAULTS, listing
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.requirements import catalogue
from tests.suite.command import command, run
from tests.suite.judge import Judge

CONTROL = ""
"""The name that stands for a provider without a fault."""

DIALECTS = dialect_files.available()
PAIRS = [
    (name, dialect)
    for name in [CONTROL, *sorted(name for name, fault in FAULTS.items() if fault.functional)]
    for dialect in DIALECTS
    if not name or FAULTS[name].dialects is None or dialect in (FAULTS[name].dialects or ())
]


@pytest.fixture(scope="session")
def judge() -> Iterator[Judge]:
    with Judge() as running:
        yield running


@pytest.mark.parametrize(("name", "dialect"), PAIRS)
def test_fault_turns_red_what_it_names_and_nothing_else(
    judge: Judge, name: str, dialect: str, tmp_path: Path
) -> None:
    with ProviderProcess(fault=name, dialect=dialect) as provider:
        outcomes = judge.outcomes(provider, dialect, tmp_path / "result.json")
    named = {FAULTS[name].requirement, *FAULTS[name].also} if name else set()
    applicable = {identifier for identifier, outcome in outcomes.items() if outcome != "inapplicable"}
    assert {identifier for identifier in outcomes if outcomes[identifier] == "failed"} == named & applicable
    assert not name or FAULTS[name].requirement in applicable


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_testable_requirement_is_the_principal_one_of_a_fault(
    dialect: str, judge: Judge, tmp_path: Path
) -> None:
    with ProviderProcess(dialect=dialect) as provider:
        outcomes = judge.outcomes(provider, dialect, tmp_path / "result.json")
    applicable = {identifier for identifier, outcome in outcomes.items() if outcome != "inapplicable"}
    proven = {FAULTS[name].requirement for name, other in PAIRS if name and other == dialect}
    assert applicable <= proven
    assert proven <= {spec.id for spec in catalogue().requirements if spec.testable}


@pytest.mark.parametrize(
    ("name", "code"),
    [("kanaal-in-hoofdletters", 1), ("registreren-geeft-500", 1), ("eerste-regel-dubbel", 0)],
)
def test_the_exit_code_follows_from_the_mandatory_requirements(name: str, code: int, tmp_path: Path) -> None:
    """The last fault touches a recommended requirement only, which is shown and doesn't gate."""
    with ProviderProcess(fault=name) as provider:
        outcome = run(provider.url, tmp_path, token=provider.token)
    assert FAULTS[name].requirement in outcome.ids("failed")
    assert outcome.code == code


def test_faults_are_listed_with_their_requirements_and_what_is_wrong() -> None:
    rows = [line.split("\t") for line in command("provider", "--list-faults").stdout.splitlines()]
    assert len(rows) == len(FAULTS) >= 20
    for name, ids, wrong in rows:
        assert ids.split(",")[0] == FAULTS[name].requirement
        assert wrong.endswith(".")
    assert listing() == "".join("\t".join(row) + "\n" for row in rows)


def test_every_further_requirement_has_a_reason() -> None:
    assert all(reason for fault in FAULTS.values() for reason in fault.also.values())
