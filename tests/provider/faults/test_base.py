"""A provider without defects: every hook leaves what it is given as it is."""

from __future__ import annotations

import pytest

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition

CALL = Call("openklant", "GET", "actoren", "", "", [], {})


def test_every_hook_leaves_what_it_is_given_as_it_is() -> None:
    fault, values, reply = Fault(), {"naam": "x"}, Reply(200, {"x": "y"}, b"{}")
    page, conditions = Page([values], 1, 1, 100), [Condition("naam", "exact", "x")]
    assert fault.on_request(CALL) is None
    assert [fault.authenticate(CALL, accepted) for accepted in (True, False)] == [True, False]
    assert fault.before_write(CALL, "actor", "create", values) is values
    assert fault.validate("actor", "required")
    assert fault.on_write(CALL, "actor", "create", values) is values
    assert fault.on_assign("actor", values) is values
    assert fault.store_change(CALL, "actor", "create", "1", values)
    assert fault.on_delete(CALL, "actor", "1") is None
    assert fault.on_read("actor", values, "read") is values
    assert fault.on_filter("actor", conditions) is conditions
    assert fault.page_size("actor", 7) == 7
    assert fault.on_list("actor", page) is page
    assert fault.on_response(CALL, reply) is reply
    assert fault.on_wire(CALL, reply) == b""


@pytest.mark.parametrize(("requirement", "functional"), [("C0992-1", True), ("API-FOUT-1", False)])
def test_scenarios_notice_what_is_not_of_the_whole_api(requirement: str, functional: bool) -> None:
    fault = Fault()
    fault.requirement = requirement
    assert fault.functional is functional
