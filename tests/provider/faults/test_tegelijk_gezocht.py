"""What each defect in searching and removing does when requests come at once, and not otherwise."""

import pytest

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.errors import ProviderError
from klantinteracties_conformance.provider.faults.tegelijk import GivesAnother
from klantinteracties_conformance.provider.faults.tegelijk_gezocht import (
    KeepsRemoved,
    StumblesRemoving,
)


def call(company: int, kind: str = "partij", action: str = "list") -> Call:
    return Call("openklant", "GET", "", "", "", [], {}, company=company, type=kind, action=action)


def test_it_finds_what_another_seeks_in_company_only() -> None:
    fault = GivesAnother("x", "x", "x", "partij", "list")
    asked = ((call(2), b"1"), (call(2), b"2"), (call(1), b"3"), (call(2, "actor"), b"4"), (call(2), b"5"))
    assert [fault.on_response(one, Reply(200, {}, body)).body for one, body in asked] == [
        b"1",
        b"1",
        b"3",
        b"4",
        b"3",
    ]


def test_it_stumbles_over_removals_in_company_only() -> None:
    fault = StumblesRemoving("x", "x", "x", "partij")
    assert fault.on_delete(call(1), "partij", "a") is None
    assert fault.on_delete(call(2), "actor", "a") is None
    with pytest.raises(ProviderError):
        fault.on_delete(call(2), "partij", "a")


def test_it_keeps_what_is_removed_in_company_only() -> None:
    fault = KeepsRemoved("x", "x", "x", "partij")
    assert [fault.on_delete(call(company), "partij", "a") for company in (1, 2)] == [None, []]
    assert fault.on_delete(call(2), "actor", "a") is None
