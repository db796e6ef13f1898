"""A scenario that failed is done once more, afresh; one that then passes stays failed, marked as changing.

A defect that comes and goes is still one. Whoever reads of it should know that one try may show nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from msgspec.structs import replace as changed

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.requirements import Requirement, Scenario
from klantinteracties_conformance.system.messages import Message, message

CHANGING = "changing"
"""The code of what is said of a failure that didn't occur the second time."""

_Key = tuple[str, str]


def asked_once_more(request: RunRequest, result: Result) -> RunRequest | None:
    """Return what to ask to do again what failed; None where nothing failed, or no more may be asked.

    A limit to the number of requests is the user's, and a run that was stopped has to end.
    """
    failed = [requirement.id for requirement in result.requirements if any(_failed(requirement))]
    left = None if request.time_limit is None else request.time_limit - result.run.duration
    over = left is not None and left < 1
    if not failed or over or result.run.interrupted or result.run.suite_faults or request.max_requests:
        return None
    return replace(
        request, only=tuple(failed), fuzz="none", shard=None, result=None, time_limit=left, profiles=()
    )


def mark_changing(result: Result, again: Result) -> None:
    """Mark what failed in a result and passed when it was done again; keep what that left at the provider."""
    passed = {
        (scenario.file, scenario.name)
        for requirement in again.requirements
        for scenario in requirement.scenarios
        if scenario.file and scenario.outcome == "passed"
    }
    marked = [requirement.id for requirement in result.requirements if _mark(requirement, passed)]
    notices = []
    if marked:
        notices.append(message("outcomes-change", requirements=marked, count=len(marked)))
    if again.run.interrupted:
        notices.append(message("second-try-stopped", finding=again.run.interrupted))
    result.run.notices += notices
    result.run.duration = round(result.run.duration + again.run.duration, 1)
    known = {(one.type, one.id) for one in result.leftovers if one.id}
    result.leftovers += [one for one in again.leftovers if (one.type, one.id) not in known]
    _hand_on(result, passed, notices)


def _failed(requirement: Requirement) -> Mapping[_Key, Scenario]:
    return {
        (scenario.file, scenario.name): scenario
        for scenario in requirement.scenarios
        if scenario.file and scenario.outcome == "failed"
    }


def _mark(requirement: Requirement, passed: set[_Key]) -> bool:
    """Mark the scenarios that passed; return whether that are all that failed."""
    failed = _failed(requirement)
    for key in failed.keys() & passed:
        failed[key].message = _changing(failed[key].message)
    said = [
        row.message for row in requirement.scenarios if row.outcome == requirement.outcome and row.message
    ]
    if failed.keys() & passed and said:
        requirement.reason = said[0]  # as it follows from the rows
    return bool(failed) and failed.keys() <= passed


def _hand_on(result: Result, passed: set[_Key], notices: Sequence[Message]) -> None:
    """Put the same in what a shard hands on to be judged together with the others."""
    if result.shard is None:
        return
    result.shard.notices += notices
    for part in result.shard.records:
        judgement, key = part.record.judgement, part.record.key
        if judgement.outcome == "failed" and (key.file, key.name) in passed:
            part.record.judgement = changed(judgement, message=_changing(judgement.message))


def _changing(finding: Message | None) -> Message | None:
    """Return a finding with the mark; on what interpretation it rests, is said last."""
    if finding is None:
        return None
    if finding.code == "rests-on" and (inner := finding.part("finding")) is not None:
        return Message(finding.code, finding.values, {**finding.parts, "finding": [_marked(inner)]})
    return _marked(finding)


def _marked(finding: Message) -> Message:
    return message(CHANGING, finding=finding)
