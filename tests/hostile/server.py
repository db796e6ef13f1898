"""A server on raw sockets, which sends whatever bytes a behaviour wants, or what a good provider says."""

import http.client
import json
import re
import socket
import socketserver
import ssl
import struct
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

BASE = "/klantinteracties/api/v1"
LISTS = "/api/klantinteracties_referentielijsten/v00"
TOKEN = "/inloggen/token"
SECRET = "geheim-TOKEN-123-voor-niemand-anders"
ACCESS = "BEWIJS-456-ook-voor-niemand-bedoeld"
"""What the token endpoint hands out; the good provider takes it for the secret."""

_GRANTED = json.dumps({"access_token": ACCESS, "token_type": "Bearer", "expires_in": 300}).encode()
_HOP = {"transfer-encoding", "connection", "content-length", "date", "server"}


@dataclass
class Request:
    """What was asked: `number` counts the requests of a run, from 1."""

    number: int
    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def is_list(self) -> bool:
        """Tell whether a list was asked for."""
        return self.method == "GET" and bool(re.fullmatch(r"/[a-z-]+", self.path))

    @property
    def is_item(self) -> bool:
        """Tell whether one object was asked for."""
        return self.method == "GET" and bool(re.fullmatch(r"/[a-z-]+/[^/]+", self.path))

    @property
    def path(self) -> str:
        return urlsplit(self.target).path.removeprefix(BASE)


@dataclass
class Reply:
    """A well-formed answer."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    def but(self, body: Any) -> "Reply":
        """Return the same answer with another body."""
        return Reply(
            self.status, self.headers, body if isinstance(body, bytes) else json.dumps(body).encode()
        )


@dataclass
class Call:
    """One request with the connection on which to answer it."""

    request: Request
    write: Callable[[bytes], Any]
    good_provider: str
    elsewhere: str
    reset: Callable[[], None]
    """Breaks the connection off, so that the other side gets a reset."""
    memory: dict[str, Any]
    """What a behaviour keeps from one request to the next; empty when a run begins."""
    closing: bool = False

    def send(self, data: bytes | str) -> None:
        """Send these bytes and no others."""
        self.write(data.encode("latin-1") if isinstance(data, str) else data)

    def answer(self, reply: Reply) -> None:
        """Send a well-formed answer."""
        headers = {"Content-Length": str(len(reply.body)), **reply.headers}
        head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        self.send(f"HTTP/1.1 {reply.status} Z\r\n{head}\r\n".encode() + reply.body)

    def json(self, body: Any, status: int = 200, **headers: str) -> None:
        """Send a well-formed answer with this JSON, or with these bytes as JSON."""
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answer(Reply(status, {"Content-Type": "application/json", **named}, content))

    def good(self) -> Reply:
        """Return what the good provider answers, or a good token endpoint."""
        if self.request.target == TOKEN:
            return Reply(200, {"Content-Type": "application/json"}, _GRANTED)
        return self._asked(self.request.method, self.request.target, self.request.body)

    def good_at(self, path: str) -> Reply:
        """Return what the good provider shows at another path of the API."""
        return self._asked("GET", BASE + path, b"")

    def _asked(self, method: str, target: str, body: bytes) -> Reply:
        connection = http.client.HTTPConnection(urlsplit(self.good_provider).netloc, timeout=20)
        kept = {name: value for name, value in self.request.headers.items() if name not in ("host", *_HOP)}
        kept["host"] = self.request.headers["host"]
        if kept.get("authorization") == f"Bearer {ACCESS}":
            kept["authorization"] = f"Token {SECRET}"
        connection.request(method, target, body or None, kept)
        response = connection.getresponse()
        headers = {name: value for name, value in response.getheaders() if name.lower() not in _HOP}
        content = response.read()
        connection.close()
        return Reply(response.status, headers, content)


Behaviour = Callable[[Call], None]


@dataclass
class Seen:
    """What reached a server."""

    requests: list[Request] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)


@contextmanager
def hostile(
    play: Behaviour, good_provider: str = "", elsewhere: str = "", tls: ssl.SSLContext | None = None
) -> Iterator[tuple[str, Seen]]:
    """Serve a behaviour, by TLS where it is given, and yield the base URL and what reaches it."""
    seen = Seen()
    memory: dict[str, Any] = {}

    class Handler(socketserver.StreamRequestHandler):
        disable_nagle_algorithm = True

        def setup(self) -> None:
            if tls is not None:
                self.request = tls.wrap_socket(self.request, server_side=True)
            super().setup()

        def reset(self) -> None:
            self.request.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.rfile.close()
            self.request.close()

        def handle(self) -> None:
            with suppress(OSError, http.client.HTTPException):
                while (request := self._read()) is not None:
                    call = Call(request, self.request.sendall, good_provider, elsewhere, self.reset, memory)
                    play(call)
                    if call.closing:
                        return

        def _read(self) -> Request | None:
            line = self.rfile.readline().decode("latin-1").split()
            if len(line) != 3:
                return None
            headers = {}
            while (raw := self.rfile.readline().decode("latin-1").strip()) != "":
                name, _, value = raw.partition(":")
                headers[name.lower()] = value.strip()
            body = self.rfile.read(int(headers.get("content-length", 0)))
            with seen.lock:
                request = Request(len(seen.requests) + 1, line[0], line[1], headers, body)
                seen.requests.append(request)
            return request

    with _Server(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            scheme = "https" if tls else "http"
            yield f"{scheme}://127.0.0.1:{server.server_address[1]}{BASE}", seen
        finally:
            server.shutdown()


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64
    allow_reuse_address = True
