"""Registering a klantcontact in one request with its betrokkene."""

from typing import Any

import httpx
import pytest

from klantinteracties_conformance.consumer.combined_registration import submit
from klantinteracties_conformance.consumer.consumer import Value
from klantinteracties_conformance.standard.dialect import NotInDialectError
from tests.consumer.world import Provider, Reply, World, body, echo

OBJECTS: dict[str, dict[str, Value]] = {"klantcontact": {"Onderwerp": "x"}, "betrokkene": {"Rol": "Klant"}}


def made() -> Provider:
    kept: dict[str, Any] = {}

    def provider(request: httpx.Request) -> Reply:
        if request.method == "DELETE":
            return 204, None
        if request.method == "GET":
            return 200, kept[request.url.path.rpartition("/")[2]]
        sent = {name: {**part, "uuid": f"id-{name}"} for name, part in body(request).items()}
        first = next(iter(sent.values()))["uuid"]
        for part in sent.values():
            kept[part["uuid"]] = {"hadKlantcontact": {"uuid": first}, **part}
        return 201, sent

    return provider


def test_what_is_sent_together_is_one_request_and_all_of_it_is_ours() -> None:
    world = World(made())
    done = submit(world.consumer, OBJECTS)
    (request,) = world.requests
    together = world.consumer.dialect.combined_registration
    assert together is not None
    assert request.url.path == f"/api/{together.path}"
    assert set(body(request)) == {together.parts[key] for key in OBJECTS}
    assert body(request)[together.parts["klantcontact"]]["onderwerp"] == "x"
    assert {key: part.id for key, part in done.parts.items()} == {
        key: f"id-{together.parts[key]}" for key in OBJECTS
    }
    assert done.parts["klantcontact"].sent["Nummer"]
    assert world.states() == ["made", "made"]
    assert world.consumer.clean_up() == []
    deleted = [asked for asked in world.asked() if asked.startswith("DELETE")]
    assert deleted == ["DELETE betrokkenen/id-betrokkene", "DELETE klantcontacten/id-klantcontact"]


@pytest.mark.parametrize(
    ("status", "answered", "states"),
    [(400, {}, ["refused", "refused"]), (500, {}, ["intended", "intended"]), (201, [], ["intended"] * 2)],
)
def test_what_came_of_it_is_written_down_for_each_part(status: int, answered: Any, states: list[str]) -> None:
    world = World(lambda _: (status, answered))
    done = submit(world.consumer, OBJECTS)
    assert done.answer.status == status
    assert [part.id for part in done.parts.values()] == ["", ""]
    assert world.states() == states


def test_a_dialect_without_it_says_so() -> None:
    world = World(echo(), "vng-crud")
    with pytest.raises(NotInDialectError):
        submit(world.consumer, OBJECTS)
    assert world.requests == []
