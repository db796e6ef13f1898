"""What each defect that shows only together does; the matrix shows that it is noticed."""

import json
from typing import Any

import pytest

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.samenhang import (
    FAULTS,
    ForgetsWithExpand,
    ReplacesAlike,
    SharedOnce,
    TwoCount,
)
from klantinteracties_conformance.provider.query import Condition

CONDITIONS = [Condition(name, "exact", "x") for name in ("a", "b", "c")]


def call(query: list[tuple[str, str]], **about: Any) -> Call:
    return Call("openklant", "GET", "", "", "", query, {}, **about)


def one_of(kind: type[Any]) -> Any:
    return next(fault for fault in FAULTS if isinstance(fault, kind))


def test_the_third_argument_does_not_count() -> None:
    fault = one_of(TwoCount)
    assert fault.on_filter(fault.kind, CONDITIONS) == CONDITIONS[:2]
    assert fault.on_filter("een ander", CONDITIONS) == CONDITIONS


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ([("expand", "x"), ("page", "2")], []),
        ([("expand", "x"), ("page", "1")], CONDITIONS),
        ([("page", "2")], CONDITIONS),
    ],
)
def test_a_search_is_forgotten_with_what_comes_along(
    query: list[tuple[str, str]], left: list[Condition]
) -> None:
    fault = one_of(ForgetsWithExpand)
    fault.on_request(call(query))
    assert fault.on_filter(fault.kind, CONDITIONS) == left
    assert fault.on_filter("een ander", CONDITIONS) == CONDITIONS


def test_what_is_shared_comes_along_once() -> None:
    fault = one_of(SharedOnce)
    row = {"_expand": {"lijst": [{"uuid": "r", "_expand": {"een": {"uuid": "p"}}}]}}
    asked = call([("expand", "x")], action="list", type=fault.kind)
    shown = fault.on_response(asked, Reply(200, {}, json.dumps({"results": [row, row]}).encode())).json
    along = [each["_expand"]["lijst"][0]["_expand"]["een"] for each in shown["results"]]
    assert along == [{"uuid": "p"}, None]
    other = Reply(200, {}, b"{}")
    assert fault.on_response(call([], action="list", type=fault.kind), other) is other


def test_the_former_of_a_sort_is_gone() -> None:
    fault = one_of(ReplacesAlike)
    email, phone = ({fault.owner: "p", fault.sort: sort} for sort in ("email", "telefoonnummer"))
    for identifier, values in (("a", email), ("b", phone), ("c", email)):
        assert fault.store_change(call([]), fault.kind, "create", identifier, values)
    found = Reply(200)
    statuses = [
        fault.on_response(call([], action="read", type=fault.kind, id=one), found).status for one in "abc"
    ]
    assert statuses == [404, 200, 200]
