"""Conditions on the neutral model find what fits them, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from klantinteracties_conformance.provider.query import Condition, Select, search
from klantinteracties_conformance.provider.store import Store


@pytest.fixture(scope="module")
def store() -> Store:
    """Three klantcontacten: of the first two, somebody was concerned in; the third has two of those."""
    made = Store(Path(":memory:"), durable=False)
    made.insert("partij", "p1", {"nummer": "1", "soortPartij": "persoon"})
    made.insert("partij", "p2", {"nummer": "2", "soortPartij": "persoon"})
    for number, kanaal in ((1, "balie"), (2, "telefoon"), (3, "BALIE")):
        about = {"kanaal": kanaal, "nummer": str(number), "onderwerp": "Straße" if number == 1 else None}
        made.insert("klantcontact", f"k{number}", about)
    for name, contact, partij in (("b1", "k1", "p1"), ("b2", "k3", "p1"), ("b3", "k3", "p2")):
        made.insert("betrokkene", name, {"hadKlantcontact": contact, "wasPartij": partij, "rol": "klant"})
    made.insert("actor", "a1", {"naam": "Anna"})
    made.insert("internetaak", "i1", {"nummer": "1", "toegewezenAanActoren": ["a1"]})
    made.insert("internetaak", "i2", {"nummer": "2", "toegewezenAanActoren": []})
    return made


def found(store: Store, kind: str, *conditions: Condition, page: int = 1, size: int = 10) -> list[str]:
    return [name for name, _ in search(store, kind, list(conditions), page=page, size=size)[1]]


@pytest.mark.parametrize(
    ("operator", "value", "names"),
    [
        ("exact", "balie", ["k1"]),
        ("in", ["balie", "telefoon"], ["k2", "k1"]),
        ("contains", "ALI", ["k3", "k1"]),
    ],
)
def test_an_attribute_is_compared(store: Store, operator: str, value: Any, names: list[str]) -> None:
    assert found(store, "klantcontact", Condition("kanaal", operator, value)) == names


@pytest.mark.parametrize(
    ("operator", "names"), [("gt", ["k3"]), ("gte", ["k3", "k2"]), ("lt", ["k1"]), ("lte", ["k2", "k1"])]
)
def test_values_have_an_order(store: Store, operator: str, names: list[str]) -> None:
    assert found(store, "klantcontact", Condition("nummer", operator, "2")) == names


def test_case_is_ignored_in_every_alphabet_and_no_sign_stands_for_others(
    store: Store,
) -> None:
    assert found(store, "klantcontact", Condition("onderwerp", "contains", "STRASSE")) == ["k1"]
    assert found(store, "klantcontact", Condition("onderwerp", "contains", "%")) == []


def test_what_is_filled_in_and_what_is_not(store: Store) -> None:
    assert found(store, "klantcontact", Condition("onderwerp", "present", True)) == ["k1"]
    assert found(store, "klantcontact", Condition("onderwerp", "present", False)) == ["k3", "k2"]


def test_a_row_that_matches_through_two_related_objects_stands_there_twice(store: Store) -> None:
    about = Condition("hadBetrokkenen.rol", "exact", "klant")
    assert found(store, "klantcontact", about) == ["k3", "k3", "k1"]
    assert search(store, "klantcontact", [about], page=1, size=10)[0] == 3


def test_conditions_that_begin_alike_are_about_the_same_related_object(store: Store) -> None:
    first = Condition("hadBetrokkenen.wasPartij.nummer", "exact", "1")
    of_the_first = Condition("hadBetrokkenen.id", "exact", "b2")
    of_another = Condition("hadBetrokkenen.id", "exact", "b3")
    assert found(store, "klantcontact", first, of_the_first) == ["k3"]
    assert found(store, "klantcontact", first, of_another) == []


def test_a_reference_at_the_end_needs_no_join(store: Store) -> None:
    select = Select("betrokkene")
    select.add(Condition("wasPartij", "exact", "p1"))
    assert select.joins == []
    assert found(store, "betrokkene", Condition("wasPartij", "exact", "p1")) == ["b2", "b1"]


@pytest.mark.parametrize(("wanted", "names"), [(True, ["k3", "k1"]), (False, ["k2"])])
def test_whether_there_is_anything_related_multiplies_no_rows(
    store: Store, wanted: bool, names: list[str]
) -> None:
    assert found(store, "klantcontact", Condition("hadBetrokkenen", "related", wanted)) == names


def test_a_list_of_references_is_searched_from_its_own_side(store: Store) -> None:
    assert found(store, "internetaak", Condition("toegewezenAanActoren.naam", "exact", "Anna")) == ["i1"]


def test_of_alternatives_one_is_enough_and_what_stands_beside_them_holds_as_well(store: Store) -> None:
    either = [Condition("kanaal", "exact", "balie"), Condition("kanaal", "exact", "telefoon")]
    assert found(store, "klantcontact", Condition("", "any", either)) == ["k2", "k1"]
    second = Condition("nummer", "exact", "2")
    assert found(store, "klantcontact", Condition("", "any", either), second) == ["k2"]
    also = Condition("kanaal", "exact", "3", also=("nummer",))
    assert found(store, "klantcontact", also, Condition("kanaal", "exact", "BALIE")) == ["k3"]


def test_a_page_has_the_newest_first_and_the_count_is_of_all(store: Store) -> None:
    assert search(store, "klantcontact", [], page=1, size=2)[0] == 3
    assert found(store, "klantcontact", page=1, size=2) == ["k3", "k2"]
    assert found(store, "klantcontact", page=2, size=2) == ["k1"]
    assert search(store, "klantcontact", [], page=3, size=2) == (3, [])
