"""The shape of an object type: attributes, what points back, what must be unique."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from klantinteracties_conformance.provider.fields import Field, OwnedRefs, Ref, RefList, Variant


@dataclass(frozen=True)
class Back:
    """The objects of `source` whose reference `via` points here; `then` goes one reference further."""

    source: str
    via: str
    then: str = ""
    whole: bool = False
    """Answered as whole objects instead of references."""
    hidden: bool = False
    """Only there to filter on."""


@dataclass(frozen=True)
class Unique:
    """No two objects may have the same values for `paths`, unless one of the first `needed` is empty."""

    rule: str
    paths: tuple[str, ...]
    report: str
    reason: str
    needed: int = 1


@dataclass(frozen=True)
class ObjectType:
    """An object type of the information model."""

    name: str
    fields: Mapping[str, Field]
    back: Mapping[str, Back] = field(default_factory=dict)
    unique: tuple[Unique, ...] = ()
    indexes: tuple[str, ...] = ()

    def references(self) -> Iterator[tuple[str, Ref]]:
        """Each reference to one object, with its path inside the object."""
        for name, member in self.fields.items():
            if isinstance(member, Ref):
                yield name, member
            elif isinstance(member, Variant):
                for group in member.variants.values():
                    for inner, part in group.members.items():
                        if isinstance(part, Ref):
                            yield f"{name}.{inner}", part

    def lists(self) -> Iterator[tuple[str, RefList]]:
        """Each list of references that this object itself keeps."""
        for name, member in self.fields.items():
            if isinstance(member, RefList) and not isinstance(member, OwnedRefs):
                yield name, member
