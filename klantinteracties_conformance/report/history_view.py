"""What the pages of a history show, worked out from its index: providers, trends, and what changed when."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from urllib.parse import urlsplit

from klantinteracties_conformance.report.changes import Cause, Terms, cause, different_terms
from klantinteracties_conformance.report.history import Doing, Entry, Index
from klantinteracties_conformance.result.outcomes import Outcome
from klantinteracties_conformance.result.profiles import Text, outcome_of_outcomes
from klantinteracties_conformance.system.messages import Message

TREND = 30
"""Runs that a trend shows."""

_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")
_SYMBOLS: Mapping[str, Outcome] = {
    "conformant": "passed",
    "nonconformant": "failed",
    "undetermined": "cantTell",
}


@dataclass(frozen=True)
class Changed:
    """A requirement that counts under something else than in the run before, and what made it so."""

    id: str
    text: str
    before: str | None
    after: str | None
    cause: Cause


@dataclass(frozen=True)
class Step:
    """A run with what is different since the one before it: terms, requirements, actions of applications.

    What `stopped` worked before, what `started` did not.
    """

    run: Entry
    before: Entry
    terms: Sequence[Message]
    changes: Sequence[Changed]
    stopped: Sequence[Doing] = ()
    started: Sequence[Doing] = ()

    @property
    def tells(self) -> bool:
        """Tell whether anything is different."""
        return bool(self.changes or self.terms or self.stopped or self.started)

    @property
    def worse(self) -> int:
        """Return how many requirements passed before and don't any more."""
        return sum(one.before == "passed" for one in self.changes)

    @property
    def better(self) -> int:
        """Return how many requirements pass now and didn't before."""
        return sum(one.after == "passed" for one in self.changes)


@dataclass(frozen=True)
class ApplicationTrend:
    """How one application did in the latest runs that asked for it.

    `outcome` is that of the latest one, `broken` what doesn't work in it. `worked` is in how many of `total`
    runs all of it worked.
    """

    name: str
    outcome: Outcome
    broken: Sequence[Text]
    worked: int
    total: int


@dataclass(frozen=True)
class CaseTrend:
    """What a group came to in the latest runs, the oldest first; None where it wasn't asked."""

    id: str
    title: str
    outcomes: Sequence[str | None]

    @property
    def counts(self) -> Mapping[str, int]:
        """Return how many runs had each outcome."""
        return Counter(one for one in self.outcomes if one)


@dataclass(frozen=True)
class Provider:
    """A provider with its runs, the latest last. `steps` tell what changed, the latest first.

    `applications` are those that any of the latest runs asked for.
    """

    slug: str
    runs: Sequence[Entry]
    cases: Sequence[CaseTrend]
    steps: Sequence[Step]
    applications: Sequence[ApplicationTrend] = ()

    @property
    def latest(self) -> Entry:
        """Return the latest run."""
        return self.runs[-1]

    @property
    def name(self) -> str:
        """Return what it is called: the product, or else its address."""
        return self.latest.product or self.latest.url

    @property
    def recent(self) -> Sequence[str]:
        """Return how each of the latest runs is shown, the oldest first."""
        return [symbol(run) for run in self.runs[-TREND:]]

    @property
    def last_step(self) -> Step | None:
        """Return what changed in the latest run, None where that is compared with none."""
        return next((step for step in self.steps if step.run is self.latest), None)


def symbol(run: Entry) -> str:
    """Return the symbol of a run: never that of what passed in part, or was not worked out again."""
    if not run.recomputed:
        return "untested"
    if run.verdict == "conformant" and run.lacks:
        return "untested"
    return _SYMBOLS[run.verdict]


def providers(index: Index) -> Sequence[Provider]:
    """Return the providers, by name."""
    by_provider: dict[str, list[Entry]] = defaultdict(list)
    for run in sorted(index.runs.values(), key=lambda run: run.started):
        by_provider[_identity(run)].append(run)
    found = [_provider(index, identity, runs) for identity, runs in by_provider.items()]
    return sorted(found, key=lambda one: (one.name.lower(), one.slug))


