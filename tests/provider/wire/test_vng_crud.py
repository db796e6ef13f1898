"""The CRUD interface: bodies, pages, links, query strings and refusals."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import InvalidError, Problem
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition
from klantinteracties_conformance.provider.wire.vng_crud import VngCrud, follow

WIRE = VngCrud()


def call(kind: str = "", path: str = "actoren", *query: tuple[str, str]) -> Call:
    return Call("vng-crud", "GET", path, "http://x/v00", "http://x", list(query), {}, type=kind)


def test_names_and_codes_are_those_of_the_dialect() -> None:
    neutral = WIRE.decode(
        "actor", {"soortActor": "geautomatiseerdeActor", "actortype": {"functie": "x"}, "y": 1}
    )
    assert neutral == {"soortActor": "geautomatiseerde_actor", "actorIdentificatie": {"functie": "x"}}
    assert WIRE.encode("actor", {"id": "1", **neutral}, call()) == {
        "id": "1",
        "soortActor": "geautomatiseerdeActor",
        "actortype": {"functie": "x"},
        "_links": {"self": {"href": "http://x/v00/actoren/1"}},
    }


def test_a_reference_is_an_id_and_a_link() -> None:
    obj = {"id": "1", "hadKlantcontact": "k1", "wasPartij": None}
    answer = WIRE.encode("betrokkene", obj, call())
    assert answer["hadKlantcontact"] == "k1"
    assert "wasPartij" not in answer
    assert answer["_links"]["hadKlantcontact"] == {"href": "http://x/v00/klantcontacten/k1"}
    assert "wasPartij" not in answer["_links"]
    assert "id" not in WIRE.encode("betrokkene", {}, call())


def test_a_link_may_follow_what_stands_in_a_group() -> None:
    contact_person = {"id": "1", "partijIdentificatie": {"werkteVoorPartij": "p2"}}
    links = WIRE.encode("partij", contact_person, call())["_links"]
    assert links["werkteVoorPartijen"] == {"href": "http://x/v00/partijen/p2"}


def test_a_page_is_embedded_and_links_to_those_beside_it() -> None:
    page = Page([{"id": "1"}], 5, 2, 2)
    answer = WIRE.encode_page("actor", page, call("actor", "actoren", ("page", "2"), ("pageSize", "2")))
    assert [row["id"] for row in answer["_embedded"]["actoren"]] == ["1"]
    assert {name: link["href"].rpartition("/")[2] for name, link in answer["_links"].items()} == {
        "self": "actoren?page=2&pageSize=2",
        "previous": "actoren?pageSize=2",
        "next": "actoren?pageSize=2&page=3",
    }
    last = WIRE.encode_page("actor", Page([], 0, 1, 2), call("actor"))
    assert last["_links"] == {"self": {"href": "http://x/v00/actoren"}}


@pytest.mark.parametrize(
    ("query", "number", "size", "conditions"),
    [
        ([], 1, 100, []),
        ([("page", "2"), ("pageSize", "5")], 2, 5, []),
        ([("pageSize", "9999")], 1, 500, []),
        ([("onbekend", "x")], 1, 100, []),
        ([("naam", " x ")], 1, 100, [Condition("naam", "exact", " x ")]),
    ],
)
def test_what_a_list_is_asked_for(query: Any, number: int, size: int, conditions: Any) -> None:
    found = WIRE.list_query("actor", query)
    assert (found.number, found.size, found.conditions) == (number, size, conditions)
    assert WIRE.read_query("actor", [("expand", "x")]) == {}


@pytest.mark.parametrize("text", ["0", "-1", "x", "", "1.0", "9" * 10, "٣"])
def test_a_page_is_a_number_from_one(text: str) -> None:
    for name in ("page", "pageSize"):
        with pytest.raises(InvalidError) as caught:
            WIRE.list_query("actor", [(name, text)])
        assert [problem.path for problem in caught.value.problems] == [(name,)]


@pytest.mark.parametrize(
    ("kind", "path", "name"),
    [
        ("klantcontact", ("kanaal",), "codeKanaal"),
        ("betrokkene", ("hadKlantcontact", "id"), "hadKlantcontact"),
        ("internetaak", ("toegewezenAanActoren", "0", "id"), "toegewezenAanActor"),
        ("partij", ("partijIdentificatie", "contactnaam", "voornaam"), "partijtype.contactnaam.voornaam"),
        ("klantcontact", ("nonFieldErrors",), "body"),
    ],
)
def test_a_refused_value_has_its_name_here(kind: str, path: tuple[str, ...], name: str) -> None:
    body = WIRE.encode_error(InvalidError([Problem(path, "invalid", "x")]), call(kind))
    assert [problem["name"] for problem in body["invalidParams"]] == [name]


@pytest.mark.parametrize(
    ("obj", "found"), [({"a": {"b": "1"}}, "1"), ({"a": None}, None), ({"a": {"b": ""}}, None), ({}, None)]
)
def test_an_id_is_followed_where_it_is_there(obj: Any, found: str | None) -> None:
    assert follow(obj, "a.b") == found
