"""What each defect in the image of a client does to what is read."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.klantbeeld import FAULTS
from tests.provider.api import Json, ref
from tests.provider.faults.register import (
    Case,
    Observe,
    Register,
    expect,
    shown,
)


def a_partij(api: Register) -> Json:
    return ref(api.partij())


def actor(attribute: str, soort: str) -> Observe:
    return shown("read", "actor", f"actorIdentificatie.{attribute}", soortActor=soort)


CASES: list[Case] = [
    ("systeem-met-telefoonnummer", actor("telefoonnummer", "geautomatiseerde_actor"), None, "behandelaar"),
    ("afdeling-met-functie", actor("functie", "organisatorische_eenheid"), None, "behandelaar"),
    ("partij-wisselt-van-id", shown("read", "partij", "uuid"), "it", "another"),
    ("actor-wisselt-van-id", shown("read", "actor", "uuid"), "it", "another"),
    ("kale-partij-krijgt-adres", shown("read", "partij", "bezoekadres.adresregel1"), "", "Stadhuisplein 1"),
    (
        "kale-partij-krijgt-naam",
        shown("read", "partij", "partijIdentificatie.contactnaam.achternaam"),
        None,
        "Onbekend",
    ),
    (
        "adres-van-partij-ingevuld",
        shown("read", "betrokkene", "bezoekadres.adresregel2", wasPartij=a_partij),
        "",
        "1234 AB Testdorp",
    ),
    (
        "organisatienaam-verzonnen",
        shown("read", "betrokkene", "organisatienaam", wasPartij=a_partij),
        "",
        "onbekend",
    ),
    (
        "geheim-wordt-onbekend",
        shown("read", "partij", "indicatieGeheimhouding", indicatieGeheimhouding=True),
        True,
        None,
    ),
]


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
