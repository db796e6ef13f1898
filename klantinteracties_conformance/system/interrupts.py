"""Ctrl-C, and what a pipeline sends instead: a run ends in order, and at the wrong moment that waits.

Between a POST and the note of what it made, an object would be forgotten. Asked once, a run stops asking,
removes what it made and writes its report; asked again, it leaves what is still to be removed, and says so.
"""

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import NoReturn

_ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
"""What asks a run to end: the user, a pipeline or container that stops it, a terminal that closes."""


BETWEEN = 5.0
"""Seconds before it is raised again, from the fourth time on: a burst would hit what handles the third."""


class StoppedError(KeyboardInterrupt):
    """What Ctrl-C does to a run.

    A class of its own: where a plain KeyboardInterrupt comes out of a text that is executed, as in making a
    dataclass, Python ends itself by that signal at its very end, though it was caught.
    """


def _once(_: int, __: FrameType | None) -> None:
    leave_to_controller()
    _raise()


def _unheard(_: int, __: FrameType | None) -> None:
    """Do nothing."""


_AT_ONCE = (signal.SIG_DFL, signal.default_int_handler, _once)
"""Handlers that end a process at once. With `nohup` SIGHUP has another, which stays."""


@dataclass
class _State:
    ours: bool = False
    """Whether our handlers are at work."""

    times: int = 0
    first: float = 0.0
    """When it was asked for the first time, by a clock that never goes back."""

    held: int = 0
    waiting: bool = False
    """Whether a signal came while it was held back."""

    shared: Path | None = None
    """The file in which other processes see how often this one was asked to end."""

    whole: bool = False
    """Whether this process does nothing else than what is to end."""

    raised: float = 0.0
    """When it was raised last, by a clock that never goes back."""

    handling: bool = False
    """Whether one is being handled; others may come meanwhile, and are counted."""

    followed: Path | None = None
    """The file in which this process sees how often another one was."""


_state = _State()


def asked() -> int:
    """Return how often this process was asked to end, or the one that it follows."""
    if _state.followed is None:
        return _state.times
    try:
        return int(_state.followed.read_text(encoding="ascii") or "0")
    except FileNotFoundError:
        return 0


def seconds_since() -> float:
    """Return how many seconds ago this process was asked to end for the first time; 0 where it wasn't."""
    return time.monotonic() - _state.first if _state.times else 0.0


def broke_off() -> bool:
    """Tell whether something was broken off, though what handles errors may have made another one of it."""
    return _state.raised > 0


def go_on_breaking_off() -> None:
    """Raise it again where something was broken off; for what handles any error that comes of it.

    Raises:
        StoppedError: something was.
    """
    if broke_off():
        _raise()


def hurried() -> int:
    """Return 2 once this process was asked to leave what comes after the end of a run too, and else 0."""
    return 2 if _state.times > 1 else 0


def share(shared: Path) -> None:
    """From now on let other processes see it in this file; what was asked already is seen as well.

    They end what they do by themselves, and this process waits for it: what they tell would else be lost.
    """
    _state.shared = shared
    if _state.times:
        _tell(_state.times)


def share_no_longer() -> None:
    """Write in no file any more: nobody looks at it."""
    _state.shared = None


def note() -> None:
    """Let other processes see that it was asked once, where Python itself turned Ctrl-C into an exception."""
    if not _state.ours:
        _tell(1)


@contextmanager
def held_back() -> Iterator[None]:
    """Let Ctrl-C and the like wait until the end of this block; they are counted meanwhile, where we can."""
    if _state.ours:
        _state.held += 1
        try:
            yield
        finally:
            _state.held -= 1
        if _state.waiting and not _state.held:
            _state.waiting = False
            if _state.shared is None or _state.times > 2:
                _raise()
        return
    with kept_from_children():
        yield


@contextmanager
def only_counted() -> Iterator[None]:
    """Let nothing interrupt this block: the run has ended, and its report is still to be made."""
    _state.held += 1
    try:
        yield
    finally:
        _state.held -= 1
        _state.waiting = False


def only_for_this() -> None:
    """Note that this process does nothing after what is to end: what it ignores then, it ignores for good."""
    _state.whole = True


def heard_from_the_start(*, only_once: bool) -> None:
    """Let what would end this process at once do what Ctrl-C does, while there is nothing to end in order.

    `only_once` where last words follow, which a second signal would cut off: it is ignored then.
    """
    for number in _ENDING:
        if signal.getsignal(number) in _AT_ONCE:
            signal.signal(number, _once if only_once else signal.default_int_handler)


@contextmanager
def in_order() -> Iterator[None]:
    """Let what would end this process at once do what Ctrl-C does, so that test data are removed first.

    After it, they are ignored where this process does nothing else: it only says then what came of it.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in _ENDING}
    _state.ours, _state.times, _state.waiting, _state.shared, _state.raised = True, 0, False, None, 0.0
    for number, handler in before.items():
        if handler in _AT_ONCE:
            signal.signal(number, _interrupt)
    try:
        yield
    finally:
        if _state.whole:
            leave_to_controller()
        _state.ours, _state.times, _state.shared = False, 0, None
        if not _state.whole:
            _state.raised = 0.0
            for number, handler in before.items():
                signal.signal(number, handler)


def ignored() -> None:
    """Ignore them from now on, where nothing comes after: only the last words are still to be said."""
    if _state.whole and threading.current_thread() is threading.main_thread():
        leave_to_controller()


def _interrupt(_: int, __: FrameType | None) -> None:
    _state.times += 1
    if _state.times == 1:
        _state.first = time.monotonic()
    if _state.handling:
        return
    _state.handling = True
    try:
        ends = _ends()
        _tell(_state.times)
    finally:
        _state.handling = False
    if _state.held:
        _state.waiting = True
    elif ends:
        _raise()


def _ends() -> bool:
    """Tell whether this time ends what is going on.

    The second time only hurries what the first one began. Should that hang, the third one ends it, and should
    that too, one that comes later: a run that is asked many times in a moment has to say what came of it.
    """
    if _state.times == 1:
        return _state.shared is None
    return _state.times == 3 or (_state.times > 3 and time.monotonic() - _state.raised >= BETWEEN)


def _raise() -> NoReturn:
    _state.raised = time.monotonic()
    raise StoppedError


def _tell(times: int) -> None:
    if _state.shared is not None:
        with suppress(OSError):  # nobody needs to see it any more where its folder is gone
            _state.shared.write_text(str(times), encoding="ascii")


@contextmanager
def kept_from_children() -> Iterator[None]:
    """Let processes that are started in this block never see them, not even before they can ignore them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def follow(shared: Path | None) -> None:
    """Ignore them in a worker, which looks in this file instead: a terminal sends them to all."""
    _state.followed = shared
    leave_to_controller()


def leave_to_controller() -> None:
    """Ignore them in this process.

    One that is on its way finds a handler that does nothing; Python would complain of it on standard error.
    """
    for number in _ENDING:
        signal.signal(number, _unheard)
    with kept_from_children():
        for number in _ENDING:
            signal.signal(number, signal.SIG_IGN)
