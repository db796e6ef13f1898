"""Answers that break the contract are told apart, each under its own requirement; good ones pass."""

import tracemalloc
from dataclasses import replace
from typing import Any

import pytest

from klantinteracties_conformance.client.answer import Answer, Request
from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.client.http import NO_JSON
from klantinteracties_conformance.contract.answers import Contract, Received
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import read
from tests import saying

ID = "7f6c8b1e-4a0d-4b9b-9a55-0f8f1b1d2c3e"
URL = f"https://voorbeeld.example.nl/klantinteracties/api/v1/actorklantcontacten/{ID}"
LINK: dict[str, Any] = {
    "uuid": ID,
    "url": URL,
    "actor": {"uuid": ID, "url": URL},
    "klantcontact": {"uuid": ID, "url": URL},
}
JSON = {"content-type": "application/json"}
SHOWN = Exchange(1, "", 0.0, "GET", URL, {}, None)
ERROR = {
    "type": "https://voorbeeld.example.nl/fout",
    "code": "invalid",
    "title": "Ongeldig.",
    "status": 400,
    "detail": "Ongeldig.",
    "instance": "urn:uuid:1",
    "invalidParams": [],
}


@pytest.fixture(scope="module")
def contract() -> Contract:
    return Contract(read(dialect_files.load("openklant").contract), Redactor(["geheim-TOKEN-123"]))


def answer(status: int = 200, body: Any = LINK, headers: dict[str, str] | None = None) -> Received:
    """Return an answer to a GET of one object, or to a POST where the status is 201."""
    path = "/actorklantcontacten" if status == 201 else f"/actorklantcontacten/{ID}"
    method = "POST" if status == 201 else "GET"
    known = {**JSON, **({"location": URL} if status == 201 else {}), **(headers or {})}
    return Received(method, path, status, known, body, body is None, 7)


def test_of_a_page_without_end_no_more_differences_are_kept_than_fit_in_memory(contract: Contract) -> None:
    body = {"count": 1, "next": None, "previous": None, "results": [{"uuid": ID, "naam": "x"}] * 20_000}
    page = replace(answer(body=body), path="/actorklantcontacten")
    tracemalloc.start()
    found = contract.breaches(page)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found
    assert peak < 50_000_000


@pytest.mark.parametrize(
    "good",
    [
        answer(),
        answer(201),
        answer(201, headers={"location": f"/anders/actorklantcontacten/{ID}/"}),
        answer(headers={"content-type": "application/json; charset=utf-8"}),
        answer(404, ERROR | {"status": 404}),
        answer(404, ERROR | {"status": 404}, headers={"content-type": "application/problem+json"}),
    ],
)
def test_a_good_answer_breaks_nothing(contract: Contract, good: Received) -> None:
    assert contract.breaches(good) == []


@pytest.mark.parametrize(
    ("bad", "requirement", "expected", "observed"),
    [
        (answer(202), "API-CONTRACT-1", "200", "antwoord 202"),
        (answer(302, None), "API-CONTRACT-1", "200", "antwoord 302"),
        (answer(418, ERROR), "API-CONTRACT-2", "404", "antwoord 418"),
        (answer(headers={"content-type": "text/html"}), "API-CONTRACT-3", "application/json", "text/html"),
        (answer(headers={"content-type": ""}), "API-CONTRACT-3", "application/json", "geen Content-Type"),
        (answer(body=NO_JSON), "API-CONTRACT-3", "geldige JSON", "geen JSON"),
        (
            answer(404, ERROR | {"status": 404}, headers={"content-type": "text/html"}),
            "API-CONTRACT-3",
            "JSON",
            "text/html",
        ),
        (answer(401, ERROR | {"status": 401}), "API-CONTRACT-4", "WWW-Authenticate", "geen WWW-Authenticate"),
        (answer(201, headers={"location": ""}), "API-CONTRACT-5", "Location", "geen Location"),
        (answer(201, headers={"location": "http://[::1"}), "API-CONTRACT-5", "Location", "http://[::1"),
        (
            answer(201, headers={"location": "https://voorbeeld.example.nl/x/1"}),
            "API-CONTRACT-5",
            "Location",
            "x/1",
        ),
        (
            answer(201, headers={"location": f"https://voorbeeld.example.nl/actoren/{ID}"}),
            "API-CONTRACT-5",
            "Location",
            "/actoren/",
        ),
        (answer(body=None), "API-CONTRACT-6", "een JSON-object", "geen inhoud"),
        (answer(body=[]), "API-CONTRACT-6", "een object", "[]"),
        (answer(body=LINK | {"uuid": 5}), "API-CONTRACT-6", "een tekst", "5"),
        (answer(body=LINK | {"uuid": "5"}), "API-CONTRACT-6", "een UUID", '"5"'),
        (answer(body=LINK | {"url": "geen adres"}), "API-CONTRACT-6", "URI", '"geen adres"'),
        (answer(404, {"titel": "x"}), "API-CONTRACT-7", "deze eigenschap", "ontbreekt"),
        (answer(500, ERROR), "API-FOUT-1", "zonder serverfout", "antwoord 500"),
    ],
)
def test_a_breach_names_its_requirement_and_both_values(
    contract: Contract, bad: Received, requirement: str, expected: str, observed: str
) -> None:
    found = contract.breaches(bad)
    assert {breach.requirement for breach in found} == {requirement}
    assert expected in saying.expected(found[0].comparisons)
    assert observed in saying.observed(found[0].comparisons)
    assert found[0].exchanges == [7]
    assert found[0].outcome == "failed"


