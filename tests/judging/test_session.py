"""What one judgement works with, and what it keeps."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from klantinteracties_conformance.client.access import Access, Network
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.config.sharding import Shard
from klantinteracties_conformance.judging.session import ConformanceSession
from klantinteracties_conformance.report.rendering import words

ASKED = RunRequest(url="http://127.0.0.1:1/api", dialect="openklant", only=("C0534",), seed=7)
SECRET = "zeer-GEHEIM-0123456789"


def session(request: RunRequest = ASKED, **config: Any) -> ConformanceSession:
    return ConformanceSession(SimpleNamespace(stash=pytest.Stash(), **config), request)  # type: ignore[arg-type]


def test_each_shard_takes_its_own_and_together_they_take_all() -> None:
    names = [f"GET /{number}" for number in range(7)]
    assert session().of_this_shard(names) == names
    parts = [session(replace(ASKED, shard=Shard(number, 3))).of_this_shard(names) for number in (1, 2, 3)]
    assert sorted(name for part in parts for name in part) == names
    assert all(parts)


def test_fuzzing_works_with_what_was_asked() -> None:
    judging = session(replace(ASKED, only=(), fuzz="thorough", fuzz_time_limit=9.0, timeout=3.0))
    found = judging.fuzz_settings()
    assert (found.url, found.profile, found.seed) == (ASKED.url, "thorough", 7)
    assert (found.time_limit, found.timeout) == (9.0, 3.0)
    assert found.journal is judging.journal
    assert found.budget is judging.budget
    assert "POST /actoren" in found.operations


def test_the_token_of_the_provider_is_for_lists_on_its_own_server_only() -> None:
    request = replace(ASKED, access=Access.by_token(SECRET))
    here, away = "http://127.0.0.1:1/lijsten", "http://127.0.0.1:2/lijsten"
    assert session(replace(request, reference_lists=here)).lists_token == SECRET
    assert session(replace(request, reference_lists=away)).lists_token is None
    assert session(replace(request, reference_lists=away, lists_token="x")).lists_token == "x"


def test_lists_elsewhere_are_trusted_as_the_provider_is_and_not_told_who_we_are() -> None:
    network = Network(ca_bundle="ca.pem", client_cert="ik.pem", proxy="http://proxy.example.nl:3128")
    request = replace(ASKED, access=Access(network=network))
    here, away = "http://127.0.0.1:1/lijsten", "http://127.0.0.1:2/lijsten"
    assert session(replace(request, reference_lists=here)).network_of_lists() == network
    elsewhere = replace(network, client_cert="")
    assert session(replace(request, reference_lists=away)).network_of_lists() == elsewhere


def test_an_unchecked_certificate_is_told() -> None:
    access = Access.by_token(SECRET)
    insecure = replace(access, network=replace(access.network, insecure=True))
    assert session().run.notices == []
    assert "niet gecontroleerd" in words("nl").say(session(replace(ASKED, access=insecure)).run.notices[0])


def test_what_a_worker_found_is_taken_over() -> None:
    judging = session()
    judging.pytest_testnodedown(SimpleNamespace(workeroutput={"only": ["C0534-3"], "operations": ["x"]}))
    assert [spec.id for spec in judging.selection.requirements] != ["C0534-3"]
    assert [spec.id for spec in judging.run.selection.requirements] == ["C0534-3"]
    assert judging.run.operations == ["x"]
    judging.pytest_collectreport(SimpleNamespace(failed=True, nodeid="kapot.feature"))  # type: ignore[arg-type]
    judging.pytest_keyboard_interrupt()
    assert judging.run.uncollected == ["kapot.feature"]
    assert judging.run.interrupted
    assert "afgebroken" in words("nl").say(judging.run.interrupted)


def test_what_the_steps_of_a_scenario_made_is_let_go_of_after_it() -> None:
    """An answer may be of megabytes, and there are hundreds of scenarios."""
    known: dict[str, list[object]] = {"consumer": ["of the suite"]}
    collected: Any = SimpleNamespace(_fixturemanager=SimpleNamespace(_arg2fixturedefs=known))
    judging = session()
    judging.pytest_runtest_logfinish()  # of the process that only tells what others run
    judging.pytest_collection_finish(collected)
    known["klantcontact"] = ["an answer"]
    judging.pytest_runtest_logfinish()
    assert known == {"consumer": ["of the suite"]}


def test_what_a_test_was_given_is_let_go_of_once_all_of_it_was_put_away() -> None:
    """A fixture of the whole session keeps the request of each test that it served."""
    values: dict[str, object] = {"klantcontact": "an answer"}
    item: Any = SimpleNamespace(_request=SimpleNamespace(_fixture_defs=values))
    ending = session().pytest_runtest_teardown(item)
    next(ending)
    assert values
    with pytest.raises(StopIteration):
        next(ending)
    assert values == {}
