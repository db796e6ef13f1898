"""What a run may ask of a provider: how many requests, how fast, for how long, and whether it may write."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from klantinteracties_conformance.client.dates import read_date
from klantinteracties_conformance.client.errors import OutOfBudgetError
from klantinteracties_conformance.client.lag import Lag
from klantinteracties_conformance.result.outcomes import Mode
from klantinteracties_conformance.system import interrupts
from klantinteracties_conformance.system.messages import Message, message

MAX_WAIT = 60.0
"""Seconds that one request waits in all because the provider asks for it."""

UNTOLD = 1.0
"""Seconds until a request is sent again that was one too many, where nobody tells when to come back."""

MAX_UNTOLD = 3.0
"""Seconds that one request waits in all in that case; the next one doesn't, as long as this was in vain."""

MAX_SETTLED = 900.0
"""Seconds that a process waits in all for lists that show a moment later what was written."""

MAX_RESTED = 300.0
"""Seconds that a process waits in all for a provider that asks to come back later, time and again."""

LEAST_RESTED = 0.1
"""Seconds that being sent away counts for at the least, so that `Retry-After: 0` can't go on for ever."""

TOO_MANY = 429

OVERLOADED = frozenset({TOO_MANY, 502, 503, 504})
"""Statuses that come from a server that can't cope, or from a gateway before it (I-35)."""

GATEWAY = OVERLOADED - {TOO_MANY}
"""Those that say nothing of what was asked: once more may do."""

_BUSY = (TOO_MANY, 503)

_LOOKS = 0.5
"""Seconds between two looks, while it waits, at whether the user asked the run to end."""


class UnexpectedWriteError(Exception):
    """A request would have written in a run that only reads: a fault of the suite."""


