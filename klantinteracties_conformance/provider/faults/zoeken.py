"""Defects that leave out what a search should find, or find what lies near."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from klantinteracties_conformance.provider.faults.kinds import (
    Described,
    FilterIgnored,
    FindsNothing,
    MisreadsSearch,
    NotChecked,
    OnRead,
    map_text,
)
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition


@dataclass
class FindsPart(Described):
    """A search on this number also finds the numbers that it is a part of."""

    path: str

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind != self.kind:
            return conditions
        return [self.widened(c) if c.path == self.path else c for c in conditions]

    def widened(self, condition: Condition) -> Condition:
        value = condition.value if isinstance(condition.value, str) else condition.value[0]
        return replace(condition, operator="contains", value=value)


@dataclass
class LeavesOut(Described):
    """A list leaves out the objects that have this value, whether or not it was asked for."""

    attribute: str
    value: Any

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind:
            _keep(page, [obj for obj in page.objects if obj.get(self.attribute) != self.value])
        return page


@dataclass
class OneEach(Described):
    """Of the objects that refer to the same one, a list has only that which was made last."""

    attribute: str

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind:
            newest: dict[str, dict[str, Any]] = {}
            for obj in page.objects:
                newest.setdefault(str(obj.get(self.attribute) or obj["id"]), obj)
            _keep(page, list(newest.values()))
        return page


@dataclass
class FindsNothingWith(Described):
    """A search for this value on this path finds nothing."""

    path: str
    value: str

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        asked = any((c.path, c.value) == (self.path, self.value) for c in conditions)
        return [*conditions, Condition("id", "exact", "")] if kind == self.kind and asked else conditions


def _keep(page: Page, objects: list[dict[str, Any]]) -> None:
    page.count -= len(page.objects) - len(objects)
    page.objects = objects


FAULTS = (
    FindsPart(
        "nummer-als-deel-gezocht",
        "Zoeken op een nummer vindt ook klantcontacten waarvan het nummer daarmee begint.",
        "C0534-3",
        "klantcontact",
        "nummer",
    ),
    LeavesOut(
        "verwerkte-taken-verborgen",
        "Een lijst van interne taken laat weg wat al verwerkt is.",
        "C4161-8",
        "internetaak",
        "status",
        "verwerkt",
    ),
    LeavesOut(
        "inactieve-partij-niet-te-vinden",
        "Een partij die niet meer actief is, is niet te vinden.",
        "C4161-1",
        "partij",
        "indicatieActief",
        False,
    ),
    LeavesOut(
        "geheime-partij-niet-te-vinden",
        "Een geheime partij is niet te vinden.",
        "C4161-1",
        "partij",
        "indicatieGeheimhouding",
        True,
    ),
    LeavesOut(
        "inactieve-medewerker-niet-te-vinden",
        "Een medewerker die niet meer actief is, is niet te vinden.",
        "C0992-1",
        "actor",
        "indicatieActief",
        False,
    ),
    MisreadsSearch(
        "aanhalingsteken-breekt-zoekvraag-af",
        "Zoeken op een naam met een aanhalingsteken vindt niets.",
        "C0992-1",
        "actor",
        "naam",
        lambda text: text if '"' not in text and "'" not in text else "niemand",
    ),
    OneEach(
        "een-adres-bij-een-partij",
        "Van de digitale adressen van een partij is alleen het laatste te vinden.",
        "C4161-2",
        "digitaaladres",
        "verstrektDoorPartij",
    ),
    OneEach(
        "een-adres-bij-een-betrokkene",
        "Van de digitale adressen van een betrokkene is alleen het laatste te vinden.",
        "C2984-4",
        "digitaaladres",
        "verstrektDoorBetrokkene",
    ),
    OneEach(
        "een-betrokkene-bij-een-klantcontact",
        "Van de betrokkenen bij een klantcontact is alleen de laatste te vinden.",
        "F2599-1",
        "betrokkene",
        "hadKlantcontact",
    ),
    OneEach(
        "een-taak-bij-een-klantcontact",
        "Van de interne taken bij een klantcontact is alleen de laatste te vinden.",
        "C6114-3",
        "internetaak",
        "aanleidinggevendKlantcontact",
    ),
    OneEach(
        "een-onderwerp-bij-een-klantcontact",
        "Van de onderwerpobjecten bij een klantcontact is alleen het laatste te vinden.",
        "F9322-1",
        "onderwerpobject",
        "klantcontact",
    ),
    OneEach(
        "een-klantcontact-bij-een-actor",
        "Van de klantcontacten van een actor is alleen het laatste te vinden.",
        "F6542-1",
        "actorklantcontact",
        "actor",
    ),
    FilterIgnored(
        "klantcontacten-van-andere-actoren",
        "Zoeken naar de klantcontacten van een actor vindt ook die van anderen.",
        "F6542-1",
        "actorklantcontact",
        "actor",
    ),
    FindsNothing(
        "taaknummer-niet-te-vinden",
        "Zoeken op het nummer van een interne taak vindt niets.",
        "F2120-1",
        "internetaak",
        "nummer",
    ),
    FindsNothingWith(
        "verwerkt-niet-te-vinden",
        "Zoeken naar verwerkte taken vindt niets.",
        "C2984-12",
        "internetaak",
        "status",
        "verwerkt",
    ),
    OnRead(
        "inhoud-in-lijst-afgekapt",
        "In een lijst staan van de inhoud van een klantcontact alleen de eerste honderd tekens.",
        "C0534-3",
        "klantcontact",
        map_text("inhoud", lambda text: text[:100]),
        ("listed",),
    ),
    NotChecked(
        "dubbel-partijnummer-toegestaan",
        "Een partijnummer dat al in gebruik is, wordt opnieuw aanvaard.",
        "F7554-3",
        "partij",
        "unique-nummer",
    ),
)
