"""What an object has to show to be the one that was registered."""

from typing import Any

import pytest

from klantinteracties_conformance.consumer.guard import Body
from klantinteracties_conformance.consumer.journal import Entry
from klantinteracties_conformance.consumer.proof import Proofs
from klantinteracties_conformance.consumer.search import Search
from tests.consumer.world import World, rows


def proofs(world: World) -> Proofs:
    return Proofs(Search(world.consumer.dialect, world.client), lambda identifier: identifier == "ours")


def shows(entry: Entry, body: Body) -> bool:
    return proofs(World(lambda _: (200, rows()))).claim(entry, "a").shows(body)


def klantcontact(*own: str, **marks: Any) -> Entry:
    return Entry("1", "klantcontacten", "klantcontacten", marks, own)


@pytest.mark.parametrize(
    ("body", "proves"),
    [
        ({"nummer": "7", "onderwerp": "iets anders"}, True),
        ({"nummer": "8", "onderwerp": "merk"}, True),
        ({"nummer": "8", "onderwerp": "iets anders", "kanaal": "brief"}, False),
        ({"kanaal": "brief"}, False),
        ({}, False),
        (None, False),
        ([{"nummer": "7"}], False),
    ],
)
def test_one_mark_that_is_ours_alone_proves_it(body: Body, proves: bool) -> None:
    entry = klantcontact("Nummer", "Onderwerp", Nummer="7", Onderwerp="merk", Kanaal="brief")
    assert shows(entry, body) is proves


@pytest.mark.parametrize(("to", "proves"), [("ours", True), ("theirs", False)])
def test_a_reference_proves_it_where_it_leads_to_what_is_ours(to: str, proves: bool) -> None:
    entry = Entry("1", "betrokkenen", "betrokkenen", {"Klantcontact": to}, ("Klantcontact",))
    assert shows(entry, {"hadKlantcontact": {"uuid": to}}) is proves
    assert not shows(entry, {"hadKlantcontact": {"uuid": "ours-too"}})


@pytest.mark.parametrize(
    ("before", "body", "proves"),
    [
        (None, {"uuid": "a", "naam": "Balie"}, False),
        (frozenset(), {"uuid": "a", "naam": "Balie"}, True),
        (frozenset({"a"}), {"uuid": "a", "naam": "Balie"}, False),
        (frozenset({"b"}), {"uuid": "a", "naam": "Jansen"}, False),
    ],
)
def test_without_a_mark_it_must_have_the_values_and_not_have_been_there(
    before: frozenset[str] | None, body: Body, proves: bool
) -> None:
    entry = Entry("1", "actoren", "actoren", {"Naam": "Balie"}, known_before=before)
    assert shows(entry, body) is proves


def test_what_has_the_same_values_already_is_asked_for() -> None:
    asked = proofs(World(lambda _: (200, rows({"uuid": "b"}))))
    assert asked.known_with("actor", {"Naam": "Balie"}) == frozenset({"b"})
    assert asked.known_with("actor", {}) is None
    assert asked.known_with("actor", {"Soort actor": "medewerker"}) is None
    assert proofs(World(lambda _: (500, {}))).known_with("actor", {"Naam": "Balie"}) is None


def test_a_mark_that_can_be_searched_on_is_searched_on() -> None:
    asked = proofs(World(lambda _: (200, rows({"uuid": "a", "nummer": "7"}, {"uuid": "b", "nummer": "7"}))))
    entry = klantcontact("Nummer", Nummer="7")
    assert list(asked.listed(entry, "b")) == [{"uuid": "b", "nummer": "7"}]
    assert asked.sought(klantcontact(Nummer="7")) is None
    assert asked.sought(Entry("1", "bijlagen", "bijlagen", {"Nummer": "7"}, ("Nummer",))) is None


def test_lag_is_measured_by_the_first_that_can_be_searched() -> None:
    world = World(lambda _: (200, rows({"uuid": "a"})))
    measured = world.client.budget.lag.measured
    del measured["klantcontacten"]
    proofs(world).measure_lag(klantcontact(Kanaal="brief"), "a")
    assert (world.asked(), "klantcontacten" in measured) == ([], False)
    for _ in range(2):
        proofs(world).measure_lag(klantcontact("Nummer", Nummer="7"), "a")
    assert (world.asked(), measured["klantcontacten"]) == (["GET klantcontacten"], 0.0)
