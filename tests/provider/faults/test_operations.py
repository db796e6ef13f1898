"""The labels of operations, in every dialect that has the object type."""

from __future__ import annotations

from klantinteracties_conformance.provider.faults.operations import collection, every, item


def test_a_type_of_both_dialects_has_the_labels_of_both() -> None:
    assert collection("partij", "GET", "POST") == ("GET /partijen", "POST /partijen")
    assert item("partij", "PUT") == ("PUT /partijen/{uuid}", "PUT /partijen/{id}")
    assert collection("digitaaladres", "GET") == ("GET /digitaleadressen", "GET /digitaaladressen")


def test_a_type_of_one_dialect_has_the_labels_of_that() -> None:
    assert every("categorie") == (
        "GET /categorieen",
        "POST /categorieen",
        *(f"{method} /categorieen/{{uuid}}" for method in ("GET", "PUT", "PATCH", "DELETE")),
    )


def test_one_path_is_spelled_otherwise_for_a_list() -> None:
    assert collection("betrokkene", "GET") == ("GET /betrokkenen", "GET /betrokkenenBijKlantcontact")
    assert item("betrokkene", "GET")[1] == "GET /betrokkenenbijklantcontact/{id}"
