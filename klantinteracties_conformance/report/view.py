"""What a report shows of a result, worked out from it: groups, counts, the lines for people, times."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from markupsafe import Markup, escape

from klantinteracties_conformance.report.language import Language
from klantinteracties_conformance.result.about import LEFT_OUT, Run
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.operations import OperationUse
from klantinteracties_conformance.result.outcomes import Outcome, outcome_of
from klantinteracties_conformance.result.requirements import Group as GroupInResult
from klantinteracties_conformance.result.requirements import Requirement, Scenario, Step
from klantinteracties_conformance.standard.catalogue import NOT_TESTABLE, OF_THE_API, THEMES
from klantinteracties_conformance.system.messages import Message

SHORTFALLS: Sequence[Outcome] = ("failed", "cantTell", "untested")
SEVERITY: Sequence[Outcome] = (*SHORTFALLS, "passed", "inapplicable")
INFORMS = "informs"
"""How advice that isn't followed is counted; it is no outcome, and has no effect on the verdict."""

WAIVED = "waived"
"""How a requirement is counted that isn't met and has a waiver."""

EXCLUDED = "excluded"
"""How a requirement is counted that was left out by whoever configured the run: it may well apply."""

KINDS = ("passed", "failed", WAIVED, INFORMS, "cantTell", "untested", EXCLUDED, "inapplicable", NOT_TESTABLE)


@dataclass(frozen=True)
class Group:
    """A case, a function or a part of the API, with its requirements and how many had which outcome."""

    about: GroupInResult
    requirements: Sequence[Requirement]
    counts: Mapping[str, int]

    @property
    def id(self) -> str:
        """Return its identifier."""
        return self.about.id

    @property
    def title(self) -> str:
        """Return its title, as the standard has it."""
        return self.about.title

    @property
    def part(self) -> str:
        """Return what it is a part of: the cases about something, the functions or the API as a whole."""
        if self.id.startswith(OF_THE_API):
            return "api"
        return "functions" if self.id.startswith("F") else self.about.theme or "cases"

    @property
    def testable(self) -> Sequence[Requirement]:
        """Return the requirements that a provider can be tested for."""
        return [requirement for requirement in self.requirements if requirement.level != NOT_TESTABLE]

    @property
    def short(self) -> Sequence[Requirement]:
        """Return the requirements that a reader has to look at."""
        return [row for row in self.testable if row.outcome in SHORTFALLS]

    @property
    def settled(self) -> Sequence[Requirement]:
        """Return the others: met, without a place in the dialect, or left out."""
        return [row for row in self.testable if row.outcome not in SHORTFALLS]

    @property
    def outcome(self) -> Outcome:
        """Return the outcome of those that count for the verdict, or would without a waiver; else of all."""
        counting = [row.outcome for row in self.testable if row.gates or row.waived]
        return outcome_of(counting or [row.outcome for row in self.testable])

    @property
    def shown(self) -> str:
        """Return what its outcome is called: what was left out isn't inapplicable."""
        left_out = self.outcome == "inapplicable" and all(map(is_excluded, self.testable))
        return EXCLUDED if left_out else self.outcome

    def having(self, outcome: Outcome) -> Sequence[Requirement]:
        """Return the requirements with an outcome, those that count for the verdict first."""
        rows = [row for row in self.testable if row.outcome == outcome]
        return sorted(rows, key=lambda row: not row.gates)


def groups(result: Result) -> Sequence[Group]:
    """Return the groups of a result, in order, with their requirements."""
    known = {row.group: GroupInResult(row.group, row.group) for row in result.requirements}
    known |= {group.id: group for group in result.groups}
    found = []
    for identifier, about in known.items():
        rows = [row for row in result.requirements if row.group == identifier]
        found.append(Group(about, rows, counts(rows)))
    return found


