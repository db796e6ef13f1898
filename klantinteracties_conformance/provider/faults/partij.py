"""Defects around partijen and their identificatoren."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import NotFoundError, invalid
from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import (
    UNDRAWN,
    Described,
    FilterIgnored,
    FindsNothing,
    OnRead,
    OnWrite,
    map_text,
    one_kind,
    put,
    within,
)
from klantinteracties_conformance.provider.faults.nevenwerking import FirstStays

IDENTIFICATOR = "partijidentificator"


@dataclass
class Unreadable(Described):
    """An object of which nothing but the required attributes is known can't be read."""

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:
        if kind == self.kind and where == "read" and not _has_name_or_address(obj):
            raise NotFoundError("Dit object is er niet.")
        return obj


def _has_name_or_address(obj: Obj) -> bool:
    groups = [obj.get("bezoekadres"), obj.get("correspondentieadres")]
    groups.append((obj.get("partijIdentificatie") or {}).get("contactnaam"))
    return any(value for group in groups if group for value in group.values())


@dataclass
class OrganisationRefused(Described):
    """Only persons are accepted."""

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:  # noqa: ARG002
        if kind == self.kind and raw.get("soortPartij") == "organisatie":
            raise invalid(("soortPartij",), "invalid", "Een organisatie kan niet worden vastgelegd.")
        return raw


