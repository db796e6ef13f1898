"""Searching: arguments, and pages that follow each other, on the same server."""

import httpx
import pytest

from klantinteracties_conformance.consumer.consumer import Resource
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.consumer.search import next_page
from klantinteracties_conformance.standard.dialect import NotInDialectError
from klantinteracties_conformance.system.messages import message
from tests.consumer.world import URL, Reply, World, echo, rows
from tests.saying import raises


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("http://here.example.nl/api/x?page=2", "http://here.example.nl/api/x?page=2"),
        ("?page=2", "http://here.example.nl/api/x?page=2"),
        ("/api/x?page=2", "http://here.example.nl/api/x?page=2"),
        ("http://inside.example.nl:8000/api/x?page=2", "http://here.example.nl/api/x?page=2"),
    ],
)
def test_a_next_page_is_asked_of_the_same_server_only(link: str, address: str) -> None:
    assert next_page(link, "http://here.example.nl/api/x?pageSize=2") == address


def test_a_search_asks_for_its_arguments_and_follows_the_pages() -> None:
    def provider(request: httpx.Request) -> Reply:
        page = request.url.params.get("page")
        found = {"uuid": page or "1", "nummer": "7"}
        following = None if page == "3" else f"{URL}/klantcontacten?page={int(page or 1) + 1}"
        return 200, rows(found, following=following)

    world = World(provider)
    found = world.consumer.search("klantcontact", {"Nummer": "7"})
    assert [(one.type, one.id) for one in found] == [("klantcontact", name) for name in "123"]
    assert dict(world.requests[0].url.params) == {"nummer": "7", "pageSize": "100"}
    assert [request.url.params.get("page") for request in world.requests] == [None, "2", "3"]
    world.consumer.search("klantcontact", {"Nummer": "7"}, page_size=2)
    assert world.requests[3].url.params["pageSize"] == "2"


@pytest.mark.parametrize("following", [f"{URL}/klantcontacten?nummer=7&pageSize=100", f"{URL}/x"])
def test_pages_that_go_round_are_a_finding(following: str) -> None:
    with raises(Finding, "gaat in een kring"):
        World(lambda _: (200, rows(following=following))).consumer.search("klantcontact", {"Nummer": "7"})


@pytest.mark.parametrize(("each", "pages"), [(1, 150), (2, 101), (10, 21), (11, 20), (100, 20)])
def test_pages_without_end_are_a_finding(each: int, pages: int) -> None:
    numbers = iter(range(1_000))
    row = [{"uuid": "x"}] * each
    world = World(lambda _: (200, rows(*row, following=f"{URL}/x?page={next(numbers)}")))
    with raises(Finding, f"meer dan {pages} bladzijden") as caught:
        world.consumer.search("klantcontact", {"Nummer": "7"})
    assert isinstance(caught.value, Finding)
    (comparison,) = caught.value.comparisons
    assert comparison.observed == message("objects-and-more", count=each * pages)
    assert pages <= len(world.requests) <= pages + 1
    before = len(world.requests)
    with raises(Finding, "meer dan 20 bladzijden"):
        world.consumer.search("klantcontact", {"Nummer": "7"})
    assert len(world.requests) - before <= 21


def test_a_search_that_gives_no_list_is_a_finding() -> None:
    with pytest.raises(Finding):
        World(lambda _: (200, {"results": {}})).consumer.search("klantcontact", {"Nummer": "7"})


def test_an_object_stands_for_its_id_in_a_search() -> None:
    world = World(lambda _: (200, rows()))
    assert world.consumer.search("betrokkene", {"Partij": Resource("partij", "p1", None)}) == []
    assert "p1" in dict(world.requests[0].url.params).values()


def test_searching_on_what_an_object_has_needs_that_it_has_it() -> None:
    world = World(lambda _: (200, rows()))
    contact = Resource("klantcontact", "abc", {"nummer": "7"})
    assert world.consumer.search_same(contact, "Nummer") == []
    assert world.requests[0].url.params["nummer"] == "7"
    with raises(Finding, "Nummer van een klantcontact is leeg"):
        world.consumer.search_same(Resource("klantcontact", "abc", {"nummer": ""}), "Nummer")


def test_the_count_is_what_the_list_says() -> None:
    world = World(lambda _: (200, rows(count=42)))
    assert world.consumer.count("klantcontact", {"Nummer": "7"}) == 42
    assert dict(world.requests[0].url.params) == {"nummer": "7", "pageSize": "100"}
    with raises(NotInDialectError, "hoeveel objecten"):
        World(lambda _: (200, {}), "vng-crud").consumer.count("klantcontact", {"Nummer": "7"})


def test_related_objects_come_along_by_type() -> None:
    expanded = {"hadBetrokkenen": [{"uuid": "b1"}, {"uuid": None}], "leiddeTotInterneTaken": "geen lijst"}
    world = World(lambda _: (200, rows({"uuid": "k1", "_expand": expanded})))
    ((contact, parts),) = world.consumer.search_expanded("klantcontact", {"Nummer": "7"})
    assert contact.id == "k1"
    assert [(one.type, one.id) for one in parts["betrokkene"]] == [("betrokkene", "b1"), ("betrokkene", "")]
    assert parts["internetaak"] == []
    assert "expand" in world.requests[0].url.params
    with raises(NotInDialectError, "meevragen"):
        World(echo(), "vng-crud").consumer.search_expanded("klantcontact", {"Nummer": "7"})


def test_an_id_that_no_address_has_room_for_is_not_searched_for() -> None:
    asked: list[str] = []

    def provider(request: httpx.Request) -> Reply:
        asked.append(str(request.url))
        return 200, rows()

    with pytest.raises(Finding):
        World(provider).consumer.search("betrokkene", {"Partij": Resource("partij", "x" * 5_000, None)})
    assert asked == []
