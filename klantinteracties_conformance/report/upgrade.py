"""Two runs of one provider, as who wonders whether to upgrade reads them: what stops, what gets better."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.outcomes import Outcome
from klantinteracties_conformance.result.profiles import ActionOutcome, ProfileVerdict
from klantinteracties_conformance.result.requirements import Requirement
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.standard.losses import Loss, losses
from klantinteracties_conformance.system.messages import Message, message

_MOST_TIMES = 10
_NOTICED = 20.0
"""Milliseconds by which an operation has to differ to be told of."""


@dataclass(frozen=True)
class Working:
    """An action of an application, with what came of it in each result; None where it wasn't asked."""

    profile: ProfileVerdict
    action: ActionOutcome
    outcomes: Sequence[Outcome | None]

    @property
    def stopped(self) -> bool:
        """Tell whether it worked first, and doesn't any more."""
        return self.outcomes[0] == "passed" and self.outcomes[-1] == "failed"

    @property
    def started(self) -> bool:
        """Tell whether it didn't work first, and does now."""
        return self.outcomes[0] == "failed" and self.outcomes[-1] == "passed"


@dataclass(frozen=True)
class Progress:
    """A requirement that is not met in both runs: where that went, where it came, and where it stayed."""

    requirement: Requirement
    gone: Sequence[str]
    come: Sequence[str]
    stayed: int

    @property
    def counts(self) -> tuple[int, int]:
        """Return how many there were, and how many there are."""
        return len(self.gone) + self.stayed, len(self.come) + self.stayed


@dataclass(frozen=True)
class Pace:
    """How long an operation took on average in each of two runs, in milliseconds."""

    operation: str
    before: float
    after: float


@dataclass(frozen=True)
class Upgrade:
    """What two results say together; `headline` is it in one sentence."""

    headline: Message
    losses: Sequence[Loss]
    progress: Sequence[Progress]
    times: Sequence[Pace]


def workings(results: Sequence[Result]) -> Sequence[Working]:
    """Return the actions of all applications that any result tells of; what stopped working comes first."""
    known = [
        {(one.profile, action.id): (one, action) for one in result.profiles for action in one.actions}
        for result in results
    ]
    every = {key: each for rows in reversed(known) for key, each in rows.items()}
    order = dict.fromkeys(key for rows in known for key in rows)
    found = [
        Working(*every[key], [rows[key][1].outcome if key in rows else None for rows in known])
        for key in order
    ]
    return sorted(found, key=lambda row: (not row.stopped, not row.started))


def upgrade(before: Result, after: Result, better: int, worse: int, otherwise: int = 0) -> Upgrade:
    """Return what two runs say; `better` and `worse` are how many requirements changed for good or ill.

    `otherwise` is of how many the outcome differs without that, as by what was tested.
    """
    found = list(_progress(before, after))
    version = before.provider.api_version_judged
    lost = list(lost_since(version, after)) if before.provider.dialect == after.provider.dialect else []
    counts = {
        "worse": worse,
        "better": better,
        "fewer": sum(one.counts[1] < one.counts[0] for one in found),
        "more": sum(one.counts[1] > one.counts[0] for one in found),
        "otherwise": otherwise,
    }
    headline = _headline(before, after, counts, len(lost))
    return Upgrade(headline, lost, found, _times(before, after))


def lost_since(version: str, result: Result) -> Iterator[Loss]:
    """Yield what an application made for an older version loses at the provider of a result."""
    about = result.provider
    if about.dialect in dialect_files.available():
        dialect = dialect_files.load(about.dialect)
        content = contract_of(dialect).content
        yield from losses(dialect.contract, content, version, about.api_version_judged)


def _headline(before: Result, after: Result, counts: Mapping[str, int], lost: int) -> Message:
    """Return the sentence that is read first: what stops working comes before all else."""
    rows = workings([before, after])
    stopped, started = [row for row in rows if row.stopped], [row for row in rows if row.started]
    parts = []
    if stopped:
        names = list(dict.fromkeys(row.profile.title for row in stopped))
        parts.append(message("upgrade-stopped", count=len(stopped), names=names))
    if started:
        parts.append(message("upgrade-started", count=len(started)))
    both = counts["worse"] or counts["better"]  # then who reads the one wants to know of the other as well
    told = [name for name, count in counts.items() if count or (both and name in ("worse", "better"))]
    parts += [message(f"upgrade-{name}", count=counts[name]) for name in told]
    if not parts:
        parts.append(message("upgrade-nothing"))
    if working := sum(set(row.outcomes) == {"passed"} for row in rows):
        parts.append(message("upgrade-working", count=working))
    old, new = before.provider.api_version_judged, after.provider.api_version_judged
    if old != new and old and new:
        parts.append(message("upgrade-versions", version=old, text=new))
    if lost:
        parts.append(message("upgrade-lost", count=lost))
    return message("upgrade-headline", actions=parts)


def _progress(before: Result, after: Result) -> Iterator[Progress]:
    """Yield the requirements that fail in both runs, where not in the same places."""
    second = {each.id: each for each in after.requirements}
    for each in before.requirements:
        other = second.get(each.id)
        if other is not None and each.outcome == other.outcome == "failed":
            old, new = _places(each), _places(other)
            gone, come = [name for name in old if name not in new], [name for name in new if name not in old]
            if gone or come:
                yield Progress(other, gone, come, len(old.keys() & new.keys()))


def _places(requirement: Requirement) -> Mapping[str, None]:
    """Return where a requirement is not met: its operations, with the causes of each, or its scenarios."""
    return dict.fromkeys(
        f"{row.name} ({row.message.code})" if row.message and not row.file else row.name
        for row in requirement.scenarios
        if row.outcome == "failed"
    )


def _times(before: Result, after: Result) -> Sequence[Pace]:
    """Return the operations of which the time differs most."""
    means = [
        {use.operation: round(use.total / use.requests, 1) for use in result.operations if use.requests}
        for result in (before, after)
    ]
    both = (Pace(name, means[0][name], means[1][name]) for name in means[0].keys() & means[1].keys())
    noticed = [one for one in both if abs(one.after - one.before) >= _NOTICED]
    return sorted(noticed, key=lambda one: -abs(one.after - one.before))[:_MOST_TIMES]
