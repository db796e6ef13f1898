"""Makes one result out of what was planned and what scenarios and operations recorded."""

import platform
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime
from importlib.metadata import version

from msgspec.structs import replace

from klantinteracties_conformance import __version__
from klantinteracties_conformance.client.budget import pause
from klantinteracties_conformance.client.evidence import without_userinfo
from klantinteracties_conformance.config import waivers
from klantinteracties_conformance.consumer.findings import READ_ONLY
from klantinteracties_conformance.judging.api_outcomes import (
    Gathered,
    operation_rows,
    rests_on_interpretation,
    uses_of,
)
from klantinteracties_conformance.judging.replay import replay_command
from klantinteracties_conformance.judging.run_state import RunState
from klantinteracties_conformance.result.about import Provider, Run, Suite
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.operations import OperationRecord
from klantinteracties_conformance.result.outcomes import outcome_of
from klantinteracties_conformance.result.profiles import (
    ActionOutcome,
    ActionRecord,
    ProfileVerdict,
    outcome_of_profile,
)
from klantinteracties_conformance.result.records import Record
from klantinteracties_conformance.result.requirements import Group, Requirement, Scenario, verdict_of
from klantinteracties_conformance.standard.catalogue import Catalogue, ScenarioKey, Specification
from klantinteracties_conformance.standard.contract_of_dialect import contract_of, newest
from klantinteracties_conformance.standard.dialect_files import narrows
from klantinteracties_conformance.standard.resources import own_digest
from klantinteracties_conformance.system.messages import message


def assemble(
    catalogue: Catalogue,
    run: RunState,
    records: Iterable[Record],
    operations: Iterable[OperationRecord] = (),
    actions: Iterable[ActionRecord] = (),
) -> Result:
    """Return the result of a run; what was planned and not recorded is untested."""
    fuzzed = sorted(operations, key=lambda record: record.name)
    played = sorted(actions, key=lambda record: (record.profile, record.outcome.id))
    ordered, exchanges = _numbered(catalogue, records, fuzzed, played)
    selected = run.selection.requirements
    gathered = Gathered(contract_of(run.dialect), ordered, fuzzed, run)
    requirements = _requirements(selected, gathered)
    partial = run.selection.partial or bool(run.request.exclusions) or run.request.below_claim
    partial = partial or narrows(run.dialect.excluded)
    if not run.selection.only and verdict_of(requirements) != "nonconformant":
        gathered.records = {key: _held_against(record) for key, record in ordered.items()}
        requirements = _requirements(selected, gathered)
    if run.request.shard:  # what is for other shards to tell is judged when they are merged
        requirements = [requirement for requirement in requirements if requirement.scenarios]
        partial = True
    verdict = verdict_of(requirements)
    if run.request.mode == "read-only" and verdict == "conformant":
        verdict = "undetermined"
    about = _asked(run, partial)
    _done(about, run, ordered.values(), fuzzed, exchanges)
    about.suite_faults += sum(record.suite_fault is not None for record in played)
    about.notices = [*run.notices, *waivers.notices(requirements)]
    return Result(
        verdict=verdict,
        provider=_about_provider(run),
        suite=Suite("klantinteracties-conformance", __version__, _tools(), catalogue.digest, own_digest()),
        run=about,
        groups=[
            Group(group.id, group.title, group.works, group.theme)
            for group in catalogue.groups
            if any(spec.group == group.id for spec in selected)
        ],
        requirements=requirements,
        exchanges=exchanges,
        leftovers=[
            *(leftover for record in ordered.values() for leftover in record.leftovers),
            *(leftover for record in fuzzed for leftover in record.leftovers),
            *(leftover for record in played for leftover in record.leftovers),
        ],
        operations=uses_of(gathered),
        facts=[fact for record in fuzzed for fact in record.facts],
        profiles=_profiles(run, played),
    )


def _profiles(run: RunState, played: Iterable[ActionRecord]) -> list[ProfileVerdict]:
    """Return the applications that were asked for, with what came of their actions; the rest is untested.

    A shard tells of what is for the others too: an application of which it judged a part isn't found to work.
    """
    found = {(record.profile, record.outcome.id): record.outcome for record in played}
    profiles = []
    for planned in run.planned:
        if planned.outcome == "inapplicable":
            profiles.append(planned)
            continue
        actions = [
            found.get((planned.profile, action.id)) or _not_played(planned, action, run)
            for action in planned.actions
        ]
        profiles.append(replace(planned, actions=actions, outcome=outcome_of_profile(actions)))
    return profiles


def _not_played(planned: ProfileVerdict, action: ActionOutcome, run: RunState) -> ActionOutcome:
    ours = run.takes_named(f"{planned.profile}/{action.id}")
    return replace(
        action, outcome="untested", reason=message("not-run" if ours else "profile-of-other-shard")
    )


def _about_provider(run: RunState) -> Provider:
    return Provider(
        url=without_userinfo(run.request.url),
        dialect=run.dialect.name,
        dialect_title=run.dialect.title,
        auth_header=run.dialect.auth_header,
        auth_value=run.dialect.auth_value,
        excluded=list(run.dialect.excluded),
        dialect_digest=run.dialect.digest,
        claim=run.request.scope.claim if run.request.scope else None,
        doctor=run.request.doctor,
        api_version_claimed=run.request.api_claimed,
        api_version_judged=run.dialect.api_version or newest(run.dialect),
        product=run.request.product,
    )


