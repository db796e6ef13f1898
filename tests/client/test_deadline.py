"""Nothing on a connection takes longer than the deadline for the whole answer."""

import operator
import time
from functools import partial
from typing import Any

import httpcore
import pytest

from klantinteracties_conformance.client.deadline import (
    AFTER_THE_END,
    Deadline,
    NotAwaitedError,
    TimedStream,
)
from klantinteracties_conformance.system import interrupts


class Wire(httpcore.NetworkStream):
    """Keeps what is asked of it."""

    def __init__(self, *parts: bytes, refuses: bool = False) -> None:
        self._parts = list(parts)
        self._refuses = refuses
        self.written: list[bytes] = []
        self.timeouts: list[float | None] = []

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self.timeouts.append(timeout)
        return self._parts.pop(0)[:max_bytes]

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.timeouts.append(timeout)
        if self._refuses:
            raise httpcore.WriteError
        self.written.append(buffer)

    def get_extra_info(self, info: str) -> Any:
        return info


def counting(seconds: float) -> Deadline:
    deadline = Deadline()
    deadline.start(seconds)
    return deadline


def test_what_is_left_is_never_more_than_was_asked_for() -> None:
    assert Deadline().left(3.0) == 3.0
    assert counting(100.0).left(3.0) == 3.0
    assert 99.0 < counting(100.0).left(None) <= 100.0
    deadline = counting(0.01)
    time.sleep(0.02)
    with pytest.raises(httpcore.ReadTimeout):
        deadline.left(3.0)


def test_head_and_body_leave_together_when_the_answer_is_asked_for() -> None:
    wire = Wire(b"HTTP/1.1 200 OK", b"!")
    stream = TimedStream(wire, counting(5.0))
    stream.write(b"head")
    stream.write(b"body")
    assert wire.written == []
    assert stream.read(100) == b"HTTP/1.1 200 OK"
    assert wire.written == [b"headbody"]
    assert stream.tail == b"0 OK"
    stream.read(100)
    assert stream.tail == b" OK!"
    assert all(timeout is not None and timeout <= 5.0 for timeout in wire.timeouts)


def test_much_leaves_at_once() -> None:
    wire = Wire()
    TimedStream(wire, counting(5.0)).write(b"x" * 70_000)
    assert wire.written == [b"x" * 70_000]


def test_an_answer_that_came_before_we_were_heard_out_is_read() -> None:
    stream = TimedStream(Wire(b"413", refuses=True), counting(5.0))
    stream.write(b"body")
    assert stream.read(100) == b"413"


def test_nothing_is_read_after_the_deadline() -> None:
    wire = Wire(b"late")
    stream = TimedStream(wire, counting(-1.0))
    with pytest.raises(httpcore.ReadTimeout):
        stream.read(100)
    assert wire.timeouts == []


def test_an_answer_under_way_is_not_awaited_for_long_once_a_run_has_to_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    times = [0]
    monkeypatch.setattr(interrupts, "asked", lambda: times[0])
    deadline = counting(100.0)
    deadline.look()
    times[0] = 1
    deadline.look()
    monkeypatch.setattr(time, "monotonic", partial(operator.add, AFTER_THE_END + 1, time.monotonic()))
    with pytest.raises(NotAwaitedError):
        deadline.look()
    deadline.start(100.0)
    deadline.look()


def test_an_answer_that_drips_is_not_awaited_either(monkeypatch: pytest.MonkeyPatch) -> None:
    """A byte at a time never lets a reading run out of time."""
    wire = Wire(*[b"x"] * 3)
    stream = TimedStream(wire, counting(100.0))
    stream.read(1)
    now = time.monotonic()
    monkeypatch.setattr(interrupts, "asked", lambda: 1)
    monkeypatch.setattr(time, "monotonic", lambda: now + 1)
    stream.read(1)
    monkeypatch.setattr(time, "monotonic", lambda: now + AFTER_THE_END + 2)
    with pytest.raises(NotAwaitedError):
        stream.read(1)


def test_who_says_nothing_for_a_while_is_read_on() -> None:
    class Slow(Wire):
        def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
            if len(self.timeouts) < 3:
                self.timeouts.append(timeout)
                raise httpcore.ReadTimeout
            return super().read(max_bytes, timeout)

    wire = Slow(b"at last")
    assert TimedStream(wire, counting(100.0)).read(100) == b"at last"
    assert wire.timeouts == [0.5] * 4
    with pytest.raises(httpcore.ReadTimeout):
        TimedStream(Slow(), counting(0.3)).read(100)
