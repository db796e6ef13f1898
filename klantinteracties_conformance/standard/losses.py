"""What an application that was made for another version of the API loses.

It follows from the table of versions. By a newer version: what a value may no longer be, or may be from then
on. By an older one: the search arguments and attributes that it doesn't know.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from klantinteracties_conformance.standard.versions import Version, order, versions

LossKind = Literal["required", "enum", "nullable", "pattern", "shorter", "argument", "attribute"]


@dataclass(frozen=True)
class Loss:
    """One thing that changed against applications, in one version.

    `place` is the schema and the property in it, or the path of a list. `names` are the properties that are
    required from then on, the words that are known from then on, or the arguments or attributes that are new.
    """

    version: str
    kind: LossKind
    place: str
    names: Sequence[str] = ()


def losses(contract: Path, content: Mapping[str, Any], since: str, until: str) -> Iterator[Loss]:
    """Yield what is lost by going from one version to another; nothing where either isn't known.

    `content` is the contract of the newest version.
    """
    known = versions(contract)
    numbers = {version.number for version in known}
    if {since, until} <= numbers:
        for version in known:
            if order(since) < order(version.number) <= order(until):
                yield from _of(version, content["components"]["schemas"])
            elif order(until) < order(version.number) <= order(since):
                yield from _unknown_before(version)


def _unknown_before(version: Version) -> Iterator[Loss]:
    """Yield what nobody knew before a version: an argument is refused, an attribute lost."""
    for path, names in version.arguments.items():
        yield Loss(version.number, "argument", path, names)
    for schema, names in version.attributes.items():
        yield Loss(version.number, "attribute", schema, names)


def _of(version: Version, schemas: Mapping[str, Any]) -> Iterator[Loss]:
    for name, before in version.before.items():
        yield from _between(version.number, name, before, schemas[name])


def _between(version: str, place: str, before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Loss]:
    """Yield what is lost where a schema was this before (as a change of what it is now)."""
    earlier, required = set(before.get("required") or ()), now.get("required", ())
    if "required" in before and (more := [one for one in required if one not in earlier]):
        yield Loss(version, "required", place, more)
    words = now.get("enum")
    narrower = "enum" in before and (before["enum"] is None or not set(before["enum"]) <= set(words or ()))
    if words and narrower:
        yield Loss(version, "enum", place, [str(word) for word in words])
    if "nullable" in before and not before["nullable"] and now.get("nullable"):
        yield Loss(version, "nullable", place)
    if "pattern" in before and before["pattern"] != now.get("pattern"):
        yield Loss(version, "pattern", place)
    if (before.get("maxLength") or 0) > now.get("maxLength", 0) > 0:
        yield Loss(version, "shorter", place)
    for name, change in before.get("properties", {}).items():
        below = now.get("properties", {}).get(name)
        if isinstance(change, dict) and isinstance(below, dict):
            yield from _between(version, f"{place}.{name}", change, below)
