"""Fuzzing sends and reads as scenarios do, and counts what it sends."""

from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.budget import Budget, Limits
from klantinteracties_conformance.client.errors import OutOfBudgetError, ProviderUnreachableError
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.head import Head, NoHeadError
from klantinteracties_conformance.client.http import NO_JSON, ProviderClient, Request
from klantinteracties_conformance.fuzz.plan import FuzzedOperation
from klantinteracties_conformance.register.client import FuzzClient, GoneError, NoAnswerError
from klantinteracties_conformance.register.run import OperationRun, Shared
from klantinteracties_conformance.register.settings import FuzzSettings
from klantinteracties_conformance.system.messages import message
from tests import saying
from tests.command.servers import Reply, always, serving, slowly
from tests.fuzz import at_work
from tests.fuzz.at_work import TOKEN, settings

UNREADABLE = "de JSON in het antwoord is dieper dan 100 lagen"


def fuzzing(chosen: FuzzSettings) -> FuzzClient:
    return FuzzClient(chosen, Shared.of(chosen).places)


def in_a_scenario(url: str) -> Any:
    chosen = settings(url)
    access = Access.by_token(TOKEN)
    with ProviderClient.speaking(chosen.dialect, url, access, Log(chosen.redactor)) as client:
        try:
            return client.send("GET", "klantcontacten").body
        except ProviderUnreachableError as error:
            return saying.said(error.message).removeprefix("GET klantcontacten: ")


def in_fuzzing(url: str) -> Any:
    client = fuzzing(settings(url))
    try:
        return client.send(Request("GET", "/klantcontacten", "GET /klantcontacten")).body
    except NoAnswerError as error:
        return saying.said(error.said)
    finally:
        client.close()


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (b'{"a": NaN}', NO_JSON),
        (b'{"a":' * 300 + b"1" + b"}" * 300, UNREADABLE),
        (b"\xef\xbb\xbf[1]", [1]),
        (b'{"a": 1, "a": 2}', {"a": 2}),
        (b"\xff", NO_JSON),
        (b"x" * 5_000_001, "het antwoord is groter dan 5 MB"),
    ],
    ids=["NaN", "deep", "BOM", "double key", "no UTF-8", "large"],
)
def test_the_same_bytes_are_read_the_same(body: bytes, read: Any) -> None:
    with serving(always(200, body)) as url:
        assert in_a_scenario(url) == in_fuzzing(url) == read


def test_the_same_requests_are_sent() -> None:
    seen = []

    def note(request: Any) -> tuple[int, dict[str, str], bytes]:
        seen.append((request.path, sorted(request.headers.items())))
        return 200, {}, b"{}"

    with serving(note) as url:
        in_a_scenario(url)
        in_fuzzing(url)
    assert seen[0] == seen[1]


def test_each_request_is_counted_and_the_ones_that_are_waited_for_too() -> None:
    answers = iter([(429, {"Retry-After": "0"}, b""), (200, {}, b"{}"), (204, {}, b"")])
    with serving(lambda _: next(answers)) as url:
        client = fuzzing(settings(url))
        client.send(Request("GET", "/klantcontacten", "GET /klantcontacten"))
        client.guard.own("/klantcontacten/a")
        client.provider.send("DELETE", "klantcontacten/a")
        client.close()
    statuses = {name: use.statuses for name, use in client.uses.items()}
    assert statuses == {
        "GET /klantcontacten": {"429": 1, "200": 1},
        "DELETE /klantcontacten/{uuid}": {"204": 1},
    }


@pytest.mark.parametrize(
    "path", ["klantcontacten?a=b", "/klantcontacten", "{url}/klantcontacten?page=2&a=/b"]
)
def test_what_has_no_label_is_counted_by_its_path_however_that_is_written(path: str) -> None:
    with serving(always(200, b"{}")) as url:
        client = fuzzing(settings(url))
        client.provider.send("GET", path.format(url=url))
        client.close()
    assert set(client.uses) == {"GET /klantcontacten"}


def test_head_on_a_connection_of_its_own_is_counted_as_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Request("HEAD", "/klantcontacten", "HEAD /klantcontacten")
    client = fuzzing(settings("http://127.0.0.1:1/api"))
    monkeypatch.setattr(ProviderClient, "head", lambda *_: Head("HTTP/1.1 405 No", b""))
    assert client.head(asked).code == 405

    def silent(*_: object) -> None:
        raise NoHeadError

    monkeypatch.setattr(ProviderClient, "head", silent)
    with pytest.raises(NoHeadError):
        client.head(asked)
    client.close()
    assert {name: use.statuses for name, use in client.uses.items()} == {asked.label: {"405": 2, "-": 1}}


def test_it_keeps_to_the_budget_of_the_run() -> None:
    with serving(always(200, b"{}")) as url:
        client = fuzzing(settings(url, budget=Budget(Limits(max_requests=1))))
        client.send(Request("GET", "/klantcontacten", "x"))
        with pytest.raises(OutOfBudgetError):
            client.send(Request("GET", "/klantcontacten", "x"))
        client.close()


def test_a_provider_that_says_nothing_three_times_is_gone_but_one_that_is_unreadable_is_not() -> None:
    message = Request("GET", "/klantcontacten", "x")
    with serving(slowly(1)) as url:
        client = fuzzing(settings(url, timeout=0.1))
        for _ in range(2):
            with pytest.raises(NoAnswerError, match="provider-too-slow"):
                client.send(message)
        with pytest.raises(GoneError, match="times-in-a-row"):
            client.send(message)
        client.close()
    with serving(always(200, b"[" * 300 + b"]" * 300)) as url:
        client = fuzzing(settings(url))
        for _ in range(4):
            with pytest.raises(NoAnswerError) as caught:
                client.send(message)
            assert saying.said(caught.value.said) == UNREADABLE
        client.close()


def test_of_an_answer_the_exchange_is_made_when_it_is_asked_for() -> None:
    with serving(always(200, TOKEN.encode())) as url:
        client = fuzzing(settings(url))
        answer = client.send(Request("GET", "/klantcontacten", "x", [("a", "\ud800\x01 é")]))
        client.close()
    assert client.provider.log.exchanges == []
    assert answer.exchange.url.endswith("/klantcontacten?a=%ED%A0%80%01+%C3%A9")
    assert answer.exchange.response_body == "•••"
    assert answer.exchange.request_headers["authorization"] == "•••"


@pytest.mark.parametrize("dropped", [1, 2])
def test_a_look_of_the_guard_survives_one_dropped_connection(dropped: int) -> None:
    """More of them is the provider's, and no fault of the suite."""
    asked: list[int] = []

    def answer(_: BaseHTTPRequestHandler) -> Reply | None:
        asked.append(1)
        return None if len(asked) <= dropped else (200, {}, b'{"naam": "x"}')

    with serving(answer) as url:
        client = fuzzing(settings(url))
        if dropped == 1:
            assert client._shown("klantcontacten/1") == {"naam": "x"}
        else:
            with pytest.raises(ProviderUnreachableError):
                client._shown("klantcontacten/1")
        client.close()


def test_an_answer_that_the_guard_lacks_is_no_fault_of_the_suite() -> None:
    def perform(_: OperationRun) -> None:
        raise ProviderUnreachableError(message("no-connection"))

    with at_work.provider() as provider:
        shared = Shared.of(settings(provider.url))
        record = FuzzedOperation("GET /actoren", shared, ["status"], perform).judge()
    assert record.suite_fault is None
    assert {part.outcome for part in record.judged.values()} == {"cantTell"}
