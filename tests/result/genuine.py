"""Makes whole results as a run makes them, out of records in which all passed, without any provider."""

import copy
from datetime import UTC, datetime
from functools import cache
from typing import Any

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.config.waivers import Waiver
from klantinteracties_conformance.judging.assemble import assemble
from klantinteracties_conformance.judging.run_state import RunState
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.operations import (
    FactOutcome,
    OperationRecord,
    OperationUse,
    PartOutcome,
)
from klantinteracties_conformance.result.records import Judgement, Record
from klantinteracties_conformance.result.requirements import Step
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import ScenarioKey, Specification, catalogue
from tests.report.factory import TODAY, exchange
from tests.saying import saying

URL = "https://example.nl/klantinteracties/api/v1"
BEGAN = datetime(2026, 3, 8, 9, tzinfo=UTC)


def _record(spec: Specification, key: ScenarioKey, failing: str) -> Record:
    failed = spec.id == failing
    steps = [Step("Dan", f"stap {number}", "passed") for number in range(key.size)]
    if failed:
        steps[-1].outcome = "failed"
    about: dict[str, Any] = {"requirement": spec.id, "scenario": key.name, "step": "Dan stap 0"}
    seen = exchange(
        1, method="GET", url=f"{URL}/klantcontacten", started="2026-03-08T09:00:01.000+00:00", **about
    )
    judgement = Judgement("failed", saying("Het is anders.")) if failed else Judgement("passed")
    return Record(key, spec.id, judgement, steps=steps, exchanges=[seen], compared=1)


@cache
def _made(dialect_name: str, failing: str, waivers: tuple[Waiver, ...]) -> Result:
    dialect = dialect_files.load(dialect_name)
    request = RunRequest(url=URL, dialect=dialect_name, waivers=waivers, today=TODAY)
    selection = request.selection(dialect)
    run = RunState(request, dialect, selection, started=BEGAN, operations=selection.operations)
    records = [_record(spec, key, failing) for spec in selection.to_run for key in spec.scenarios]
    served = {spec.id: PartOutcome("passed") for spec in selection.to_run if spec.checks}
    operations = [
        OperationRecord(
            name,
            list(served),
            [OperationUse(name, 1, {"200": 1}, 1.0, 1.0)],
            judged=served,
            facts=[FactOutcome(name, "attribute", "naam", "passed")],
        )
        for name in selection.operations
    ]
    return assemble(catalogue(), run, records, operations)


def genuine(dialect: str = "openklant", failing: str = "", waivers: tuple[Waiver, ...] = ()) -> Result:
    """Return the result of a whole run, conformant but for the requirement that is to fail, if any."""
    return copy.deepcopy(_made(dialect, failing, waivers))
