"""A contract as it is read: operations by path, references, answers, and null as a type."""

from typing import Any

import pytest

from klantinteracties_conformance.standard.contract_document import Document, Operation, read, template_key
from klantinteracties_conformance.standard.dialect_files import load

LIST = Operation("GET", "/actoren")
ONE = Operation("GET", "/actoren/{uuid}")
CONTENT: dict[str, Any] = {
    "paths": {
        "/actoren/{uuid}": {
            "parameters": [],
            "get": {"responses": {"200": {"$ref": "#/components/responses/een~1twee"}, "4XX": {"x": 4}}},
        },
        "/actoren/maak": {"post": {"responses": {"201": {}}}},
        "/actoren": {"get": {"responses": {"default": {"x": 0}, "200": {"x": 200}}}},
    },
    "components": {
        "responses": {"een/twee": {"$ref": "#/components/responses/drie"}, "drie": {"x": 3}},
        "schemas": {
            "soms": {"type": "string", "nullable": True, "enum": ["a"]},
            "kring": {"$ref": "#/components/schemas/kring"},
        },
    },
}
DOCUMENT = Document(CONTENT)


def test_operations_stand_in_the_order_of_the_document() -> None:
    labels = [operation.label for operation in DOCUMENT.operations]
    assert labels == ["GET /actoren/{uuid}", "POST /actoren/maak", "GET /actoren"]


@pytest.mark.parametrize(
    ("method", "path", "operation"),
    [
        ("GET", "/actoren", LIST),
        ("get", "/actoren/", LIST),
        ("GET", "/actoren/7", ONE),
        ("POST", "/actoren/maak", Operation("POST", "/actoren/maak")),
        ("GET", "/actoren/maak", None),
        ("DELETE", "/actoren", None),
        ("PARAMETERS", "/actoren/7", None),
        ("GET", "/actoren/7/8", None),
        ("GET", "/partijen", None),
    ],
)
def test_the_operation_of_a_path(method: str, path: str, operation: Operation | None) -> None:
    assert DOCUMENT.operation(method, path) == operation


@pytest.mark.parametrize(
    ("operation", "status", "said"),
    [
        (ONE, 200, {"x": 3}),
        (ONE, 404, {"x": 4}),
        (ONE, 500, None),
        (LIST, 200, {"x": 200}),
        (LIST, 404, {"x": 0}),
    ],
)
def test_what_is_said_of_an_answer(operation: Operation, status: int, said: Any) -> None:
    assert DOCUMENT.response(operation, status) == said


def test_a_reference_that_leads_nowhere_or_round_is_a_dead_end() -> None:
    assert DOCUMENT.resolve({"$ref": "#/components/schemas/niets"}) is None
    assert DOCUMENT.resolve({"$ref": "#/components/schemas/kring"}) is None
    assert DOCUMENT.resolve({"type": "string"}) == {"type": "string"}


def test_null_becomes_a_type_and_a_choice() -> None:
    plain = DOCUMENT.plain["components"]["schemas"]["soms"]
    assert plain == {"type": ["string", "null"], "enum": ["a", None]}
    assert CONTENT["components"]["schemas"]["soms"]["nullable"] is True


def test_parameters_may_have_any_name() -> None:
    assert template_key("/Actoren/{uuid}/") == template_key("/actoren/{id}") == "/actoren/{}"


def test_a_file_is_read_once() -> None:
    contract = load("openklant").contract
    assert read(contract) is read(contract)
    assert read(contract).operation("GET", "/klantcontacten/1")


def test_a_schema_stands_by_itself_with_what_it_refers_to() -> None:
    schema = {"properties": {"soort": {"items": [{"$ref": "#/components/responses/een~1twee"}]}}}
    found = DOCUMENT.complete(schema)
    assert found == {"components": {"responses": CONTENT["components"]["responses"]}, **schema}
    circle = {"schemas": {"kring": CONTENT["components"]["schemas"]["kring"]}}
    assert DOCUMENT.complete({"$ref": "#/components/schemas/kring"})["components"] == circle
    dead_end = {"oneOf": [{"$ref": "#/components/schemas/geen"}, {"$ref": "https://example.nl/schema"}]}
    assert DOCUMENT.complete(dead_end) == {"components": {}, **dead_end}


@pytest.mark.parametrize("dialect", ["openklant", "vng-crud"])
def test_nothing_that_an_answer_is_compared_with_is_lost(dialect: str) -> None:
    document = read(load(dialect).contract)
    for operation in document.operations:
        for answer in document.responses(operation).values():
            for media in document.resolve(answer).get("content", {}).values():
                complete = document.complete(media["schema"])
                named = {name for part in complete["components"].values() for name in part}
                assert named == _referred(complete)


def _referred(node: Any) -> set[str]:
    """Return the last part of each reference in a schema."""
    within = list(node.values()) if isinstance(node, dict) else node if isinstance(node, list) else []
    own = {node["$ref"].rpartition("/")[2]} if isinstance(node, dict) and "$ref" in node else set()
    return own.union(*map(_referred, within))
