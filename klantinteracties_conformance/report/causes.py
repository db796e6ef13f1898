"""What is probably the matter, in words: the causes that a reader should begin with."""

from collections.abc import Sequence
from dataclasses import dataclass

from klantinteracties_conformance.result.diagnosis import Cause, diagnosed
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.requirements import Requirement, Scenario
from klantinteracties_conformance.system.messages import Message, message

FIRST = 3
"""Causes that a reader begins with; the others follow."""

UNLIKE = "cause-unlike"
"""The code of what is said of a cause that looks like no known defect."""

SHORT = 6
"""Causes after those of which a page tells the headline; the rest is folded together."""

_FEW = 6
"""Requirements, operations and attributes of one cause that are named."""


@dataclass(frozen=True)
class ToldCause:
    """One cause as reports tell it: what is wrong, how sure that is, what it does, and where it shows.

    `finding` is where its first requirement shows it. `requirements` are all that the cause turns red.
    """

    likeness: Message
    harm: Message
    places: Message
    finding: Scenario | None
    requirements: Sequence[Requirement]

    @property
    def example(self) -> Message | None:
        """Return the finding as the suite said it, without what it said of other operations."""
        return self.finding.message if self.finding else self.requirements[0].reason

    @property
    def headline(self) -> Message:
        """Return the one sentence that tells most: what it looks like, or else what was found."""
        return self.example or self.likeness if self.likeness.code == UNLIKE else self.likeness

    @property
    def gates(self) -> bool:
        """Tell whether the verdict depends on it."""
        return any(requirement.gates for requirement in self.requirements)


def causes(result: Result, language: str) -> Sequence[ToldCause]:
    """Return the causes of what a result has red, the most harmful first."""
    rows = {row.id: row for row in result.requirements}
    return [
        _told(cause, [rows[name] for name in cause.requirements], language) for cause in diagnosed(result)
    ]


def worst(found: Sequence[ToldCause]) -> Sequence[str]:
    """Return the requirements that causes turn red, those of the most harmful first."""
    return list(dict.fromkeys(row.id for cause in found for row in cause.requirements))


def _told(cause: Cause, requirements: Sequence[Requirement], language: str) -> ToldCause:
    return ToldCause(
        likeness=_likeness(cause, language),
        harm=message("cause-harm", kind=_harm(cause, requirements)),
        places=message(
            "cause-places",
            count=len(cause.attributes),
            total=len(cause.operations),
            operations=list(cause.operations[:_FEW]),
            attributes=list(cause.attributes[:_FEW]),
        ),
        finding=_finding(cause, requirements[0]),
        requirements=requirements,
    )


def _harm(cause: Cause, requirements: Sequence[Requirement]) -> str:
    counts = any(requirement.gates for requirement in requirements)
    return cause.harm.name.lower() if counts else "advice"


def _likeness(cause: Cause, language: str) -> Message:
    if not cause.alike:
        return message(UNLIKE)
    texts = sorted((getattr(fault, language).rstrip(".") for fault in cause.alike), key=len)
    fits = {"count": cause.fitting, "total": cause.total}
    if len(texts) == 1:
        return message("cause-alike", text=texts[0], **fits)
    return message("cause-alike-several", text=texts[0], name=texts[1], extra=len(texts) - 2, **fits)


def _finding(cause: Cause, requirement: Requirement) -> Scenario | None:
    """Return where the cause shows first: at its own operation, where the requirement is about several."""
    operation = cause.ways[0].operation
    failed = [row for row in requirement.scenarios if row.outcome == "failed"]
    at_operation = [row for row in failed if row.name == operation]
    return next(iter(at_operation or failed), None)