@dataclass(frozen=True)
class Rest:
    """The groups of a part that have no line of their own, with their ids; `all` when none of them has.

    `whole` tells whether all that the standard has of that part was chosen and looked at, so that a sentence
    may say of it that it works.
    """

    part: str
    count: int
    outcome: Outcome
    all: bool
    ids: Sequence[str] = ()
    shown: str = ""
    whole: bool = True

    @property
    def named(self) -> Sequence[str]:
        """Return which groups are named: the cases, and what else falls short as long as a line has room."""
        if self.part in (*THEMES, "cases"):
            return self.ids
        return self.ids if self.outcome != "passed" and len(self.ids) <= MOST_NAMED else ()

    @property
    def said(self) -> str:
        """Return the key of what is said of them."""
        if self.outcome != "passed":
            return f"practice.{self.shown}" if self.outcome == "inapplicable" else "practice.see"
        if not self.whole:
            return "practice.tested"
        return f"practice.{self.part}.{'work' if self.all else 'rest'}"


MOST_NAMED = 13
"""Functions or parts of the API in one line that are named: as many as the API as a whole has."""


MOST_TOLD = 1
"""Functions, and parts of the API, that have a line of their own, so that the first screen stays one."""

MOST_CASES = 4
"""Cases that have one, for the same reason: as many as there are themes."""


def whole(part: str, run: Run) -> bool:
    """Tell whether a run chose and looked at all that the standard has of a part.

    Cases and functions that were not looked at have lines that say so; what is demanded of the API as a whole
    is partly seen by requests that the suite thinks up, and isn't in the result where there were none.
    """
    if run.only or run.shard:
        return False
    done = (run.executed, run.operations) == (run.planned, run.planned_operations)
    return part != "api" or (run.fuzz != "none" and done)


def practice(
    found: Sequence[Group], run: Run, worst: Sequence[str] = ()
) -> tuple[Sequence[Group], Sequence[Rest]]:
    """Return the groups that have a line on the first screen, and the others taken together.

    `worst` are requirements that failed, the most harmful first: what has those gets a line before others.
    What works takes one line for all cases about something, and for what lies underneath; only what goes
    wrong is worth a line. A case about nothing in particular always has one.
    """
    parts = {
        part: [group for group in found if group.part == part and group.testable]
        for part in ("cases", *THEMES, "functions", "api")
    }
    told = parts.pop("cases")
    wrong = {part: _wrong(of_part, worst) for part, of_part in parts.items()}
    shown = [*_in_turn([wrong[theme] for theme in THEMES], MOST_CASES)]
    shown += [*wrong["functions"][:MOST_TOLD], *wrong["api"][:MOST_TOLD]]
    left = [group for group in found if group not in shown and group not in told and group.testable]
    rest: list[Rest] = []
    # What falls short of advice only, and has no line of its own, is among the rest that works.
    for part, among in (("cases", THEMES), ("functions", ("functions",)), ("api", ("api",))):
        of_part = [group for group in left if group.part in among]
        rest += _rests(part, [group for group in of_part if group.outcome in SHORTFALLS], run)
        for each in among:
            works = [group for group in of_part if group.part == each and group.outcome == "passed"]
            rest += _rests(each, works, run, all_of_it=works == parts[each])
        for kept in (EXCLUDED, "inapplicable"):
            rest += _rests(part, [group for group in of_part if group.shown == kept], run)
    return [*told, *(group for group in found if group in shown)], rest


def _wrong(of_part: Sequence[Group], worst: Sequence[str]) -> Sequence[Group]:
    """Return what doesn't just work, the worst first."""
    wrong = [group for group in of_part if group.outcome in SHORTFALLS or group.counts[INFORMS]]
    rank = {name: place for place, name in reversed(list(enumerate(worst)))}

    def order(group: Group) -> tuple[int, int]:
        ranks = (rank.get(requirement.id, len(worst)) for requirement in group.requirements)
        return SEVERITY.index(group.outcome), min(ranks, default=len(worst))

    return sorted(wrong, key=order)


