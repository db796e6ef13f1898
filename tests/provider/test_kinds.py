"""The shape of an object type: where its references are, and which lists it keeps itself."""

from __future__ import annotations

from klantinteracties_conformance.provider.fields import Group, OwnedRefs, Ref, RefList, Text, Variant
from klantinteracties_conformance.provider.kinds import ObjectType

OF_PARTIJ, OF_ACTOR = Ref(target="partij"), Ref(target="actor")
KIND = ObjectType(
    name="voorbeeld",
    fields={
        "naam": Text(),
        "partij": OF_PARTIJ,
        "actoren": RefList(target="actor"),
        "eigen": OwnedRefs(target="actor", via="voorbeeld"),
        "wie": Variant(
            by="naam",
            variants={
                "a": Group(members={"actor": OF_ACTOR, "x": Text()}),
                "b": Group(members={"y": Text()}),
            },
        ),
    },
)


def test_references_are_told_with_their_path_also_inside_a_group() -> None:
    assert list(KIND.references()) == [("partij", OF_PARTIJ), ("wie.actor", OF_ACTOR)]


def test_only_lists_that_it_keeps_itself_are_lists_of_it() -> None:
    assert [name for name, _ in KIND.lists()] == ["actoren"]
