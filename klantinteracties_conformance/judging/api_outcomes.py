"""What the requirements for the whole API came to: they have no scenarios, but checks on many operations.

A report shows one row for each operation where something was found or could not be judged, and one for all
those where nothing was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec.structs import replace

from klantinteracties_conformance.config.selection import served_by_fuzzing
from klantinteracties_conformance.judging.replay import replay_command
from klantinteracties_conformance.result.operations import Breach, OperationUse, used
from klantinteracties_conformance.result.requirements import Scenario
from klantinteracties_conformance.standard.catalogue import ON_ANSWERS
from klantinteracties_conformance.system.messages import message

if TYPE_CHECKING:
    from klantinteracties_conformance.judging.run_state import RunState
    from klantinteracties_conformance.result.operations import OperationRecord
    from klantinteracties_conformance.result.outcomes import Outcome
    from klantinteracties_conformance.result.records import Record
    from klantinteracties_conformance.standard.catalogue import ScenarioKey, Specification
    from klantinteracties_conformance.standard.contract_document import Document
    from klantinteracties_conformance.system.messages import Message

IN_SCENARIOS = "answers"
"""The row for what was found on the answers of a functional run, or rather that nothing was."""


@dataclass
class Gathered:
    """All that a run brought together."""

    document: Document
    records: Mapping[ScenarioKey, Record]
    fuzzed: Sequence[OperationRecord]
    run: RunState


def operation_rows(spec: Specification, gathered: Gathered) -> list[Scenario]:
    """Return the rows of a requirement that checks serve; none for one that has scenarios."""
    rows: list[Scenario] = []
    run = gathered.run
    if ON_ANSWERS in spec.checks and any(map(run.scenarios, run.selection.requirements)):
        rows += _on_answers(spec, gathered)
    if served_by_fuzzing(spec) and run.selection.fuzzes and (run.operations or not run.request.shard):
        rows += _on_operations(spec, gathered)
    return rows


def rests_on_interpretation(spec: Specification, finding: Message) -> Message:
    """Return a failure with what it rests on, where that is a reading of ours."""
    if not spec.interpretations:
        return finding
    rests = list(spec.interpretations)
    return message("rests-on", finding=finding, interpretations=rests, count=len(rests))


def uses_of(gathered: Gathered) -> list[OperationUse]:
    """Return how often each operation was asked, in scenarios and by fuzzing together."""
    total = used([*_uses_in_scenarios(gathered), *(use for record in gathered.fuzzed for use in record.uses)])
    return sorted(total.values(), key=lambda use: use.operation.partition(" ")[2])


def _uses_in_scenarios(gathered: Gathered) -> Iterator[OperationUse]:
    root = urlsplit(gathered.run.request.url).path.rstrip("/")
    for record in gathered.records.values():
        for exchange in record.exchanges:
            path = urlsplit(exchange.url).path.removeprefix(root)
            operation = gathered.document.operation(exchange.method, path)
            if operation is not None:
                use = OperationUse(operation.label)
                use.add(exchange.status, exchange.duration)
                yield use


def _on_answers(spec: Specification, gathered: Gathered) -> list[Scenario]:
    found: dict[str, tuple[Breach, str]] = {}
    for record in gathered.records.values():
        for breach in record.breaches:
            if breach.requirement == spec.id:
                known, asked = found.get(breach.cause, (replace(breach, times=0), record.requirement))
                found[breach.cause] = replace(known, times=known.times + breach.times), asked
    run = gathered.run
    if found:
        return [
            _row(
                spec,
                breach,
                replay_command(run.request, run.dialect, [requirement, spec.id], fuzz="none"),
            )
            for breach, requirement in found.values()
        ]
    answers = sum(record.compared for record in gathered.records.values())
    if not answers:
        return [Scenario(IN_SCENARIOS, "untested", message("no-answers"), title=message("row-answers"))]
    return [
        Scenario(
            IN_SCENARIOS, "passed", message("compared-answers", count=answers), title=message("row-answers")
        )
    ]


def _on_operations(spec: Specification, gathered: Gathered) -> list[Scenario]:
    rows: list[Scenario] = []
    passed: list[str] = []
    run = gathered.run
    for record in gathered.fuzzed:
        judged = record.judged.get(spec.id)
        breaches = [breach for breach in record.breaches if breach.requirement == spec.id]
        replay = replay_command(
            run.request, run.dialect, [record.name], fuzz=run.selection.fuzz, seed=run.request.seed
        )
        rows += [_row(spec, breach, replay) for breach in breaches]
        if judged is None:
            continue
        if judged.outcome == "passed":
            passed.append(record.name)
        elif all(breach.outcome != judged.outcome for breach in breaches):
            rows.append(Scenario(record.name, judged.outcome, judged.reason, replay=replay))
    if passed:
        title = message("row-tested", count=len(passed))
        what = message("tested-operations", operations=passed)
        rows.append(Scenario("tested", "passed", what, title=title))
    rows += _missing(gathered)
    if rows:
        return rows
    if any(spec.id in record.serves for record in gathered.fuzzed):
        return [_of_all("untested", message("no-request-shows"))]
    if gathered.fuzzed:
        return [_of_all("inapplicable", message("no-operation-shows"))]
    return [_of_all("untested", message("not-run"))]


def _of_all(outcome: Outcome, said: Message) -> Scenario:
    return Scenario("operations", outcome, said, title=message("row-operations"))


def _missing(gathered: Gathered) -> list[Scenario]:
    """Return the row for what was to be fuzzed and has no record at all."""
    ran = {record.name for record in gathered.fuzzed}
    missing = [name for name in gathered.run.operations if name not in ran]
    if not missing:
        return []
    return [
        Scenario(
            "not-run",
            "untested",
            message("not-run-operations", operations=missing),
            title=message("row-not-run"),
        )
    ]


def _row(spec: Specification, breach: Breach, replay: str) -> Scenario:
    found = message("breach-at", operation=breach.operation, finding=breach.message)
    if breach.times > 1:
        found = message("seen-often", finding=found, count=breach.times)
    return Scenario(
        name=breach.operation,
        outcome=breach.outcome,
        message=rests_on_interpretation(spec, found) if breach.outcome == "failed" else found,
        comparisons=breach.comparisons,
        exchanges=breach.exchanges[:3],
        replay=replay,
    )
