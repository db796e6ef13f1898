"""What each kind of attribute accepts, and what it stores."""

from __future__ import annotations

import re
from typing import Any

import pytest

from klantinteracties_conformance.provider import fields
from klantinteracties_conformance.provider.errors import Problems
from klantinteracties_conformance.provider.fields import MISSING, Field, check_members

UUID = "7f6c8b1e-4a0d-4b9b-9a55-0f8f1b1d2c3e"
OTHER = "00000000-0000-4000-8000-000000000001"
NAME = fields.Group(members={"voor": fields.Text(), "achter": fields.Text(required=True, max_length=3)})


def checked(field: Field, raw: Any, *, off: str = "", partial: bool = False) -> tuple[Any, list[str]]:
    """Return the value to store and what is refused, with one rule switched off."""
    problems = Problems(lambda rule: rule != off, partial=partial)
    value = field.check(raw, ("x",), problems)
    return value, [f"{'.'.join(problem.path)}:{problem.code}" for problem in problems.found]


@pytest.mark.parametrize(
    ("field", "raw", "stored", "refused"),
    [
        (fields.Text(), "  a ", "a", []),
        (fields.Text(literal=True), " a ", " a ", []),
        (fields.Text(), "", "", []),
        (fields.Text(required=True), " ", "", ["x:blank"]),
        (fields.Text(literal=True), "", "", ["x:blank"]),
        (fields.Text(), None, None, ["x:null"]),
        (fields.Text(nullable=True), None, None, []),
        (fields.Text(), 7, 7, ["x:invalid"]),
        (fields.Text(), "a\0", "a\0", ["x:null_characters_not_allowed"]),
        (fields.Text(max_length=2), "abc", "abc", ["x:max_length"]),
        (fields.Text(min_length=2), "a", "a", ["x:min_length"]),
        (fields.Text(form=re.compile("[a-z]")), "1", "1", ["x:invalid"]),
        (fields.Uri(), "http://example.nl", "http://example.nl", []),
        (fields.Uri(), "example", "example", ["x:invalid"]),
        (fields.Uri(), "", "", []),
        (fields.Nummer(), "0000000001", "0000000001", []),
        (fields.Nummer(), "12345678901", "12345678901", ["x:max_length"]),
        (fields.Nummer(), "1a", "1a", ["x:invalid"]),
        (fields.Nummer(), "", None, []),
        (fields.Nummer(), None, None, []),
        (fields.Boolean(), True, True, []),
        (fields.Boolean(), 1, 1, ["x:invalid"]),
        (fields.Boolean(), "true", "true", ["x:invalid"]),
        (fields.Integer(minimum=1, maximum=9), 9.0, 9, []),
        (fields.Integer(minimum=1, maximum=9), 10, 10, ["x:max_value"]),
        (fields.Integer(minimum=1, maximum=9), 0, 0, ["x:min_value"]),
        (fields.Integer(minimum=1, maximum=9), True, True, ["x:invalid"]),
        (fields.Integer(minimum=1, maximum=9), 1.5, 1.5, ["x:invalid"]),
        (fields.Choice(values=("a", "b")), "a", "a", []),
        (fields.Choice(values=("a", "b")), "c", "c", ["x:invalid_choice"]),
        (fields.Choice(values=("a", "b")), ["a"], ["a"], ["x:invalid_choice"]),
        (fields.Moment(), "2026-03-02T10:15:00+01:00", "2026-03-02T09:15:00Z", []),
        (fields.Moment(), "gisteren", "gisteren", ["x:invalid"]),
        (fields.Day(), "2026-03-02", "2026-03-02", []),
        (fields.Day(), "2026-02-30", "2026-02-30", ["x:invalid"]),
        (fields.TextMap(max_length=2), {"a": "b"}, {"a": "b"}, []),
        (fields.TextMap(max_length=2), {"a": "abc"}, {"a": "abc"}, ["x.a:max_length"]),
        (fields.TextMap(max_length=2), {"a\0": "b"}, {}, ["x:invalid"]),
        (fields.TextMap(max_length=2), [], [], ["x:invalid"]),
        (fields.TextMap(max_length=2, nullable=True), None, {}, []),
        (fields.Ref(target="actor"), {"id": UUID.upper()}, UUID, []),
        (fields.Ref(target="actor"), {"id": "x"}, None, ["x.id:invalid"]),
        (fields.Ref(target="actor"), {}, None, ["x.id:required"]),
        (fields.Ref(target="actor"), UUID, None, ["x:invalid"]),
        (fields.RefList(target="actor"), [{"id": UUID}, {"id": OTHER}, {"id": UUID}], [UUID, OTHER], []),
        (fields.RefList(target="actor"), [{"id": UUID}, {"id": "x"}], [UUID], ["x.1.id:invalid"]),
        (fields.RefList(target="actor"), {}, [], ["x:not_a_list"]),
        (fields.RefList(target="actor", nullable=True), None, [], []),
        (fields.OwnedObjects(target="actor", via="x"), [{"a": 1}], [{"a": 1}], []),
        (fields.OwnedObjects(target="actor", via="x"), None, MISSING, []),
        (fields.OwnedObjects(target="actor", via="x"), {}, MISSING, ["x:not_a_list"]),
        (fields.OwnedObjects(target="actor", via="x"), [7], MISSING, ["x:invalid"]),
        (NAME, {"achter": "b"}, {"voor": "", "achter": "b"}, []),
        (NAME, {"voor": "a"}, {"voor": "a", "achter": ""}, ["x.achter:required"]),
        (NAME, "Anna", "Anna", ["x:invalid"]),
    ],
)
def test_what_is_accepted_and_what_is_stored(field: Field, raw: Any, stored: Any, refused: list[str]) -> None:
    assert checked(field, raw) == (stored, refused)


