"""Places in an answer."""

from typing import Any

import pytest

from klantinteracties_conformance.profiles.paths import ABSENT, at, find

BODY = {"results": [{"uuid": "a", "_expand": {"rijen": [{"n": 1}, {"n": 2}]}}, {"uuid": "b", "niets": None}]}


@pytest.mark.parametrize(
    ("path", "values"),
    [
        ("results[].uuid", ["a", "b"]),
        ("results[1].uuid", ["b"]),
        ("results[7].uuid", [ABSENT]),
        ("results[]._expand.rijen[].n", [1, 2, ABSENT]),
        ("results[]._expand?.rijen[].n", [1, 2]),
        ("results[1].niets", [None]),
        ("results[1].niets?.diep", []),
        ("elders[].uuid", [ABSENT]),
        ("results.uuid", [ABSENT]),
    ],
)
def test_what_stands_there(path: str, values: list[Any]) -> None:
    assert [found.value for found in find(BODY, path)] == values


def test_each_value_knows_its_place() -> None:
    for found in find(BODY, "results[]._expand?.rijen[].n"):
        assert at(BODY, found.place) == found.value
    assert at(BODY, ("results", 5)) is ABSENT
    assert find(None, "uuid")[0].value is ABSENT
