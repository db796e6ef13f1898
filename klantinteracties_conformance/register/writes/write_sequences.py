"""Sequences of writes, as data: drawn at random after a beginning that all have, and made smaller."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

Act = Literal["POST", "PATCH", "PUT", "DELETE"]


_MOST = 4
"""Objects that are there at a time."""

_SMALLER = 40
"""Times that a sequence is tried with a write less."""

_ALL = 60
"""Draws by which every attribute is chosen: more than any object has."""

_NONE, _SOME, _MOSTLY = (0,), (1, 2, 6), (20,)
"""How many attributes are chosen, about: none but what is usual, some, or most."""

_BEGIN: Sequence[tuple[Act, int, Sequence[int]]] = (
    ("POST", 0, _NONE),
    ("POST", 1, _MOSTLY),
    ("PATCH", 0, _SOME),
    ("PATCH", 1, _SOME),
    ("PATCH", 0, _SOME),
    ("PATCH", 0, _SOME),
    ("POST", 6, _MOSTLY),
    ("PUT", 1, _SOME),
    ("PATCH", 1, _SOME),
    ("DELETE", 6, _NONE),
    ("PATCH", 0, _SOME),
    ("POST", 11, _NONE),
)
"""How each sequence begins: by what, on the object of which write, with how many attributes.

So each write comes after each other one, and one object is changed three times. What follows, is drawn.
"""

_THEN: Mapping[Act, Sequence[Sequence[int]]] = {
    "POST": (_NONE, _SOME, _MOSTLY),
    "PATCH": (_SOME,),
    "PUT": (_NONE, _SOME, _MOSTLY),
    "DELETE": (_NONE,),
}


@dataclass(frozen=True)
class Write:
    """One write of a sequence. `number` is its own, `on` that of the registration whose object it is about.

    `draws` choose attributes and their values, each as a number from 0 up to 1.
    """

    number: int
    act: Act
    on: int
    draws: tuple[tuple[float, float], ...] = ()


def drawn(random: Random, known: Sequence[Act], count: int) -> list[Write]:
    """Return a sequence of so many writes by the ways that are known, drawn at random after its beginning."""
    sequence: list[Write] = []
    there: list[int] = []
    for number in range(count):
        act, on, many = _BEGIN[number] if number < len(_BEGIN) else _next(random, known, number, there)
        draws = tuple((random.random(), random.random()) for _ in range(random.choice(many)))
        if act not in known:
            continue
        sequence.append(Write(number, act, on, draws))
        if act == "POST":
            there.append(number)
        if act == "DELETE":
            there.remove(on)
    return sequence


def _next(
    random: Random, known: Sequence[Act], number: int, there: Sequence[int]
) -> tuple[Act, int, Sequence[int]]:
    """Draw a write."""
    choices: list[Act] = [act for act in ("PATCH", "PATCH", "PATCH", "PUT") if act in known]
    choices += ["POST", "POST"] if len(there) < _MOST else []
    choices += ["DELETE", "DELETE"] if "DELETE" in known and len(there) > 2 else []
    act = random.choice(choices)
    return act, number if act == "POST" else random.choice(there), random.choice(_THEN[act])


def smaller(sequence: Sequence[Write], shows: Callable[[Sequence[Write]], bool]) -> list[Write]:
    """Return a sequence with as few writes as still show something; it is asked a limited number of times.

    Without a registration there is nothing to be done to its object either.
    """
    writes, tries = list(sequence), 0
    for write in reversed(sequence):
        if write not in writes or len(writes) == 1 or tries == _SMALLER:
            continue
        less = [one for one in writes if write not in (one, _registration(sequence, one))]
        tries += 1
        if less and shows(less):
            writes = less
    return writes


def _registration(sequence: Sequence[Write], write: Write) -> Write:
    return next(one for one in sequence if one.number == write.on)


def alone(writes: Sequence[Write]) -> Iterator[list[Write]]:
    """Yield the last write of a sequence with one other object beside its own, both only registered.

    First they are registered as they were, then in full.
    """
    *_, last = writes
    others = [one for one in writes if one.act == "POST" and one.number != last.on]
    kept = {last.on, *(one.number for one in others[:1])} - {last.number}
    registered = [one for one in writes if one.act == "POST" and one.number in kept]
    full = tuple((place / _ALL, 0.0) for place in range(_ALL))
    for draws in ((), full):
        yield [*(Write(one.number, "POST", one.on, draws or one.draws) for one in registered), last]
