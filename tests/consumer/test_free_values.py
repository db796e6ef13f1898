"""Values that nobody else has."""

import pytest

from klantinteracties_conformance.consumer.findings import NoFreeValueError
from klantinteracties_conformance.consumer.free_values import MOST, beginnings, choose


def test_a_choice_is_one_that_is_not_taken() -> None:
    assert choose(["a", "b", "c"], lambda option: option != "b") == "b"
    asked: list[str] = []

    def taken(option: str) -> bool:
        asked.append(option)
        return True

    with pytest.raises(NoFreeValueError):
        choose([str(number) for number in range(80)], taken)
    assert len(set(asked)) == MOST == 50


def test_what_was_chosen_is_not_free_where_a_search_does_not_show_it() -> None:
    chosen: set[str] = set()
    found = [choose(["a", "b", "c"], lambda _: False, chosen) for _ in range(3)]
    assert sorted(found) == ["a", "b", "c"]
    with pytest.raises(NoFreeValueError):
        choose(["a", "b", "c"], lambda _: False, chosen)


def test_what_a_number_begins_with_is_shorter_than_it_and_of_a_bounded_length() -> None:
    assert beginnings("1234567") == []
    assert beginnings("123456789") == ["1234567", "12345678"]
    assert [len(one) for one in beginnings("1" * 60_000)] == list(range(7, 41))
