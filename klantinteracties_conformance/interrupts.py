"""Ctrl-C at the wrong moment: between a POST and the note of what it made, an object would be forgotten."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def held_back() -> Iterator[None]:
    """Let Ctrl-C wait until the end of this block, where the system can."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def leave_to_controller() -> None:
    """Ignore Ctrl-C in a worker: a terminal sends it to all, and the controller ends the workers orderly."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
