"""What there is to judge, one job for each fault and dialect, and what came of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from klantinteracties_conformance.provider.faults import FAULTS, UnknownFaultError, get
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.result import codec
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.outcomes import Outcome
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import Message

ALWAYS = ("F8618",)
"""The functions by whose requirements each fault is judged, however briefly; the whole matrix takes all."""

CONTROL = ""
"""The name that stands for a provider without a fault."""


@dataclass(frozen=True)
class Job:
    """One provider to judge: the embedded one with this fault, spoken to in this dialect.

    With `brief`, only by the requirements that the fault names and by some that every provider must meet:
    that finds what a change broke soon, and the whole matrix finds the rest.
    """

    fault: str
    dialect: str
    brief: bool = False

    def requirements(self) -> frozenset[str]:
        """Return the requirements by which it is judged."""
        specs = [spec for spec in catalogue().requirements if spec.scenarios]
        if not self.brief or self.fault == CONTROL:
            return frozenset(spec.id for spec in specs)
        named = {FAULTS[self.fault].requirement, *FAULTS[self.fault].also}
        return frozenset(spec.id for spec in specs if spec.id in named or spec.group in ALWAYS)


@dataclass(frozen=True)
class Judged:
    """What became of a job.

    `outcomes` has the requirements that scenarios test, `reasons` says why those that failed
    did; `unjudged` says why there is no outcome, and is empty where there is one. `seconds` is what it took.
    """

    job: Job
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    unjudged: str = ""
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


def judged(job: Job, result: Result, seconds: float) -> Judged:
    """Return what a result says of a job; where a part of the suite did not run, there is no outcome.

    Requirements without scenarios are left out: what breaks the contract besides is no matter here.
    """
    tested = {spec.id for spec in catalogue().requirements if spec.scenarios}
    rows = [row for row in result.requirements if row.id in tested]
    untested = [row.id for row in rows if row.outcome == "untested"]
    unjudged = ""
    if result.run.suite_faults:
        unjudged = f"Er ging iets mis in de suite zelf: {_suite_fault(result)}"
    elif untested:
        unjudged = f"Niet alles is uitgevoerd: {', '.join(untested)}."
    return Judged(
        job,
        outcomes={row.id: row.outcome for row in rows},
        reasons={row.id: _said(row.reason) for row in rows if row.outcome == "failed"},
        unjudged=unjudged,
        seconds=round(seconds, 3),
    )


def _suite_fault(result: Result) -> str:
    messages = (scenario.message for row in result.requirements for scenario in row.scenarios)
    fault = next((message for message in messages if message and message.code == "suite-fault"), None)
    return _said(fault) or "een feature ontbreekt."


def _said(message: Message | None) -> str:
    return words("nl").say(message) if message else ""


def jobs(dialects: Sequence[str] = (), faults: Sequence[str] = ()) -> list[Job]:
    """Return the control and the faults, each in the dialects where it can be seen; no names stand for all.

    Faults that only fuzzing can find are left out: the matrix is about the scenarios.

    Raises:
        ConfigurationError: a name is unknown, or leaves nothing to judge.
    """
    known = dialect_files.available()
    if unknown := [name for name in dialects if name not in known]:
        raise ConfigurationError(f"Het dialect '{unknown[0]}' bestaat niet; kies uit {', '.join(known)}.")
    try:
        chosen = [get(name) for name in faults or sorted(FAULTS)]
        chosen = [fault for fault in chosen if fault.functional]
    except UnknownFaultError as error:
        raise ConfigurationError(str(error)) from error
    planned: list[Job] = []
    for dialect in dialects or known:
        visible = [fault.name for fault in chosen if fault.dialects is None or dialect in fault.dialects]
        planned += [Job(name, dialect) for name in [CONTROL, *dict.fromkeys(visible)]]
    if all(job.fault == CONTROL for job in planned):
        raise ConfigurationError("In dit dialect is geen van deze fouten te zien.")
    return planned
