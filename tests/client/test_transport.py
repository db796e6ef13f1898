"""The transport: deadlines whatever the way to the server, and errors in terms of httpx."""

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler

import httpcore
import httpx
import pytest
import trustme

from klantinteracties_conformance.client.access import Network
from klantinteracties_conformance.client.deadline import MOST_BEFORE, NOTHING_BEGINS
from klantinteracties_conformance.client.transport import (
    _ERRORS,
    DEADLINE,
    NoDeadlineError,
    Transport,
    answered,
)
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.command.servers import Reply, always, serving
from tests.hostile import transport as behaviours
from tests.hostile.server import Behaviour, hostile
from tests.saying import raises

PROXIES = ("http_proxy", "HTTP_PROXY", "no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY", "https_proxy")


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)


def asking(url: str, seconds: float = 5.0) -> httpx.Request:
    return httpx.Request("GET", url, extensions={DEADLINE: seconds})


def answer_by(network: Network, url: str, seconds: float = 5.0) -> tuple[int, bytes]:
    with network.transport(url) as transport:
        response, body = answered(transport, asking(url, seconds))
        return response.status_code, body


def test_each_error_of_httpcore_has_its_own_in_httpx() -> None:
    errors = {
        value for value in vars(httpcore).values() if isinstance(value, type) and issubclass(value, Exception)
    }
    assert set(_ERRORS) == errors
    same_name = {kind: other for kind, other in _ERRORS.items() if hasattr(httpx, kind.__name__)}
    assert len(same_name) == len(errors) - 1  # httpx has no ConnectionNotAvailable
    assert all(other.__name__ == kind.__name__ for kind, other in same_name.items())


def test_without_a_deadline_nothing_is_sent() -> None:
    with serving(always(200)) as url, Network().transport(url) as transport:
        with pytest.raises(NoDeadlineError):
            transport.handle_request(httpx.Request("GET", url))
        with httpx.Client(transport=transport) as client, pytest.raises(NoDeadlineError):
            client.get(url)


@pytest.mark.parametrize(
    "play", [behaviours.slow_headers, behaviours.one_byte_a_moment, behaviours.accepts_and_says_nothing]
)
def test_the_deadline_is_for_the_whole_answer(play: Behaviour) -> None:
    with hostile(play) as (at, _), Network().transport(at) as transport:
        began = time.monotonic()
        with pytest.raises(httpx.ReadTimeout):
            answered(transport, asking(at, 0.5))
    assert time.monotonic() - began < 2


def test_interim_answers_are_not_read_for_ever() -> None:
    endless = behaviours.informational_answers_without_end
    with hostile(endless) as (at, _), Network().transport(at) as transport:
        began = time.process_time()
        with pytest.raises(httpx.RemoteProtocolError, match=NOTHING_BEGINS):
            answered(transport, asking(at, 30.0))
    assert time.process_time() - began < 2


def test_an_answer_that_has_begun_may_be_longer_than_what_comes_before_it() -> None:
    body = b" " * (2 * MOST_BEFORE)
    with hostile(lambda call: call.json(body)) as (at, _), Network().transport(at) as transport:
        assert answered(transport, asking(at, 5.0))[1] == body
        assert answered(transport, asking(at, 5.0))[1] == body


@contextmanager
def tunnelling() -> Iterator[tuple[str, list[bytes]]]:
    """Serve as a proxy that makes tunnels; yield its URL, and the first line of each request to it."""
    listener, seen = socket.create_server(("127.0.0.1", 0)), []

    def copy(source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)

    def serve() -> None:
        with suppress(OSError):
            while True:
                caller, _ = listener.accept()
                line = caller.recv(65536).partition(b"\r\n")[0]
                seen.append(line)
                host, _, port = line.split()[1].decode().rpartition(":")
                there = socket.create_connection((host, int(port)))
                caller.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
                for way in ((caller, there), (there, caller)):
                    threading.Thread(target=copy, args=way, daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", seen
    finally:
        listener.close()


def late(_: BaseHTTPRequestHandler) -> Reply:
    time.sleep(2)
    return 200, {}, b"{}"


def test_a_proxy_is_gone_through_under_the_same_deadline() -> None:
    asked = []

    def proxy(request: BaseHTTPRequestHandler) -> Reply:
        asked.append(request.path)
        return 200, {}, b"[]"

    with serving(proxy) as url:
        network = Network(proxy=url)
        assert answer_by(network, "http://provider.invalid/api/x?a=1") == (200, b"[]")
    assert asked == ["http://provider.invalid/api/x?a=1"]
    with serving(late) as url, pytest.raises(httpx.ReadTimeout):
        answer_by(Network(proxy=url), "http://provider.invalid/api", 0.5)


def test_a_tunnel_through_a_proxy_has_the_deadline_too() -> None:
    issued = trustme.CA().issue_cert("127.0.0.1")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    issued.configure_cert(context)
    with tunnelling() as (proxy, seen):
        network = Network(proxy=proxy, insecure=True)
        with serving(always(200, b"{}"), context) as url:
            assert answer_by(network, url) == (200, b"{}")
        with serving(late, context) as url, pytest.raises(httpx.ReadTimeout):
            answer_by(network, url, 0.5)
    assert [line.split()[0] for line in seen] == [b"CONNECT", b"CONNECT"]


def test_the_proxy_of_the_environment_is_for_the_world_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(always(200, b"proxy")) as proxy, serving(always(200, b"here")) as url:
        monkeypatch.setenv("HTTP_PROXY", proxy.removeprefix("http://").partition("/")[0])
        assert answer_by(Network(), "http://provider.invalid/api") == (200, b"proxy")
        assert answer_by(Network(), url) == (200, b"here")
        monkeypatch.setenv("NO_PROXY", "invalid")
        with pytest.raises(httpx.ConnectError):
            answer_by(Network(), "http://provider.invalid/api")


@pytest.mark.parametrize("proxy", ["ftp://127.0.0.1:1", "socks5://127.0.0.1:1", "http://\x01", "127.0.0.1:1"])
def test_a_proxy_that_can_not_be_used_is_told(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with raises(ConfigurationError, r"^De proxy is geen geldige URL"):
        Network(proxy=proxy).transport("http://provider.invalid")
    if "://" in proxy:
        monkeypatch.setenv("ALL_PROXY", proxy)
        with raises(ConfigurationError, r"^De proxy in de omgeving"):
            Network().transport("http://provider.invalid")


def test_a_connection_is_used_again_and_one_that_was_closed_is_not() -> None:
    callers = []

    def note(request: BaseHTTPRequestHandler) -> Reply:
        callers.append(request.client_address[1])
        return 200, {"Connection": "close"} if len(callers) == 2 else {}, b"{}"

    with serving(note) as url, Network().transport(url) as transport:
        assert isinstance(transport, Transport)
        for _ in range(3):
            answered(transport, asking(url))
    assert callers[0] == callers[1] != callers[2]
