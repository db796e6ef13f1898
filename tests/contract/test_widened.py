"""A provider's own document excuses longer texts, larger numbers and more values, and nothing else."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.contract.answers import Contract, Received
from klantinteracties_conformance.contract.published import REQUEST, PublishedDocument
from klantinteracties_conformance.contract.widened import OwnDocument, excused
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Document, Operation, read
from klantinteracties_conformance.system.messages import message
from tests.saying import said

ID = "7f6c8b1e-4a0d-4b9b-9a55-0f8f1b1d2c3e"
DOCUMENT = read(dialect_files.load("openklant").contract)
URL = f"https://voorbeeld.example.nl/klantinteracties/api/v1/digitaleadressen/{ID}"
ADDRESS: dict[str, Any] = {
    "uuid": ID,
    "url": URL,
    "adres": "a@example.nl",
    "soortDigitaalAdres": "email",
    "omschrijving": "privé",
}


def own(change: Callable[[Any], None]) -> OwnDocument:
    """Return a provider's own document: the contract, with this change."""
    content = copy.deepcopy(dict(DOCUMENT.content))
    change(content["components"]["schemas"])
    return OwnDocument(DOCUMENT, lambda: PublishedDocument(content=content))


def of_address(**changes: Any) -> Callable[[Any], None]:
    def change(schemas: Any) -> None:
        for name, about in changes.items():
            schemas["DigitaalAdresVelden"]["properties"][name] |= about

    return change


def pointers(document: OwnDocument, **changes: Any) -> set[str]:
    """Return where an answer breaks the contract, for a provider with this document."""
    contract = Contract(DOCUMENT, Redactor([]), document)
    headers = {"content-type": "application/json"}
    answer = Received("GET", f"/digitaleadressen/{ID}", 200, headers, ADDRESS | changes, False, 1)
    return {breach.cause.split(":")[1] for breach in contract.breaches(answer)}


def more_kinds(schemas: Any) -> None:
    schemas["SoortDigitaalAdres"]["enum"] = ["email", "telefoonnummer", "overig", "fax"]


LONGER = own(of_address(omschrijving={"maxLength": 60}))


def test_a_longer_maximum_excuses_what_fits_it() -> None:
    assert pointers(LONGER, omschrijving="a" * 60) == set()
    assert pointers(LONGER, omschrijving="a" * 61) == {"/omschrijving"}
    assert pointers(own(lambda _: None), omschrijving="a" * 60) == {"/omschrijving"}


def test_what_else_is_wrong_is_still_seen() -> None:
    assert pointers(LONGER, omschrijving="a" * 60, adres="a" * 81) == {"/adres"}


def test_more_values_excuse_those_values() -> None:
    assert pointers(own(more_kinds), soortDigitaalAdres="fax") == set()
    assert pointers(own(more_kinds), soortDigitaalAdres="duif") == {"/soortDigitaalAdres"}


def no_longer_required(schemas: Any) -> None:
    schemas["DigitaalAdres"]["required"] = []


def without_a_maximum(schemas: Any) -> None:
    del schemas["DigitaalAdresVelden"]["properties"]["omschrijving"]["maxLength"]


@pytest.mark.parametrize(
    ("change", "answer", "pointer"),
    [
        (of_address(isStandaardAdres={"nullable": True}), {"isStandaardAdres": None}, "/isStandaardAdres"),
        (of_address(adres={"type": "integer"}), {"adres": 5}, "/adres"),
        (
            of_address(verificatieDatum={"format": "date-time"}),
            {"verificatieDatum": "x"},
            "/verificatieDatum",
        ),
        (of_address(referentie={"pattern": ".*"}), {"referentie": "a b"}, "/referentie"),
        (without_a_maximum, {"omschrijving": "a" * 41}, "/omschrijving"),
    ],
)
def test_nothing_else_is_excused(change: Callable[[Any], None], answer: Any, pointer: str) -> None:
    assert pointers(own(change), **answer) == {pointer}


def test_what_is_required_stays_required() -> None:
    contract = Contract(DOCUMENT, Redactor([]), own(no_longer_required))
    body = {name: value for name, value in ADDRESS.items() if name != "adres"}
    headers = {"content-type": "application/json"}
    answer = Received("GET", f"/digitaleadressen/{ID}", 200, headers, body, False, 1)
    assert contract.breaches(answer)


@pytest.mark.parametrize(
    "content", [None, {"paths": {"/actoren": {"get": {"responses": []}}}}, {"paths": []}]
)
def test_a_document_that_is_none_excuses_nothing(content: Any) -> None:
    document = OwnDocument(DOCUMENT, lambda: PublishedDocument(content=content))
    assert document.widenings == {}


def test_a_widening_says_where_it_is() -> None:
    [found] = [one for one in LONGER.widenings.values() if one.place[1] == REQUEST and "POST" in one.place[0]]
    assert said(found.where) == "POST /digitaleadressen · verzoek · /omschrijving"
    assert (found.ours, found.theirs) == (40, 60)
    rows = excused(LONGER, str.upper)
    assert rows[0].kind == message("difference-longer-text")
    assert (rows[0].ours, rows[0].theirs) == (message("json", text="40"), message("json", text="60"))
    assert len(rows) == len(LONGER.widenings)


def test_it_is_asked_for_only_where_something_hangs_on_it() -> None:
    def never() -> PublishedDocument:
        raise AssertionError("nothing hangs on it")

    document = OwnDocument(Document(DOCUMENT.content), never)
    assert document.widening(Operation("GET", "/actoren"), "200", ["naam"], "type", 1) is None