@pytest.mark.parametrize(
    ("field", "rule", "raw", "stored"),
    [
        (fields.Text(max_length=2), "max-length", "abc", "abc"),
        (fields.Choice(values=("a",)), "choice", "b", "b"),
        (fields.Boolean(), "type", "ja", "ja"),
        (fields.Ref(target="actor"), "reference-form", {"id": "x"}, None),
        (fields.Text(), "choice", fields.Unreadable("choice", "invalid_choice", "", instead="b"), "b"),
    ],
)
def test_a_rule_that_is_switched_off_lets_the_value_through(
    field: Field, rule: str, raw: Any, stored: Any
) -> None:
    assert checked(field, raw, off=rule) == (stored, [])
    assert checked(field, raw)[1] != []


def test_of_a_part_nothing_is_missing_unless_it_comes_in_one_piece() -> None:
    assert checked(NAME, {"voor": "a"}, partial=True) == ({"voor": "a"}, [])
    whole = fields.Group(members=NAME.members, whole=True)
    assert checked(whole, {"voor": "a"}, partial=True)[1] == ["x.achter:required"]


@pytest.mark.parametrize(
    ("field", "empty"),
    [
        (fields.Text(), ""),
        (fields.Nummer(), None),
        (fields.Boolean(default=False), False),
        (fields.TextMap(max_length=1), {}),
        (fields.RefList(target="actor"), []),
        (fields.OwnedObjects(target="actor", via="x"), MISSING),
        (NAME, {"voor": "", "achter": ""}),
        (fields.Group(members=NAME.members, absent=True), None),
        (fields.Variant(by="soort", variants={}), None),
    ],
)
def test_what_was_never_given_is_stored_so(field: Field, empty: Any) -> None:
    assert field.empty() == empty
    assert repr(MISSING) == "MISSING"


VARIANT = fields.Variant(by="soort", variants={"mens": NAME}, needed=frozenset({"mens"}))
MEMBERS = {"soort": fields.Text(), "wie": VARIANT, "vast": fields.Text(read_only=True)}


def members(raw: Any, before: Any = None, *, partial: bool = False) -> tuple[dict[str, Any], list[str]]:
    problems = Problems(lambda _: True, partial=partial)
    values = check_members(MEMBERS, raw, (), problems, before=before or {})
    return values, [f"{'.'.join(problem.path)}:{problem.code}" for problem in problems.found]


@pytest.mark.parametrize(
    ("raw", "stored", "refused"),
    [
        ({"soort": "mens", "wie": {"achter": "b"}}, {"voor": "", "achter": "b"}, []),
        ({"soort": "mens"}, MISSING, ["wie:required"]),
        ({"soort": "dier"}, MISSING, []),
        ({"soort": "dier", "wie": {"achter": "b"}}, None, []),
        ({"soort": "mens", "wie": None}, None, ["wie:null"]),
        (
            {"soort": "mens", "wie": {"achter": "b"}, "vast": 7, "onbekend": 8},
            {"voor": "", "achter": "b"},
            [],
        ),
    ],
)
def test_what_a_group_holds_depends_on_another_attribute(raw: Any, stored: Any, refused: list[str]) -> None:
    values, found = members(raw)
    assert (values.get("wie", MISSING), found) == (stored, refused)
    assert set(values) <= {"soort", "wie"}


def test_a_part_of_a_group_can_be_changed_while_it_is_there() -> None:
    before = {"soort": "mens", "wie": {"voor": "a", "achter": "b"}}
    assert members({"wie": {"voor": "c"}}, before, partial=True) == ({"wie": {"voor": "c"}}, [])
    assert members({"wie": {"voor": "c"}}, {"soort": "mens"}, partial=True)[1] == ["wie.achter:required"]
    assert members({}, before, partial=True) == ({}, [])
    assert members({"soort": "mens"}, {"soort": "dier"}, partial=True)[1] == ["wie:required"]
