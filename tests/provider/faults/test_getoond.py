"""What each defect shows otherwise or keeps, and where it doesn't; the matrix shows that it is noticed."""

import json

import pytest

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.getoond import FAULTS, KeepsWhenEmptied, ShownOtherwise
from klantinteracties_conformance.provider.faults.gevolgen import OldInLists

URL = "http://h/api/v1/x/1"


def call(kind: str, action: str) -> Call:
    old = {"inhoud": "was", "toelichting": "was"}
    return Call("openklant", "GET", "", "", "", [], {}, action=action, type=kind, lookup=lambda *_: old)


@pytest.mark.parametrize(
    "fault", [one for one in FAULTS if isinstance(one, ShownOtherwise)], ids=lambda one: one.name
)
def test_the_address_is_otherwise_in_one_kind_of_answer(fault: ShownOtherwise) -> None:
    one = {"url": URL, "naam": "x"}
    body = {"results": [one]} if fault.action == "list" else one
    for kind, action in ((fault.kind, fault.action), (fault.kind, "read"), ("bijlage", fault.action)):
        reply = Reply(200, {}, json.dumps(body).encode())
        shown = fault.on_response(call(kind, action), reply).json
        row = shown["results"][0] if fault.action == "list" else shown
        assert (row["url"] != URL) is ((kind, action) == (fault.kind, fault.action))
        assert row["naam"] == "x"


@pytest.mark.parametrize(
    "fault", [one for one in FAULTS if isinstance(one, OldInLists)], ids=lambda one: one.name
)
def test_a_list_shows_what_an_object_was(fault: OldInLists) -> None:
    for value, where, shown in (
        ("oud", "created", "oud"),
        ("nieuw", "read", "nieuw"),
        ("nieuw", "listed", "oud"),
    ):
        assert fault.on_read(fault.kind, {"id": "a", fault.attribute: value}, where)[fault.attribute] == shown


def test_the_old_value_stays_where_an_object_is_replaced_by_one_without() -> None:
    fault = KeepsWhenEmptied("x", "x", "x", "klantcontact", "inhoud")
    empty = {"inhoud": "", "onderwerp": "y"}
    kept = fault.on_write(call("klantcontact", "replace"), "klantcontact", "replace", empty)
    assert kept == {"inhoud": "was", "onderwerp": "y"}
    assert fault.on_write(call("klantcontact", "change"), "klantcontact", "change", empty) == empty
    assert fault.on_write(call("klantcontact", "replace"), "klantcontact", "replace", {"inhoud": "z"}) == {
        "inhoud": "z"
    }
