"""Nothing that the suite did not make is ever changed or deleted, and the token shows nowhere."""

# ruff: noqa: ARG002 -- a hook of a fault has the arguments that it has

from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.responses import JSONResponse, Response

from klantinteracties_conformance.client.errors import UnsafeRequestError
from klantinteracties_conformance.client.http import Request
from klantinteracties_conformance.consumer.journal import Journal, Origin
from klantinteracties_conformance.consumer.sweep import open_entries
from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.register.client import FuzzClient
from klantinteracties_conformance.register.run import Shared
from klantinteracties_conformance.result.codec import encode
from tests.fuzz.at_work import TOKEN, breaches, provider, settings
from tests.fuzz.conftest import Fuzz
from tests.fuzz.faulty import serving

FOREIGN = "00000000-0000-4000-8000-000000000000"


def _client(url: str, scheme: str) -> httpx.Client:
    return httpx.Client(base_url=url, headers={"Authorization": f"{scheme} {TOKEN}"})


def _contents(client: httpx.Client, collection: str) -> list[Any]:
    body = client.get(collection).json()
    rows = body["results"] if "results" in body else next(iter(body["_embedded"].values()))
    return sorted(rows, key=str)


@pytest.mark.first(1, 2)
@pytest.mark.parametrize(
    ("dialect", "scheme", "body", "operations"),
    [
        (
            "openklant",
            "Token",
            {"kanaal": "post", "onderwerp": "Van een ander", "taal": "nld", "vertrouwelijk": True},
            [
                "POST /klantcontacten", "PUT /klantcontacten/{uuid}", "PATCH /klantcontacten/{uuid}",
                "DELETE /klantcontacten/{uuid}", "GET /klantcontacten", "levensloop /klantcontacten",
                "DELETE /onderwerpobjecten/{uuid}",
            ],
        ),
        (
            "vng-crud",
            "Bearer",
            {
                "nummer": 1, "plaatsgevondenOp": "2026-01-01T00:00:00Z", "onderwerp": "Van een ander",
                "indicatieContactGelukt": "ja", "vertrouwelijk": True,
            },
            ["POST /klantcontacten", "PATCH /klantcontacten/{id}", "DELETE /klantcontacten/{id}"],
        ),
    ],
    ids=["openklant", "vng-crud"],
)  # fmt: skip
def test_what_others_have_in_the_register_stays_as_it_is(
    fuzz: Fuzz, dialect: str, scheme: str, body: dict[str, Any], operations: list[str]
) -> None:
    with provider(dialect) as process, _client(process.url, scheme) as client:
        for number in range(1, 4):
            extra = {"nummer": number} if dialect == "vng-crud" else {"nummer": str(number)}
            assert client.post("klantcontacten", json={**body, **extra}).status_code == 201
        before = _contents(client, "klantcontacten")
        records = fuzz(process.url, *operations, dialect=dialect)
        assert _contents(client, "klantcontacten") == before
    assert len(records) == len(operations)
    assert not [breach for breach in breaches(records) if breach.outcome == "failed"]
    assert not [record.leftovers for record in records.values() if record.leftovers]
    assert TOKEN not in "".join(encode(record) for record in records.values())


@pytest.mark.first(1, 2)
@pytest.mark.parametrize(
    ("dialect", "operations"),
    [
        ("openklant", ["POST /maak-klantcontact", "POST /digitaleadressen", "levensloop /betrokkenen"]),
        ("vng-crud", ["POST /klantcontacten", "levensloop /klantcontacten"]),
    ],
)
def test_the_journal_of_a_run_that_ended_well_has_nothing_left(
    fuzz: Fuzz, dialect: str, operations: list[str], tmp_path: Path
) -> None:
    """Otherwise every run would warn of leftovers that never were."""
    with provider(dialect) as process:
        journal = Journal(tmp_path / "journal.jsonl", Origin(process.url, dialect))
        records = fuzz(process.url, *operations, dialect=dialect, journal=journal)
    assert len(records) == len(operations)
    assert len(journal.entries) > 50
    assert open_entries(tmp_path / "journal.jsonl") == {}


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("DELETE", "/klantcontacten"), ("PUT", "/klantcontacten"), ("PATCH", "/klantcontacten"),
        ("DELETE", f"/klantcontacten/{FOREIGN}"), ("PUT", f"/klantcontacten/{FOREIGN}"),
        ("PATCH", f"/klantcontacten/{FOREIGN}/../x"), ("DELETE", ""), ("POST", f"/klantcontacten/{FOREIGN}"),
        ("TRACE", f"/klantcontacten/{FOREIGN}"),
    ],
)  # fmt: skip
def test_the_last_gate_lets_nothing_through_that_is_not_ours(method: str, path: str) -> None:
    shared = Shared.of(settings("http://127.0.0.1:9"))
    client = FuzzClient(shared.settings, shared.places)
    with pytest.raises(UnsafeRequestError):
        client.send(Request(method, path, "x"))


class GivesAnother(Fault):
    """Answers a registration with somebody else's object."""

    deleted: tuple[str, ...] = ()

    def on_request(self, call: Call) -> Reply | Response | None:
        if call.path.endswith(FOREIGN) and call.method not in ("GET", "HEAD", "OPTIONS"):
            self.deleted += (call.method,)
        if call.method == "POST" and call.path == "categorieen":
            return JSONResponse({"uuid": FOREIGN, "url": f"{call.base}/{FOREIGN}", "naam": "Ander"}, 201)
        return None


def test_an_object_that_a_registration_only_shows_is_not_touched_but_reported(fuzz: Fuzz) -> None:
    fault = GivesAnother()
    with serving(fault) as url:
        records = fuzz(url, "POST /categorieen", "DELETE /categorieen/{uuid}", "PUT /categorieen/{uuid}")
    assert fault.deleted == ()
    assert any(leftover.id == FOREIGN for record in records.values() for leftover in record.leftovers)
    judged = records["PUT /categorieen/{uuid}"].judged.values()
    assert {part.outcome for part in judged} == {"cantTell"}


class EchoesTheToken(Fault):
    def on_response(self, call: Call, response: Reply) -> Reply:
        if response.status == 200:
            response.headers["API-version"] = "x"
            response.body = b'{"token": "%s"}' % TOKEN.encode()
        return response


def test_the_token_stays_out_of_what_is_found(fuzz: Fuzz) -> None:
    with serving(EchoesTheToken()) as url:
        record = fuzz(url, "GET /categorieen")["GET /categorieen"]
    assert record.breaches
    assert TOKEN not in encode(record)
    assert TOKEN[:-1] not in encode(record)
