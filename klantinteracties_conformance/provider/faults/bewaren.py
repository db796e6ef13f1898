"""Defects in keeping: what was registered or changed is not what is there afterwards, in one attribute."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.fields import (
    Boolean,
    Choice,
    Day,
    Field,
    Group,
    Integer,
    Moment,
    Nummer,
    Ref,
    RefList,
    Text,
    TextMap,
    Uri,
    Variant,
)
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.wire.vng_crud_fields import FIELDS, OWN

Path = tuple[str, ...]

WORDS = {
    "create": ("registreren", "Wat bij het registreren van een {kind} als {name} komt, gaat verloren."),
    "change": ("wijzigen", "Een wijziging van {name} van een {kind} wordt bevestigd en niet bewaard."),
    "replace": ("vervangen", "Bij het vervangen van een {kind} blijft {name} zoals het was."),
}  # fmt: skip
"""By action: what it is called, and what is wrong."""

METHODS = {"change": "PATCH", "replace": "PUT"}


@dataclass
class Spoils(Described):
    """A value is stored otherwise than it was sent."""

    path: Path
    actions: tuple[str, ...]
    change: Callable[[Any], Any]

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:  # noqa: ARG002
        if kind != self.kind or action not in self.actions:
            return values
        return _with(values, self.path, self.change)


@dataclass
class KeepsOld(Described):
    """A value stays as it was, whatever is sent."""

    path: Path
    action: str

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        before = call.lookup(kind, call.id) if (kind, action) == (self.kind, self.action) else None
        if before is None:
            return values
        old = _at(before, self.path)
        return _with(values, self.path, lambda _: old)


@dataclass
class Wipes(Described):
    """A change that doesn't name an attribute empties it."""

    attribute: str
    empty: Any
    named: bool = False

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:  # noqa: ARG002
        self.named = (kind, action) != (self.kind, "change") or self.attribute in raw
        return raw

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:  # noqa: ARG002
        if (kind, action) != (self.kind, "change") or self.named:
            return values
        return {**values, self.attribute: self.empty}


@dataclass
class OnlyInTheAnswer(Described):
    """A change is in the answer to it, and nobody sees it afterwards."""

    attribute: str
    shown: dict[str, Any] = field(default_factory=dict)

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        if (kind, action) != (self.kind, "change"):
            return values
        before = call.lookup(kind, call.id) or {}
        self.shown[call.id] = values.get(self.attribute)
        return {**values, self.attribute: before.get(self.attribute)}

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:
        if kind != self.kind or where != "changed" or obj["id"] not in self.shown:
            return obj
        return {**obj, self.attribute: self.shown[obj["id"]]}


@dataclass
class ChangesAnother(Described):
    """With an object, those that were registered after it are changed too."""

    attribute: str
    latest: list[str] = field(default_factory=list)
    spread: dict[str, Any] = field(default_factory=dict)

    def on_assign(self, kind: str, values: Obj) -> Obj:
        if kind == self.kind:
            self.latest.append(values["id"])
        return values

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        if (kind, action) == (self.kind, "change") and call.id in self.latest:
            for other in self.latest[self.latest.index(call.id) + 1 :]:
                self.spread[other] = values.get(self.attribute)
        return values

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:
        if kind != self.kind or where not in ("read", "listed") or obj["id"] not in self.spread:
            return obj
        return {**obj, self.attribute: self.spread[obj["id"]]}


def leaves(fields: dict[str, Field], path: Path = ()) -> Iterator[tuple[Path, Field]]:
    """Yield the attributes of an object type that can be written by themselves."""
    for name, member in fields.items():
        if isinstance(member, Variant):
            for group in member.variants.values():
                yield from leaves(dict(group.members), (*path, name))
        elif isinstance(member, Group):
            yield from leaves(dict(member.members), (*path, name))
        elif not member.read_only:
            yield (*path, name), member


def _dialects(kind: str, path: Path) -> tuple[str, ...] | None:
    """The dialects in which an attribute can be written; None for all."""
    known = dict(leaves(dict(FIELDS[kind]))) if kind in OWN else {}
    return None if path in known and path[0] not in NOT_IN_CRUD else ("openklant",)


def _spoiled(member: Field) -> Callable[[Any], Any] | None:
    """What loses a value of a field; None where a field has none that can be lost so."""
    match member:
        case Nummer() | Uri():
            return None
        case Choice(values=values):
            return lambda value: next((other for other in values if other != value), value)
        case Text():
            return lambda value: value and ("" if not member.required else f"{value[:-1]}#")
        case Boolean():
            return lambda value: value if value is None else not value
        case Integer():
            return lambda value: value and (value + 1 if value < 99999 else value - 1)
        case Moment():
            return lambda value: value and "2001-01-01T00:00:00Z"
        case Day():
            return lambda value: value and "2001-01-01"
        case TextMap():
            return lambda value: value and {}
        case Ref(required=False):
            return lambda _: None
        case RefList():
            return lambda value: value and value[:1]
    return None


