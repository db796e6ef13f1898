"""What stays behind a change is what each fault says, and nothing else."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults.na_wijziging import (
    FAULTS,
    FoundByFirstOnly,
    FoundByFormer,
    NextBeyondTheEnd,
    NotFoundAfterChange,
    NotNamedAfterMove,
    RemovesAlike,
    StillNamedAfterMove,
)
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition


def _call(**stored: dict[str, Any]) -> Call:
    """Return a call about the object that is called `een`, among what is stored."""
    return cast("Call", SimpleNamespace(id="een", lookup=lambda _, identifier: stored.get(identifier)))


def _nested(name: str, value: str) -> dict[str, Any]:
    """Return an object with a value at a dotted name."""
    first, _, rest = name.partition(".")
    return {first: _nested(rest, value) if rest else value}


def _of(kind: type) -> list[Any]:
    return [fault for fault in FAULTS if isinstance(fault, kind)]


@pytest.mark.parametrize("fault", _of(FoundByFormer), ids=lambda one: one.name)
def test_a_former_value_finds_the_object(fault: FoundByFormer) -> None:
    fault.former.clear()
    asked = [Condition(fault.attribute, "exact", "vroeger"), Condition("iets anders", "exact", "vroeger")]
    assert fault.on_filter(fault.kind, asked) == asked
    call = _call(een={fault.attribute: "vroeger"})
    fault.on_write(call, fault.kind, "change", {fault.attribute: "nu"})
    assert fault.on_filter(fault.kind, asked) == [Condition("id", "exact", "een"), asked[1]]
    assert fault.on_filter("iets anders", asked) == asked
    fault.former.clear()


@pytest.mark.parametrize("fault", _of(NotFoundAfterChange), ids=lambda one: one.name)
def test_what_is_new_is_not_found_since_a_change_of_the_kind(fault: NotFoundAfterChange) -> None:
    fault.changed.clear()
    asked = [Condition(fault.path, "contains", "nu")]
    call, after = _call(een=_nested(fault.attribute, "vroeger")), _nested(fault.attribute, "nu")
    for action in {"change", "replace"} - set(fault.actions):
        fault.on_write(call, fault.source, action, after)
    assert fault.on_filter(fault.kind, asked) == asked
    fault.on_write(call, fault.source, fault.actions[0], after)
    assert fault.on_filter(fault.kind, asked) == [*asked, Condition("id", "exact", "")]
    assert fault.on_filter("iets anders", asked) == asked
    fault.changed.clear()


@pytest.mark.parametrize("fault", _of(NotNamedAfterMove), ids=lambda one: one.name)
def test_the_new_owner_does_not_name_what_moved(fault: NotNamedAfterMove) -> None:
    fault.gained.clear()
    call = _call(een={fault.via: "a"})
    former, other = (
        {"id": "a", fault.name_there: ["een"]},
        {"id": "b", fault.name_there: [{"id": "een"}, "drie"]},
    )
    fault.on_write(call, fault.kind, "change", {fault.via: "a"})
    fault.on_write(call, fault.kind, "create", {fault.via: "b"})
    assert fault.on_read(fault.target, other, "read") == other
    fault.on_write(call, fault.kind, "replace", {fault.via: "b"})
    assert fault.on_read(fault.target, other, "read") == {"id": "b", fault.name_there: ["drie"]}
    assert fault.on_read(fault.target, former, "read") == former
    fault.gained.clear()


@pytest.mark.parametrize("fault", _of(StillNamedAfterMove), ids=lambda one: one.name)
def test_the_former_owner_still_names_what_moved(fault: StillNamedAfterMove) -> None:
    fault.moved.clear()
    call = _call(een={fault.via: "a"}, a={fault.name_there: ["een", "twee"]})
    fault.on_write(call, fault.kind, "change", {fault.via: "a"})
    former, other = {"id": "a", fault.name_there: ["twee"]}, {"id": "b", fault.name_there: ["een"]}
    assert fault.on_read(fault.target, former, "read") == former
    fault.on_write(call, fault.kind, "change", {fault.via: "b"})
    assert fault.on_read(fault.target, former, "read") == {"id": "a", fault.name_there: ["twee", "een"]}
    assert fault.on_read(fault.target, other, "read") == other
    fault.moved.clear()


@pytest.mark.parametrize("fault", _of(RemovesAlike), ids=lambda one: one.name)
def test_what_says_the_same_goes_along(fault: RemovesAlike) -> None:
    fault.said.clear()
    call = _call()
    for identifier, value in (("een", "x"), ("twee", "x"), ("drie", "y")):
        fault.store_change(call, fault.kind, "create", identifier, {fault.attribute: value})
    assert fault.on_delete(call, fault.kind, "drie") is None
    assert fault.on_delete(call, "iets anders", "een") is None
    assert fault.on_delete(call, fault.kind, "een") == [(fault.kind, "een"), (fault.kind, "twee")]
    fault.said.clear()


def test_only_the_first_of_what_belongs_is_known() -> None:
    [fault] = _of(FoundByFirstOnly)
    fault.first.clear()
    for identifier in ("een", "twee"):
        fault.store_change(_call(), fault.source, "create", identifier, {fault.via: "gesprek"})
    known, unknown = Condition(fault.path, "exact", "een"), Condition(fault.path, "exact", "twee")
    assert fault.on_filter(fault.kind, [known]) == [known]
    assert fault.on_filter(fault.kind, [unknown]) == [Condition(fault.path, "exact", "")]
    fault.first.clear()


@pytest.mark.parametrize("fault", _of(NextBeyondTheEnd), ids=lambda one: one.name)
def test_only_a_last_page_that_is_full_has_a_next_one(fault: NextBeyondTheEnd) -> None:
    full, partly, other = Page([], 4, 2, 2), Page([], 3, 2, 2), Page([], 4, 2, 2)
    seen = [fault.on_list(kind, page).next for kind, page in ((fault.kind, full), (fault.kind, partly))]
    assert (seen, fault.on_list("iets anders", other).next) == ([3, None], None)