@dataclass(frozen=True)
class Limits:
    """What the user allows. `rate` is in requests a second, `time_limit` in seconds for the whole run.

    `cleaning` is how many seconds removing test data may take when the run's own time is up, all of it
    together.
    """

    max_requests: int | None = None
    rate: float | None = None
    time_limit: float | None = None
    mode: Mode = "full"
    cleaning: float = 30.0

    def shared(self, workers: int) -> "Limits":
        """Return what each of several processes may do, so that together they keep within these limits."""
        share = None if self.max_requests is None else max(1, self.max_requests // workers)
        return replace(self, max_requests=share, rate=self.rate and self.rate / workers)


class Budget:
    """Keeps the requests of one process within its limits; asked before each of them.

    `stopped` tells how often the user asked the run to end: from the first time on nothing is asked any more,
    and from the second nothing is removed.
    """

    def __init__(self, limits: Limits = Limits(), stopped: Callable[[], int] = interrupts.asked) -> None:
        self.limits = limits
        self._stopped = stopped
        self.spent: Message | None = None
        self._made = 0
        self._started = time.monotonic()
        self._next = 0.0
        self._lock = threading.Lock()
        self._rested = 0.0
        self._settled = 0.0
        self.lag = Lag()
        self.endless: set[str] = set()
        """Lists of which the pages were seen to have no end; reading them again teaches nothing."""
        self._until = float("inf") if limits.time_limit is None else self._started + limits.time_limit
        self._cleaning = False
        self._stopped_since = float("inf")

    @property
    def reads_only(self) -> bool:
        """Tell whether nothing may be written."""
        return self.limits.mode == "read-only"

    def admit(self, method: str) -> None:
        """Wait until a request may be sent.

        Raises:
            OutOfBudgetError: no request may be sent any more.
            UnexpectedWriteError: it would write, and may not.
        """
        if self.reads_only and method not in ("GET", "HEAD"):
            raise UnexpectedWriteError(f"{method} in a run that only reads")
        if not self._cleaning:
            with self._lock:  # several may ask at once, and together they may not ask too much
                self.check()
                self._made += 1
        elif self._stopped() > 1 or self._left() < 0:
            raise OutOfBudgetError(message("cleaning-time-over"))
        if self.limits.rate:
            with self._lock:
                now = time.monotonic()
                at = max(now, self._next)
                self._next = at + 1 / self.limits.rate
            self._wait(at - now)
            if self._stopped() and not self._cleaning:
                self.check()

    def _wait(self, seconds: float) -> None:
        """Wait, but no longer once the user asks the run to end."""
        asked = self._stopped()
        time.sleep(min(seconds, _LOOKS))
        while (seconds := seconds - _LOOKS) > 0 and self._stopped() == asked:
            time.sleep(min(seconds, _LOOKS))

    def check(self) -> None:
        """Go on only while the run may ask.

        Raises:
            OutOfBudgetError: no request may be sent any more.
        """
        if self._stopped():
            self._note_stop()
            self.spent = message("stopped-by-user")
        elif self.limits.max_requests is not None and self._made >= self.limits.max_requests:
            self.spent = message("stopped-after-requests", count=self._made)
        elif self.limits.time_limit is not None and time.monotonic() >= self._until:
            self.spent = message("stopped-after-seconds", seconds=self.limits.time_limit)
        elif self._rested > MAX_RESTED:
            self.spent = message("stopped-after-waiting", seconds=MAX_RESTED)
        elif self._settled > MAX_SETTLED:
            self.spent = message("stopped-after-settling", seconds=MAX_SETTLED)
        if self.spent:
            raise OutOfBudgetError(self.spent)

    def seconds(self, timeout: float) -> float:
        """Return how long the next answer may take, given how long one may take as a rule."""
        return min(timeout, max(0.1, self._left()))

    def rest(self, seconds: float) -> None:
        """Wait as long as a provider asks, or until the run's time is up or it waited too long in all."""
        self._rested += max(seconds, LEAST_RESTED)
        if self._cleaning or self._rested <= MAX_RESTED:
            self._wait(min(seconds, max(0.0, self._left())))

    def settle(self) -> None:
        """Wait until lists show what was written, where they lag, or until the run's time is up."""
        seconds = min(self.lag.left(), max(0.0, self._left()))
        if seconds and self._settled <= MAX_SETTLED:
            self._settled += seconds
            self._wait(seconds)

    @contextmanager
    def cleaning_up(self) -> Iterator[None]:
        """Allow what removing test data takes, also when the run itself has nothing left."""
        before = self._cleaning, self._until
        self._cleaning, self._until = True, max(self._until, self._over() + self.limits.cleaning)
        try:
            yield
        finally:
            self._cleaning, self._until = before

    def _left(self) -> float:
        """Return how many seconds are left, for removing too once the user asked the run to end."""
        until = self._until
        if self._cleaning and self._stopped():
            self._note_stop()
            until = min(until, self._stopped_since + self.limits.cleaning)
        return until - time.monotonic()

    def _note_stop(self) -> None:
        self._stopped_since = min(time.monotonic(), self._stopped_since)

    def _over(self) -> float:
        """Return the moment when the run's own time was up: now, as long as it isn't."""
        limit = self.limits.time_limit
        return min(time.monotonic(), float("inf") if limit is None else self._started + limit)


def pause(status: int, headers: Mapping[str, str]) -> float | None:
    """Return the seconds that a busy provider asks to wait, or None where it asks no such thing."""
    asked = headers.get("retry-after", "").strip()
    if status not in _BUSY or not asked:
        return None
    if asked.isascii() and asked.isdigit():
        return float(asked[:9])
    moment = read_date(asked)
    return None if moment is None else max(0.0, (moment - datetime.now(UTC)).total_seconds())


def again(status: int, headers: Mapping[str, str], waited: float, *, hopeful: bool) -> float | None:
    """Return the seconds after which a request may be sent again that waited so long, or None if it may not.

    Of too many requests nobody has to tell when to come back (RFC 6585 §4); since nothing was done, writing
    again is safe too. `hopeful` tells that it wasn't in vain before.
    """
    seconds = pause(status, headers)
    if seconds is None:
        return UNTOLD if status == TOO_MANY and hopeful and waited < MAX_UNTOLD else None
    return seconds if waited + seconds <= MAX_WAIT else None
