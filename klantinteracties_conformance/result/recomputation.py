"""What of a result follows from the catalogue, the dialect and its evidence, and can be worked out again.

Everything here is for a result of this very version of the suite: another one has other requirements.
"""

import shlex
from collections import Counter
from collections.abc import Iterator, Set

from klantinteracties_conformance.result.about import LEFT_OUT
from klantinteracties_conformance.result.about_agree import about_disagrees
from klantinteracties_conformance.result.evidence_agree import evidence_disagrees
from klantinteracties_conformance.result.model import Result, exclusions
from klantinteracties_conformance.result.operations_agree import COMPARED, ON_ALL, TESTED, disagreements
from klantinteracties_conformance.result.requirements import Group, Requirement, Scenario
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import (
    OF_THE_API,
    ON_ANSWERS,
    ScenarioKey,
    Specification,
    UnknownSelectionError,
    catalogue,
)
from klantinteracties_conformance.standard.contract_of_dialect import newest
from klantinteracties_conformance.standard.inapplicable import ever_inapplicable, inapplicable
from klantinteracties_conformance.standard.versions import order, versions
from klantinteracties_conformance.system.messages import Message, message

_SAME = ("level", "text", "source", "group", "disputed", "consequence")
_SAME_LISTS = ("functions", "interpretations")
_REPEATING = ("klantinteracties-conformance", "run")
_WITH_VALUE = frozenset({
    "--target", "--dialect", "--referentielijsten", "--api-version", "--mode", "--rate", "--timeout",
    "--only", "--fuzz", "--seed", "--output",
})  # fmt: skip
_HIDDEN = "•"
"""What stands for a secret, and what no shell would need quotes for as it was."""


def differences(result: Result) -> Iterator[Message]:
    """Yield where a result says something else than what follows from what it is about."""
    yield from _suite(result)
    known = {spec.id: spec for spec in catalogue().requirements}
    for identifier, times in Counter(each.id for each in result.requirements).items():
        if identifier not in known or times > 1:
            yield message("differs-unknown", requirement=identifier)
    for each in result.requirements:
        if each.id in known:
            yield from _requirement(each, known[each.id], result)
    yield from _scope(result)
    yield from _dialect(result)
    yield from disagreements(result)
    yield from _profiles_asked(result)
    yield from about_disagrees(result)
    yield from evidence_disagrees(result)


def _suite(result: Result) -> Iterator[Message]:
    known = catalogue()
    if (result.suite.name, result.suite.catalogue) != ("klantinteracties-conformance", known.digest):
        yield message("differs-suite")
    groups = {group.id: Group(group.id, group.title, group.works, group.theme) for group in known.groups}
    shown = [group.id for group in result.groups]
    named = {each.group for each in result.requirements}
    in_order = shown == [name for name in groups if name in set(shown)] and named <= set(shown)
    if not in_order or any(group != groups[group.id] for group in result.groups):
        yield message("differs-groups")


def _requirement(each: Requirement, spec: Specification, result: Result) -> Iterator[Message]:
    for name in _SAME:
        if getattr(each, name) != getattr(spec, name):
            yield message("differs-text", requirement=each.id, key=name)
    for name in _SAME_LISTS:
        if getattr(each, name) != list(getattr(spec, name)):
            yield message("differs-text", requirement=each.id, key=name)
    if spec.testable and not _inapplicability_fits(each, _may_be_inapplicable(result)):
        yield message("differs-inapplicable", requirement=each.id)
    if each.id.startswith(OF_THE_API):
        yield from _checks(each, spec, result)
    else:
        yield from _scenarios(each, spec, result)
    if not (each.reason and each.reason.code in LEFT_OUT) and each.reason != _reason(each, spec):
        yield message("differs-reason", requirement=each.id)


def _reason(each: Requirement, spec: Specification) -> Message | None:
    said = [row.message for row in each.scenarios if row.outcome == each.outcome and row.message]
    return said[0] if said else message("not-testable", text=spec.reason) if spec.reason else None


def _inapplicability_fits(each: Requirement, known: Set[str]) -> bool:
    """Tell whether all of a requirement that doesn't apply is known not to."""
    if each.id in known:
        return True
    rows = () if each.id.startswith(OF_THE_API) else each.scenarios
    return each.outcome != "inapplicable" and all(
        row.outcome != "inapplicable" or f"{each.id}/{row.name}" in known for row in rows
    )


def _may_be_inapplicable(result: Result) -> Set[str]:
    """Return what nothing of can be tested: by the dialect, and by what a configuration leaves out."""
    about = result.provider
    if result.run.scope != "full":  # what is left out, is told as such
        return {each.id for each in result.requirements}
    if about.dialect_digest is None and about.dialect in dialect_files.available():
        return inapplicable(about.dialect, about.api_version_judged)
    return ever_inapplicable()


def _checks(each: Requirement, spec: Specification, result: Result) -> Iterator[Message]:
    """Yield what is wrong with the rows of a requirement that checks serve."""
    said = {row.message.code for row in each.scenarios if row.message}
    expected = {COMPARED if name == ON_ANSWERS else TESTED for name in spec.checks}
    if result.run.scope == "full" and (
        not each.scenarios or (each.outcome == "passed" and not expected <= said)
    ):
        yield message("differs-scenarios", requirement=each.id)
    for row in each.scenarios:
        if not _can_be_repeated(row, result, where=row.title is None):
            yield message("differs-replay", requirement=each.id, scenario=row.name)
        on_all = row.message is not None and row.message.code in ON_ALL
        fits = on_all == (row.outcome == "passed") and _is_called_rightly(row)
        fits = fits and not row.file and not row.steps and not row.duration
        if not fits or (row.outcome == "passed" and (row.comparisons or row.exchanges)):
            yield message("differs-told", requirement=each.id, scenario=row.name)