def _in_turn(lists: Sequence[Sequence[Group]], most: int) -> Sequence[Group]:
    """Return the first of each list, then the second of each, until there are enough."""
    found = [group for row in zip_longest(*lists) for group in row if group]
    return found[:most]


def _rests(part: str, some: Sequence[Group], run: Run, *, all_of_it: bool = False) -> Iterator[Rest]:
    if some:
        outcome = outcome_of(group.outcome for group in some)
        shown = some[0].shown if outcome == "inapplicable" else outcome
        ids = [group.id for group in some]
        yield Rest(part, len(some), outcome, all_of_it, ids, shown, whole(part, run))


def kind(requirement: Requirement) -> str:
    """Return what a requirement is counted under: neither advice nor what can't be tested is an outcome."""
    if requirement.informs:
        return INFORMS
    return NOT_TESTABLE if requirement.level == NOT_TESTABLE else requirement.outcome


def is_excluded(requirement: Requirement) -> bool:
    """Tell whether whoever configured the run left a requirement out."""
    return requirement.reason is not None and requirement.reason.code in LEFT_OUT


def shown_as(requirement: Requirement) -> str:
    """Return what a page counts a requirement under: also why it isn't met or doesn't count."""
    if requirement.waived:
        return WAIVED
    return EXCLUDED if is_excluded(requirement) else kind(requirement)


def counts(requirements: Iterable[Requirement]) -> Mapping[str, int]:
    """Return the number of requirements that a page shows under each kind."""
    return Counter(map(shown_as, requirements))


def shortfalls(requirements: Iterable[Requirement]) -> Mapping[str, Sequence[Requirement]]:
    """Return the requirements that were not met or not judged, by what they are counted under."""
    rows = list(requirements)
    kinds = ("failed", WAIVED, "cantTell", "untested", INFORMS)
    found = {each: [row for row in rows if shown_as(row) == each] for each in kinds}
    return {each: counted for each, counted in found.items() if counted}


def reason_of_all(requirements: Sequence[Requirement]) -> Message | None:
    """Return the reason that requirements have in common, None where they have none."""
    first = requirements[0].reason
    return first if all(row.reason == first for row in requirements) else None


def findings(result: Result) -> Sequence[tuple[Requirement, Scenario]]:
    """Return where an operation breaks a requirement for the API as a whole, or could not be judged by it."""
    return [
        (requirement, row)
        for requirement in result.requirements
        if requirement.id.startswith(OF_THE_API)
        for row in requirement.scenarios
        if row.outcome in ("failed", "cantTell")
    ]


def operations(result: Result) -> Sequence[str]:
    """Return the operations of which something was found, as the contract writes them, each once."""
    return sorted({row.name for _, row in findings(result)}, key=lambda name: name.split(" ")[::-1])


def notices(result: Result, language: Language) -> Iterator[Markup]:
    """Yield what a reader must know before believing the verdict."""
    run = result.run
    for text in _notices(result, language):
        yield escape(language.inert(text))
    for notice in run.notices:
        yield escape("") + language.message(notice)
    if run.interrupted:
        yield escape(language("notice.interrupted")) + " " + language.message(run.interrupted)


def _notices(result: Result, language: Language) -> Iterator[str]:
    run = result.run
    if run.scope == "partial":
        chosen = ", ".join(run.only)
        yield language("notice.only", chosen=chosen) if chosen else language("notice.partial")
    if run.shard:
        yield language("notice.shard", shard=run.shard)
    if run.scope == "partial" and run.fuzz == "none" and not run.only:
        yield language("notice.no-fuzz")
    if run.mode == "read-only":
        yield language("notice.read-only")
    if excluded := result.provider.excluded:
        yield language("notice.excluded", excluded=", ".join(excluded))
    yield from _left_out(result, language)
    if run.executed < run.planned:
        yield language.many("notice.executed", run.executed, planned=run.planned)
    if run.operations < run.planned_operations:
        yield language.many("notice.operations", run.operations, planned=run.planned_operations)
    if run.suite_faults:
        yield language.many("notice.fault", run.suite_faults)


