"""Records what each scenario did, step by step, while pytest-bdd runs it."""

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING

import pytest

from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.contract.watch import Watch
from klantinteracties_conformance.judging.outcomes import judge
from klantinteracties_conformance.result.codec import decode
from klantinteracties_conformance.result.outcomes import REMOVING
from klantinteracties_conformance.result.records import Judgement, Record
from klantinteracties_conformance.result.requirements import Step
from klantinteracties_conformance.standard.catalogue import ScenarioKey, Specification
from klantinteracties_conformance.system.messages import ToldError, message

if TYPE_CHECKING:
    from klantinteracties_conformance.compat.bdd_parts import Scenario as BddScenario
    from klantinteracties_conformance.compat.bdd_parts import Step as BddStep

RECORD = pytest.StashKey["Record"]()


def received(report: pytest.TestReport, text: str) -> Record:
    """Return the record that came with a report, read once for all who ask."""
    if not hasattr(report, "conformance_record"):
        report.conformance_record = decode(text, Record)  # type: ignore[attr-defined]
    record: Record = report.conformance_record
    return record


class Recorder:
    """A pytest plugin that fills the records; one per process that runs scenarios."""

    def __init__(self, log: Log, watch: Watch, specifications: Mapping[ScenarioKey, Specification]) -> None:
        self._log = log
        self._watch = watch
        self._specifications = specifications
        self._clock = 0.0

    def begin(self, item: pytest.Item, key: ScenarioKey) -> Record:
        """Start the record of an item, before any fixture of it is made."""
        requirement = self._specifications[key].id
        record = Record(key, requirement, Judgement("untested", message("not-run")))
        item.stash[RECORD] = record
        self._log.context.requirement = requirement
        self._log.context.scenario = key.name
        self._log.context.step = None
        return record

    def end(self, item: pytest.Item, call: pytest.CallInfo[None]) -> None:
        """Complete the record of an item, after its test data were removed; failing at that is our fault."""
        record = item.stash[RECORD]
        if call.excinfo is not None:
            record.judgement = judge(call.excinfo.value, REMOVING)
        record.exchanges = self._log.take()
        record.breaches, record.compared = self._watch.take()

    def conclude(self, item: pytest.Item, call: pytest.CallInfo[None]) -> Judgement:
        """Set the outcome of an item from what its call, or the fixtures before it, came to."""
        record = item.stash[RECORD]
        record.duration = round(call.duration * 1000, 1)
        if call.excinfo is None:
            record.judgement = Judgement("passed")
        else:
            record.judgement = judge(call.excinfo.value, record.failed_step)
        return record.judgement

    def pytest_bdd_before_scenario(self, request: pytest.FixtureRequest, scenario: "BddScenario") -> None:
        """List the steps, none of them run yet."""
        record = request.node.stash[RECORD]
        record.steps = [
            Step(
                step.keyword,
                step.name,
                "untested",
                table=[[str(cell) for cell in row] for row in step.datatable.raw()] if step.datatable else [],
                docstring=step.docstring,
            )
            for step in scenario.steps
        ]

    def pytest_bdd_before_step(self, step: "BddStep") -> None:
        """Tell the evidence which step is being served."""
        self._clock = time.perf_counter()
        self._log.context.step = f"{step.keyword} {step.name}"

    def pytest_bdd_after_step(
        self, request: pytest.FixtureRequest, scenario: "BddScenario", step: "BddStep"
    ) -> None:
        """Mark a step as passed."""
        self._finish(request, scenario, step).outcome = "passed"

    @pytest.hookimpl(tryfirst=True)
    def pytest_bdd_step_error(
        self, request: pytest.FixtureRequest, scenario: "BddScenario", step: "BddStep", exception: Exception
    ) -> None:
        """Mark a step with the outcome that its exception stands for.

        Exceptions quote what the provider said, so they are redacted here, before anyone else shows them.
        """
        self._redact(exception)
        request.node.stash[RECORD].failed_step = step.type
        self._finish(request, scenario, step).outcome = judge(exception, step.type).outcome

    def pytest_bdd_after_scenario(self) -> None:
        """From here on, exchanges serve the removal of test data."""
        self._log.context.step = REMOVING

    def _redact(self, error: BaseException | None) -> None:
        clean = self._log.told
        while error is not None:
            error.args = tuple(clean(part) if isinstance(part, str) else part for part in error.args)
            if isinstance(error, ToldError):
                error.message = error.message.mapped(clean)
            if isinstance(error, Finding):
                error.comparisons = [comparison.mapped(clean) for comparison in error.comparisons]
            error = error.__cause__ or error.__context__

    def _finish(self, request: pytest.FixtureRequest, scenario: "BddScenario", step: "BddStep") -> Step:
        record: Record = request.node.stash[RECORD]
        index = next(index for index, other in enumerate(scenario.steps) if other is step)
        taken: Step = record.steps[index]
        taken.duration = round((time.perf_counter() - self._clock) * 1000, 1)
        return taken
