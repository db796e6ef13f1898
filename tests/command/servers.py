"""Small servers that misbehave, each on a loopback port of its own."""

import json
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

Reply = tuple[int, dict[str, str], bytes]
Answering = Callable[[BaseHTTPRequestHandler], Reply | None]


@contextmanager
def serving(answer: Answering, context: ssl.SSLContext | None = None) -> Iterator[str]:
    """Serve answers of this function; None closes the connection without one. Yield the base URL."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def handle_any(self) -> None:
            reply = answer(self)
            if reply is None:
                self.close_connection = True
                return
            status, headers, body = reply
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            with suppress(ConnectionError):  # a caller may have gone meanwhile
                self.end_headers()
                self.wfile.write(body)

        do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = handle_any  # noqa: N815

        def log_message(self, *_: Any) -> None:
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield f"{'https' if context else 'http'}://127.0.0.1:{server.server_port}/klantinteracties/api/v1"
    finally:
        server.shutdown()
        server.server_close()


def always(status: int, body: bytes = b"", **headers: str) -> Answering:
    """Return a function that always answers the same."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda _: (status, named, body)


def json_always(status: int, body: Any) -> Answering:
    """Return a function that always answers this JSON."""
    return always(status, json.dumps(body).encode(), Content_Type="application/json")


def slowly(seconds: float) -> Answering:
    """Return a function that answers too late."""

    def answer(_: BaseHTTPRequestHandler) -> Reply:
        time.sleep(seconds)
        return 200, {}, b"{}"

    return answer


def proxying(target: str, change: Callable[[int, BaseHTTPRequestHandler, Reply], Reply | None]) -> Answering:
    """Return a function that passes each request on and lets `change` alter the answer; it counts from 1."""
    count = 0
    lock = threading.Lock()

    def answer(handler: BaseHTTPRequestHandler) -> Reply | None:
        nonlocal count
        with lock:
            count += 1
            number = count
        return change(number, handler, passing_on(handler, "/".join(target.split("/")[:3]) + handler.path))

    return answer


def body_of(handler: BaseHTTPRequestHandler) -> bytes:
    """Return the body of a request, which may come in chunks."""
    if handler.headers.get("Transfer-Encoding") != "chunked":
        return handler.rfile.read(int(handler.headers.get("Content-Length") or 0))
    body = b""
    while size := int(handler.rfile.readline(), 16):
        body += handler.rfile.read(size)
        handler.rfile.readline()
    handler.rfile.readline()
    return body


def passing_on(
    handler: BaseHTTPRequestHandler,
    url: str,
    headers: Mapping[str, str] | None = None,
    change: Callable[[bytes], bytes] = bytes,
) -> Reply:
    """Send a request on to another URL, with these headers in place of its own and its body changed."""
    body = body_of(handler)
    framing = ("content-length", "transfer-encoding")
    sent = {name: value for name, value in handler.headers.items() if name.lower() not in framing}
    changed = change(body) if body else None
    return _reply(Request(url, data=changed, headers={**sent, **(headers or {})}, method=handler.command))


def _reply(request: Request) -> Reply:
    try:
        with urlopen(request, timeout=20) as response:
            return _passed_on(response.status, response)
    except HTTPError as error:
        return _passed_on(error.code, error)


def _passed_on(status: int, response: Any) -> Reply:
    kept = ("content-type", "location", "www-authenticate", "api-version", "allow")
    headers = {name: value for name, value in response.headers.items() if name.lower() in kept}
    return status, headers, response.read()
