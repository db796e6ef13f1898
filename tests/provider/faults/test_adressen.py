"""What each defect does to an address; the matrix shows that it is noticed."""

import json

import pytest

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.adressen import FAULTS, Addressed, Paged
from klantinteracties_conformance.provider.wire.openklant import OpenKlant

OWN = "http://h/api/v1/{}/11111111-1111-1111-1111-111111111111"


def call(kind: str, action: str) -> Call:
    return Call("openklant", "GET", "", "", "", [], {}, action=action, type=kind)


@pytest.mark.parametrize(
    "fault", [one for one in FAULTS if isinstance(one, Addressed)], ids=lambda one: one.name
)
def test_an_address_changes_in_itself_or_where_others_refer(fault: Addressed) -> None:
    url = OWN.format(OpenKlant.paths[fault.kind])
    body = {"uuid": "x", "url": url, "verwijzing": {"uuid": "x", "url": url}}
    reply = Reply(200, {}, json.dumps(body).encode())
    changed = fault.on_response(call(fault.kind, "read"), reply).json
    assert (changed["url"] == url) is fault.refers
    assert (changed["verwijzing"]["url"] == url) is not fault.refers
    rows = Reply(200, {}, json.dumps({"results": [body]}).encode())
    listed = fault.on_response(call(fault.kind, "list"), rows).json["results"][0]
    assert listed == changed


@pytest.mark.parametrize("fault", [one for one in FAULTS if isinstance(one, Paged)], ids=lambda one: one.name)
def test_the_address_of_the_next_page_changes_where_there_is_one(fault: Paged) -> None:
    reply = Reply(200, {}, b'{"next": "http://h/api/v1/partijen?page=2"}')
    assert (
        fault.on_response(call(fault.kind, "list"), reply).json["next"] != "http://h/api/v1/partijen?page=2"
    )
    last = Reply(200, {}, b'{"next": null}')
    assert fault.on_response(call(fault.kind, "list"), last).json == {"next": None}
