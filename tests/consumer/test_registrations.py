"""What the journal is told of a registration, before it is asked for and after."""

from typing import Any

import httpx
import pytest

from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.consumer.journal import Journal
from klantinteracties_conformance.standard import dialect_files
from tests.consumer.world import Reply, World, body, echo


@pytest.mark.parametrize(
    ("status", "answered", "state"),
    [
        (201, {"uuid": "abc"}, "made"),
        (200, {"uuid": "abc"}, "made"),
        (299, {"uuid": "abc"}, "made"),
        (300, {"uuid": "abc"}, "intended"),
        (399, {"uuid": "abc"}, "intended"),
        (400, {"uuid": "abc"}, "refused"),
        (499, {"uuid": "abc"}, "refused"),
        (500, {"uuid": "abc"}, "intended"),
        (201, {"uuid": ""}, "intended"),
        (201, {"uuid": 7}, "intended"),
        (201, {"uuid": ".."}, "doubtful"),
        (201, {"uuid": "abc", "naam": "Iemand anders", "nummer": "1"}, "doubtful"),
    ],
)
def test_what_an_answer_means_for_the_journal(status: int, answered: dict[str, Any], state: str) -> None:
    world = World(lambda request: (status, {**body(request), **answered}))
    answer = world.consumer.submit("klantcontact", {"Nummer": "1234567890", "Onderwerp": "x"})
    assert answer.status == status
    assert world.states() == [state]


def test_what_the_journal_is_told_before_a_registration() -> None:
    seen: list[list[str]] = []

    def provider(request: httpx.Request) -> Reply:
        seen.append(world.states())
        return echo()(request)

    world = World(provider)
    world.consumer.submit("klantcontact", {"Nummer": "1234567890"})
    assert seen == [["intended"]]
    (entry,) = world.journal.entries
    assert (entry.path, entry.item_path, dict(entry.marks)) == (
        "klantcontacten",
        "klantcontacten",
        {"Nummer": "1234567890"},
    )
    assert entry.own == ("Nummer",)


def test_a_given_journal_is_kept_even_where_it_is_empty() -> None:
    given = Journal()
    assert World(echo()).consumer.registrations.journal is not given
    client = World(echo()).client
    assert Consumer(dialect_files.load("openklant"), client, given).registrations.journal is given
    assert Consumer(dialect_files.load("openklant"), client).registrations.journal.entries == []
