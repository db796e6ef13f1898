"""Content after the headers of HEAD, which HTTP libraries don't show."""

import base64
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import httpx
import pytest
import trustme

from klantinteracties_conformance.client.access import Network
from klantinteracties_conformance.client.head import NoHeadError, ask


@contextmanager
def answering(answer: bytes, context: ssl.SSLContext | None = None) -> Iterator[str]:
    """Answer the first connection with these bytes, twice, and keep it open."""
    listener = socket.create_server(("127.0.0.1", 0))
    done = threading.Event()

    def serve() -> None:
        plain, _ = listener.accept()
        with plain, suppress(OSError):
            connection = context.wrap_socket(plain, server_side=True) if context else plain
            for _ in range(2):
                connection.recv(65536)
                connection.sendall(answer)
            done.wait(5)

    threading.Thread(target=serve, daemon=True).start()
    try:
        scheme = "https" if context else "http"
        yield f"{scheme}://127.0.0.1:{listener.getsockname()[1]}/klantcontacten?a=b"
    finally:
        done.set()
        listener.close()


ANSWERS = [
    (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n", "HTTP/1.1 200 OK", b""),
    (b"HTTP/1.1 200 \r\n\r\n", "HTTP/1.1 200", b""),
    (b"HTTP/1.1 103 Early\r\n\r\nHTTP/1.1 204 No\r\n\r\n", "HTTP/1.1 204 No", b""),
    (
        b"HTTP/1.1 405 No\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 405 No",
        b"{}",
    ),
    (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "HTTP/1.1 200 OK", b"0\r\n\r\n"),
]


@pytest.mark.parametrize(("answer", "status", "extra"), ANSWERS)
def test_content_after_the_headers_is_seen(answer: bytes, status: str, extra: bytes) -> None:
    with answering(answer) as url:
        seen = ask(url, {"Authorization": "Token x"}, Network().context(), 5.0)
    assert (seen.status, seen.extra) == (status, extra)
    assert str(seen.code) in seen.status


@pytest.mark.parametrize(("answer", "status", "extra"), ANSWERS[:1] + ANSWERS[3:4])
def test_over_tls_too(answer: bytes, status: str, extra: bytes) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    with answering(answer, context) as url:
        seen = ask(url, {}, Network(insecure=True).context(), 5.0)
        assert (seen.status, seen.extra) == (status, extra)
    with answering(answer, context) as url, pytest.raises(NoHeadError):
        ask(url, {}, Network().context(), 5.0)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"HTTP/1.1 200 OK\r\n",
        b"<html>\r\n\r\n",
        b"HTTP/1.1 100 C\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nA: " + b"x" * 200_000,
        b"HTTP/1.1 103 E\r\n\r\n" * 20_000,
    ],
)
def test_what_is_no_answer_is_told_in_time(answer: bytes) -> None:
    began = time.monotonic()
    with answering(answer) as url, pytest.raises(NoHeadError):
        ask(url, {}, Network().context(), 0.5)
    assert time.monotonic() - began < 2


@contextmanager
def leading_on(to: str, seen: list[bytes], status: bytes = b"200 OK") -> Iterator[str]:
    """Be a proxy for one connection: note what is asked of it, and lead on to a server."""
    listener = socket.create_server(("127.0.0.1", 0))

    def pump(source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while part := source.recv(65536):
                target.sendall(part)

    def serve() -> None:
        asking, _ = listener.accept()
        with (
            asking,
            suppress(OSError),
            socket.create_connection(("127.0.0.1", httpx.URL(to).port or 0)) as on,
        ):
            seen.append(asking.recv(65536))
            if seen[0].startswith(b"CONNECT"):
                asking.sendall(b"HTTP/1.1 " + status + b"\r\n\r\n")
            else:
                on.sendall(seen[0])
            threading.Thread(target=pump, args=(on, asking), daemon=True).start()
            pump(asking, on)

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"http://naam:geheim@127.0.0.1:{listener.getsockname()[1]}"
    finally:
        listener.close()


KNOWN = b"Basic " + base64.b64encode(b"naam:geheim")


@pytest.mark.parametrize(("answer", "status", "extra"), ANSWERS[:1] + ANSWERS[3:4])
def test_it_goes_by_a_proxy(answer: bytes, status: str, extra: bytes) -> None:
    seen: list[bytes] = []
    with answering(answer) as url, leading_on(url, seen) as proxy:
        found = ask(url, {"Authorization": "Token x"}, Network().context(), 5.0, proxy)
    assert (found.status, found.extra) == (status, extra)
    assert seen[0].startswith(f"HEAD {url} HTTP/1.1".encode())
    assert KNOWN in seen[0]


def test_a_proxy_leads_on_to_a_server_with_tls_and_reads_nothing_of_it() -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    seen: list[bytes] = []
    insecure = Network(insecure=True).context()
    with answering(ANSWERS[3][0], context) as url, leading_on(url, seen) as proxy:
        found = ask(url, {"Authorization": "Token x"}, insecure, 5.0, proxy)
    assert (found.status, found.extra) == ANSWERS[3][1:]
    assert seen[0].startswith(f"CONNECT 127.0.0.1:{httpx.URL(url).port} HTTP/1.1".encode())
    assert KNOWN in seen[0]
    assert b"Token x" not in seen[0]
    with answering(b"", context) as url, leading_on(url, [], b"407 No") as proxy, pytest.raises(NoHeadError):
        ask(url, {}, insecure, 5.0, proxy)
