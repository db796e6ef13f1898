"""What a run is told beside its options: findings of the doctor, the provider's claim, and waivers."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from klantinteracties_conformance.config import scope, waivers
from klantinteracties_conformance.config.scope import Scope
from klantinteracties_conformance.config.waivers import Waiver
from klantinteracties_conformance.result.model import Requirement


@dataclass(frozen=True)
class Declared:
    """Goes to the process that makes the result; those that run scenarios don't need it.

    `doctor` holds facts about the provider. `scope` is what it claims to do, None where it claims everything.
    `today` is the day by which waivers are judged.
    """

    doctor: Mapping[str, Any] = field(default_factory=dict)
    scope: Scope | None = None
    waivers: Sequence[Waiver] = ()
    today: datetime.date = field(default_factory=datetime.date.today)

    @property
    def excluded(self) -> Mapping[str, str]:
        """Return the reason for each requirement that falls outside what the provider claims."""
        return self.scope.requirements if self.scope else {}

    @property
    def exclusions(self) -> Sequence[str]:
        """Return what the provider leaves out, by the names that it gave."""
        return list(self.scope.names) if self.scope else []

    def applied(self, requirements: Iterable[Requirement]) -> list[Requirement]:
        """Return the requirements, without those that are excluded counting, and with their waivers."""
        rows = [scope.excluded(row, self.excluded.get(row.id, "")) for row in requirements]
        return waivers.apply(rows, self.waivers, self.today)

    def to_data(self) -> dict[str, Any]:
        """Return all of this as JSON has it, for who judges the shards of a run together."""
        rows = [{**asdict(waiver), "until": waiver.until.isoformat()} for waiver in self.waivers]
        return {
            "doctor": dict(self.doctor),
            "scope": asdict(self.scope) if self.scope else None,
            "waivers": rows,
            "today": self.today.isoformat(),
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Declared":
        """Return what `to_data` wrote."""
        day = datetime.date.fromisoformat
        return cls(
            data["doctor"],
            Scope(**data["scope"]) if data["scope"] else None,
            [Waiver(**{**row, "until": day(row["until"])}) for row in data["waivers"]],
            day(data["today"]),
        )
