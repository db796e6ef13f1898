"""The dialect of Open Klant: bodies, references, pages, query strings and refusals."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import (
    InvalidError,
    NotAuthenticatedError,
    NotFoundError,
    ParseError,
    Problem,
)
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition
from klantinteracties_conformance.provider.wire.openklant import OpenKlant
from klantinteracties_conformance.provider.wire.paging import LARGEST_PAGE, PAGE_SIZE

WIRE = OpenKlant()
BASE = "http://x/klantinteracties/api/v1"


def call(*query: tuple[str, str]) -> Call:
    return Call("openklant", "GET", "actoren", BASE, "http://x", list(query), {})


def refused(*query: tuple[str, str], kind: str = "klantcontact") -> list[tuple[str, str]]:
    """Return what is refused of the query of a list, and why."""
    with pytest.raises(InvalidError) as error:
        WIRE.list_query(kind, list(query))
    return [(".".join(problem.path), problem.code) for problem in error.value.problems]


@pytest.mark.parametrize(
    ("kind", "body", "neutral"),
    [
        ("betrokkene", {"hadKlantcontact": {"uuid": "k"}}, {"hadKlantcontact": {"id": "k"}}),
        ("betrokkene", {"hadKlantcontact": {"id": "k"}}, {"hadKlantcontact": {}}),
        ("betrokkene", {"hadKlantcontact": "k"}, {"hadKlantcontact": "k"}),
        ("betrokkene", {"rol": "klant", "onbekend": 1}, {"rol": "klant", "onbekend": 1}),
        ("internetaak", {"toegewezenAanActor": {"uuid": "a"}}, {"toegewezenAanActor": {"id": "a"}}),
        (
            "internetaak",
            {"toegewezenAanActoren": [{"uuid": "a"}, 7]},
            {"toegewezenAanActoren": [{"id": "a"}, 7]},
        ),
        (
            "partij",
            {"partijIdentificatie": {"werkteVoorPartij": {"uuid": "p"}, "functie": "x"}},
            {"partijIdentificatie": {"werkteVoorPartij": {"id": "p"}, "functie": "x"}},
        ),
        (
            "partij",
            {"partijIdentificatoren": [{"uuid": "n", "subIdentificatorVan": {"uuid": "m"}}]},
            {"partijIdentificatoren": [{"id": "n", "subIdentificatorVan": {"id": "m"}}]},
        ),
    ],
)
def test_a_reference_has_an_id_whatever_it_is_called(kind: str, body: Any, neutral: Any) -> None:
    assert WIRE.decode(kind, body) == neutral


def test_what_is_made_together_is_read_part_by_part() -> None:
    together = {"betrokkene": {"wasPartij": {"uuid": "p"}}, "klantcontact": None, "onbekend": {"uuid": "x"}}
    assert WIRE.decode_together(together) == {
        "betrokkene": {"wasPartij": {"id": "p"}}, "klantcontact": None, "onbekend": {"uuid": "x"},
    }  # fmt: skip


def test_a_reference_is_answered_with_its_address() -> None:
    obj = {"id": "b", "hadKlantcontact": "k", "wasPartij": None, "digitaleAdressen": ["d"]}
    answer = WIRE.encode("betrokkene", obj, call())
    assert (answer["uuid"], answer["url"]) == ("b", f"{BASE}/betrokkenen/b")
    assert answer["hadKlantcontact"] == {"uuid": "k", "url": f"{BASE}/klantcontacten/k"}
    assert answer["wasPartij"] is None
    assert answer["digitaleAdressen"] == [{"uuid": "d", "url": f"{BASE}/digitaleadressen/d"}]


def test_a_group_that_is_not_there_is_left_out() -> None:
    assert "actorIdentificatie" not in WIRE.encode("actor", {"id": "a", "actorIdentificatie": None}, call())
    group = {"werkteVoorPartij": "p", "functie": "x"}
    answer = WIRE.encode("partij", {"id": "q", "partijIdentificatie": group}, call())
    assert answer["partijIdentificatie"]["werkteVoorPartij"]["url"] == f"{BASE}/partijen/p"


def test_a_category_goes_by_its_name() -> None:
    obj = {"id": "r", "categorie": "c", "categorieNaam": None}
    answer = WIRE.encode("categorierelatie", obj, call())
    assert answer["categorie"] == {"uuid": "c", "url": f"{BASE}/categorieen/c", "naam": ""}
    assert "categorieNaam" not in answer


def test_what_was_expanded_stands_whole_beside_its_reference() -> None:
    inner = {"id": "k", "onderwerp": "x"}
    obj = {
        "id": "b",
        "_expand": {"hadKlantcontact": inner, "digitaleAdressen": [{"id": "d"}], "wasPartij": None},
    }
    expanded = WIRE.encode("betrokkene", obj, call())["_expand"]
    assert expanded["hadKlantcontact"] == {"uuid": "k", "url": f"{BASE}/klantcontacten/k", "onderwerp": "x"}
    assert [one["uuid"] for one in expanded["digitaleAdressen"]] == ["d"]
    assert expanded["wasPartij"] is None


def test_a_page_links_to_those_beside_it_with_the_rest_of_the_query() -> None:
    asked = call(("page", "2"), ("naam", "a b"))
    answer = WIRE.encode_page("actor", Page([{"id": "a"}], 5, 2, 2), asked)
    assert (answer["count"], [row["uuid"] for row in answer["results"]]) == (5, ["a"])
    assert answer["previous"] == f"{BASE}/actoren?naam=a+b"
    assert answer["next"] == f"{BASE}/actoren?naam=a+b&page=3"
    only = WIRE.encode_page("actor", Page([], 0, 1, 2), call())
    assert (only["previous"], only["next"]) == (None, None)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("7", 7),
        ("501", LARGEST_PAGE),
        ("9" * 20, LARGEST_PAGE),
        ("0", PAGE_SIZE),
        ("-5", PAGE_SIZE),
        ("+3", 3),
    ],
)
def test_a_size_that_no_page_can_have_gives_another(text: str, size: int) -> None:
    assert WIRE.list_query("actor", [("pageSize", text)]).size == size


@pytest.mark.parametrize("text", ["0", "-1", "x", "1.0", "", "9" * 12])
def test_a_page_that_can_not_be_there_is_not_found(text: str) -> None:
    with pytest.raises(NotFoundError):
        WIRE.list_query("actor", [("page", text)])
    assert WIRE.list_query("actor", [("page", "007")]).number == 7


def test_all_that_is_wrong_with_a_query_is_told_and_the_unknown_before_it() -> None:
    wrong = (("pageSize", "x"), ("expand", "hadBetrokkenen,nee"), ("vertrouwelijk", "misschien"))
    assert sorted(refused(*wrong)) == [
        ("expand", "invalid_choice"), ("pageSize", "invalid"), ("vertrouwelijk", "invalid"),
    ]  # fmt: skip
    assert refused(("onbekend", "1"), *wrong) == [("nonFieldErrors", "unknown-parameters")]
    assert refused(("expand", "x"), kind="actor") == [("nonFieldErrors", "unknown-parameters")]


def test_a_query_becomes_conditions_and_what_is_to_be_expanded() -> None:
    asked = WIRE.list_query(
        "klantcontact", [("kanaal", "balie"), ("expand", "hadBetrokkenen, hadBetrokkenen.wasPartij")]
    )
    assert asked.conditions == [Condition("kanaal", "exact", "balie")]
    assert asked.expand == {"hadBetrokkenen": {"wasPartij": {}}}
    assert (asked.number, asked.size) == (1, PAGE_SIZE)


def test_one_object_is_asked_for_with_nothing_but_what_is_to_be_expanded() -> None:
    assert WIRE.read_query("betrokkene", [("expand", "digitaleAdressen")]) == {"digitaleAdressen": {}}
    for kind, query in (
        ("betrokkene", ("expand", "nee")),
        ("betrokkene", ("x", "1")),
        ("actor", ("expand", "x")),
    ):
        with pytest.raises(InvalidError):
            WIRE.read_query(kind, [query])


def test_only_the_removal_of_an_onderwerpobject_takes_others_along_where_that_is_asked() -> None:
    assert WIRE.removal_cascades("onderwerpobject", [("cascade", "true")])
    assert not WIRE.removal_cascades("onderwerpobject", [("cascade", "false")])
    assert not WIRE.removal_cascades("onderwerpobject", [])
    assert not WIRE.removal_cascades("actor", [("cascade", "true")])
    with pytest.raises(InvalidError):
        WIRE.removal_cascades("onderwerpobject", [("cascade", "misschien")])


def test_a_refusal_names_each_value_as_the_dialect_calls_it() -> None:
    error = InvalidError([Problem(("wasPartij", "id"), "does_not_exist", "Die is er niet.")])
    body = WIRE.encode_error(error, call())
    assert body["invalidParams"] == [
        {"name": "wasPartij.uuid", "code": "does_not_exist", "reason": "Die is er niet."}
    ]
    assert (body["status"], body["code"]) == (400, "invalid")


@pytest.mark.parametrize(
    ("error", "kind", "listed"),
    [
        (ParseError(), "ParseError", True),
        (NotAuthenticatedError(), "NotAuthenticated", False),
        (NotAuthenticatedError(code="authentication_failed"), "AuthenticationFailed", False),
        (NotFoundError(), "NotFound", False),
    ],
)
def test_a_refusal_is_of_a_kind_and_only_a_wrong_value_has_a_list(
    error: Any, kind: str, listed: bool
) -> None:
    body = WIRE.encode_error(error, call())
    assert body["type"] == f"http://x/ref/fouten/{kind}/"
    assert ("invalidParams" in body) is listed
    assert body["detail"] == body["title"]
