"""Where each defect leads; the matrix shows that it is noticed."""

import json

import pytest

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.links import FAULTS, LinkLeads, LocationOfAnother

LINKS = [fault for fault in FAULTS if isinstance(fault, LinkLeads)]
LOCATIONS = [fault for fault in FAULTS if isinstance(fault, LocationOfAnother)]


@pytest.mark.parametrize("fault", LINKS, ids=lambda one: one.name)
def test_one_link_of_one_list_leads_elsewhere(fault: LinkLeads) -> None:
    sound = dict.fromkeys(("next", "previous"), "http://h/v1/x?naam=a&soort=b&pageSize=1&page=3")
    query = [("pageSize", "1"), ("page", "2")]
    for kind, more in ((fault.kind, []), (fault.kind, [("naam", "a")]), ("iets anders", [])):
        call = Call("openklant", "GET", "", "", "", [*query, *more], {}, action="list", type=kind)
        shown = fault.on_response(call, Reply(200, {}, json.dumps(sound).encode())).json
        changed = {name for name in sound if shown[name] != sound[name]}
        acts = kind == fault.kind and not (fault.bare and more)
        assert changed == ({fault.link} if acts else set())


@pytest.mark.parametrize("fault", LOCATIONS, ids=lambda one: one.name)
def test_the_header_has_the_path_of_another_type(fault: LocationOfAnother) -> None:
    for kind, same in ((fault.kind, False), ("iets anders", True)):
        call = Call("openklant", "POST", "", "", "", [], {}, action="create", type=kind)
        shown = fault.on_response(call, Reply(201, {"Location": "http://h/v1/bijlagen/1"})).headers
        assert shown["Location"].endswith("/1")
        assert (shown["Location"] == "http://h/v1/bijlagen/1") is same
