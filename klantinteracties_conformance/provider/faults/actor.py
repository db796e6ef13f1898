"""Defects around actoren and their link to a klantcontact."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import (
    FilterIgnored,
    FindsNothing,
    NotStored,
    OnList,
    OnRead,
    put,
    within,
)
from klantinteracties_conformance.provider.faults.nevenwerking import DepartmentNotLinked
from klantinteracties_conformance.provider.page import Page

LINK = "actorklantcontact"
DEPARTMENT = "organisatorische_eenheid"


def _only_newest(page: Page) -> None:
    page.objects, page.count = page.objects[:1], min(page.count, 1)


def _without_oldest(page: Page) -> None:
    page.objects = page.objects[:-1]


def _only(soort: str, name: str) -> Callable[[Obj], object]:
    """Return a change that empties an attribute of one kind of actor."""

    def apply(obj: Obj) -> None:
        if obj.get("soortActor") == soort:
            within("actorIdentificatie", put(name, ""))(obj)

    return apply


FAULTS = (
    FilterIgnored(
        "naam-als-zoekvraag-genegeerd",
        "Zoeken op de naam van een medewerker vindt alle actoren.",
        "C0992-1",
        "actor",
        "naam",
    ),
    OnRead(
        "functie-verdwijnt",
        "De functie van een medewerker is bij opvragen leeg.",
        "F5592-1",
        "actor",
        within("actorIdentificatie", put("functie", "")),
    ),
    OnRead(
        "medewerker-inactief",
        "Een actieve medewerker is bij opvragen niet actief.",
        "F5592-1",
        "actor",
        put("indicatieActief", False),
    ),
    FilterIgnored(
        "actoren-van-anderen",
        "Zoeken naar de actoren van een klantcontact vindt ook die van andere klantcontacten.",
        "C2984-10",
        LINK,
        "klantcontact",
    ),
    FindsNothing(
        "actoren-niet-te-vinden",
        "Zoeken naar de actoren van een klantcontact vindt niets.",
        "C2138-3",
        LINK,
        "klantcontact",
    ),
    NotStored(
        "koppeling-niet-bewaard",
        "De koppeling van een actor wordt bevestigd, maar niet bewaard.",
        "C9853-3",
        LINK,
        "create",
    ),
    OnRead(
        "koppeling-zonder-actor",
        "Een opgevraagde koppeling noemt haar actor niet.",
        "F6542-1",
        LINK,
        put("actor", None),
        ("read",),
    ),
    OnRead(
        "koppeling-noemt-andere-actor",
        "In een lijst noemt een koppeling een andere actor dan is vastgelegd.",
        "C2716-10",
        LINK,
        lambda obj: obj.update(actor=str(uuid4())),
        ("listed",),
    ),
    OnList(
        "eerste-actor-ontbreekt",
        "Van de actoren bij een klantcontact is de eerste niet te vinden.",
        "C9018-3",
        LINK,
        _without_oldest,
    ),
    OnRead(
        "actoridentificator-verdwijnt",
        "De identificator van een actor is bij opvragen leeg.",
        "C4161-9",
        "actor",
        put("actoridentificator", None),
    ),
    OnRead(
        "afdeling-zonder-telefoonnummer",
        "Het telefoonnummer van een organisatorische eenheid is bij opvragen leeg.",
        "F5592-2",
        "actor",
        _only(DEPARTMENT, "telefoonnummer"),
    ),
    OnRead(
        "systeem-zonder-omschrijving",
        "De omschrijving van een geautomatiseerde actor is bij opvragen leeg.",
        "F5592-3",
        "actor",
        _only("geautomatiseerde_actor", "omschrijving"),
    ),
    OnList(
        "alleen-laatste-actor",
        "Van de actoren bij een klantcontact is alleen de laatste te vinden.",
        "C0534-10",
        LINK,
        _only_newest,
    ),
    DepartmentNotLinked(
        "afdeling-niet-te-koppelen",
        "Een organisatorische eenheid kan niet aan een klantcontact worden gekoppeld.",
        "C4161-9",
        "actorklantcontact",
    ),
)
