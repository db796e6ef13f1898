"""How requests reach a server: connections of httpcore, directly or by a proxy, all under a deadline."""

import ssl
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Any

import httpcore
import httpx

from klantinteracties_conformance.client import answer_body
from klantinteracties_conformance.client.deadline import Deadline, TimedBackend

DEADLINE = "deadline"
"""The extension of a request that gives the seconds in which its answer must be complete."""

KEPT_OPEN = 5.0
"""Seconds that a connection is kept for a next request."""

_ERRORS: Mapping[type[Exception], type[httpx.TransportError]] = {
    httpcore.TimeoutException: httpx.TimeoutException,
    httpcore.ConnectTimeout: httpx.ConnectTimeout,
    httpcore.ReadTimeout: httpx.ReadTimeout,
    httpcore.WriteTimeout: httpx.WriteTimeout,
    httpcore.PoolTimeout: httpx.PoolTimeout,
    httpcore.NetworkError: httpx.NetworkError,
    httpcore.ConnectError: httpx.ConnectError,
    httpcore.ConnectionNotAvailable: httpx.ConnectError,
    httpcore.ReadError: httpx.ReadError,
    httpcore.WriteError: httpx.WriteError,
    httpcore.ProxyError: httpx.ProxyError,
    httpcore.UnsupportedProtocol: httpx.UnsupportedProtocol,
    httpcore.ProtocolError: httpx.ProtocolError,
    httpcore.LocalProtocolError: httpx.LocalProtocolError,
    httpcore.RemoteProtocolError: httpx.RemoteProtocolError,
}


class NoDeadlineError(Exception):
    """A request was to be sent that could be waited for without end. A fault of the suite itself."""


class Transport(httpx.BaseTransport):
    """Sends requests to a server and waits for each answer until the deadline that its request gives.

    `context` says whom to trust; without a `proxy` requests go straight to the server.
    """

    def __init__(self, context: ssl.SSLContext, proxy: httpx.Proxy | None = None) -> None:
        """Make the transport; it connects when something is sent.

        Raises:
            ValueError: there is no way through such a proxy.
        """
        self._deadline = Deadline()
        self._pool = _pool(TimedBackend(self._deadline), context, proxy)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and return its answer, of which the body is still to be read.

        Raises:
            NoDeadlineError: the request doesn't give the seconds that its answer may take.
            httpx.TransportError: no answer came.
        """
        seconds = request.extensions.get(DEADLINE)
        if seconds is None:
            raise NoDeadlineError(f"{request.method} {request.url}")
        assert isinstance(request.stream, httpx.SyncByteStream)
        url = request.url
        asked = httpcore.Request(
            method=request.method,
            url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        self._deadline.start(seconds)
        with _in_terms_of_httpx():
            answer = self._pool.handle_request(asked)
        self._deadline.begun()
        assert isinstance(answer.stream, Iterable)
        return httpx.Response(
            answer.status,
            headers=answer.headers,
            stream=_Body(answer.stream),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        """Close all connections."""
        with _in_terms_of_httpx():
            self._pool.close()


class _Body(httpx.SyncByteStream):
    """The body of an answer, as it comes in."""

    def __init__(self, parts: Iterable[bytes]) -> None:
        self._parts = parts

    def __iter__(self) -> Iterator[bytes]:
        with _in_terms_of_httpx():
            yield from self._parts

    def close(self) -> None:
        close = getattr(self._parts, "close", None)
        if close is not None:
            with _in_terms_of_httpx():
                close()


def answered(transport: httpx.BaseTransport, request: httpx.Request) -> tuple[httpx.Response, bytes]:
    """Send a request, and return its answer with the unpacked body.

    Raises:
        UnreadableAnswerError: it is larger than we read, its headers are, or can't be unpacked.
        httpx.TransportError: no complete answer came.
    """
    response = transport.handle_request(request)
    try:
        answer_body.check_head(response)
        return response, answer_body.body_of(response)
    finally:
        response.close()


def _pool(
    backend: httpcore.NetworkBackend, context: ssl.SSLContext, proxy: httpx.Proxy | None
) -> httpcore.ConnectionPool:
    how: dict[str, Any] = {
        "ssl_context": context,
        "keepalive_expiry": KEPT_OPEN,
        "network_backend": backend,
    }
    if proxy is None:
        return httpcore.ConnectionPool(**how)
    how["proxy_auth"] = proxy.raw_auth
    at = httpcore.URL(
        scheme=proxy.url.raw_scheme,
        host=proxy.url.raw_host,
        port=proxy.url.port,
        target=proxy.url.raw_path,
    )
    if proxy.url.scheme in ("http", "https"):
        return httpcore.HTTPProxy(
            at, proxy_headers=proxy.headers.raw, proxy_ssl_context=proxy.ssl_context, **how
        )
    if find_spec("socksio") is None:
        raise ValueError("a SOCKS proxy needs the package socksio")
    return httpcore.SOCKSProxy(at, **how)


@contextmanager
def _in_terms_of_httpx() -> Iterator[None]:
    """Let what goes wrong in httpcore come out as the error that httpx has for it."""
    try:
        yield
    except Exception as error:
        known = next((_ERRORS[kind] for kind in type(error).__mro__ if kind in _ERRORS), None)
        if known is None:
            raise
        raise known(str(error)) from error
