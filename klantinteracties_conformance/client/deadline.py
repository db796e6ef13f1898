"""A deadline for a whole answer: a limit to each read is kept busy for ever by a byte a second."""

import math
import time
from collections.abc import Iterable
from contextlib import suppress
from ssl import SSLContext
from typing import Any

import httpcore

from klantinteracties_conformance.system import interrupts

_TAIL = 4
"""Bytes of what came last that are remembered: as many as end a head."""


_AT_ONCE = 65_536
"""Bytes that are written at once, without waiting for what follows."""


AFTER_THE_END = 5.0
"""Seconds that an answer still gets that was under way when the user asked the run to end."""

_LOOKS = 0.5
"""Seconds between two looks at whether the user did."""


MOST_BEFORE = 262_144
"""Bytes that may come in before an answer begins: interim answers (RFC 9110 §15.2), and its headers."""

NOTHING_BEGINS = "no answer begins"
"""What is said of more than that."""


class NotAwaitedError(httpcore.ReadTimeout):
    """The user asked the run to end while an answer was under way."""


class Deadline:
    """The moment at which the answer that is waited for must be complete."""

    def __init__(self) -> None:
        self._until = math.inf
        self._ending = math.inf
        self._asked = 0
        self._before = -math.inf

    def start(self, seconds: float) -> None:
        """Begin to count for a new answer."""
        self._until = time.monotonic() + seconds
        self._ending, self._asked = math.inf, interrupts.asked()
        self._before = 0

    def begun(self) -> None:
        """Know that the answer has begun: what comes in from now on has a limit of its own."""
        self._before = -math.inf

    def heard(self, count: int) -> None:
        """Count bytes that came in.

        Raises:
            httpcore.RemoteProtocolError: there are more than may come before an answer begins.
        """
        self._before += count
        if self._before > MOST_BEFORE:
            raise httpcore.RemoteProtocolError(NOTHING_BEGINS)

    def look(self) -> None:
        """See whether the user asked the run to end since the answer is waited for.

        Raises:
            NotAwaitedError: that is so long ago that it isn't waited for any more.
        """
        now = time.monotonic()
        if interrupts.asked() > self._asked:
            self._ending = min(self._ending, now + AFTER_THE_END)
        if now > self._ending:
            raise NotAwaitedError("the user asked the run to end")

    def left(self, timeout: float | None) -> float:
        """Return the seconds that are left, at most `timeout`.

        Raises:
            httpcore.ReadTimeout: there are none.
        """
        seconds = self._until - time.monotonic()
        if seconds <= 0:
            raise httpcore.ReadTimeout("the deadline has passed")
        return seconds if timeout is None else min(seconds, timeout)


class TimedStream(httpcore.NetworkStream):
    """A connection on which nothing takes longer than the deadline; `tail` is the end of what came in.

    What is written leaves when the answer is asked for: headers and body together, which wakes a server once.
    """

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline
        self._waiting = b""
        self._looked = time.monotonic()
        self.tail = b""

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what there is."""
        if self._waiting:
            # A server may answer without hearing us out, as httpcore knows too.
            with suppress(httpcore.WriteError):
                self._flush(timeout)
        data = self._read(max_bytes, timeout)
        self._deadline.heard(len(data))
        self.tail = (self.tail + data[-_TAIL:])[-_TAIL:]
        return data

    def _read(self, max_bytes: int, timeout: float | None) -> bytes:
        while True:
            # Not only where nothing comes: an answer may keep coming in bit by bit.
            if time.monotonic() - self._looked > _LOOKS:
                self._looked = time.monotonic()
                self._deadline.look()
            left = self._deadline.left(timeout)
            try:
                return self._inner.read(max_bytes, min(left, _LOOKS))
            except httpcore.ReadTimeout:
                if left <= _LOOKS:
                    raise
                self._looked = -math.inf

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of it, at once or before the next reading."""
        self._waiting += buffer
        if len(self._waiting) > _AT_ONCE:
            self._flush(timeout)

    def _flush(self, timeout: float | None) -> None:
        waiting, self._waiting = self._waiting, b""
        self._inner.write(waiting, self._deadline.left(timeout))

    def close(self) -> None:
        """Close the connection."""
        self._inner.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Return the same connection, encrypted."""
        inner = self._inner.start_tls(ssl_context, server_hostname, self._deadline.left(timeout))
        return TimedStream(inner, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        """Return what httpcore asks of a connection."""
        return self._inner.get_extra_info(info)


class TimedBackend(httpcore.NetworkBackend):
    """Opens connections that keep to the deadline."""

    def __init__(self, deadline: Deadline) -> None:
        self._inner = httpcore.SyncBackend()
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Open a connection."""
        left = self._deadline.left(timeout)
        stream = self._inner.connect_tcp(host, port, left, local_address, socket_options)
        return TimedStream(stream, self._deadline)
