"""What is written down of our contracts is what a run looks at; `make snapshots` renews it."""

import pytest

from klantinteracties_conformance.fuzz import facts_lock
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.known_facts import LOCK, known_facts

VERSIONS = [
    (name, number) for name in dialect_files.available() for number in facts_lock.judged_versions(name)
]


@pytest.mark.parametrize("dialect", dialect_files.available())
def test_the_newest_contract_says_what_is_written_down(dialect: str) -> None:
    newest = facts_lock.judged_versions(dialect)[-1]
    assert known_facts(dialect, newest) == facts_lock.facts_of(dialect, newest), "make snapshots"


@pytest.mark.ci
@pytest.mark.parametrize(("dialect", "version"), VERSIONS)
def test_each_version_says_what_is_written_down(dialect: str, version: str) -> None:
    assert known_facts(dialect, version) == facts_lock.facts_of(dialect, version)


@pytest.mark.ci
def test_it_is_renewed_to_the_letter() -> None:
    assert LOCK.read_text(encoding="utf-8") == facts_lock.text()
