"""What a result tells of arguments, expansions and attributes, edited in ways that a run can't come to."""

from collections.abc import Callable

import pytest
from msgspec import structs

from klantinteracties_conformance.result.facts_agree import facts_disagree
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.operations import FactOutcome
from klantinteracties_conformance.result.requirements import Scenario
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.system.messages import message
from tests.result.genuine import genuine

SEARCHED, CHANGED = "GET /partijen", "PATCH /partijen/{uuid}"
UNSEEN = message("fact-not-seen")


def codes(result: Result, *, known: bool = True) -> set[str]:
    document = contract_of(dialect_files.load("openklant")) if known else None
    return {one.code for one in facts_disagree(result, document)}


def unseen(result: Result, operation: str, most: int = 1000) -> None:
    for fact in [one for one in result.facts if one.operation == operation][:most]:
        fact.outcome, fact.message = "untested", UNSEEN


def all_unseen(result: Result) -> None:
    for fact in result.facts:
        fact.outcome, fact.message = "untested", UNSEEN


def invented(result: Result) -> None:
    result.facts[0].name = "verzonnen"


def one_fewer(result: Result) -> None:
    del result.facts[0]


def for_another_reason(result: Result) -> None:
    fact = next(one for one in result.facts if one.message)
    fact.message = message("fact-not-asked", text="zomaar")


def not_asked_though_it_is(result: Result) -> None:
    known = next(one for one in result.facts if one.message)
    result.facts[0].outcome, result.facts[0].message = "untested", known.message


def failed_in_no_row(result: Result) -> None:
    result.facts[0].outcome, result.facts[0].message = "failed", message("search-misses")


def stopped(result: Result) -> None:
    result.facts[0].outcome, result.facts[0].message = "untested", message("not-run-late")


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (all_unseen, "differs-fact"),
        (all_unseen, "differs-facts-unseen"),
        (lambda result: unseen(result, SEARCHED, 1), "differs-fact"),
        (lambda result: unseen(result, CHANGED), "differs-facts-unseen"),
        (lambda result: result.facts.clear(), "differs-facts"),
        (invented, "differs-facts"),
        (one_fewer, "differs-facts"),
        (for_another_reason, "differs-fact"),
        (not_asked_though_it_is, "differs-fact"),
        (failed_in_no_row, "differs-fact"),
        (stopped, "differs-fact"),
    ],
)
def test_what_no_run_comes_to_is_told(edit: Callable[[Result], None], code: str) -> None:
    result = genuine()
    edit(result)
    assert code in codes(result)


def test_a_good_provider_may_refuse_some_attributes() -> None:
    result = genuine()
    unseen(result, CHANGED, 2)
    assert codes(result) == set()


def test_where_a_row_tells_that_not_all_passed_anything_may_be_unseen() -> None:
    result = genuine()
    unseen(result, SEARCHED)
    api = next(each for each in result.requirements if each.id.startswith("API-ZOEK"))
    api.scenarios.append(Scenario(SEARCHED, "cantTell", message("not-run-late")))
    assert codes(result) == set()


def test_what_failed_is_told_of_in_a_row_maybe_of_the_operation_that_showed_it() -> None:
    result = genuine()
    failed_in_no_row(result)
    api = next(each for each in result.requirements if each.id.startswith("API-ZOEK"))
    api.scenarios.append(Scenario(SEARCHED, "cantTell", message("search-misses")))
    assert codes(result) == {"differs-fact"}
    api.scenarios[-1].outcome = "failed"
    assert codes(result) == set()


def test_a_part_tells_all_of_the_operations_that_it_tested() -> None:
    result = genuine()
    result.run.scope = "partial"
    result.facts = [one for one in result.facts if one.operation == SEARCHED]
    assert codes(result) == set()
    result.facts.pop()
    assert codes(result) == {"differs-facts"}


def test_of_a_vendors_own_contract_some_are_there() -> None:
    result = genuine()
    result.facts = [FactOutcome("GET /contacten", "argument", "titel", "untested", UNSEEN)]
    assert codes(result, known=False) == set()
    result.facts = [structs.replace(result.facts[0], message=None)]
    assert codes(result, known=False) == {"differs-fact"}
    result.facts = []
    assert codes(result, known=False) == {"differs-facts"}
