"""References within a document are followed to their end, and a dead end is none."""

from typing import Any

import pytest

from klantinteracties_conformance.standard.references import References

DOCUMENT: dict[str, Any] = {
    "circle": {"$ref": "#/back"},
    "back": {"$ref": "#/circle"},
    "list": [1, {"x": 2}],
    "paths": {"/a/{id}": {"~": 3}},
    "chain": {"$ref": "#/paths/~1a~1{id}"},
    "$id": "https://elsewhere.example/",
}


@pytest.mark.parametrize(
    ("reference", "target"),
    [
        ("#/paths/~1a~1{id}/~0", 3),
        ("#/chain", {"~": 3}),
        ("#/list/1", {"x": 2}),
        ("#/circle", None),
        ("#/nowhere", None),
        ("#/list/7", None),
        ("#/list/x", None),
        ("#/list/0/x", None),
        ("#anchor", None),
        ("other.yaml#/list", None),
        ("http://[no-address", None),
    ],
)
def test_a_reference_is_followed(reference: str, target: object) -> None:
    assert References(DOCUMENT).follow({"$ref": reference}) == target


def test_what_is_no_reference_stays_what_it_is() -> None:
    node = {"$ref": ["a property of that name"]}
    assert References(DOCUMENT).follow(node) is node
    assert References(DOCUMENT).follow(None) is None


def test_a_document_may_change_meanwhile() -> None:
    document: dict[str, Any] = {"a": {"type": "string"}}
    references = References(document)
    assert references.follow({"$ref": "#/a"}) is document["a"]
    document["a"] = {"type": "integer"}
    assert references.follow({"$ref": "#/a"}) is document["a"]
