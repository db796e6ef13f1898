"""Ctrl-C and the like, at a moment when they must wait, and after the end of a run."""

import os
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from klantinteracties_conformance.system import interrupts

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@pytest.fixture(autouse=True)
def as_they_were() -> Iterator[None]:
    """Leave the handlers of the process that runs the tests as they were."""
    before = {number: signal.getsignal(number) for number in ENDING}
    for number in ENDING:
        signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)
    yield
    interrupts._state.raised = 0.0
    for number, handler in before.items():
        signal.signal(number, handler)


def end(number: int) -> None:
    """Ask this very thread to end, so that the signal is there when this returns."""
    signal.pthread_kill(threading.get_ident(), number)


@pytest.mark.parametrize("number", ENDING)
def test_what_asks_to_end_waits_until_the_block_is_over(number: int) -> None:
    signal.signal(number, signal.default_int_handler)
    done: list[str] = []

    def work() -> None:
        with interrupts.held_back():
            end(number)
            done.append("all of it")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done
    assert number not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_an_error_in_the_block_lets_them_through_again() -> None:
    with pytest.raises(ValueError, match="x"), interrupts.held_back():
        raise ValueError("x")
    assert not set(ENDING) & signal.pthread_sigmask(signal.SIG_BLOCK, ())


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_pipeline_that_stops_a_run_is_like_ctrl_c(number: int) -> None:
    signal.signal(number, signal.SIG_DFL)
    with interrupts.in_order(), pytest.raises(KeyboardInterrupt):
        end(number)
    assert signal.getsignal(number) == signal.SIG_DFL


def test_what_nohup_has_ignored_stays_ignored() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    with interrupts.in_order():
        os.kill(os.getpid(), signal.SIGHUP)
        assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN


def test_after_the_end_they_are_ignored_for_good(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever prints a last line may not be cut off after it, nor say something else."""
    monkeypatch.setattr(interrupts._state, "whole", False)
    interrupts.only_for_this()
    with interrupts.in_order():
        interrupts.ignored()
    for number in ENDING:
        end(number)
    assert {signal.getsignal(number) for number in ENDING} == {signal.SIG_IGN}


def test_after_a_run_that_could_not_begin_they_are_ignored_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence that tells why, and the last line, are still to be written."""
    monkeypatch.setattr(interrupts._state, "whole", True)
    with pytest.raises(ValueError, match="x"), interrupts.in_order():
        raise ValueError("x")
    assert {signal.getsignal(number) for number in ENDING} == {signal.SIG_IGN}


def test_before_a_run_the_first_time_ends_it_and_the_second_is_ignored() -> None:
    interrupts.heard_from_the_start(only_once=True)
    with pytest.raises(KeyboardInterrupt):
        end(signal.SIGHUP)
    for number in ENDING:
        end(number)


def test_who_has_no_last_words_is_ended_each_time() -> None:
    interrupts.heard_from_the_start(only_once=False)
    for number in (*ENDING, *ENDING):
        with pytest.raises(KeyboardInterrupt):
            end(number)


def test_who_does_more_than_a_run_hears_them_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interrupts._state, "whole", False)
    before = {number: signal.getsignal(number) for number in ENDING}
    with interrupts.in_order():
        interrupts.ignored()
    assert {number: signal.getsignal(number) for number in ENDING} == before


def test_a_thread_has_no_say_in_it() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    seen: list[object] = []

    def work() -> None:
        with interrupts.in_order():
            seen.append(signal.getsignal(signal.SIGTERM))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(5)
    assert seen == [signal.SIG_DFL]


def test_the_first_and_the_third_time_end_a_run_and_the_second_hurries_its_end() -> None:
    with interrupts.in_order():
        with pytest.raises(KeyboardInterrupt):
            end(signal.SIGINT)
        assert (interrupts.asked(), interrupts.hurried()) == (1, 0)
        end(signal.SIGTERM)
        assert (interrupts.asked(), interrupts.hurried()) == (2, 2)
        with pytest.raises(KeyboardInterrupt):
            end(signal.SIGINT)


