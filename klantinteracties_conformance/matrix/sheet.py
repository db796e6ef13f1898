"""What the outcomes mean: which fault was caught by what, which was missed, and can that be believed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from klantinteracties_conformance.matrix.jobs import CONTROL, Job, Judged
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.table import FAULTS
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.catalogue import Specification, catalogue
from klantinteracties_conformance.standard.known_faults import KnownFault, Red, known_faults
from klantinteracties_conformance.system.messages import Message, message

Status = Literal["killed", "survived", "unjudged"]
MatrixVerdict = Literal["passed", "failed", "void"]
_SAID = 3
"""Doubts that the verdict itself tells; all of them stand with the faults."""

EXIT_CODES: Mapping[MatrixVerdict, int] = {"passed": 0, "failed": 1, "void": 2}


@dataclass(frozen=True)
class Row:
    """A fault in one dialect: what it turned red there, and what the snapshot has of that.

    `applicable` are the requirements that count in this dialect.
    """

    fault: Fault
    judged: Judged
    known: KnownFault | None
    applicable: frozenset[str]

    @property
    def red(self) -> frozenset[str]:
        """Return what turned red; nothing is known of a fault that was not judged."""
        return frozenset() if self.judged.unjudged else self.judged.red

    @property
    def status(self) -> Status:
        """Return `killed` when its principal requirement turned red."""
        if self.judged.unjudged:
            return "unjudged"
        return "killed" if self.fault.requirement in self.red & self.applicable else "survived"

    @property
    def unrelated(self) -> frozenset[str]:
        """Return what turned red although the fault did nothing in the scenarios and checks of it."""
        return self.red - (self.judged.acted & self.applicable)

    @property
    def known_red(self) -> frozenset[str]:
        """Return what the snapshot has as red in this dialect, as far as it was judged."""
        found = self.known.requirements(self.judged.job.dialect) if self.known else frozenset()
        return found & self.judged.outcomes.keys()

    @property
    def missed(self) -> frozenset[str]:
        """Return what the snapshot has as red, and this time was not."""
        return frozenset() if self.judged.unjudged else self.known_red - self.red

    @property
    def new(self) -> frozenset[str]:
        """Return what turned red for a good reason, and the snapshot doesn't have."""
        return self.red - self.unrelated - self.known_red

    @property
    def otherwise(self) -> frozenset[str]:
        """Return what turned red as the snapshot has it, yet by another operation, attribute or message."""
        both = self.red & self.known_red
        return frozenset(
            name for name in both if set(self.judged.ways.get(name, ())) != self._known_ways(name)
        )

    def _known_ways(self, requirement: str) -> set[Red]:
        reds = self.known.red.get(self.judged.job.dialect, ()) if self.known else ()
        return {red for red in reds if red.requirement == requirement}

    @property
    def as_known(self) -> bool:
        """Tell whether the snapshot has exactly this."""
        told = self.known is not None and self.known.nl == self.fault.wrong and bool(self.known.en)
        return told and not (self.missed or self.new or self.otherwise)


@dataclass(frozen=True)
class Redundancy:
    """A requirement that over all faults is only red where each of these others is too."""

    requirement: str
    others: Sequence[str]


@dataclass(frozen=True)
class Sheet:
    """All faults in one dialect. `requirements` are those that a provider can be tested for in it."""

    dialect: str
    title: str
    control: Judged
    requirements: Sequence[Specification]
    rows: Sequence[Row]

    @property
    def control_doubt(self) -> Message | None:
        """Return what is wrong with the provider without a fault, None when it is green."""
        if self.control.unjudged:
            return message("matrix-control-unjudged", dialect=self.title, cause=self.control.unjudged)
        wrong = [name for name, outcome in self.control.outcomes.items() if outcome not in _GREEN]
        return message("matrix-control-red", dialect=self.title, requirements=wrong) if wrong else None

    @property
    def doubts(self) -> Sequence[Message]:
        """Return why the sheet is void, nothing where it can be believed."""
        found = [self.control_doubt] if self.control_doubt else []
        found += [
            message(
                "matrix-fault-unjudged", name=row.fault.name, dialect=self.title, cause=row.judged.unjudged
            )
            for row in self.rows
            if row.judged.unjudged
        ]
        return found

    def killers(self, requirement: str) -> Sequence[Row]:
        """Return the faults that a requirement caught, for a good reason."""
        return [row for row in self.rows if requirement in row.red - row.unrelated]

    @property
    def unkilled(self) -> Sequence[Specification]:
        """Return the requirements that caught nothing."""
        return [spec for spec in self.requirements if not self.killers(spec.id)]

    @property
    def redundancies(self) -> Sequence[Redundancy]:
        """Return the requirements that were never red alone, always with the same other."""
        red = {spec.id: [row for row in self.rows if spec.id in row.red] for spec in self.requirements}
        found = []
        for name, rows in red.items():
            others = [other for other in red if other != name and all(other in row.red for row in rows)]
            if rows and others:
                found.append(Redundancy(name, others))
        return found


