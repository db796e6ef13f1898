"""Tells whether a result file is a certificate: whole, unchanged, consistent, complete and conformant."""

import json
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
from jsonschema import Draft202012Validator

from klantinteracties_conformance import __version__
from klantinteracties_conformance.result.model import Result, ResultError, exclusions, from_data, read
from klantinteracties_conformance.result.outcomes import outcome_of
from klantinteracties_conformance.result.profiles import (
    ProfileVerdict,
    outcome_of_action,
    outcome_of_profile,
)
from klantinteracties_conformance.result.recomputation import differences
from klantinteracties_conformance.result.requirements import WARN_DAYS, Requirement, verdict_of
from klantinteracties_conformance.result.signature import problem, signed_by
from klantinteracties_conformance.result.verdict import verdict_message
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.catalogue import NOT_TESTABLE, OF_THE_API
from klantinteracties_conformance.standard.shipped_profiles import shipped_profiles
from klantinteracties_conformance.system.messages import Message, are_values, message
from klantinteracties_conformance.system.ssh_signatures import SignatureError

CERTIFICATE, NOT_CONFORMANT, REFUSED = 0, 1, 2
"""Exit codes of `verify`."""


@dataclass(frozen=True)
class Verification:
    """What `verify` came to: its exit code, and why."""

    code: int
    sentences: tuple[Message, ...]


class NotAuthenticError(Exception):
    """A result isn't what a run wrote; the sentences tell why."""

    def __init__(self, *sentences: Message) -> None:
        super().__init__(sentences[0].code)
        self.sentences = sentences


class OfAnotherVersionError(NotAuthenticError):
    """A result is whole and unchanged, and of another version, which alone can work it out again."""

    def __init__(self, result: Result) -> None:
        super().__init__(message("refused-version", version=result.suite.version))
        self.result = result


def verify(path: Path, *, accept_waivers: bool = False, signers: Path | None = None) -> Verification:
    """Return whether a result file is a certificate, and if not, why.

    `signers` is a file of those whose signature it is to have, None where it needs none.
    """
    try:
        result = authentic(path)
    except NotAuthenticError as error:
        return Verification(REFUSED, error.sentences)
    try:
        signed = _signed(result, signers)
    except SignatureError as error:
        assert signers is not None
        return Verification(REFUSED, (message("refused", finding=problem(error, signers)),))
    try:
        of_this_build(result)
    except NotAuthenticError as error:
        return Verification(REFUSED, (*error.sentences, signed))
    found = _judged(result, accept_waivers)
    return Verification(found.code, (*found.sentences, signed))


def authentic(path: Path) -> Result:
    """Return a result that is whole, unchanged, of this version of the suite and agrees with itself.

    Raises:
        OfAnotherVersionError: it is whole and unchanged, and another version made it.
        NotAuthenticError: it isn't.
    """
    result = well_formed(path)
    agrees(result)
    return result


def well_formed(path: Path) -> Result:
    """Return a result that is whole, unchanged and of the form that a result has.

    Raises:
        NotAuthenticError: it isn't.
    """
    try:
        data = read(path)
        if problems := (*_breaks_schema(data), *_unsayable(data)):
            raise NotAuthenticError(message("refused-odd"), *problems)
        return from_data(data, path)
    except ResultError as error:
        raise NotAuthenticError(message("refused", finding=error.message)) from error


def agrees(result: Result) -> None:
    """Make sure that a result is of this version of the suite and agrees with itself.

    Raises:
        OfAnotherVersionError: another version made it.
        NotAuthenticError: it contradicts itself.
    """
    if result.suite.version != __version__:
        raise OfAnotherVersionError(result)
    if problems := (*contradictions(result), *differences(result)):
        raise NotAuthenticError(message("refused-odd"), *problems)


def of_this_build(result: Result) -> None:
    """Make sure that these very files of the suite made a result: who changes them can have it pass anything.

    Raises:
        NotAuthenticError: others did.
    """
    if result.suite.digest != resources.own_digest():
        raise NotAuthenticError(message("refused-build", version=result.suite.version))


