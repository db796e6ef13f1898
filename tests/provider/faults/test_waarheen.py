"""What each defect does to a link or an address; the matrix shows that it is noticed."""

import json

import pytest

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.waarheen import (
    FAULTS,
    AddressInWrite,
    Linked,
    ListItself,
    LocationOfFormer,
    Stays,
)
from klantinteracties_conformance.provider.wire.vng_crud_shape import PATHS

BASE = "http://h/api/klantinteracties_crud/v00"
ID = "11111111-1111-1111-1111-111111111111"


def of(kind: type[Fault]) -> pytest.MarkDecorator:
    chosen = [one for one in FAULTS if isinstance(one, kind)]
    return pytest.mark.parametrize("fault", chosen, ids=lambda one: one.name)


def call(kind: str, action: str) -> Call:
    return Call("vng-crud", "GET", "", BASE, "", [], {}, action=action, type=kind)


def reply(kind: str, action: str, link: str, to: str = "x") -> Reply:
    row = {"id": ID, "_links": {link: {"href": f"{BASE}/{to}/{ID}"}}}
    listed = {"_links": {"self": {"href": "lijst"}}, "_embedded": {PATHS[kind][1]: [row]}}
    return Reply(200, {}, json.dumps(listed if action == "list" else row).encode())


def shown(fault: Fault, kind: str, action: str, link: str, to: str = "x") -> str:
    body = fault.on_response(call(kind, action), reply(kind, action, link, to)).json
    row = body["_embedded"][PATHS[kind][1]][0] if action == "list" else body
    return str(row["_links"][link]["href"])


@of(Linked)
def test_one_link_leads_elsewhere_in_some_answers(fault: Linked) -> None:
    for action in ("read", "list", "create", "change", "replace"):
        sound = f"{BASE}/x/{ID}"
        assert (shown(fault, fault.kind, action, fault.link) == sound) is (action not in fault.actions)
        assert shown(fault, fault.kind, action, "iets") == sound
        other = "actor" if fault.kind != "actor" else "partij"
        assert shown(fault, other, action, fault.link) == sound


@of(Stays)
def test_a_link_stays_what_it_was(fault: Stays) -> None:
    first = shown(fault, fault.kind, "read", fault.link, "eerst")
    assert first.endswith(f"eerst/{ID}")
    assert shown(fault, fault.kind, "change", fault.link, "nu") == first


@of(ListItself)
def test_a_list_has_the_link_of_another(fault: ListItself) -> None:
    body = fault.on_response(call(fault.kind, "list"), reply(fault.kind, "list", "self")).json
    assert body["_links"]["self"]["href"].startswith(BASE)
    assert PATHS[fault.kind][0] not in body["_links"]["self"]["href"]


@of(LocationOfFormer)
def test_the_header_is_that_of_the_one_before(fault: LocationOfFormer) -> None:
    told = [
        fault.on_response(call(fault.kind, "create"), Reply(201, {"Location": to})).headers["Location"]
        for to in ("a", "b", "c")
    ]
    assert told == ["a", "a", "b"]


@of(AddressInWrite)
def test_the_answer_to_a_write_has_another_address(fault: AddressInWrite) -> None:
    url = f"http://h/api/v1/x/{ID}"
    for action, same in (("change", False), ("create", False), ("read", True)):
        answer = fault.on_response(
            call(fault.kind, action), Reply(200, {}, json.dumps({"url": url}).encode())
        )
        assert (answer.json["url"] == url) is same
