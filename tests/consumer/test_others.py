"""What is remembered of objects of others, and from when."""

import pytest

from klantinteracties_conformance.consumer.others import OthersObjects

ID = "9d7c1c1e-5a53-4a64-9d0e-6c3b8f4f1a2b"


def test_what_was_shown_before_a_moment_was_there_then() -> None:
    others = OthersObjects([ID])
    first = others.next_moment()
    assert others.shown_before(first, ID.upper())
    later = "0" + ID[1:]
    others.shown(later)
    assert not others.shown_before(first, later)
    assert others.shown_before(others.next_moment(), later)


def test_what_is_swept_may_have_been_there_before() -> None:
    assert not OthersObjects([ID]).shown_before(0, ID)


@pytest.mark.parametrize("number", ["7", "a-7"])
def test_a_number_may_be_that_of_an_object_of_another_type(number: str) -> None:
    others = OthersObjects([number])
    others.shown(number)
    assert not others.shown_before(others.next_moment(), number)


def test_only_where_there_is_more_a_provider_can_write_over_what_is_not_known() -> None:
    for more in (False, True):
        others = OthersObjects(more=more)
        others.written_over()
        assert others.caught is more
