"""How long lists take to show what was written, and that only then somebody waits."""

import time

import pytest

from klantinteracties_conformance.client import lag
from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.client.lag import LEAST, LONGEST, Lag, measure
from klantinteracties_conformance.standard import dialect_files
from tests.command.servers import json_always, serving


def test_what_is_shown_at_once_is_looked_at_once() -> None:
    looks = iter([True])
    assert measure(lambda: next(looks)) == 0.0


def test_what_is_shown_later_must_stay() -> None:
    stays, flickers = iter([False, False, True, True, True, True]), iter([False, True, True, False])
    late = measure(lambda: next(stays))
    assert late is not None
    assert 0.1 <= late < LONGEST
    assert measure(lambda: next(flickers)) is None


def test_a_slow_answer_is_no_lag_and_is_asked_once_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lag, "LONGEST", 0.1)
    looks = iter([False, True, True, True, True])

    def slow() -> bool:
        time.sleep(0.2)
        return next(looks)

    late = measure(slow)
    assert late is not None
    assert late > 0.2
    assert next(looks, None) is None


def test_what_is_never_shown_is_not_late(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lag, "LONGEST", 0.2)
    assert measure(lambda: False) is None


def test_somebody_waits_twice_as_long_as_the_slowest_list_takes() -> None:
    assert Lag({"klantcontacten": 0.0, "actoren": None}).seconds == 0.0
    assert Lag({"klantcontacten": 0.05}).seconds == LEAST
    assert Lag({"klantcontacten": 0.2, "actoren": 0.4}).seconds == 0.8
    assert Lag({"klantcontacten": 1.9}).seconds == LONGEST


def test_only_lists_are_waited_for_and_not_while_that_is_measured() -> None:
    dialect, access = dialect_files.load("openklant"), Access.by_token("x")
    log = Log(access.redactor(dialect))
    with serving(json_always(200, {})) as url, ProviderClient.speaking(dialect, url, access, log) as client:

        def seconds(path: str, **query: str) -> float:
            client.send("POST", "actoren", body={})
            started = time.monotonic()
            client.send("GET", path, query=query)
            return time.monotonic() - started

        assert seconds("actoren") < 0.2
        client.budget.lag.measured["actoren"] = 0.1
        assert seconds("actoren") > 0.25
        assert seconds("actoren/abc", expand="x") > 0.25
        assert seconds("actoren/abc") < 0.2
        with client.budget.lag.measuring():
            assert seconds("actoren") < 0.2
