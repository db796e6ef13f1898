"""What the suite made is removed, newest first, and nothing else."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import httpx
import pytest

from klantinteracties_conformance.consumer import journal, removal
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.consumer.journal import Entry, Journal, Origin
from klantinteracties_conformance.consumer.removal import TRIES, UNRECOGNISABLE, remove_all
from klantinteracties_conformance.consumer.search import Search
from klantinteracties_conformance.result.requirements import Leftover
from tests.consumer.world import ACTOR, URL, Reply, World, echo, rows
from tests.saying import said


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


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(removal, "BACKOFF", 0)


def removed(world: World, entries: Sequence[Entry]) -> list[Leftover]:
    return remove_all(Search(world.consumer.dialect, world.client), world.journal, entries)


def made(world: World, *identifiers: str) -> list[Entry]:
    """Return entries of objects that were made."""
    entries = []
    for identifier in identifiers:
        entries.append(world.journal.intend("actoren", {}))
        world.journal.made(entries[-1], identifier)
    return entries


@pytest.mark.parametrize("status", [200, 202, 204, 404, 410])
def test_what_is_gone_counts_as_removed(status: int) -> None:
    world = World(lambda _: (status, None))
    assert removed(world, made(world, "een")) == []
    assert world.states() == ["removed"]


@pytest.mark.parametrize(("status", "tries"), [(403, 1), (409, 1), (500, 3), (503, 3)])
@pytest.mark.usefixtures("hasty")
def test_what_is_refused_is_left_and_what_stumbles_is_tried_again(status: int, tries: int) -> None:
    world = World(lambda _: (status, None))
    (leftover,) = removed(world, made(world, "een"))
    assert (leftover.type, leftover.id) == ("actor", "een")
    assert leftover.url == f"{URL}/actoren/een"
    assert str(status) in said(leftover.reason)
    assert world.asked() == ["DELETE actoren/een"] * tries
    assert world.states() == ["made"]


@pytest.mark.usefixtures("hasty")
def test_a_provider_that_answers_no_more_is_left_alone() -> None:
    def silent(_: httpx.Request) -> Reply:
        raise httpx.ConnectError("weg")

    world = World(silent)
    leftovers = removed(world, made(world, "een", "twee", "drie"))
    assert [one.id for one in leftovers] == ["drie", "twee", "een"]
    assert "niet geprobeerd" in said(leftovers[2].reason)
    assert len(world.requests) == 2 * TRIES


def test_a_doubtful_object_is_never_removed() -> None:
    world = World(lambda _: (204, None))
    entry = world.journal.intend("actoren", {})
    world.journal.doubtful(entry, "van-een-ander", "omdat het van een ander kan zijn")
    (leftover,) = removed(world, [entry])
    assert said(leftover.reason) == "omdat het van een ander kan zijn"
    assert world.requests == []


@pytest.mark.parametrize(
    ("found", "gone"),
    [
        ([{"uuid": "k1", "nummer": "7", "kanaal": "brief"}], ["k1"]),
        ([{"uuid": "k1", "nummer": "7", "kanaal": "telefoon"}], []),
        ([{"uuid": "k1", "nummer": "8", "kanaal": "brief"}], []),
        ([], []),
    ],
)
def test_what_may_have_been_made_is_sought_by_all_its_marks(found: list[Any], gone: list[str]) -> None:
    world = World(lambda request: (204, None) if request.method == "DELETE" else (200, rows(*found)))
    entry = world.journal.intend("klantcontacten", {"Nummer": "7", "Kanaal": "brief"}, own=["Nummer"])
    assert removed(world, [entry]) == []
    assert world.asked() == ["GET klantcontacten", *(f"DELETE klantcontacten/{one}" for one in gone)]


def test_what_can_not_be_recognised_is_left() -> None:
    world = World(lambda _: (200, rows()))
    entry = world.journal.intend("klantcontacten", {"Kanaal": "brief"})
    (leftover,) = removed(world, [entry])
    assert said(leftover.reason) == UNRECOGNISABLE
    assert world.requests == []
