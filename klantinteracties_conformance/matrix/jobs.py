"""What there is to judge, one job for each fault and dialect, and what came of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.table import FAULTS, UnknownFaultError, get
from klantinteracties_conformance.report.rendering import LANGUAGES, words
from klantinteracties_conformance.result import codec
from klantinteracties_conformance.result.causes import reds
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.outcomes import Outcome
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.contract_document import LIFE_CYCLE
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.standard.known_faults import Red, known_faults
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import Message, message

ALWAYS = ("F8618",)
"""The functions by whose requirements each fault is judged, however briefly; the whole matrix takes all."""

OF_LIVES = ("API-BEWAAR-6", "API-LEVEN", "API-TEGELIJK")
"""Requirements, and groups of them, that are judged by the lives of objects too."""

CONTROL = ""
"""The name that stands for a provider without a fault."""


@dataclass(frozen=True)
class Job:
    """One provider to judge: the embedded one with this fault, spoken to in this dialect.

    With `brief`, only by the requirements that it is known to turn red and by some that every provider must
    meet: that finds what a change broke soon, and the whole matrix finds the rest. Where it is fuzzed that
    holds for what scenarios test; fuzzing judges by all that it serves. A fault that shows in the course of
    lives may need other scenarios before the one that it turns red.
    """

    fault: str
    dialect: str
    brief: bool = False

    def requirements(self) -> frozenset[str]:
        """Return the requirements by which it is judged."""
        specs = [spec for spec in catalogue().requirements if spec.testable]
        if not self.fuzzes:
            specs = [spec for spec in specs if spec.scenarios]
        lives = self.fuzzes and self.fault != CONTROL and get(self.fault).requirement.startswith(OF_LIVES)
        if not self.brief or self.fault == CONTROL or lives:
            return frozenset(spec.id for spec in specs)
        named = {get(self.fault).requirement}
        if known := known_faults().get(self.fault):
            named |= known.requirements(self.dialect)
        return frozenset(
            spec.id for spec in specs if spec.id in named or spec.group in ALWAYS or not spec.scenarios
        )

    @property
    def fuzzes(self) -> bool:
        """Tell whether it is fuzzed, and its answers are held against the contract.

        A fault that scenarios notice isn't: that would take hours. The provider without a fault is, entirely.
        """
        return not self.brief if self.fault == CONTROL else not get(self.fault).functional

    def operations(self) -> tuple[str, ...]:
        """Return the labels of what is fuzzed; nothing stands for everything, where it is fuzzed at all."""
        return () if self.fault == CONTROL else touched(get(self.fault), self.dialect)


def touched(fault: Fault, dialect: str) -> tuple[str, ...]:
    """Return what of a dialect's contract a fault touches; nothing where that can't be seen there."""
    if fault.dialects is not None and dialect not in fault.dialects:
        return ()
    known = [operation.label for operation in contract_of(dialect_files.load(dialect)).operations]
    found = tuple(label for label in known if label in fault.operations)
    if not fault.requirement.startswith(OF_LIVES):
        return found
    # The CRUD interface spells a path otherwise for one object than for the list of them.
    lists = {_root(label).lower(): _root(label) for label in known if "{" not in label}
    return (*found, *sorted({f"{LIFE_CYCLE} /{lists[_root(label).lower()]}" for label in found}))


def _root(label: str) -> str:
    return label.split("/")[1]


@dataclass(frozen=True)
class Judged:
    """What became of a job.

    `outcomes` has the requirements by which it was judged, `reasons` says why those that failed did, and
    `ways` by what. `acted` has the requirements in whose scenarios or checks the fault acted, whatever they
    came to. `unjudged` says why there is no outcome, and is None where there is one. `seconds` is what it
    took.
    """

    job: Job
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    ways: Mapping[str, Sequence[Red]] = field(default_factory=dict)
    acted: frozenset[str] = frozenset()
    unjudged: Message | None = None
    seconds: float = 0.0

    @property
    def red(self) -> frozenset[str]:
        """Return the requirements that the provider failed."""
        return frozenset(name for name, outcome in self.outcomes.items() if outcome == "failed")

    def to_json(self) -> str:
        """Return it as one line of JSON."""
        return codec.encode(self)

    @classmethod
    def from_json(cls, text: str) -> "Judged":
        """Return what `to_json` wrote."""
        return codec.decode(text, cls)


def seen_in(fault: Fault, dialect: str) -> bool:
    """Tell whether a fault can be seen in a dialect."""
    return bool(touched(fault, dialect)) if fault.operations else dialect in (fault.dialects or (dialect,))


def judged(job: Job, result: Result, acted: frozenset[str], seconds: float) -> Judged:
    """Return what a result says of a job; where a part of the suite did not run, there is no outcome."""
    asked = job.requirements()
    rows = [row for row in result.requirements if row.id in asked]
    of_scenarios = {spec.id for spec in catalogue().requirements if spec.scenarios}
    untested = [row.id for row in rows if row.outcome == "untested" and row.id in of_scenarios]
    unjudged: Message | None = None
    if result.run.suite_faults:
        unjudged = _suite_fault(result)
    elif untested:
        unjudged = message("matrix-untested", requirements=untested)
    ways = reds(result, contract_of(dialect_files.load(job.dialect)))
    return Judged(
        job,
        outcomes={row.id: row.outcome for row in rows},
        reasons={row.id: _said(row.reason) for row in rows if row.outcome == "failed"},
        ways={row.id: ways[row.id] for row in rows if row.id in ways},
        acted=acted,
        unjudged=unjudged,
        seconds=round(seconds, 3),
    )


def _suite_fault(result: Result) -> Message:
    told = (scenario.message for row in result.requirements for scenario in row.scenarios)
    fault = next((one for one in told if one and one.code == "suite-fault"), None)
    return fault or message("matrix-feature-missing")


def _said(reason: Message | None) -> str:
    return words(LANGUAGES[0]).say(reason) if reason else ""


def jobs(dialects: Sequence[str] = (), faults: Sequence[str] = ()) -> list[Job]:
    """Return the control and the faults, each in the dialects where it can be seen; no names stand for all.

    Raises:
        ConfigurationError: a name is unknown, or leaves nothing to judge.
    """
    known = dialect_files.available()
    if unknown := [name for name in dialects if name not in known]:
        raise ConfigurationError(message("matrix-dialect-unknown", dialect=unknown[0], choices=list(known)))
    try:
        chosen = [get(name) for name in faults or sorted(FAULTS)]
    except UnknownFaultError as error:
        raise ConfigurationError(error.message) from error
    planned: list[Job] = []
    for dialect in dialects or known:
        visible = [fault.name for fault in chosen if seen_in(fault, dialect)]
        # For some faults it is enough that the scenarios are green without them.
        planned.append(Job(CONTROL, dialect, brief=bool(faults)))
        planned += [Job(name, dialect) for name in dict.fromkeys(visible)]
    if all(job.fault == CONTROL for job in planned):
        raise ConfigurationError(message("matrix-nothing-to-see"))
    return planned
