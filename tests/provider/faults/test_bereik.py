"""What each defect in the reach of a search or of pages does; the matrix shows that it is noticed."""

import pytest

from klantinteracties_conformance.provider.faults import bereik
from klantinteracties_conformance.provider.faults.bereik import FirstOnly, LosesFullLast, Searches, Wanders
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition
from klantinteracties_conformance.provider.wire.openklant_filters import FILTERS

FAULTS = {fault.name: fault for fault in bereik.FAULTS}


@pytest.mark.parametrize(
    "fault", [one for one in bereik.FAULTS if isinstance(one, Searches)], ids=lambda fault: fault.name
)
def test_it_reads_its_own_argument_otherwise_and_no_other(fault: Searches) -> None:
    value = "00" + "2026-03-02T10:15:00Z" * 20
    asked = [Condition(fault.path, operator, value) for operator in ("exact", "contains")]
    other = Condition("kanaal", "exact", "telefoon")
    assert fault.path in {filter_.path for filter_ in FILTERS[fault.kind].values()}
    assert fault.on_filter(fault.kind, [other]) == [other]
    assert fault.on_filter("een ander", asked) == asked
    assert fault.on_filter(fault.kind, asked) != asked


def test_a_day_holds_its_moments_and_no_others() -> None:
    first, last = bereik.that_day(Condition("x", "exact", "2026-03-02T10:15:00Z"))
    moments = [
        first.value,
        "2026-03-02T00:00:00Z",
        "2026-03-02T23:59:59Z",
        last.value,
        "2026-03-03T00:00:00Z",
    ]
    assert moments == sorted(moments)


@pytest.mark.parametrize(
    ("change", "value", "finds"),
    [
        (bereik.not_with_zeros, "0012", "12"),
        (bereik.not_with_zeros, "1200", "1200"),
        (bereik.not_long, "kort", "kort"),
    ],
)
def test_a_value_is_read_as_it_says(change: object, value: str, finds: str) -> None:
    assert callable(change)
    assert change(Condition("x", "exact", value)) == [Condition("x", "exact", finds)]


def test_only_the_first_reference_counts() -> None:
    fault = FAULTS["zoeken-internetaak-alleen-eerste-actor"]
    assert isinstance(fault, FirstOnly)
    rows = [{"toegewezenAanActoren": ["a", "b"]}, {"toegewezenAanActoren": ["b", "a"]}]
    for asked, left in (([Condition("toegewezenAanActoren", "exact", "b")], rows[1:]), ([], rows)):
        fault.on_filter("internetaak", asked)
        assert fault.on_list("internetaak", Page(list(rows), 2, 1, 10)).objects == left


@pytest.mark.parametrize(("count", "first"), [(21, "a"), (20, "b")])
def test_the_order_changes_where_there_are_many(count: int, first: str) -> None:
    fault = Wanders("x", "x", "x", "actor")
    fault.on_list("actor", Page([{"id": "a"}], count, 1, 1))
    assert fault.on_list("actor", Page([{"id": "b"}], count, 2, 1)).objects == [{"id": first}]
    assert fault.on_list("partij", Page([{"id": "c"}], count, 2, 1)).objects == [{"id": "c"}]


@pytest.mark.parametrize(("count", "following"), [(4, None), (3, 2), (6, 2)])
def test_only_a_full_last_page_is_forgotten(count: int, following: int | None) -> None:
    fault = LosesFullLast("x", "x", "x", "actor")
    assert fault.on_list("actor", Page([{"id": "a"}], count, 1, 2)).next == following