def _asked(run: RunState, partial: bool) -> Run:
    """Return what was asked of a run."""
    selected = run.selection.requirements
    return Run(
        started=run.started.isoformat(timespec="seconds"),
        seed=run.request.seed,
        workers=run.request.processes,
        scope="partial" if partial else "full",
        only=list(run.selection.only),
        fuzz=run.selection.fuzz,
        shard=str(run.request.shard) if run.request.shard else None,
        mode=run.request.mode,
        planned=sum(len(run.scenarios(spec)) for spec in selected if spec.id not in run.request.excluded),
        planned_operations=len(run.operations),
        configuration=run.request.configuration,
        profiles=[planned.profile for planned in run.planned],
        require_profiles=run.request.require_profile,
    )


def _done(
    about: Run,
    run: RunState,
    records: Collection[Record],
    fuzzed: Collection[OperationRecord],
    exchanges: Iterable[Exchange],
) -> None:
    """Fill in what came of it, in numbers."""
    judged = [{part.outcome for part in record.judged.values()} for record in fuzzed]
    about.duration = round((datetime.now(UTC) - run.started).total_seconds(), 1)
    about.executed = sum(record.judgement.outcome != "untested" for record in records)
    about.operations = sum(bool(outcomes - {"untested"}) for outcomes in judged)
    about.interrupted = run.interrupted
    about.throttled = sum(
        pause(e.status, e.response_headers) is not None for e in exchanges if e.status is not None
    )
    about.suite_faults = (
        len(run.uncollected)
        + sum(record.judgement.suite_fault for record in records)
        + sum(record.suite_fault is not None for record in fuzzed)
    )


def _held_against(record: Record) -> Record:
    """Return the record of a refused preparation as a failure of the requirement that needed it.

    Arranging is the subject of other requirements; where none of them failed, the refusal would otherwise
    count nowhere, and a provider could escape a verdict by it.
    """
    if not record.judgement.arranging:
        return record
    assert record.judgement.message
    refused = message("held-against", finding=record.judgement.message)
    return replace(record, judgement=replace(record.judgement, outcome="failed", message=refused))


def _numbered(
    catalogue: Catalogue,
    records: Iterable[Record],
    fuzzed: Iterable[OperationRecord],
    played: Iterable[ActionRecord],
) -> tuple[Mapping[ScenarioKey, Record], list[Exchange]]:
    """Return the records in the order of the catalogue, with exchanges numbered through all of them.

    Workers number from one each, and the order in which scenarios ran is of no use to a reader.
    """
    by_key = {record.key: record for record in records}
    ordered = {key: by_key[key] for spec in catalogue.requirements for key in spec.scenarios if key in by_key}
    exchanges: list[Exchange] = []
    everything: list[Record | OperationRecord] = [*ordered.values(), *fuzzed]
    for record in everything:
        numbers = {}
        for number, exchange in enumerate(record.exchanges, start=len(exchanges) + 1):
            numbers[exchange.number] = exchange.number = number
        for breach in record.breaches:
            breach.exchanges = [numbers[number] for number in breach.exchanges if number in numbers]
        exchanges += record.exchanges
    for action in played:
        _renumber(action, len(exchanges))
        exchanges += action.exchanges
    return ordered, exchanges


def _renumber(action: ActionRecord, last: int) -> None:
    """Number the exchanges of an action from there on, wherever they are named."""
    numbers = {}
    for number, exchange in enumerate(action.exchanges, start=last + 1):
        numbers[exchange.number] = exchange.number = number
    played = action.outcome
    played.exchanges = [numbers[number] for number in played.exchanges if number in numbers]
    for reliance in played.reliances:
        reliance.exchanges = [numbers[number] for number in reliance.exchanges if number in numbers]


def _requirements(selected: Iterable[Specification], gathered: Gathered) -> list[Requirement]:
    """Return the requirements with their outcomes, as far as they count for this provider."""
    return gathered.run.request.applied(_requirement(spec, gathered) for spec in selected)


def _requirement(spec: Specification, gathered: Gathered) -> Requirement:
    run, records = gathered.run, gathered.records
    scenarios = [_scenario(key, records.get(key), spec, run) for key in run.scenarios(spec)]
    scenarios += operation_rows(spec, gathered)
    outcome = outcome_of(scenario.outcome for scenario in scenarios) if spec.testable else "inapplicable"
    if run.request.mode == "read-only" and outcome == "untested":
        # What was seen and passed keeps what it says; else the result contradicts itself.
        scenarios = [
            replace(row, message=READ_ONLY) if row.outcome == "untested" else row for row in scenarios
        ]
    reasons = [scenario.message for scenario in scenarios if scenario.outcome == outcome and scenario.message]
    return Requirement(
        id=spec.id,
        level=spec.level,
        text=spec.text,
        source=spec.source,
        outcome=outcome,
        reason=reasons[0] if reasons else message("not-testable", text=spec.reason) if spec.reason else None,
        group=spec.group,
        functions=list(spec.functions),
        interpretations=list(spec.interpretations),
        disputed=spec.disputed,
        consequence=spec.consequence,
        scenarios=scenarios,
    )


def _scenario(key: ScenarioKey, record: Record | None, spec: Specification, run: RunState) -> Scenario:
    replay = replay_command(run.request, run.dialect, [spec.id])
    if record is None:
        return Scenario(key.name, "untested", message("not-run"), file=key.file, replay=replay)
    judgement = record.judgement
    said = judgement.message
    if said and judgement.outcome == "failed":
        said = rests_on_interpretation(spec, said)
    return Scenario(
        name=key.name,
        outcome=judgement.outcome,
        message=said,
        comparisons=judgement.comparisons,
        file=key.file,
        duration=record.duration,
        steps=record.steps,
        exchanges=[exchange.number for exchange in record.exchanges],
        replay=replay,
    )


def _tools() -> dict[str, str]:
    packages = ("pytest", "pytest-bdd", "httpx", "jsonschema", "allure-pytest")
    return {"python": platform.python_version(), **{name: version(name) for name in packages}}