LEFT_OUT = {
    ("klantcontact", "kanaal"),
    ("internetaak", "afgehandeldOp"),
}
"""Attributes that get one value only, or none since others may lawfully be refused, or are the provider's."""

EXPERIMENTAL = ("categorie", "categorierelatie")
"""Types that the document calls an experiment."""


NOT_IN_CRUD = ("toegewezenAanActoren", "voorkeursDigitaalAdres")
"""Attributes that the CRUD interface has as one, or for which no rules are known there."""


def _each() -> Iterator[Fault]:
    for kind, about in TYPES.items():
        for path, member in dict(leaves(dict(about.fields))).items():
            change, slug = _spoiled(member), "-".join(path).lower()
            if change is None or isinstance(member, Choice) or (kind, path[0]) in LEFT_OUT:
                continue
            for action, (noun, wrong) in WORDS.items():
                told = wrong.format(kind=kind, name=".".join(path))
                labels = (
                    ops.collection(kind, "POST") if action == "create" else ops.item(kind, METHODS[action])
                )
                name = f"bewaren-{kind}-{slug}-niet-bij-{noun}"
                if action == "create":
                    yield Spoils(
                        name,
                        told,
                        _of(kind, "API-BEWAAR-1"),
                        kind,
                        path,
                        ("create",),
                        change,
                        dialects=_dialects(kind, path),
                        operations=labels,
                    )
                elif len(path) == 1 or action == "change":
                    yield KeepsOld(
                        name,
                        told,
                        _of(kind, "API-BEWAAR-2"),
                        kind,
                        path,
                        action,
                        dialects=_dialects(kind, path),
                        operations=labels,
                    )


def _of(kind: str, requirement: str) -> str:
    return "API-BEWAAR-4" if kind in EXPERIMENTAL else requirement


BESIDE: tuple[tuple[str, str, Any], ...] = (
    ("klantcontact", "reactie", ""),
    ("klantcontact", "metadata", {}),
    ("betrokkene", "organisatienaam", ""),
    ("betrokkene", "contactnaam", None),
    ("actor", "actoridentificator", None),
    ("digitaaladres", "omschrijving", ""),
    ("internetaak", "toelichting", ""),
    ("onderwerpobject", "onderwerpobjectidentificator", None),
    ("partij", "interneNotitie", ""),
    ("partij", "bezoekadres", None),
    ("bijlage", "bijlageidentificator", None),
    ("rekeningnummer", "bic", ""),
)
"""Attributes that a change of something else may lose, with what they become."""

MORE = (
    ("klantcontact", "onderwerp"),
    ("actor", "naam"),
    ("partij", "interneNotitie"),
    ("digitaaladres", "omschrijving"),
    ("internetaak", "toelichting"),
    ("betrokkene", "organisatienaam"),
)
"""Attributes of which a change may reach the answer only, or another object as well."""


def _beside() -> Iterator[Fault]:
    for kind, name, empty in BESIDE:
        yield Wipes(
            f"bewaren-{kind}-{name.lower()}-weg-bij-iets-anders",
            f"Wie iets anders van een {kind} wijzigt, maakt {name} leeg.",
            "API-BEWAAR-3",
            kind,
            name,
            empty,
            dialects=_whole(kind, name),
            operations=ops.item(kind, "PATCH"),
        )
    for kind, name in MORE:
        yield OnlyInTheAnswer(
            f"bewaren-{kind}-{name.lower()}-alleen-in-het-antwoord",
            f"Een wijziging van {name} van een {kind} staat in het antwoord, en daarna nergens.",
            "API-BEWAAR-2",
            kind,
            name,
            dialects=_whole(kind, name),
            operations=ops.item(kind, "PATCH"),
        )
        yield ChangesAnother(
            f"bewaren-{kind}-{name.lower()}-ook-bij-een-ander",
            f"Wie {name} van een {kind} wijzigt, wijzigt het ook bij een ander.",
            "API-BEWAAR-3",
            kind,
            name,
            dialects=_whole(kind, name),
            operations=ops.item(kind, "PATCH"),
        )


def _whole(kind: str, name: str) -> tuple[str, ...] | None:
    """The dialects in which an attribute, or something in it, can be written."""
    known = {path[0] for path in dict(leaves(dict(FIELDS[kind])))} if kind in OWN else set()
    return None if name in known else ("openklant",)


