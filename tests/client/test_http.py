"""The client: what it waits for, and what is no answer."""

import time
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.budget import (
    Budget,
    Limits,
    UnexpectedWriteError,
)
from klantinteracties_conformance.client.errors import ProviderUnreachableError, UnsafeRequestError
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.http import ProviderClient, Request
from klantinteracties_conformance.standard import dialect_files
from tests.command.servers import Reply, always, json_always, serving
from tests.saying import raises


def _client(url: str, limits: Limits) -> ProviderClient:
    dialect = dialect_files.load("openklant")
    access = Access.by_token("x")
    return ProviderClient.speaking(dialect, url, access, Log(access.redactor(dialect)), budget=Budget(limits))


def test_reading_only_is_kept_to_by_the_client() -> None:
    with serving(json_always(200, {})) as url, _client(url, Limits(mode="read-only")) as client:
        client.send("GET", "a")
        client.send("HEAD", "a")
        for method in ("POST", "PUT", "PATCH", "DELETE"):
            with pytest.raises(UnexpectedWriteError):
                client.send(method, "a")
        assert [exchange.method for exchange in client.log.exchanges] == ["GET", "HEAD"]


def test_a_busy_provider_is_waited_for_but_not_forever() -> None:
    answers = iter([(429, {"Retry-After": "1"}, b""), (200, {}, b"{}")])
    with serving(lambda _: next(answers)) as url, _client(url, Limits()) as client:
        started = time.monotonic()
        assert client.send("GET", "a").status == 200
        assert time.monotonic() - started >= 1
        assert [exchange.status for exchange in client.log.exchanges] == [429, 200]
    with serving(always(503, Retry_After="61")) as url, _client(url, Limits()) as client:
        started = time.monotonic()
        with raises(ProviderUnreachableError, "te druk"):
            client.send("GET", "a")
        assert time.monotonic() - started < 5


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_too_many_requests_are_sent_again_where_nobody_tells_when(
    method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing was done, so writing is safe too; after waiting in vain one try is enough."""
    monkeypatch.setattr("klantinteracties_conformance.client.budget.UNTOLD", 0.1)
    monkeypatch.setattr("klantinteracties_conformance.client.budget.MAX_UNTOLD", 0.2)
    statuses = iter([429, 429, 200, 429, 429, 429, 429, 200, 429, 200])
    with serving(lambda _: (next(statuses), {}, b"{}")) as url, _client(url, Limits()) as client:
        ends = [client.exchange(Request(method, "a")).status for _ in range(5)]
    assert ends == [200, 429, 429, 200, 200]


@pytest.mark.first(2, 4)
@pytest.mark.parametrize(
    ("status", "said"),
    [
        (429, "overbelast"),
        (502, "van een server voor de provider, die van hem geen goed antwoord kreeg"),
        (503, "overbelast"),
        (504, "van een server voor de provider, die van hem niet op tijd antwoord kreeg"),
    ],
)
def test_what_a_gateway_says_is_no_answer_of_the_provider(status: int, said: str) -> None:
    with (
        serving(always(status)) as url,
        _client(url, Limits()) as client,
        raises(ProviderUnreachableError, f"antwoord {status}, {said}"),
    ):
        client.send("GET", "a")


@pytest.mark.parametrize("trouble", [(502, {}, b""), (503, {}, b""), (504, {}, b""), None])
def test_what_only_reads_is_asked_once_more_after_a_moment_of_trouble(trouble: Reply | None) -> None:
    answers = iter([trouble, (200, {}, b"{}"), trouble, (200, {}, b"{}"), trouble])
    with serving(lambda _: next(answers)) as url, _client(url, Limits()) as client:
        assert [client.send("GET", "a").status for _ in range(2)] == [200, 200]
        with raises(ProviderUnreachableError, ""):
            client.send("POST", "a", body={})


def test_after_a_second_try_in_vain_there_is_one_only_until_something_comes() -> None:
    troubles = iter([503, 503, 503, 200, 503, 200])
    with serving(lambda _: (next(troubles), {}, b"{}")) as url, _client(url, Limits()) as client:
        assert [client.exchange(Request("GET", "a")).status for _ in range(4)] == [503, 503, 200, 200]


def _asked(client: ProviderClient, seen: list[BaseHTTPRequestHandler], message: Request) -> Any:
    client.exchange(message)
    return seen[-1]


def test_a_message_is_sent_as_it_is() -> None:
    seen: list[BaseHTTPRequestHandler] = []
    bodies = []

    def note(request: BaseHTTPRequestHandler) -> tuple[int, dict[str, str], bytes]:
        seen.append(request)
        bodies.append(request.rfile.read(int(request.headers.get("Content-Length", "0"))))
        return 200, {}, b"{}"

    with serving(note) as url, _client(url, Limits()) as client:
        base = urlsplit(url).path
        usual = _asked(client, seen, Request("GET", "/a%C3%A9/b"))
        assert usual.path == f"{base}/a%C3%A9/b"
        assert usual.headers["Authorization"] == "Token x"
        assert usual.headers["Accept-Encoding"] == "gzip, deflate"
        assert "Content-Type" not in usual.headers
        query = [("a", "\x00\x1f é&=+%"), ("a", "\ud800"), ("", "")]
        odd = _asked(client, seen, Request("GET", "/x", query=query))
        assert odd.path == f"{base}/x?a=%00%1F+%C3%A9%26%3D%2B%25&a=%ED%A0%80&="
        bare = _asked(client, seen, Request("POST", "x", content=b"{\xff", headers={"authorization": None}))
        assert "Authorization" not in bare.headers
        assert (bare.headers["Content-Type"], bodies[-1]) == ("application/json", b"{\xff")
        other = Request("PUT", "x", content=b"", media_type="text/plain", headers={"AUTHORIZATION": " "})
        wrong = _asked(client, seen, other)
        assert wrong.headers.get_all("Authorization") == [""]
        assert (wrong.headers["Content-Type"], wrong.headers["Content-Length"]) == ("text/plain", "0")


def test_a_query_may_be_longer_than_httpx_takes() -> None:
    access = Access.by_token("x")
    dialect = dialect_files.load("openklant")
    targets = []

    def answer(request: httpx.Request) -> httpx.Response:
        targets.append(request.extensions["target"])
        return httpx.Response(414, stream=httpx.ByteStream(b""))

    url = "http://provider.example/api"
    with ProviderClient.speaking(dialect, url, access, Log(access.redactor(dialect))) as client:
        client._transport = httpx.MockTransport(answer)
        shown = client.exchange(Request("GET", "x", query=[("a", "b" * 70_000)])).url
    assert targets == [b"/api/x?a=" + b"b" * 70_000]
    assert shown == "http://provider.example/api/x?a=" + "b" * 70_000


def test_an_address_that_is_none_is_told_as_such() -> None:
    """A provider names it, as the address of an object, and it may be of any length."""
    with serving(json_always(200, {})) as url, _client(url, Limits()) as client:
        for query in ({}, {"a": "b"}):
            with raises(ProviderUnreachableError, "het adres is te lang"):
                client.send("GET", f"{url}/partijen/{'u' * 70_000}", query=query)
        assert client.log.exchanges == []


def test_the_guard_is_asked_before_anything_leaves() -> None:
    asked = []

    class Guard:
        def __call__(self, method: str, url: str, content: bytes) -> None:
            asked.append((method, url, content))
            raise UnsafeRequestError(url)

        def answered(self, *_: object) -> None:
            raise AssertionError

    dialect, access = dialect_files.load("openklant"), Access.by_token("x")
    url = "http://127.0.0.1:9/api"
    log = Log(access.redactor(dialect))
    with ProviderClient.speaking(dialect, url, access, log, guard=Guard()) as client:
        with pytest.raises(UnsafeRequestError):
            client.send("DELETE", "a/b", query={"c": 1})
        with pytest.raises(UnsafeRequestError):
            client.exchange(Request("PUT", "/a/../b", content=b"x"))
    assert asked == [("DELETE", f"{url}/a/b", b""), ("PUT", f"{url}/a/../b", b"x")]
    assert log.exchanges == []


@pytest.mark.parametrize(
    "address", ["http://elders.example/x", "https://127.0.0.1:9/x", "http://127.0.0.1:10/x"]
)
def test_nothing_goes_to_another_server(address: str) -> None:
    dialect, access = dialect_files.load("openklant"), Access.by_token("x")
    log = Log(access.redactor(dialect))
    with (
        ProviderClient.speaking(dialect, "http://127.0.0.1:9/api", access, log) as client,
        pytest.raises(UnsafeRequestError),
    ):
        client.send("GET", address)
    assert log.exchanges == []
