"""What each defect in searching does to a list."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.kinds import UNDRAWN
from klantinteracties_conformance.provider.faults.lijsten import FAULTS
from tests.provider.api import Json, bsn, ref
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

TASK, SUBJECT, ADDRESS = "internetaak", "onderwerpobject", "digitaaladres"


def a_partij(api: Register) -> Json:
    return ref(api.partij())


def a_betrokkene(api: Register) -> Json:
    return ref(api.make("betrokkene"))


def by(kind: str, argument: str, attribute: str, first: Json | None = None) -> Observe:
    return found(kind, first or {}, {}, **{argument: uuid_of(attribute)})


def two_arguments(api: Register) -> list[str]:
    """Which tasks are found that are open and somebody's: one is both, and each of the others is one."""
    actor = ref(api.actor())
    api.make(TASK, toegewezenAanActoren=[actor], toelichting="allebei")
    api.make(TASK, toelichting="open")
    api.make(TASK, toegewezenAanActoren=[actor], status="verwerkt", toelichting="van wie")
    rows = api.listed(TASK, status="te_verwerken", toegewezenAanActor__uuid=actor["uuid"])
    return sorted(row["toelichting"] for row in rows)


def turned_about(api: Register) -> list[str]:
    """Which subjects are found with a klantcontact: its own, or those that it is itself the subject of."""
    contact, other = ref(api.klantcontact()), ref(api.klantcontact())
    zaak = {**IDENTIFICATOR, "objectId": "eigen"}
    api.make(SUBJECT, klantcontact=contact, onderwerpobjectidentificator=zaak)
    api.make(SUBJECT, klantcontact=other, wasKlantcontact=contact)
    rows = api.listed(SUBJECT, klantcontact__uuid=contact["uuid"])
    return [row["onderwerpobjectidentificator"]["objectId"] for row in rows]


def of_a_partij(api: Register) -> tuple[Json, dict[str, str]]:
    """Register five parts of one partij, and one of somebody else; return it with the names of the five."""
    partij = a_partij(api)
    made = [api.make("betrokkene", wasPartij=partij, organisatienaam=name) for name in "abcde"]
    api.make("betrokkene", organisatienaam="ander")
    return partij, {one["uuid"]: one["organisatienaam"] for one in made}


def pages(api: Register) -> list[str]:
    """What stands on the first three pages of two, as far as each names the next."""
    partij, _ = of_a_partij(api)
    address: str | None = f"{api.url}/betrokkenen?wasPartij__uuid={partij['uuid']}&pageSize=2"
    found_on: list[str] = []
    while address and len(found_on) < 3:
        page = api.ok("GET", address, 200)
        found_on.append("".join(row["organisatienaam"] for row in page["results"]))
        address = page["next"]
    return found_on


def count(api: Register) -> int:
    of_a_partij(api)
    return int(api.get("betrokkenen")["count"])


def ids(api: Register) -> list[bool]:
    """Of each row whether it has the id of the object that it shows."""
    _, names = of_a_partij(api)
    rows = [row for row in api.listed("betrokkene") if row["organisatienaam"] != "ander"]
    return [names.get(row["uuid"]) == row["organisatienaam"] for row in rows]


def at_once(api: Register) -> tuple[int, int]:
    """How many klantcontacten come with a partij, and how many betrokkenen with the first of them."""
    partij = a_partij(api)
    api.make("betrokkene", wasPartij=partij)
    api.make("betrokkene", wasPartij=a_partij(api))
    query = {"hadBetrokkene__wasPartij__uuid": partij["uuid"], "expand": "hadBetrokkenen"}
    rows = api.listed("klantcontact", **query)
    return len(rows), len(rows[0]["_expand"]["hadBetrokkenen"])


CONTACT = "aanleidinggevendKlantcontact"
OF_CONTACT = by(TASK, f"{CONTACT}__uuid", CONTACT)
OF_ACTOR = by(TASK, "toegewezenAanActor__uuid", "toegewezenAanActoren")
BY_NAME = found("actor", {"naam": "Zoë"}, {"naam": "Bert"}, naam="Zoë")
ALL, ONE = ["first", "second"], ["first"]
PAGES = ["ed", "cb", "a"]