FAULTS = (
    OnWrite(
        "geheimhouding-altijd-ja",
        "Elke partij wordt als geheim vastgelegd.",
        "C9167-6",
        "partij",
        put("indicatieGeheimhouding", True),
    ),
    OnRead(
        "voorkeurstaal-verdwijnt",
        "De voorkeurstaal van een partij is bij opvragen leeg.",
        "C9167-5",
        "partij",
        put("voorkeurstaal", ""),
    ),
    FindsNothing(
        "bsn-niet-te-vinden",
        "Zoeken op een burgerservicenummer vindt niets.",
        "F7554-2",
        IDENTIFICATOR,
        "partijIdentificator.objectId",
    ),
    FilterIgnored(
        "bsn-als-zoekvraag-genegeerd",
        "Zoeken op een burgerservicenummer vindt elke partij.",
        "F7554-2",
        IDENTIFICATOR,
        "partijIdentificator.objectId",
    ),
    OnWrite(
        "identificator-zonder-partij",
        "Bij een partij-identificator wordt de partij niet bewaard.",
        "F7554-2",
        IDENTIFICATOR,
        put("identificeerdePartij", None),
    ),
    OnRead(
        "identificator-leidt-naar-ander",
        "In een lijst verwijst een partij-identificator naar een andere partij.",
        "C9018-5",
        IDENTIFICATOR,
        lambda obj: obj.update(identificeerdePartij=str(uuid4())),
        ("listed",),
    ),
    OnRead(
        "identificator-met-ander-nummer",
        "Een opgevraagde partij-identificator noemt een ander burgerservicenummer.",
        "C9018-10",
        IDENTIFICATOR,
        within("partijIdentificator", put("objectId", UNDRAWN)),
        ("read",),
    ),
    FindsNothing(
        "partijnummer-niet-te-vinden",
        "Zoeken op het nummer van een partij vindt niets.",
        "C9018-4",
        "partij",
        "nummer",
    ),
    FilterIgnored(
        "partijnummer-als-zoekvraag-genegeerd",
        "Zoeken op een partijnummer vindt elke partij.",
        "C4161-4",
        "partij",
        "nummer",
    ),
    OnRead(
        "postadres-is-bezoekadres",
        "Als correspondentieadres van een partij komt het bezoekadres terug.",
        "C9018-8",
        "partij",
        lambda obj: obj.update(correspondentieadres=obj.get("bezoekadres")),
    ),
    OnRead(
        "interne-notitie-verdwijnt",
        "De interne notitie van een partij is bij opvragen leeg.",
        "C4161-1",
        "partij",
        put("interneNotitie", ""),
    ),
    OnWrite(
        "voorkeursadres-niet-bewaard",
        "Het voorkeurs digitaal adres van een partij wordt niet bewaard.",
        "C2716-6",
        "partij",
        put("voorkeursDigitaalAdres", None),
        ("change",),
    ),
    OrganisationRefused(
        "organisatie-geweigerd",
        "Een organisatie kan niet als partij worden vastgelegd.",
        "C4161-1",
        "partij",
    ),
    Unreadable(
        "kale-partij-niet-op-te-vragen",
        "Een partij zonder naam en zonder adres kan niet worden opgevraagd.",
        "C4161-13",
        "partij",
    ),
    OnRead(
        "geheimhouding-verdwijnt",
        "Een geheime partij is bij opvragen niet geheim.",
        "C4161-14",
        "partij",
        put("indicatieGeheimhouding", False),
    ),
    OnRead(
        "partij-antwoord-zonder-adres",
        "In het antwoord op de registratie van een partij ontbreekt het bezoekadres.",
        "C9018-8",
        "partij",
        put("bezoekadres", None),
        ("created",),
    ),
    OnWrite(
        "voorkeur-heft-geheimhouding-op",
        "Wie het voorkeursadres van een geheime partij vastlegt, heft haar geheimhouding op.",
        "C9018-9",
        "partij",
        put("indicatieGeheimhouding", False),
        ("change",),
    ),
    OnWrite(
        "voorkeur-maakt-partij-actief",
        "Wie het voorkeursadres van een partij vastlegt, maakt haar weer actief.",
        "C9018-9",
        "partij",
        put("indicatieActief", True),
        ("change",),
    ),
    OnWrite(
        "voorkeur-wist-notitie",
        "Wie het voorkeursadres van een partij vastlegt, wist haar interne notitie.",
        "C9018-9",
        "partij",
        put("interneNotitie", ""),
        ("change",),
    ),
    OnRead(
        "antwoord-op-voorkeur-noemt-haar-niet",
        "Het antwoord op het vastleggen van een voorkeursadres noemt dat adres niet.",
        "C9018-9",
        "partij",
        put("voorkeursDigitaalAdres", None),
        ("changed",),
    ),
    FirstStays(
        "voorkeur-blijft-de-eerste",
        "Een partij die al een voorkeursadres heeft, kan geen ander kiezen.",
        "C9018-9",
        "partij",
        "voorkeursDigitaalAdres",
    ),
    OnWrite(
        "contactpersoon-is-persoon",
        "Een contactpersoon wordt als persoon vastgelegd.",
        "F7554-1",
        "partij",
        one_kind("soortPartij", "contactpersoon", put("soortPartij", "persoon")),
    ),
    OnRead(
        "contactpersoon-werkt-nergens",
        "Bij een contactpersoon is niet te lezen voor welke organisatie die werkt.",
        "F7554-1",
        "partij",
        within("partijIdentificatie", put("werkteVoorPartij", None)),
    ),
    OnRead(
        "organisatie-zonder-naam",
        "De naam van een organisatie is bij opvragen leeg.",
        "F7554-1",
        "partij",
        one_kind("soortPartij", "organisatie", put("partijIdentificatie", None)),
    ),
    OnWrite(
        "nummer-van-organisatie-verliest-nullen",
        "De nullen waarmee het nummer van een organisatie begint, verdwijnen.",
        "F7554-2",
        "partijidentificator",
        within("partijIdentificator", map_text("objectId", lambda text: text.lstrip("0"))),
        dialects=("openklant",),
    ),
    OnWrite(
        "andere-identificator-niet-bewaard",
        "De vrije tekst bij een partij-identificator wordt niet bewaard.",
        "F7554-2",
        "partijidentificator",
        put("anderePartijIdentificator", ""),
        dialects=("openklant",),
    ),
    OnRead(
        "identificator-antwoord-zonder-partij",
        "Het antwoord op de registratie van een partij-identificator noemt de partij niet.",
        "C9018-10",
        "partijidentificator",
        put("identificeerdePartij", None),
        ("created",),
    ),
)
