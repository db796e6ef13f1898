"""The side effects that a defect can have, by themselves."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import InvalidError
from klantinteracties_conformance.provider.faults import nevenwerking
from klantinteracties_conformance.provider.page import Page

ABOUT = ("naam-van-de-fout", "Wat er fout is.", "C0992-1")
WORLD: dict[tuple[str, str], dict[str, Any]] = {
    ("betrokkene", "b1"): {"hadKlantcontact": "k1", "wasPartij": None},
    ("betrokkene", "b2"): {"hadKlantcontact": "k2", "wasPartij": "p1"},
    ("partij", "p1"): {"betrokkenen": ["b1", "b2"]},
    ("partij", "p2"): {"betrokkenen": []},
    ("actor", "a1"): {"soortActor": nevenwerking.DEPARTMENT},
    ("actor", "a2"): {"soortActor": nevenwerking.SYSTEM},
    ("actor", "a3"): {"soortActor": "medewerker"},
}
CALL = Call("openklant", "GET", "", "", "", [], {}, id="k1", lookup=lambda kind, one: WORLD.get((kind, one)))


def test_of_what_refers_to_the_same_only_the_latest_is_listed() -> None:
    fault = nevenwerking.OneKept(*ABOUT, "betrokkene", "wasPartij")
    rows = [{"id": str(number), "wasPartij": "p1" if number < 3 else "p2"} for number in (1, 2, 3)]
    for row in rows:
        assert fault.store_change(CALL, "betrokkene", "create", row["id"], row)
    assert fault.on_list("betrokkene", Page(list(rows), 3, 1, 100)).objects == rows[1:]
    assert fault.on_list("partij", Page(list(rows), 3, 1, 100)).objects == rows


def test_the_first_value_of_an_attribute_stays() -> None:
    fault = nevenwerking.FirstStays(*ABOUT, "partij", "voorkeur")
    written = [fault.on_write(CALL, "partij", "change", {"voorkeur": value}) for value in ("", "a", "b")]
    assert [values["voorkeur"] for values in written] == ["", "a", "a"]
    assert fault.on_write(CALL, "partij", "create", {"voorkeur": "c"}) == {"voorkeur": "c"}


def test_the_second_change_is_not_kept_and_a_registration_is_no_change() -> None:
    fault = nevenwerking.ChangedOnce(*ABOUT, "partij")
    done = [
        fault.store_change(CALL, "partij", action, one, {})
        for action, one in (("create", "p1"), ("change", "p1"), ("change", "p2"), ("change", "p1"))
    ]
    assert done == [True, True, True, False]


@pytest.mark.parametrize(
    ("fault", "kind", "one", "removed"),
    [
        (
            nevenwerking.RemovesToo(*ABOUT, "betrokkene", "klantcontact", "hadKlantcontact"),
            "betrokkene",
            "b1",
            [("betrokkene", "b1"), ("klantcontact", "k1")],
        ),
        (
            nevenwerking.RemovesToo(*ABOUT, "betrokkene", "partij", "wasPartij"),
            "betrokkene",
            "b1",
            [("betrokkene", "b1")],
        ),
        (
            nevenwerking.RemovesContacts(*ABOUT, "partij"),
            "partij",
            "p1",
            [("partij", "p1"), ("klantcontact", "k1"), ("klantcontact", "k2")],
        ),
        (nevenwerking.RemovesContacts(*ABOUT, "partij"), "partij", "p2", [("partij", "p2")]),
        (nevenwerking.RemovesNothing(*ABOUT, "partij"), "partij", "p1", []),
        (nevenwerking.RemovesNothing(*ABOUT, "partij"), "actor", "a1", None),
        (nevenwerking.RemovesContacts(*ABOUT, "partij"), "actor", "a1", None),
    ],
)
def test_what_is_removed_instead(fault: Any, kind: str, one: str, removed: Any) -> None:
    assert fault.on_delete(CALL, kind, one) == removed


def test_whatever_is_removed_it_is_the_latest() -> None:
    fault = nevenwerking.RemovesLatest(*ABOUT, "partij")
    for one in ("p1", "p2"):
        fault.on_assign("partij", {"id": one})
    fault.on_assign("actor", {"id": "a1"})
    assert fault.on_delete(CALL, "partij", "p1") == [("partij", "p2")]


def test_a_department_can_not_be_linked_and_others_can() -> None:
    fault = nevenwerking.DepartmentNotLinked(*ABOUT, "actorklantcontact")
    with pytest.raises(InvalidError):
        fault.on_write(CALL, "actorklantcontact", "create", {"actor": "a1"})
    for other in ({"actor": "a2"}, {"actor": "a3"}, {"actor": None}):
        assert fault.on_write(CALL, "actorklantcontact", "create", other) is other
    assert fault.on_write(CALL, "internetaak", "create", {"actor": "a1"}) == {"actor": "a1"}


@pytest.mark.parametrize(("actor", "kept"), [("a2", []), ("a3", ["a3"]), ("a1", ["a1"])])
def test_a_task_of_a_system_is_nobodys(actor: str, kept: list[str]) -> None:
    fault = nevenwerking.LostBySystems(*ABOUT, "internetaak")
    values = fault.on_write(CALL, "internetaak", "create", {"toegewezenAanActoren": [actor]})
    assert values["toegewezenAanActoren"] == kept


def test_a_list_may_tell_of_one_more_and_have_no_next_page() -> None:
    page = Page([{}, {}], 2, 1, 1)
    nevenwerking.no_next_page(page)
    nevenwerking.one_more(page)
    assert (page.next, page.count) == (None, 3)
