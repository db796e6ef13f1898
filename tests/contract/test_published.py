"""The provider's own OpenAPI document is compared place by place, and a bad one does no harm."""

import copy
import json
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.contract.published import compare_published, differences
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Document, read
from tests.command.servers import Answering, Reply, serving

DIALECT = dialect_files.load("openklant")


def changed(change: Any) -> Document:
    content = copy.deepcopy(dict(read(DIALECT.contract).content))
    change(content)
    return Document(content)


def _drop_operation(content: Any) -> None:
    del content["paths"]["/bijlagen"]["post"]


def _drop_property(content: Any) -> None:
    del content["components"]["schemas"]["KlantcontactVelden"]["properties"]["onderwerp"]


def _retype(content: Any) -> None:
    content["components"]["schemas"]["KlantcontactVelden"]["properties"]["inhoud"] = {"type": "integer"}


def _narrow(content: Any) -> None:
    content["components"]["schemas"]["BetrokkeneKern"]["properties"]["rol"] = {
        "type": "string",
        "enum": ["klant"],
    }


def _lose_answer(content: Any) -> None:
    del content["paths"]["/bijlagen/{uuid}"]["delete"]["responses"]["204"]


def test_the_contract_does_not_differ_from_itself() -> None:
    for name in dialect_files.available():
        document = read(dialect_files.load(name).contract)
        assert differences(document, document) == []


@pytest.mark.parametrize(
    ("change", "kind", "place"),
    [
        (_drop_operation, "bewerking ontbreekt", "POST /bijlagen"),
        (_drop_property, "eigenschap ontbreekt", "POST /klantcontacten · verzoek · onderwerp"),
        (_retype, "ander type", "POST /klantcontacten · 201 · inhoud"),
        (_narrow, "minder waarden", "PUT /betrokkenen/{uuid} · verzoek · rol"),
        (_lose_answer, "antwoord ontbreekt", "DELETE /bijlagen/{uuid} · 204"),
    ],
)
def test_a_difference_is_found_where_it_is(change: Any, kind: str, place: str) -> None:
    rows = differences(read(DIALECT.contract), changed(change))
    assert {row.kind for row in rows} == {kind}
    assert place in {row.place for row in rows}


def _answering(status: int, body: str) -> Answering:
    def answer(_: BaseHTTPRequestHandler) -> Reply:
        return status, {"Content-Type": "application/json"}, body.encode()

    return answer


@pytest.mark.parametrize(
    ("status", "body", "note"),
    [
        (404, "{}", "publiceert geen"),
        (200, "<html>", "publiceert geen"),
        (200, '{"paths": []}', "publiceert geen"),
        (200, json.dumps({"paths": {"/actoren": {"get": {"responses": [1]}}}}), "niet goed gevormd"),
        (200, json.dumps({"paths": {"/actoren": {"get": {"responses": {"200": {"$ref": "#/x"}}}}}}), ""),
    ],
)
def test_a_bad_document_is_a_sentence(status: int, body: str, note: str) -> None:
    with serving(_answering(status, body)) as url:
        about = compare_published(DIALECT, read(DIALECT.contract), url, Access.by_token("token"), timeout=5)
    assert note in about["note"]
