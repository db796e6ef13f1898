"""Texts of the wrong form, each the only thing that is wrong."""

import jsonschema_rs

from klantinteracties_conformance.fuzz.generate import Raw
from klantinteracties_conformance.fuzz.wrong_forms import wrong_forms

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
