"""What each defect in searches with more than one argument does to a list."""

from __future__ import annotations

import uuid
from types import SimpleNamespace
from typing import Any, cast

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults.zoekvragen import FAULTS, LosesCharacter, ReadsPattern
from klantinteracties_conformance.provider.query import Condition
from tests.provider.api import bsn
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

NOWHERE = {"uuid": str(uuid.uuid4())}
MOMENT = "2023-02-14T09:30:00Z"


def content_in_a_list(api: Register) -> Any:
    contact = api.klantcontact(inhoud="eerst")
    api.patch("klantcontacten", contact, inhoud="daarna")
    [row] = api.listed("klantcontact")
    return row["inhoud"]


def moment_in_the_answer(api: Register) -> Any:
    contact = api.klantcontact(plaatsgevondenOp=MOMENT)
    answered = api.ok("PATCH", f"klantcontacten/{contact['uuid']}", 200, json={"inhoud": "daarna"})
    return answered["plaatsgevondenOp"] == contact["plaatsgevondenOp"]


def of_a_partij_that_is_not_there(api: Register) -> int:
    sent = {"identificeerdePartij": NOWHERE, "partijIdentificator": bsn()}
    return api.status("POST", "partij-identificatoren", json=sent)


def by_the_earlier_contact(api: Register) -> int:
    crud = api.crud()
    earlier, contact = crud.klantcontact(), crud.klantcontact()
    for refers in (earlier["id"], contact["id"]):
        sent = {"onderwerpWasKlantcontact": refers, "wasOnderwerpVanKlantcontact": contact["id"]}
        crud.post("onderwerpobjecten", {**sent, "onderwerpobjectidentificator": IDENTIFICATOR})
    return len(crud.find("onderwerpobjecten", onderwerpWasKlantcontact=earlier["id"]))


CASES: list[Case] = [
    (
        "taaknummer-telt-alleen",
        found("internetaak", {"nummer": "1"}, {"nummer": "2"}, nummer="1", status="verwerkt"),
        [],
        ["first"],
    ),
    (
        "klantcontact-van-taak-telt-alleen",
        found(
            "internetaak",
            {},
            {},
            aanleidinggevendKlantcontact__uuid=uuid_of("aanleidinggevendKlantcontact"),
            status="verwerkt",
        ),
        [],
        ["first"],
    ),
    (
        "naam-van-actor-telt-alleen",
        found(
            "actor", {"naam": "Anna"}, {"naam": "Bram"}, naam="Anna", soortActor="organisatorische_eenheid"
        ),
        [],
        ["first"],
    ),
    (
        "adres-telt-alleen",
        found(
            "digitaaladres",
            {"adres": "een@example.nl"},
            {"adres": "twee@example.nl"},
            adres="een@example.nl",
            soortDigitaalAdres="overig",
        ),
        [],
        ["first"],
    ),
    (
        "partijnummer-telt-alleen",
        found("partij", {"nummer": "1"}, {"nummer": "2"}, nummer="1", soortPartij="organisatie"),
        [],
        ["first"],
    ),
    (
        "klantcontact-van-onderwerp-telt-alleen",
        found(
            "onderwerpobject",
            {},
            {},
            klantcontact__uuid=uuid_of("klantcontact"),
            onderwerpobjectidentificatorObjectId="een ander",
        ),
        [],
        ["first"],
    ),
    ("gewijzigd-klantcontact-oud-in-lijst", content_in_a_list, "daarna", "eerst"),
    ("antwoord-op-wijziging-met-ander-moment", moment_in_the_answer, True, False),
    (
        "systeem-niet-te-vinden",
        found("actor", {}, {"soortActor": "geautomatiseerde_actor"}),
        ["first", "second"],
        ["first"],
    ),
    (
        "identificator-in-lijst-zonder-register",
        shown("listed", "partijidentificator", "partijIdentificator.codeRegister"),
        "brp",
        "",
    ),
    (
        "toelichting-bij-identificator-alleen-in-antwoord",
        shown("read", "partijidentificator", "anderePartijIdentificator", anderePartijIdentificator="lid"),
        "lid",
        "",
    ),
    ("identificator-zonder-bestaande-partij", of_a_partij_that_is_not_there, 400, 201),
    (
        "plaats-van-bezoekadres-genegeerd",
        found(
            "partij",
            {"bezoekadres": {"adresregel2": "Testdorp"}},
            {"bezoekadres": {"adresregel2": "Voorbeeldstad"}},
            bezoekadresAdresregel2="Testdorp",
        ),
        ["first"],
        ["first", "second"],
    ),
    (
        "soort-zaak-als-zoekvraag-genegeerd",
        found(
            "onderwerpobject",
            {},
            {"onderwerpobjectidentificator": {**IDENTIFICATOR, "codeSoortObjectId": "nummer"}},
            onderwerpobjectidentificatorCodeSoortObjectId="uuid",
        ),
        ["first"],
        ["first", "second"],
    ),
    ("eerder-klantcontact-als-zoekvraag-genegeerd", by_the_earlier_contact, 1, 2),
]


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    others = {fault.name for fault in FAULTS if not isinstance(fault, ReadsPattern | LosesCharacter)}
    assert others == {case[0] for case in CASES}


@pytest.mark.parametrize(
    "fault", [one for one in FAULTS if isinstance(one, ReadsPattern)], ids=lambda one: one.name
)
def test_a_sign_is_read_as_any_other_one(fault: ReadsPattern) -> None:
    held: Any = "a-b-c"
    for step in reversed(fault.path.split(".")):
        held = {step: held}
    fault.store_change(cast("Call", SimpleNamespace()), fault.kind, "create", "een", held)
    pattern, plain = (Condition(fault.path, "exact", text) for text in (f"a{fault.character}b-c", "a-b-c"))
    assert fault.on_filter(fault.kind, [pattern, plain]) == [Condition("id", "in", ["een"]), plain]
    assert fault.on_filter("iets anders", [pattern]) == [pattern]
    fault.held.clear()


@pytest.mark.parametrize(
    "fault", [one for one in FAULTS if isinstance(one, LosesCharacter)], ids=lambda one: one.name
)
def test_only_what_has_the_character_is_not_found(fault: LosesCharacter) -> None:
    signed, plain = (Condition(fault.path, "exact", text) for text in (f"a{fault.character}b", "ab"))
    assert fault.on_filter(fault.kind, [plain]) == [plain]
    assert fault.on_filter(fault.kind, [signed]) == [signed, Condition("id", "exact", "")]
    assert fault.on_filter("iets anders", [signed]) == [signed]
