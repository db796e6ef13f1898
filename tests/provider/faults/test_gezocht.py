"""What each defect does to a list that was searched; the matrix shows that it is noticed."""

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.gezocht import FAULTS, SNIPPET, InListOf
from klantinteracties_conformance.provider.faults.kinds import FiltersOn, OnRead
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition

SEARCHING = [fault for fault in FAULTS if isinstance(fault, InListOf)]


def _row(fault: InListOf) -> dict[str, Any]:
    """Return a row with two that belong to it, and a long text where that can be searched."""
    name = fault.path.partition(".")[0]
    both = [{"id": "a"}, {"id": "b"}]
    return {
        name: "x" * (SNIPPET + 1) if fault.name.endswith("-ingekort") else ["a", "b"],
        "_expand": {name: both},
    }


def _shown(fault: InListOf, kind: str, path: str) -> dict[str, Any]:
    fault.on_filter(kind, [Condition(path, "exact", "b")])
    page = fault.on_list(kind, Page([_row(fault)], 1, 1, 100))
    row: dict[str, Any] = page.objects[0]
    return row


@pytest.mark.parametrize("fault", SEARCHING, ids=lambda fault: fault.name)
def test_only_a_list_that_was_searched_so_is_shown_otherwise(fault: InListOf) -> None:
    sound = _row(fault)
    assert _shown(fault, fault.kind, fault.path) != sound
    assert _shown(fault, fault.kind, "iets anders") == sound
    assert _shown(fault, "een ander", fault.path) == sound


@pytest.mark.parametrize(
    "fault", [one for one in SEARCHING if "-alleen-het-gezochte" in one.name], ids=lambda fault: fault.name
)
def test_of_several_only_the_one_that_was_searched_is_shown(fault: InListOf) -> None:
    row, along = _shown(fault, fault.kind, fault.path), fault.name.endswith("-mee")
    assert row[fault.path] == (["a", "b"] if along else ["b"])
    assert row["_expand"][fault.path] == ([{"id": "b"}] if along else [{"id": "a"}, {"id": "b"}])


def test_an_actor_that_is_inactive_is_not_named() -> None:
    actors = [{"id": "a", "indicatieActief": True}, {"id": "b", "indicatieActief": False}]
    (fault,) = (one for one in FAULTS if one.name == "klantcontact-toont-inactieve-actor-niet")
    shown = fault.on_read("klantcontact", {"hadBetrokkenActoren": actors}, "read")
    assert shown == {"hadBetrokkenActoren": actors[:1]}


def test_what_comes_along_has_no_metadata() -> None:
    (fault,) = (one for one in FAULTS if isinstance(one, OnRead) and one.where == ("expanded",))
    sound = {"metadata": {"zaak": "1"}}
    assert fault.on_read("klantcontact", sound, "expanded") == {"metadata": {}}
    assert fault.on_read("klantcontact", sound, "read") == sound


def test_one_address_is_searched_for_the_other() -> None:
    (fault,) = (one for one in FAULTS if isinstance(one, FiltersOn))
    (found,) = fault.on_filter("partij", [Condition("bezoekadres.adresregel2", "exact", "1234 AB")])
    assert found.path == "correspondentieadres.adresregel2"
