"""Which behaviours play at which entrance in `make test`: each at two, and each entrance has twenty."""

from collections.abc import Iterator
from itertools import cycle, product

from tests.hostile.behaviours import BEHAVIOURS
from tests.hostile.case import Case
from tests.hostile.entrances import ENTRANCES, Entrance

Cell = tuple[Entrance, Case]

LEAST = 20
"""Behaviours that each entrance has."""

SLOW = {
    "a-key-of-a-megabyte",
    "accepts-and-says-nothing",
    "almost-five-megabytes-of-words",
    "almost-five-megabytes-with-an-emoji",
    "id-is-a-query",
    "id-is-emoji",
    "id-is-percent-2f",
    "id-is-quotes",
    "informational-answers-without-end",
    "list-that-grows",
    "next-is-a-megabyte",
    "one-byte-a-moment",
    "slow-headers",
    "two-hundred-thousand-emoji",
    "wide-texts-just-within-the-limit",
}
"""What a whole run takes longest for: in `make test` these play where little is asked."""

TURNS = (
    ("scenarios", "document"),
    ("from-the-start", "profiles"),
    ("fuzzing", "doctor"),
    ("scenarios", "lists"),
    ("from-the-start", "token"),
    ("scenarios", "profiles"),
    ("from-the-start", "document"),
    ("scenarios", "doctor"),
    ("fuzzing", "lists"),
    ("from-the-start", "token"),
    ("scenarios", "doctor"),
)
"""Two entrances for each behaviour, in turn; those that cost most come least."""


def drawn() -> Iterator[Cell]:
    """Yield what plays in `make test`."""
    turns = cycle(TURNS)
    for case in BEHAVIOURS.values():
        for name in ("doctor", "token") if case.name in SLOW else next(turns):
            yield ENTRANCES[name], case


def others() -> Iterator[Cell]:
    """Yield the rest of the full table."""
    here = {(entrance.name, case.name) for entrance, case in drawn()}
    for entrance, case in product(ENTRANCES.values(), BEHAVIOURS.values()):
        if (entrance.name, case.name) not in here:
            yield entrance, case
