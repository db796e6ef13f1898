"""The provider's conformance statement (ICS, ISO 9646): what it claims to do, and so what is not tested.

Nothing that is excluded counts as passed. A requirement is excluded with its case, or with any function that
it uses; a scenario that turns out to need an object of an excluded type is left out when it asks for one.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from klantinteracties_conformance.config.file import ConfigFile, raise_all, unknown_part
from klantinteracties_conformance.result.about import LEFT_OUT, Claim, Exclusion
from klantinteracties_conformance.result.requirements import Requirement
from klantinteracties_conformance.standard import information_model
from klantinteracties_conformance.standard.catalogue import Catalogue, Specification
from klantinteracties_conformance.standard.claims import claimable, excludable
from klantinteracties_conformance.standard.schema_problems import Place
from klantinteracties_conformance.system.messages import Message, message


@dataclass(frozen=True)
class Scope:
    """What is left out: why, by requirement; and the same of object types.

    `claim` is what stands in the result beside the outcomes.
    """

    claim: Claim
    requirements: Mapping[str, Message]
    object_types: Mapping[str, Message]

    @classmethod
    def of(cls, claim: Claim, catalogue: Catalogue) -> "Scope":
        """Return what a claim leaves out."""
        left_out = {row.id: row.reason for row in claim.exclusions}
        types = information_model.object_types()
        return cls(
            claim,
            dict(_excluded(catalogue.requirements, left_out)),
            {name: why for name, why in left_out.items() if name in types},
        )

    @property
    def names(self) -> list[str]:
        """Return what is left out, by the names that the provider gave."""
        return [row.id for row in self.claim.exclusions]


def exclusion(reason: str) -> Message:
    """Return that the provider doesn't claim something, for its own reason, which may be empty."""
    return message("excluded-by-provider", text=reason) if reason else message("excluded-unclaimed")


def read(file: ConfigFile | None, target: str, catalogue: Catalogue) -> Scope | None:
    """Return what a target's table `scope` leaves out; None where it has no such table.

    Raises:
        ConfigurationError: it names something that doesn't exist.
    """
    place: Place = ("targets", target, "scope")
    about = file.at(place) if file and target else None
    if file is None or about is None:
        return None
    known = claimable(catalogue)
    raise_all([file.error((*place, *at), wrong) for at, wrong in _wrong(about, known, catalogue)])
    excluded = dict(_unclaimed(about, known))
    excluded |= {row["id"]: row["reason"] for row in about.get("exclude", ())}
    claim = Claim(
        **{key: list(about.get(key, sorted(names))) for key, names in known.items()},
        exclusions=[Exclusion(name, exclusion(reason)) for name, reason in excluded.items()],
    )
    return Scope.of(claim, catalogue)


def _wrong(
    about: Mapping[str, Any], known: Mapping[str, Set[str]], catalogue: Catalogue
) -> Iterator[tuple[Place, Message]]:
    """Yield what a table names that doesn't exist, or names twice, and where."""
    for key, names in known.items():
        for name in about.get(key, ()):
            if name not in names:
                yield (key,), message("not-among", name=name, choices=sorted(names))
    possible = excludable(catalogue)
    given: set[str] = set()
    for index, row in enumerate(about.get("exclude", ())):
        if row["id"] not in possible:
            yield ("exclude", index, "id"), unknown_part(row["id"], sorted(possible))
        if row["id"] in given:
            yield ("exclude", index, "id"), message("named-twice", id=row["id"])
        given.add(row["id"])


def excluded(requirement: Requirement, reason: Message | None) -> Requirement:
    """Return a requirement as inapplicable where there is a reason, or where a part of it was left out."""
    said = (scenario.message for scenario in requirement.scenarios if scenario.message)
    left_out = (message for message in said if message.code in LEFT_OUT)
    reason = reason or (next(left_out, None) if requirement.outcome == "passed" else None)
    if reason is None:
        return requirement
    scenarios = [replace(row, outcome="inapplicable", message=reason) for row in requirement.scenarios]
    return replace(requirement, outcome="inapplicable", reason=reason, scenarios=scenarios)


def _unclaimed(about: Mapping[str, Any], known: Mapping[str, Set[str]]) -> Iterator[tuple[str, str]]:
    """Yield what isn't among the cases, functions and object types that are claimed."""
    for key, names in known.items():
        for name in sorted(names - set(about.get(key, names))):
            yield name, about.get("reason", "")


def _excluded(
    specifications: Iterable[Specification], excluded: Mapping[str, Message]
) -> Iterator[tuple[str, Message]]:
    for spec in specifications:
        names = (spec.id, spec.group, *spec.functions)
        reason = next((excluded[name] for name in names if name in excluded), None)
        if reason and spec.testable:
            yield spec.id, reason
