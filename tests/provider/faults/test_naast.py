"""What each defect that only shows beside something else does; the matrix shows that it is noticed."""

from typing import Any

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults import naast
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition

KNOWN: dict[str, dict[str, Any]] = {}
CALL = Call(
    dialect="openklant", method="PATCH", path="", base="", host="", query=[], headers={}, id="a",
    lookup=lambda _, identifier: KNOWN.get(identifier),
)  # fmt: skip


def of(kind: type[Any]) -> list[Any]:
    return [fault for fault in naast.FAULTS if isinstance(fault, kind)]


def listed(fault: Any, value: Any, *objects: dict[str, Any], kind: str = "") -> list[dict[str, Any]]:
    """Return what a list shows of these objects, asked for a value, or for nothing; its count is that too."""
    kind = kind or fault.kind
    fault.on_filter(kind, [] if value is None else [Condition(fault.path, "exact", value)])
    page = fault.on_list(kind, Page(list(objects), len(objects), 1, 100))
    assert page.count == len(page.objects)
    shown: list[dict[str, Any]] = page.objects
    return shown


@pytest.mark.parametrize("fault", of(naast.LeavesOutWithout), ids=lambda one: one.name)
def test_what_lacks_an_attribute_is_left_out_of_a_search(fault: Any) -> None:
    other = {"id": "a", fault.attribute: "iets"}
    without = {"id": "b", fault.attribute: fault.having or None}
    assert listed(fault, "1", other, without) == [other]
    assert listed(fault, None, other, without) == [other, without]
    assert listed(fault, "1", other, without, kind="iets anders") == [other, without]


@pytest.mark.parametrize("fault", of(naast.ShowsOneOf), ids=lambda one: one.name)
def test_of_those_that_have_the_same_one_is_shown(fault: Any) -> None:
    both = [{"id": one, fault.path: "a@example.nl"} for one in ("a", "b")]
    assert len(listed(fault, "a@example.nl", *both)) == 1
    assert listed(fault, None, *both) == both


@pytest.mark.parametrize("fault", of(naast.ShowsRemoved), ids=lambda one: one.name)
def test_what_was_removed_is_found_by_what_it_had(fault: Any) -> None:
    KNOWN["a"] = {"id": "a", fault.path: "Anna"}
    assert fault.on_delete(CALL, "iets anders", "a") is None
    assert listed(fault, "Anna") == []
    assert fault.on_delete(CALL, fault.kind, "a") is None
    assert listed(fault, "Anna") == [KNOWN["a"]]
    assert listed(fault, "Ben") == listed(fault, None) == []
    fault.removed.clear()


@pytest.mark.parametrize("fault", of(naast.ForgetsBeside), ids=lambda one: one.name)
def test_an_argument_is_forgotten_beside_another(fault: Any) -> None:
    one, other = Condition(fault.path, "exact", "x"), Condition(fault.beside, "exact", "y")
    assert fault.on_filter(fault.kind, [one, other]) == [other]
    assert fault.on_filter(fault.kind, [one]) == [one]
    assert fault.on_filter("iets anders", [one, other]) == [one, other]


@pytest.mark.parametrize("fault", of(naast.NullIsAnything), ids=lambda one: one.name)
def test_null_is_no_search(fault: Any) -> None:
    null, text = Condition(fault.path, "exact", "null"), Condition(fault.path, "exact", "nul")
    assert fault.on_filter(fault.kind, [null]) == []
    assert fault.on_filter(fault.kind, [text]) == [text]
    assert fault.on_filter("iets anders", [null]) == [null]


@pytest.mark.parametrize("fault", of(naast.LosesReturn), ids=lambda one: one.name)
def test_the_way_back_is_lost(fault: Any) -> None:
    name = fault.attribute
    for now, sent, kept in (("eerste", "tweede", "tweede"), ("tweede", "eerste", "tweede"), ("x", "y", "y")):
        KNOWN["a"] = {name: now}
        assert fault.on_write(CALL, fault.kind, "change", {name: sent}) == {name: kept}
    assert fault.on_write(CALL, fault.kind, "create", {name: "eerste"}) == {name: "eerste"}
    assert fault.on_write(CALL, fault.kind, "change", {}) == {}
    fault.first.clear()


@pytest.mark.parametrize("fault", of(naast.LosesSecondReplacement), ids=lambda one: one.name)
def test_the_second_replacement_is_lost(fault: Any) -> None:
    def kept(action: str, kind: str = "") -> bool:
        stored: bool = fault.store_change(CALL, kind or fault.kind, action, "a", {})
        return stored

    assert all(kept("replace", "iets anders") for _ in range(3))
    assert [kept("replace"), kept("change"), kept("replace"), kept("replace")] == [True, True, False, True]
    fault.times.clear()


@pytest.mark.parametrize("fault", of(naast.ResetsBeside), ids=lambda one: one.name)
def test_another_attribute_gets_its_usual_value_back(fault: Any) -> None:
    sent, usual = {fault.changed: "x"}, {fault.attribute: fault.usual}
    assert fault.before_write(CALL, fault.kind, "change", sent) == {**usual, **sent}
    both = {**sent, fault.attribute: False}
    assert fault.before_write(CALL, fault.kind, "change", both) == both
    assert fault.before_write(CALL, fault.kind, "create", sent) == sent
    assert fault.before_write(CALL, "iets anders", "change", sent) == sent
    assert fault.before_write(CALL, fault.kind, "change", {}) == {}
