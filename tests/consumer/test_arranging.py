"""How what is made is written down before it is asked for, and recognised as ours in the answer."""

from typing import Any

import httpx
import pytest

from klantinteracties_conformance.consumer.arranging import marks_of
from klantinteracties_conformance.consumer.journal import RUN_ID
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
        (201, {"uuid": "abc", "naam": "Iemand anders", "nummer": "1"}, "made"),
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


def test_marks_are_what_an_object_can_be_recognised_by() -> None:
    wire_type = World(echo()).consumer.dialect.type("betrokkene")
    sent = {"Klantcontact": "k1", "Partij": "p1", "Rol": "klant", "Organisatienaam": f"Bedrijf {RUN_ID}"}
    marks, own = marks_of(wire_type, {**sent, "Initiator": None}, ["k1"], RUN_ID)
    assert set(marks) >= {"Klantcontact", "Partij", "Organisatienaam"}
    assert "Initiator" not in marks
    assert own == ("Klantcontact", "Organisatienaam")
