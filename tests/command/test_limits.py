"""What a run may ask of a provider: how much, how fast, how long, and nothing but reading if so asked."""

from http.server import BaseHTTPRequestHandler
from pathlib import Path

import httpx
import pytest

from klantinteracties_conformance.client.budget import Limits
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.judging import runner
from klantinteracties_conformance.provider.process import ProviderProcess
from tests.command.command import run
from tests.command.servers import Reply, proxying, serving
from tests.saying import told


def test_workers_share_what_is_allowed() -> None:
    request = RunRequest(workers=64, max_requests=10)
    assert runner._arguments(request)[-3:-1] == ["-n", "10"]
    assert Limits(100, 10.0, 60.0).shared(4) == Limits(25, 2.5, 60.0)
    assert Limits().shared(4) == Limits()


def test_a_run_that_may_not_go_on_keeps_what_it_has_and_leaves_nothing(tmp_path: Path) -> None:
    with ProviderProcess() as provider:
        busy = iter([False] * 20 + [True])

        def change(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
            asked = handler.command == "GET" and next(busy, False)
            return (429, {"Retry-After": "0"}, b"") if asked else reply

        with serving(proxying(provider.url, change)) as url:
            done = run(url, tmp_path, "--no-fuzz", "--max-requests", "120", token=provider.token)
        headers = {"Authorization": f"Token {provider.token}"}
        left = httpx.get(f"{provider.url}/klantcontacten", headers=headers).json()["count"]
    assert done.code == 2, done.text
    assert "na 120 verzoeken" in told(done.result["run"]["interrupted"])
    assert done.ids("passed")
    assert done.ids("untested")
    assert not done.ids("failed", "cantTell")
    assert done.result["run"]["throttled"] == 1
    assert (left, done.result["leftovers"]) == (0, [])


@pytest.mark.parametrize("only", ["F8618-1", "F8618-1,C0992-1"])
def test_reading_only_never_makes_a_provider_conformant(only: str, tmp_path: Path) -> None:
    methods = set()
    with ProviderProcess() as provider:

        def note(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
            methods.add(handler.command)
            return reply

        with serving(proxying(provider.url, note)) as url:
            more = ("--no-fuzz", "--mode", "read-only", "--only", only)
            done = run(url, tmp_path, *more, token=provider.token)
    assert methods == {"GET"}
    assert (done.code, done.result["verdict"]) == (2, "undetermined"), done.text
    assert done.result["run"]["mode"] == "read-only"
    for row in done.result["requirements"]:
        if row["outcome"] == "untested":
            assert "alleen gelezen" in told(row["reason"])
