"""Makes whole results as a run makes them, out of records in which all passed, without any provider."""

import copy
from datetime import UTC, datetime
from functools import cache
from typing import Any, cast

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.config.waivers import Waiver
from klantinteracties_conformance.judging.assemble import assemble
from klantinteracties_conformance.judging.run_state import RunState
from klantinteracties_conformance.result.about import Configuration, DoctorFacts, Published
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.operations import (
    FactKind,
    FactOutcome,
    OperationRecord,
    OperationUse,
    PartOutcome,
)
from klantinteracties_conformance.result.outcomes import REMOVING
from klantinteracties_conformance.result.records import Judgement, Record
from klantinteracties_conformance.result.requirements import Step
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import ScenarioKey, Specification, catalogue
from klantinteracties_conformance.standard.contract_of_dialect import newest
from klantinteracties_conformance.standard.dialect import Dialect
from klantinteracties_conformance.standard.known_facts import KnownFact, known_facts
from klantinteracties_conformance.standard.versions import versions
from klantinteracties_conformance.system.messages import message
from tests.report.factory import TODAY, exchange
from tests.saying import saying

URL = "https://example.nl/klantinteracties/api/v1"
BEGAN = datetime(2026, 3, 8, 9, tzinfo=UTC)


def _record(spec: Specification, key: ScenarioKey, failing: str) -> Record:
    failed = spec.id == failing
    steps = [
        Step(one.keyword, one.text, "passed", 1.5, [list(row) for row in one.table], one.docstring)
        for one in catalogue().steps[key]
    ]
    if failed:
        steps[-1].outcome = "failed"
    about: dict[str, Any] = {
        "requirement": spec.id,
        "scenario": key.name,
        "step": f"{steps[0].keyword} {steps[0].text}",
    }
    seen = exchange(
        1, method="GET", url=f"{URL}/klantcontacten", started="2026-03-08T09:00:01.000+00:00", **about
    )
    judgement = Judgement("failed", saying("Het is anders.")) if failed else Judgement("passed")
    return Record(key, spec.id, judgement, steps=steps, exchanges=[seen], compared=1)


@cache
def _made(dialect_name: str, failing: str, waivers: tuple[Waiver, ...]) -> Result:
    dialect = dialect_files.load(dialect_name)
    version = newest(dialect)
    request = RunRequest(
        url=URL,
        dialect=dialect_name,
        waivers=waivers,
        today=TODAY,
        doctor=_seen(dialect, version),
        api_claimed=version if versions(dialect.contract) else "",
        configuration=Configuration("conformance.toml", "0" * 64) if waivers else None,
    )
    selection = request.selection(dialect)
    run = RunState(request, dialect, selection, started=BEGAN, operations=selection.operations)
    records = [_record(spec, key, failing) for spec in selection.to_run for key in spec.scenarios]
    served = {spec.id: PartOutcome("passed") for spec in selection.to_run if spec.checks}
    known = known_facts(dialect_name, version)
    operations = [
        OperationRecord(
            name,
            list(served),
            [] if name.startswith("levensloop") else [_use(name)],
            judged=served,
            facts=[_fact(fact, why) for fact, why in known.items() if fact[0] == name],
        )
        for name in selection.operations
    ]
    result = assemble(catalogue(), run, records, operations)
    result.published = Published(f"{URL}/{dialect.published[0]}", "Klantinteracties", version)
    return result


def _seen(dialect: Dialect, version: str) -> DoctorFacts:
    """Return what a look beforehand finds of a good provider."""
    counts = {dialect.type("klantcontact").path: 12, dialect.type("partij").path: 0}
    return DoctorFacts(["192.0.2.7"], "2027-03-08T09:00:00+00:00", counts, 12.5, 1, True, version, True)


def _use(name: str) -> OperationUse:
    kinds = {"API-INVOER": 7, REMOVING: 1}
    return OperationUse(name, 9, {"200": 7, "400": 2}, 90.0, 20.0, kinds)


def _fact(fact: KnownFact, unasked: str) -> FactOutcome:
    operation, kind, name = fact[0], cast(FactKind, fact[1]), fact[2]
    if not unasked:
        return FactOutcome(operation, kind, name, "passed")
    return FactOutcome(operation, kind, name, "untested", message("fact-not-asked", text=unasked))


def genuine(dialect: str = "openklant", failing: str = "", waivers: tuple[Waiver, ...] = ()) -> Result:
    """Return the result of a whole run, conformant but for the requirement that is to fail, if any."""
    return copy.deepcopy(_made(dialect, failing, waivers))
