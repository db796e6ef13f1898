"""What the suite made is removed, newest first, and nothing else."""

from pathlib import Path

from klantinteracties_conformance.consumer import journal
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.consumer.journal import Journal, Origin
from tests.consumer.world import ACTOR, URL, World, echo


def test_what_is_made_is_written_down_and_removed_newest_first() -> None:
    ids = iter(["een", "twee"])
    world = World(lambda request: echo(next(ids))(request) if request.method == "POST" else (204, None))
    made = [world.consumer.register("actor", ACTOR) for _ in range(2)]
    assert [one.id for one in made] == ["een", "twee"]
    assert world.states() == ["made", "made"]
    assert world.consumer.clean_up() == []
    assert world.asked()[2:] == ["DELETE actoren/twee", "DELETE actoren/een"]
    assert world.states() == ["removed", "removed"]
    assert world.consumer.clean_up() == []
    assert len(world.requests) == 4


def test_a_consumer_removes_its_own_of_a_shared_journal(tmp_path: Path) -> None:
    shared = Journal(tmp_path / journal.NAME, Origin(URL, "openklant"))
    world = World(echo())
    one, other = (Consumer(world.consumer.dialect, world.client, shared) for _ in range(2))
    one.register("actor", ACTOR)
    assert other.clean_up() == []
    assert world.asked() == ["POST actoren"]
    assert one.clean_up() == []
    assert world.asked() == ["POST actoren", "DELETE actoren/abc"]
    assert shared.open_entries() == []