_GREEN = ("passed", "inapplicable")


@dataclass(frozen=True)
class Matrix:
    """All sheets. `partial` says that only some faults were asked for: then nothing is said of the others."""

    sheets: Sequence[Sheet]
    partial: bool
    seconds: float
    workers: int
    started: str
    version: str
    doubts: Sequence[Message] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "doubts", [doubt for sheet in self.sheets for doubt in sheet.doubts])

    def rows(self, status: Status | None = None) -> Sequence[Row]:
        """Return the faults of all dialects, those of one status only where it is named."""
        return [row for sheet in self.sheets for row in sheet.rows if status in (None, row.status)]

    @property
    def unkilled(self) -> Sequence[tuple[Sheet, Specification]]:
        """Return the requirements that caught nothing, which only the whole matrix can tell."""
        return [] if self.partial else [(sheet, spec) for sheet in self.sheets for spec in sheet.unkilled]

    @property
    def verdict(self) -> MatrixVerdict:
        """Return whether all faults were caught as the snapshot has it, if that can be told."""
        if self.doubts:
            return "void"
        return "passed" if self.sharp and all(row.as_known for row in self.rows()) else "failed"

    @property
    def sharp(self) -> bool:
        """Tell whether every fault was caught, and nothing that it doesn't touch was blamed."""
        lost = any(spec.level == "verplicht" and not spec.disputed for _, spec in self.unkilled)
        return not lost and all(row.status == "killed" and not row.unrelated for row in self.rows())

    @property
    def sentence(self) -> Message:
        """Return the verdict in one sentence."""
        if self.doubts:
            more = max(0, len(self.doubts) - _SAID)
            return message("matrix-void", sentences=list(self.doubts[:_SAID]), count=more)
        if self.verdict == "passed":
            total = len({row.fault.name for row in self.rows()})
            return message("matrix-sharp", count=total, kind="chosen" if self.partial else "all")
        return message("matrix-otherwise" if self.sharp else "matrix-blunt")


def sheets(found: Iterable[Judged]) -> Sequence[Sheet]:
    """Return a sheet for each dialect that was judged, its faults in the order in which they were asked."""
    by_job = {judged.job: judged for judged in found}
    return [_sheet(dialect, by_job) for dialect in dict.fromkeys(job.dialect for job in by_job)]


def _sheet(dialect: str, by_job: Mapping[Job, Judged]) -> Sheet:
    control = next(one for job, one in by_job.items() if (job.fault, job.dialect) == (CONTROL, dialect))
    # The control says what applies in a dialect: a fault that makes a requirement inapplicable has evaded it.
    evaded = {name for name, outcome in control.outcomes.items() if outcome == "inapplicable"}
    applicable = {spec.id for spec in catalogue().requirements if spec.testable} - evaded
    rows = []
    for job, judged in by_job.items():
        if job.dialect == dialect and job.fault != CONTROL:
            rows.append(Row(FAULTS[job.fault], judged, known_faults().get(job.fault), frozenset(applicable)))
    told = control.outcomes.keys() | {name for row in rows for name in row.judged.outcomes}
    specs = [spec for spec in catalogue().requirements if spec.id in applicable & told]
    return Sheet(dialect, dialect_files.load(dialect).title, control, specs, rows)
