"""The object types name only what is there: each other, their own attributes, and what can be searched."""

from __future__ import annotations

import pytest

from klantinteracties_conformance.provider.fields import Field, Group, OwnedObjects, OwnedRefs, Ref, RefList
from klantinteracties_conformance.provider.kinds import ObjectType
from klantinteracties_conformance.provider.model import TYPES


def attribute(kind: ObjectType, path: str) -> Field:
    """Return the attribute at a dotted path."""
    head, *rest = path.split(".")
    found = kind.fields[head]
    for step in rest:
        assert isinstance(found, Group)
        found = found.members[step]
    return found


@pytest.mark.parametrize("kind", TYPES.values(), ids=list(TYPES))
def test_references_lead_to_types_that_are_there(kind: ObjectType) -> None:
    assert TYPES[kind.name] is kind
    for _, reference in kind.references():
        assert reference.target in TYPES
        assert reference.on_delete in ("cascade", "clear")
    for member in kind.fields.values():
        if isinstance(member, RefList | OwnedObjects):
            assert member.target in TYPES
        if isinstance(member, OwnedRefs | OwnedObjects):
            far = TYPES[member.target].fields[member.via]
            assert isinstance(far, Ref)
            assert far.target == kind.name


@pytest.mark.parametrize("kind", TYPES.values(), ids=list(TYPES))
def test_what_points_back_is_a_reference_to_this_type(kind: ObjectType) -> None:
    for back in kind.back.values():
        via = TYPES[back.source].fields[back.via]
        assert isinstance(via, Ref)
        assert via.target == kind.name
        assert not back.then or isinstance(TYPES[back.source].fields[back.then], Ref)


@pytest.mark.parametrize("kind", TYPES.values(), ids=list(TYPES))
def test_what_is_unique_and_indexed_is_an_attribute(kind: ObjectType) -> None:
    for unique in kind.unique:
        assert unique.needed <= len(unique.paths)
        assert unique.report in unique.paths
    for path in (*kind.indexes, *(path for unique in kind.unique for path in unique.paths)):
        assert attribute(kind, path)
