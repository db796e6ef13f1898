"""What is asked of a run reaches pytest as a value, whoever asked it."""

from collections.abc import Callable
from types import SimpleNamespace

import execnet
import pytest

from klantinteracties_conformance.client.access import Access, Network
from klantinteracties_conformance.client.auth import Credentials
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.config.scope import Scope, exclusion
from klantinteracties_conformance.config.sharding import Shard
from klantinteracties_conformance.config.waivers import Waiver
from klantinteracties_conformance.judging import handover
from klantinteracties_conformance.result.about import Claim, DoctorFacts
from tests.judging.plain import SECRET, URL, plain_pytest


def test_a_worker_gets_all_that_its_controller_was_asked() -> None:
    asked = RunRequest(
        url=URL,
        dialect="openklant",
        access=Access(
            Credentials("jwt", SECRET, client_id="kcc"), Network(insecure=True), {"X-Poort": "acht-of-meer"}
        ),
        lists_token="van-de-lijsten",
        scope=Scope(Claim(), {"C0992-1": exclusion("later")}, {}),
        waivers=[Waiver("C0992-2", "r", "o", "l", RunRequest().today)],
        shard=Shard(1, 2),
        doctor=DoctorFacts(addresses=["127.0.0.1"]),
    )
    at_the_end: list[Callable[[], None]] = []
    config = SimpleNamespace(stash=pytest.Stash(), add_cleanup=at_the_end.append)
    node = SimpleNamespace(workerinput={}, config=config)
    handover.give(node, asked)
    worker = plain_pytest("--provider-url=http://127.0.0.1:2/elders", workerinput=node.workerinput)
    assert handover.receive(worker) == asked
    assert worker.stash[handover.REQUEST] == asked
    for clean_up in at_the_end:
        clean_up()


def test_what_plain_pytest_asks_is_remembered_where_nobody_else_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("KLANTINTERACTIES_TOKEN", SECRET)
    config = plain_pytest(f"--provider-url={URL}")
    asked = handover.receive(config)
    assert asked is not None
    assert (asked.url, config.stash[handover.REQUEST]) == (URL, asked)
    assert handover.receive(plain_pytest()) is None


def test_what_the_command_asks_is_not_looked_for_in_options() -> None:
    asked, config = RunRequest(url=URL), plain_pytest("--provider-url=http://127.0.0.1:2/elders")
    handover.Asked(asked).pytest_configure(config)
    assert handover.receive(config) is asked


def test_a_process_that_is_still_busy_is_awaited_before_it_becomes_a_worker() -> None:
    group = execnet.Group()
    try:
        gateway = group.makegateway("popen//execmodel=main_thread_only")
        gateway.remote_exec("import time; time.sleep(1.5)")
        handover.await_idle(gateway)
        channel = gateway.remote_exec("channel.send(channel.receive())")
        channel.send("begun")
        assert channel.receive() == "begun"
    finally:
        group.terminate(5)
