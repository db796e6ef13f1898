"""A query parameter as data: what it finds, and what it refuses."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.errors import Problem
from klantinteracties_conformance.provider.query import Condition
from klantinteracties_conformance.provider.wire import filters
from klantinteracties_conformance.provider.wire.filters import BadValueError, Filter, read_conditions

UUID = "7f6c8b1e-4a0d-4b9b-9a55-0f8f1b1d2c3e"


@pytest.mark.parametrize(
    ("made", "text", "condition"),
    [
        (filters.exact("naam"), " x ", Condition("naam", "exact", "x")),
        (filters.exact("naam"), " ", None),
        (filters.contains("naam"), "x", Condition("naam", "contains", "x")),
        (filters.any_of("naam"), "x,y", Condition("naam", "in", ["x", "y"])),
        (filters.boolean("actief"), "True", Condition("actief", "exact", 1)),
        (filters.boolean("actief"), "false", Condition("actief", "exact", 0)),
        (filters.present("partij"), "false", Condition("partij", "present", False)),
        (filters.related("taken"), "true", Condition("taken", "related", True)),
        (
            filters.moment("op"),
            "2026-03-02T10:15:00+01:00",
            Condition("op", "exact", "2026-03-02T09:15:00Z"),
        ),
        (filters.day("op", "gt"), "2026-03-02", Condition("op", "gt", "2026-03-02")),
        (filters.uuid("partij"), UUID.upper(), Condition("partij", "exact", UUID)),
        (filters.choice("x", "actor", "soortActor"), "medewerker", Condition("x", "exact", "medewerker")),
        (
            filters.choice("x", "partijidentificator", "partijIdentificator.codeRegister"),
            "brp",
            Condition("x", "exact", "brp"),
        ),
        (Filter("x", "exact", str, literal=True), " x ", Condition("x", "exact", " x ")),
        (Filter("x", "exact", str, also=("y",)), "z", Condition("x", "exact", "z", ("y",))),
        (Filter("x", "exact", lambda _: None), "z", Condition("x", "present", False)),
    ],
)
def test_a_text_becomes_a_condition(made: Filter, text: str, condition: Condition | None) -> None:
    assert made.condition(text) == condition


@pytest.mark.parametrize(
    ("made", "text", "code"),
    [
        (filters.exact("naam"), "a\0", "null_characters_not_allowed"),
        (filters.boolean("actief"), "ja", "invalid"),
        (filters.boolean("actief"), "", "invalid"),
        (filters.moment("op"), "gisteren", "invalid"),
        (filters.day("op"), "2026-02-30", "invalid"),
        (filters.uuid("partij"), "x", "invalid"),
        (filters.choice("x", "actor", "soortActor"), "mens", "invalid_choice"),
    ],
)
def test_a_value_that_can_not_be_used_is_refused(made: Filter, text: str, code: str) -> None:
    with pytest.raises(BadValueError) as caught:
        made.condition(text)
    assert caught.value.code == code
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"http://x.nl/partijen/{UUID}", UUID),
        (f"http://x.nl/partijen/{UUID}/?a=b#c", UUID),
        ("http://x.nl/partijen/7", ""),
    ],
)
def test_an_address_leads_to_an_id_or_to_nothing(text: str, value: str) -> None:
    assert filters.to_uuid_of_url(text) == value
    with pytest.raises(BadValueError):
        filters.to_uuid_of_url(f"partijen/{UUID}")


def test_a_query_string_gives_conditions_and_what_is_wrong_with_it() -> None:
    known = {"naam": filters.exact("naam"), "actief": filters.boolean("actief"), "op": filters.day("op")}
    problems: list[Problem] = []
    asked = {"naam": "x", "actief": "ja", "pageSize": "7", "op": "2026-03-02"}
    found: list[Any] = read_conditions(known, asked, problems)
    assert found == [Condition("naam", "exact", "x"), Condition("op", "exact", "2026-03-02")]
    assert [(problem.path, problem.code) for problem in problems] == [(("actief",), "invalid")]
    assert read_conditions(known, {"naam": ""}, problems) == []
