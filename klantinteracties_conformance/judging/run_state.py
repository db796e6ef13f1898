"""What was asked of a run, and what is known of it besides the records of its scenarios and operations."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property

from klantinteracties_conformance.client.budget import Mode
from klantinteracties_conformance.config.declared import Declared
from klantinteracties_conformance.config.selection import Selection
from klantinteracties_conformance.config.sharding import Shard, scenarios_of
from klantinteracties_conformance.standard.catalogue import ScenarioKey, Specification
from klantinteracties_conformance.standard.dialect import Dialect


@dataclass
class RunState:
    """What was asked of a run, and when it began. `operations` are the names of the items that fuzz.

    `notices` are Dutch sentences that a reader must know before believing the verdict.
    """

    url: str
    dialect: Dialect
    selection: Selection
    seed: int | None
    workers: int
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    interrupted: str = ""
    uncollected: list[str] = field(default_factory=list)
    operations: Sequence[str] = ()
    notices: list[str] = field(default_factory=list)
    mode: Mode = "full"
    declared: Declared = field(default_factory=Declared)
    shard: Shard | None = None

    @cached_property
    def _held(self) -> frozenset[ScenarioKey] | None:
        return scenarios_of(self.shard, self.selection.to_run) if self.shard else None

    def scenarios(self, spec: Specification) -> Sequence[ScenarioKey]:
        """Return the scenarios of a requirement that this run takes."""
        held = self._held
        return spec.scenarios if held is None else [key for key in spec.scenarios if key in held]

    def narrow(self, identifiers: Sequence[str]) -> None:
        """Judge only these requirements."""
        kept = tuple(spec for spec in self.selection.requirements if spec.id in identifiers)
        self.selection = replace(self.selection, only=tuple(identifiers), requirements=kept)
