"""Defects around bijlagen, of which only the reference to another register is kept."""

from __future__ import annotations

from uuid import uuid4

from klantinteracties_conformance.provider.faults.kinds import (
    FilterIgnored,
    FindsNothing,
    OnRead,
    OnWrite,
    map_text,
    put,
    within,
)
from klantinteracties_conformance.provider.faults.nevenwerking import OneKept

KIND = "bijlage"
KEY = "bijlageidentificator"
CONTACT = "wasBijlageVanKlantcontact"

FAULTS = (
    OnWrite(
        "bijlage-van-geen-klantcontact",
        "Van een bijlage wordt niet bewaard bij welk klantcontact zij hoort.",
        "C9708-13",
        KIND,
        put(CONTACT, None),
    ),
    OnRead(
        "bijlage-in-kleine-letters",
        "De soort van een bijlage komt bij opvragen in kleine letters terug.",
        "C9708-13",
        KIND,
        within(KEY, map_text("codeObjecttype", str.lower)),
        ("read",),
    ),
    FindsNothing(
        "bijlage-niet-te-vinden",
        "Zoeken naar de bijlagen van een klantcontact vindt niets.",
        "C2716-4",
        KIND,
        CONTACT,
    ),
    OnRead(
        "bijlage-in-lijst-zonder-register",
        "In een lijst van bijlagen staat niet in welk register een bijlage te vinden is.",
        "C2716-4",
        KIND,
        within(KEY, put("codeRegister", "")),
        ("listed",),
    ),
    OneKept(
        "een-bijlage-bij-een-klantcontact",
        "Van de bijlagen bij een klantcontact is alleen de laatste te vinden.",
        "C1199-7",
        KIND,
        CONTACT,
    ),
    OnWrite(
        "identificatie-van-bijlage-afgekapt-op-36",
        "De identificatie van een bijlage wordt na 36 tekens afgekapt.",
        "C1199-7",
        KIND,
        within(KEY, map_text("objectId", lambda text: text[:36])),
    ),
    FilterIgnored(
        "brief-met-bijlagen-van-anderen",
        "Zoeken naar de bijlagen van een klantcontact vindt ook de brieven van anderen.",
        "C2138-5",
        KIND,
        CONTACT,
    ),
    OnRead(
        "bijlage-wisselt-van-id",
        "Een bijlage noemt bij opvragen telkens een ander ID.",
        "F1975-1",
        KIND,
        lambda obj: obj.update(id=str(uuid4())),
        ("read",),
    ),
    OnRead(
        "antwoord-noemt-bijlage-zonder-soort",
        "Het antwoord op de registratie van een bijlage noemt haar soort niet.",
        "F1975-1",
        KIND,
        within(KEY, put("codeObjecttype", "")),
        ("created",),
    ),
    OnWrite(
        "wijziging-van-bijlage-wist-register",
        "Wie de identificatie van een bijlage verbetert, wist in welk register zij staat.",
        "F6260-1",
        KIND,
        within(KEY, put("codeRegister", "")),
        ("change",),
    ),
)
