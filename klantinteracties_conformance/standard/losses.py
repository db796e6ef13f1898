"""What an application that was made for an older version of the API loses by a newer one.

It follows from the table of versions: what a value may no longer be, or may be from then on.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from klantinteracties_conformance.standard.versions import Version, order, versions

LossKind = Literal["required", "enum", "nullable", "pattern", "shorter"]


@dataclass(frozen=True)
class Loss:
    """One thing that changed against older applications, in one version.

    `place` is the schema and the property in it. `names` are the properties that became required, or the
    words that are known from then on.
    """

    version: str
    kind: LossKind
    place: str
    names: Sequence[str] = ()


def losses(contract: Path, content: Mapping[str, Any], since: str, until: str) -> Iterator[Loss]:
    """Yield what was lost after one version, up to and with another; nothing where either isn't known.

    `content` is the contract of the newest version.
    """
    known = versions(contract)
    numbers = {version.number for version in known}
    if {since, until} <= numbers:
        for version in known:
            if order(since) < order(version.number) <= order(until):
                yield from _of(version, content["components"]["schemas"])


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
