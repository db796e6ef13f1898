"""What tests of the whole command share."""

import signal
from collections.abc import Iterator

import pytest

_ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@pytest.fixture
def heeding_ctrl_c() -> Iterator[None]:
    """Let what is started hear what asks it to end.

    Tests that run in the background of a shell would hand on that Ctrl-C is to be ignored, and so would a
    test before this one, in the same process, that behaved as a worker does.
    """
    before = {number: signal.getsignal(number) for number in _ENDING}
    mask = signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
    for number in _ENDING:
        signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)
    signal.pthread_sigmask(signal.SIG_SETMASK, mask)
