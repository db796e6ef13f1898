"""Burgerservicenummers that belong to nobody: the test range 99999xxxx, as far as it passes the elfproef."""

from collections.abc import Iterable, Iterator
from operator import mul

_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2)


def _passing(beginnings: Iterable[int]) -> Iterator[str]:
    """Yield the number with each of these first eight digits that passes the elfproef, if there is one."""
    for digits in (f"{beginning:08d}" for beginning in beginnings):
        last = sum(map(mul, _WEIGHTS, map(int, digits))) % 11
        if last < 10:
            yield f"{digits}{last}"


WITH_ZEROS = tuple(_passing(range(1_000, 10_000)))
"""Numbers 0000xxxxx: only for what has to begin with zeros."""

TEST_RANGE = tuple(_passing(range(99_999_000, 100_000_000)))
