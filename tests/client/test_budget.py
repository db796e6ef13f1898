"""What a run may ask of a provider."""

import time

import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.budget import (
    LEAST_RESTED,
    MAX_RESTED,
    Budget,
    Limits,
    pause,
)
from klantinteracties_conformance.client.errors import OutOfBudgetError
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.standard import dialect_files
from tests.command.servers import json_always, serving
from tests.saying import raises


def _client(url: str, limits: Limits) -> ProviderClient:
    dialect = dialect_files.load("openklant")
    access = Access.by_token("x")
    return ProviderClient.speaking(dialect, url, access, Log(access.redactor(dialect)), budget=Budget(limits))


def test_requests_are_counted_and_cleaning_up_may_go_on() -> None:
    with serving(json_always(200, {})) as url, _client(url, Limits(max_requests=2)) as client:
        client.send("GET", "a")
        client.send("GET", "a")
        with raises(OutOfBudgetError, "2 verzoeken"):
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
    with raises(OutOfBudgetError, "5 seconden"):
        budget.admit("GET")
    with budget.cleaning_up():
        budget.admit("DELETE")
        later = now + 6 + budget.limits.cleaning + 1
        monkeypatch.setattr("klantinteracties_conformance.client.budget.time.monotonic", lambda: later)
        with pytest.raises(OutOfBudgetError):
            budget.admit("DELETE")


@pytest.mark.parametrize(
    ("status", "after", "seconds"),
    [
        (429, "3", 3),
        (503, "0", 0),
        (200, "3", None),
        (429, "", None),
        (503, "binnenkort", None),
        (429, "Wed, 21 Oct 2015 07:28:00 GMT", 0),
        (429, "Wed, 21 Oct 99999999999999999999 07:28:00 GMT", None),
        (503, "Wed, 21 Oct 2099 07:28:00 +99999999999999999999", None),
    ],
)
def test_when_a_busy_provider_wants_us_back(status: int, after: str, seconds: float | None) -> None:
    assert pause(status, {"retry-after": after}) == seconds


def test_a_provider_that_sends_away_time_and_again_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("klantinteracties_conformance.client.budget.time.sleep", lambda _: None)
    budget = Budget()
    for _ in range(int(MAX_RESTED)):
        budget.admit("GET")
        budget.rest(1)
    budget.admit("GET")
    budget.rest(1)
    with raises(OutOfBudgetError, "wachten"):
        budget.admit("GET")


def test_being_sent_away_without_a_pause_counts_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("klantinteracties_conformance.client.budget.time.sleep", lambda _: None)
    budget = Budget()
    for _ in range(int(MAX_RESTED / LEAST_RESTED) + 2):
        budget.rest(0)
    with raises(OutOfBudgetError, "wachten"):
        budget.admit("GET")


def _stopped_while_it_waits(monkeypatch: pytest.MonkeyPatch) -> tuple[Budget, list[float]]:
    """Return a budget of a run that is asked to end at its second look, and what it slept."""
    slept: list[float] = []
    monkeypatch.setattr("klantinteracties_conformance.client.budget.time.sleep", slept.append)
    return Budget(Limits(rate=0.01), lambda: int(len(slept) > 1)), slept


def test_who_is_asked_to_end_waits_no_longer_for_a_busy_provider(monkeypatch: pytest.MonkeyPatch) -> None:
    budget, slept = _stopped_while_it_waits(monkeypatch)
    budget.rest(55)
    assert sum(slept) <= 1
    with raises(OutOfBudgetError, "gestopt|afgebroken"):
        budget.admit("GET")


def test_who_is_asked_to_end_sends_no_request_that_waits_for_its_turn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    budget, slept = _stopped_while_it_waits(monkeypatch)
    budget.admit("GET")
    with raises(OutOfBudgetError, "gestopt|afgebroken"):
        budget.admit("GET")
    assert sum(slept) <= 1
    with budget.cleaning_up():
        budget.admit("DELETE")  # what was made is still removed, at the same pace


@pytest.mark.parametrize("why", ["asked to end", "time is up"])
def test_what_removing_may_take_is_counted_once(why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each scenario removes what it made, and the run may not take that time again for each of them."""
    now = [time.monotonic()]
    monkeypatch.setattr("klantinteracties_conformance.client.budget.time.monotonic", lambda: now[0])
    stopped = 1 if why == "asked to end" else 0
    limits = Limits(cleaning=10.0, time_limit=None if stopped else 0.0)
    budget = Budget(limits, lambda: stopped)
    with pytest.raises(OutOfBudgetError):
        budget.admit("GET")
    for seconds, may in ((6, True), (3, True), (2, False)):
        now[0] += seconds
        with budget.cleaning_up():
            if may:
                budget.admit("DELETE")
            else:
                with pytest.raises(OutOfBudgetError):
                    budget.admit("DELETE")
