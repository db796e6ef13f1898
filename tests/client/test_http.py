"""The client: what it waits for, and what is no answer."""

import time

import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.budget import (
    Budget,
    Limits,
    UnexpectedWriteError,
)
from klantinteracties_conformance.client.errors import ProviderUnreachableError
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.standard import dialect_files
from tests.command.servers import always, json_always, serving


def _client(url: str, limits: Limits) -> ProviderClient:
    dialect = dialect_files.load("openklant")
    access = Access.by_token("x")
    return ProviderClient.speaking(dialect, url, access, Log(access.redactor(dialect)), budget=Budget(limits))


def test_reading_only_is_kept_to_by_the_client() -> None:
    with serving(json_always(200, {})) as url, _client(url, Limits(mode="read-only")) as client:
        client.send("GET", "a")
        for method in ("POST", "PATCH", "DELETE", "HEAD"):
            with pytest.raises(UnexpectedWriteError):
                client.send(method, "a")
        assert [exchange.method for exchange in client.log.exchanges] == ["GET"]


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
