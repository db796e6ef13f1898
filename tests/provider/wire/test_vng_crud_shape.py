"""The names of the CRUD interface lead to attributes and types of the model."""

from __future__ import annotations

import pytest

from klantinteracties_conformance.provider.fields import Group, Ref, RefList, Variant
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.wire.forms import Nested, Reference
from klantinteracties_conformance.provider.wire.vng_crud_shape import ATTRIBUTES, LINKS, PATHS
from tests.provider.contract import contract

KINDS = list(ATTRIBUTES)


@pytest.mark.parametrize("kind", KINDS)
def test_each_attribute_has_a_form_that_fits_the_model(kind: str) -> None:
    for name, form in ATTRIBUTES[kind].items():
        member = TYPES[kind].fields[{"toegewezenAanActor": "toegewezenAanActoren"}.get(form.name, form.name)]
        assert isinstance(form, Reference) == isinstance(member, Ref | RefList), name
        assert isinstance(form, Nested) == isinstance(member, Group | Variant), name
        if isinstance(form, Nested) and isinstance(member, Group):
            assert {part.name for part in form.members.values()} <= member.members.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_each_type_is_where_the_contract_has_it(kind: str) -> None:
    path, embedded = PATHS[kind]
    paths = contract("vng-crud").document["paths"]
    assert any(template.startswith(f"/{path}/{{") for template in paths)
    assert embedded


@pytest.mark.parametrize("kind", LINKS)
def test_each_link_follows_a_reference_to_its_type(kind: str) -> None:
    references = {path: reference.target for path, reference in TYPES[kind].references()}
    references |= {"toegewezenAanActor": "actor"} if kind == "internetaak" else {}
    for path, target in LINKS[kind].values():
        assert references[path] == target
        assert target in PATHS
