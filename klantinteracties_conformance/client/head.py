"""HEAD on a connection of its own: HTTP libraries throw away a body that should not be there (API-FOUT)."""

import ssl
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


def ask(url: str, headers: Mapping[str, str], context: ssl.SSLContext, seconds: float) -> Head:
    """Ask for the headers only, twice on one connection; all of it may take so many seconds.

    Raises:
        NoHeadError: no headers came, or none that are HTTP, or not in time.
    """
    deadline = Deadline()
    deadline.start(seconds)
    try:
        stream = _connected(httpx.URL(url), context, deadline)
        try:
            return _asked(stream, httpx.URL(url), headers, deadline)
        finally:
            stream.close()
    except (
        httpcore.NetworkError,
        httpcore.ProtocolError,
        httpcore.TimeoutException,
        h11.ProtocolError,
    ) as error:
        raise NoHeadError from error


def _connected(url: httpx.URL, context: ssl.SSLContext, deadline: Deadline) -> httpcore.NetworkStream:
    secure = url.scheme == "https"
    stream = TimedBackend(deadline).connect_tcp(url.host, url.port or (443 if secure else 80))
    return stream.start_tls(context, url.host) if secure else stream


def _asked(
    stream: httpcore.NetworkStream, url: httpx.URL, headers: Mapping[str, str], deadline: Deadline
) -> Head:
    connection = h11.Connection(h11.CLIENT, max_incomplete_event_size=_LARGEST_HEAD)
    request = h11.Request(
        method="HEAD",
        target=url.raw_path,
        headers=[
            (b"Host", url.netloc),
            *((name.encode(), text.strip().encode()) for name, text in headers.items()),
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
