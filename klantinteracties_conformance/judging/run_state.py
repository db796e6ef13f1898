"""A run under way: what is known of it besides the records of its scenarios and operations."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property

from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.config.selection import Selection
from klantinteracties_conformance.config.sharding import scenarios_of
from klantinteracties_conformance.standard.catalogue import ScenarioKey, Specification
from klantinteracties_conformance.standard.dialect import Dialect
from klantinteracties_conformance.system.messages import Message


@dataclass
class RunState:
    """What was asked of a run, and what became known since.

    `dialect` is the one that is spoken, `selection` what of the suite is judged. `operations` are the names
    of the items that fuzz. `notices` are to be known before the verdict is believed.
    """

    request: RunRequest
    dialect: Dialect
    selection: Selection
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    interrupted: Message | None = None
    uncollected: list[str] = field(default_factory=list)
    operations: Sequence[str] = ()
    notices: list[Message] = field(default_factory=list)

    @cached_property
    def _held(self) -> frozenset[ScenarioKey] | None:
        shard = self.request.shard
        return scenarios_of(shard, self.selection.to_run) if shard else None

    def scenarios(self, spec: Specification) -> Sequence[ScenarioKey]:
        """Return the scenarios of a requirement that this run takes."""
        held = self._held
        return spec.scenarios if held is None else [key for key in spec.scenarios if key in held]

    def narrow(self, identifiers: Sequence[str]) -> None:
        """Judge only these requirements."""
        kept = tuple(spec for spec in self.selection.requirements if spec.id in identifiers)
        self.selection = replace(self.selection, only=tuple(identifiers), requirements=kept)
