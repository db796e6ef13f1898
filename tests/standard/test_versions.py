"""The contract of an older version is that of the newest, without what came later."""

import json

import jsonschema
import pytest
import yaml

from klantinteracties_conformance.standard import dialect_files, resources
from klantinteracties_conformance.standard.contract_document import read
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.standard.deviations import Reading
from klantinteracties_conformance.standard.versions import later, order, versions

CONTRACT = resources.schemas_dir() / "openklant" / "openapi.yaml"
NUMBERS = [version.number for version in versions(CONTRACT)]


def schema(number: str, name: str, reading: Reading = Reading.OURS) -> dict[str, object]:
    found: dict[str, object] = read(CONTRACT, reading, number).content["components"]["schemas"][name]
    return found


def arguments(number: str, path: str) -> set[str]:
    document = read(CONTRACT, Reading.OURS, number)
    return {document.resolve(one)["name"] for one in document.content["paths"][path]["get"]["parameters"]}


def test_the_list_fits_its_schema_and_ends_with_the_contract() -> None:
    described = json.loads((resources.schemas_dir() / "versies.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(yaml.safe_load((CONTRACT.parent / "versies.yaml").read_text()), described)
    assert NUMBERS[0] == "0.2.1"
    assert NUMBERS[-1] == read(CONTRACT).content["info"]["version"]


@pytest.mark.parametrize("version", versions(CONTRACT), ids=lambda version: version.number)
def test_what_a_version_brought_is_there_from_then_on(version: object) -> None:
    now = versions(CONTRACT)[NUMBERS.index(version.number)]  # type: ignore[attr-defined]
    before = NUMBERS[max(NUMBERS.index(now.number) - 1, 0)]
    for name, added in now.attributes.items():
        assert set(added) <= set(schema(now.number, name)["properties"])  # type: ignore[call-overload]
        assert not set(added) & set(schema(before, name)["properties"])  # type: ignore[call-overload]
    for path, added in now.arguments.items():
        if "{" not in path:
            assert set(added) <= arguments(now.number, path)
            assert not set(added) & arguments(before, path)
    for name in now.before:
        assert schema(now.number, name) != schema(before, name)


def test_readings_and_versions_go_together() -> None:
    older = schema("0.4.0", "TelefoonnummerOfLeeg", Reading.NARROWEST)
    assert older["pattern"] == schema("0.4.0", "Telefoonnummer")["pattern"]
    assert older["pattern"] != schema("0.4.1", "Telefoonnummer")["pattern"]


@pytest.mark.parametrize("number", ["", "9.9.9", "onbekend", NUMBERS[-1]])
def test_what_is_unknown_is_the_newest(number: str) -> None:
    assert read(CONTRACT, Reading.OURS, number).content == read(CONTRACT).content
    assert not list(later(CONTRACT, number))


def test_versions_compare_as_numbers() -> None:
    assert order("0.10.0") > order("0.9.0") > order("0.4.1") > order("x") == ()


def test_a_dialect_without_a_list_has_one_version() -> None:
    assert versions(dialect_files.load("vng-crud").contract) == ()
    assert contract_of(dialect_files.load("vng-crud"))
