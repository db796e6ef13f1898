"""Defects in searches with more than one argument, and in what is found after a change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import (
    CountsAlone,
    Described,
    FilterIgnored,
    NotChecked,
    OnRead,
    put,
    within,
)
from klantinteracties_conformance.provider.faults.nevenwerking import SYSTEM
from klantinteracties_conformance.provider.faults.zoeken import LeavesOut
from klantinteracties_conformance.provider.query import Condition

OPENKLANT, CRUD = ("openklant",), ("vng-crud",)

ALONE = (
    ("taaknummer", "F3839-1", "internetaak", "nummer", "een interne taak op haar nummer"),
    (
        "klantcontact-van-taak",
        "F3839-1",
        "internetaak",
        "aanleidinggevendKlantcontact",
        "interne taken op hun klantcontact",
    ),
    ("naam-van-actor", "F5582-1", "actor", "naam", "een actor op naam"),
    ("adres", "F6634-1", "digitaaladres", "adres", "een digitaal adres op het adres"),
    ("partijnummer", "F7927-1", "partij", "nummer", "een partij op haar nummer"),
    (
        "klantcontact-van-onderwerp",
        "F9829-1",
        "onderwerpobject",
        "klantcontact",
        "onderwerpobjecten op hun klantcontact",
    ),
)
"""What is searched for, and by which path: name, requirement, object type, path, in words."""


@dataclass
class ListedAsBefore(Described):
    """A list shows an attribute as it was before the last change."""

    attribute: str
    before: dict[str, object] = field(default_factory=dict)

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        if (kind, action) == (self.kind, "change"):
            self.before[call.id] = (call.lookup(kind, call.id) or {}).get(self.attribute)
        return values

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:
        if (kind, where) != (self.kind, "listed") or obj["id"] not in self.before:
            return obj
        return {**obj, self.attribute: self.before[obj["id"]]}


@dataclass
class ReadsPattern(Described):
    """A search takes a character in what is searched for to stand for others, as regular expressions do."""

    path: str
    character: str
    stands_for: str
    held: dict[str, str] = field(default_factory=dict)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        if kind == self.kind:
            value: Any = values
            for step in self.path.split("."):
                value = (value or {}).get(step)
            self.held[identifier] = str(value or "")
        return True

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        return [self._read(one) if (kind, one.path) == (self.kind, self.path) else one for one in conditions]

    def _read(self, one: Condition) -> Condition:
        pattern = re.escape(str(one.value)).replace(re.escape(self.character), self.stands_for)
        fitting = [identifier for identifier, text in self.held.items() if re.fullmatch(pattern, text)]
        return Condition("id", "in", fitting) if self.character in str(one.value) and fitting else one


@dataclass
class LosesCharacter(Described):
    """A search for what has a character in it finds nothing."""

    path: str
    character: str

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        asked = [one for one in conditions if one.path == self.path and self.character in str(one.value)]
        return [*conditions, Condition("id", "exact", "")] if kind == self.kind and asked else conditions


def _characters() -> Iterator[LosesCharacter]:
    for kind, path, what in (
        ("actor", "actoridentificator.objectId", "een actor op een identificatie"),
        ("onderwerpobject", "onderwerpobjectidentificator.objectId", "een onderwerpobject op een kenmerk"),
    ):
        for name, character in (("apenstaartje", "@"), ("plus", "+"), ("laag-streepje", "_")):
            yield LosesCharacter(
                f"zoeken-{kind}-met-{name}-vindt-niets",
                f"Zoeken van {what} met een {name.replace('-', ' ')} erin vindt niets.",
                "API-ZOEK-1",
                kind,
                path,
                character,
                dialects=OPENKLANT,
                operations=ops.collection(kind, "GET"),
            )


def _patterns() -> Iterator[ReadsPattern]:
    for kind, path, what in (
        ("digitaaladres", "adres", "digitale adressen op het adres"),
        ("actor", "actoridentificator.objectId", "actoren op hun identificatie"),
    ):
        for name, character, stands_for in (
            ("laag-streepje", "_", "."),
            ("punt", ".", "."),
            ("procent", "%", ".*"),
            ("sterretje", "*", ".*"),
        ):
            yield ReadsPattern(
                f"zoeken-{kind}-leest-{name}-als-joker",
                f"Zoeken van {what} leest een {name.replace('-', ' ')} als elk ander teken.",
                "API-ZOEK-2",
                kind,
                path,
                character,
                stands_for,
                dialects=OPENKLANT,
                operations=ops.collection(kind, "GET"),
            )


def _alone() -> Iterator[CountsAlone]:
    for name, requirement, kind, path, what in ALONE:
        wrong = f"Wie {what} zoekt, vindt ook wat niet aan de andere zoekargumenten voldoet."
        yield CountsAlone(f"{name}-telt-alleen", wrong, requirement, kind, path)


FAULTS = (
    *_alone(),
    *_patterns(),
    *_characters(),
    ListedAsBefore(
        "gewijzigd-klantcontact-oud-in-lijst",
        "Een lijst toont de inhoud van een klantcontact zoals die voor de laatste wijziging was.",
        "F0796-1",
        "klantcontact",
        "inhoud",
    ),
    OnRead(
        "antwoord-op-wijziging-met-ander-moment",
        "Het antwoord op de wijziging van een klantcontact noemt een ander moment van het gesprek.",
        "F0796-1",
        "klantcontact",
        put("plaatsgevondenOp", "2020-01-01T12:00:00Z"),
        ("changed",),
    ),
    LeavesOut(
        "systeem-niet-te-vinden",
        "Zoeken naar actoren vindt geen systemen.",
        "F5582-1",
        "actor",
        "soortActor",
        SYSTEM,
    ),
    OnRead(
        "identificator-in-lijst-zonder-register",
        "In een lijst van partij-identificatoren ontbreekt uit welk register zij komen.",
        "F5817-1",
        "partijidentificator",
        within("partijIdentificator", put("codeRegister", "")),
        ("listed",),
    ),
    OnRead(
        "toelichting-bij-identificator-alleen-in-antwoord",
        "De vrije toelichting bij een partij-identificator is bij opvragen leeg.",
        "F6257-1",
        "partijidentificator",
        put("anderePartijIdentificator", ""),
        ("read",),
    ),
    NotChecked(
        "identificator-zonder-bestaande-partij",
        "Een partij-identificator van een partij die niet bestaat, wordt aanvaard.",
        "F6257-2",
        "partijidentificator",
        "reference-exists",
    ),
    FilterIgnored(
        "plaats-van-bezoekadres-genegeerd",
        "Zoeken op een bezoekadres vindt ook wie in een andere plaats woont.",
        "F7927-1",
        "partij",
        "bezoekadres.adresregel2",
        dialects=OPENKLANT,
    ),
    FilterIgnored(
        "soort-zaak-als-zoekvraag-genegeerd",
        "Zoeken op het nummer van een zaak met zijn soort vindt ook wat van een andere soort is.",
        "F9829-1",
        "onderwerpobject",
        "onderwerpobjectidentificator.codeSoortObjectId",
        dialects=OPENKLANT,
    ),
    FilterIgnored(
        "eerder-klantcontact-als-zoekvraag-genegeerd",
        "Zoeken naar onderwerpobjecten op het eerdere klantcontact vindt alle onderwerpobjecten.",
        "F9829-1",
        "onderwerpobject",
        "wasKlantcontact",
        dialects=CRUD,
    ),
)
