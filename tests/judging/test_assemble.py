"""One result of what was planned and what was recorded."""

from dataclasses import replace
from typing import Any

import msgspec

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.judging.assemble import assemble
from klantinteracties_conformance.judging.run_state import RunState
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.records import Judgement, Record
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import catalogue
from tests.report.factory import exchange
from tests.saying import saying

DIALECT = dialect_files.load("openklant")
SPEC = next(spec for spec in catalogue().requirements if spec.group == "C0534" and len(spec.scenarios) == 1)


def record(judgement: Judgement, *numbers: int) -> Record:
    exchanges = [exchange(number, scenario=SPEC.scenarios[0].name) for number in numbers]
    return Record(SPEC.scenarios[0], SPEC.id, judgement, exchanges=exchanges)


def judged(*records: Record, only: tuple[str, ...] = (SPEC.id,), **changes: Any) -> Result:
    request = replace(RunRequest(url="https://example.nl/api", only=only, fuzz="none"), **changes)
    return assemble(catalogue(), RunState(request, DIALECT, request.selection(DIALECT)), records)


def outcome_of(result: Result) -> str:
    (found,) = [row for row in result.requirements if row.id == SPEC.id]
    return found.outcome


def test_what_was_planned_and_not_recorded_is_untested() -> None:
    result = judged()
    assert (outcome_of(result), result.verdict) == ("untested", "undetermined")
    assert (result.run.planned, result.run.executed) == (len(SPEC.scenarios), 0)


def test_a_pass_and_a_failure_count() -> None:
    passed, failed = (judged(record(Judgement(one))) for one in ("passed", "failed"))
    assert (outcome_of(passed), passed.verdict) == ("passed", "conformant")
    assert (outcome_of(failed), failed.verdict) == ("failed", "nonconformant")
    assert passed.run.scope == "partial"


def test_exchanges_are_numbered_through_all_scenarios() -> None:
    result = judged(record(Judgement("passed"), 4, 9))
    (row,) = result.requirements
    assert [one.number for one in result.exchanges] == [1, 2]
    assert row.scenarios[0].exchanges == [1, 2]


def test_a_run_that_only_reads_proves_nothing_whole() -> None:
    assert judged(record(Judgement("passed")), mode="read-only").verdict == "undetermined"


def test_what_passed_in_a_run_that_only_reads_keeps_what_it_says() -> None:
    seen = msgspec.structs.replace(record(Judgement("passed")), compared=3)
    result = judged(seen, mode="read-only", only=(), fuzz="quick")
    rows = [row for each in result.requirements for row in each.scenarios if row.message]
    passed = {row.message.code for row in rows if row.outcome == "passed" and row.message}
    untested = {row.message.code for row in rows if row.outcome == "untested" and row.message}
    assert (passed, untested) == ({"compared-answers"}, {"not-run-read-only"})


def test_a_preparation_that_was_refused_counts_where_nothing_else_failed() -> None:
    refused = Judgement("cantTell", saying("De provider weigert."), arranging=True)
    assert outcome_of(judged(record(refused))) == "cantTell"
    whole = judged(record(refused), only=())
    assert outcome_of(whole) == "failed"
    assert whole.verdict == "nonconformant"


def test_a_fault_of_the_suite_is_counted() -> None:
    result = judged(record(Judgement("cantTell", suite_fault=True)))
    assert result.run.suite_faults == 1