def _signed(result: Result, signers: Path | None) -> Message:
    if signers is not None:
        return message("signature-by", name=signed_by(result, signers))
    return message("signature-not-looked-at" if result.signature else "signature-none")


def _judged(result: Result, accept_waivers: bool) -> Verification:
    about = message("verified", url=result.provider.url, moment=result.run.started, id=result.digest)
    if faults := result.run.suite_faults:
        lacking = message("lacks-suite-faults", count=faults)
        return Verification(REFUSED, (message("refused-no-certificate"), lacking, about))
    if result.verdict == "nonconformant":
        return Verification(NOT_CONFORMANT, (message("authentic"), verdict_message(result), about))
    if lacks := tuple(shortcomings(result)):
        return Verification(REFUSED, (message("refused-no-certificate"), *lacks, about))
    waived = [each.id for each in result.requirements if each.waived]
    told = (message("verified-waived", requirement=each) for each in waived)
    if waived and not accept_waivers:
        return Verification(REFUSED, (message("refused-waived", count=len(waived)), *told, about))
    return Verification(CERTIFICATE, (message("certificate"), verdict_message(result), *told, about))


def contradictions(result: Result) -> Iterator[Message]:
    """Yield where the numbers and outcomes of a result don't agree with each other."""
    left_out = excluded(result)
    rows = [
        row
        for each in result.requirements
        if not each.id.startswith(OF_THE_API) and each.id not in left_out
        for row in each.scenarios
    ]
    executed = sum(row.outcome != "untested" for row in rows)
    for name, said, found in (
        ("planned", result.run.planned, len(rows)),
        ("executed", result.run.executed, executed),
    ):
        if said != found:
            yield message(f"contradicts-{name}", count=said, total=found)
    for each in result.requirements:
        expected = "inapplicable" if each.id in left_out else _outcome(each)
        if expected != each.outcome:
            yield message(
                "contradicts-outcome",
                requirement=each.id,
                observed=message("outcome", kind=each.outcome),
                expected=message("outcome", kind=expected),
            )
    known = {exchange.number for exchange in result.exchanges}
    named = {number for each in result.requirements for row in each.scenarios for number in row.exchanges}
    if missing := len(named - known):
        yield message("contradicts-exchanges", missing=missing)
    faults = sum(row.message is not None and row.message.code == "suite-fault" for row in rows)
    if faults > result.run.suite_faults:
        yield message("contradicts-faults", count=result.run.suite_faults, total=faults)
    yield from _waivers(result)
    yield from _profiles(result, known)
    if (verdict := _verdict(result)) != result.verdict:
        yield message(
            "contradicts-verdict",
            observed=message("verdict", kind=result.verdict),
            expected=message("verdict", kind=verdict),
        )


def excluded(result: Result) -> frozenset[str]:
    """Return the requirements that didn't run, since the provider doesn't claim what they are about."""
    names = set(exclusions(result))
    return frozenset(
        each.id
        for each in result.requirements
        if each.level != NOT_TESTABLE and names & {each.id, each.group, *each.functions}
    )


def _waivers(result: Result) -> Iterator[Message]:
    """Yield which waivers can't be in the state that is told; the day may be another one elsewhere."""
    try:
        began = datetime.fromisoformat(result.run.started).date()
    except ValueError:
        yield message("differs-moments")
        return
    for each in result.requirements:
        if each.waiver is None:
            continue
        left = (each.waiver.until - began).days
        possible = {
            "needless": each.outcome == "passed",
            "expired": each.outcome != "passed" and left <= 0,
            "expiring": each.outcome != "passed" and -1 <= left <= WARN_DAYS + 1,
            "active": each.outcome != "passed" and left >= WARN_DAYS,
        }
        if not possible[each.waiver.state]:
            yield message("contradicts-waiver", requirement=each.id)
    told = {said.values.get("requirement") for said in result.run.notices if said.code == "waived"}
    for each in result.requirements:
        if each.waived != (each.id in told):
            yield message("contradicts-notice", requirement=each.id)


