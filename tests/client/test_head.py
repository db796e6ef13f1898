"""Content after the headers of HEAD, which HTTP libraries don't show."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from klantinteracties_conformance.client.access import Network
from klantinteracties_conformance.client.head import ask


@contextmanager
def answering(answer: bytes) -> Iterator[str]:
    """Answer the first connection with these bytes, and keep it open."""
    listener = socket.create_server(("127.0.0.1", 0))
    done = threading.Event()

    def serve() -> None:
        connection, _ = listener.accept()
        with connection:
            for _ in range(2):
                connection.recv(65536)
                connection.sendall(answer)
            done.wait(5)

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/klantcontacten"
    finally:
        done.set()
        listener.close()


@pytest.mark.parametrize(
    ("answer", "extra"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n", b""),
        (b"HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 2\r\n\r\n{}", b"{}"),
    ],
)
def test_content_after_the_headers_is_seen(answer: bytes, extra: bytes) -> None:
    with answering(answer) as url:
        assert ask(url, {"Authorization": "Token x"}, Network().context(), 5.0).extra == extra
