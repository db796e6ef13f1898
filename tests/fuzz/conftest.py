"""What the tests of fuzzing share."""

from collections.abc import Callable
from typing import Any

import pytest

from klantinteracties_conformance.result.operations import OperationRecord
from tests.fuzz import at_work

Fuzz = Callable[..., dict[str, OperationRecord]]


@pytest.fixture
def fuzz() -> Fuzz:
    """Give a function that fuzzes the named operations of a provider and returns what came of it."""

    def run(
        url: str, *operations: str, dialect: str = "openklant", **changes: Any
    ) -> dict[str, OperationRecord]:
        chosen = at_work.settings(url, dialect, operations=operations, **changes)
        return at_work.run(chosen)

    return run
