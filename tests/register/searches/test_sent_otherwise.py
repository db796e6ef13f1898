"""What another way of writing or sending a request may not change."""

import json
from dataclasses import replace

import pytest

from klantinteracties_conformance.client.http import Answer, Request
from klantinteracties_conformance.provider.faults.verzoekvorm import (
    FAULTS,
    ReadsQueryItself,
    WantsFilterFirst,
)
from klantinteracties_conformance.register.bodies.requests_of import UsualRequests
from klantinteracties_conformance.register.client import FuzzClient, NoAnswerError
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.searches import sent_otherwise
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import message
from tests.fuzz.at_work import noticed, outcomes, probed, provider

BODIES = [{"naam": "Ångström 😀", "actief": True, "in": {"a": None, "b": [1, "x"]}}, [], "", {}]
LABELS = {
    "openklant": ("GET /actoren", "GET /actoren/{uuid}", "POST /maak-klantcontact", "PATCH /partijen/{uuid}"),
    "vng-crud": ("GET /actoren", "POST /klantcontacten", "PUT /partijen/{id}"),
}
CODES = {
    "accept": "manner-refused",
    "charset": "manner-refused",
    "mediatype": "manner-refused",
    "stukken": "manner-refused",
    "soort": "manner-refused",
    "letters": "manner-lost",
    "compressie": "manner-compressed",
}

OF_WRITING = [fault for fault in FAULTS if not isinstance(fault, ReadsQueryItself | WantsFilterFirst)]
"""How a search is spelled, and in which order, is looked at where lists are searched."""


def probe(run: OperationRun, operation: Operation) -> None:
    sent_otherwise.check(run, operation, UsualRequests(run, operation))


@pytest.mark.parametrize("body", BODIES, ids=repr)
@pytest.mark.parametrize("write", [sent_otherwise.in_other_order, sent_otherwise.escaped])
def test_it_is_the_same_json(write: sent_otherwise.Write, body: object) -> None:
    assert json.loads(write(body)) == body


def test_the_order_is_another_and_each_letter_an_escape() -> None:
    assert list(json.loads(sent_otherwise.in_other_order({"a": 1, "b": {"c": 2, "d": 3}}))["b"]) == ["d", "c"]
    assert sent_otherwise.escaped({"a": "é\ud800"}) == b'{"\\u0061":"\\u00e9\\ud800"}'


@pytest.mark.parametrize("dialect", dialect_files.available())
def test_a_good_provider_takes_them_all(dialect: str) -> None:
    with provider(dialect) as process:
        for label in LABELS[dialect]:
            record = probed(process.url, label, probe, *sent_otherwise.CHECKS, dialect=dialect)
            assert (noticed(record), {*outcomes(record)}) == (set(), {"passed"}), label


def test_ways_that_go_together_are_sent_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    send, sent = FuzzClient.send, []

    def noting(client: FuzzClient, request: Request) -> Answer:
        if request.media_type:
            sent.append((request.headers["Accept"], request.media_type))
        return send(client, request)

    monkeypatch.setattr(FuzzClient, "send", noting)
    with provider() as process:
        record = probed(process.url, "POST /actoren", probe, *sent_otherwise.CHECKS)
    assert outcomes(record) == {"passed"}
    assert sent == [
        ("*/*", "application/json; charset=utf-8"),
        (None, "application/json;charset=UTF-8"),
    ]


@pytest.mark.first(3, 12)
@pytest.mark.parametrize(
    "fault",
    [pytest.param(one, marks=[pytest.mark.ci] * (place % 4 > 0)) for place, one in enumerate(OF_WRITING)],
    ids=lambda one: one.name,
)
def test_each_defect_is_noticed_where_it_is_and_nowhere_else(fault: object) -> None:
    name, labels = fault.name, [one for one in fault.operations if "{id}" not in one]  # type: ignore[attr-defined]
    code = next(code for part, code in CODES.items() if part in name)
    with provider(fault=name) as process:
        record = probed(process.url, labels[0], probe, *sent_otherwise.CHECKS)
        other = probed(process.url, "GET /bijlagen", probe, *sent_otherwise.CHECKS)
    assert {(one.requirement, one.message.code) for one in record.breaches} == {(fault.requirement, code)}  # type: ignore[attr-defined]
    assert other.breaches == []


def test_a_way_of_sending_that_gets_no_answer_is_tried_once(monkeypatch: pytest.MonkeyPatch) -> None:
    send, tried = FuzzClient.send, []

    def silent(client: FuzzClient, request: Request) -> Answer:
        if "Transfer-Encoding" in request.headers:
            tried.append(request.method)
            raise NoAnswerError(message("provider-too-slow"))
        return send(client, request)

    def twice(run: OperationRun, operation: Operation) -> None:
        probe(run, operation)
        probe(run, operation)

    monkeypatch.setattr(FuzzClient, "send", silent)
    with provider() as process:
        record = probed(process.url, "POST /actoren", twice, *sent_otherwise.CHECKS)
    assert (tried, record.breaches) == (["POST"], [])
    assert {name: judged.outcome for name, judged in record.judged.items()} == {
        "API-HTTP-1": "passed",
        "API-HTTP-2": "cantTell",
    }


def test_no_answer_to_ways_that_go_together_leaves_the_rest_to_be_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    send = FuzzClient.send
    dropped: list[str] = []

    def stumbling(client: FuzzClient, request: Request) -> Answer:
        if request.media_type and not dropped:
            dropped.append(request.media_type)
            raise NoAnswerError(message("provider-too-slow"))
        return send(client, request)

    monkeypatch.setattr(FuzzClient, "send", stumbling)
    with provider() as process:
        record = probed(process.url, "POST /actoren", probe, *sent_otherwise.CHECKS)
    assert (len(dropped), noticed(record), outcomes(record)) == (1, set(), {"passed"})


def test_a_redirect_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    send = FuzzClient.send

    def moved(client: FuzzClient, request: Request) -> Answer:
        answer = send(client, request)
        return replace(answer, status=302) if request.headers.get("Accept") == "*/*" else answer

    monkeypatch.setattr(FuzzClient, "send", moved)
    with provider() as process:
        record = probed(process.url, "GET /actoren", probe, *sent_otherwise.CHECKS)
    assert "manner-refused" in {breach.message.code for breach in record.breaches}
