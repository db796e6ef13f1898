"""What the suite tells of applications: a result is held against the profiles that it names."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.system import yaml_text


@dataclass(frozen=True)
class ShippedProfile:
    """A profile in `schemas/profielen`: `name` is that of its file, `title` that of the application.

    `digest` is the SHA-256 of the file, `actions` are the ids of what its users do.
    """

    name: str
    title: str
    versions: str
    read: str
    digest: str
    actions: Sequence[str]


@cache
def shipped_profiles() -> Sequence[ShippedProfile]:
    """Return the suite's own profiles, by name."""
    found = []
    for path in sorted((resources.schemas_dir() / "profielen").glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        data = yaml_text.load(text)
        found.append(
            ShippedProfile(
                name=path.stem,
                title=data["toepassing"],
                versions=data.get("versies", ""),
                read=str(data["gelezen"]),
                digest=hashlib.sha256(text.encode()).hexdigest(),
                actions=tuple(data["handelingen"]),
            )
        )
    return found
