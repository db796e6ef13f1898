"""The guard that the consumers of one client share."""

import pytest

from klantinteracties_conformance.consumer.guarded import guard_of
from tests.consumer.world import Reply, World, echo, rows


def test_consumers_of_one_client_share_its_guard() -> None:
    world = World(echo())
    guard = guard_of(world.client, world.consumer.dialect)
    assert world.client.guard is guard
    assert guard_of(world.client, world.consumer.dialect) is guard


@pytest.mark.parametrize("reply", [(404, {"naam": "x"}), (200, []), (500, {})])
def test_what_can_not_be_read_shows_nothing(reply: Reply) -> None:
    world = World(lambda request: reply if request.url.path.endswith("/a") else (200, rows()))
    made = world.consumer.registrations.intend("actoren", "actoren", {"Naam": "x"}, ["Naam"])
    world.consumer.registrations.made(made, "a")
    assert not guard_of(world.client, world.consumer.dialect).is_ours("a")