def _profiles(result: Result, known: Set[int]) -> Iterator[Message]:
    """Yield which applications can't have the outcome that is told, by what came of their actions."""
    for profile in result.profiles:
        fits = profile.outcome in ("inapplicable", outcome_of_profile(profile.actions))
        for action in profile.actions:
            outcome, expected = action.outcome, outcome_of_action(action.reliances)
            fits = fits and (outcome == expected or (outcome, expected) == ("untested", "cantTell"))
            named = {*action.exchanges, *(number for one in action.reliances for number in one.exchanges)}
            fits = fits and named <= known and (outcome != "passed" or bool(named))
        if not fits and profile.outcome != "inapplicable":
            yield message("contradicts-profile", name=profile.profile)
        if not _is_what_it_says(profile):
            yield message("contradicts-shipped-profile", name=profile.name)


def _is_what_it_says(profile: ProfileVerdict) -> bool:
    """Tell whether what is called as an application that the suite knows, is its own profile of that.

    A profile that somebody wrote may be of any other application, or of another version.
    """
    own = (profile.title, profile.versions, profile.read, profile.digest, [one.id for one in profile.actions])
    called = profile.name.casefold().split()
    return all(
        own == (known.title, known.versions, known.read, known.digest, list(known.actions))
        for known in shipped_profiles()
        if profile.digest == known.digest or called == f"{known.title} {known.versions}".casefold().split()
    )


def _verdict(result: Result) -> str:
    verdict = verdict_of(result.requirements)
    read_only = result.run.mode == "read-only"
    return "undetermined" if read_only and verdict == "conformant" else verdict


def _outcome(requirement: Requirement) -> str:
    if requirement.level == NOT_TESTABLE:
        return "inapplicable"
    return outcome_of(row.outcome for row in requirement.scenarios)


def shortcomings(result: Result) -> Iterator[Message]:
    """Yield why a result that contradicts nothing is no certificate all the same."""
    yield from _lacking(result)
    if result.run.interrupted:
        yield message("not-completed", finding=result.run.interrupted)
    if faults := result.run.suite_faults:
        yield message("lacks-suite-faults", count=faults)
    if result.verdict != "conformant":
        yield verdict_message(result)


def _lacking(result: Result) -> Iterator[Message]:
    """Yield in what a run did less than all that there is."""
    run = result.run
    if left_out := exclusions(result):
        yield message("lacks-excluded", names=left_out)
    if run.scope != "full":
        yield message("lacks-scope")
    elif left_out:
        yield message("lacks-honesty")
    if run.executed < run.planned:
        yield message("lacks-scenarios", count=run.executed, total=run.planned)
    if run.operations < run.planned_operations:
        yield message("lacks-operations", count=run.operations, total=run.planned_operations)


def _breaks_schema(data: Mapping[str, Any]) -> Iterator[Message]:
    """Yield the first place where a file differs from the schema."""
    schema, validator = _schema()
    # A hundred times as fast, so that many results can be looked at; it doesn't say where as the other does.
    if validator.is_valid(data):
        return
    error = next(Draft202012Validator(schema).iter_errors(data), None)
    if error is not None:
        where = "".join(f"/{part}" for part in error.absolute_path)
        if not where:
            yield message("breaks-schema", text=str(error.validator))
        else:
            yield message("breaks-schema-at", pointer=where, text=str(error.validator))


@cache
def _schema() -> tuple[Mapping[str, Any], jsonschema_rs.Draft202012Validator]:
    schema = json.loads((resources.schemas_dir() / "result.schema.json").read_text(encoding="utf-8"))
    return schema, jsonschema_rs.Draft202012Validator(schema)


def _unsayable(data: Any) -> Iterator[Message]:
    """Yield the codes of messages with values that no message of ours has."""
    if isinstance(data, list):
        for one in data:
            yield from _unsayable(one)
    if not isinstance(data, dict):
        return
    values = data.get("values")
    if isinstance(data.get("code"), str) and isinstance(values, dict) and not are_values(values):
        yield message("unsayable", text=data["code"])
    for one in data.values():
        yield from _unsayable(one)
