"""What each defect that leaves out what a search should find does to a list."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.zoeken import FAULTS
from tests.provider.api import Json, ref
from tests.provider.faults.register import (
    Case,
    Observe,
    Register,
    expect,
    found,
    shown,
    uuid_of,
)

TASK = "internetaak"


def a_partij(api: Register) -> Json:
    return ref(api.partij())


def two_of(kind: str, attribute: str, target: str) -> Observe:
    """Observe how many are found of two objects that refer to the same one."""

    def observe(api: Register) -> int:
        one = ref(api.make(target))
        for _ in range(2):
            api.make(kind, **{attribute: one})
        return len(api.listed(kind))

    return observe


def a_partij_number_twice(api: Register) -> int:
    sent = {"soortPartij": "persoon", "indicatieActief": True, "nummer": "7"}
    api.post("partijen", sent)
    return api.status("POST", "partijen", json=sent)


CASES: list[Case] = [
    (
        "nummer-als-deel-gezocht",
        found("klantcontact", {"nummer": "12"}, {"nummer": "123"}, nummer="12"),
        ["first"],
        ["first", "second"],
    ),
    ("verwerkte-taken-verborgen", found(TASK, {}, {"status": "verwerkt"}), ["first", "second"], ["first"]),
    (
        "inactieve-partij-niet-te-vinden",
        found("partij", {}, {"indicatieActief": False}),
        ["first", "second"],
        ["first"],
    ),
    (
        "geheime-partij-niet-te-vinden",
        found("partij", {}, {"indicatieGeheimhouding": True}),
        ["first", "second"],
        ["first"],
    ),
    (
        "inactieve-medewerker-niet-te-vinden",
        found("actor", {}, {"indicatieActief": False}),
        ["first", "second"],
        ["first"],
    ),
    (
        "aanhalingsteken-breekt-zoekvraag-af",
        found("actor", {"naam": "d'Ançon"}, {}, naam="d'Ançon"),
        ["first"],
        [],
    ),
    ("een-adres-bij-een-partij", two_of("digitaaladres", "verstrektDoorPartij", "partij"), 2, 1),
    ("een-adres-bij-een-betrokkene", two_of("digitaaladres", "verstrektDoorBetrokkene", "betrokkene"), 2, 1),
    ("een-betrokkene-bij-een-klantcontact", two_of("betrokkene", "hadKlantcontact", "klantcontact"), 2, 1),
    ("een-taak-bij-een-klantcontact", two_of(TASK, "aanleidinggevendKlantcontact", "klantcontact"), 2, 1),
    ("een-onderwerp-bij-een-klantcontact", two_of("onderwerpobject", "klantcontact", "klantcontact"), 2, 1),
    ("een-klantcontact-bij-een-actor", two_of("actorklantcontact", "actor", "actor"), 2, 1),
    (
        "klantcontacten-van-andere-actoren",
        found("actorklantcontact", {}, {}, actor__uuid=uuid_of("actor")),
        ["first"],
        ["first", "second"],
    ),
    ("taaknummer-niet-te-vinden", found(TASK, {"nummer": "1"}, {"nummer": "2"}, nummer="1"), ["first"], []),
    (
        "verwerkt-niet-te-vinden",
        found(TASK, {"status": "verwerkt"}, {}, status="verwerkt"),
        ["first"],
        [],
    ),
    (
        "inhoud-in-lijst-afgekapt",
        shown("listed", "klantcontact", "inhoud", inhoud="x" * 200),
        "x" * 200,
        "x" * 100,
    ),
    ("dubbel-partijnummer-toegestaan", a_partij_number_twice, 400, 201),
]


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
