"""A reverse proxy in front of the embedded provider that misbehaves in one way."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import httpx

_KEPT = ("Authorization", "Accept", "Content-Type", "Accept-Crs", "Content-Crs")
_GIVEN = ("content-type", "location", "api-version", "allow", "www-authenticate", "warning")


@dataclass(frozen=True)
class Asked:
    """A request: what it is about, in parts. `id` is empty on a list; `body` None where it isn't JSON."""

    method: str
    collection: str
    id: str
    query: list[tuple[str, str]]
    body: Any
    content: bytes
    headers: dict[str, str]

    @property
    def names(self) -> set[str]:
        """Return the names of the arguments."""
        return {name for name, _ in self.query}

    def with_body(self, body: Any) -> "Asked":
        """Return the request with another body."""
        return replace(self, body=body, content=json.dumps(body).encode())


@dataclass(frozen=True)
class Told:
    """An answer. `body` is None where it isn't JSON."""

    status: int
    headers: dict[str, str]
    content: bytes

    @property
    def body(self) -> Any:
        """Return what was answered, a copy of one's own; None where that is no JSON."""
        with suppress(ValueError):
            return json.loads(self.content)
        return None

    @property
    def fine(self) -> bool:
        """Tell whether the request succeeded."""
        return 200 <= self.status < 300

    def with_body(self, body: Any) -> "Told":
        """Return the answer with another body."""
        return replace(self, content=json.dumps(body).encode())


class Behaviour:
    """What a proxy does beside passing on; by itself nothing. `acted` counts what it did."""

    kind = "niets"
    acted = 0
    forward: Callable[[Asked], Told]
    """Asks something else of the provider; the proxy sets it."""

    def ask(self, asked: Asked) -> Asked | Told:
        """Return what to pass on instead, or what to answer at once."""
        return asked

    def tell(self, asked: Asked, told: Told) -> Told:
        """Return what to answer instead."""
        del asked
        return told


@dataclass
class _Proxy:
    target: str
    root: str
    behaviour: Behaviour
    client: httpx.Client = field(default_factory=httpx.Client)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self.behaviour.forward = self._passed

    def answer(self, handler: BaseHTTPRequestHandler) -> Told:
        length = int(handler.headers.get("Content-Length") or 0)
        content = handler.rfile.read(length)
        parts = urlsplit(handler.path)
        collection, _, identifier = parts.path.removeprefix(self.root).strip("/").partition("/")
        headers = {name: value for name in _KEPT if (value := handler.headers.get(name))}
        headers["Host"] = str(handler.headers["Host"])
        query = parse_qsl(parts.query, keep_blank_values=True)
        asked = Asked(handler.command, collection, identifier, query, _json(content), content, headers)
        if not parts.path.startswith(self.root) or not collection:
            return self._send(handler.command, parts.path, parts.query, asked)
        with self.lock:
            changed = self.behaviour.ask(asked)
            if isinstance(changed, Told):
                return changed
            # What nobody changed is passed on to the letter.
            raw = parts.query if changed.query == query else urlencode(changed.query)
            told = self._send(changed.method, self._path(changed), raw, changed)
            return self.behaviour.tell(asked, told)

    def _passed(self, asked: Asked) -> Told:
        return self._send(asked.method, self._path(asked), urlencode(asked.query), asked)

    def _path(self, asked: Asked) -> str:
        return f"{self.root}/{asked.collection}" + (f"/{asked.id}" if asked.id else "")

    def _send(self, method: str, path: str, query: str, asked: Asked) -> Told:
        url = f"{self.target}{path}" + (f"?{query}" if query else "")
        found = self.client.request(method, url, content=asked.content, headers=asked.headers)
        headers = {name.title(): value for name, value in found.headers.items() if name in _GIVEN}
        return Told(found.status_code, headers, found.content)


@contextmanager
def before(url: str, behaviour: Behaviour) -> Iterator[str]:
    """Serve what stands at a base URL, with this behaviour in between; yield the new base URL."""
    parts = urlsplit(url)
    proxy = _Proxy(f"{parts.scheme}://{parts.netloc}", parts.path, behaviour)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def handle_any(self) -> None:
            told = proxy.answer(self)
            self.send_response(told.status)
            for name, value in {**told.headers, "Content-Length": str(len(told.content))}.items():
                self.send_header(name, value)
            with suppress(ConnectionError):
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(told.content)

        do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = handle_any  # noqa: N815
        do_HEAD = do_OPTIONS = do_TRACE = handle_any  # noqa: N815

        def log_message(self, *_: Any) -> None:
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{parts.path}"
    finally:
        server.shutdown()
        server.server_close()
        proxy.client.close()


def _json(content: bytes) -> Any:
    with suppress(ValueError):
        return json.loads(content)
    return None
