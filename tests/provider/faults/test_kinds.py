"""The kinds of defects: each changes what it is about, where it says so, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults import kinds
from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition

ABOUT = ("naam-van-de-fout", "Wat er fout is.", "C0992-1", "actor")
ACTOR: Obj = {"id": "1", "naam": "Zoë", "actorIdentificatie": {"functie": "KCC"}}
NAME, KIND = Condition("naam", "exact", "Zoë"), Condition("soortActor", "exact", "medewerker")
EMPTY_NAME = kinds.put("naam", "")


def call(action: str = "read", kind: str = "actor") -> Call:
    return Call("openklant", "GET", "actoren", "", "", [], {}, action=action, type=kind)


def test_what_is_read_is_changed_where_it_says_so_and_the_rest_is_not() -> None:
    fault = kinds.OnRead(*ABOUT, EMPTY_NAME, ("listed",))
    assert fault.on_read("actor", ACTOR, "listed")["naam"] == ""
    assert fault.on_read("actor", ACTOR, "read") is ACTOR
    assert fault.on_read("partij", ACTOR, "listed") is ACTOR
    assert ACTOR["naam"] == "Zoë"


def test_without_a_place_it_is_every_one_but_the_answer_to_a_registration() -> None:
    fault = kinds.OnRead(*ABOUT, EMPTY_NAME)
    shown = {where: fault.on_read("actor", ACTOR, where)["naam"] for where in ("created", *kinds.SHOWN)}
    assert shown == {"created": "Zoë", **dict.fromkeys(kinds.SHOWN, "")}


def test_what_is_written_is_changed_by_the_actions_that_it_names() -> None:
    fault = kinds.OnWrite(*ABOUT, EMPTY_NAME, ("change",))
    assert fault.on_write(call(), "actor", "change", ACTOR)["naam"] == ""
    assert fault.on_write(call(), "actor", "create", ACTOR) is ACTOR
    assert fault.on_write(call(), "partij", "change", ACTOR) is ACTOR
    assert ACTOR["naam"] == "Zoë"


@pytest.mark.parametrize(
    ("kind", "action", "kept"),
    [("actor", "create", False), ("actor", "change", True), ("partij", "create", True)],
)
def test_only_one_action_is_not_stored(kind: str, action: str, kept: bool) -> None:
    assert kinds.NotStored(*ABOUT, "create").store_change(call(), kind, action, "1", ACTOR) is kept


@pytest.mark.parametrize(
    ("kind", "rule", "checked"), [("actor", "null", False), ("actor", "type", True), ("partij", "null", True)]
)
def test_only_one_rule_is_not_checked(kind: str, rule: str, checked: bool) -> None:
    assert kinds.NotChecked(*ABOUT, "null").validate(kind, rule) is checked


@pytest.mark.parametrize(
    ("fault", "becomes"),
    [
        (kinds.FilterIgnored(*ABOUT, "naam"), [KIND]),
        (kinds.CountsAlone(*ABOUT, "naam"), [NAME]),
        (kinds.FindsNothing(*ABOUT, "naam"), [NAME, KIND, Condition("id", "exact", "")]),
        (kinds.FiltersOn(*ABOUT, "naam", "nummer"), [Condition("nummer", "exact", "Zoë"), KIND]),
        (kinds.MisreadsSearch(*ABOUT, "naam", str.lower), [Condition("naam", "exact", "zoë"), KIND]),
    ],
)
def test_a_search_is_changed_on_one_path_of_one_type(fault: Any, becomes: list[Condition]) -> None:
    assert fault.on_filter("actor", [NAME, KIND]) == becomes
    assert fault.on_filter("actor", [KIND]) == [KIND]
    assert fault.on_filter("partij", [NAME, KIND]) == [NAME, KIND]


def test_a_list_is_changed_of_one_type() -> None:
    fault = kinds.OnList(*ABOUT, lambda page: page.objects.clear())
    assert fault.on_list("actor", Page([ACTOR], 1, 1, 100)).objects == []
    assert fault.on_list("partij", Page([ACTOR], 1, 1, 100)).objects == [ACTOR]


@pytest.mark.parametrize(
    ("kind", "action", "status"), [("actor", "read", 418), ("actor", "list", 200), ("partij", "read", 200)]
)
def test_only_requests_of_one_kind_are_answered_otherwise(kind: str, action: str, status: int) -> None:
    fault = kinds.Responds(*ABOUT, "read", lambda _, __: Reply(418))
    assert fault.on_response(call(action, kind), Reply(200)).status == status


@pytest.mark.parametrize(
    ("change", "becomes"),
    [
        (kinds.map_text("naam", str.upper), {**ACTOR, "naam": "ZOË"}),
        (kinds.map_text("id", lambda text: text + "0"), {**ACTOR, "id": "10"}),
        (kinds.map_text("niets", str.upper), ACTOR),
        (
            kinds.within("actorIdentificatie", kinds.put("functie", "")),
            {**ACTOR, "actorIdentificatie": {"functie": ""}},
        ),
        (kinds.within("naam", kinds.put("functie", "")), ACTOR),
        (kinds.each(EMPTY_NAME, kinds.put("id", "2")), {**ACTOR, "naam": "", "id": "2"}),
    ],
)
def test_a_change_of_an_object(change: Any, becomes: Obj) -> None:
    obj = dict(ACTOR)
    change(obj)
    assert obj == becomes
    assert ACTOR["actorIdentificatie"] == {"functie": "KCC"}


def test_text_that_was_read_wrongly_can_be_read_rightly() -> None:
    assert kinds.mojibake("é") == "Ã©"
    assert kinds.mojibake("Zoë 👍").encode("latin-1").decode() == "Zoë 👍"
