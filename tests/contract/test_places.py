"""Where objects live, by the contract."""

import pytest

from klantinteracties_conformance.contract.places import Place, Places
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.contract_of_dialect import contract_of

PLACES = Places(contract_of(dialect_files.load("openklant")))


def test_a_collection_has_its_items() -> None:
    place = PLACES.by_collection["/actoren"]
    assert place == Place("/actoren", "/actoren/{uuid}")
    assert place.path("abc") == "/actoren/abc"
    assert PLACES.of(Operation("PATCH", "/actoren/{uuid}")) is place
    assert PLACES.of(Operation("POST", "/actoren")) is place


@pytest.mark.parametrize(
    ("method", "path", "label"),
    [
        ("GET", "actoren", "GET /actoren"),
        ("GET", "/actoren/", "GET /actoren"),
        ("DELETE", "/actoren/abc", "DELETE /actoren/{uuid}"),
        ("GET", "/elders/abc", "GET /elders"),
    ],
)
def test_a_request_is_for_an_operation(method: str, path: str, label: str) -> None:
    assert PLACES.label(method, path) == label
