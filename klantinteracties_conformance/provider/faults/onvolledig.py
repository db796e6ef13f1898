"""Defects in what a provider leaves out or makes up, beside what a request was about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import uuid4

from klantinteracties_conformance.provider.call import Answer, Call
from klantinteracties_conformance.provider.errors import invalid
from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import (
    Described,
    FilterIgnored,
    FindsNothing,
    NotChecked,
    OnList,
    OnRead,
    OnWrite,
    because,
    map_text,
    put,
    within,
)
from klantinteracties_conformance.provider.faults.zoeken import LeavesOut
from klantinteracties_conformance.provider.page import Page

WITH_KLANTCONTACT = (
    *("C0534-4", "C0534-5", "C0992-7", "C0992-8", "C2984-9", "C4161-6"),
    *("C9018-7", "C9018-11", "C9018-12", "C9018-14", "F2173-5", "F2599-1"),
)
"""The requirements that read which klantcontact a betrokkene belongs to."""
SYSTEM, DEPARTMENT = "geautomatiseerde_actor", "organisatorische_eenheid"


@dataclass
class OneKept(Described):
    """Of the objects that refer to the same one, only that which was made last can still be found."""

    attribute: str
    latest: dict[object, str] = field(default_factory=dict)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        if kind == self.kind:
            self.latest[values.get(self.attribute)] = identifier
        return True

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind:
            page.objects = [o for o in page.objects if self.latest.get(o[self.attribute]) == o["id"]]
        return page


@dataclass
class FirstStays(Described):
    """Once an attribute was changed, it can't be changed again."""

    attribute: str
    first: dict[str, object] = field(default_factory=dict)

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        if (kind, action) != (self.kind, "change") or not values.get(self.attribute):
            return values
        return {**values, self.attribute: self.first.setdefault(call.id, values[self.attribute])}


@dataclass
class ChangedOnce(Described):
    """The second change of an object is answered as if it was done, and nothing is kept."""

    changed: set[str] = field(default_factory=set)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        again = (kind, action) == (self.kind, "change") and identifier in self.changed
        self.changed.add(identifier)
        return not again


@dataclass
class RemovesToo(Described):
    """With an object, what it refers to is removed."""

    target: str
    via: str

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:
        if kind != self.kind:
            return None
        other = (call.lookup(kind, identifier) or {}).get(self.via)
        return [(kind, identifier), *([(self.target, other)] if other else [])]


@dataclass
class RemovesContacts(Described):
    """With a partij, the klantcontacten are removed in which it took part."""

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:
        if kind != self.kind:
            return None
        part = [call.lookup("betrokkene", one) or {} for one in self._parts(call, identifier)]
        return [(kind, identifier), *(("klantcontact", obj["hadKlantcontact"]) for obj in part)]

    def _parts(self, call: Call, identifier: str) -> list[str]:
        return (call.lookup(self.kind, identifier) or {}).get("betrokkenen") or []


@dataclass
class RemovesLatest(Described):
    """Whichever object is removed, it is the latest of its type that disappears."""

    latest: str = ""

    def on_assign(self, kind: str, values: Obj) -> Obj:
        if kind == self.kind:
            self.latest = values["id"]
        return values

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:  # noqa: ARG002
        return [(kind, self.latest)] if kind == self.kind else None


@dataclass
class RemovesNothing(Described):
    """A removal is answered as if it was done."""

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:  # noqa: ARG002
        return [] if kind == self.kind else None


@dataclass
class DepartmentNotLinked(Described):
    """Only people and systems can have taken part in a klantcontact."""

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:  # noqa: ARG002
        actor = call.lookup("actor", str(values.get("actor"))) if kind == self.kind else None
        if actor and actor.get("soortActor") == DEPARTMENT:
            raise invalid(("actor",), "invalid", "Een afdeling voert geen gesprekken.")
        return values


@dataclass
class LostBySystems(Described):
    """A task for a system is stored without anyone to do it."""

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:  # noqa: ARG002
        assigned = values.get("toegewezenAanActoren") or []
        actors = [call.lookup("actor", one) or {} for one in assigned] if kind == self.kind else []
        lost = any(actor.get("soortActor") == SYSTEM for actor in actors)
        return {**values, "toegewezenAanActoren": []} if lost else values


