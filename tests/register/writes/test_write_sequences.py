"""Sequences of writes: what they begin with, what follows from the seed, and how they are made smaller."""

from collections.abc import Sequence
from random import Random

import pytest

from klantinteracties_conformance.register.writes.write_sequences import Act, Write, alone, drawn, smaller

EVERY: Sequence[Act] = ("POST", "PATCH", "PUT", "DELETE")


@pytest.mark.parametrize("known", [EVERY, ("POST", "PATCH"), ("POST", "PATCH", "DELETE")])
def test_each_write_is_about_an_object_that_is_there(known: Sequence[Act]) -> None:
    for seed in range(20):
        there: set[int] = set()
        for write in drawn(Random(seed), known, 50):
            assert write.act in known
            assert write.act == "POST" or write.on in there
            if write.act == "POST":
                assert write.on == write.number
                there.add(write.number)
            if write.act == "DELETE":
                there.remove(write.on)
            assert 0 < len(there) <= 4


def test_a_seed_gives_the_same_sequence_and_another_one_another() -> None:
    first, again, other = (drawn(Random(seed), EVERY, 20) for seed in (1, 1, 2))
    assert first == again
    assert first != other
    assert {write.act for write in first} == set(EVERY)


def test_a_sequence_gets_as_small_as_what_it_shows_allows() -> None:
    sequence = drawn(Random(1), EVERY, 20)

    def shows(writes: Sequence[Write]) -> bool:
        acts = [write.act for write in writes]
        return "DELETE" in acts and "PATCH" in acts[acts.index("DELETE") :]

    found = smaller(sequence, shows)
    assert shows(found)
    assert {write.on for write in found} <= {write.number for write in found if write.act == "POST"}
    assert sorted(write.act for write in found) == ["DELETE", "PATCH", "POST", "POST"]


def test_what_shows_at_once_becomes_one_write() -> None:
    assert len(smaller(drawn(Random(1), EVERY, 20), lambda _: True)) == 1


def test_the_last_write_is_tried_on_objects_that_were_only_registered() -> None:
    writes = [Write(0, "POST", 0), Write(1, "PATCH", 0, ((0.5, 0.5),)), Write(2, "PUT", 0)]
    as_they_were, in_full = alone(writes)
    assert as_they_were == [writes[0], writes[2]]
    assert [write.act for write in in_full] == ["POST", "PUT"]
    assert len(in_full[0].draws) > 30
