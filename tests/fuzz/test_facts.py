"""What the contract says one by one: each argument, expansion and attribute has an outcome, and its own."""

from functools import partial
from typing import Any

import pytest

from klantinteracties_conformance.client.budget import Budget, Limits
from klantinteracties_conformance.fuzz import facts, plan
from klantinteracties_conformance.register.run import Shared
from klantinteracties_conformance.result.operations import FactOutcome
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz import at_work


def _facts(fault: str, label: str, **changes: Any) -> dict[tuple[str, str], FactOutcome]:
    with at_work.provider(fault=fault) as provider:
        items = {one.name: one for one in plan.planned(at_work.settings(provider.url, **changes))}
        record = items[label].judge()
    assert not record.leftovers
    return {(one.kind, one.name): one for one in record.facts}


def test_all_that_the_document_has_is_named() -> None:
    shared = Shared.of(at_work.settings("http://127.0.0.1:1"))
    listed = facts.of(shared, Operation("GET", "/klantcontacten"))
    parameters = set(shared.schemas.parameters(Operation("GET", "/klantcontacten")))
    assert {name for kind, name in listed if kind == "argument"} == parameters - {
        "page",
        "pageSize",
        "expand",
    }
    assert ("expansion", "hadBetrokkenen.wasPartij") in listed
    tasks = facts.of(shared, Operation("GET", "/internetaken"))
    assert tasks["argument", "toegewezenOp"].code == "fact-not-asked"
    assert not facts.of(shared, Operation("GET", "/klantcontacten/{uuid}"))
    together = facts.of(shared, Operation("POST", "/maak-klantcontact"))
    assert {("attribute", "klantcontact.inhoud"), ("attribute", "betrokkene.rol")} <= together.keys()


@pytest.mark.faults
@pytest.mark.first(2, 9)
@pytest.mark.parametrize(
    ("fault", "label", "failed"),
    [
        ("", "PATCH /actoren/{uuid}", set()),
        ("bewaren-actor-naam-alleen-in-het-antwoord", "PATCH /actoren/{uuid}", {("attribute", "naam")}),
        ("iban-als-zoekvraag-genegeerd", "GET /rekeningnummers", {("argument", "iban")}),
    ],
)
def test_what_is_wrong_with_one_is_not_held_against_another(
    fault: str, label: str, failed: set[tuple[str, str]]
) -> None:
    found = _facts(fault, label)
    assert {fact for fact, one in found.items() if one.outcome == "failed"} == failed
    assert {one.outcome for fact, one in found.items() if fact not in failed} == {"passed"}


def test_what_was_not_done_is_not_passed() -> None:
    spent = Budget(Limits(max_requests=30))
    found = _facts("", "PATCH /partijen/{uuid}", budget=spent)
    assert {one.outcome for one in found.values()} <= {"passed", "untested"}
    untested = [one for one in found.values() if one.outcome == "untested"]
    assert untested
    assert {one.message.code for one in untested if one.message} == {"not-run-since"}


def test_an_item_that_never_began_says_so_of_each() -> None:
    with at_work.provider() as provider:
        settings = at_work.settings(provider.url, budget=Budget(Limits(max_requests=1)))
        items = [one for one in plan.planned(settings) if one.name == "PATCH /actoren/{uuid}"]
        items[0].judge()
        again = items[0].judge()
    assert {one.outcome for one in again.facts} == {"untested"}
    assert len(again.facts) == len(facts.of(items[0].shared, Operation("PATCH", "/actoren/{uuid}")))


@pytest.mark.parametrize("name", ["openklant", "vng-crud"])
def test_each_operation_that_writes_has_some(name: str) -> None:
    shared = Shared.of(at_work.settings("http://127.0.0.1:1", dialect=name))
    count = partial(facts.of, shared)
    writing = [one for one in shared.document.operations if one.method in ("POST", "PUT", "PATCH")]
    assert all(count(one) for one in writing)
