"""Each deviation of a contract stands in its list, and each of the list is marked in the contract."""

import json

import jsonschema
import pytest
import yaml

from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.contract_document import read
from klantinteracties_conformance.standard.deviations import (
    MARK,
    Kind,
    Reading,
    listed,
    marked,
    without_deviations,
)

DIALECTS = ("openklant", "vng-crud")
ROOT = resources.schemas_dir()
DOCS = resources.suite_dir() / "docs"


@pytest.mark.parametrize("dialect", DIALECTS)
def test_the_list_fits_its_schema(dialect: str) -> None:
    schema = json.loads((ROOT / "afwijkingen.schema.json").read_text(encoding="utf-8"))
    rows = yaml.safe_load((ROOT / dialect / "afwijkingen.yaml").read_text(encoding="utf-8"))
    jsonschema.validate(rows, schema)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_what_is_marked_is_listed_and_the_reverse(dialect: str) -> None:
    contract = ROOT / dialect / "openapi.yaml"
    marks = list(marked(yaml.load(contract.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)))
    known = listed(contract)
    assert {number for numbers, _ in marks for number in numbers} == set(known)
    for numbers, published in marks:
        assert set(published) <= set(numbers)
        for number in numbers:
            if known[number].kind is Kind.STRICTER:
                assert number in published, "what the published document says is needed to judge"
            if known[number].kind is Kind.REPAIR:
                assert number not in published, "nobody can follow what was repaired"


@pytest.mark.parametrize("dialect", DIALECTS)
def test_the_register_of_interpretations_names_each(dialect: str) -> None:
    entries = resources.interpretations().read_text(encoding="utf-8").split("\n## ")
    for number, deviation in listed(ROOT / dialect / "openapi.yaml").items():
        entry = next(entry for entry in entries if entry.startswith(f"{deviation.interpretation} "))
        assert number in entry


def test_the_page_shows_what_the_lists_say() -> None:
    rows = [
        f"| {row.number} | {row.kind.value} | {row.what} | {row.reason} | {row.interpretation} |"
        for dialect in DIALECTS
        for row in listed(ROOT / dialect / "openapi.yaml").values()
    ]
    page = (DOCS / "afwijkingen.md").read_text(encoding="utf-8").splitlines()
    shown = [line for line in page if line.startswith(("| OK-", "| VC-"))]
    assert shown == rows, "\n".join(rows)


def test_a_reading_takes_what_was_published_in_place_of_ours() -> None:
    ours, widest, narrowest = (
        read(ROOT / "openklant" / "openapi.yaml", reading).content["components"]["schemas"]
        for reading in (Reading.OURS, Reading.WIDEST, Reading.NARROWEST)
    )
    assert ours["Nummer"]["pattern"] == narrowest["Nummer"]["pattern"]
    assert "pattern" not in widest["Nummer"]
    assert ours["Emailadres"] == widest["Emailadres"]
    assert narrowest["Emailadres"]["format"] == "email"
    assert "anyOf" not in narrowest["Emailadres"]
    assert ours["Nummer"][MARK] == ["OK-06"]
    assert MARK not in widest["Nummer"]


def test_a_change_takes_away_adds_and_goes_within() -> None:
    node = {
        "x-afwijking": ["XX-01", "XX-02"],
        "x-gepubliceerd": {"XX-01": {"a": None, "b": {"c": 2}}, "XX-02": {"d": 3}},
        "a": 1,
        "b": {"c": 1, "e": 1},
    }
    assert without_deviations([node], {"XX-01"}) == [{"b": {"c": 2, "e": 1}}]
    assert without_deviations(node, ()) == {"a": 1, "b": {"c": 1, "e": 1}}
    assert without_deviations(node, {"XX-01"}, marks=True) == {MARK: ["XX-02"], "b": {"c": 2, "e": 1}}


def test_a_contract_without_a_list_has_no_deviations() -> None:
    assert listed(ROOT / "referentielijsten" / "openapi.yaml") == {}
