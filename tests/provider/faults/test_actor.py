"""What each defect around actoren does to a request."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.actor import FAULTS
from tests.provider.api import ref
from tests.provider.faults.register import (
    IDENTIFICATOR,
    Case,
    Observe,
    Register,
    expect,
    found,
    shown,
    uuid_of,
)

LINK = "actorklantcontact"
MEDEWERKER = {"functie": "KCC", "emailadres": "", "telefoonnummer": "0612345602"}
AFDELING = {"omschrijving": "x", "emailadres": "", "faxnummer": "", "telefoonnummer": "0612345602"}
SYSTEEM = {"functie": "KCC", "omschrijving": "Neemt in behandeling."}
OF_A_CONTACT = found(LINK, {}, {}, klantcontact__uuid=uuid_of("klantcontact"))


def actors_of_one(api: Register) -> list[str]:
    """Which of the two actors of a klantcontact are found, by name."""
    contact = ref(api.klantcontact())
    for naam in ("oudste", "jongste"):
        api.make(LINK, actor=ref(api.actor(naam=naam)), klantcontact=contact)
    rows = api.listed(LINK, klantcontact__uuid=contact["uuid"])
    return [api.read("actor", row["actor"])["naam"] for row in rows]


def read_link(api: Register) -> int:
    return api.status("GET", f"actorklantcontacten/{api.make(LINK)['uuid']}")


def identification(name: str, soort: str, group: Any) -> Observe:
    return shown("read", "actor", f"actorIdentificatie.{name}", soortActor=soort, actorIdentificatie=group)


def link_of(soort: str) -> Observe:
    def observe(api: Register) -> int:
        sent = {"actor": ref(api.actor(soortActor=soort)), "klantcontact": ref(api.klantcontact())}
        return api.status("POST", "actorklantcontacten", json=sent)

    return observe


CASES: list[Case] = [
    (
        "naam-als-zoekvraag-genegeerd",
        found("actor", {"naam": "Anna"}, {"naam": "Bert"}, naam="Anna"),
        ["first"],
        ["first", "second"],
    ),
    ("functie-verdwijnt", identification("functie", "medewerker", MEDEWERKER), "KCC", ""),
    ("medewerker-inactief", shown("read", "actor", "indicatieActief"), True, False),
    ("actoren-van-anderen", OF_A_CONTACT, ["first"], ["first", "second"]),
    ("actoren-niet-te-vinden", OF_A_CONTACT, ["first"], []),
    ("koppeling-niet-bewaard", read_link, 200, 404),
    ("koppeling-zonder-actor", shown("read", LINK, "actor"), "it", None),
    ("koppeling-noemt-andere-actor", shown("listed", LINK, "actor"), "it", "another"),
    ("eerste-actor-ontbreekt", actors_of_one, ["jongste", "oudste"], ["jongste"]),
    (
        "actoridentificator-verdwijnt",
        shown("read", "actor", "actoridentificator.objectId", actoridentificator=IDENTIFICATOR),
        "1",
        None,
    ),
    (
        "afdeling-zonder-telefoonnummer",
        identification("telefoonnummer", "organisatorische_eenheid", AFDELING),
        "0612345602",
        "",
    ),
    (
        "systeem-zonder-omschrijving",
        identification("omschrijving", "geautomatiseerde_actor", SYSTEEM),
        "Neemt in behandeling.",
        "",
    ),
    ("alleen-laatste-actor", actors_of_one, ["jongste", "oudste"], ["jongste"]),
    ("afdeling-niet-te-koppelen", link_of("organisatorische_eenheid"), 201, 400),
]


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_a_defect_of_one_kind_of_actor_leaves_the_others_alone() -> None:
    observe = identification("telefoonnummer", "medewerker", MEDEWERKER)
    expect("afdeling-zonder-telefoonnummer", observe, "0612345602", "0612345602")


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
