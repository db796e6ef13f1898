"""Values that nobody else in the register has."""

import random
from collections.abc import Callable, Sequence

from klantinteracties_conformance.consumer.findings import NoFreeValueError
from klantinteracties_conformance.system.messages import message

MOST = 50
"""Options that are tried."""

_SHORTEST_BEGINNING = 7
"""Digits of the shortest number that the functions give as an example; a shorter one might not be taken."""

_LONGEST_BEGINNING = 40
"""Characters of the longest beginning: no version takes a longer number, whatever a provider answers."""


def choose(options: Sequence[str], taken: Callable[[str], bool], chosen: set[str] | None = None) -> str:
    """Return one of the options, in random order, that is not taken.

    `chosen` are those that this run chose before, to which this one is added: where a provider's search shows
    too little, they would seem free.

    Raises:
        NoFreeValueError: each of the options that were tried is taken.
    """
    chosen = set() if chosen is None else chosen
    left = [option for option in options if option not in chosen]
    for option in random.sample(left, k=min(len(left), MOST)):
        if not taken(option):
            chosen.add(option)
            return option
    raise NoFreeValueError(message("no-free-value"))


def beginnings(number: str) -> list[str]:
    """Return what a number begins with, from the shortest that may be taken for one."""
    lengths = range(_SHORTEST_BEGINNING, min(len(number), _LONGEST_BEGINNING + 1))
    return [number[:length] for length in lengths]