def _plain(value: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFD", value) if not unicodedata.combining(one))


SPOILED: tuple[tuple[str, str, str, Path, Callable[[str], Any]], ...] = (
    ("zonder-nullen-vooraan", "Een kenmerk van een zaak of product verliest zijn nullen vooraan.",
     "onderwerpobject", ("onderwerpobjectidentificator", "objectId"), lambda text: text.lstrip("0") or text),
    ("bsn-zonder-nullen-vooraan", "Een burgerservicenummer verliest zijn nullen vooraan.",
     "partijidentificator", ("partijIdentificator", "objectId"), lambda text: text.lstrip("0") or text),
    ("zonder-plus", "Een e-mailadres verliest wat na een plusteken komt.",
     "digitaaladres", ("adres",), lambda text: text.replace("+kcc", "")),
    ("zonder-hoofdletters", "Een e-mailadres verliest zijn hoofdletters.",
     "digitaaladres", ("adres",), str.lower),
    ("zonder-accenten", "Een achternaam verliest zijn accenten.",
     "betrokkene", ("contactnaam", "achternaam"), _plain),
    ("zonder-vreemde-letters", "Een achternaam verliest letters die in het Nederlands niet voorkomen.",
     "betrokkene", ("contactnaam", "achternaam"), lambda text: text.replace("Ł", "L").replace("ę", "e")),
    ("formule-onschadelijk", "Een notitie die met een isteken begint, krijgt er een teken bij.",
     "partij", ("interneNotitie",), lambda text: f"'{text}" if text.startswith("=") else text),
    ("enkele-spaties", "In een toelichting worden twee spaties er een.",
     "internetaak", ("toelichting",), lambda text: text.replace("  ", " ")),
    ("null-wordt-leeg", "Iemand die Null heet, raakt zijn achternaam kwijt.",
     "betrokkene", ("contactnaam", "achternaam"), lambda text: "" if text == "Null" else text),
    ("nul-wordt-onbekend", "Een onderwerp dat alleen uit een nul bestaat, raakt kwijt.",
     "klantcontact", ("onderwerp",), lambda text: "Onbekend" if text == "0" else text),
    ("een-teken-korter", "De langste toelichting van een interne taak verliest haar laatste teken.",
     "internetaak", ("toelichting",), lambda text: text[:999]),
    ("aanhalingstekens-gecodeerd", "In een reactie komen aanhalingstekens gecodeerd terug.",
     "klantcontact", ("reactie",), lambda text: text.replace('"', "&quot;").replace("'", "&#x27;")),
    ("na-de-puntkomma-afgebroken", "Een interne notitie breekt af bij een puntkomma.",
     "partij", ("interneNotitie",), lambda text: text.partition(";")[0]),
    ("zomertijd-een-uur-terug", "Een contact in de nacht van de zomertijd komt een uur eerder te staan.",
     "klantcontact", ("plaatsgevondenOp",), lambda text: text.replace("2026-03-29T01:", "2026-03-29T00:")),
    ("zonder-milliseconden", "Van een moment gaan de milliseconden verloren.",
     "klantcontact", ("plaatsgevondenOp",), lambda text: re.sub(r"\.\d+", "", text)),
    ("jaarwisseling-een-dag-later", "Een contact op oudejaarsavond staat op nieuwjaarsdag.",
     "klantcontact", ("plaatsgevondenOp",), lambda text: text.replace("2025-12-31", "2026-01-01")),
    ("schrikkeldag-wordt-maart", "Een datum op schrikkeldag wordt 1 maart.",
     "digitaaladres", ("verificatieDatum",), lambda text: text.replace("2024-02-29", "2024-03-01")),
)  # fmt: skip
"""Values that a product breaks: name, what is wrong, type, path and what becomes of it."""


def _values() -> Iterator[Fault]:
    for name, wrong, kind, path, change in SPOILED:
        yield Spoils(
            f"bewaren-{kind}-{path[-1].lower()}-{name}",
            wrong,
            "API-BEWAAR-1",
            kind,
            path,
            ("create", "change", "replace"),
            lambda value, change=change: change(value) if isinstance(value, str) else value,  # type: ignore[misc]
            dialects=_dialects(kind, path) if path[-1] not in OPENKLANT_ONLY else ("openklant",),
            operations=(*ops.collection(kind, "POST"), *ops.item(kind, "PUT", "PATCH")),
        )
    yield Spoils(
        "bewaren-klantcontact-metadata-andere-sleutels",
        "De sleutels van de metadata van een klantcontact krijgen een andere schrijfwijze.",
        "API-BEWAAR-1",
        "klantcontact",
        ("metadata",),
        ("create", "change", "replace"),
        lambda value: value and {key.lower().replace("_", ""): text for key, text in value.items()},
        dialects=("openklant",),
        operations=(*ops.collection("klantcontact", "POST"), *ops.item("klantcontact", "PUT", "PATCH")),
    )


OPENKLANT_ONLY = ("adres", "plaatsgevondenOp", "objectId")
"""Attributes of which the other dialect is sent no value that would be spoiled."""


def _at(values: Any, path: Path) -> Any:
    for name in path:
        values = values.get(name) if isinstance(values, dict) else None
    return values


def _with(values: Obj, path: Path, change: Callable[[Any], Any]) -> Obj:
    """Values with the one at a path changed; without anything there, as they are."""
    name, *rest = path
    if not rest:
        return {**values, name: change(values.get(name))}
    inner = values.get(name)
    return {**values, name: _with(inner, tuple(rest), change)} if isinstance(inner, dict) else values


FAULTS = (*_each(), *_beside(), *_values())
