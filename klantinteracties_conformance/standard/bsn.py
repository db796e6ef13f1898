"""Burgerservicenummers that belong to nobody: the test range 99999xxxx, as far as it passes the elfproef."""

_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def passes_check(number: str) -> bool:
    """Tell whether nine digits pass the elfproef of the Dutch person registration."""
    return sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=True)) % 11 == 0


WITH_ZEROS = tuple(number for number in (f"{n:09d}" for n in range(10_000, 100_000)) if passes_check(number))
"""Numbers 0000xxxxx: only for what has to begin with zeros."""

TEST_RANGE = tuple(number for number in map(str, range(999990000, 1_000_000_000)) if passes_check(number))
