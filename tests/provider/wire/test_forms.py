"""How a single attribute travels, both ways."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.fields import Unreadable
from klantinteracties_conformance.provider.wire.forms import (
    Codes,
    Nested,
    Number,
    Plain,
    Reference,
    read_members,
    wire_path,
    write_members,
)

CODES = Codes("gelukt", {"ja": True, "nee": False, "onbekend": None})
NAME = Nested("contactnaam", {"achter": Plain("achternaam"), "voor": Plain("voornaam")})
MEMBERS = {"naam": NAME, "aantal": Number("nummer"), "bij": Reference("klantcontact")}


@pytest.mark.parametrize(
    ("form", "sent", "neutral", "answered"),
    [
        (Plain("x"), "a", "a", "a"),
        (Plain("x"), "", "", None),
        (CODES, "ja", True, "ja"),
        (CODES, "nee", False, "nee"),
        (CODES, "onbekend", None, "onbekend"),
        (Number("x"), 7, "7", 7),
        (Number("x"), 7.0, "7", 7),
        (Reference("x"), "u1", {"id": "u1"}, "u1"),
        (Reference("x"), None, None, None),
        (NAME, {"achter": "Dijk", "vreemd": 1}, {"achternaam": "Dijk"}, {"achter": "Dijk"}),
        (NAME, "Dijk", "Dijk", "Dijk"),
        (NAME, {}, {}, None),
        (Nested("x", NAME.members, always=True), {}, {}, {}),
    ],
)
def test_a_value_is_read_and_written(form: Plain, sent: Any, neutral: Any, answered: Any) -> None:
    assert form.read(sent) == neutral
    assert form.write(neutral) == answered


@pytest.mark.parametrize(
    ("form", "sent", "rule", "instead"),
    [
        (CODES, "misschien", "choice", "misschien"),
        (CODES, True, "choice", True),
        (Number("x"), "7", "type", "7"),
        (Number("x"), True, "type", True),
        (Number("x"), 7.5, "type", 7.5),
        (Reference("x"), {"id": "u1"}, "type", None),
    ],
)
def test_what_has_no_place_can_not_be_read(form: Plain, sent: Any, rule: str, instead: Any) -> None:
    read = form.read(sent)
    assert isinstance(read, Unreadable)
    assert (read.rule, read.instead) == (rule, instead)


@pytest.mark.parametrize(("form", "stored"), [(CODES, "misschien"), (Number("x"), "zeven")])
def test_a_stored_value_without_a_place_is_shown_as_it_is(form: Plain, stored: str) -> None:
    assert form.write(stored) == stored


def test_an_object_is_read_and_written_by_its_members() -> None:
    neutral = read_members(MEMBERS, {"naam": {"voor": "Anna"}, "bij": "u1", "vreemd": 7})
    assert neutral == {"contactnaam": {"voornaam": "Anna"}, "klantcontact": {"id": "u1"}}
    assert write_members(MEMBERS, {**neutral, "vreemd": 7}) == {"naam": {"voor": "Anna"}, "bij": "u1"}


@pytest.mark.parametrize(
    ("path", "found"),
    [
        (("contactnaam", "voornaam"), ("naam", "voor")),
        (("klantcontact", "id"), ("bij",)),
        (("contactnaam",), ("naam",)),
        (("onbekend", "x"), ("onbekend", "x")),
        ((), ()),
    ],
)
def test_a_refused_value_is_called_by_the_name_of_the_dialect(path: Any, found: Any) -> None:
    assert wire_path(MEMBERS, path) == found
