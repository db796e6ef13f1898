"""What was sent beside what is shown: the same in other words is the same, and anything less is not."""

from typing import Any

import pytest

from klantinteracties_conformance.register.kept import Difference, contradict, empty, lost, same


def identify(value: Any) -> str | None:
    found = value.get("uuid") if isinstance(value, dict) else None
    return found if isinstance(found, str) else None


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ({"naam": "x"}, {"naam": "x", "meer": 1}),
        ({"naam": ""}, {"naam": "een standaard"}),
        ({"op": "2026-03-02T10:15:00+01:00"}, {"op": "2026-03-02T09:15:00Z"}),
        ({"partij": {"uuid": "AB"}}, {"partij": {"uuid": "ab", "url": "http://x/ab"}}),
        ({"actoren": [{"uuid": "a"}, {"uuid": "b"}]}, {"actoren": [{"uuid": "b"}, {"uuid": "a"}]}),
        ({"adres": {"stad": "Delft"}}, {"adres": {"stad": "Delft", "land": ""}}),
        ({"naam": "Zoe\u0308"}, {"naam": "Zo\u00eb"}),
    ],
)
def test_what_is_kept(sent: Any, shown: Any) -> None:
    assert list(lost(sent, shown, identify)) == []


@pytest.mark.parametrize(
    ("sent", "shown", "name"),
    [
        ({"naam": "x"}, {}, "naam"),
        ({"naam": "Één"}, {"naam": "Een"}, "naam"),
        ({"naam": "Zoe\u0308"}, {"naam": "Zoe"}, "naam"),
        ({"naam": "Zo\u00eb"}, {"naam": "Zoe\u0308"}, "naam"),
        ({"nummer": "007"}, {"nummer": "7"}, "nummer"),
        ({"nummer": "7"}, {"nummer": 7}, "nummer"),
        ({"ja": True}, {"ja": 1}, "ja"),
        ({"op": "2026-03-02T10:15:00+01:00"}, {"op": "2026-03-02T10:15:00Z"}, "op"),
        ({"op": "2026-03-02T10:15:00.123Z"}, {"op": "2026-03-02T10:15:00Z"}, "op"),
        ({"partij": {"uuid": "a"}}, {"partij": {"uuid": "b"}}, "partij"),
        ({"partij": {"uuid": "a"}}, {"partij": None}, "partij"),
        ({"actoren": [{"uuid": "a"}, {"uuid": "b"}]}, {"actoren": [{"uuid": "a"}]}, "actoren"),
        ({"actoren": [{"uuid": "a"}]}, {"actoren": [{"uuid": "a"}, {"uuid": "a"}]}, "actoren"),
        ({"adres": {"stad": "Delft", "land": "NL"}}, {"adres": {"stad": "Delft"}}, "adres.land"),
        ({"metadata": {"snake_case": "x"}}, {"metadata": {"snakeCase": "x"}}, "metadata.snake_case"),
    ],
)
def test_what_is_lost_is_named(sent: Any, shown: Any, name: str) -> None:
    assert [difference.name for difference in lost(sent, shown, identify)] == [name]


def test_a_difference_shows_both() -> None:
    assert list(lost({"a": {"b": 1}}, {"a": {"b": 2}}, identify)) == [Difference("a.b", 1, 2)]


@pytest.mark.parametrize("value", [None, "", [], {}, {"a": None, "b": {"c": ""}}])
def test_what_says_nothing(value: Any) -> None:
    assert empty(value)
    assert same(value, None)


@pytest.mark.parametrize("value", [0, False, "0", [""], {"a": False}])
def test_what_says_something(value: Any) -> None:
    assert not empty(value)
    assert not same(value, None)


def test_lists_are_the_same_in_any_order_and_not_with_less() -> None:
    assert same([{"a": 1}, {"a": 2}], [{"a": 2}, {"a": 1}])
    assert not same([{"a": 1}, {"a": 1}], [{"a": 1}])
    assert not same([1, 1], [1, 2])
    assert not same(True, 1)


@pytest.mark.parametrize(
    ("one", "other", "wrong"),
    [
        ({"a": 1, "b": 2}, {"a": 1}, False),
        ({"a": {"b": "x", "c": 1}}, {"a": {"b": "x"}}, False),
        ({"a": {"b": "x"}}, {"a": {"b": "y"}}, True),
        ([{"id": 1}, {"id": 2}], [{"id": 2, "naam": "x"}, {"id": 1}], False),
        ([{"id": 1}], [{"id": 1}, {"id": 2}], True),
        ("2026-01-01T10:00:00.123456Z", "2026-01-01T11:00:00.123+01:00", False),
        ("2026-01-01T10:00:00Z", "2026-01-01T10:00:02Z", True),
        ("http://intern:8000/api/x/1", "https://example.nl/api/x/1", False),
        ("http://example.nl/api/x/1", "http://example.nl/api/x/2", True),
        ("9D5DE5F9-2F4B-4A6E-8C5B-0A1B2C3D4E5F", "9d5de5f9-2f4b-4a6e-8c5b-0a1b2c3d4e5f", False),
        ("A", "a", True),
        ("", None, False),
        ("a", "b", True),
    ],
)
def test_two_showings_contradict_in_what_both_have(one: object, other: object, wrong: bool) -> None:
    assert contradict(one, other) is wrong
