"""The envelope of the reference lists is the one that VNG published."""

from __future__ import annotations

from klantinteracties_conformance.provider.wire.referentielijsten import Referentielijsten
from tests.provider.contract import contract


def test_it_stands_where_the_contract_has_it_and_says_its_version() -> None:
    document = contract("referentielijsten")
    assert document.base_path.endswith(Referentielijsten.base_path)
    assert Referentielijsten.headers["API-version"] == document.document["info"]["version"]
    assert Referentielijsten.scheme == "Bearer"
