"""Texts of the wrong form, each the only thing that is wrong."""

import jsonschema_rs

from klantinteracties_conformance.fuzz.wrong_forms import other_types, wrong_forms
from klantinteracties_conformance.register.generate import Raw

SCHEMA = {
    "type": "object",
    "properties": {
        "dag": {"type": "string", "format": "date"},
        "code": {"type": "string", "pattern": "^[A-Z]+$"},
        "naam": {"type": "string"},
        "rijen": {"type": "array", "items": {"type": "string", "format": "uuid"}},
    },
}


def test_each_place_with_a_form_is_wrong_once() -> None:
    validator = jsonschema_rs.Draft202012Validator(SCHEMA, validate_formats=True)
    identifier = "5f5b4f6e-0d3c-4f6a-9a63-0a4d1f6f0f01"
    valid = Raw((), {"dag": "2026-01-01", "code": "A", "naam": "Anna", "rijen": [identifier, identifier]})
    found = [raw.body for raw in wrong_forms(validator, [valid, valid])]
    assert [[name for name in valid.body if body[name] != valid.body[name]] for body in found] == [
        ["dag"], ["code"], ["rijen"],
    ]  # fmt: skip
    assert not any(map(validator.is_valid, found))
    assert valid.body["dag"] == "2026-01-01"


def test_a_value_of_each_type_is_of_another_once() -> None:
    schema = {
        "properties": {
            "naam": {"type": "string"},
            "actief": {"type": "boolean"},
            "aantal": {"type": "integer"},
        }
    }
    validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    valid = Raw((), {"naam": "Anna", "actief": True, "aantal": 3})
    assert [raw.body for raw in other_types(validator, [valid, valid])] == [
        {"naam": 7, "actief": True, "aantal": 3},
        {"naam": "Anna", "actief": "true", "aantal": 3},
        {"naam": "Anna", "actief": True, "aantal": "7"},
    ]


def test_what_no_lenient_reader_takes_is_left() -> None:
    validator = jsonschema_rs.Draft202012Validator(SCHEMA, validate_formats=True)
    assert list(other_types(validator, [Raw((), {"dag": "2026-01-01", "rijen": []})])) == []