def _identity(run: Entry) -> str:
    """Return what makes a provider the same one; on this machine a port is chance, and the product is not."""
    parts = urlsplit(run.url)
    host = parts.hostname or ""
    if host in _THIS_MACHINE:
        return f"{run.product} {parts.path} {run.dialect}"
    return f"{run.url} {run.dialect}"


def _provider(index: Index, identity: str, runs: Sequence[Entry]) -> Provider:
    latest = runs[-1]
    host = urlsplit(latest.url).hostname or ""
    readable = re.sub(r"[^a-z0-9]+", "-", host.lower()).strip("-")[:40]
    slug = f"{readable}-{sha256(identity.encode()).hexdigest()[:8]}".lstrip("-")
    recent = runs[-TREND:]
    steps = list(_steps(index, runs))
    return Provider(slug, runs, _cases(index, recent), steps, list(_applications(index, recent)))


def _applications(index: Index, runs: Sequence[Entry]) -> Iterator[ApplicationTrend]:
    """Yield how each application did in these runs, where that could be worked out again."""
    rows = [index.working(run) for run in runs if run.recomputed]
    for name in dict.fromkeys(one.application for row in rows for one in row):
        mine = [{one: row[one] for one in row if one.application == name} for row in rows]
        asked = [row for row in mine if row]
        latest = asked[-1]
        yield ApplicationTrend(
            name,
            outcome_of_outcomes(latest.values()),
            [one.title for one, outcome in latest.items() if outcome == "failed"],
            sum(outcome_of_outcomes(row.values()) == "passed" for row in asked),
            len(asked),
        )


def _cases(index: Index, runs: Sequence[Entry]) -> Sequence[CaseTrend]:
    """Return the trend of each group that any of these runs has; nothing passed where nothing was checked."""
    titles: dict[str, str] = {}
    rows: list[Mapping[str, str]] = []
    for run in runs:
        titles |= dict(index.listings[run.listing].groups)
        outcomes = index.outcomes(run)
        rows.append(outcomes if run.recomputed else dict.fromkeys(outcomes, "untested"))
    return [CaseTrend(id_, title, [row.get(id_) for row in rows]) for id_, title in titles.items()]


def _steps(index: Index, runs: Sequence[Entry]) -> Iterator[Step]:
    """Yield what changed between each two following runs that can be relied on, the latest first."""
    sound = [run for run in runs if run.recomputed]
    for before, after in reversed(list(pairwise(sound))):
        old, new = index.terms[before.terms], index.terms[after.terms]
        changes = _changes(index, before, after, old, new)
        turned = _turned(index.working(before), index.working(after))
        yield Step(after, before, list(different_terms(old, new)), changes, *turned)


def _turned(
    before: Mapping[Doing, Outcome], after: Mapping[Doing, Outcome]
) -> tuple[Sequence[Doing], Sequence[Doing]]:
    """Return which actions stopped working, and which started to."""
    earlier = {one.id: outcome for one, outcome in before.items()}
    both = [(one, earlier.get(one.id), outcome) for one, outcome in after.items()]
    stopped = [one for one, old, new in both if (old, new) == ("passed", "failed")]
    return stopped, [one for one, old, new in both if (old, new) == ("failed", "passed")]


def _changes(index: Index, before: Entry, after: Entry, old: Terms, new: Terms) -> Sequence[Changed]:
    if (before.listing, before.kinds) == (after.listing, after.kinds):
        return []
    first, second = index.standing(before), index.standing(after)
    texts = {one.id: one.text for run in (before, after) for one in index.listings[run.listing].requirements}
    found = []
    for identifier, text in texts.items():
        one, other = first.get(identifier), second.get(identifier)
        kinds = (one.kind if one else None, other.kind if other else None)
        if kinds[0] != kinds[1]:
            found.append(Changed(identifier, text, *kinds, cause(old, new, identifier, one, other)))
    return found
