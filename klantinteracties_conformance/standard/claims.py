"""What a provider can claim to do, or leave out: cases, functions and object types, by their names."""

from collections.abc import Mapping, Set

from klantinteracties_conformance.standard import information_model
from klantinteracties_conformance.standard.catalogue import Catalogue


def claimable(catalogue: Catalogue) -> Mapping[str, Set[str]]:
    """Return what can be claimed, by the key under which that is written."""
    groups = {group.id for group in catalogue.groups}
    functions = {name for spec in catalogue.requirements for name in spec.functions}
    return {
        "cases": {name for name in groups if name.startswith("C")},
        "functions": functions | {name for name in groups if name.startswith("F")},
        "object_types": set(information_model.object_types()),
    }


def excludable(catalogue: Catalogue) -> Set[str]:
    """Return all that can be left out: what can be claimed, and each requirement and group of them."""
    ids = {spec.id for spec in catalogue.requirements} | {group.id for group in catalogue.groups}
    return ids.union(*claimable(catalogue).values())
