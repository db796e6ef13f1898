"""What a look beforehand wants to know and what it found: lines for people, facts for the result."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.contract.published import PublishedDocument
from klantinteracties_conformance.preflight.recognition import Target
from klantinteracties_conformance.result.about import DoctorFacts
from klantinteracties_conformance.system.messages import Message
from klantinteracties_conformance.system.text import visible

Kind = Literal["fine", "unseen", "attention", "wrong"]
SYMBOLS: Mapping[Kind, str] = {"fine": "✓", "unseen": "–", "attention": "!", "wrong": "✗"}


@dataclass
class Examination:
    """What was found: lines in the order of looking, facts for the result, and the provider.

    `published` is what the provider says of itself, None where that was not looked at. `api_claimed` is the
    version of the API that it says it has, empty where it names none that the suite knows. `at_once` is how
    many requests at a time it answers about as soon as one, where asking so makes a run shorter.
    `there_before` are the IDs of what the first pages of each list have, and `there_is_more`
    tells whether one of them has more pages.
    `clean` makes a text fit for people to read: what a provider says goes into the lines too.
    """

    lines: list[tuple[Kind, Message]] = field(default_factory=list)
    facts: DoctorFacts = field(default_factory=DoctorFacts)
    target: Target | None = None
    published: PublishedDocument | None = None
    api_claimed: str = ""
    at_once: int = 1
    there_before: frozenset[str] = frozenset()
    there_is_more: bool = False
    clean: Callable[[str], str] = visible

    def say(self, kind: Kind, line: Message) -> None:
        """Add a line, once."""
        said = (kind, line.mapped(self.clean))
        if said not in self.lines:
            self.lines.append(said)

    @property
    def wrong(self) -> Message | None:
        """Return the first thing for which a run can't begin, None when it can."""
        return next((line for kind, line in self.lines if kind == "wrong"), None)


@dataclass(frozen=True)
class Wishes:
    """How to look: `timeout` is in seconds per answer; `writes` whether an object may be made and removed;
    `rate` is in requests a second; `deployment` whether to look at what else breaks applications;
    `embedded` tells that it is the suite's own provider, which is nobody's production."""

    dialect: str | None
    timeout: float
    writes: bool
    may_write: bool
    rate: float | None = None
    deployment: bool = False
    embedded: bool = False

    @classmethod
    def of(cls, request: RunRequest) -> "Wishes":
        """Return how a run wants its provider to be looked into."""
        writes = request.mode == "full"
        return cls(
            request.dialect or None,
            request.timeout,
            writes,
            request.i_may_write,
            request.rate,
            embedded=request.embedded,
        )
