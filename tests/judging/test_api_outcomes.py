"""What was not shown is never a pass: the outcomes of requirements that checks on operations serve."""

import pytest

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.judging.api_outcomes import Gathered, operation_rows
from klantinteracties_conformance.judging.run_state import RunState
from klantinteracties_conformance.result.operations import Breach, OperationRecord, PartOutcome
from klantinteracties_conformance.result.outcomes import FuzzProfile, Outcome, outcome_of
from klantinteracties_conformance.result.records import Judgement, Record
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import ScenarioKey, catalogue
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from tests.report import factory
from tests.saying import saying

DIALECT = dialect_files.load("openklant")
DELETED = next(spec for spec in catalogue().requirements if spec.id == "API-LEVEN-2")
ON_ANSWERS = next(spec for spec in catalogue().requirements if spec.id == "API-CONTRACT-1")


def _run(fuzz: FuzzProfile) -> RunState:
    request = RunRequest(url="https://voorbeeld.example.nl", fuzz=fuzz)
    return RunState(request, DIALECT, request.selection(DIALECT))


def outcome(*records: OperationRecord, planned: tuple[str, ...] = ()) -> Outcome:
    """Return what one requirement came to in a whole run with these records."""
    document = contract_of(DIALECT)
    run = _run("quick")
    run.operations = planned or [record.name for record in records]
    rows = operation_rows(DELETED, Gathered(document, {}, list(records), run))
    return outcome_of(row.outcome for row in rows)


def record(
    name: str, judged: Outcome | None, *, serves: bool = True, breach: Outcome | None = None
) -> OperationRecord:
    breaches = [Breach(DELETED.id, name, saying("x"), [], name, outcome=breach)] if breach else []
    return OperationRecord(
        name,
        [DELETED.id] if serves else [],
        judged={DELETED.id: PartOutcome(judged)} if judged else {},
        breaches=breaches,
    )


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ((), "untested"),
        ((record("DELETE /actoren/{uuid}", "passed"),), "passed"),
        ((record("GET /actoren", None, serves=False),), "inapplicable"),
        ((record("DELETE /actoren/{uuid}", None),), "untested"),
        ((record("DELETE /a", "passed"), record("DELETE /b", "failed", breach="failed")), "failed"),
        ((record("DELETE /a", "passed"), record("DELETE /b", "cantTell", breach="cantTell")), "cantTell"),
        ((record("DELETE /a", "passed"), record("DELETE /b", "untested")), "untested"),
    ],
)
def test_the_worst_of_the_operations_counts(records: tuple[OperationRecord, ...], expected: Outcome) -> None:
    assert outcome(*records) == expected


def test_what_was_planned_and_has_no_record_is_not_passed() -> None:
    done = record("DELETE /actoren/{uuid}", "passed")
    assert outcome(done, planned=(done.name, "DELETE /partijen/{uuid}")) == "untested"


@pytest.mark.parametrize(("compared", "expected"), [(0, "untested"), (3, "passed")])
def test_answers_that_were_not_compared_are_not_good_ones(compared: int, expected: Outcome) -> None:
    document = contract_of(DIALECT)
    run = _run("none")
    key = ScenarioKey("x.feature", "x", ())
    answered = [factory.exchange(1, method="GET", url="https://voorbeeld.example.nl/actoren")]
    done = Record(key, "C0992-2", Judgement("passed"), exchanges=answered, compared=compared)
    rows = operation_rows(ON_ANSWERS, Gathered(document, {key: done}, [], run))
    assert [row.outcome for row in rows] == [expected]
