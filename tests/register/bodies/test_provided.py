"""What a provider fills in by itself is no matter of what was sent."""

import pytest

from klantinteracties_conformance.register.bodies.provided import provided
from klantinteracties_conformance.register.run import Shared
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz import at_work


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("POST /internetaken", {("uuid",), ("toegewezenOp",), ("afgehandeldOp",)}),
        ("POST /klantcontacten", {("uuid",)}),
        ("POST /categorieen", set()),  # of no object type of the information model
    ],
)
def test_what_a_provider_fills_in(label: str, expected: set[tuple[str, ...]]) -> None:
    shared = Shared.of(at_work.settings("http://127.0.0.1:9"))
    assert provided(shared, shared.places.of(Operation(*label.split(" ")))) == expected
