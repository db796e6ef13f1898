"""The provider's own OpenAPI document is compared place by place, and a bad one does no harm."""

import copy
import json
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.contract.published import PublishedDocument, compared, differences, fetch
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Document, read
from tests.command.servers import Answering, Reply, always, serving
from tests.saying import said

YAML = b"info: {title: Proef, version: 1.5}\npaths: {/actoren: {}, '/actoren/{uuid}': {}, /partijen: {}}\n"

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
        (_drop_property, "eigenschap ontbreekt", "POST /klantcontacten · verzoek · /onderwerp"),
        (_retype, "ander type", "POST /klantcontacten · 201 · /inhoud"),
        (_narrow, "minder waarden", "PUT /betrokkenen/{uuid} · verzoek · /rol"),
        (_lose_answer, "antwoord ontbreekt", "DELETE /bijlagen/{uuid} · 204"),
    ],
)
def test_a_difference_is_found_where_it_is(change: Any, kind: str, place: str) -> None:
    rows = differences(read(DIALECT.contract), changed(change))
    assert {said(row.kind) for row in rows} == {kind}
    assert place in {said(row.place) for row in rows}


def _fetched(answer: Answering) -> PublishedDocument:
    access = Access()
    with (
        serving(answer) as url,
        ProviderClient.speaking(DIALECT, url, access, Log(access.redactor(DIALECT)), timeout=5) as client,
    ):
        found = fetch(client, DIALECT.published)
    assert found.url in ("", f"{url}/{found.name}")
    return found


@pytest.mark.parametrize(
    ("status", "body", "note"),
    [
        (404, "{}", "publiceert geen"),
        (500, '{"paths": {}}', "publiceert geen"),
        (200, "<html>", "publiceert geen"),
        (200, '{"paths": []}', "publiceert geen"),
        (200, json.dumps({"paths": {"/actoren": {"get": {"responses": [1]}}}}), "niet goed gevormd"),
        (200, json.dumps({"paths": {"/actoren": {"get": {"responses": {"200": {"$ref": "#/x"}}}}}}), ""),
        (200, json.dumps({"info": ["x"], "paths": {}}), ""),
    ],
)
def test_a_bad_document_is_a_sentence(status: int, body: str, note: str) -> None:
    found = _fetched(always(status, body.encode(), Content_Type="application/json"))
    about = compared(read(DIALECT.contract), found, str)
    assert note in said(about.note)
    assert bool(note) == (not about.differences)


@pytest.mark.parametrize("broken", [(404, b""), (200, b"<html>"), (401, b"{}")])
def test_yaml_does_as_well_as_json(broken: tuple[int, bytes]) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> Reply:
        status, body = broken
        return (200, {}, YAML) if handler.path.endswith(".yaml") else (status, {}, body)

    found = _fetched(answer)
    assert (found.name, found.title, found.version) == ("openapi.yaml", "Proef", "1.5")
    assert found.resources == {"actoren", "partijen"}
    assert not found.refused


def test_a_document_without_end_is_given_up() -> None:
    found = _fetched(always(200, b"paths: {}\n" + b"#" * 3_000_000))
    assert found == PublishedDocument()


def test_who_may_not_read_it_is_told_apart_from_who_got_no_answer() -> None:
    assert _fetched(always(403)) == PublishedDocument(refused=True)
    silent = _fetched(lambda _: None)
    assert (silent.content, silent.refused) == (None, False)
    assert said(silent.unanswered).startswith("GET openapi.json: ")


def test_what_the_result_holds_is_fit_for_people() -> None:
    found = _fetched(always(200, YAML))
    about = compared(read(DIALECT.contract), found, lambda text: text.replace("Proef", "***"))
    assert (about.url, about.title, about.version) == (found.url, "***", "1.5")
    assert about.differences
