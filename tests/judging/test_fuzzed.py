"""The items of fuzzing, among those of scenarios."""

import pytest

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.judging.fuzzed import FuzzItem
from klantinteracties_conformance.judging.session import SESSION
from tests.judging.within import within

CHOSEN = ("POST /actoren", "levensloop /actoren", "C0534-3")


@pytest.mark.parametrize(("fuzz", "names"), [("quick", {*CHOSEN[:2]}), ("none", set())])
def test_each_operation_that_was_chosen_has_an_item(fuzz: str, names: set[str]) -> None:
    def look(session: pytest.Session) -> None:
        items = [item for item in session.items if isinstance(item, FuzzItem)]
        assert {item.name for item in items} == names
        assert set(session.config.stash[SESSION].run.operations) == names
        assert len(session.items) > len(items)

    only = CHOSEN if names else CHOSEN[2:]
    asked = RunRequest(url="http://127.0.0.1:1/api", dialect="openklant", only=only)
    within(RunRequest(**{**vars(asked), "fuzz": fuzz}), look)
