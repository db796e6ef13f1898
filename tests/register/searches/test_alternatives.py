"""What takes the place of another is searched by itself, where no world has it."""

import pytest

from klantinteracties_conformance.register.lists import worlds
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.searches import alternatives
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz import at_work


@pytest.mark.parametrize("dialect", ["openklant", "vng-crud"])
def test_only_what_no_world_has_is_searched_by_itself(dialect: str) -> None:
    """An argument may look at something that is no attribute of the object itself."""
    made: dict[str, int] = {}

    def probe(run: OperationRun, operation: Operation) -> None:
        alternatives.check(run, operation, worlds.searches(run.shared.settings.dialect)[operation.path])
        made[operation.path] = len(run.own.made)

    with at_work.provider(dialect) as sound:
        for path in worlds.searches(dialect_files.load(dialect)):
            record = at_work.probed(sound.url, f"GET {path}", probe, dialect=dialect)
            assert (record.breaches, record.leftovers) == ([], [])
    assert [path for path, count in made.items() if count] == (
        ["/digitaaladressen"] if dialect == "vng-crud" else []
    )
