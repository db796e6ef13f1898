"""What several scenarios look beside is made once, and again where that didn't succeed."""

from typing import cast

import pytest

from klantinteracties_conformance.consumer.bystanders import Bystanders
from klantinteracties_conformance.consumer.consumer import Consumer


class Counting:
    made = 0
    fails = False

    def clean_up(self) -> list[str]:
        return ["left"]


def make(consumer: Consumer) -> None:
    counting = cast(Counting, consumer)
    if counting.fails:
        raise ValueError("refused")
    counting.made += 1


def test_it_is_made_once_until_it_is_removed() -> None:
    counting = Counting()
    bystanders = Bystanders(cast(Consumer, counting))
    for _ in range(2):
        bystanders.want(make)
    assert counting.made == 1
    assert cast(object, bystanders.clean_up()) == ["left"]
    bystanders.want(make)
    assert counting.made == 2


def test_what_could_not_be_made_is_tried_again() -> None:
    counting = Counting()
    bystanders = Bystanders(cast(Consumer, counting))
    counting.fails = True
    with pytest.raises(ValueError, match="refused"):
        bystanders.want(make)
    counting.fails = False
    bystanders.want(make)
    assert counting.made == 1
