"""What tests of the whole command share."""

import signal
from collections.abc import Iterator

import pytest


@pytest.fixture
def heeding_ctrl_c() -> Iterator[None]:
    """Tests that run in the background of a shell would hand on that Ctrl-C is to be ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
