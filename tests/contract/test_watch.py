"""What breaks the contract in the answers of a run is kept until somebody asks for it."""

from typing import Any

from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.client.http import NO_JSON, Answer, Request
from klantinteracties_conformance.contract.answers import Contract
from klantinteracties_conformance.contract.watch import Watch
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_of_dialect import contract_of

BASE = "http://provider.example.nl/api"


def watch() -> Watch:
    return Watch(Contract(contract_of(dialect_files.load("openklant")), Redactor([])), BASE)


def answer(url: str, status: int, body: Any = NO_JSON, text: str = "", method: str = "GET") -> Answer:
    exchange = Exchange(7, "", 0.0, method, url, {}, None)
    headers = {"content-type": "application/json"}
    return Answer(7, Request(method, url), url, status, headers, text.encode(), body, 0.0, lambda: exchange)


def test_breaches_of_one_cause_are_kept_as_one() -> None:
    watching = watch()
    for _ in range(3):
        watching(answer(f"{BASE}/actoren", 202, {}))
    found, compared = watching.take()
    assert compared == 3
    assert [(one.requirement, one.times, one.exchanges) for one in found] == [("API-CONTRACT-1", 3, [7])]
    assert watching.take() == ([], 0)


def test_what_is_not_below_the_base_url_is_not_compared() -> None:
    watching = watch()
    watching(answer("http://elders.example.nl/actoren", 202))
    assert watching.take() == ([], 0)


def test_no_body_at_all_is_something_else_than_no_json() -> None:
    watching = watch()
    watching(answer(f"{BASE}/actoren/1", 204, method="DELETE"))
    assert watching.take() == ([], 1)
    watching(answer(f"{BASE}/actoren/1", 204, text="geen JSON", method="DELETE"))
    found, _ = watching.take()
    assert {one.requirement for one in found} >= {"API-CONTRACT-6"}
