"""What each defect keeps or refuses; the matrix shows that it is noticed."""

from typing import Any

import httpx
import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import InvalidError
from klantinteracties_conformance.provider.faults.leegmaken import FAULTS, RefusesEmpty, StaysFilled
from klantinteracties_conformance.provider.faults.table import get
from tests.fuzz.at_work import TOKEN
from tests.fuzz.faulty import serving

KEEPING = [fault for fault in FAULTS if isinstance(fault, StaysFilled)]
REFUSING = [fault for fault in FAULTS if isinstance(fault, RefusesEmpty)]


@pytest.mark.parametrize("fault", KEEPING, ids=lambda one: one.name)
def test_what_is_emptied_stays_and_what_is_changed_changes(fault: StaysFilled) -> None:
    before: dict[str, Any] = {"id": "a", fault.attribute: "oud"}
    call = Call("openklant", "PATCH", "", "", "", [], {}, id="a", lookup=lambda *_: before)
    for sent, kept in ((None, "oud"), ("nieuw", "nieuw")):
        fault.before_write(call, fault.kind, fault.action, {fault.attribute: sent})
        stored = fault.on_write(call, fault.kind, fault.action, {fault.attribute: sent})
        assert stored.get(fault.attribute, "oud") == kept


@pytest.mark.parametrize("fault", REFUSING, ids=lambda one: one.name)
def test_only_what_is_empty_is_refused(fault: RefusesEmpty) -> None:
    call = Call("openklant", "PATCH", "", "", "", [], {}, id="a")
    for fine in ({}, {fault.attribute: "nieuw"}):
        assert fault.before_write(call, fault.kind, "change", fine) == fine
    with pytest.raises(InvalidError):
        fault.before_write(call, fault.kind, "change", {fault.attribute: None})


@pytest.mark.parametrize(
    "name", ["wijzigen-zonder-inhoud-zet-actor-terug", "wijzigen-zonder-inhoud-zet-partij-terug"]
)
def test_a_change_that_says_nothing_takes_changes_back(name: str) -> None:
    with serving(get(name)) as url, httpx.Client(headers={"Authorization": f"Token {TOKEN}"}) as http:
        made = http.post(f"{url}/actoren", json={"naam": "eerst", "soortActor": "medewerker"}).json()["uuid"]
        http.patch(f"{url}/actoren/{made}", json={"naam": "later"})
        assert http.get(f"{url}/actoren/{made}").json()["naam"] == "later"
        http.patch(f"{url}/actoren/{made}", json={})
        expected = "eerst" if "-actor-" in name else "later"
        assert http.get(f"{url}/actoren/{made}").json()["naam"] == expected