@dataclass
class AddressOfAnother(Described):
    """A reference has the right ID and the address of something else."""

    attribute: str

    def on_response(self, call: Call, response: Answer) -> Answer:
        content = response.json if response.body and call.type == self.kind else None
        reference = content.get(self.attribute) if isinstance(content, dict) else None
        if isinstance(content, dict) and isinstance(reference, dict):
            path = str(reference["url"]).rpartition("/")[0]
            response.json = {**content, self.attribute: {**reference, "url": f"{path}/{uuid4()}"}}
        return response


def _one_kind(name: str, kind: str, change: Callable[[Obj], object]) -> Callable[[Obj], object]:
    """Return a change of the objects that have this value for an attribute."""

    def apply(obj: Obj) -> None:
        if obj.get(name) == kind:
            change(obj)

    return apply


def _week_year(text: str) -> str:
    moment = datetime.fromisoformat(text)
    return moment.replace(year=moment.isocalendar().year).isoformat()


def _without_seconds(text: str) -> str:
    return datetime.fromisoformat(text).replace(second=0, microsecond=0).isoformat()


def _made_up_moment(obj: Obj) -> None:
    obj["afgehandeldOp"] = obj.get("afgehandeldOp") or "2024-01-01T09:00:00Z"


def _invented_betrokkene(obj: Obj) -> None:
    obj["verstrektDoorBetrokkene"] = obj.get("verstrektDoorBetrokkene") or str(uuid4())


def _no_next_page(page: Page) -> None:
    page.next = None


def _one_more(page: Page) -> None:
    page.count += 1


