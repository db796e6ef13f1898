"""Runs that break off: what was gathered is kept, what did not run is never shown as passed."""

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import httpx
import pytest

from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard.catalogue import catalogue
from tests.command.command import Outcome, run, started
from tests.command.servers import Reply, proxying, serving

SECRET = "geheim-TOKEN-123"


CHANGING = {
    "C0359-3",
    "C0534-9",
    "C1199-6",
    "C2716-1",
    "C2716-6",
    "C2984-1",
    "C2984-11",
    "C2984-12",
    "C4161-2",
    "C4161-8",
    "C6114-4",
    "C6114-6",
    "C9018-9",
    "C9708-1",
    "C9708-5",
    "C9761-1",
    "C9853-6",
    "F0796-1",
    "F2158-1",
    "F2946-1",
    "F3246-1",
    "F3839-1",
    "F5241-1",
    "F5639-1",
    "F6260-1",
    "F8226-1",
    "F9810-1",
}
"""The requirements whose scenarios change something."""


def _everything_written(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


@pytest.mark.first(0, 1)
@pytest.mark.parametrize("workers", [pytest.param("1", marks=pytest.mark.ci), "2"])
def test_a_provider_that_falls_over_half_way(workers: str, tmp_path: Path) -> None:
    with ProviderProcess() as provider:

        def fall(number: int, _: BaseHTTPRequestHandler, reply: Reply) -> Reply | None:
            return reply if number <= 60 else None

        with serving(proxying(provider.url, fall)) as url:
            outcome = run(url, tmp_path, "--workers", workers, token=provider.token)
    assert outcome.code == 2, outcome.text
    assert outcome.result["verdict"] == "undetermined"
    assert outcome.ids("passed")
    assert outcome.ids("untested")
    assert not outcome.ids("failed")
    assert outcome.result["run"]["executed"] < outcome.result["run"]["planned"]
    assert outcome.result["leftovers"]
    assert (tmp_path / "index.html").exists()


@pytest.mark.ci
def test_a_provider_that_drops_one_connection_and_recovers(tmp_path: Path) -> None:
    with ProviderProcess() as provider:

        def drop(number: int, _: BaseHTTPRequestHandler, reply: Reply) -> Reply | None:
            return None if number == 40 else reply

        with serving(proxying(provider.url, drop)) as url:
            outcome = run(url, tmp_path, token=provider.token)
    assert outcome.code in (0, 2)
    assert len(outcome.ids("cantTell")) <= 1
    assert not outcome.ids("failed", "untested")


ENDING = 10.0
"""Seconds within which a run that is asked to end has ended, where little is left to remove."""


@pytest.mark.first(1, 2)
@pytest.mark.usefixtures("heeding_ctrl_c")
@pytest.mark.parametrize(
    ("workers", "whole_group", "moment", "sent"),
    [
        pytest.param("1", True, 60, signal.SIGINT, marks=pytest.mark.ci),
        pytest.param("1", False, 63, signal.SIGTERM, marks=pytest.mark.ci),
        pytest.param("2", True, 63, signal.SIGTERM, marks=pytest.mark.ci),
        ("2", False, 60, signal.SIGINT),
    ],
)
def test_ctrl_c_removes_test_data_and_keeps_what_was_gathered(
    workers: str, whole_group: bool, moment: int, sent: signal.Signals, tmp_path: Path
) -> None:
    """A terminal sends the signal to the whole group, a pipeline to the command alone, and another signal."""
    with ProviderProcess() as provider:
        asked: list[float] = []

        def interrupt(number: int, _: BaseHTTPRequestHandler, reply: Reply) -> Reply:
            if number == moment:
                asked.append(time.monotonic())
                (os.killpg if whole_group else os.kill)(process.pid, sent)
            time.sleep(0.05 if number >= moment else 0)
            return reply

        with serving(proxying(provider.url, interrupt)) as url:
            process = started(url, provider.token, tmp_path, workers)
            text, _ = process.communicate(timeout=60)
        assert time.monotonic() - asked[0] < ENDING
        outcome = Outcome(process.returncode, text, tmp_path)
        assert outcome.code == 2, text
        assert "Traceback" not in text
        assert text.strip().splitlines()[-1].startswith("VERDICT undetermined ")
        assert outcome.result["verdict"] == "undetermined"
        assert outcome.ids("passed")
        assert outcome.ids("untested")
        headers = {"Authorization": f"Token {provider.token}"}
        left = httpx.get(f"{provider.url}/klantcontacten", headers=headers)
        assert left.json()["count"] == 0


@pytest.mark.first(0, 2)
@pytest.mark.usefixtures("heeding_ctrl_c")
@pytest.mark.parametrize("moment", [1, 3, 6, 9, 12])
def test_a_run_that_is_stopped_while_it_begins_makes_its_report_all_the_same(
    moment: int, tmp_path: Path
) -> None:
    """Some of its workers may not even have been started."""
    with ProviderProcess() as provider:

        def interrupt(number: int, _: BaseHTTPRequestHandler, reply: Reply) -> Reply:
            if number == moment:
                os.killpg(process.pid, signal.SIGTERM)
            return reply

        with serving(proxying(provider.url, interrupt)) as url:
            process = started(url, provider.token, tmp_path, "2")
            text, _ = process.communicate(timeout=60)
    assert process.returncode == 2, text
    assert "Traceback" not in text
    assert text.strip().splitlines()[-1].startswith("VERDICT undetermined ")


@pytest.mark.first(0, 1)
@pytest.mark.usefixtures("heeding_ctrl_c")
@pytest.mark.parametrize("workers", [pytest.param("1", marks=pytest.mark.ci), "2"])
def test_an_answer_that_hangs_does_not_keep_a_run_that_has_to_end(workers: str, tmp_path: Path) -> None:
    with ProviderProcess() as provider:
        asked: list[float] = []

        def hang(number: int, _: BaseHTTPRequestHandler, reply: Reply) -> Reply:
            if number == 60:
                asked.append(time.monotonic())
                os.kill(process.pid, signal.SIGTERM)
                time.sleep(25)
            return reply

        with serving(proxying(provider.url, hang)) as url:
            process = started(url, provider.token, tmp_path, workers)
            text, _ = process.communicate(timeout=60)
            took = time.monotonic() - asked[0]
    assert took < ENDING, text
    assert Outcome(process.returncode, text, tmp_path).code == 2
    assert text.strip().splitlines()[-1].startswith("VERDICT undetermined ")


@pytest.mark.first(0, 1)
@pytest.mark.usefixtures("heeding_ctrl_c")
@pytest.mark.parametrize("workers", [pytest.param("1", marks=pytest.mark.ci), "2"])
def test_asked_twice_a_run_leaves_what_is_still_to_be_removed_and_says_so(
    workers: str, tmp_path: Path
) -> None:
    """The provider lets each removal wait, until the user has had enough; the report is there."""
    with ProviderProcess() as provider:
        removals: list[float] = []

        def impatient(number: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
            if number == 60:
                os.kill(process.pid, signal.SIGTERM)
                time.sleep(0.3)
            if number >= 60 and handler.command == "DELETE":
                removals.append(time.monotonic())
                first = len(removals) == 1  # seen before it waits, as another worker's may come meanwhile
                time.sleep(1)
                if first:
                    os.kill(process.pid, signal.SIGINT)
            return reply

        with serving(proxying(provider.url, impatient)) as url:
            process = started(url, provider.token, tmp_path, workers)
            text, _ = process.communicate(timeout=60)
        assert time.monotonic() - removals[0] < ENDING
    outcome = Outcome(process.returncode, text, tmp_path)
    assert (outcome.code, "Traceback" in text) == (2, False)
    assert text.strip().splitlines()[-1].startswith("VERDICT undetermined ")
    assert "</html>" in (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "klantinteracties-conformance sweep" in text or not outcome.result["leftovers"]


@pytest.mark.usefixtures("heeding_ctrl_c")
@pytest.mark.parametrize("moment", [0, 3, pytest.param(60, marks=pytest.mark.ci)])
def test_a_storm_of_signals_ends_a_run_in_order(moment: int, tmp_path: Path) -> None:
    """As fast as they can be sent, while it loads, looks beforehand or judges."""
    storms = threading.Event()

    def storm() -> None:
        storms.wait(30)
        while process.poll() is None:
            with suppress(ProcessLookupError):
                os.kill(process.pid, signal.SIGINT)
            time.sleep(0.0003)

    def seen(number: int, _: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        if number == moment:
            storms.set()
        return reply

    with ProviderProcess() as provider, serving(proxying(provider.url, seen)) as url:
        process = started(url, provider.token, tmp_path, "1")
        thread = threading.Thread(target=storm)
        thread.start()
        if not moment:
            time.sleep(0.4)
            storms.set()
        text, _ = process.communicate(timeout=60)
        thread.join()
    assert process.returncode == 2, text
    assert ("Traceback" in text, "Exception ignored" in text, text.count("VERDICT")) == (False, False, 1), (
        text
    )
    assert text.strip().splitlines()[-1].startswith("VERDICT undetermined ") or "Afgebroken" in text


@pytest.mark.ci
def test_a_secret_stays_secret_also_when_the_provider_repeats_it(tmp_path: Path) -> None:
    with ProviderProcess(token=SECRET) as provider:

        def echo(number: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
            sent = handler.headers.get("Authorization", "")
            headers = {**reply[1], "X-Echo": sent, "Set-Cookie": f"sessie={sent}"}
            if number % 4 == 3:
                body = f'{{"title": "Ongeldig {SECRET}", "detail": "{sent}", "invalidParams": []}}'
                return 400, headers, body.encode()
            return reply[0], headers, reply[2]

        with serving(proxying(provider.url, echo)) as url:
            outcome = run(url, tmp_path, token=SECRET)
            inside = run(url.replace("http://", f"http://iemand:{SECRET}@"), tmp_path / "b", token=SECRET)
    assert outcome.code == 1
    assert outcome.result["verdict"] == "nonconformant"
    assert inside.code == 2
    assert SECRET.encode() not in _everything_written(tmp_path)
    assert SECRET not in outcome.text + inside.text


@pytest.mark.first(0, 1)
@pytest.mark.parametrize(
    ("part", "touched"),
    [
        # The requirements in which something is changed.
        (
            "change",
            CHANGING,
        ),
        pytest.param(
            "clean_up",
            {spec.id for spec in catalogue().requirements if spec.scenarios},
            marks=pytest.mark.ci,
        ),
    ],
)
def test_what_breaks_in_the_suite_is_a_fault_of_the_suite(
    part: str, touched: set[str], tmp_path: Path
) -> None:
    """A mistake of ours may not look like one of the provider, nor like a pass."""
    program = (
        "import sys\n"
        "from klantinteracties_conformance.consumer import consumer\n"
        "from klantinteracties_conformance.judging import runner\n"
        "def broken(self, *_): raise ZeroDivisionError('hier gaat het mis')\n"
        "judge = runner.run\n"
        "def run(*arguments):\n"
        f"    consumer.Consumer.{part} = broken\n"
        "    return judge(*arguments)\n"
        "runner.run = run\n"
        "from klantinteracties_conformance.cli.main import main\n"
        f"main(['run', '--embedded', '--no-fuzz', '--output', {str(tmp_path)!r}])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    outcome = Outcome(done.returncode, done.stdout + done.stderr, tmp_path)
    assert outcome.code == 3
    assert outcome.ids("cantTell") == touched
    assert "Fout in de suite zelf" in outcome.text
