"""A scenario that failed is done once more, afresh; one that then passes stays failed, marked as changing.

A defect that comes and goes is still one. Whoever reads of it should know that one try may show nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from msgspec.structs import replace as changed

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.requirements import Requirement, Scenario
from klantinteracties_conformance.system.messages import Message, message

CHANGING = "changing"
"""The code of what is said of a failure that didn't occur the second time."""

Perform = Callable[[RunRequest], Result | None]

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
    return replace(request, only=tuple(failed), fuzz="none", shard=None, result=None, time_limit=left)


def mark_changing(result: Result, again: Result) -> None:
    """Mark what failed in a result and passed when it was done again; keep what that left at the provider."""
    passed = {
        (scenario.file, scenario.name)
        for requirement in again.requirements
        for scenario in requirement.scenarios
        if scenario.file and scenario.outcome == "passed"
    }
    marked = [requirement for requirement in result.requirements if _mark(requirement, passed)]
    if marked:
        names = [requirement.id for requirement in marked]
        result.run.notices.append(message("outcomes-change", requirements=names, count=len(names)))
    known = {leftover.id for leftover in result.leftovers}
    result.leftovers += [leftover for leftover in again.leftovers if leftover.id not in known]
    _mark_parts(result, passed)


def _failed(requirement: Requirement) -> Mapping[_Key, Scenario]:
    return {
        (scenario.file, scenario.name): scenario
        for scenario in requirement.scenarios
        if scenario.file and scenario.outcome == "failed"
    }


def _mark(requirement: Requirement, passed: set[_Key]) -> bool:
    found = [scenario for key, scenario in _failed(requirement).items() if key in passed]
    for scenario in found:
        was, scenario.message = scenario.message, _changing(scenario.message)
        if requirement.reason == was:
            requirement.reason = scenario.message
    return bool(found)


def _mark_parts(result: Result, passed: set[_Key]) -> None:
    """Mark it as well in what a shard hands on to be judged together with the others."""
    for part in result.shard.records if result.shard else ():
        judgement, key = part.record.judgement, part.record.key
        if judgement.outcome == "failed" and (key.file, key.name) in passed:
            part.record.judgement = changed(judgement, message=_changing(judgement.message))


def _changing(finding: Message | None) -> Message | None:
    return message(CHANGING, finding=finding) if finding else None
