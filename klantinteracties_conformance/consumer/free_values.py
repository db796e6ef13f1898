"""Values that nobody else in the register has."""

import random
from collections.abc import Callable, Sequence

from klantinteracties_conformance.consumer.findings import NoFreeValueError
from klantinteracties_conformance.system.messages import message

MOST = 50
"""Options that are tried."""


def choose(options: Sequence[str], taken: Callable[[str], bool]) -> str:
    """Return one of the options, in random order, that is not taken.

    Raises:
        NoFreeValueError: each of the options that were tried is taken.
    """
    for option in random.sample(options, k=min(len(options), MOST)):
        if not taken(option):
            return option
    raise NoFreeValueError(message("no-free-value"))
