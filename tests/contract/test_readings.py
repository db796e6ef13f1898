"""What one of the two documents allows and the other doesn't, is sent and says nothing."""

import copy
from dataclasses import replace
from typing import Any

import httpx
import pytest

from klantinteracties_conformance.contract.classify import Kind
from klantinteracties_conformance.contract.published import PublishedDocument
from klantinteracties_conformance.contract.readings import Readings
from klantinteracties_conformance.contract.widened import OwnDocument
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.standard.deviations import Reading
from tests.fuzz import at_work

DIALECT = dialect_files.load("openklant")


def readings(content: Any = None) -> Readings:
    """Return the readings of the contract, for a provider that publishes this document."""
    own = OwnDocument(contract_of(DIALECT, Reading.WIDEST), lambda: PublishedDocument(content=content))
    return Readings.of(DIALECT, own)


READINGS = readings()
CHANGE = Operation("PATCH", "/actoren/{uuid}")
WHOLE = {"functie": "KCC", "telefoonnummer": "+31612345678"}
ACTOR: dict[str, Any] = {"naam": "Anna", "soortActor": "medewerker", "actorIdentificatie": WHOLE}


@pytest.mark.parametrize(
    ("operation", "body", "kind"),
    [
        (
            CHANGE,
            {"soortActor": "medewerker", "actorIdentificatie": {"emailadres": "a@example.nl"}},
            "unsure",
        ),
        (CHANGE, {"actorIdentificatie": {"emailadres": "a@example.nl"}}, "unsure"),
        (CHANGE, {"actorIdentificatie": WHOLE}, "valid"),
        (CHANGE, {"naam": "Anna"}, "valid"),
        (CHANGE, {"naam": ""}, "unsure"),
        (CHANGE, {"naam": ["Anna"]}, "invalid"),
        (Operation("POST", "/actoren"), ACTOR, "valid"),
        (Operation("POST", "/actoren"), ACTOR | {"naam": ""}, "unsure"),
        (Operation("POST", "/actoren"), ACTOR | {"naam": "a" * 201}, "invalid"),
        (Operation("POST", "/actoren"), ACTOR | {"actorIdentificatie": WHOLE | {"emailadres": ""}}, "unsure"),
        (Operation("PATCH", "/klantcontacten/{uuid}"), {"nummer": "A1"}, "unsure"),
        (Operation("PATCH", "/klantcontacten/{uuid}"), {"nummer": "12345678901"}, "invalid"),
    ],
)
def test_a_red_needs_both_documents(operation: Operation, body: Any, kind: str) -> None:
    found = READINGS.of_body(operation, body, {"soortActor": "medewerker"})
    assert found.kind is Kind(kind)


def test_the_provider_s_own_document_can_widen_what_may_be_sent() -> None:
    content = copy.deepcopy(dict(contract_of(DIALECT).content))
    schemas = content["components"]["schemas"]
    schemas["ActorVelden"]["properties"]["naam"]["maxLength"] = 300
    wider = readings(content)
    kinds = {"soortActor": "medewerker"}
    assert wider.of_body(CHANGE, {"naam": "a" * 250}, kinds).kind is Kind.UNSURE
    assert wider.of_body(CHANGE, {"naam": "a" * 301}, kinds).kind is Kind.INVALID
    both = {"naam": "a" * 250, "actoridentificator": {"objectId": "a" * 201}}
    found = wider.of_body(CHANGE, both, kinds)
    assert (found.kind, found.pointer) == (Kind.INVALID, "/actoridentificator/objectId")


def test_empty_texts_in_dispute_are_left_out() -> None:
    body = {"adres": "", "omschrijving": "", "referentie": ""}
    left = READINGS.undisputed(Operation("POST", "/digitaleadressen"), body)
    assert left == {"adres": "", "omschrijving": ""}
    assert "referentie" in body


@pytest.mark.first(1, 2)
@pytest.mark.parametrize(
    ("dialect", "operations"),
    [
        ("openklant", ("PATCH /actoren/{uuid}", "POST /digitaleadressen")),
        pytest.param(
            "openklant", ("PATCH /klantcontacten/{uuid}", "POST /betrokkenen"), marks=pytest.mark.ci
        ),
        ("vng-crud", ("POST /bijlagen", "PATCH /klantcontacten/{id}")),
    ],
)
def test_who_follows_the_published_document_is_not_blamed(dialect: str, operations: tuple[str, ...]) -> None:
    with at_work.provider(dialect, fault="naar-het-document") as provider:
        records = at_work.run(at_work.settings(provider.url, dialect, operations=operations))
    assert set(records) == set(operations)
    assert [breach for breach in at_work.breaches(records) if breach.outcome == "failed"] == []


@pytest.mark.first(1, 1)
@pytest.mark.parametrize(
    ("dialect", "key"), [pytest.param("openklant", "uuid", marks=pytest.mark.ci), ("vng-crud", "id")]
)
def test_who_takes_longer_texts_and_says_so_is_not_blamed(dialect: str, key: str) -> None:
    chosen = ("POST /klantcontacten", f"PATCH /klantcontacten/{{{key}}}", "GET /klantcontacten")
    with at_work.provider(dialect, fault="ruimer-en-gedocumenteerd") as provider:
        settings = at_work.settings(provider.url, dialect, operations=chosen)
        said_nothing = at_work.run(settings)
        content = provider_document(provider.url)
        said_so = at_work.run(replace(settings, published=lambda: PublishedDocument(content=content)))
    failed = {breach.requirement for breach in at_work.breaches(said_nothing) if breach.outcome == "failed"}
    assert failed == {"API-CONTRACT-6", "API-INVOER-2"}
    assert [breach for breach in at_work.breaches(said_so) if breach.outcome == "failed"] == []


def provider_document(url: str) -> Any:
    """Return what a provider publishes about its API."""
    return httpx.get(f"{url}/openapi.json", trust_env=False).json()