FAULTS = (
    OnWrite(
        "jaar-van-de-week",
        "Wat op de laatste dagen van een jaar plaatsvond, staat een jaar later in het dossier.",
        "C0992-2",
        "klantcontact",
        map_text("plaatsgevondenOp", _week_year),
    ),
    OnWrite(
        "moment-zonder-seconden",
        "Van het moment van een klantcontact worden de seconden niet bewaard.",
        "C0992-2",
        "klantcontact",
        map_text("plaatsgevondenOp", _without_seconds),
    ),
    OnWrite(
        "wijziging-maakt-openbaar",
        "Na een wijziging is een vertrouwelijk klantcontact niet meer vertrouwelijk.",
        "C0534-9",
        "klantcontact",
        put("vertrouwelijk", False),
        ("change",),
    ),
    OnWrite(
        "wijziging-zet-taal-op-nederlands",
        "Na een wijziging staat een klantcontact in het Engels op Nederlands.",
        "C0534-9",
        "klantcontact",
        put("taal", "nld"),
        ("change",),
    ),
    ChangedOnce(
        "tweede-wijziging-niet-bewaard",
        "Een klantcontact dat al eens is gewijzigd, verandert niet meer.",
        "C0534-9",
        "klantcontact",
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
    OnRead(
        "voorkeur-ontbreekt-in-lijst",
        "In een lijst van partijen ontbreekt hun voorkeursadres.",
        "C4161-2",
        "partij",
        put("voorkeursDigitaalAdres", None),
        ("listed",),
    ),
    OnRead(
        "adres-krijgt-verzonnen-betrokkene",
        "Het digitale adres van een partij verwijst bij opvragen ook naar een betrokkene.",
        "C9018-9",
        "digitaaladres",
        _invented_betrokkene,
        ("read",),
    ),
    OnWrite(
        "overig-adres-is-emailadres",
        "Een digitaal adres dat geen e-mailadres of telefoonnummer is, wordt als e-mailadres vastgelegd.",
        "C9018-9",
        "digitaaladres",
        _one_kind("soortDigitaalAdres", "overig", put("soortDigitaalAdres", "email")),
        dialects=("openklant",),
    ),
    OnWrite(
        "digitaal-adres-in-kleine-letters",
        "Een digitaal adres wordt in kleine letters bewaard.",
        "C9018-9",
        "digitaaladres",
        map_text("adres", str.lower),
    ),
    LeavesOut(
        "vertrouwelijk-niet-te-vinden",
        "Een vertrouwelijk klantcontact is niet te vinden.",
        "C4161-14",
        "klantcontact",
        "vertrouwelijk",
        True,
    ),
    LeavesOut(
        "mislukt-contact-niet-te-vinden",
        "Een klantcontact dat niet gelukt is, is niet te vinden.",
        "C4161-14",
        "klantcontact",
        "indicatieContactGelukt",
        False,
    ),
    LeavesOut(
        "afdeling-niet-te-vinden",
        "Zoeken naar actoren vindt geen afdelingen.",
        "F5592-2",
        "actor",
        "soortActor",
        DEPARTMENT,
    ),
    OnRead(
        "actor-in-lijst-zonder-identificator",
        "In een lijst van actoren ontbreken hun identificatoren.",
        "C0992-1",
        "actor",
        put("actoridentificator", None),
        ("listed",),
    ),
    DepartmentNotLinked(
        "afdeling-niet-te-koppelen",
        "Een organisatorische eenheid kan niet aan een klantcontact worden gekoppeld.",
        "C4161-9",
        "actorklantcontact",
    ),
    LostBySystems(
        "taak-van-systeem-bij-niemand",
        "Een taak voor een geautomatiseerde actor is na het registreren aan niemand toegewezen.",
        "C4161-9",
        "internetaak",
    ),
    OnWrite(
        "contactpersoon-is-persoon",
        "Een contactpersoon wordt als persoon vastgelegd.",
        "F7554-1",
        "partij",
        _one_kind("soortPartij", "contactpersoon", put("soortPartij", "persoon")),
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
        _one_kind("soortPartij", "organisatie", put("partijIdentificatie", None)),
    ),
    OneKept(
        "een-identificator-bij-een-partij",
        "Een nieuwe partij-identificator komt in de plaats van de vorige.",
        "F7554-2",
        "partijidentificator",
        "identificeerdePartij",
        dialects=("openklant",),
    ),
    FilterIgnored(
        "soort-nummer-genegeerd",
        "Zoeken op een nummer met zijn soort vindt ook nummers van een andere soort.",
        "F7554-2",
        "partijidentificator",
        "partijIdentificator.codeSoortObjectId",
        dialects=("openklant",),
    ),
    FindsNothing(
        "soort-nummer-niet-te-vinden",
        "Zoeken op een nummer met zijn soort vindt niets.",
        "F7554-2",
        "partijidentificator",
        "partijIdentificator.codeSoortObjectId",
        dialects=("openklant",),
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
    OnRead(
        "onderwerp-in-lijst-zonder-zaak",
        "In een lijst van onderwerpobjecten ontbreekt om welke zaak het gaat.",
        "F9322-1",
        "onderwerpobject",
        put("onderwerpobjectidentificator", None),
        ("listed",),
    ),
    OnWrite(
        "zaak-is-ook-klantcontact",
        "Een zaak verwijst ook als eerder klantcontact naar het klantcontact waarvan zij het onderwerp was.",
        "C9018-15",
        "onderwerpobject",
        lambda values: values.update(wasKlantcontact=values.get("wasKlantcontact") or values["klantcontact"]),
    ),
    OnWrite(
        "open-taak-heeft-moment-van-verwerken",
        "Bij een nieuwe interne taak staat al wanneer zij is verwerkt.",
        "F2120-1",
        "internetaak",
        _made_up_moment,
        ("create",),
    ),
    NotChecked(
        "dubbel-taaknummer-toegestaan",
        "Een taaknummer dat al in gebruik is, wordt opnieuw aanvaard.",
        "F2120-2",
        "internetaak",
        "unique-nummer",
    ),
    OnList(
        "taken-op-een-bladzijde",
        "Een lijst van interne taken houdt na de eerste bladzijde op.",
        "C4161-8",
        "internetaak",
        _no_next_page,
        dialects=("openklant",),
    ),
    OnList(
        "aantal-taken-klopt-niet",
        "Een lijst van interne taken noemt een hoger aantal dan er zijn.",
        "C4161-8",
        "internetaak",
        _one_more,
        dialects=("openklant",),
    ),
    OnList(
        "adressen-op-een-bladzijde",
        "Een lijst van digitale adressen houdt na de eerste bladzijde op.",
        "C4161-2",
        "digitaaladres",
        _no_next_page,
        dialects=("openklant",),
    ),
    OnRead(
        "meegevraagde-betrokkene-zonder-initiator",
        "Wie de betrokkenen met een klantcontact meevraagt, ziet niet wie het contact begon.",
        "C4161-15",
        "betrokkene",
        put("initiator", None),
        ("expanded",),
        dialects=("openklant",),
    ),
    OnRead(
        "meegevraagde-taak-lijkt-verwerkt",
        "Wie de interne taken met een klantcontact meevraagt, krijgt ze als verwerkt.",
        "C4161-15",
        "internetaak",
        put("status", "verwerkt"),
        ("expanded",),
        dialects=("openklant",),
    ),
    FilterIgnored(
        "achternaam-als-zoekvraag-genegeerd",
        "Zoeken op een achternaam vindt elke betrokkene.",
        "F4936-1",
        "betrokkene",
        "contactnaam.achternaam",
        dialects=("openklant",),
    ),
    FindsNothing(
        "achternaam-niet-te-vinden",
        "Zoeken op een achternaam vindt niets.",
        "F4936-1",
        "betrokkene",
        "contactnaam.achternaam",
        dialects=("openklant",),
    ),
    FilterIgnored(
        "kanaal-als-zoekvraag-genegeerd",
        "Zoeken op een kanaal vindt ook wat langs een ander kanaal ging.",
        "F3896-1",
        "klantcontact",
        "kanaal",
        dialects=("openklant",),
    ),
    AddressOfAnother(
        "adres-van-ander-klantcontact",
        "De verwijzing van een betrokkene naar het klantcontact heeft het adres van een ander klantcontact.",
        "C0534-7",
        "betrokkene",
        "hadKlantcontact",
        also=because("leest dezelfde verwijzing", *WITH_KLANTCONTACT),
        dialects=("openklant",),
    ),
    RemovesNothing(
        "betrokkene-verwijderen-doet-niets",
        "Een betrokkene verwijderen wordt bevestigd, maar die blijft bij het klantcontact staan.",
        "F2173-4",
        "betrokkene",
    ),
    RemovesNothing(
        "koppeling-verwijderen-doet-niets",
        "Een koppeling verwijderen wordt bevestigd, maar de actor blijft bij het klantcontact staan.",
        "F2173-4",
        "actorklantcontact",
    ),
    RemovesToo(
        "betrokkene-neemt-klantcontact-mee",
        "Met een betrokkene verdwijnt het klantcontact.",
        "F2173-4",
        "betrokkene",
        "klantcontact",
        "hadKlantcontact",
    ),
    RemovesToo(
        "betrokkene-neemt-partij-mee",
        "Met een betrokkene verdwijnt de partij.",
        "F2173-4",
        "betrokkene",
        "partij",
        "wasPartij",
    ),
    RemovesToo(
        "koppeling-neemt-actor-mee",
        "Met een koppeling verdwijnt de actor.",
        "F2173-4",
        "actorklantcontact",
        "actor",
        "actor",
    ),
    RemovesToo(
        "koppeling-neemt-klantcontact-mee",
        "Met een koppeling verdwijnt het klantcontact.",
        "F2173-4",
        "actorklantcontact",
        "klantcontact",
        "klantcontact",
    ),
    RemovesContacts(
        "partij-neemt-klantcontacten-mee",
        "Met een partij verdwijnen de klantcontacten waarbij zij betrokken was.",
        "F2173-4",
        "partij",
    ),
    RemovesLatest(
        "partij-verwijderen-neemt-laatste",
        "Verwijderen verwijdert de partij die het laatst is geregistreerd, en niet wat gevraagd is.",
        "F2173-4",
        "partij",
    ),
)
