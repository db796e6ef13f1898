"""Defects in single search arguments: not heeded, finding nothing, looking elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.kinds import (
    Described,
    FilterIgnored,
    FiltersOn,
    FindsNothing,
)
from klantinteracties_conformance.provider.query import Condition


@dataclass
class PresenceRead(Described):
    """Whether something is there is read in one way only, whatever is asked; None: it isn't heeded."""

    path: str
    always: bool | None

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        mine = [
            one
            for one in conditions
            if kind == self.kind and (one.path, one.operator) == (self.path, "present")
        ]
        others = [one for one in conditions if one not in mine]
        heeded = [replace(one, value=self.always) for one in mine if self.always is not None]
        return [*others, *heeded]


PARTS = {
    ("actor", "actoridentificator.codeRegister"): "actoren op het register van hun nummer",
    ("actor", "indicatieActief"): "actoren die actief zijn",
    ("betrokkene", "contactnaam.voornaam"): "betrokkenen op een voornaam",
    (
        "betrokkene",
        "hadKlantcontact.referentienummer",
    ): "betrokkenen op het referentienummer van het gesprek",
    ("betrokkene", "wasPartij.nummer"): "betrokkenen op het nummer van hun partij",
    ("betrokkene", "digitaleAdressen.adres"): "betrokkenen op hun digitale adres",
    ("bijlage", "bijlageidentificator.codeObjecttype"): "bijlagen op hun soort",
    ("digitaaladres", "referentie"): "digitale adressen op een referentie",
    ("digitaaladres", "isStandaardAdres"): "digitale adressen die de standaard zijn",
    ("digitaaladres", "verificatieDatum"): "digitale adressen op de dag van verificatie",
    (
        "internetaak",
        "aanleidinggevendKlantcontact.nummer",
    ): "interne taken op het nummer van het gesprek",
    ("internetaak", "toegewezenAanActoren.naam"): "interne taken op de naam van een actor",
    ("klantcontact", "vertrouwelijk"): "klantcontacten die vertrouwelijk zijn",
    ("klantcontact", "reactie"): "klantcontacten op hun reactie",
    ("klantcontact", "hadBetrokkenen.wasPartij"): "klantcontacten van een partij",
    (
        "klantcontact",
        "gingOverOnderwerpobjecten.onderwerpobjectidentificator.objectId",
    ): "klantcontacten over een zaak",
    ("onderwerpobject", "wasKlantcontact"): "onderwerpobjecten op een eerder klantcontact",
    ("partij", "bezoekadres.land"): "partijen op het land van hun bezoekadres",
    ("partij", "indicatieGeheimhouding"): "partijen die geheim zijn",
    (
        "partij",
        "partijIdentificatoren.partijIdentificator.codeRegister",
    ): "partijen op het register van hun nummer",
    (
        "partij",
        "partijIdentificatoren.subIdentificatorVan.partijIdentificator.objectId",
    ): "partijen op het nummer van de rechtspersoon waarvan zij een vestiging zijn",
    ("rekeningnummer", "bic"): "rekeningnummers op een BIC",
}
"""What is searched for, by object type and path of the provider's own model."""

ELSEWHERE = {
    ("klantcontact", "reactie", "inhoud"): "Zoeken van klantcontacten op hun reactie kijkt naar de inhoud.",
    ("partij", "correspondentieadres.adresregel1", "bezoekadres.adresregel1"): (
        "Zoeken van partijen op de eerste regel van het correspondentieadres kijkt naar het bezoekadres."
    ),
    (
        "partij",
        "partijIdentificatoren.subIdentificatorVan.partijIdentificator.objectId",
        "partijIdentificatoren.partijIdentificator.objectId",
    ): "Zoeken van vestigingen op het nummer van hun rechtspersoon kijkt naar hun eigen nummer.",
    (
        "partij",
        "partijIdentificatoren.subIdentificatorVan.partijIdentificator.codeSoortObjectId",
        "partijIdentificatoren.partijIdentificator.codeSoortObjectId",
    ): "Zoeken van vestigingen op het soort nummer van hun rechtspersoon kijkt naar hun eigen nummer.",
    ("onderwerpobject", "wasKlantcontact", "klantcontact"): (
        "Zoeken van onderwerpobjecten op een eerder klantcontact kijkt naar het klantcontact zelf."
    ),
}


PRESENCE = (
    (
        "telt-niet",
        "Zoeken van klantcontacten op of een betrokkene een partij is, let daar niet op.",
        "API-ZOEK-2",
        None,
    ),
    (
        "altijd-ja",
        "Zoeken van klantcontacten waarvan geen betrokkene een partij is, vindt die met een partij.",
        "API-ZOEK-1",
        True,
    ),
)
"""How it is read whether a betrokkene is a partij."""

DEPRECATED = {("internetaak", "aanleidinggevendKlantcontact.nummer"), ("betrokkene", "wasPartij.nummer")}
"""What the contract calls deprecated, so that it is a recommendation only."""

ONLY = ("openklant",)
"""The dialect that has these arguments."""


def _name(kind: str, path: str) -> str:
    return f"{kind}-{path.replace('.', '-').lower()}"


def _faults() -> Iterator[Fault]:
    for (kind, path), what in PARTS.items():
        name, operations = _name(kind, path), ops.collection(kind, "GET")
        heeded, found = ("API-ZOEK-3",) * 2 if (kind, path) in DEPRECATED else ("API-ZOEK-2", "API-ZOEK-1")
        wrong = f"Zoeken van {what} let daar niet op."
        yield FilterIgnored(
            f"zoeken-{name}-telt-niet", wrong, heeded, kind, path, dialects=ONLY, operations=operations
        )
        wrong = f"Zoeken van {what} vindt nooit iets."
        yield FindsNothing(
            f"zoeken-{name}-vindt-niets", wrong, found, kind, path, dialects=ONLY, operations=operations
        )
    for name, wrong, requirement, always in PRESENCE:
        yield PresenceRead(
            f"zoeken-klantcontact-met-partij-{name}",
            wrong,
            requirement,
            "klantcontact",
            "hadBetrokkenen.wasPartij",
            always,
            dialects=ONLY,
            operations=ops.collection("klantcontact", "GET"),
        )
    for (kind, path, instead), wrong in ELSEWHERE.items():
        yield FiltersOn(
            f"zoeken-{_name(kind, path)}-kijkt-elders",
            wrong,
            "API-ZOEK-1",
            kind,
            path,
            instead,
            dialects=ONLY,
            operations=ops.collection(kind, "GET"),
        )


FAULTS = tuple(_faults())
