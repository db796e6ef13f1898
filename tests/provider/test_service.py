"""From a request to its answer, whatever the service is about: who gets in, and what is refused when."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.service import Methods, Service, covers, path_of, root_of
from klantinteracties_conformance.provider.wire.referentielijsten import Referentielijsten

BASE = Referentielijsten.base_path


class Small(Service):
    """Serves one path, which can be read, and one that breaks."""

    def route(self, call: Call) -> Methods:
        return {"iets": {"GET": "read", "HEAD": "read"}, "kapot": {"GET": "break"}}.get(call.path, {})

    def do_read(self, call: Call) -> Reply:
        return self.json({"pad": call.path}, 200, Eigen="x")

    def do_break(self, call: Call) -> Reply:
        raise KeyError(call.path)


SERVICE = Small("geheim", Fault(), Referentielijsten())


def ask(path: str, method: str = "GET", **headers: str) -> Any:
    sent = {"authorization": "Bearer geheim", **headers}
    return SERVICE.respond(Call("x", method, f"{BASE}/{path}".removeprefix("/"), "", "http://x", [], sent))


def test_an_answer_has_the_headers_of_the_service_and_its_own() -> None:
    response = ask("iets")
    assert (response.status_code, response.body) == (200, b'{"pad":"iets"}')
    assert response.headers["api-version"] == Referentielijsten.headers["API-version"]
    assert response.headers["eigen"] == "x"
    assert ask("iets", "HEAD").body == b""


@pytest.mark.parametrize(
    ("path", "method", "headers", "status"),
    [
        ("iets", "GET", {"authorization": "bearer  geheim "}, 200),
        ("iets", "GET", {"authorization": "Token geheim"}, 401),
        ("iets", "GET", {"authorization": "Bearer anders"}, 401),
        ("iets", "GET", {"authorization": ""}, 401),
        ("niets", "DELETE", {"authorization": ""}, 401),
        ("niets", "GET", {}, 404),
        ("iets", "DELETE", {"accept": "text/html"}, 405),
        ("iets", "GET", {"accept": "text/html"}, 406),
        ("kapot", "GET", {}, 500),
    ],
)
def test_a_refusal_comes_in_order(path: str, method: str, headers: dict[str, str], status: int) -> None:
    response = ask(path, method, **headers)
    assert response.status_code == status
    assert response.headers["content-type"] == (
        "application/problem+json" if status > 200 else "application/json"
    )


def test_a_refusal_says_how_to_do_it_rightly() -> None:
    assert ask("iets", authorization="").headers["www-authenticate"] == "Bearer"
    assert ask("iets", "PUT").headers["allow"] == "GET, HEAD"


def test_the_document_is_for_everyone() -> None:
    assert SERVICE.enter(Call("x", "GET", f"{BASE}/openapi.json"[1:], "", "", [], {})) == {
        "GET": "document",
        "HEAD": "document",
    }
    assert SERVICE.enter(Call("x", "GET", "elders/openapi.json", "", "", [], {})) == {}


@pytest.mark.parametrize(
    ("accepted", "covered"),
    [
        ("application/json", True),
        (" Application/JSON ; q=0.5", True),
        ("application/*", True),
        ("*/*", True),
        ("", True),
        ("text/*", False),
        ("application/json;q=0", False),
        ("application/json; q = 0.0", False),
    ],
)
def test_what_an_accept_header_takes(accepted: str, covered: bool) -> None:
    assert covers(accepted, "application/json") is covered


def test_where_the_application_is_mounted_is_no_part_of_the_path() -> None:
    scope = {"root_path": "/1/openklant/-/", "path": "/1/openklant/-/actoren"}
    assert (root_of(scope), path_of(scope)) == ("/1/openklant/-", "/actoren")
    assert path_of({"path": "/actoren"}) == "/actoren"
    assert SERVICE.serves(f"{BASE}/landen")
    assert not SERVICE.serves(BASE)
