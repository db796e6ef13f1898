"""The cases of an operation, as schemathesis makes them."""

from importlib import import_module
from typing import Any

import pytest

from klantinteracties_conformance.compat import schemathesis_parts
from tests.compat.missing import other, refused


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("schemathesis.core", "NotSet"),
        ("schemathesis", "GenerationMode"),
        ("schemathesis", "APIOperation"),
        ("schemathesis", "openapi"),
        ("schemathesis.generation.drivers", "CoverageGenerator"),
        ("schemathesis.generation.feedback", "NO_FEEDBACK"),
        ("schemathesis.generation.hypothesis.examples", "generate_one"),
        ("schemathesis.generation.overrides", "Override"),
    ],
)
def test_a_part_of_schemathesis_is_missed(module: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(import_module(module), name)
    refused(schemathesis_parts.check, name)


def test_schemathesis_that_makes_no_cases_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("schemathesis.generation.drivers.CoverageGenerator.__iter__", other)
    refused(schemathesis_parts.check, "systematic")
    monkeypatch.undo()
    monkeypatch.delattr("schemathesis.APIOperation.get_strategies_from_examples")
    refused(schemathesis_parts.check, "examples")


def operation(*parameters: dict[str, Any]) -> Any:
    """Return an operation with these arguments."""
    asked = {"parameters": list(parameters), "responses": {"200": {"description": "goed"}}}
    document = {
        "openapi": "3.0.3", "info": {"title": "proef", "version": "1"}, "paths": {"/x": {"get": asked}},
    }  # fmt: skip
    return schemathesis_parts.schema_of(document)["/x"]["GET"]


def test_each_example_of_the_document_is_a_case() -> None:
    number = {"name": "q", "in": "query", "example": 7, "schema": {"type": "integer"}}
    assert [case.query["q"] for case in schemathesis_parts.examples(operation(number))] == [7]
    assert list(schemathesis_parts.examples(operation())) == []


def test_systematic_cases_lie_at_the_boundaries_and_beyond() -> None:
    number = {"name": "q", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 9}}
    drawn = [case.query.get("q") for case in schemathesis_parts.systematic(operation(number)) if case.query]
    assert {str(value) for value in drawn} >= {"0", "1", "9", "10"}


def test_null_is_a_value_and_nothing_at_all_is_none() -> None:
    (case,) = schemathesis_parts.examples(
        operation({"name": "q", "in": "query", "example": 7, "schema": {"type": "integer"}})
    )
    assert schemathesis_parts.is_set(None)
    assert not schemathesis_parts.is_set(case.body)
