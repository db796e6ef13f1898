"""What fails is done once more: a defect that comes and goes is told as such, and stays a defect."""

import json
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.codec import decode
from klantinteracties_conformance.result.model import Result
from tests.command.command import run
from tests.command.servers import Reply, proxying, serving


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
            outcome = run(url, tmp_path, "--only", "F5592,C0992-2", "--no-fuzz", token=provider.token)
    assert outcome.code == 1
    result = decode((tmp_path / "result.json").read_text(), Result)
    failed = [requirement for requirement in result.requirements if requirement.outcome == "failed"]
    codes = {requirement.id: requirement.reason.code for requirement in failed if requirement.reason}
    changing = [identifier for identifier, code in codes.items() if code == "changing"]
    assert len(changing) == 1
    assert changing[0].startswith("F5592")
    assert "C0992-2" in codes
    assert f"De uitkomst van {changing[0]} is wisselend" in outcome.text
    assert "een tweede keer ging het goed" in (tmp_path / "summary.md").read_text(encoding="utf-8")
