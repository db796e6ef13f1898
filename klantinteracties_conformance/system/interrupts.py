"""Ctrl-C, and what a pipeline sends instead: a run ends in order, and at the wrong moment that waits.

Between a POST and the note of what it made, an object would be forgotten.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
"""What asks a run to end: the user, a pipeline or container that stops it, a terminal that closes."""


@contextmanager
def held_back() -> Iterator[None]:
    """Let Ctrl-C and the like wait until the end of this block, where the system can."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def in_order() -> Iterator[None]:
    """Let what would end this process at once do what Ctrl-C does, so that test data are removed first."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in _ENDING}
    for number, handler in before.items():
        if handler == signal.SIG_DFL:  # not where `nohup` has it ignored
            signal.signal(number, _interrupt)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def ignored() -> None:
    """Ignore them from now on: the run has ended, and only its last words are still to be said."""
    if threading.current_thread() is threading.main_thread():
        leave_to_controller()


def _interrupt(_: int, __: FrameType | None) -> None:
    raise KeyboardInterrupt


def leave_to_controller() -> None:
    """Ignore them in a worker: a terminal sends them to all, and the controller ends the workers orderly."""
    for number in _ENDING:
        signal.signal(number, signal.SIG_IGN)
