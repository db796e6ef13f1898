"""How a run of fuzzing goes: the same twice, within its time, never hanging on a provider that is gone."""

# ruff: noqa: ARG002 -- a hook of a fault has the arguments that it has

import json
import re
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.responses import JSONResponse, Response

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.budget import Budget, Limits
from klantinteracties_conformance.fuzz.plan import planned
from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.base import Fault
from tests.fuzz.at_work import breaches, provider, settings
from tests.fuzz.conftest import Fuzz
from tests.fuzz.faulty import serving

SOME = ("GET /betrokkenen", "POST /betrokkenen", "PATCH /actoren/{uuid}", "levensloop /rekeningnummers")


class Records(Fault):
    """Does nothing wrong; counts what it was asked, whatever the ids: several may be asked at once."""

    def __init__(self) -> None:
        self.asked: Counter[tuple[str, str, str]] = Counter()

    def on_request(self, call: Call) -> Reply | Response | None:
        self.asked[(call.method, _plain(call.path + str(call.query)), _plain(_read(call.body)))] += 1
        return None


def _read(body: bytes) -> str:
    """The text of a body, in which letters stand as they are: what is escaped, holds ids as well."""
    try:
        return json.dumps(json.loads(body), ensure_ascii=False)
    except ValueError:
        return body.decode()


def _plain(text: str) -> str:
    form = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
    return re.sub(form, "<id>", re.sub(r"127\.0\.0\.1:\d+", "host", text))


@pytest.mark.ci
def test_a_seed_gives_the_same_requests_again(fuzz: Fuzz) -> None:
    asked = []
    for seed in (7, 7, 8):
        fault = Records()
        with serving(fault) as url:
            fuzz(url, *SOME, seed=seed)
        asked.append(fault.asked)
    assert asked[0] == asked[1]
    assert asked[0] != asked[2]


@pytest.mark.parametrize("dialect", [pytest.param("openklant", marks=pytest.mark.ci), "vng-crud"])
def test_a_good_provider_is_not_found_wanting(fuzz: Fuzz, dialect: str) -> None:
    names = {
        "openklant": ("POST /digitaleadressen", "PUT /partijen/{uuid}", "GET /digitaleadressen", *SOME),
        "vng-crud": ("POST /partijen", "PATCH /internetaken/{id}", "GET /partij-identificatoren"),
    }[dialect]
    with provider(dialect) as process:
        records = fuzz(process.url, *names, dialect=dialect, seed=3)
    assert set(records) == set(names)
    assert not breaches(records)
    assert {part.outcome for record in records.values() for part in record.judged.values()} == {"passed"}
    assert not [record.suite_fault for record in records.values() if record.suite_fault]
    uses = [use for record in records.values() for use in record.uses]
    assert [use for use in uses if sum(use.kinds.values()) != use.requests] == []


