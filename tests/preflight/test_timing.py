"""The clock of a provider is held against ours."""

import threading
import time
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import partial
from http.server import BaseHTTPRequestHandler

import pytest
from msgspec.structs import replace

from klantinteracties_conformance.client.evidence import Log, Redactor
from klantinteracties_conformance.client.http import Answer, ProviderClient, Request
from klantinteracties_conformance.preflight.examination import Examination
from klantinteracties_conformance.preflight.timing import CLOCK, SAMPLES, look_at_time
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.standard import dialect_files
from tests.command.servers import Reply, proxying, serving
from tests.preflight.looks import examined, lines, said


def test_a_clock_that_is_wrong(provider: ProviderProcess) -> None:
    late = format_datetime(datetime.now(UTC) - timedelta(hours=1))

    def change(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        setattr(handler, "date_time_string", lambda: late)  # noqa: B010 -- the server's own way to a Date
        return reply

    with serving(proxying(provider.url, change)) as url:
        found = examined(url, provider.token)
    assert "Klok" in said(found, "attention")
    assert found.facts.clock_offset_s is not None
    assert found.facts.clock_offset_s < -3000


def look(date: str, *durations: float) -> Examination:
    """Look at answers that are there already, which took so many milliseconds."""
    dialect = dialect_files.load("openklant")
    answers = []
    for number, duration in enumerate(durations, start=1):
        exchange = Exchange(number, "", duration, "GET", "http://x", {}, None, 200)
        headers = {"date": date} if date else {}
        evidence = partial(replace, exchange)
        request = Request("GET", "x")
        answers.append(Answer(number, request, "http://x", 200, headers, b"", None, duration, evidence))
    assert len(answers) == SAMPLES
    found = Examination()
    with ProviderClient("http://127.0.0.1:1", {}, Log(Redactor([]))) as client:
        look_at_time(dialect, client, answers, found)
    return found


@pytest.mark.parametrize(
    ("seconds", "kind", "way"),
    [(0.0, "fine", "gelijk"), (CLOCK * 2, "attention", " voor"), (-CLOCK * 2, "attention", " achter")],
)
def test_a_clock_may_differ_a_little(seconds: float, kind: str, way: str) -> None:
    found = look(format_datetime(datetime.now(UTC) + timedelta(seconds=seconds)), 1, 2, 30, 4, 5)
    assert found.facts.latency_ms == 4
    assert lines(found)[0] == ("fine", "Antwoordtijd: 4 ms (mediaan van 5).")
    assert found.lines[1][0] == kind
    assert way in lines(found)[1][1]


@pytest.mark.parametrize("date", ["", "gisteren", "Wed, 21 Oct 2099 07:28:00 +99999999999999999999"])
def test_without_a_date_nothing_is_said_of_the_clock(date: str) -> None:
    assert look(date, 1, 1, 1, 1, 1).facts.clock_offset_s is None


@pytest.mark.first(1, 3)
@pytest.mark.parametrize(
    ("seconds", "one_by_one", "least", "most"), [(0.1, False, 3, 4), (0.1, True, 1, 1), (0.0, False, 1, 1)]
)
def test_as_many_at_once_as_a_provider_that_takes_its_time_can_bear(
    provider: ProviderProcess, seconds: float, one_by_one: bool, least: int, most: int
) -> None:
    turn = threading.Lock()

    def change(_: int, __: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        with turn if one_by_one else nullcontext():
            time.sleep(seconds)
        return reply

    with serving(proxying(provider.url, change)) as url:
        found = examined(url, provider.token)
    assert least <= found.at_once <= most
    assert ("Tegelijk vragen" in said(found, "fine")) == bool(seconds)
