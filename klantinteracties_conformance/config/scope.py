"""The provider's conformance statement (ICS, ISO 9646): what it claims to do, and so what is not tested.

Nothing that is excluded counts as passed. A requirement is excluded with its case, or with any function that
it uses; a scenario that turns out to need an object of an excluded type is left out when it asks for one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from klantinteracties_conformance.config.file import ConfigFile, Place
from klantinteracties_conformance.result.model import Requirement
from klantinteracties_conformance.standard import information_model
from klantinteracties_conformance.standard.catalogue import Catalogue, Specification

REASON = "de provider biedt dit niet aan"
"""What stands for a reason where only the claim itself leaves something out."""
OPENING = "Uitgesloten door de aanbieder: "


@dataclass(frozen=True)
class Scope:
    """What is left out: the reason by requirement, by object type, and by the names that the provider gave.

    `claim` is what stands in the result beside the outcomes.
    """

    claim: Mapping[str, Any]
    requirements: Mapping[str, str]
    object_types: Mapping[str, str]
    names: Mapping[str, str]


def read(file: ConfigFile | None, target: str, catalogue: Catalogue) -> Scope | None:
    """Return what a target's table `scope` leaves out; None where it has no such table.

    Raises:
        ConfigurationError: it names something that doesn't exist.
    """
    place: Place = ("targets", target, "scope")
    about = file.at(place) if file and target else None
    if file is None or about is None:
        return None
    known = _known(catalogue)
    for key, names in known.items():
        for name in about.get(key, ()):
            if name not in names:
                raise file.error((*place, key), f"'{name}' bestaat niet, wel: {', '.join(sorted(names))}")
    ids = {spec.id for spec in catalogue.requirements} | {group.id for group in catalogue.groups}
    excluded = dict(_unclaimed(about, known))
    given: set[str] = set()
    for index, row in enumerate(about.get("exclude", ())):
        if row["id"] not in ids.union(*known.values()):
            raise file.error((*place, "exclude", index, "id"), f"'{row['id']}' bestaat niet")
        if row["id"] in given:
            raise file.error((*place, "exclude", index, "id"), f"'{row['id']}' staat er al")
        given.add(row["id"])
        excluded[row["id"]] = OPENING + row["reason"]
    claim = {key: list(about.get(key, sorted(names))) for key, names in known.items()}
    claim["exclusions"] = [{"id": name, "reason": reason} for name, reason in excluded.items()]
    types = {name: reason for name, reason in excluded.items() if name in known["object_types"]}
    return Scope(claim, dict(_excluded(catalogue.requirements, excluded)), types, excluded)


def excluded(requirement: Requirement, reason: str) -> Requirement:
    """Return a requirement as inapplicable where there is a reason, or where a part of it was left out."""
    left_out = (
        scenario.message for scenario in requirement.scenarios if scenario.message.startswith(OPENING)
    )
    reason = reason or (next(left_out, "") if requirement.outcome == "passed" else "")
    if not reason:
        return requirement
    scenarios = [replace(row, outcome="inapplicable", message=reason) for row in requirement.scenarios]
    return replace(requirement, outcome="inapplicable", reason=reason, scenarios=scenarios)


def _known(catalogue: Catalogue) -> dict[str, set[str]]:
    groups = {group.id for group in catalogue.groups}
    functions = {name for spec in catalogue.requirements for name in spec.functions}
    return {
        "cases": {name for name in groups if name.startswith("C")},
        "functions": functions | {name for name in groups if name.startswith("F")},
        "object_types": set(information_model.object_types()),
    }


def _unclaimed(about: Mapping[str, Any], known: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Yield what isn't among the cases, functions and object types that are claimed."""
    for key, names in known.items():
        for name in sorted(names - set(about.get(key, names))):
            yield name, OPENING + about.get("reason", REASON)


def _excluded(
    specifications: Iterable[Specification], excluded: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    for spec in specifications:
        reason = next(
            (excluded[name] for name in (spec.id, spec.group, *spec.functions) if name in excluded), ""
        )
        if reason and spec.testable:
            yield spec.id, reason
