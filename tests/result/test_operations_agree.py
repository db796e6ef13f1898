"""What a result says of operations, with something left out of it that a run would have."""

from collections.abc import Callable

import pytest

from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.operations_agree import disagreements
from klantinteracties_conformance.result.requirements import Requirement
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import OF_THE_API
from klantinteracties_conformance.system.messages import message
from tests.result.genuine import genuine


def of_the_api(result: Result) -> list[Requirement]:
    return [each for each in result.requirements if each.id.startswith(OF_THE_API)]


def one_operation_each(result: Result) -> None:
    for each in of_the_api(result):
        for row in each.scenarios:
            if row.message and row.message.code == "tested-operations":
                row.message = message("tested-operations", operations=["GET /klantcontacten"])


def facts_of_one(result: Result) -> None:
    result.facts = result.facts[:1]


def facts_of_no_operation(result: Result) -> None:
    result.facts[0].operation = "GET /nergens"


def more_of_a_kind_than_were_asked(result: Result) -> None:
    use = result.operations[0]
    use.kinds = {"API-ZOEK": use.requests + 1}


def uses_of_half(result: Result) -> None:
    result.operations = result.operations[::2]


def less_evidence(result: Result) -> None:
    for each in result.requirements:
        for row in each.scenarios[1:]:
            row.exchanges = []


def another_count(result: Result) -> None:
    rows = (row for each in of_the_api(result) for row in each.scenarios)
    row = next(row for row in rows if row.message and row.message.code == "compared-answers")
    row.message = message("compared-answers", count=1)


def answers_of_another_operation(result: Result) -> None:
    for use in result.operations:
        use.operation = "GET /partijen" if use.operation == "GET /klantcontacten" else use.operation


def few_operations_of_a_vendor(result: Result) -> None:
    result.provider.dialect, result.provider.dialect_digest = "eigen", "0" * 64
    one_operation_each(result)
    result.run.planned_operations = result.run.operations = 1


@pytest.mark.parametrize("dialect", dialect_files.available())
def test_a_genuine_result_agrees(dialect: str) -> None:
    assert list(disagreements(genuine(dialect))) == []


@pytest.mark.parametrize("dialect", dialect_files.available())
def test_one_of_a_vendors_own_dialect_agrees(dialect: str) -> None:
    """Its contract isn't known here, nor which operations it has."""
    result = genuine(dialect)
    result.provider.dialect, result.provider.dialect_digest = "eigen", "0" * 64
    assert list(disagreements(result)) == []


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (one_operation_each, "differs-operations"),
        (few_operations_of_a_vendor, "differs-operations"),
        (facts_of_one, "differs-facts"),
        (facts_of_no_operation, "differs-facts"),
        (more_of_a_kind_than_were_asked, "differs-requests"),
        (uses_of_half, "differs-requests"),
        (less_evidence, "differs-compared"),
        (another_count, "differs-compared"),
        (answers_of_another_operation, "differs-counts"),
    ],
)
def test_what_was_left_out_is_noticed(edit: Callable[[Result], None], code: str) -> None:
    result = genuine()
    edit(result)
    assert code in [one.code for one in disagreements(result)]
