"""The contract as who sends a request sees it."""

from klantinteracties_conformance.contract.request_schemas import RequestSchemas, deep, value_validator
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.system.messages import message

SCHEMAS = RequestSchemas(contract_of(dialect_files.load("openklant")))
POST = Operation("POST", "/actoren")
ACTOR = {"naam": "Anna", "soortActor": "medewerker"}


def test_what_only_the_provider_sets_is_left_out() -> None:
    validator = SCHEMAS.validator(POST)
    assert validator is not None
    sent = {**ACTOR, "uuid": "x", "url": "y"}
    assert SCHEMAS.without_read_only(SCHEMAS.node(POST), sent) == ACTOR
    assert SCHEMAS.read_only(SCHEMAS.properties(SCHEMAS.node(POST))["uuid"])
    assert SCHEMAS.validator(POST) is validator


def test_a_body_that_breaks_it_is_explained() -> None:
    found = SCHEMAS.explain(POST, {**ACTOR, "naam": 5})
    assert (found.pointer, found.keyword) == ("/naam", "type")
    assert found.expected == message("schema-type", kind="string")
    assert found.observed == message("json", text="5")
    assert SCHEMAS.explain(POST, {**ACTOR, "indicatieActief": True}).pointer == "/"


def test_an_operation_has_parameters_and_perhaps_a_body() -> None:
    listing = Operation("GET", "/actoren")
    assert "naam" in SCHEMAS.parameters(listing)
    assert SCHEMAS.validator(listing) is None
    assert not SCHEMAS.body_required(listing)
    assert SCHEMAS.body_required(POST)
    assert "application/json" in SCHEMAS.media_types(POST)


def test_a_value_by_itself_is_checked_with_its_format() -> None:
    checker = value_validator('{"format": "date", "type": "string"}')
    assert checker.is_valid("2026-01-01")
    assert not checker.is_valid("morgen")


def test_a_copy_shares_nothing() -> None:
    value = {"a": [{"b": 1}]}
    copied = deep(value)
    copied["a"][0]["b"] = 2
    assert value == {"a": [{"b": 1}]}
