"""The CRUD interface over HTTP: authentication, media types, refusals, the published document, odd input."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
import yaml

from klantinteracties_conformance.provider.process import ProviderProcess
from tests.provider.api import Json
from tests.provider.contract import Contract, contract
from tests.provider.crud import HAL, Crud, contactnaam, identificator, number
from tests.provider.test_http import NOBODY, VALUES
from tests.trusted import trusted

PROBLEM = "application/problem+json"


def check_problem(response: httpx.Response, status: int, code: str) -> Json:
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == PROBLEM
    assert response.headers["api-version"] == "0.0.3"
    body: Json = response.json()
    assert {"type", "title", "status", "detail", "instance", "code"} <= set(body)
    assert (body["status"], body["code"]) == (status, code)
    return body


def test_it_is_where_the_contract_says(provider: ProviderProcess) -> None:
    assert provider.url_of("vng-crud").endswith(contract("vng-crud").base_path)
    assert provider.url == provider.url_of("openklant")


@pytest.mark.parametrize(
    "header", [None, "", "Bearer", "Token {token}", "Bearer onjuist", "Bearer {token}x", "Bearer é"]
)
def test_without_the_token(provider: ProviderProcess, header: str | None) -> None:
    headers = [] if header is None else [(b"Authorization", header.format(token=provider.token).encode())]
    for method, path in (("GET", "klantcontacten"), ("POST", "actoren"), ("GET", "onbekend")):
        url = f"{provider.url_of('vng-crud')}/{path}"
        response = httpx.request(method, url, headers=headers, trust_env=False, verify=trusted())
        contract("vng-crud").check(response)
        check_problem(response, 401, "authentication")
        assert response.headers["www-authenticate"] == "Bearer"


def test_scheme_is_case_insensitive(provider: ProviderProcess) -> None:
    headers = {"Authorization": f"bEARER {provider.token}"}
    url = f"{provider.url_of('vng-crud')}/actoren?pageSize=1"
    assert httpx.get(url, headers=headers, trust_env=False, verify=trusted()).status_code == 200


@pytest.mark.parametrize("sent", [HAL, "application/json", "application/hal+json; charset=utf-8"])
def test_media_types(crud: Crud, sent: str) -> None:
    content = json.dumps({"naam": "Balie", "indicatieActief": True, "soortActor": "organisatorischeEenheid"})
    headers = {"Content-Type": sent, "Accept": "application/json"}
    response = crud.send("POST", "actoren", content=content, headers=headers)
    assert (response.status_code, response.headers["content-type"]) == (201, HAL)
    headers["Content-Type"] = "text/plain"
    response = crud.send("POST", "actoren", content=content, headers=headers)
    check_problem(response, 415, "unsupported")


@pytest.mark.parametrize("accept", ["text/html", "application/xml", "application/hal+json;q=0"])
def test_not_acceptable(crud: Crud, accept: str) -> None:
    check_problem(crud.send("GET", "actoren", headers={"Accept": accept}), 406, "notAcceptable")


@pytest.mark.parametrize(
    "path",
    [
        "onbekend",
        "",
        "maak-klantcontact",
        f"klantcontacten/{NOBODY}",
        "klantcontacten/geen-uuid",
        "klantcontacten/a/b",
        "rekeningnummers",
        "categorieen",
    ],
)
def test_not_found(crud: Crud, path: str) -> None:
    check_problem(crud.send("GET", path), 404, "notFound")


def test_methods(crud: Crud) -> None:
    for method, path, allow in (
        ("DELETE", "klantcontacten", "GET, HEAD, POST"),
        ("POST", f"klantcontacten/{NOBODY}", "GET, HEAD, PUT, PATCH, DELETE"),
    ):
        response = crud.send(method, path)
        check_problem(response, 405, "methodNotAllowed")
        assert response.headers["allow"] == allow
    head = crud.send("HEAD", "klantcontacten?pageSize=1")
    assert (head.status_code, head.content) == (200, b"")


LEAST: dict[str, Json] = {
    "klantcontacten": {
        "nummer": 0,
        "onderwerp": "Vraag",
        "plaatsgevondenOp": "2026-03-02T09:15:00Z",
        "indicatieContactGelukt": "ja",
        "vertrouwelijk": False,
    },
    "betrokkenenBijKlantcontact": {"rol": "klant", "initiator": True},
    "actoren": {"naam": "Balie", "indicatieActief": True, "soortActor": "organisatorischeEenheid"},
    "internetaken": {"nummer": 0, "gevraagdeHandeling": "Bellen", "status": "te_verwerken"},
    "partijen": {
        "nummer": 0,
        "soortPartij": "persoon",
        "indicatieActief": True,
        "indicatieGeheimhouding": False,
    },
    "digitaaladressen": {"adres": "anna@example.nl", "omschrijving": "thuis"},
    "bijlagen": {"bijlageidentificator": identificator("x")},
}


@pytest.mark.parametrize(
    ("path", "changes", "refused"),
    [
        ("klantcontacten", {"nummer": "12"}, ("nummer", "invalid")),
        ("klantcontacten", {"nummer": True}, ("nummer", "invalid")),
        ("klantcontacten", {"nummer": None}, ("nummer", "invalid")),
        ("klantcontacten", {"nummer": ...}, ("nummer", "required")),
        ("klantcontacten", {"codeKanaal": "x" * 41}, ("codeKanaal", "max_length")),
        ("klantcontacten", {"codeKanaal": None}, ("codeKanaal", "null")),
        ("klantcontacten", {"inhoud": ""}, ("inhoud", "blank")),
        ("klantcontacten", {"onderwerp": ""}, ("onderwerp", "blank")),
        ("klantcontacten", {"indicatieContactGelukt": True}, ("indicatieContactGelukt", "invalid_choice")),
        ("klantcontacten", {"indicatieContactGelukt": None}, ("indicatieContactGelukt", "invalid_choice")),
        ("klantcontacten", {"vertrouwelijk": "nee"}, ("vertrouwelijk", "invalid")),
        ("klantcontacten", {"plaatsgevondenOp": ...}, ("plaatsgevondenOp", "required")),
        ("betrokkenenBijKlantcontact", {"hadKlantcontact": ...}, ("hadKlantcontact", "required")),
        ("betrokkenenBijKlantcontact", {"hadKlantcontact": NOBODY}, ("hadKlantcontact", "does_not_exist")),
        ("betrokkenenBijKlantcontact", {"hadKlantcontact": "x"}, ("hadKlantcontact", "invalid")),
        ("betrokkenenBijKlantcontact", {"hadKlantcontact": {"id": NOBODY}}, ("hadKlantcontact", "invalid")),
        ("betrokkenenBijKlantcontact", {"wasPartij": None}, ("wasPartij", "null")),
        (
            "betrokkenenBijKlantcontact",
            {"bezoekadres": {"codeLand": "x" * 41}},
            ("bezoekadres.codeLand", "max_length"),
        ),
        ("betrokkenenBijKlantcontact", {"contactnaam": {"voornaam": ""}}, ("contactnaam.voornaam", "blank")),
        (
            "betrokkenenBijKlantcontact",
            {"contactnaam": {"voornaam": "x" * 81}},
            ("contactnaam.voornaam", "max_length"),
        ),
        ("betrokkenenBijKlantcontact", {"contactnaam": None}, ("contactnaam", "null")),
        ("actoren", {"soortActor": "geautomatiseerde_actor"}, ("soortActor", "invalid_choice")),
        ("actoren", {"soortActor": "medewerker"}, ("actortype", "required")),
        ("actoren", {"actortype": {"eMailadres": ""}}, ("actortype.eMailadres", "blank")),
        (
            "actoren",
            {"actoridentificator": {"objectId": "1"}},
            ("actoridentificator.codeRegister", "required"),
        ),
        ("internetaken", {"toegewezenAanActor": ...}, ("toegewezenAanActor", "required")),
        ("internetaken", {"toegewezenAanActor": None}, ("toegewezenAanActor", "null")),
        ("internetaken", {"toegewezenAanActor": NOBODY}, ("toegewezenAanActor", "does_not_exist")),
        ("internetaken", {"toegewezenAanActor": 5}, ("toegewezenAanActor", "invalid")),
        ("internetaken", {"status": "klaar"}, ("status", "invalid_choice")),
        ("internetaken", {"verwerktOp": None}, ("verwerktOp", "null")),
        ("partijen", {"soortPartij": "contactpersoon"}, ("partijtype", "required")),
        (
            "partijen",
            {"soortPartij": "contactpersoon", "partijtype": {"contactnaam": {}}},
            ("partijtype.werkteVoorPartij", "required"),
        ),
        ("partijen", {"voorkeursDigitaalAdres": NOBODY}, ("voorkeursDigitaalAdres", "does_not_exist")),
        ("digitaaladressen", {"omschrijving": ...}, ("omschrijving", "required")),
        ("bijlagen", {"bijlageidentificator": ...}, ("bijlageidentificator", "required")),
    ],
)
def test_refused(crud: Crud, path: str, changes: Json, refused: tuple[str, str]) -> None:
    body = {**LEAST[path], **({"nummer": number()} if "nummer" in LEAST[path] else {})}
    if path == "betrokkenenBijKlantcontact":
        body["hadKlantcontact"] = crud.klantcontact()["id"]
    if path == "internetaken":
        body |= {
            "toegewezenAanActor": crud.actor()["id"],
            "aanleidinggevendKlantcontact": crud.klantcontact()["id"],
        }
    if path == "bijlagen":
        body["wasBijlageVanKlantcontact"] = crud.klantcontact()["id"]
    crud.post(path, body)
    body |= {"nummer": number()} if "nummer" in body else {}
    sent = {name: value for name, value in {**body, **changes}.items() if value is not ...}
    assert refused in crud.refused("POST", path, sent)


def test_refused_changes(crud: Crud) -> None:
    unit = crud.post("actoren", LEAST["actoren"])
    path = crud.at("actoren", unit)
    assert crud.refused("PATCH", path, {"soortActor": "medewerker"}) == {("actortype", "required")}
    body = {"soortActor": "medewerker", "actortype": {"functie": "KCC"}}
    missing = {("actortype.eMailadres", "required"), ("actortype.telefoonnummer", "required")}
    assert crud.refused("PATCH", path, body) == missing
    refused = crud.refused("PATCH", path, {"actoridentificator": {"objectId": "1"}})
    assert {name for name, _ in refused} == {
        f"actoridentificator.{part}" for part in ("codeObjecttype", "codeRegister", "codeSoortObjectId")
    }
    assert crud.refused("PUT", path, {"naam": "Balie"}) == {
        ("indicatieActief", "required"),
        ("soortActor", "required"),
    }
    persoon = crud.partij(partijtype={"contactnaam": contactnaam()})
    refused = crud.refused("PATCH", crud.at("partijen", persoon), {"soortPartij": "contactpersoon"})
    assert refused == {("partijtype", "required")}


def test_bodies_that_are_none(crud: Crud) -> None:
    headers = {"Content-Type": HAL}
    response = crud.send("POST", "klantcontacten", content=b"{", headers=headers)
    check_problem(response, 400, "parseError")
    response = crud.send("POST", "klantcontacten", content=b"[]", headers=headers)
    assert check_problem(response, 400, "paramsValidation")["invalidParams"][0]["name"] == "body"
    assert ("nummer", "required") in crud.refused("POST", "klantcontacten", {})


@pytest.mark.parametrize(
    "path", [*LEAST, "actorklantcontacten", "partij-identificatoren", "vertegenwoordigingen"]
)
def test_no_value_breaks_the_server(crud: Crud, path: str) -> None:
    schema = contract("vng-crud").document["components"]["schemas"]
    names = {name for each in schema.values() for name in each.get("properties", {})}
    for value in VALUES:
        for kind in ({}, {"soortActor": "medewerker", "soortPartij": "contactpersoon"}):
            content = json.dumps({**dict.fromkeys(names, value), **kind})
            response = crud.send("POST", path, content=content, headers={"Content-Type": HAL})
            assert response.status_code in (201, 400, 409), (value, response.text)


def _without_marks(node: Any) -> Any:
    """Return a contract without what it says of itself, such as where it deviates."""
    if isinstance(node, dict):
        return {name: _without_marks(part) for name, part in node.items() if not str(name).startswith("x-")}
    return [_without_marks(part) for part in node] if isinstance(node, list) else node


def test_published_document(provider: ProviderProcess) -> None:
    for name in ("vng-crud", "referentielijsten"):
        base = provider.url_of("vng-crud") if name == "vng-crud" else provider.referentielijsten_url
        expected = {**_without_marks(contract(name).document), "servers": [{"url": base}]}
        response = httpx.get(f"{base}/openapi.yaml", trust_env=False, verify=trusted())
        assert yaml.safe_load(response.text) == expected
        assert httpx.get(f"{base}/openapi.json", trust_env=False, verify=trusted()).json() == expected


def test_the_contract_is_held_against_answers() -> None:
    request = httpx.Request("GET", f"http://localhost{contract('vng-crud').base_path}/klantcontacten")
    headers = {"content-type": HAL, "api-version": "0.0.3"}
    whole = Contract("vng-crud")
    whole.check(httpx.Response(200, headers=headers, json={"_embedded": {}}, request=request))
    wrong = {"_embedded": {"klantcontacten": [{"id": ""}]}}
    for response in (
        httpx.Response(200, headers=headers, json=wrong, request=request),
        httpx.Response(404, headers=headers, json={}, request=request),
        httpx.Response(200, json={}, request=request),
    ):
        with pytest.raises(Exception, match=r"non-empty|answers 404|api-version"):
            whole.check(response)
