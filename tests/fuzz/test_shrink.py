"""A request that shows something is made smaller, as long as it shows it."""

from klantinteracties_conformance.fuzz.shrink import shrunk
from klantinteracties_conformance.register.generate import NOTHING, Raw


def test_only_what_matters_is_left() -> None:
    raw = Raw((("page", "1"), ("naam", "x")), {"a": 1, "b": {"c": 2, "d": 3}, "e": [4]})
    found = shrunk(raw, lambda one: one.body.get("b", {}).get("c") == 2)
    assert found == Raw((), {"b": {"c": 2}})


def test_long_texts_are_halved() -> None:
    found = shrunk(Raw((), {"naam": "x" * 40}), lambda one: len(one.body.get("naam", "")) >= 9)
    assert found.body == {"naam": "x" * 10}


def test_what_nothing_smaller_shows_stays_and_there_is_an_end_to_asking() -> None:
    asked = []

    def never(candidate: Raw) -> bool:
        asked.append(candidate)
        return False

    raw = Raw(tuple((str(number), "x") for number in range(60)), NOTHING)
    assert shrunk(raw, never) is raw
    assert len(asked) == 24
