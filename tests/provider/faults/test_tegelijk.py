"""What each defect does when requests come at once, and that it does nothing otherwise."""

import pytest

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.errors import InvalidError, ProviderError
from klantinteracties_conformance.provider.faults.tegelijk import (
    FAULTS,
    ChangesMore,
    GivesAnother,
    Loses,
    LosesReplaced,
    MixesUp,
    NumbersAlike,
    Refuses,
    Stumbles,
)


def call(company: int, kind: str = "", action: str = "") -> Call:
    return Call("openklant", "POST", "", "", "", [], {}, company=company, type=kind, action=action)


def test_it_stumbles_in_company_only() -> None:
    fault = Stumbles("x", "x", "x", "partij")
    assert fault.before_write(call(1), "partij", "create", {"a": 1}) == {"a": 1}
    assert fault.before_write(call(2), "actor", "create", {"a": 1}) == {"a": 1}
    with pytest.raises(ProviderError):
        fault.before_write(call(2), "partij", "create", {})


def test_it_loses_in_company_only() -> None:
    fault = Loses("x", "x", "x", "partij")
    assert fault.store_change(call(1), "partij", "change", "a", {})
    assert fault.store_change(call(2), "partij", "create", "a", {})
    assert not fault.store_change(call(2), "partij", "change", "a", {})


def test_it_mixes_up_in_company_only() -> None:
    fault = MixesUp("x", "x", "x", "partij", "nummer")
    assert fault.on_write(call(2), "partij", "create", {"nummer": "1"}) == {"nummer": "1"}
    assert fault.on_write(call(2), "partij", "create", {"nummer": "2"}) == {"nummer": "1"}
    assert fault.on_write(call(1), "partij", "create", {"nummer": "3"}) == {"nummer": "3"}
    assert fault.on_write(call(2), "partij", "change", {"nummer": "4"}) == {"nummer": "4"}


def test_it_refuses_in_company_only() -> None:
    fault = Refuses("x", "x", "x", "partij")
    assert fault.before_write(call(1), "partij", "create", {"a": 1}) == {"a": 1}
    with pytest.raises(InvalidError):
        fault.before_write(call(2), "partij", "create", {})


def test_it_gives_another_in_company_only() -> None:
    fault = GivesAnother("x", "x", "x", "partij")
    bodies = [
        fault.on_response(call(company, "partij", "read"), Reply(200, {}, body)).body
        for company, body in ((2, b"1"), (2, b"2"), (1, b"3"), (2, b"4"))
    ]
    assert bodies == [b"1", b"1", b"3", b"3"]


def test_it_changes_more_in_company_only() -> None:
    fault = ChangesMore("x", "x", "x", "partij", "taal", "eng")
    assert fault.on_write(call(2), "partij", "change", {"a": 1}) == {"a": 1, "taal": "eng"}
    assert fault.on_write(call(1), "partij", "change", {"a": 1}) == {"a": 1}
    assert fault.on_write(call(2), "partij", "create", {"a": 1}) == {"a": 1}


def test_it_loses_what_is_replaced_in_company_only() -> None:
    fault = LosesReplaced("x", "x", "x", "partij")
    assert fault.store_change(call(1), "partij", "replace", "a", {})
    assert not fault.store_change(call(2), "partij", "replace", "a", {})


def test_it_numbers_alike_what_has_no_number() -> None:
    fault = NumbersAlike("x", "x", "x", "partij")
    given = [fault.on_assign("partij", {"nummer": None})["nummer"] for _ in range(2)]
    assert given[0] == given[1] != ""
    assert fault.on_assign("partij", {"nummer": "1"}) == {"nummer": "1"}
    assert not fault.validate("partij", "unique-nummer")


def test_they_all_linger() -> None:
    assert all(fault.lingers for fault in FAULTS)
