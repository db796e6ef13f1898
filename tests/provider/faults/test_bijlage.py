"""What each defect around bijlagen does to a request."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.bijlage import FAULTS
from tests.provider.api import Json
from tests.provider.faults.register import Case, Observe, Register, expect, found, shown, uuid_of

KIND = "bijlage"
KEY = "bijlageidentificator"
CONTACT = "wasBijlageVanKlantcontact"
LONG = f"DOC-{'1' * 36}"


def key(**parts: str) -> Json:
    whole = {"objectId": "1", "codeObjecttype": "Brief", "codeRegister": "open", "codeSoortObjectId": "uuid"}
    return {**whole, **parts}


def found_with_one_contact(api: Register) -> int:
    contact = {"uuid": api.klantcontact()["uuid"]}
    for _ in range(2):
        api.make(KIND, **{CONTACT: contact})
    return len(api.listed(KIND))


CASES: list[Case] = [
    ("bijlage-van-geen-klantcontact", shown("read", KIND, CONTACT), "it", None),
    (
        "bijlage-in-kleine-letters",
        shown("read", KIND, f"{KEY}.codeObjecttype", **{KEY: key()}),
        "Brief",
        "brief",
    ),
    ("bijlage-niet-te-vinden", found(KIND, {}, {}, klantcontact__uuid=uuid_of(CONTACT)), ["first"], []),
    (
        "brief-met-bijlagen-van-anderen",
        found(KIND, {}, {}, klantcontact__uuid=uuid_of(CONTACT)),
        ["first"],
        ["first", "second"],
    ),
    (
        "bijlage-in-lijst-zonder-register",
        shown("listed", KIND, f"{KEY}.codeRegister", **{KEY: key()}),
        "open",
        "",
    ),
    ("een-bijlage-bij-een-klantcontact", found_with_one_contact, 2, 1),
    (
        "identificatie-van-bijlage-afgekapt-op-36",
        shown("read", KIND, f"{KEY}.objectId", **{KEY: key(objectId=LONG)}),
        LONG,
        LONG[:36],
    ),
    ("bijlage-wisselt-van-id", shown("read", KIND, "uuid"), "it", "another"),
    (
        "antwoord-noemt-bijlage-zonder-soort",
        shown("created", KIND, f"{KEY}.codeObjecttype", **{KEY: key()}),
        "Brief",
        "",
    ),
    (
        "wijziging-van-bijlage-wist-register",
        shown("after", KIND, f"{KEY}.codeRegister", {KEY: key(objectId="2")}, **{KEY: key()}),
        "open",
        "",
    ),
]


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