def _is_called_rightly(row: Scenario) -> bool:
    """Tell whether a row of operations taken together has its title; one of a single operation has none.

    One that isn't claimed says that in place of which operations were tested.
    """
    if row.name != "tested" or row.message is None or row.title is None:
        expected = row.name in ("answers", "operations", "not-run")
        return row.title == (message(f"row-{row.name}") if expected else None)
    names = row.message.values.get("operations", ()) if row.message.code == TESTED else None
    if names is None:
        return row.title.code == "row-tested"
    return names == sorted(set(map(str, names))) and row.title == message("row-tested", count=len(names))


def _can_be_repeated(row: Scenario, result: Result, *, where: bool) -> bool:
    """Tell whether there is a command that repeats it just where there should be one, and it does no more."""
    return bool(row.replay) == where and (not where or _repeats(row.replay, result))


def _scenarios(each: Requirement, spec: Specification, result: Result) -> Iterator[Message]:
    planned = list(spec.scenarios)
    keys = [key for key in planned if _of_row(key) in set(map(_named, each.scenarios))]
    if list(map(_named, each.scenarios)) != list(map(_of_row, planned if not result.run.shard else keys)):
        yield message("differs-scenarios", requirement=each.id)
        return
    for row, key in zip(each.scenarios, keys, strict=False):
        if not _can_be_repeated(row, result, where=True):
            yield message("differs-replay", requirement=each.id, scenario=row.name)
        if not _steps_fit(row, key):
            yield message("differs-steps", requirement=each.id, scenario=row.name)
        if (
            (row.outcome == "passed") != (row.message is None)
            or (row.outcome == "passed" and row.comparisons)
            or row.title is not None
        ):
            yield message("differs-told", requirement=each.id, scenario=row.name)


def _named(row: Scenario) -> tuple[str, str]:
    return row.file, row.name


def _of_row(key: ScenarioKey) -> tuple[str, str]:
    return key.file, key.name


def _steps_fit(row: Scenario, key: ScenarioKey) -> bool:
    """Tell whether the steps of a scenario are those that it has, and can have come to its outcome."""
    told = [(one.keyword, one.text, one.table, one.docstring) for one in row.steps]
    planned = catalogue().steps[key]
    if told and told != [(o.keyword, o.text, list(map(list, o.table)), o.docstring) for o in planned]:
        return False
    steps = [step.outcome for step in row.steps]
    if row.outcome == "passed":
        return set(steps) == {"passed"} and len(steps) == (key.size or len(steps))
    if row.outcome == "inapplicable" and steps and not (row.message and row.message.code in LEFT_OUT):
        return "inapplicable" in steps
    return "failed" not in steps or row.outcome in ("failed", "cantTell")


def _repeats(command: str, result: Result) -> bool:
    """Tell whether a command does nothing but repeat a part of this run: people copy it to a shell."""
    plain = command.replace(_HIDDEN, "x")
    try:
        parts = shlex.split(plain)
    except ValueError:
        return False
    if shlex.join(parts) != plain or tuple(parts[:2]) != _REPEATING:
        return False
    address = result.provider.url.replace(_HIDDEN, "x")
    left = iter(parts[2:])
    return all(
        next(left, None) is not None if part in _WITH_VALUE else part in ("--embedded", "--no-fuzz", address)
        for part in left
    )


def _profiles_asked(result: Result) -> Iterator[Message]:
    """Yield where applications were asked for of which nothing is told."""
    for name in set(result.run.profiles) ^ {one.profile for one in result.profiles}:
        yield message("contradicts-profile", name=name)


def _scope(result: Result) -> Iterator[Message]:
    """Yield where scope or requirements aren't what follows from what was asked."""
    run, about = result.run, result.provider
    below = order(about.api_version_judged) < order(about.api_version_claimed)
    narrowed = run.only or run.fuzz == "none" or run.shard or result.shard or exclusions(result)
    partial = bool(narrowed) or below or dialect_files.narrows(about.excluded)
    if partial != (run.scope == "partial") or run.shard != (result.shard.shard if result.shard else None):
        yield message("differs-scope")
    present = [each.id for each in result.requirements]
    expected = [spec.id for spec in catalogue().requirements]
    names = [name for name in run.only if "/" not in name]
    if names == list(run.only):
        try:
            expected = [spec.id for spec in catalogue().select(names)]
        except UnknownSelectionError:
            expected = []
    if (run.scope == "full" and present != expected) or not set(present) <= set(expected):
        yield message("differs-selection")


def _dialect(result: Result) -> Iterator[Message]:
    about = result.provider
    if about.dialect_digest is not None:
        if len(about.dialect_digest) != 64 or about.dialect in dialect_files.available():
            yield message("differs-dialect")
        return
    if about.dialect not in dialect_files.available() or about.excluded:
        yield message("differs-dialect")
        return
    dialect = dialect_files.load(about.dialect)
    known = [version.number for version in versions(dialect.contract)] or [newest(dialect)]
    if about.dialect_title != dialect.title or about.api_version_judged not in known:
        yield message("differs-dialect")
