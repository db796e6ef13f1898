"""Defects that don't show where values are alike or have no capitals, or never go back to what they were."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import (
    Described,
    FindsNothing,
    MisreadsSearch,
    OnWrite,
    map_text,
    within,
)
from klantinteracties_conformance.provider.faults.naast import LeavesOutWithout, ResetsBeside
from klantinteracties_conformance.provider.query import Condition

CRUD = ("vng-crud",)


@dataclass
class Swapped(Described):
    """Two attributes are kept in each other's place, where both are there. Each is a path of names."""

    first: str
    second: str

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:  # noqa: ARG002
        one, other = _at(values, self.first), _at(values, self.second)
        if kind != self.kind or not isinstance(one, str) or not isinstance(other, str):
            return values
        return _put(_put(values, self.first, other), self.second, one)


@dataclass
class LosesFormer(Described):
    """A change of a reference to anything that it was before is confirmed and not kept."""

    attribute: str
    former: dict[str, set[Any]] = field(default_factory=dict)

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        if kind != self.kind or action == "create" or not values.get(self.attribute):
            return values
        now = (call.lookup(kind, call.id) or {}).get(self.attribute)
        former = self.former.setdefault(call.id, set())
        if values[self.attribute] in former and values[self.attribute] != now:
            return {**values, self.attribute: now}
        former.add(now)
        return values


@dataclass
class FindsOtherSide(Described):
    """A search by one reference also finds what has it as the other one."""

    one: str
    other: str

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind != self.kind:
            return conditions
        return [
            replace(each, also=(self.other + each.path.removeprefix(self.one),))
            if each.path.partition(".")[0] == self.one
            else each
            for each in conditions
        ]


def _at(values: Any, path: str) -> Any:
    for name in path.split("."):
        values = values.get(name) if isinstance(values, dict) else None
    return values


def _put(values: Obj, path: str, value: Any) -> Obj:
    name, _, rest = path.partition(".")
    return {**values, name: _put(values[name], rest, value) if rest else value}


SWAPS = (
    ("partijidentificator", "partijIdentificator.codeObjecttype", "partijIdentificator.codeSoortObjectId"),
    ("partijidentificator", "partijIdentificator.codeObjecttype", "partijIdentificator.codeRegister"),
    ("partij", "bezoekadres.adresregel2", "bezoekadres.adresregel3"),
    ("partij", "bezoekadres.adresregel1", "correspondentieadres.adresregel1"),
    ("betrokkene", "correspondentieadres.adresregel1", "correspondentieadres.adresregel2"),
    ("betrokkene", "bezoekadres.adresregel3", "correspondentieadres.adresregel3"),
)
"""Pairs of attributes of one object that a provider may take for each other."""

SIDES = (
    ("vertegenwoordiging", "vertegenwoordigdePartij", "vertegenwoordigendePartij"),
    ("vertegenwoordiging", "vertegenwoordigendePartij", "vertegenwoordigdePartij"),
    ("onderwerpobject", "klantcontact", "wasKlantcontact"),
    ("onderwerpobject", "wasKlantcontact", "klantcontact"),
)
"""References to two objects of one type: each, with the one for which it is taken."""


def _faults() -> Iterator[Fault]:
    for kind, first, second in SWAPS:
        short = f"{first}-{second}".replace(".", "-").lower()
        yield Swapped(
            f"verwisseld-{kind}-{short}",
            f"Van een {kind} worden {first} en {second} verwisseld.",
            "API-BEWAAR-1",
            kind,
            first,
            second,
            operations=(*ops.collection(kind, "POST"), *ops.item(kind, "PUT", "PATCH")),
        )
    for kind, one, other in SIDES:
        yield FindsOtherSide(
            f"zoeken-{kind}-{one.lower()}-vindt-andere-kant",
            f"Wie een {kind} zoekt met {one}, vindt ook wat het object als {other} heeft.",
            "API-ZOEK-2",
            kind,
            one,
            other,
            operations=ops.collection(kind, "GET"),
        )
    for kind in ("actor", "partij"):
        names = f"soort{kind.capitalize()}"
        yield ResetsBeside(
            f"wijzigen-{kind}-soort-maakt-actief",
            f"Een wijziging die de soort van een {kind} noemt, maakt de {kind} actief.",
            "API-BEWAAR-3",
            kind,
            names,
            "indicatieActief",
            usual=True,
            operations=ops.item(kind, "PATCH"),
        )
    yield from _of_texts()
    yield from _of_crud()


def _of_texts() -> Iterator[Fault]:
    yield MisreadsSearch(
        "zoeken-digitaaladres-adres-zonder-hoofdletters",
        "Een adres met hoofdletters wordt gezocht met kleine letters, en dan niet gevonden.",
        "API-ZOEK-1",
        "digitaaladres",
        "adres",
        lambda value: value.lower() if isinstance(value, str) else value,
        operations=ops.collection("digitaaladres", "GET"),
    )
    yield OnWrite(
        "wijzigen-betrokkene-spaties-in-organisatienaam",
        "Bij het wijzigen van een betrokkene wordt van twee spaties in de organisatienaam één.",
        "API-BEWAAR-2",
        "betrokkene",
        map_text("organisatienaam", lambda text: text.replace("  ", " ")),
        ("change",),
        operations=ops.item("betrokkene", "PATCH"),
    )
    yield OnWrite(
        "bewaren-onderwerpobject-object-id-met-backslash",
        "In de identificator van een onderwerpobject wordt een backslash een schuine streep.",
        "API-BEWAAR-1",
        "onderwerpobject",
        within("onderwerpobjectidentificator", map_text("objectId", lambda text: text.replace("\\", "/"))),
        operations=(*ops.collection("onderwerpobject", "POST"), *ops.item("onderwerpobject", "PUT", "PATCH")),
    )


def _of_crud() -> Iterator[Fault]:
    yield LosesFormer(
        "wijzigen-digitaaladres-partij-niet-terug",
        "Een digitaal adres gaat niet terug naar een partij waarvan het eerder was.",
        "API-BEWAAR-2",
        "digitaaladres",
        "verstrektDoorPartij",
        dialects=CRUD,
        operations=ops.item("digitaaladres", "PATCH"),
    )
    yield FindsNothing(
        "zoeken-digitaaladres-betrokkene-niets",
        "Wie een digitaal adres zoekt met de betrokkene, vindt niets.",
        "API-ZOEK-1",
        "digitaaladres",
        "verstrektDoorBetrokkene",
        dialects=CRUD,
        operations=ops.collection("digitaaladres", "GET"),
    )
    for kind, path, lacks in (
        ("partijidentificator", "identificeerdePartij", "anderePartijIdentificator"),
        ("partij", "nummer", "partijIdentificatie"),
    ):
        yield LeavesOutWithout(
            f"zoeken-{kind}-{path.lower()}-niet-zonder-{lacks.lower()}",
            f"Zoeken met {path} vindt een {kind} zonder {lacks} niet.",
            "API-ZOEK-1",
            kind,
            path,
            lacks,
            dialects=CRUD,
            operations=ops.collection(kind, "GET"),
        )


FAULTS = tuple(_faults())
