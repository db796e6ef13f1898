"""Large answers are held as evidence only, so that hundreds of them take no hundreds of megabytes."""

from types import SimpleNamespace
from typing import Any, cast

from klantinteracties_conformance.client.answer import Answer
from klantinteracties_conformance.register.recent import LARGE, MOST, RecentAnswers, settled


class Shown:
    """Stands for evidence, and counts how often it is made."""

    made = 0

    def __call__(self) -> Any:
        Shown.made += 1
        return SimpleNamespace(shows=Shown.made)


def answer(number: int, size: int) -> Answer:
    """Return an answer with so many bytes."""
    request = cast("Any", SimpleNamespace())
    return Answer(number, request, "", 200, {}, bytes(size), {}, 1.0, Shown())


def test_only_the_latest_of_large_answers_is_held_whole() -> None:
    held, size = RecentAnswers(), MOST // 2 - 1
    for number in range(4):
        held.add(answer(number, size))
    assert [isinstance(held[number], Answer) for number in range(4)] == [False, False, True, True]
    held.add(answer(4, MOST * 2))
    assert [isinstance(held[number], Answer) for number in range(5)] == [False] * 4 + [True]
    assert 5 not in held
    held.clear()
    assert 4 not in held


def test_evidence_is_made_of_large_answers_only() -> None:
    small, large, before = answer(1, LARGE), answer(2, LARGE + 1), Shown.made
    assert settled(small, LARGE) is small
    assert Shown.made == before
    kept = settled(large, LARGE)
    assert settled(kept, 0) is kept
    assert Shown.made == before + 1
