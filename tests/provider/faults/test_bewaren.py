"""What each defect does to what is written; the matrix shows that it is noticed."""

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults.bewaren import (
    FAULTS,
    ChangesAnother,
    KeepsOld,
    OnlyInTheAnswer,
    Spoils,
    Wipes,
    leaves,
)
from klantinteracties_conformance.provider.model import TYPES

BEFORE = {"id": "a", "toelichting": "oud", "bezoekadres": {"stad": "Delft", "land": "NL"}}


def call(method: str = "PATCH") -> Call:
    return Call(
        dialect="openklant", method=method, path="", base="", host="", query=[], headers={}, id="a",
        lookup=lambda *_: BEFORE,
    )  # fmt: skip


def test_each_attribute_of_the_model_can_get_lost() -> None:
    spoiled = {(one.kind, one.path) for one in FAULTS if isinstance(one, Spoils | KeepsOld)}
    known = {(kind, path) for kind, about in TYPES.items() for path, _ in leaves(dict(about.fields))}
    assert {(kind, path) for kind, path in spoiled} <= known
    assert len(spoiled) > 80


def test_a_value_is_spoiled_where_it_says_so_and_nowhere_else() -> None:
    fault = Spoils("x", "x", "x", "partij", ("bezoekadres", "stad"), ("create",), lambda _: "")
    values = {"bezoekadres": {"stad": "Delft", "land": "NL"}}
    assert fault.on_write(call(), "partij", "create", values) == {"bezoekadres": {"stad": "", "land": "NL"}}
    assert fault.on_write(call(), "partij", "change", values) == values
    assert fault.on_write(call(), "actor", "create", values) == values
    assert fault.on_write(call(), "partij", "create", {"bezoekadres": None}) == {"bezoekadres": None}


def test_a_value_stays_as_it_was() -> None:
    fault = KeepsOld("x", "x", "x", "partij", ("bezoekadres", "stad"), "change")
    changed = fault.on_write(call(), "partij", "change", {"bezoekadres": {"stad": "Gouda", "land": "BE"}})
    assert changed == {"bezoekadres": {"stad": "Delft", "land": "BE"}}


@pytest.mark.parametrize(("sent", "left"), [({"status": "x"}, ""), ({"toelichting": "nieuw"}, "nieuw")])
def test_what_is_not_named_is_wiped(sent: dict[str, str], left: str) -> None:
    fault = Wipes("x", "x", "x", "internetaak", "toelichting", "")
    fault.before_write(call(), "internetaak", "change", sent)
    written = fault.on_write(call(), "internetaak", "change", {"toelichting": "oud", **sent})
    assert written["toelichting"] == left


def test_only_the_answer_has_it() -> None:
    fault = OnlyInTheAnswer("x", "x", "x", "internetaak", "toelichting")
    assert fault.on_write(call(), "internetaak", "change", {"toelichting": "nieuw"})["toelichting"] == "oud"
    assert fault.on_read("internetaak", BEFORE, "changed")["toelichting"] == "nieuw"
    assert fault.on_read("internetaak", BEFORE, "read")["toelichting"] == "oud"


def test_another_one_changes_too() -> None:
    fault = ChangesAnother("x", "x", "x", "internetaak", "toelichting")
    for identifier in ("a", "b"):
        fault.on_assign("internetaak", {"id": identifier})
    fault.on_write(call(), "internetaak", "change", {"toelichting": "nieuw"})
    assert fault.on_read("internetaak", {**BEFORE, "id": "b"}, "read")["toelichting"] == "nieuw"
    assert fault.on_read("internetaak", BEFORE, "read")["toelichting"] == "oud"
