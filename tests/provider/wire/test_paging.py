"""The address of a page."""

from __future__ import annotations

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.wire.paging import LARGEST_PAGE, PAGE_SIZE, page_url


@pytest.mark.parametrize(
    ("query", "number", "address"),
    [
        ([], 1, "http://x/actoren"),
        ([], 2, "http://x/actoren?page=2"),
        ([("page", "3"), ("naam", "a b&c")], 2, "http://x/actoren?naam=a+b%26c&page=2"),
        ([("page", "2"), ("pageSize", "5")], 1, "http://x/actoren?pageSize=5"),
    ],
)
def test_the_other_arguments_stay_and_the_first_has_no_number(
    query: list[tuple[str, str]], number: int, address: str
) -> None:
    assert page_url(Call("x", "GET", "actoren", "http://x", "http://x", query, {}), number) == address


def test_a_usual_page_is_no_larger_than_the_largest() -> None:
    assert 0 < PAGE_SIZE <= LARGEST_PAGE
