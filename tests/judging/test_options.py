"""Plain pytest asks by options of its own, as the command does by its."""

import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.config.sharding import Shard
from klantinteracties_conformance.judging import options
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.judging.plain import SECRET, URL, plain_pytest
from tests.saying import raises


@pytest.fixture(autouse=True)
def _token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KLANTINTERACTIES_TOKEN", SECRET)
    monkeypatch.setenv("KLANTINTERACTIES_REFERENTIELIJSTEN_TOKEN", "van-de-lijsten")


def test_plain_pytest_asks_by_its_own_options() -> None:
    asked = options.request_in(
        plain_pytest(
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
    asked = options.request_in(plain_pytest(f"--provider-url={URL}"))
    same = RunRequest(
        url=URL, dialect="openklant", access=Access.by_token(SECRET), lists_token="van-de-lijsten"
    )
    assert asked == same
    assert options.request_in(plain_pytest()) is None


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
        options.request_in(plain_pytest(*arguments))


@pytest.mark.parametrize(
    "argument", ["--rate=nan", "--rate=0", "--seed=x", "--max-requests=0", "--mode=half"]
)
def test_a_value_that_the_command_refuses_is_refused_by_plain_pytest_too(argument: str) -> None:
    with pytest.raises((pytest.UsageError, SystemExit)):
        plain_pytest(f"--provider-url={URL}", argument)
