"""HTTP itself: authentication, methods, media types, the published document, and input made to break it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from klantinteracties_conformance.provider.app import create_app
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.provider.store import Store
from klantinteracties_conformance.standard import resources
from tests.provider.api import Api, Json, served, unique
from tests.trusted import trusted

CONTACT: Json = {"kanaal": "telefoon", "onderwerp": "Vraag", "taal": "nld", "vertrouwelijk": False}
JSON_TYPE = {"Content-Type": "application/json"}
NOBODY = "00000000-0000-4000-8000-000000000000"


def check_error(response: httpx.Response, status: int, code: str) -> Json:
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/json"
    assert response.headers["api-version"] == "0.9.0"
    body: Json = response.json()
    expected = {"type", "code", "title", "status", "detail", "instance"}
    assert set(body) == expected | ({"invalidParams"} if status == 400 else set())
    assert (body["status"], body["code"]) == (status, code)
    assert body["instance"].startswith("urn:uuid:")
    assert "/ref/fouten/" in body["type"]
    return body


@pytest.mark.parametrize(
    ("header", "code"),
    [
        (None, "not_authenticated"),
        ("", "not_authenticated"),
        ("Token", "not_authenticated"),
        ("Bearer {token}", "not_authenticated"),
        ("Token onjuist", "authentication_failed"),
        ("Token {token}x", "authentication_failed"),
        ("Token é", "authentication_failed"),
    ],
)
def test_without_the_token(provider: ProviderProcess, header: str | None, code: str) -> None:
    headers = [] if header is None else [(b"Authorization", header.format(token=provider.token).encode())]
    for method, path in (
        ("GET", "klantcontacten"),
        ("DELETE", "klantcontacten"),
        ("POST", "maak-klantcontact"),
    ):
        response = httpx.request(
            method, f"{provider.url}/{path}", headers=headers, trust_env=False, verify=trusted()
        )
        check_error(response, 401, code)
        assert response.headers["www-authenticate"] == "Token"


def test_scheme_is_case_insensitive(provider: ProviderProcess) -> None:
    headers = {"Authorization": f"tOKEN {provider.token}"}
    assert (
        httpx.get(f"{provider.url}/actoren", headers=headers, trust_env=False, verify=trusted()).status_code
        == 200
    )


@pytest.mark.parametrize(
    ("method", "path", "allow"),
    [
        ("DELETE", "klantcontacten", "GET, HEAD, POST"),
        ("PUT", "actoren", "GET, HEAD, POST"),
        ("OPTIONS", "actoren", "GET, HEAD, POST"),
        ("TRACE", "actoren", "GET, HEAD, POST"),
        ("POST", f"klantcontacten/{NOBODY}", "GET, HEAD, PUT, PATCH, DELETE"),
        ("GET", "maak-klantcontact", "POST"),
        ("DELETE", "openapi.json", "GET, HEAD"),
    ],
)
def test_methods(api: Api, method: str, path: str, allow: str) -> None:
    response = api.send(method, path)
    check_error(response, 405, "method_not_allowed")
    assert response.headers["allow"] == allow


def test_head_is_get_without_body(api: Api) -> None:
    contact = api.klantcontact()
    for path in ("klantcontacten?pageSize=1", f"klantcontacten/{contact['uuid']}"):
        head, get = api.send("HEAD", path), api.send("GET", path)
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers["content-length"] == get.headers["content-length"]


@pytest.mark.parametrize(
    "path",
    [
        "onbekend",
        f"klantcontacten/{NOBODY}",
        "klantcontacten/",
        "klantcontacten/geen-uuid",
        "klantcontacten/%00",
        "klantcontacten/%0A%07",
        "klantcontacten%0A",
        "klantcontacten/%F0%9F%92%A9",
        "klantcontacten/%2e%2e%2f",
        "klantcontacten/a/b",
        "klantcontacten/' OR 1=1 --",
        f"klantcontacten/{NOBODY}".replace("-", ""),
        "../../etc/passwd",
    ],
)
def test_not_found(api: Api, path: str) -> None:
    for method in ("GET", "PUT") if "klantcontacten/" in path and path[-1] != "/" else ("GET",):
        check_error(api.send(method, path, json={} if method == "PUT" else None), 404, "not_found")


def test_the_root_names_the_collections(api: Api) -> None:
    answer = api.send("GET", "")
    assert answer.status_code == 200
    assert answer.json()["klantcontacten"].endswith("/klantinteracties/api/v1/klantcontacten")


@pytest.mark.parametrize("accept", ["application/hal+json", "text/html", "application/json;q=0", "nonsense"])
def test_not_acceptable(api: Api, accept: str) -> None:
    check_error(api.send("GET", "actoren", headers={"Accept": accept}), 406, "not_acceptable")


@pytest.mark.parametrize(
    "accept", ["*/*", "application/*", "text/html, application/json;q=0.5", "", "APPLICATION/JSON"]
)
def test_acceptable(api: Api, accept: str) -> None:
    assert api.send("GET", "actoren?pageSize=1", headers={"Accept": accept}).status_code == 200


@pytest.mark.parametrize(
    "sent", ["application/hal+json", "text/plain", "application/x-www-form-urlencoded", ""]
)
def test_unsupported_media_type(api: Api, sent: str) -> None:
    response = api.send("POST", "klantcontacten", content=json.dumps(CONTACT), headers={"Content-Type": sent})
    check_error(response, 415, "unsupported_media_type")


@pytest.mark.parametrize(
    "content",
    [
        b" ",
        b"{",
        b'{"a": NaN}',
        b'{"a": Infinity}',
        b"\xff\xfe",
        b"{'a': 1}",
        b'{"a": "\xc3"}',
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        b"[" * 200_000,
        b'{"a": ' + b"9" * 5_000 + b"}",
        b'\xef\xbb\xbf{"a": 1}',
    ],
)
def test_no_json(api: Api, content: bytes) -> None:
    check_error(api.send("POST", "klantcontacten", content=content, headers=JSON_TYPE), 400, "parse_error")


@pytest.mark.parametrize("content", [b"[]", b"null", b'"x"', b"1", b"true", b"1e999"])
def test_no_object(api: Api, content: bytes) -> None:
    body = check_error(api.send("POST", "klantcontacten", content=content, headers=JSON_TYPE), 400, "invalid")
    assert body["invalidParams"][0]["name"] == "nonFieldErrors"


VALUES: list[Any] = [
    None,
    True,
    0,
    -1,
    1.5,
    1e308,
    10**400,
    "",
    "x" * 100_000,
    "\0",
    "💩",
    [],
    [[]],
    {},
    {"uuid": []},
    {"id": 1},
]
VALUES += [
    [{"uuid": None}],
    [None],
    {"uuid": NOBODY, "url": 1},
    {"contactnaam": 1},
    [{"partijIdentificator": 3}],
]


@pytest.mark.parametrize(
    "path",
    [
        "klantcontacten",
        "betrokkenen",
        "actoren",
        "actorklantcontacten",
        "internetaken",
        "partijen",
        "partij-identificatoren",
        "digitaleadressen",
        "onderwerpobjecten",
        "bijlagen",
        "rekeningnummers",
        "categorieen",
        "categorie-relaties",
        "vertegenwoordigingen",
        "maak-klantcontact",
    ],
)
def test_no_value_breaks_the_server(api: Api, path: str) -> None:
    schema = [
        "nummer",
        "kanaal",
        "taal",
        "vertrouwelijk",
        "plaatsgevondenOp",
        "metadata",
        "hoofdOnderwerpType",
    ]
    schema += [
        "wasPartij",
        "hadKlantcontact",
        "bezoekadres",
        "contactnaam",
        "rol",
        "actor",
        "klantcontact",
        "naam",
    ]
    schema += [
        "soortActor",
        "actorIdentificatie",
        "actoridentificator",
        "toegewezenAanActor",
        "status",
        "partij",
    ]
    schema += [
        "toegewezenAanActoren",
        "afgehandeldOp",
        "soortPartij",
        "partijIdentificatie",
        "digitaleAdressen",
    ]
    schema += [
        "partijIdentificatoren",
        "partijIdentificator",
        "subIdentificatorVan",
        "verificatieDatum",
        "adres",
    ]
    schema += ["iban", "categorie", "beginDatum", "betrokkene", "onderwerpobject", "vertegenwoordigdePartij"]
    for value in VALUES:
        body = {**dict.fromkeys(schema, value), "soortActor": "medewerker", "soortPartij": "contactpersoon"}
        for sent in (dict.fromkeys(schema, value), body):
            response = api.send("POST", path, content=json.dumps(sent), headers=JSON_TYPE)
            assert response.status_code in (201, 400), (value, response.text)


def test_no_body_is_an_empty_object(api: Api) -> None:
    check_error(api.send("POST", "klantcontacten"), 400, "invalid")
    assert api.ok("POST", "categorieen", 201)["naam"] == ""


def test_odd_but_harmless(api: Api) -> None:
    twice = json.dumps(CONTACT)[:-1] + ', "onderwerp": "laatste"}'
    response = api.send("POST", "klantcontacten", content=twice, headers=JSON_TYPE)
    assert response.json()["onderwerp"] == "laatste"
    response = api.send("POST", "klantcontacten", json=CONTACT, headers={"Host": "api.example.nl:8080"})
    assert response.json()["url"].startswith(
        "http://api.example.nl:8080/klantinteracties/api/v1/klantcontacten/"
    )
    response = api.send("POST", "klantcontacten", json=CONTACT, headers={"Host": "[vreemd"})
    assert response.status_code < 500
    for query in ("%00=1", "kanaal=%ff", "kanaal=%00", "&&&=", "onderwerp=%ED%A0%80", "expand=&page=%D9%A1"):
        assert api.send("GET", f"klantcontacten?{query}").status_code < 500


def test_connection_is_kept(provider: ProviderProcess, api: Api) -> None:
    del provider
    for method, path, body in (
        ("GET", "actoren", None),
        ("POST", "klantcontacten", {}),
        ("DELETE", "actoren", {}),
    ):
        response = api.send(method, path, json=body)
        assert response.headers.get("connection", "keep-alive") == "keep-alive"


@pytest.fixture
def contract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Json:
    (tmp_path / "openklant").mkdir()
    content = {"openapi": "3.0.3", "info": {"title": "Voorbeeld", "version": "1"}, "servers": [], "paths": {}}
    (tmp_path / "openklant" / "openapi.yaml").write_text(yaml.safe_dump(content), encoding="utf-8")
    monkeypatch.setattr(resources, "schemas_dir", lambda: tmp_path)
    return content


def test_published_document(contract: Json, tmp_path: Path) -> None:
    store = Store(tmp_path / "db.sqlite3", durable=False)
    with served(create_app(store, token=unique())) as host:
        base = f"{host}/klantinteracties/api/v1"
        expected = {**contract, "servers": [{"url": base}]}
        response = httpx.get(f"{base}/openapi.yaml", trust_env=False, verify=trusted())
        assert response.headers["content-type"] == "application/vnd.oai.openapi"
        assert yaml.safe_load(response.text) == expected
        response = httpx.get(f"{base}/openapi.json", trust_env=False, verify=trusted())
        assert response.headers["content-type"] == "application/vnd.oai.openapi+json"
        assert response.json() == expected
    store.close()
