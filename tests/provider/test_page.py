"""One page of a list knows which pages are beside it."""

from __future__ import annotations

import pytest

from klantinteracties_conformance.provider.page import Page


@pytest.mark.parametrize(
    ("count", "number", "previous", "following"),
    [
        (0, 1, None, None),
        (2, 1, None, None),
        (3, 1, None, 2),
        (3, 2, 1, None),
        (5, 2, 1, 3),
        (4, 2, 1, None),
    ],
)
def test_a_page_is_followed_as_long_as_there_is_more(
    count: int, number: int, previous: int | None, following: int | None
) -> None:
    page = Page([], count, number, size=2)
    assert (page.previous, page.next) == (previous, following)
