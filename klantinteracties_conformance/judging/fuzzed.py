"""The pytest items of fuzzing: one for each operation of the contract, and one for the life of each type."""

from collections.abc import Iterator

import pytest

from klantinteracties_conformance.fuzz.plan import FuzzedOperation, planned
from klantinteracties_conformance.judging.session import OPERATION, SESSION


class FuzzItem(pytest.Item):
    """Judges one operation, or one type's life; it never fails, what it found is in its record."""

    def __init__(self, *, operation: FuzzedOperation, **kwargs: object) -> None:
        super().__init__(**kwargs)  # type: ignore[arg-type]
        self._operation = operation

    def runtest(self) -> None:
        """Do it, and leave the record in the stash."""
        self.stash[OPERATION] = self._operation.judge()

    def reportinfo(self) -> tuple[str, int | None, str]:
        """Return what pytest's own report shows."""
        return str(self.path), None, self.name


def collect(parent: pytest.Collector) -> Iterator[pytest.Item]:
    """Yield an item for each selected operation and each life cycle that belongs to this run.

    Raises:
        ContractChangeError: the dialect is a vendor's own, and changes more than names.
    """
    session = parent.config.stash[SESSION]
    operations = list(planned(session.fuzz_settings()))
    held = session.of_this_shard([operation.name for operation in operations])
    session.plan_operations(held)
    if session.request.processes > 1:
        # Those with most to look at first: one that began last would keep a single worker busy in the end.
        operations.sort(key=lambda one: len(one.facts), reverse=True)
    for operation in operations:
        if operation.name in held:
            yield FuzzItem.from_parent(parent, name=operation.name, operation=operation)