def _left_out(result: Result, language: Language) -> Iterator[str]:
    """Yield what the configuration leaves out, by the reason that it gives."""
    claim = result.provider.claim
    reasons: dict[str, list[str]] = {}
    for row in claim.exclusions if claim else ():
        reasons.setdefault(str(row.reason.values.get("text", "")), []).append(row.id)
    for reason, names in reasons.items():
        shown = names[:MOST_NAMED]
        more = [language("causes.more", count=len(names) - len(shown))] if len(names) > len(shown) else []
        told = language("notice.left-out.reason", reason=reason) if reason else ""
        yield language("notice.left-out", names=" ".join([", ".join(shown), *more])) + told


def next_step(result: Result) -> str:
    """Return the key of what to do now."""
    run = result.run
    if result.verdict == "undetermined" and run.interrupted:
        return "next.interrupted"
    if result.verdict == "undetermined" and run.mode == "read-only":
        return "next.read-only"
    if result.verdict == "conformant" and run.scope == "partial":
        return "next.partial"
    return f"next.{result.verdict}"


def unknown(group: Group, language: Language) -> Markup:
    """Return why nothing is known of a group: what its requirements have in common, if anything."""
    reason = reason_of_all(group.having(group.outcome))
    if reason is None or reason.code == "not-run":
        return Markup(language("practice.untested" if group.outcome == "untested" else "practice.unknown"))
    return language.message(reason)


_READ_ONLY = "not-run-read-only"
"""Why nothing came of a requirement: the run may not write."""


def stands_open(requirement: Requirement) -> bool:
    """Tell whether a page shows at once what came of a requirement.

    Of what a run that reads only leaves alone, which may be nearly all, the first screen says so.
    """
    chosen = requirement.reason is not None and requirement.reason.code == _READ_ONLY
    return requirement.outcome in SHORTFALLS and not (requirement.outcome == "untested" and chosen)


def alike(scenarios: Sequence[Scenario]) -> list[list[Scenario]]:
    """Return what came to the same for the same kind of reason, with nothing else to show, taken together.

    A run that reads only would tell the same of each of a hundred operations.
    """
    found: dict[object, list[Scenario]] = {}
    for number, one in enumerate(scenarios):
        shows = one.steps or one.exchanges or one.comparisons or one.outcome not in ("cantTell", "untested")
        reason = one.message.code if one.message and not shows else number
        found.setdefault((one.outcome, reason), []).append(one)
    return list(found.values())


def by_message(scenarios: Sequence[Scenario]) -> list[list[Scenario]]:
    """Return what says the very same, taken together."""
    found: list[list[Scenario]] = []
    for one in scenarios:
        same = next((rows for rows in found if rows[0].message == one.message), None)
        if same is None:
            found.append([one])
        else:
            same.append(one)
    return found


def ended_at(scenario: Scenario) -> Step | None:
    """Return the step at which a scenario went wrong."""
    return next((step for step in scenario.steps if step.outcome not in ("passed", "untested")), None)


@dataclass(frozen=True)
class Timing:
    """How long one operation took, in milliseconds; the shares are percentages of the longest of all."""

    about: OperationUse
    mean: float
    mean_share: float
    longest_share: float


def timings(operations: Sequence[OperationUse]) -> Sequence[Timing]:
    """Return the operations that were asked, the slowest first."""
    asked = [row for row in operations if row.requests]
    top = max((row.longest for row in asked), default=0) or 1
    found = []
    for row in asked:
        mean = row.total / row.requests
        shares = (round(min(100.0, value / top * 100), 1) for value in (mean, row.longest))
        found.append(Timing(row, mean, *shares))
    return sorted(found, key=lambda timing: -timing.mean)