CASES: list[Case] = [
    (
        "contacten-van-andere-partijen",
        by("betrokkene", "wasPartij__uuid", "wasPartij", {"wasPartij": a_partij}),
        ONE,
        ALL,
    ),
    ("taken-van-andere-klantcontacten", OF_CONTACT, ONE, ALL),
    ("taken-van-klantcontact-niet-te-vinden", OF_CONTACT, ONE, []),
    ("taken-van-medewerker-niet-te-vinden", OF_ACTOR, ONE, []),
    (
        "openstaand-niet-te-vinden",
        found(TASK, {}, {"status": "verwerkt"}, status="te_verwerken"),
        ONE,
        [],
    ),
    ("of-in-plaats-van-en", two_arguments, ["allebei"], ["allebei", "open", "van wie"]),
    ("naam-van-medewerker-niet-te-vinden", BY_NAME, ONE, []),
    ("naam-in-zoekvraag-verkeerd-gelezen", BY_NAME, ONE, []),
    (
        "plus-in-zoekvraag-is-spatie",
        found(ADDRESS, {"adres": "a+b@example.nl"}, {}, adres="a+b@example.nl"),
        ONE,
        [],
    ),
    ("onderwerpen-van-andere-klantcontacten", by(SUBJECT, "klantcontact__uuid", "klantcontact"), ONE, ALL),
    ("onderwerp-andersom-gezocht", turned_about, ["eigen"], ["1"]),
    (
        "adressen-van-andere-betrokkenen",
        by(
            ADDRESS,
            "verstrektDoorBetrokkene__uuid",
            "verstrektDoorBetrokkene",
            {"verstrektDoorBetrokkene": a_betrokkene},
        ),
        ONE,
        ALL,
    ),
    (
        "adressen-van-andere-partijen",
        by(ADDRESS, "verstrektDoorPartij__uuid", "verstrektDoorPartij", {"verstrektDoorPartij": a_partij}),
        ONE,
        ALL,
    ),
    ("lijst-houdt-op-na-twee", pages, PAGES, ["ed"]),
    ("bladzijde-slaat-over", pages, PAGES, ["ed", "b", ""]),
    ("bladzijden-zonder-einde", pages, PAGES, ["ed", "ed", "ed"]),
    ("tweede-bladzijde-is-de-eerste", pages, PAGES, ["ed", "ed", "a"]),
    ("aantal-klopt-niet", count, 6, 7),
    ("volgende-vergeet-de-zoekvraag", pages, PAGES, ["ed", "dc", "ba"]),
    ("ids-in-lijst-verwisseld", ids, [True] * 5, [False, True, True, True, True]),
    ("klantcontact-in-lijst-met-ander-id", shown("listed", "klantcontact", "uuid"), "it", "another"),
    (
        "klantcontact-in-lijst-zonder-inhoud",
        shown("listed", "klantcontact", "inhoud", inhoud="x"),
        "x",
        "",
    ),
    (
        "medewerker-in-lijst-zonder-functie",
        shown(
            "listed",
            "actor",
            "actorIdentificatie.functie",
            actorIdentificatie={"functie": "KCC", "telefoonnummer": "0612345602"},
        ),
        "KCC",
        "",
    ),
    (
        "partij-in-lijst-zonder-adres",
        shown("listed", "partij", "bezoekadres.adresregel1", bezoekadres={"adresregel1": "Kerkpad 3"}),
        "Kerkpad 3",
        None,
    ),
    (
        "identificator-in-lijst-met-ander-nummer",
        shown(
            "listed",
            "partijidentificator",
            "partijIdentificator.objectId",
            partijIdentificator=bsn("999990019"),
        ),
        "999990019",
        UNDRAWN,
    ),
    ("klantbeeld-van-iedereen", at_once, (1, 1), (2, 1)),
    ("meegevraagde-betrokkenen-ontbreken", at_once, (1, 1), (1, 0)),
]


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
