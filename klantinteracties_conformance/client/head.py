"""HEAD on a connection of its own: HTTP libraries throw away a body that should not be there (API-FOUT)."""

import ssl
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass

import h11
import httpcore
import httpx

from klantinteracties_conformance.client.deadline import Deadline, TimedBackend

_NEXT = b"HTTP/1."
"""With what the next answer on a connection begins."""

_LARGEST_HEAD = 65536
_READ = 4096
_SUCCESSES = range(200, 300)


class NoHeadError(Exception):
    """No headers came, or none that are HTTP; `__cause__` is what went wrong."""


@dataclass(frozen=True)
class Head:
    """The status line of the answer to HEAD, and what came between its headers and the next answer."""

    status: str
    extra: bytes

    @property
    def code(self) -> int:
        """Return the status by its number."""
        return int(self.status.split()[1])


def ask(
    url: str, headers: Mapping[str, str], context: ssl.SSLContext, seconds: float, proxy: str = ""
) -> Head:
    """Ask for the headers only, twice on one connection; all of it may take so many seconds.

    It goes by a proxy where that is said, as all other requests do.

    Raises:
        NoHeadError: no headers came, or none that are HTTP, or not in time.
    """
    deadline = Deadline()
    deadline.start(seconds)
    to, via = httpx.URL(url), httpx.Proxy(proxy) if proxy else None
    try:
        stream = _connected(to, via, context, deadline)
        try:
            return _asked(stream, to, via if to.scheme == "http" else None, headers, deadline)
        finally:
            stream.close()
    except (
        httpcore.NetworkError,
        httpcore.ProtocolError,
        httpcore.ProxyError,
        httpcore.TimeoutException,
        h11.ProtocolError,
    ) as error:
        raise NoHeadError from error


def _connected(
    url: httpx.URL, via: httpx.Proxy | None, context: ssl.SSLContext, deadline: Deadline
) -> httpcore.NetworkStream:
    first = via.url if via else url
    port = first.port or (443 if first.scheme == "https" else 80)
    stream = TimedBackend(deadline).connect_tcp(first.host, port)
    if via and first.scheme == "https":
        stream = stream.start_tls(via.ssl_context or context, first.host)
    if via and url.scheme == "https":
        _tunnel(stream, url, via)
    return stream.start_tls(context, url.host) if url.scheme == "https" else stream


def _tunnel(stream: httpcore.NetworkStream, url: httpx.URL, via: httpx.Proxy) -> None:
    """Have a proxy lead on to a server.

    Raises:
        httpcore.ProxyError: it doesn't.
    """
    connection = h11.Connection(h11.CLIENT, max_incomplete_event_size=_LARGEST_HEAD)
    host = url.netloc if url.port else url.netloc + b":443"
    request = h11.Request(method="CONNECT", target=host, headers=[(b"Host", host), *_shown_to(via)])
    stream.write((connection.send(request) or b"") + (connection.send(h11.EndOfMessage()) or b""))
    status = _status_of_answer(stream, connection)
    if Head(status, b"").code not in _SUCCESSES:
        raise httpcore.ProxyError(status)


def _shown_to(via: httpx.Proxy) -> list[tuple[bytes, bytes]]:
    """Return the headers by which a proxy lets us through."""
    if via.raw_auth is None:
        return via.headers.raw
    known = b64encode(b":".join(via.raw_auth))
    return [*via.headers.raw, (b"Proxy-Authorization", b"Basic " + known)]


def _asked(
    stream: httpcore.NetworkStream,
    url: httpx.URL,
    via: httpx.Proxy | None,
    headers: Mapping[str, str],
    deadline: Deadline,
) -> Head:
    connection = h11.Connection(h11.CLIENT, max_incomplete_event_size=_LARGEST_HEAD)
    request = h11.Request(
        method="HEAD",
        target=str(url).encode() if via else url.raw_path,
        headers=[
            (b"Host", url.netloc),
            *((name.encode(), text.strip().encode()) for name, text in headers.items()),
            *(_shown_to(via) if via else ()),
        ],
    )
    asking = (connection.send(request) or b"") + (connection.send(h11.EndOfMessage()) or b"")
    stream.write(asking)
    status = _status_of_answer(stream, connection)
    deadline.begun()
    connection.next_event()  # where the headers end, a HEAD ends
    return Head(status, _before_next(stream, asking, connection.trailing_data[0]))


def _status_of_answer(stream: httpcore.NetworkStream, connection: h11.Connection) -> str:
    while True:
        event = connection.next_event()
        if event is h11.NEED_DATA:
            connection.receive_data(stream.read(_READ))
        elif isinstance(event, h11.Response):
            version, reason = event.http_version.decode(), event.reason.decode("latin-1")
            return f"HTTP/{version} {event.status_code} {reason}".rstrip()
        elif not isinstance(event, h11.InformationalResponse):
            raise httpcore.ReadError("the connection was closed")


def _before_next(stream: httpcore.NetworkStream, asking: bytes, received: bytes) -> bytes:
    """Ask again, and return what comes before the next answer; a connection that is closed then is fine."""
    try:
        stream.write(asking)
        while not (_NEXT in received or (received and not _NEXT.startswith(received[: len(_NEXT)]))):
            part = stream.read(_READ)
            if not part:
                break
            received += part
    except httpcore.NetworkError:
        pass
    return received.partition(_NEXT)[0]
