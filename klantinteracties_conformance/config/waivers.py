"""Waivers, "pas toe of leg uit": a requirement that is not met for a reason, by an owner, until a day.

What is waived is shown as waived and never as passed. Past its last day a waiver counts no more.
"""

import datetime
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from klantinteracties_conformance.config.file import ConfigFile, raise_all, unknown_part
from klantinteracties_conformance.result.outcomes import WaiverState
from klantinteracties_conformance.result.records import GrantedWaiver
from klantinteracties_conformance.result.requirements import WARN_DAYS, Requirement
from klantinteracties_conformance.result.requirements import Waiver as WaiverInResult
from klantinteracties_conformance.standard.catalogue import Catalogue
from klantinteracties_conformance.system.messages import Message, message


class Waiver(GrantedWaiver, frozen=True):
    """One waiver; `until` is the last day on which it holds."""

    def state(self, outcome: str, today: datetime.date) -> WaiverState:
        """Return what a waiver is worth for a requirement with this outcome."""
        if outcome == "passed":
            return "needless"
        if today > self.until:
            return "expired"
        return "expiring" if (self.until - today).days <= WARN_DAYS else "active"


def read(file: ConfigFile | None, target: str, catalogue: Catalogue) -> list[Waiver]:
    """Return the waivers that hold for a target; one that names no target holds for each.

    Raises:
        ConfigurationError: a waiver is for a requirement or a target that doesn't exist, or is there twice.
    """
    if file is None:
        return []
    known = {spec.id for spec in catalogue.requirements}
    found: dict[str, Waiver] = {}
    errors = []
    for index, row in enumerate(file.at(("waivers",)) or ()):
        place = ("waivers", index)
        if row["requirement"] not in known:
            wrong = unknown_part(row["requirement"], sorted(known))
            errors.append(file.error((*place, "requirement"), wrong))
        if "target" in row and file.at(("targets", row["target"])) is None:
            wrong = unknown_part(row["target"], file.at(("targets",)) or ())
            errors.append(file.error((*place, "target"), wrong))
        if row.get("target", target) != target:
            continue
        if row["requirement"] in found:
            errors.append(file.error((*place, "requirement"), message("waiver-twice")))
        until = datetime.date.fromisoformat(row["until"])
        found[row["requirement"]] = Waiver(
            row["requirement"], row["reason"], row["owner"], row["link"], until
        )
    raise_all(errors)
    return list(found.values())


def apply(
    requirements: Sequence[Requirement], waivers: Iterable[Waiver], today: datetime.date
) -> list[Requirement]:
    """Return the requirements, each with its waiver."""
    by_id = {waiver.requirement: waiver for waiver in waivers}
    return [_waived(row, by_id.get(row.id), today) for row in requirements]


def _waived(requirement: Requirement, waiver: Waiver | None, today: datetime.date) -> Requirement:
    if waiver is None:
        return requirement
    state = waiver.state(requirement.outcome, today)
    about = WaiverInResult(waiver.reason, waiver.owner, waiver.link, waiver.until, state)
    return replace(requirement, waiver=about)


def notices(requirements: Iterable[Requirement]) -> list[Message]:
    """Return what there is to say of the waivers that need attention."""
    said = []
    for row in requirements:
        if row.waiver is None:
            continue
        until = row.waiver.until.isoformat()
        if row.waived:
            said.append(message("waived", requirement=row.id, date=until, text=row.waiver.reason))
        if not row.gates and not row.waived and row.waiver.state != "needless":
            said.append(message("waiver-without-effect", requirement=row.id))
        elif row.waiver.state == "needless":
            said.append(message("waiver-needless", requirement=row.id))
        elif row.waiver.state != "active":
            said.append(message(f"waiver-{row.waiver.state}", requirement=row.id, date=until))
    return said
