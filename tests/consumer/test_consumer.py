"""The consumer by itself, with a function for a provider: what it sends and refuses to do."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from klantinteracties_conformance.client.budget import Limits
from klantinteracties_conformance.consumer import journal
from klantinteracties_conformance.consumer.consumer import Consumer, Resource, Value
from klantinteracties_conformance.consumer.findings import Finding, NoFreeValueError, ReadOnlyError
from klantinteracties_conformance.consumer.journal import Journal, Origin
from klantinteracties_conformance.standard.dialect import NotInDialectError
from tests.consumer.world import ACTOR, URL, Reply, World, body, echo, rows
from tests.saying import raises


@pytest.mark.parametrize("status", [400, 409, 499])
def test_a_number_that_somebody_has_is_chosen_again(status: int) -> None:
    taken: list[str] = []

    def provider(request: httpx.Request) -> Reply:
        if request.method == "GET":
            return 200, rows({"uuid": "x", "nummer": taken[-1]})
        if not taken:
            taken.append(body(request)["nummer"])
            return status, {"title": "bestaat al"}
        return echo()(request)

    world = World(provider)
    made = world.consumer.register("klantcontact", {"Onderwerp": "x"})
    assert world.asked() == ["POST klantcontacten", "GET klantcontacten", "POST klantcontacten"]
    assert made.sent["Nummer"] != taken[0]
    assert world.states() == ["refused", "made"]


@pytest.mark.parametrize(
    ("status", "found", "asked"),
    [
        (400, rows(), ["POST klantcontacten", "GET klantcontacten"]),
        (400, rows({"uuid": "x", "nummer": "0"}), ["POST klantcontacten", "GET klantcontacten"]),
        (400, {"geen": "lijst"}, ["POST klantcontacten", "GET klantcontacten"]),
        (500, rows(), ["POST klantcontacten"]),
        (399, rows(), ["POST klantcontacten"]),
        (200, rows(), ["POST klantcontacten"]),
    ],
)
def test_another_refusal_is_not_tried_again(status: int, found: Any, asked: list[str]) -> None:
    world = World(lambda request: (200, found) if request.method == "GET" else (status, {"uuid": "abc"}))
    with raises(Finding, "registreren van een klantcontact lukt niet"):
        world.consumer.register("klantcontact", {"Onderwerp": "x"})
    assert world.asked() == asked


def test_a_register_in_which_every_number_is_taken_is_given_up() -> None:
    sent: list[str] = []

    def provider(request: httpx.Request) -> Reply:
        if request.method == "GET":
            return 200, rows({"uuid": "x", "nummer": request.url.params["nummer"]})
        sent.append(body(request)["nummer"])
        return 400, {}

    world = World(provider)
    with pytest.raises(Finding):
        world.consumer.register("klantcontact", {"Onderwerp": "x"})
    assert len(sent) == len(set(sent)) == 5
    with pytest.raises(NoFreeValueError):
        world.consumer.unused_number("klantcontact")


def test_an_unused_number_is_one_that_nobody_has() -> None:
    asked: list[str] = []

    def provider(request: httpx.Request) -> Reply:
        asked.append(request.url.params["nummer"])
        found = [{"uuid": "x", "nummer": asked[-1]}] if len(asked) < 3 else []
        return 200, rows(*found)

    assert World(provider).consumer.unused_number("klantcontact") == asked[2]
    assert len(asked) == 3


def test_a_number_of_any_length_has_beginnings_of_a_number() -> None:
    """Each beginning of a number of 60,000 characters was made at once: 7 GB."""

    def provider(_: httpx.Request) -> Reply:
        return 200, rows()

    seen = Resource("klantcontact", "x", {"nummer": "7" * 60_000})
    assert 7 <= len(World(provider).consumer.beginning_of_number(seen)) <= 40


def test_who_only_reads_writes_nothing() -> None:
    world = World(echo(), limits=Limits(mode="read-only"))
    resource = Resource("actor", "abc", None)
    doings: list[Callable[[], object]] = [
        lambda: world.consumer.register("actor", ACTOR),
        lambda: world.consumer.arranging.intend("actor", {}),
        lambda: world.consumer.change(resource, {"Naam": "x"}),
        lambda: world.consumer.remove(resource),
    ]
    for doing in doings:
        with pytest.raises(ReadOnlyError):
            doing()
    assert world.requests == []
    assert world.states() == []


@pytest.mark.parametrize("answered", [{}, {"uuid": None}, {"uuid": ""}, [], None])
def test_a_registration_without_an_id_is_a_finding(answered: Any) -> None:
    world = World(lambda _: (201, answered))
    with raises(Finding, "geeft geen ID terug"):
        world.consumer.register("actor", ACTOR)


def test_what_is_read_changed_and_removed_has_its_own_path_and_status() -> None:
    def provider(request: httpx.Request) -> Reply:
        if request.method == "DELETE":
            return 204, None
        return 200, {"uuid": "abc", "naam": "nieuw" if request.method == "PATCH" else "oud"}

    world = World(provider)
    world.own("actoren/abc")
    actor = Resource("actor", "abc", None)
    assert world.consumer.read(actor).body == {"uuid": "abc", "naam": "oud"}
    changed = world.consumer.change(actor, {"Naam": "nieuw"})
    assert (changed.type, changed.id, changed.body["naam"]) == ("actor", "abc", "nieuw")
    assert (changed.before["naam"], changed.sent, dict(changed.written)) == (
        "oud",
        {"Naam": "nieuw"},
        {"Naam": "nieuw"},
    )
    assert changed.changed == {"Naam"}
    world.consumer.remove(actor)
    assert world.asked() == [f"{method} actoren/abc" for method in ("GET", "GET", "PATCH", "DELETE")]
    assert body(world.requests[2]) == {"naam": "nieuw"}


@pytest.mark.parametrize("status", [201, 204, 404, 500])
def test_other_statuses_are_findings(status: int) -> None:
    world = World(lambda _: (status, {"uuid": "abc"}))
    world.own("actoren/abc")
    actor = Resource("actor", "abc", None)
    with raises(Finding, r"opvragen van een actor op ID lukt niet: antwoord"):
        world.consumer.read(actor)
    with raises(Finding, "lukt niet"):
        world.consumer.search("klantcontact", {"Nummer": "1"})
    with raises(Finding, "zoeken van een klantcontact op Nummer lukt niet"):
        world.consumer.count("klantcontact", {"Nummer": "1"})
    if status != 204:
        with raises(Finding, "verwijderen van een actor lukt niet"):
            world.consumer.remove(actor)


@pytest.mark.parametrize("status", [201, 404])
def test_a_change_that_is_not_done_is_a_finding(status: int) -> None:
    world = World(lambda request: (200 if request.method == "GET" else status, {"uuid": "abc"}))
    world.own("actoren/abc")
    with raises(Finding, "wijzigen van een actor lukt niet"):
        world.consumer.change(Resource("actor", "abc", None), {"Naam": "x"})


def test_what_is_read_must_be_an_object() -> None:
    with pytest.raises(Finding):
        World(lambda _: (200, [])).consumer.read(Resource("actor", "abc", None))


@pytest.mark.parametrize("given", [None, "", {}, {"uuid": ""}, {"uuid": 7}])
def test_a_reference_that_is_empty_leads_nowhere(given: Any) -> None:
    betrokkene = Resource("betrokkene", "abc", {"hadKlantcontact": given})
    with raises(Finding, r"'Klantcontact' van een betrokkene bij klantcontact is leeg\."):
        World(echo()).consumer.follow(betrokkene, "Klantcontact")


def test_a_reference_leads_to_an_object_of_its_type() -> None:
    betrokkene = Resource("betrokkene", "abc", {"hadKlantcontact": {"uuid": "k1"}})
    assert World(echo()).consumer.follow(betrokkene, "Klantcontact") == Resource("klantcontact", "k1", None)


def test_what_refers_to_an_object_stands_with_it_where_the_dialect_says_so() -> None:
    contact = Resource("klantcontact", "k1", {"hadBetrokkenen": [{"uuid": "b1"}, {}]})
    consumer = World(echo()).consumer
    found = consumer.referring(contact, "betrokkene")
    assert [(one.type, one.id) for one in found] == [("betrokkene", "b1"), ("betrokkene", "")]
    assert consumer.referring(Resource("klantcontact", "k1", {"hadBetrokkenen": "x"}), "betrokkene") == []
    with raises(NotInDialectError, "staat er in dit dialect niet bij"):
        consumer.referring(contact, "rekeningnummer")


def test_what_the_provider_assigns_is_not_sent_and_what_is_empty_is_left_out() -> None:
    consumer = World(echo()).consumer
    wire_type = consumer.dialect.type("betrokkene")
    values: dict[str, Value] = {"ID": "abc", "Klantcontact": Resource("klantcontact", "k1", None), "Rol": ""}
    assert consumer.wire_values(wire_type, values) == {"Klantcontact": "k1", "Rol": None}
    assert consumer.dialect.payload("betrokkene", {"Klantcontact": "k1", "Rol": None}) == {
        "hadKlantcontact": {"uuid": "k1"}
    }


def test_the_path_of_an_odd_id_is_still_one_step() -> None:
    world = World(lambda _: (200, {}))
    world.consumer.fetch(Resource("actor", "a?b#c", None))
    assert world.requests[0].url.raw_path == b"/api/actoren/a%3Fb%23c"


def test_what_is_made_is_written_down_and_removed_newest_first() -> None:
    ids = iter(["een", "twee"])
    providers = {name: echo(name) for name in ("een", "twee")}

    def provider(request: httpx.Request) -> Reply:
        name = next(ids) if request.method == "POST" else request.url.path.rpartition("/")[2]
        return providers[name](request) if name in providers else (200, rows())

    world = World(provider)
    made = [world.consumer.register("actor", ACTOR) for _ in range(2)]
    assert [one.id for one in made] == ["een", "twee"]
    assert world.states() == ["made", "made"]
    assert world.consumer.clean_up() == []
    # An actor carries no mark of its own: who has its name is asked before, and it is looked at after.
    each = ["GET actoren", "POST actoren", "GET actoren/{}"]
    assert world.asked() == [
        *(asked.format(name) for name in ("een", "twee") for asked in each),
        "DELETE actoren/twee",
        "DELETE actoren/een",
    ]
    assert world.states() == ["removed", "removed"]
    assert world.consumer.clean_up() == []
    assert len(world.requests) == 8


def test_a_consumer_removes_its_own_of_a_shared_journal(tmp_path: Path) -> None:
    shared = Journal(tmp_path / journal.NAME, Origin(URL, "openklant"))
    world = World(echo())
    one, other = (Consumer(world.consumer.dialect, world.client, shared) for _ in range(2))
    one.register("actor", ACTOR)
    assert other.clean_up() == []
    assert not [asked for asked in world.asked() if asked.startswith("DELETE")]
    assert one.clean_up() == []
    assert world.asked()[-1] == "DELETE actoren/abc"
    assert shared.open_entries() == []