def test_nothing_is_left_in_the_folder_of_the_user(
    fuzz: Fuzz, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with provider() as process:
        fuzz(process.url, "GET /categorieen", "POST /categorieen")
    assert not list(tmp_path.iterdir())


def test_time_that_is_up_leaves_the_rest_untested(fuzz: Fuzz) -> None:
    with provider() as process:
        records = fuzz(process.url, "GET /categorieen", "POST /categorieen", time_limit=0.0)
    outcomes = {part.outcome for record in records.values() for part in record.judged.values()}
    assert outcomes == {"untested"}


def test_a_provider_that_is_gone_ends_the_run_soon(fuzz: Fuzz) -> None:
    records = fuzz("http://127.0.0.1:9/klantinteracties/api/v1", timeout=1.0)
    assert sum(use.requests for record in records.values() for use in record.uses) < 10
    assert {part.outcome for record in records.values() for part in record.judged.values()} == {"cantTell"}


class Hangs(Fault):
    def on_request(self, call: Call) -> Reply | Response | None:
        time.sleep(1.5)
        return None


def test_a_provider_that_hangs_is_not_waited_for(fuzz: Fuzz) -> None:
    with serving(Hangs()) as url:
        record = fuzz(url, "GET /categorieen", timeout=0.2)["GET /categorieen"]
    assert sum(use.requests for use in record.uses) < 10
    assert {part.outcome for part in record.judged.values()} == {"cantTell"}


class Overloaded(Fault):
    def on_request(self, call: Call) -> Reply | Response | None:
        return JSONResponse({"title": "Druk"}, 503) if call.method == "GET" else None


def test_a_provider_that_is_overloaded_is_not_blamed(fuzz: Fuzz) -> None:
    with serving(Overloaded()) as url:
        record = fuzz(url, "GET /categorieen")["GET /categorieen"]
    assert {breach.outcome for breach in record.breaches} == {"cantTell"}
    assert {part.outcome for part in record.judged.values()} == {"cantTell"}


class NowAndThen(Fault):
    """Fails once in a while, and not when asked again."""

    count = 0

    def on_request(self, call: Call) -> Reply | Response | None:
        self.count += 1
        return JSONResponse({"title": "Oeps"}, 500) if self.count == 30 else None


def test_what_does_not_repeat_is_told_and_not_counted(fuzz: Fuzz) -> None:
    with serving(NowAndThen()) as url:
        record = fuzz(url, "GET /klantcontacten")["GET /klantcontacten"]
    assert [breach.outcome for breach in record.breaches] == ["cantTell"]
    assert record.judged["API-FOUT-1"].outcome == "cantTell"


def test_without_a_token_nothing_is_said_of_access(fuzz: Fuzz) -> None:
    class Open(Fault):
        def authenticate(self, call: Call, accepted: bool) -> bool:
            return True

    with serving(Open()) as url:
        record = fuzz(url, "GET /categorieen", access=Access())["GET /categorieen"]
    assert record.judged["API-AUTH-1"].outcome == "cantTell"
    assert record.judged["API-FOUT-1"].outcome == "passed"


def test_requests_a_second_are_kept_to(fuzz: Fuzz) -> None:
    with provider() as process:
        started = time.monotonic()
        slow = Budget(Limits(rate=100.0))
        record = fuzz(process.url, "DELETE /categorieen/{uuid}", budget=slow)["DELETE /categorieen/{uuid}"]
        took = time.monotonic() - started
    assert took >= (sum(use.requests for use in record.uses) - 2) / 100


def test_a_finding_is_shown_by_a_small_request(fuzz: Fuzz) -> None:
    class Crashes(Fault):
        def on_request(self, call: Call) -> Reply | Response | None:
            bad = call.method == "POST" and b'"organisatienaam": "' in call.body
            return JSONResponse({"title": "Oeps"}, 500) if bad else None

    with serving(Crashes()) as url:
        record = fuzz(url, "POST /betrokkenen")["POST /betrokkenen"]
    found = next(breach for breach in record.breaches if breach.requirement == "API-FOUT-1")
    body = record.exchanges[found.exchanges[0] - 1].request_body
    assert body is not None
    assert "organisatienaam" in body
    assert len(body) < 120
    assert found.times > 1


def test_each_operation_and_each_life_is_planned_once() -> None:
    whole = [one.name for one in planned(settings("http://127.0.0.1:9/api"))]
    assert len(set(whole)) == len(whole)
    assert {"GET /actoren", "DELETE /actoren/{uuid}", "levensloop /actoren"} <= set(whole)
    chosen = planned(settings("http://127.0.0.1:9/api", operations=SOME))
    assert {one.name for one in chosen} == set(SOME) & set(whole)


def test_an_interruption_that_a_library_made_another_error_of_is_no_fault_of_the_suite(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Hypothesis takes what was broken off for a failure that doesn't come again."""

    def flaky(_: object) -> None:
        raise ExceptionGroup("Inconsistent results", [ValueError()])

    one = replace(next(planned(settings("http://127.0.0.1:9/api"))), perform=flaky)
    assert one.judge().suite_fault is not None
    monkeypatch.setattr("klantinteracties_conformance.system.interrupts._state.raised", 1.0)
    with pytest.raises(KeyboardInterrupt):
        one.judge()
