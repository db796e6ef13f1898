"""How much the suite adds to its own requests: the run beside a bare replay of the same requests.

`make benchmark` runs it; `make test` doesn't, since its figures depend on what else the machine does.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import httpx
import pytest

from klantinteracties_conformance.provider.process import ProviderProcess
from tests.command.command import Outcome, environment, run
from tests.command.servers import Reply, proxying, serving

TRIES = 3


def _span(exchanges: list[dict[str, Any]]) -> float:
    """Return the seconds from the first request to the last answer."""
    starts = [datetime.fromisoformat(exchange["started"]).timestamp() for exchange in exchanges]
    ends: list[float] = [
        start + exchange["duration"] / 1000 for start, exchange in zip(starts, exchanges, strict=True)
    ]
    return max(ends) - min(starts)


def _replay(exchanges: list[dict[str, Any]], was: str, now: str, token: str) -> float:
    """Send the same requests with httpx alone and return the seconds that it took."""
    headers = {"Authorization": f"Token {token}", "Accept": "application/json"}
    with httpx.Client(headers=headers) as client:
        client.get(f"{now}/klantcontacten")
        clock = time.perf_counter()
        for exchange in exchanges:
            body = exchange["request_body"]
            client.request(
                exchange["method"],
                exchange["url"].replace(was, now),
                content=body.encode() if body else None,
                headers={"Content-Type": "application/json"} if body else {},
            )
        return time.perf_counter() - clock


def _uncompared(url: str, folder: Path, token: str) -> Outcome:
    """Run without comparing the answers with the contract."""
    program = (
        "from klantinteracties_conformance.cli.main import main\n"
        "from klantinteracties_conformance.judging.session import ConformanceSession\n"
        "ConformanceSession.compares = False\n"
        f"main(['run', {url!r}, '--no-fuzz', '--output', {str(folder)!r}])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment(token), capture_output=True, text=True, check=False
    )
    return Outcome(done.returncode, done.stdout + done.stderr, folder)


def _ratio(
    folder: Path, served: Callable[[ProviderProcess], Any], *, compares: bool
) -> tuple[float, float, float]:
    with ProviderProcess() as provider, served(provider) as url:
        if compares:
            outcome = run(url, folder, token=provider.token)
            assert outcome.code == 0, outcome.text
        else:
            outcome = _uncompared(url, folder, provider.token)
            assert not outcome.ids("failed", "cantTell")
            assert outcome.ids("passed")
        own = [exchange for exchange in outcome.result["exchanges"] if exchange["url"].startswith(url)]
    with ProviderProcess() as fresh, served(fresh) as again:
        bare = _replay(own, url, again, fresh.token)
    span = _span(own)
    return span / bare, span, bare


class _Itself:
    """The provider's own address, as a context manager like that of a proxy."""

    def __init__(self, provider: ProviderProcess) -> None:
        self._url = provider.url

    def __enter__(self) -> str:
        return self._url

    def __exit__(self, *_: object) -> None:
        """Leave the provider to whoever started it."""


def _slowed(provider: ProviderProcess) -> Any:
    def wait(_: int, __: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        time.sleep(0.02)
        return reply

    return serving(proxying(provider.url, wait))


@pytest.mark.parametrize(
    ("name", "served", "compares", "limit"),
    [("embedded provider", _Itself, False, 2.5), ("20 ms an answer", _slowed, True, 1.15)],
)
def test_the_suite_hardly_adds_to_its_requests(
    name: str, served: Callable[[ProviderProcess], Any], compares: bool, limit: float, tmp_path: Path
) -> None:
    """The comparison with the contract takes processor time, which only a provider that is slower hides."""
    measured = [_ratio(tmp_path / str(number), served, compares=compares) for number in range(TRIES)]
    for ratio, span, bare in measured:
        print(f"{name}: run {span:.2f} s, bare replay {bare:.2f} s, ratio {ratio:.2f}")
    assert min(ratio for ratio, _, _ in measured) <= limit


def test_the_suite_is_frugal(tmp_path: Path) -> None:
    with ProviderProcess() as provider:
        outcome = run(provider.url, tmp_path, token=provider.token)
    needed = [exchange for exchange in outcome.result["exchanges"] if exchange["step"] != "opruimen"]
    average = len(needed) / outcome.result["run"]["planned"]
    print(f"{len(needed)} requests, removal apart: {average:.1f} a scenario")
    assert average <= 8
