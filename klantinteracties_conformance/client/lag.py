"""Lists that show what was written a moment later than it was answered (I-59)."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

LONGEST = 2.0
"""Seconds after which a list that doesn't show what was registered doesn't lag, but lacks it."""

HOLDS = 3
"""Times in a row that it must be shown then: copies of a register that take turns differ, and don't lag."""

PAUSE = 0.05
"""Seconds between one look and the next."""

LEAST = 0.3
"""Seconds that are waited at least where lists lag: they may do so more than when they were measured."""


def measure(shown: Callable[[], bool]) -> float | None:
    """Return how many seconds it takes from now until something is shown to stay, 0 where it is at once.

    None where that isn't in time.
    """
    if shown():
        return 0.0
    started = time.monotonic()  # how long an answer takes is no lag
    while True:
        time.sleep(PAUSE)
        seen, late = shown(), time.monotonic() - started
        if seen:
            return late if all(shown() for _ in range(HOLDS)) else None
        if late >= LONGEST:
            return None


@dataclass
class Lag:
    """How much later than what was written the lists of a provider show it, as far as that was measured."""

    measured: dict[str, float | None] = field(default_factory=dict)
    """Seconds by list; None where it isn't to be said."""

    waits: bool = True
    """Whether somebody has to wait: not while it is measured."""

    _wrote: float = 0.0

    @property
    def seconds(self) -> float:
        """Return how long after it wrote somebody has to wait: twice as long as the slowest list took."""
        longest = max((late for late in self.measured.values() if late), default=0.0)
        return min(max(2 * longest, LEAST), LONGEST) if longest else 0.0

    def wrote(self) -> None:
        """Note that something was written just now."""
        self._wrote = time.monotonic()

    def left(self) -> float:
        """Return how many seconds to wait before lists show all that was written."""
        if not self.waits or not self.seconds:
            return 0.0
        return max(0.0, self._wrote + self.seconds - time.monotonic())

    @contextmanager
    def measuring(self) -> Iterator[None]:
        """Let nobody wait within this."""
        self.waits = False
        try:
            yield
        finally:
            self.waits = True
