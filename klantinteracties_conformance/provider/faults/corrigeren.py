"""Defects in correcting what is known of customers, employees and subjects."""

from __future__ import annotations

from dataclasses import dataclass, field

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import invalid
from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import (
    Described,
    FilterIgnored,
    NotStored,
    OnRead,
    OnWrite,
    put,
)
from klantinteracties_conformance.provider.faults.nevenwerking import SYSTEM

CHANGED = ("change",)


@dataclass
class SystemNotLinked(Described):
    """A link of a system to a klantcontact is answered as if it was made, and leads to nobody."""

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:  # noqa: ARG002
        actor = call.lookup("actor", str(values.get("actor"))) if kind == self.kind else None
        if actor and actor.get("soortActor") == SYSTEM:
            return {**values, "klantcontact": None}
        return values


@dataclass
class SubjectOnce(Described):
    """What is the subject of one klantcontact can't be that of another."""

    seen: set[str] = field(default_factory=set)

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:  # noqa: ARG002
        if (kind, action) != (self.kind, "create"):
            return values
        identifier = str((values.get("onderwerpobjectidentificator") or {}).get("objectId"))
        if identifier in self.seen and values.get("wasKlantcontact") is None:
            raise invalid(("onderwerpobjectidentificator",), "unique", "Dit object is al in gebruik.")
        self.seen.add(identifier)
        return values


FAULTS = (
    OnWrite(
        "wijziging-van-partij-wist-notitie",
        "Wie een partij wijzigt, wist haar interne notitie.",
        "F2158-1",
        "partij",
        put("interneNotitie", ""),
        CHANGED,
    ),
    OnRead(
        "gewijzigde-partij-toont-oude-taal",
        "Het antwoord op de wijziging van een partij noemt altijd Nederlands als taal.",
        "F2158-1",
        "partij",
        put("voorkeurstaal", "nld"),
        ("changed",),
    ),
    OnWrite(
        "medewerker-blijft-actief",
        "Een medewerker die niet meer actief wordt gemaakt, blijft actief.",
        "F9810-1",
        "actor",
        put("indicatieActief", True),
        CHANGED,
    ),
    OnWrite(
        "naam-wijzigen-wist-gegevens-van-medewerker",
        "Wie de naam van een medewerker wijzigt, wist hoe hij te bereiken is.",
        "F9810-1",
        "actor",
        put("actorIdentificatie", None),
        CHANGED,
    ),
    NotStored(
        "naam-van-betrokkene-niet-te-verbeteren",
        "Een betrokkene wijzigen wordt bevestigd, maar niet bewaard.",
        "F3246-1",
        "betrokkene",
        "change",
    ),
    OnWrite(
        "betrokkene-wijzigen-maakt-vertegenwoordiger",
        "Een betrokkene die wordt gewijzigd, is daarna vertegenwoordiger.",
        "C1199-6",
        "betrokkene",
        put("rol", "vertegenwoordiger"),
        CHANGED,
    ),
    OnWrite(
        "partij-koppelen-lukt-niet",
        "Een partij die aan een betrokkene wordt gekoppeld, wordt niet bewaard.",
        "C9853-6",
        "betrokkene",
        put("wasPartij", None),
        CHANGED,
    ),
    NotStored(
        "verkeerde-zaak-niet-te-verbeteren",
        "Een onderwerpobject wijzigen wordt bevestigd, maar niet bewaard.",
        "F5639-1",
        "onderwerpobject",
        "change",
    ),
    OnWrite(
        "onderwerp-wijzigen-vergeet-klantcontact",
        "Een onderwerpobject dat wordt gewijzigd, hoort daarna bij geen klantcontact.",
        "F5639-1",
        "onderwerpobject",
        put("klantcontact", None),
        CHANGED,
    ),
    NotStored(
        "verkeerd-bsn-niet-te-verbeteren",
        "Een partij-identificator wijzigen wordt bevestigd, maar niet bewaard.",
        "F8226-1",
        "partijidentificator",
        "change",
    ),
    OnWrite(
        "bsn-verbeteren-vergeet-partij",
        "Wie een burgerservicenummer verbetert, maakt het los van de partij.",
        "F8226-1",
        "partijidentificator",
        put("identificeerdePartij", None),
        CHANGED,
    ),
    FilterIgnored(
        "overzicht-met-klantcontacten-van-anderen",
        "Het overzicht van de klantcontacten van een partij toont ook die van anderen.",
        "F2084-1",
        "klantcontact",
        "hadBetrokkenen.wasPartij",
        dialects=("openklant",),
    ),
    FilterIgnored(
        "bijlage-zoeken-vindt-alle-documenten",
        "Zoeken naar een bijlage op haar identificatie vindt alle bijlagen.",
        "F5492-1",
        "bijlage",
        "bijlageidentificator.objectId",
        dialects=("openklant",),
    ),
    SystemNotLinked(
        "systeem-niet-gekoppeld",
        "Een geautomatiseerde actor die aan een klantcontact wordt gekoppeld, is daar niet te vinden.",
        "C1199-3",
        "actorklantcontact",
    ),
    SubjectOnce(
        "zaak-bij-een-klantcontact",
        "Een zaak die al onderwerp van een klantcontact is, wordt bij een tweede geweigerd.",
        "C0359-2",
        "onderwerpobject",
    ),
)
