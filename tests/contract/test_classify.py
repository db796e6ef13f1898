"""What the contract says of a request, and how sure that is."""

from typing import Any

import jsonschema_rs
import pytest

from klantinteracties_conformance.contract.classify import (
    Class,
    Kind,
    broken_paths,
    classify_body,
    classify_query,
    leaves,
    looks_like,
    replaced,
    value_at,
    without,
)

SCHEMA = {
    "type": "object",
    "required": ["naam"],
    "properties": {
        "naam": {"type": "string", "maxLength": 4},
        "aantal": {"type": "integer", "minimum": 1},
        "actief": {"type": "boolean"},
        "dag": {"type": "string", "format": "date"},
        "adres": {"type": "object"},
    },
}
VALIDATOR = jsonschema_rs.Draft202012Validator(SCHEMA, validate_formats=True)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"naam": "Anna"}, Kind.VALID),
        ({"naam": 5}, Kind.COERCED),
        ({"naam": "Anna", "aantal": "5"}, Kind.COERCED),
        ({"naam": "Anna", "actief": "true"}, Kind.COERCED),
        ({"naam": "Anna", "actief": None}, Kind.COERCED),
        ({"naam": "Anna", "aantal": "0"}, Kind.INVALID),
        ({"naam": "Anna", "aantal": "veel"}, Kind.INVALID),
        ({"naam": 12345}, Kind.INVALID),
        ({"naam": None}, Kind.INVALID),
        ({"naam": ["Anna"]}, Kind.INVALID),
        ({"naam": "Anna", "adres": "Dam"}, Kind.INVALID),
        ({"naam": "Anna "}, Kind.UNSURE),
        ({"naam": "Anna", "dag": "2026-02-30"}, Kind.UNSURE),
        ({"naam": "Anna", "dag": "morgen"}, Kind.INVALID),
        ({}, Kind.INVALID),
    ],
)
def test_what_a_body_is(body: Any, kind: Kind) -> None:
    assert classify_body(VALIDATOR, body).kind is kind


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ([("aantal", "5")], Kind.VALID),
        ([("aantal", "vijf")], Kind.INVALID),
        ([("aantal", "5.0")], Kind.UNSURE),
        ([("actief", "true")], Kind.VALID),
        ([("actief", "TRUE")], Kind.UNSURE),
        ([("actief", "misschien")], Kind.INVALID),
        ([("naam", "")], Kind.UNSURE),
        ([("naam", "Annie")], Kind.INVALID),
        ([("naam", "Annie"), ("naam", "Anna")], Kind.UNSURE),
        ([("onbekend", "1")], Kind.INVALID),
    ],
)
def test_what_a_query_is(query: list[tuple[str, str]], kind: Kind) -> None:
    properties: Any = SCHEMA["properties"]
    assert classify_query(properties, query, refuses_unknown=True).kind is kind


def test_what_is_wrong_is_named_by_its_place_and_the_keyword_that_it_breaks() -> None:
    assert classify_body(VALIDATOR, {}) == Class(Kind.INVALID, "/naam", "required")
    assert classify_body(VALIDATOR, {"naam": "Annie"}).code == "/naam:maxLength"
    assert Class(Kind.INVALID, "/rijen/12/naam", "type").code == "/rijen/*/naam:type"
    assert broken_paths(VALIDATOR, {"aantal": 0}) == [("naam",), ("aantal",)]


def test_of_what_is_missing_nothing_follows_in_a_change_of_a_part() -> None:
    assert classify_body(VALIDATOR, {"aantal": 5}, partial=True).kind is Kind.UNSURE
    assert classify_body(VALIDATOR, {"aantal": 0}, partial=True).kind is Kind.INVALID


def test_a_body_is_left_as_it_was() -> None:
    body = {"naam": " An ", "aantal": "5", "actief": None}
    assert classify_body(VALIDATOR, body).kind is Kind.COERCED
    assert body == {"naam": " An ", "aantal": "5", "actief": None}


def test_an_unknown_argument_may_be_taken_where_that_is_not_said() -> None:
    found = classify_query({}, [("onbekend", "1")], refuses_unknown=False)
    assert found == Class(Kind.UNSURE, "?onbekend", "waarde")


@pytest.mark.parametrize(
    ("text", "kind"),
    [("1,2", Kind.VALID), ("1,x", Kind.INVALID), ("1,2.0", Kind.UNSURE), ("2147483648", Kind.UNSURE)],
)
def test_of_a_list_in_an_argument_each_part_counts(text: str, kind: Kind) -> None:
    parameters = {"ids": {"type": "array", "items": {"type": "integer"}}}
    assert classify_query(parameters, [("ids", text)], refuses_unknown=True).kind is kind


@pytest.mark.parametrize(
    ("form", "text", "looks"),
    [
        ("date", "2026-02-30", True),
        ("date", "morgen", False),
        ("date-time", "20260101", True),
        ("email", "anna", False),
        ("uri", "x:y", True),
        ("uuid", "", True),
        ("no-such-form", "anything", True),
    ],
)
def test_a_lenient_reader_may_take_what_is_not_quite_of_a_form(form: str, text: str, looks: bool) -> None:
    assert looks_like(form, text) is looks


def test_a_place_in_a_body_is_read_changed_and_taken_out() -> None:
    body: Any = {"a": [{"b": 1}, 2], "c": {}}
    assert list(leaves(body)) == [(("a", 0, "b"), 1), (("a", 1), 2), (("c",), {})]
    assert list(leaves(7)) == []
    assert value_at(body, ("a", 0, "b")) == 1
    for nowhere in (("a", 9), ("a", "b"), ("x", "y"), ("a", 0, "b", "c")):
        assert value_at(body, nowhere) is None
    assert replaced(body, ("a", 0, "b"), 3)["a"] == [{"b": 3}, 2]
    assert replaced(body, (), "other") == "other"
    assert without(body, ("a", 1))["a"] == [{"b": 3}]
    assert without(body, ("c",)) == {"a": [{"b": 3}]}
    assert without(body, ("a", 9)) == without(body, ("x", "y")) == {"a": [{"b": 3}]}
