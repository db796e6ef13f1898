"""The dialects by name, each complete."""

from __future__ import annotations

import pytest

from klantinteracties_conformance.provider import wire
from klantinteracties_conformance.standard import resources
from tests.saying import raises


@pytest.mark.parametrize("name", wire.DIALECTS)
def test_a_dialect_is_called_as_the_folder_of_its_contract(name: str) -> None:
    assert wire.get(name).name == name
    assert (resources.schemas_dir() / name / "openapi.yaml").is_file()


def test_another_name_is_refused_with_those_that_there_are() -> None:
    with raises(wire.UnknownDialectError, "spreekt het dialect 'x' niet: kies uit openklant of vng-crud"):
        wire.get("x")


def test_each_is_at_an_address_of_its_own() -> None:
    assert len({kind.base_path for kind in wire.DIALECTS.values()}) == len(wire.DIALECTS)
