"""How what fuzzing finds becomes a judgement: shown twice, counted, and never passed without a check."""

import json
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock

import pytest

from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.client.http import NO_JSON, Answer, Request
from klantinteracties_conformance.contract.answers import Contract
from klantinteracties_conformance.register.client import NoAnswerError
from klantinteracties_conformance.register.judge import Judge
from klantinteracties_conformance.register.recent import RecentAnswers
from klantinteracties_conformance.result.operations import Breach, OperationRecord, OperationUse
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.system.messages import message

LABEL = "GET /klantcontacten"
REQUIREMENT = catalogue().by_check()["serverfout"]


def judge(*, succeeded: bool = True, secrets: Sequence[str] = ()) -> Judge:
    use = OperationUse(LABEL)
    use.add(200 if succeeded else 404, 1.0)
    client: Any = SimpleNamespace(
        uses={LABEL: use}, recent=RecentAnswers(), provider=SimpleNamespace(log=SimpleNamespace(hiding=str))
    )
    contract = Contract(contract_of(dialect_files.load("openklant")), Redactor([]))
    return Judge(client, contract, LABEL, Redactor(secrets))


def server_error(one: Judge) -> Breach:
    said = message("answer-server-error", status=500)
    return one.breach(
        "serverfout", said, message("no-server-error"), message("answered", status=500), "500", []
    )


def outcome(one: Judge, **about: Any) -> str | None:
    record = OperationRecord(LABEL)
    one.fill(record, ["serverfout"], about.pop("stopped", None), **about)
    judged = record.judged.get(REQUIREMENT)
    return judged.outcome if judged else None


def test_what_shows_twice_is_held_against_the_provider() -> None:
    one = judge()
    confirmed = one.observe(lambda: [server_error(one)])
    assert [breach.outcome for breach in confirmed] == ["failed"]
    assert outcome(one) == "failed"


def test_what_does_not_show_again_can_not_be_told() -> None:
    one = judge()
    answers = iter([[server_error(one)], []])
    assert one.observe(lambda: next(answers)) == []
    assert outcome(one) == "cantTell"


def test_why_it_stopped_may_quote_the_provider_and_never_a_secret() -> None:
    secret = "geheim-TOKEN-123-voor-niemand-anders"
    record = OperationRecord(LABEL)
    said = message("fuzz-prerequisite", cause=message("answered-saying", status=401, text=f"Fout: {secret}"))
    one = judge(secrets=[secret])
    one.fill(record, ["serverfout"], said, {("attribute", "naam"): message("fact-not-seen")})
    assert record.judged
    assert record.facts
    assert secret not in str([record.judged, record.facts])


def test_the_same_again_is_counted_and_not_repeated() -> None:
    one = judge()
    asked: list[int] = []

    def probe() -> list[Breach]:
        asked.append(1)
        return [server_error(one)]

    for _ in range(3):
        one.observe(probe)
    assert len(asked) == 4
    record = OperationRecord(LABEL)
    one.fill(record, ["serverfout"], None)
    assert [breach.times for breach in record.breaches] == [3]


def answered(number: int, status: int, said: str, method: str = "GET") -> Answer:
    request = Request(method, "http://x.example.nl/k/klantcontacten?page=2", LABEL)
    told = json.loads(said) if said else NO_JSON
    headers = {"content-type": "application/json"}
    return Answer(
        number, request, request.path, status, headers, said.encode(), told, 1.0, Mock(), lambda _, text: text
    )


@pytest.mark.parametrize(
    ("status", "said", "expected"),
    [
        (200, '{"count": 0, "next": null, "previous": null, "results": []}', []),
        (200, '{"count": "nul", "next": null, "previous": null, "results": []}', ["answer-schema"]),
        (404, "{}", []),
    ],
)
def test_what_a_check_got_on_its_way_is_held_against_the_contract(
    status: int, said: str, expected: list[str]
) -> None:
    one = judge()
    numbers = iter((1, 2))

    def probe() -> list[Breach]:
        one._client.recent.add(answered(next(numbers), status, said))
        return []

    assert [breach.message.code for breach in one.observe(probe)] == expected


def test_what_a_check_held_against_the_contract_is_not_so_again() -> None:
    one = judge()
    answer = answered(1, 200, '{"count": "nul", "next": null, "previous": null, "results": []}')

    def probe() -> list[Breach]:
        one._client.recent.add(answer)
        one.examine(answer)
        return []

    assert one.observe(probe) == []


def test_no_answer_twice_can_not_be_told() -> None:
    one = judge()

    def probe() -> list[Breach]:
        raise NoAnswerError(message("provider-too-slow"))

    one.observe(probe)
    assert outcome(one) == "cantTell"


@pytest.mark.parametrize(
    ("done", "succeeded", "about", "expected"),
    [
        (True, True, {}, "passed"),
        (False, True, {}, None),
        (True, False, {}, "cantTell"),
        (True, True, {"stopped": message("text", text="om")}, "cantTell"),
        (True, True, {"stopped": message("text", text="om"), "late": True}, "untested"),
    ],
)
def test_only_what_was_checked_to_the_end_has_passed(
    done: bool, succeeded: bool, about: dict[str, Any], expected: str | None
) -> None:
    one = judge(succeeded=succeeded)
    if done:
        one.done("serverfout")
    assert outcome(one, **about) == expected


def test_a_check_that_could_not_be_made_says_why() -> None:
    one = judge()
    one.could_not("serverfout", message("text", text="kan niet"))
    assert outcome(one) == "cantTell"
    one.done("serverfout")
    assert outcome(one) == "passed"


def not_kept(one: Judge, check: str, name: str) -> Breach:
    said = message("not-kept", operation=LABEL, attribute=name)
    return one.breach(check, said, message("no-server-error"), message("no-answer"), f"not-kept {name}", [])


def test_much_that_is_advised_against_hides_nothing_that_is_demanded() -> None:
    one = judge()
    for number in range(60):
        one.observe(lambda number=number: [not_kept(one, "samen_aanvaard", f"a{number}")])  # type: ignore[misc]
    one.observe(lambda: [server_error(one)])
    assert outcome(one) == "failed"


def test_what_only_showed_once_does_not_keep_the_rest_from_being_found() -> None:
    one = judge()
    for number in range(60):
        shows = iter([[not_kept(one, "serverfout", f"a{number}")], []])
        one.observe(lambda shows=shows: next(shows))  # type: ignore[misc]
    one.observe(lambda: [server_error(one)])
    assert outcome(one) == "failed"


def test_of_much_that_is_not_kept_nothing_passes() -> None:
    one = judge()
    names = [f"a{number}" for number in range(60)]
    one.looked_at("attribute", names)
    for name in names:
        one.observe(lambda name=name: [not_kept(one, "wijziging_bewaard", name)])  # type: ignore[misc]
    record = OperationRecord(LABEL)
    one.fill(record, [], None, {("attribute", name): message("fact-not-seen") for name in names})
    assert len(record.breaches) == 40
    assert [fact.outcome for fact in record.facts] == ["failed"] * 40 + ["cantTell"] * 20
    assert {fact.message.code for fact in record.facts[40:] if fact.message} == {"told-enough"}
