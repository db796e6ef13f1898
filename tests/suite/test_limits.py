"""What a run may ask of a provider: how much, how fast, how long, and nothing but reading if so asked."""

import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import httpx
import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.budget import (
    CLEANING_SECONDS,
    Budget,
    Limits,
    UnexpectedWriteError,
    pause,
)
from klantinteracties_conformance.client.errors import OutOfBudgetError, ProviderUnreachableError
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.judging import runner
from klantinteracties_conformance.judging.runner import Choices
from klantinteracties_conformance.preflight.target import Target
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard import dialect_files
from tests.suite.command import run
from tests.suite.servers import Reply, always, json_always, proxying, serving


def _client(url: str, limits: Limits) -> ProviderClient:
    dialect = dialect_files.load("openklant")
    access = Access.by_token("x")
    return ProviderClient.speaking(dialect, url, access, Log(access.redactor(dialect)), budget=Budget(limits))


def test_requests_are_counted_and_cleaning_up_may_go_on() -> None:
    with serving(json_always(200, {})) as url, _client(url, Limits(max_requests=2)) as client:
        client.send("GET", "a")
        client.send("GET", "a")
        with pytest.raises(OutOfBudgetError, match="2 verzoeken"):
            client.send("GET", "a")
        with client.budget.cleaning_up():
            client.send("DELETE", "a")
        with pytest.raises(OutOfBudgetError):
            client.send("GET", "a")


def test_requests_are_spread_out() -> None:
    with serving(json_always(200, {})) as url, _client(url, Limits(rate=20)) as client:
        started = time.monotonic()
        for _ in range(5):
            client.send("GET", "a")
        assert time.monotonic() - started >= 0.19


def test_time_runs_out(monkeypatch: pytest.MonkeyPatch) -> None:
    budget = Budget(Limits(time_limit=5))
    budget.admit("GET")
    assert budget.seconds(30) <= 5
    now = time.monotonic()
    monkeypatch.setattr("klantinteracties_conformance.client.budget.time.monotonic", lambda: now + 6)
    with pytest.raises(OutOfBudgetError, match="5 seconden"):
        budget.admit("GET")
    with budget.cleaning_up():
        budget.admit("DELETE")
        later = now + 6 + CLEANING_SECONDS + 1
        monkeypatch.setattr("klantinteracties_conformance.client.budget.time.monotonic", lambda: later)
        with pytest.raises(OutOfBudgetError):
            budget.admit("DELETE")


def test_reading_only_is_kept_to_by_the_client() -> None:
    with serving(json_always(200, {})) as url, _client(url, Limits(mode="read-only")) as client:
        client.send("GET", "a")
        for method in ("POST", "PATCH", "DELETE", "HEAD"):
            with pytest.raises(UnexpectedWriteError):
                client.send(method, "a")
        assert [exchange.method for exchange in client.log.exchanges] == ["GET"]


def test_workers_share_what_is_allowed(tmp_path: Path) -> None:
    choices = Choices(output=tmp_path, workers=64, limits=Limits(max_requests=10))
    target = Target("http://x", Access(), dialect_files.load("openklant"), "opgegeven")
    assert runner._arguments(target, choices)[-2:] == ["-n", "10"]
    assert Limits(100, 10.0, 60.0).shared(4) == Limits(25, 2.5, 60.0)
    assert Limits().shared(4) == Limits()


@pytest.mark.parametrize(
    ("status", "after", "seconds"),
    [
        (429, "3", 3),
        (503, "0", 0),
        (200, "3", None),
        (429, "", None),
        (503, "binnenkort", None),
        (429, "Wed, 21 Oct 2015 07:28:00 GMT", 0),
    ],
)
def test_when_a_busy_provider_wants_us_back(status: int, after: str, seconds: float | None) -> None:
    assert pause(status, {"retry-after": after}) == seconds


def test_a_busy_provider_is_waited_for_but_not_forever() -> None:
    answers = iter([(429, {"Retry-After": "1"}, b""), (200, {}, b"{}")])
    with serving(lambda _: next(answers)) as url, _client(url, Limits()) as client:
        started = time.monotonic()
        assert client.send("GET", "a").status == 200
        assert time.monotonic() - started >= 1
        assert [exchange.status for exchange in client.log.exchanges] == [429, 200]
    with serving(always(503, Retry_After="61")) as url, _client(url, Limits()) as client:
        started = time.monotonic()
        with pytest.raises(ProviderUnreachableError, match="te druk"):
            client.send("GET", "a")
        assert time.monotonic() - started < 5


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_what_a_gateway_says_is_no_answer_of_the_provider(status: int) -> None:
    with (
        serving(always(status)) as url,
        _client(url, Limits()) as client,
        pytest.raises(ProviderUnreachableError, match=f"antwoord {status}, overbelast"),
    ):
        client.send("GET", "a")


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
    assert "na 120 verzoeken" in done.result["run"]["interrupted"]
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
            assert "alleen gelezen" in row["reason"]
