"""Defects around actoren and their link to a klantcontact."""

from __future__ import annotations

from klantinteracties_conformance.provider.faults.kinds import (
    SAME_ACT,
    FilterIgnored,
    FindsNothing,
    NotStored,
    OnList,
    OnRead,
    put,
    within,
)
from klantinteracties_conformance.provider.page import Page

LINK = "actorklantcontact"
LINKED_TOO = "koppelt een actor op dezelfde manier"
SEARCHED_SO = "zoekt de actoren van een klantcontact op dezelfde manier"


def _only_newest(page: Page) -> None:
    page.objects, page.count = page.objects[:1], min(page.count, 1)


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
        "C0992-6",
        LINK,
        "klantcontact",
        also={"C0534-6": SAME_ACT, "C0534-10": SEARCHED_SO},
    ),
    FindsNothing(
        "actoren-niet-te-vinden",
        "Zoeken naar de actoren van een klantcontact vindt niets.",
        "C0534-6",
        LINK,
        "klantcontact",
        also={"C0992-6": SAME_ACT, "C0534-10": SEARCHED_SO},
    ),
    NotStored(
        "koppeling-niet-bewaard",
        "De koppeling van een actor wordt bevestigd, maar niet bewaard.",
        "F6542-1",
        LINK,
        "create",
        also={"C0992-6": LINKED_TOO, "C0534-6": LINKED_TOO, "C0534-10": LINKED_TOO},
    ),
    OnRead(
        "koppeling-zonder-actor",
        "Een opgevraagde koppeling noemt haar actor niet.",
        "F6542-1",
        LINK,
        put("actor", None),
        ("read",),
    ),
    OnList(
        "alleen-laatste-actor",
        "Van de actoren bij een klantcontact is alleen de laatste te vinden.",
        "C0534-10",
        LINK,
        _only_newest,
    ),
)
