"""What a breach of a schema comes down to: where, what was expected, what came."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from klantinteracties_conformance.standard.schema_wording import MAX_SHOWN, as_json, describe, leaves
from klantinteracties_conformance.system.messages import message
from tests import saying

ONLY_KNOWN = "alleen eigenschappen die het contract noemt"
ADDRESS = {"type": "object", "required": ["stad"], "properties": {"huisnummer": {"type": "integer"}}}


def said(schema: Any, value: Any) -> tuple[str, str, str, str]:
    [error] = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER).iter_errors(
        value
    )
    found = describe(error)
    return found.pointer, saying.said(found.expected), saying.said(found.observed), found.keyword


@pytest.mark.parametrize(
    ("schema", "value", "expected", "observed"),
    [
        ({"type": "string"}, 7, "een tekst", "7"),
        ({"type": ["string", "null"]}, True, "een tekst of null", "true"),
        ({"enum": ["a", "b"]}, "c", 'een van "a", "b"', '"c"'),
        ({"format": "date"}, "gisteren", "een datum, zoals 2027-01-31", '"gisteren"'),
        ({"pattern": "^a"}, "b", "een tekst volgens het patroon ^a", '"b"'),
        ({"minLength": 2}, "a", "een tekst van ten minste 2 tekens", '1 teken: "a"'),
        ({"maxLength": 1}, "één", "een tekst van ten hoogste 1 teken", '3 tekens: "één"'),
        ({"minimum": 1}, 0, "een getal van ten minste 1", "0"),
        ({"maximum": 1}, 2, "een getal van ten hoogste 1", "2"),
        ({"minItems": 1}, [], "een lijst van ten minste 1", "[]"),
        ({"maxItems": 0}, [1], "een lijst van ten hoogste 0", "[1]"),
        (
            {"additionalProperties": False},
            {"x": 1},
            "alleen eigenschappen die het contract noemt",
            '{"x": 1}',
        ),
        ({"not": {"type": "null"}}, None, "een andere waarde", "null"),
        ({"const": "ja"}, "nee", '"ja"', '"nee"'),
        ({"multipleOf": 2}, 3, "wat het contract bij multipleOf zegt", "3"),
    ],
)
def test_what_was_expected_and_what_came(schema: Any, value: Any, expected: str, observed: str) -> None:
    assert said(schema, value) == ("/", expected, observed, next(iter(schema)))


def test_a_place_is_a_json_pointer() -> None:
    schema = {"properties": {"rijen": {"items": ADDRESS}}}
    assert (
        said(schema, {"rijen": [{"stad": "x"}, {"stad": "x", "huisnummer": "9"}]})[0] == "/rijen/1/huisnummer"
    )
    assert said(schema, {"rijen": [{}]}) == (
        "/rijen/0/stad",
        "deze eigenschap",
        "de eigenschap ontbreekt",
        "required",
    )
    assert said(ADDRESS, {})[0] == "/stad"


def test_of_several_schemas_one_tells_what_it_expected() -> None:
    email, nothing = {"type": "string", "format": "email"}, {"type": "string", "maxLength": 0}
    schema = {"properties": {"adres": {"anyOf": [email, nothing]}}}
    pointer, expected, observed, kind = said(schema, {"adres": "x"})
    assert (pointer, observed) == ("/adres", '"x"')
    assert (expected, kind) == ("een e-mailadres", "format")


def test_what_may_be_null_tells_what_is_wrong_inside_the_object() -> None:
    nullable = {"properties": {"adres": {"anyOf": [{"type": "null"}, ADDRESS]}}}
    assert said(nullable, {"adres": {"stad": "x", "huisnummer": "9"}}) == (
        "/adres/huisnummer",
        "een geheel getal",
        '"9"',
        "type",
    )


@pytest.mark.parametrize(
    ("kind", "expected"), [("persoon", "een object"), ("organisatie", "een geheel getal")]
)
def test_the_discriminator_names_the_schema_that_counts(kind: str, expected: str) -> None:
    def of(name: str, wanted: str) -> Any:
        return {"properties": {"soort": {"const": name}, "identificatie": {"type": wanted}}}

    schema = {
        "$defs": {"P": of("persoon", "object"), "O": of("organisatie", "integer")},
        "oneOf": [{"$ref": "#/$defs/P"}, {"$ref": "#/$defs/O"}],
        "discriminator": {
            "propertyName": "soort",
            "mapping": {"persoon": "#/$defs/P", "organisatie": "#/$defs/O"},
        },
    }
    assert said(schema, {"soort": kind, "identificatie": None}) == (
        "/identificatie",
        expected,
        "null",
        "type",
    )


def test_all_that_breaks_the_schema_that_the_discriminator_names_is_told() -> None:
    person = {
        "properties": {"soort": {"const": "persoon"}, "naam": {"type": "string"}, "leeftijd": {"minimum": 0}}
    }
    schema = {
        "$defs": {"P": person, "O": {"properties": {"soort": {"const": "organisatie"}}}},
        "oneOf": [{"$ref": "#/$defs/O"}, {"$ref": "#/$defs/P"}],
        "discriminator": {"propertyName": "soort", "mapping": {"persoon": "#/$defs/P"}},
    }
    [error] = Draft202012Validator(schema).iter_errors({"soort": "persoon", "naam": 1, "leeftijd": -1})
    assert {describe(leaf).pointer for leaf in leaves(error)} == {"/naam", "/leeftijd"}
    assert len(leaves(next(Draft202012Validator(schema).iter_errors({"soort": "x"})))) == 1


def test_a_breach_names_the_deviation_of_our_contract_that_it_is_about() -> None:
    [error] = Draft202012Validator({"type": "string", "x-afwijking": ["OK-04"]}).iter_errors(1)
    assert describe(error).deviations == ("OK-04",)
    around = {"x-afwijking": ["OK-04"], "anyOf": [{"type": "string", "minLength": 2}, {"type": "null"}]}
    inside = {"x-afwijking": ["OK-01"], "anyOf": [{"properties": {"adres": around}}, {"type": "null"}]}
    [error] = Draft202012Validator(inside).iter_errors({"adres": ""})
    assert describe(error).deviations == ("OK-04",)


def test_a_long_value_is_cut() -> None:
    assert as_json("é") == message("json", text='"é"')
    assert as_json("x" * 500) == message("json-cut", text=f'"{"x" * (MAX_SHOWN - 1)}…', count=502)