def test_what_is_missing_is_named_with_its_json_pointer(contract: Contract) -> None:
    body = {**LINK, "klantcontact": {"url": URL}}
    [breach] = contract.breaches(answer(body=body))
    assert saying.said(breach.message) == "In antwoord 200 ontbreekt /klantcontact/uuid."
    assert saying.observed(breach.comparisons) == "de eigenschap ontbreekt"


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_an_overloaded_server_is_no_verdict(contract: Contract, status: int) -> None:
    [breach] = contract.breaches(answer(status, ERROR))
    assert (breach.requirement, breach.outcome) == ("API-FOUT-1", "cantTell")


def test_rows_of_a_list_with_one_cause_are_one_breach(contract: Contract) -> None:
    rows = [{**LINK, "uuid": index} for index in range(3)]
    page = {"count": 3, "next": None, "previous": None, "results": rows}
    [breach] = contract.breaches(Received("GET", "/actorklantcontacten", 200, JSON, page, False, 1))
    assert "/results/0/uuid" in saying.said(breach.message)


def test_a_body_where_none_belongs_is_a_breach(contract: Contract) -> None:
    removed = Received("DELETE", f"/actorklantcontacten/{ID}", 204, JSON, {"x": 1}, False, 1)
    assert {breach.requirement for breach in contract.breaches(removed)} == {"API-CONTRACT-6"}


def test_what_is_no_operation_of_the_contract_is_left_alone(contract: Contract) -> None:
    assert contract.breaches(Received("GET", "/openapi.json", 200, {}, NO_JSON, False, 1)) == []
    assert contract.breaches(Received("TRACE", "/actoren", 500, {}, NO_JSON, False, 1)) == []


def test_a_secret_that_is_echoed_does_not_stand_in_a_breach(contract: Contract) -> None:
    [breach] = contract.breaches(answer(body=LINK | {"uuid": "geheim-TOKEN-123"}))
    assert "geheim-TOKEN-123" not in f"{breach}"


def test_a_path_is_taken_from_below_the_base_url_only(contract: Contract) -> None:
    base = "https://voorbeeld.example.nl/klantinteracties/api/v1"
    assert contract.path_of(f"{base}/actoren?naam=x", base) == "/actoren"
    assert contract.path_of("https://voorbeeld.example.nl/elders/actoren", base) is None


def test_json_begins_with_no_mark_of_the_order_of_bytes(contract: Contract) -> None:
    [breach] = contract.breaches(replace(answer(), marked=True))
    assert (breach.requirement, breach.message.code) == ("API-CONTRACT-3", "answer-marked")


@pytest.mark.parametrize(("status", "said", "codes"), [(404, 404, []), (404, 400, ["answer-other-status"])])
def test_an_error_says_which_status_it_has(
    contract: Contract, status: int, said: int, codes: list[str]
) -> None:
    found = contract.breaches(answer(status, ERROR | {"status": said}))
    assert [(one.requirement, one.message.code) for one in found] == [
        ("API-CONTRACT-7", one) for one in codes
    ]


@pytest.mark.parametrize(
    ("status", "unsent", "requirement"),
    [(404, True, "API-CONTRACT-7"), (404, False, "API-CONTRACT-3"), (200, True, "API-CONTRACT-3")],
)
def test_a_server_before_the_provider_may_refuse_control_characters_with_a_page(
    contract: Contract, status: int, unsent: bool, requirement: str
) -> None:
    page = answer(status, NO_JSON, headers={"content-type": "text/html"})
    [breach] = contract.breaches(replace(page, unsent=unsent))
    assert (breach.requirement, breach.message.code) == (requirement, "answer-media-type")


@pytest.mark.parametrize(("code", "unsent"), [("%00", True), ("%0A", True), ("%C3%A9", False)])
def test_no_application_sends_control_characters_in_an_address(code: str, unsent: bool) -> None:
    url = f"{URL}?naam={code}"
    asked = Answer(1, Request("GET", url), url, 400, {}, b"nee", NO_JSON, 0.0, lambda: SHOWN)
    assert Received.of(asked, "/actoren").unsent is unsent
