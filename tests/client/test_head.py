"""Content after the headers of HEAD, which HTTP libraries don't show."""

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

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
