"""What each version of an API brought, and the contract of an older one.

A contract describes the newest version that the suite knows. Beside it, `versies.yaml` says what came in with
which version; where there is no such list, the contract's own version is the only one.
"""

import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from klantinteracties_conformance.standard.deviations import merged
from klantinteracties_conformance.standard.references import References
from klantinteracties_conformance.system import yaml_text


@dataclass(frozen=True)
class Version:
    """What one version brought: arguments by path and attributes by schema that are new in it.

    `before` has by schema what was said until then, as a change of what is said now.
    """

    number: str
    arguments: Mapping[str, Sequence[str]] = field(default_factory=dict)
    attributes: Mapping[str, Sequence[str]] = field(default_factory=dict)
    before: Mapping[str, Any] = field(default_factory=dict)


@cache
def versions(contract: Path) -> tuple[Version, ...]:
    """Return the versions that are known of a contract, oldest first; none where no list stands beside it."""
    path = contract.parent / "versies.yaml"
    if not path.is_file():
        return ()
    rows = yaml_text.load(path.read_text(encoding="utf-8"))
    found = (
        Version(number, row.get("argumenten", {}), row.get("attributen", {}), row.get("eerder", {}))
        for number, row in rows.items()
    )
    return tuple(sorted(found, key=lambda version: order(version.number)))


def order(number: str) -> tuple[int, ...]:
    """Return what versions are compared by; nothing for what isn't three numbers."""
    parts = number.strip().lstrip("v").split(".")
    usual = len(parts) == 3 and all(part.isascii() and part.isdigit() and len(part) < 6 for part in parts)
    return tuple(map(int, parts)) if usual else ()


def later(contract: Path, number: str) -> Iterator[Version]:
    """Yield the versions after this one, newest first; none for a version that isn't known."""
    known = versions(contract)
    if number in {version.number for version in known}:
        yield from (one for one in reversed(known) if order(one.number) > order(number))


def at_version(content: Any, contract: Path, number: str) -> Any:
    """Return a contract as written, without what came after a version; the newest as it is."""
    newer = list(later(contract, number))
    if not newer:
        return content
    found = copy.deepcopy(content)
    for version in newer:
        _take_back(found, version)
    return found


def _take_back(content: Any, version: Version) -> None:
    """Take out of a contract, which is changed itself, what one version brought."""
    follow = References(content).follow
    for path, names in version.arguments.items():
        item = content["paths"][path]
        for about in [item, *(item[method] for method in item if isinstance(item[method], dict))]:
            if "parameters" in about:
                about["parameters"] = [one for one in about["parameters"] if follow(one)["name"] not in names]
    schemas = content["components"]["schemas"]
    for name, change in version.before.items():
        schemas[name] = merged(schemas[name], change)
    for name, gone in version.attributes.items():
        for attribute in gone:
            del schemas[name]["properties"][attribute]


def highest(contract: Path, claims: Sequence[str]) -> str:
    """Return the highest of these versions that is known of a contract, empty where none is."""
    known = {version.number for version in versions(contract)}
    return max((claim for claim in claims if claim in known), key=order, default="")
