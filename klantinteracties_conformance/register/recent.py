"""The latest answers, until it is known whether a finding names them."""

from klantinteracties_conformance.client.answer import Answer
from klantinteracties_conformance.result.exchange import Exchange

LARGE = 100_000
"""Bytes of an answer from which only its evidence is kept, which holds the first part of it."""

MOST = 5_000_000
"""Bytes of answers that are held at a time as they came."""

_WIDE = 5
"""How many bytes an answer takes for each of its own, where one beyond ASCII makes all characters wide."""


class RecentAnswers:
    """Answers by number; where they are large, the older ones are held as evidence only."""

    def __init__(self) -> None:
        self._held: dict[int, Answer | Exchange] = {}
        self._whole: dict[int, int] = {}

    def __contains__(self, number: int) -> bool:
        return number in self._held

    def __getitem__(self, number: int) -> Answer | Exchange:
        return self._held[number]

    @property
    def last(self) -> int:
        """Return the number of the newest answer, 0 where there is none."""
        return max(self._held, default=0)

    def after(self, number: int) -> list[Answer]:
        """Return the answers that came after the one with this number and are still there as they came."""
        return [one for at, one in self._held.items() if at > number and isinstance(one, Answer)]

    def add(self, answer: Answer) -> None:
        """Hold an answer."""
        self._held[answer.number] = answer
        narrow = answer.content.isascii() and b"\\u" not in answer.content
        self._whole[answer.number] = len(answer.content) * (1 if narrow else _WIDE)
        while len(self._whole) > 1 and sum(self._whole.values()) > MOST:
            oldest = next(iter(self._whole))
            del self._whole[oldest]
            self._held[oldest] = settled(self._held[oldest], 0)

    def clear(self) -> None:
        """Let go of all."""
        self._held.clear()
        self._whole.clear()


def settled(held: Answer | Exchange, most: int) -> Answer | Exchange:
    """Return an answer, or only its evidence where it has more bytes than so many."""
    return held.exchange if isinstance(held, Answer) and len(held.content) > most else held
