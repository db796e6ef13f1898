"""What is asked of a run reaches pytest as a value, whoever asked it."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import execnet
import pytest

from klantinteracties_conformance.client.access import Access, Network
from klantinteracties_conformance.client.auth import Credentials
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.config.scope import Scope, exclusion
from klantinteracties_conformance.config.sharding import Shard
from klantinteracties_conformance.config.waivers import Waiver
from klantinteracties_conformance.judging import handover, options
from klantinteracties_conformance.result.about import Claim, DoctorFacts
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.saying import raises

SECRET = "zeer-GEHEIM-0123456789"
URL = "http://127.0.0.1:1/api"


def _config(*arguments: str, **more: Any) -> Any:
    """Return as much of pytest's configuration as a handover looks at."""
    parser = pytest.Parser(_ispytest=True)
    options.pytest_addoption(parser)
    parsed = parser.parse(list(arguments))

    def getoption(name: str) -> Any:
        return getattr(parsed, name.lstrip("-").replace("-", "_"))

    return SimpleNamespace(getoption=getoption, option=SimpleNamespace(), stash=pytest.Stash(), **more)


@pytest.fixture(autouse=True)
def _token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KLANTINTERACTIES_TOKEN", SECRET)
    monkeypatch.setenv("KLANTINTERACTIES_REFERENTIELIJSTEN_TOKEN", "van-de-lijsten")


def test_plain_pytest_asks_by_its_own_options() -> None:
    asked = handover.receive(
        _config(
            *(f"--provider-url={URL}/", "--dialect=vng-crud", "--only=C0992,F2173", "--only=POST /actoren"),
            *("--fuzz=none", "--rate=2", "--max-requests=9", "--time-limit=60", "--mode=read-only"),
            *("--seed=3", "--provider-timeout=5", "--shard=2/5", "--journal=j", "--result=r"),
            *("--fuzz-time-limit=4", f"--referentielijsten={URL}/lijsten"),
        )
    )
    assert asked is not None
    assert (asked.url, asked.dialect, asked.reference_lists) == (URL, "vng-crud", f"{URL}/lijsten")
    assert (asked.only, asked.fuzz, asked.fuzz_time_limit) == (("C0992", "F2173", "POST /actoren"), "none", 4)
    assert (asked.rate, asked.max_requests, asked.time_limit, asked.mode) == (2, 9, 60, "read-only")
    assert (asked.seed, asked.timeout, asked.shard) == (3, 5, Shard(2, 5))
    assert (str(asked.journal), str(asked.result)) == ("j", "r")
    assert (asked.access, asked.lists_token) == (Access.by_token(SECRET), "van-de-lijsten")


def test_what_plain_pytest_does_not_ask_is_as_it_is_by_itself() -> None:
    asked = handover.receive(_config(f"--provider-url={URL}"))
    same = RunRequest(
        url=URL, dialect="openklant", access=Access.by_token(SECRET), lists_token="van-de-lijsten"
    )
    assert asked == same
    assert handover.receive(_config()) is None


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--provider-url=ftp://x"], "geen geldige URL"),
        ([f"--provider-url={URL}", "--shard=9"], "'9' is geen deel van een toets"),
        ([f"--provider-url={URL}", "--dialect=latijn"], "dialect 'latijn' bestaat niet"),
        ([f"--provider-url={URL}", "--only=C9999"], "geen case, functie, eis of woord"),
    ],
)
def test_plain_pytest_is_checked_as_the_command_is(arguments: list[str], says: str) -> None:
    with raises(ConfigurationError, says):
        handover.receive(_config(*arguments))


@pytest.mark.parametrize(
    "argument", ["--rate=nan", "--rate=0", "--seed=x", "--max-requests=0", "--mode=half"]
)
def test_a_value_that_the_command_refuses_is_refused_by_plain_pytest_too(argument: str) -> None:
    with pytest.raises((pytest.UsageError, SystemExit)):
        _config(f"--provider-url={URL}", argument)


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
    worker = _config("--provider-url=http://127.0.0.1:2/elders", workerinput=node.workerinput)
    assert handover.receive(worker) == asked
    assert worker.stash[handover.REQUEST] == asked
    for clean_up in at_the_end:
        clean_up()


def test_what_the_command_asks_is_not_looked_for_in_options() -> None:
    asked, config = RunRequest(url=URL), _config("--provider-url=http://127.0.0.1:2/elders")
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
