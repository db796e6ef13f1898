"""What each defect does to what comes along; the matrix shows that it is noticed."""

from typing import Any

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults.kinds import OnList, OnRead
from klantinteracties_conformance.provider.faults.meesturen import (
    CUT_OFF,
    FAULTS,
    WHOLE,
    AsFirstSeen,
    ForgetsWithExpand,
)
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition

SOUND: dict[str, Any] = {
    "hadBetrokkenActoren": [{"id": "a", "naam": "Dijk"}],
    "omschrijving": "werk",
    "wasBijlageVanKlantcontact": "k",
    "_expand": {
        name: [{"id": "a"}, {"id": "b"}]
        for name in (
            "betrokkenen", "digitaleAdressen", "gingOverOnderwerpobjecten", "leiddeTotInterneTaken",
            "omvatteBijlagen", "hadBetrokkenen",
        )
    },
}  # fmt: skip


CUTTING = [fault for fault in FAULTS if isinstance(fault, OnRead) and "-hooguit-tien-" in fault.name]
SHOWING = [fault for fault in FAULTS if isinstance(fault, OnRead) and fault not in CUTTING]
FORGETTING = [fault for fault in FAULTS if isinstance(fault, ForgetsWithExpand)]
LISTING = [fault for fault in FAULTS if isinstance(fault, OnList)]
FIRST_ROW = [fault for fault in LISTING if fault.name.endswith("-van-de-eerste-rij")]


@pytest.mark.parametrize("fault", FIRST_ROW, ids=lambda fault: fault.name)
def test_each_row_has_what_belongs_to_the_first(fault: OnList) -> None:
    name = next(
        name for kind, name in WHOLE if fault.name == f"meesturen-{kind}-{name.lower()}-van-de-eerste-rij"
    )
    page = Page([{"id": row, "_expand": {name: [row], "x": [row]}} for row in ("a", "b")], 2, 1, 2)
    fault.on_list(fault.kind, page)
    assert [row["_expand"] for row in page.objects] == [{name: ["a"], "x": ["a"]}, {name: ["a"], "x": ["b"]}]


@pytest.mark.parametrize("fault", SHOWING, ids=lambda fault: fault.name)
def test_it_changes_what_comes_along_where_it_says_so(fault: OnRead) -> None:
    for where in ("read", "listed", "expanded"):
        shown = fault.on_read(fault.kind, SOUND, where)
        assert (shown != SOUND) is (where in fault.where)
    assert fault.on_read("een ander", SOUND, next(iter(fault.where))) == SOUND


@pytest.mark.parametrize(
    "fault", [one for one in FAULTS if isinstance(one, AsFirstSeen)], ids=lambda fault: fault.name
)
def test_what_comes_along_stays_as_it_was_first_seen(fault: AsFirstSeen) -> None:
    first = {"id": "a", "naam": "eerst", "_expand": {"x": 1}}
    assert fault.on_read(fault.kind, first, "expanded") == first
    changed = {"id": "a", "naam": "nu", "_expand": {"x": 2}}
    assert fault.on_read(fault.kind, changed, "expanded") == {**changed, "naam": "eerst"}
    assert fault.on_read(fault.kind, changed, "read") is changed


@pytest.mark.parametrize("fault", CUTTING, ids=lambda fault: fault.name)
def test_a_list_of_what_belongs_to_an_object_is_cut_off(fault: OnRead) -> None:
    name = next(name for kind, name in WHOLE if fault.name.startswith(f"{kind}-{name.lower()}-"))
    long, short = [str(number) for number in range(12)], ["a"]
    shown = fault.on_read(fault.kind, {name: long, "_expand": {name: long}}, "read")
    named, along = (12, CUT_OFF) if fault.name.endswith("-meegestuurd") else (CUT_OFF, 12)
    assert (len(shown[name]), len(shown["_expand"][name])) == (named, along)
    untouched = {name: short, "_expand": {name: short}}
    assert fault.on_read(fault.kind, untouched, "listed") == untouched


@pytest.mark.parametrize("fault", FORGETTING, ids=lambda fault: fault.name)
def test_a_search_forgets_where_something_comes_along(fault: ForgetsWithExpand) -> None:
    asked = [Condition("nummer", "exact", "1"), Condition("a.b", "exact", "2"), Condition("c", "exact", "3")]
    left = {"eerste": ["a.b", "c"], "verdere": ["nummer"], "verwante": ["nummer", "c"]}
    for query in ([], [("expand", "x")]):
        call = Call("openklant", "GET", "", "", "", query, {})
        fault.on_request(call)
        found = [one.path for one in fault.on_filter(fault.kind, asked)]
        assert found == (left[fault.name.rpartition("-")[2]] if query else ["nummer", "a.b", "c"])


def test_nothing_comes_along_on_later_pages() -> None:
    fault = next(one for one in LISTING if one.name == "bladzijden-partij-vergeten-meesturen")
    for number in (1, 2):
        page = Page([{"id": "a", "_expand": {"x": 1}}], 4, number, 2)
        fault.on_list("partij", page)
        assert ("_expand" in page.objects[0]) is (number == 1)
