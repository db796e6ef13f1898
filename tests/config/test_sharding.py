"""Dividing a run in parts."""

import pytest

from klantinteracties_conformance.config.sharding import Shard, ShardError, scenarios_of
from klantinteracties_conformance.standard.catalogue import catalogue

WEIGHTS = {f"naam {number}": float(number % 7 + 1) for number in range(100)}


@pytest.mark.parametrize("total", [1, 2, 5, 40])
def test_each_part_is_in_one_shard_and_shards_are_about_as_heavy(total: int) -> None:
    held = [Shard(number, total).holds(WEIGHTS) for number in range(1, total + 1)]
    assert sorted(name for names in held for name in names) == sorted(WEIGHTS)
    loads = [sum(WEIGHTS[name] for name in names) for names in held]
    assert max(loads) - min(loads) <= max(WEIGHTS.values())


def test_the_division_does_not_depend_on_the_order_of_what_is_divided() -> None:
    turned = dict(reversed(WEIGHTS.items()))
    assert Shard(2, 5).holds(WEIGHTS) == Shard(2, 5).holds(turned)


def test_every_scenario_is_in_one_shard() -> None:
    specifications = catalogue().requirements
    held = [scenarios_of(Shard(number, 3), specifications) for number in (1, 2, 3)]
    known = {key for spec in specifications for key in spec.scenarios}
    assert frozenset.union(*held) == known
    assert sum(map(len, held)) == len(known)
    assert all(key.size for key in known)


@pytest.mark.parametrize("text", ["", "2", "0/3", "4/3", "-1/3", "1/0", "a/b", "1/3/5", "1/10000", "²/3"])
def test_what_is_no_shard(text: str) -> None:
    with pytest.raises(ShardError):
        Shard.parse(text)
