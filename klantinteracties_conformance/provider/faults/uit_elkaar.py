"""Defects once objects are parted: found by what was removed, or no more once it refers to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from starlette.responses import Response

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.kinds import Back
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition

ONLY = ("openklant",)

FOUND_THROUGH = (
    ("klantcontact", "gingOverOnderwerpobjecten", "klantcontacten op het onderwerp"),
    ("klantcontact", "hadBetrokkenen", "klantcontacten op een betrokkene"),
    ("betrokkene", "digitaleAdressen", "betrokkenen op een digitaal adres"),
    ("partij", "partijIdentificatoren", "partijen op een identificator"),
)
"""By type, through what it is found, with how such a search is called."""

LOOSE = (
    ("bijlage", "wasBijlageVanKlantcontact", "bijlagen", "klantcontact"),
    ("onderwerpobject", "klantcontact", "onderwerpobjecten", "klantcontact"),
    ("digitaaladres", "verstrektDoorPartij", "digitale adressen", "partij"),
    ("partijidentificator", "identificeerdePartij", "identificatoren", "partij"),
    ("rekeningnummer", "partij", "rekeningnummers", "partij"),
)
"""By type, a reference that it can do without, with what the objects and what they refer to are called."""


@dataclass
class FoundByRemoved(Described):
    """A list still finds an object by what belonged to it and was removed."""

    through: str
    _call: Call | None = None
    _asked: list[Condition] = field(default_factory=list)
    _removed: list[Obj] = field(default_factory=list)

    def on_request(self, call: Call) -> Reply | Response | None:
        self._call = call
        return None

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:
        if kind == self._back.source and (obj := call.lookup(kind, identifier)):
            self._removed.append(obj)
        return None

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind == self.kind:
            self._asked = [one for one in conditions if one.path.partition(".")[0] == self.through]
        return conditions

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind:
            for owner in self._owners() - {one["id"] for one in page.objects}:
                if self._call and (found := self._call.lookup(kind, owner)):
                    page.objects = [*page.objects, found]
                    page.count += 1
        return page

    @property
    def _back(self) -> Back:
        return TYPES[self.kind].back[self.through]

    def _owners(self) -> set[str]:
        """Return to what those belonged that were removed and fit what is searched for."""
        fitting = [one for one in self._removed if self._asked and all(_fits(one, c) for c in self._asked)]
        return {owner for one in fitting if (owner := one.get(self._back.via))}


def _fits(obj: Obj, condition: Condition) -> bool:
    """Tell whether an object has what is searched for, below what it is found through."""
    value: object = obj
    for step in condition.path.split(".")[1:] or ["id"]:
        value = value.get(step) if isinstance(value, dict) else None
    return value is not None and str(value).lower() == str(condition.value).lower()


@dataclass
class LeavesOutLoose(Described):
    """A list leaves out what doesn't refer to anything there."""

    attribute: str

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind:
            shown = [one for one in page.objects if one.get(self.attribute)]
            page.count -= len(page.objects) - len(shown)
            page.objects = shown
        return page


def _faults() -> Iterator[Fault]:
    for kind, through, how in FOUND_THROUGH:
        yield FoundByRemoved(
            f"zoeken-{kind}-op-verwijderd-{TYPES[kind].back[through].source}",
            f"Zoeken van {how} vindt ze nog nadat die is verwijderd.",
            "API-ZOEK-2",
            kind,
            through,
            dialects=ONLY,
            operations=ops.collection(kind, "GET"),
        )
    for kind, attribute, what, of in LOOSE:
        yield LeavesOutLoose(
            f"zoeken-{kind}-niet-zonder-{attribute.lower()}",
            f"Zoeken van {what} vindt ze niet meer als zij bij geen {of} meer horen.",
            "API-ZOEK-1",
            kind,
            attribute,
            dialects=None if kind == "digitaaladres" else ONLY,
            operations=ops.collection(kind, "GET"),
        )


FAULTS = tuple(_faults())
