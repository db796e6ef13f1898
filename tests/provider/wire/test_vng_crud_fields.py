"""What the CRUD interface accepts: its own attributes, and none that have no place in it."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.errors import Problems
from klantinteracties_conformance.provider.fields import Group, Text, check_members
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.wire.vng_crud_fields import FIELDS, OWN, given, group, with_foreign
from klantinteracties_conformance.provider.wire.vng_crud_shape import ATTRIBUTES

KINDS = list(FIELDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_attribute_of_the_model_is_there_and_only_its_own_can_be_written(kind: str) -> None:
    assert FIELDS[kind].keys() == TYPES[kind].fields.keys()
    writable = {name for name, member in FIELDS[kind].items() if not member.read_only}
    assert writable == OWN[kind].keys()
    assert not any(member.required for name, member in FIELDS[kind].items() if name not in OWN[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_what_can_be_written_has_a_name_in_the_dialect(kind: str) -> None:
    one_actor = {"toegewezenAanActor": "toegewezenAanActoren"}
    named = {one_actor.get(form.name, form.name) for form in ATTRIBUTES[kind].values()}
    assert named == OWN[kind].keys()


def refused(kind: str, sent: Any) -> set[str]:
    problems = Problems(lambda _: True)
    check_members(FIELDS[kind], sent, (), problems)
    return {f"{'.'.join(problem.path)}:{problem.code}" for problem in problems.found}


@pytest.mark.parametrize(
    ("sent", "problem"),
    [
        ({"naam": None}, "naam:null"),
        ({"naam": ""}, "naam:blank"),
        ({"naam": "x" * 201}, "naam:max_length"),
        ({}, "indicatieActief:required"),
        ({"soortActor": "medewerker"}, "actorIdentificatie:required"),
        ({"actoridentificator": {"objectId": "x" * 41}}, "actoridentificator.objectId:max_length"),
        ({"actoridentificator": {"objectId": "x"}}, "actoridentificator.codeRegister:required"),
    ],
)
def test_nothing_is_null_or_empty_and_lengths_are_its_own(sent: Any, problem: str) -> None:
    assert problem in refused("actor", sent)


def test_a_department_can_do_without_its_group() -> None:
    assert "actorIdentificatie:required" not in refused("actor", {"soortActor": "organisatorische_eenheid"})


def test_an_attribute_that_was_given_is_never_null() -> None:
    member = given("partij", "voorkeursDigitaalAdres", required=True)
    assert (member.required, member.nullable) == (True, False)
    assert TYPES["partij"].fields["voorkeursDigitaalAdres"].nullable


def test_what_is_foreign_stays_as_it_was() -> None:
    model = Group(members={"eigen": Text(), "vreemd": Text(required=True)})
    own = Text(max_length=7)
    assert with_foreign(model.members, {"eigen": own})["eigen"] is own
    made = group(model, eigen=own)
    assert (made.members["vreemd"].read_only, made.members["vreemd"].required) == (True, False)