def test_after_the_third_time_a_burst_is_counted_and_only_what_comes_later_ends_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with interrupts.in_order():
        for times in (1, 3):
            with pytest.raises(KeyboardInterrupt):
                end(signal.SIGINT)
            if times == 1:
                end(signal.SIGINT)
        for _ in range(300):
            end(signal.SIGINT)
        assert interrupts.asked() == 303
        monkeypatch.setattr(interrupts, "BETWEEN", 0.0)
        with pytest.raises(KeyboardInterrupt):
            end(signal.SIGINT)


def test_what_made_another_error_of_it_breaks_off_all_the_same() -> None:
    with interrupts.in_order():
        interrupts.go_on_breaking_off()
        with suppress(KeyboardInterrupt):
            end(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            interrupts.go_on_breaking_off()
    interrupts.go_on_breaking_off()


def test_what_comes_out_of_an_executed_text_ends_by_its_own_code() -> None:
    """Python would end itself by the signal, were it a plain KeyboardInterrupt."""
    program = textwrap.dedent(
        """
        import os, signal, sys
        from klantinteracties_conformance.system import interrupts
        with interrupts.in_order():
            try:
                exec("os.kill(os.getpid(), signal.SIGINT)")
            except KeyboardInterrupt:
                sys.exit(2)
        """
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 2


def test_while_a_run_is_in_order_what_waits_is_counted_at_once() -> None:
    def work() -> None:
        with interrupts.held_back():
            end(signal.SIGINT)
            counted.append(interrupts.asked())

    counted: list[int] = []
    with interrupts.in_order(), pytest.raises(KeyboardInterrupt):
        work()
    assert counted == [1]
    with interrupts.in_order(), interrupts.only_counted():
        assert interrupts.asked() == 0
        end(signal.SIGINT)
        assert interrupts.asked() == 1


def test_twice_while_it_waits_ends_a_run_as_well() -> None:
    def work() -> None:
        with interrupts.held_back():
            end(signal.SIGINT)
            end(signal.SIGINT)

    with interrupts.in_order(), pytest.raises(KeyboardInterrupt):
        work()


def test_other_processes_see_how_often_and_are_waited_for(tmp_path: Path) -> None:
    """What they tell on their way to the end would else be lost; whoever can't wait asks a third time."""
    shared = tmp_path / "stopped"
    with interrupts.in_order():
        interrupts.share(shared)
        assert not shared.exists()
        for times in ("1", "2"):
            end(signal.SIGTERM)
            assert shared.read_text() == times
        with pytest.raises(KeyboardInterrupt):
            end(signal.SIGTERM)
    assert interrupts.asked() == 0


def test_what_was_asked_before_there_were_others_is_shared_as_well(tmp_path: Path) -> None:
    with interrupts.in_order():
        with pytest.raises(KeyboardInterrupt):
            end(signal.SIGTERM)
        interrupts.share(tmp_path / "stopped")
    assert (tmp_path / "stopped").read_text() == "1"


def test_a_follower_looks_at_what_another_process_shares(tmp_path: Path) -> None:
    shared = tmp_path / "stopped"
    try:
        interrupts.follow(shared)
        end(signal.SIGTERM)
        assert interrupts.asked() == 0
        for text, times in (("", 0), ("1", 1), ("2", 2)):
            shared.write_text(text)
            assert interrupts.asked() == times
    finally:
        interrupts.follow(None)


def test_a_child_never_sees_them() -> None:
    program = "import os, signal; os.kill(os.getpid(), signal.SIGTERM); print('alive')"
    with interrupts.kept_from_children():
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "alive\n")


def test_it_is_known_since_when_a_run_is_asked_to_end(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("klantinteracties_conformance.system.interrupts.time.monotonic", lambda: now[0])
    with interrupts.in_order():
        assert interrupts.seconds_since() == 0
        for _ in range(2):
            with suppress(KeyboardInterrupt):
                end(signal.SIGTERM)
            now[0] += 7
        assert interrupts.seconds_since() == 14
    assert interrupts.seconds_since() == 0
