"""What fails is done once more: a defect that comes and goes is told as such, and stays a defect."""

import json
import os
import signal
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.codec import decode
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.system.messages import Message
from tests.command.command import run, started
from tests.command.servers import Reply, proxying, serving


def _codes(said: Message) -> set[str]:
    return {said.code} | {code for parts in said.parts.values() for part in parts for code in _codes(part)}


ONLY = "F5592-1,F5592-2,F5592-3,C0992-2"


def test_a_failure_that_does_not_come_back_stays_and_is_marked(tmp_path: Path) -> None:
    """Of the first actor the provider forgets something; something else goes wrong each time."""
    with ProviderProcess(fault="kanaal-in-hoofdletters") as provider:
        spoiled: list[str] = []

        def spoil(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
            if handler.command == "GET" and "/actoren/" in handler.path:
                spoiled.append(handler.path)
                if handler.path == spoiled[0]:
                    wrong = {**json.loads(reply[2]), "indicatieActief": False}
                    return reply[0], reply[1], json.dumps(wrong).encode()
            return reply

        with serving(proxying(provider.url, spoil)) as url:
            outcome = run(url, tmp_path, "--only", ONLY, "--no-fuzz", token=provider.token)
    assert outcome.code == 1
    result = decode((tmp_path / "result.json").read_text(), Result)
    failed = [requirement for requirement in result.requirements if requirement.outcome == "failed"]
    codes = {one.id: _codes(one.reason) for one in failed if one.reason}
    changing = [identifier for identifier, found in codes.items() if "changing" in found]
    assert len(changing) == 1
    assert changing[0].startswith("F5592")
    assert "C0992-2" in codes
    assert f"De uitkomst van {changing[0]} is wisselend" in outcome.text
    assert "een tweede keer ging het goed" in (tmp_path / "summary.md").read_text(encoding="utf-8")


def _requests_of_one_try(provider: ProviderProcess, folder: Path, workers: str) -> int:
    """Return how many requests a run has that doesn't try again: one with a limit to them doesn't."""
    asked: list[int] = []

    def note(number: int, _: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        asked.append(number)
        return reply

    with serving(proxying(provider.url, note)) as url:
        process = started(url, provider.token, folder, workers, "--max-requests", "100000")
        process.communicate(timeout=60)
    return len(asked)


@pytest.mark.first(0, 1)
@pytest.mark.usefixtures("heeding_ctrl_c")
@pytest.mark.parametrize("times", [1, pytest.param(2, marks=pytest.mark.proof), 4])
@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_second_try_that_is_stopped_keeps_what_the_first_one_found(
    workers: str, times: int, tmp_path: Path
) -> None:
    with ProviderProcess(fault="kanaal-in-hoofdletters") as provider:
        first_try = _requests_of_one_try(provider, tmp_path / "once", workers)
        stopped: list[int] = []

        def stop(number: int, _: BaseHTTPRequestHandler, reply: Reply) -> Reply:
            if number > first_try + 20:
                time.sleep(0.05)
                if len(stopped) < times:
                    stopped.append(number)
                    os.kill(process.pid, signal.SIGINT)
            return reply

        with serving(proxying(provider.url, stop)) as url:
            process = started(url, provider.token, tmp_path, workers)
            text, _ = process.communicate(timeout=60)
    lines = text.strip().splitlines()
    assert [line.startswith("VERDICT") for line in lines].count(True) == 1
    assert lines[-1].startswith("VERDICT nonconformant ")
    assert process.returncode == 1
    assert "</html>" in (tmp_path / "index.html").read_text(encoding="utf-8")
    result = decode((tmp_path / "result.json").read_text(), Result)
    assert "second-try-stopped" in {notice.code for notice in result.run.notices}
    assert "Traceback" not in text


@pytest.mark.first(0, 1)
@pytest.mark.usefixtures("heeding_ctrl_c")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_nothing_follows_the_verdict(workers: str, tmp_path: Path) -> None:
    """Also when somebody is as quick as that."""
    with ProviderProcess() as provider:
        process = started(provider.url, provider.token, tmp_path, workers, "--only", "C0992-2")
        assert process.stdout is not None
        lines = []
        for line in process.stdout:
            lines.append(line)
            if line.startswith("VERDICT"):
                os.kill(process.pid, signal.SIGTERM)
                os.kill(process.pid, signal.SIGINT)
        code = process.wait(30)
    assert (code, lines[-1].split()[1]) == (0, "conformant")
    assert len([line for line in lines if line.startswith("VERDICT")]) == 1
