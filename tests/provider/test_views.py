"""Objects as they are answered: what points back, what follows from others, and what comes along."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from klantinteracties_conformance.provider import views
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.store import Store


@pytest.fixture(scope="module")
def store() -> Store:
    made = Store(Path(":memory:"), durable=False)
    made.insert("klantcontact", "k1", {"nummer": "1"})
    made.insert("klantcontact", "k2", {"nummer": "2"})
    made.insert("partij", "p1", {"soortPartij": "persoon", "partijIdentificatie": {"contactnaam": None}})
    for name, partij in (("b1", "p1"), ("b2", None)):
        part = {"hadKlantcontact": "k1", "wasPartij": partij, "contactnaam": {"achternaam": name}}
        made.insert("betrokkene", name, part)
    made.insert("actor", "a1", {"naam": "x"})
    made.insert("actorklantcontact", "l1", {"actor": "a1", "klantcontact": "k1"})
    made.insert("internetaak", "t1", {"aanleidinggevendKlantcontact": "k1", "toegewezenAanActoren": ["a1"]})
    made.insert("categorie", "c1", {"naam": "Ondernemer"})
    made.insert("categorierelatie", "r1", {"partij": "p1", "categorie": "c1"})
    made.insert("categorierelatie", "r2", {"partij": "p1", "categorie": None})
    return made


def view(store: Store, kind: str, identifier: str) -> Any:
    return views.views_of(store, kind, [identifier])[identifier]


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ({"voornaam": "Anna", "voorvoegselAchternaam": "van", "achternaam": "Dijk"}, "Anna van Dijk"),
        ({"voorletters": "A.", "voornaam": "", "achternaam": "Dijk"}, "Dijk"),
        ({"achternaam": 7}, ""),
        (None, ""),
    ],
)
def test_a_full_name(name: Any, full: str) -> None:
    assert views.full_name(name) == full


def test_what_points_back_is_listed_in_the_order_in_which_it_was_made(store: Store) -> None:
    assert view(store, "klantcontact", "k1")["hadBetrokkenen"] == ["b1", "b2"]
    assert view(store, "klantcontact", "k2")["hadBetrokkenen"] == []
    assert "wasOnderwerpobjecten" not in view(store, "klantcontact", "k1")


def test_some_of_it_stands_there_whole(store: Store) -> None:
    [actor] = view(store, "klantcontact", "k1")["hadBetrokkenActoren"]
    assert (actor["id"], actor["naam"]) == ("a1", "x")
    relations = view(store, "partij", "p1")["categorieRelaties"]
    assert [relation["categorieNaam"] for relation in relations] == ["Ondernemer", None]


def test_what_follows_from_other_attributes(store: Store) -> None:
    assert view(store, "betrokkene", "b1")["volledigeNaam"] == "b1"
    assert view(store, "partij", "p1")["partijIdentificatie"]["volledigeNaam"] == ""
    assert view(store, "internetaak", "t1")["toegewezenAanActor"] == "a1"


def test_what_comes_along_stands_in_the_object_and_deeper(store: Store) -> None:
    contact = view(store, "klantcontact", "k1")
    added = views.expansions(store, "klantcontact", [contact], {"hadBetrokkenen": {"wasPartij": {}}})
    first, second = contact["_expand"]["hadBetrokkenen"]
    assert first["_expand"]["wasPartij"]["id"] == "p1"
    assert second["_expand"]["wasPartij"] is None
    assert sorted((kind, obj["id"]) for kind, obj in added) == [
        ("betrokkene", "b1"),
        ("betrokkene", "b2"),
        ("partij", "p1"),
    ]


@pytest.mark.parametrize(
    ("kind", "name", "target"),
    [
        ("klantcontact", "hadBetrokkenen", "betrokkene"),
        ("klantcontact", "hadBetrokkenActoren", "actor"),
        ("betrokkene", "wasPartij", "partij"),
        ("internetaak", "toegewezenAanActoren", "actor"),
    ],
)
def test_where_a_relation_leads(kind: str, name: str, target: str) -> None:
    assert views.target_kind(kind, name) == target
    back = TYPES[kind].back.get(name)
    assert back is None or views.related_kind(back) == target


@pytest.mark.parametrize(
    ("value", "ids"),
    [(None, []), ("1", ["1"]), (["1", {"id": "2"}], ["1", "2"]), ({"id": "3"}, ["3"]), ([], [])],
)
def test_the_ids_in_a_relation(value: Any, ids: list[str]) -> None:
    assert views.identifiers_of(value) == ids
