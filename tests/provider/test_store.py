"""What is stored is there again, whole or not at all, and a combination of values has one owner."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from klantinteracties_conformance.provider.kinds import Unique
from klantinteracties_conformance.provider.store import APPLICATION_ID, CHUNK, Store, StoreError, fold

RULE = Unique("nummer", ("nummer",), "nummer", "Dit nummer is er al.")


@pytest.fixture
def store() -> Store:
    return Store(Path(":memory:"), durable=False)


def test_an_object_is_read_as_it_was_written_with_the_lists_that_it_keeps_in_order(store: Store) -> None:
    for name in ("b", "a"):
        store.insert("actor", name, {"naam": name})
    values = {"nummer": "1", "toelichting": "é", "toegewezenAanActoren": ["b", "a"]}
    store.insert("internetaak", "i", values)
    assert store.get("internetaak", "i") == values
    assert values["toegewezenAanActoren"] == ["b", "a"]
    store.update("internetaak", "i", {"nummer": "1", "toegewezenAanActoren": ["a"]})
    assert store.get("internetaak", "i") == {"nummer": "1", "toegewezenAanActoren": ["a"]}
    assert store.get("internetaak", "other") is None
    assert store.exists("internetaak", "i")
    assert not store.exists("internetaak", "other")


def test_one_attribute_is_changed_or_cleared_also_within_a_group(store: Store) -> None:
    store.insert("partij", "p", {"nummer": "1", "correspondentieadres": {"land": "NL"}})
    store.set_attribute("partij", "p", "correspondentieadres.land", "DE")
    store.set_attribute("partij", "p", "nummer", None)
    assert store.get("partij", "p") == {"nummer": None, "correspondentieadres": {"land": "DE"}} | {
        name: [] for name in store.get("partij", "p") or {} if name not in ("nummer", "correspondentieadres")
    }


def test_who_refers_to_an_object_is_found_oldest_first(store: Store) -> None:
    for name, contact in (("z", "k"), ("a", "k"), ("b", "other")):
        store.insert("betrokkene", name, {"hadKlantcontact": contact})
    assert store.referring("betrokkene", "hadKlantcontact", "k") == ["z", "a"]


def test_with_an_object_go_its_lists_and_its_place_in_those_of_others(store: Store) -> None:
    store.insert("actor", "a", {"naam": "Anna"})
    store.insert("internetaak", "i", {"toegewezenAanActoren": ["a"]})
    store.remove("actor", "a")
    assert store.get("internetaak", "i") == {"toegewezenAanActoren": []}
    store.remove("internetaak", "i")
    assert store.get("internetaak", "i") is None


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    def broken_off() -> None:
        with store.transaction():
            store.insert("actor", "a", {"naam": "Anna"})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken_off()
    assert not store.exists("actor", "a")
    with store.transaction():
        store.insert("actor", "a", {"naam": "Anna"})
    assert store.exists("actor", "a")


def test_a_combination_of_values_is_of_one_object_until_that_gives_it_up(store: Store) -> None:
    assert store.claim("klantcontact", RULE, "a", ["1"])
    assert not store.claim("klantcontact", RULE, "b", ["1"])
    assert store.claim("partij", RULE, "b", ["1"])
    store.release("a", "partij/nummer")
    assert not store.claim("klantcontact", RULE, "b", ["1"])
    store.release("a")
    assert store.claim("klantcontact", RULE, "b", ["1"])
    store.remove("klantcontact", "b")
    assert store.claim("klantcontact", RULE, "c", ["1"])


def test_any_number_of_objects_is_read_at_once(store: Store) -> None:
    names = [f"a{number}" for number in range(CHUNK + 1)]
    with store.transaction():
        for name in names:
            store.insert("actor", name, {"naam": name})
    assert set(store.get_many("actor", names)) == set(names)
    assert store.get_many("actor", []) == {}


@pytest.mark.parametrize(("value", "folded"), [("STRASSE", "strasse"), ("Straße", "strasse"), (7, None)])
def test_case_is_ignored_in_every_alphabet(value: object, folded: str | None) -> None:
    assert fold(value) == folded


def test_a_database_is_opened_again_and_only_one_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite3"
    first = Store(path, durable=True)
    first.insert("actor", "a", {"naam": "Anna"})
    first.close()
    again = Store(path, durable=True)
    assert again.exists("actor", "a")
    assert again.query("PRAGMA synchronous")[0][0] == 2
    again.close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID + 1}")
    connection.close()
    with pytest.raises(StoreError) as refused:
        Store(path, durable=True)
    assert refused.value.message.code == "database-of-others"
