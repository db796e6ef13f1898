"""Defects in what a list shows of an object because of what was searched, or because of how something is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import Described, FiltersOn, OnRead, put
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition

OPENKLANT = ("openklant",)

BELONGING = (
    ("klantcontact", "hadBetrokkenen", "de betrokkene"),
    ("klantcontact", "gingOverOnderwerpobjecten", "het onderwerpobject"),
    ("betrokkene", "digitaleAdressen", "het digitale adres"),
    ("internetaak", "toegewezenAanActoren", "de actor"),
)
"""Of what several belong to an object, by type and name, with what one of it is called."""

SNIPPETS = (("klantcontact", "inhoud"), ("internetaak", "toelichting"), ("internetaak", "gevraagdeHandeling"))
"""Texts that can be searched, by type."""

ALONG = (
    ("digitaaladres", "adres", "op adres"),
    ("klantcontact", "hadBetrokkenen.wasPartij", "op de partij van een betrokkene"),
    ("partij", "partijIdentificatoren.partijIdentificator.objectId", "op het nummer van een identificator"),
)
"""Searches with which nothing comes along, by type and where they look."""

SNIPPET = 12
"""Characters of a text that a list shows of what was searched in it."""


@dataclass
class InListOf(Described):
    """A list that was searched for this path is shown otherwise than one that wasn't."""

    path: str
    change: Callable[[Page, Any], None]
    """Changes the page, given what was searched for."""
    _searched: list[Any] = field(default_factory=list)

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind == self.kind:
            self._searched = [one.value for one in conditions if one.path == self.path]
        return conditions

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind and self._searched:
            self.change(page, self._searched[0])
        return page


def _only(name: str, *, along: bool) -> Callable[[Page, Any], None]:
    """Of several that belong to an object only the one that was searched is shown, or comes along."""

    def change(page: Page, searched: Any) -> None:
        for obj in page.objects:
            shows: Obj = (obj.get("_expand") or {}) if along else obj
            several = shows.get(name)
            if isinstance(several, list) and (found := [one for one in several if _id(one) == searched]):
                shows[name] = found

    return change


def _id(one: Any) -> Any:
    return one.get("id") if isinstance(one, dict) else one


def _shortened(attribute: str) -> Callable[[Page, Any], None]:
    def change(page: Page, _: Any) -> None:
        for obj in page.objects:
            obj[attribute] = (obj.get(attribute) or "")[:SNIPPET]

    return change


def _nothing_along(page: Page, _: Any) -> None:
    for obj in page.objects:
        obj.pop("_expand", None)


def _without_inactive(obj: Obj) -> None:
    obj["hadBetrokkenActoren"] = [one for one in obj["hadBetrokkenActoren"] if one["indicatieActief"]]


def _faults() -> Iterator[Fault]:
    for kind, name, one in BELONGING:
        yield InListOf(
            f"gezocht-{kind}-{name.lower()}-alleen-het-gezochte",
            f"Wie een {kind} zoekt op {one}, ziet er in de lijst van {name} alleen die ene.",
            "API-BEWAAR-1",
            kind,
            name,
            _only(name, along=False),
            dialects=OPENKLANT,
            operations=ops.collection(kind, "GET"),
        )
    yield InListOf(
        "gezocht-klantcontact-hadbetrokkenen-alleen-het-gezochte-mee",
        "Wie een klantcontact zoekt op de betrokkene, krijgt van hadBetrokkenen alleen die ene mee.",
        "API-MEE-1",
        "klantcontact",
        "hadBetrokkenen",
        _only("hadBetrokkenen", along=True),
        dialects=OPENKLANT,
        operations=ops.collection("klantcontact", "GET"),
    )
    for kind, attribute in SNIPPETS:
        yield InListOf(
            f"gezocht-{kind}-{attribute.lower()}-ingekort",
            f"Wie een {kind} zoekt op {attribute}, ziet in de lijst alleen het begin daarvan.",
            "API-BEWAAR-1",
            kind,
            attribute,
            _shortened(attribute),
            dialects=OPENKLANT if attribute == "inhoud" else ("vng-crud",),
            operations=ops.collection(kind, "GET"),
        )
    for kind, path, how in ALONG:
        yield InListOf(
            f"gezocht-{kind}-{path.rpartition('.')[2].lower()}-niets-mee",
            f"Wie een {kind} zoekt {how}, krijgt niets mee van wat gevraagd is.",
            "API-MEE-1",
            kind,
            path,
            _nothing_along,
            dialects=OPENKLANT,
            operations=ops.collection(kind, "GET"),
        )
    yield from _by_state()


def _by_state() -> Iterator[Fault]:
    """Yield defects that show by how something is, or by what else it has."""
    yield OnRead(
        "klantcontact-toont-inactieve-actor-niet",
        "Een klantcontact noemt een actor niet meer die inactief is geworden.",
        "API-MEE-1",
        "klantcontact",
        _without_inactive,
        ("read", "listed"),
        dialects=OPENKLANT,
        operations=ops.collection("klantcontact", "GET"),
    )
    yield OnRead(
        "meesturen-klantcontact-zonder-metadata",
        "Een klantcontact dat meekomt, heeft lege metadata.",
        "API-MEE-1",
        "klantcontact",
        put("metadata", {}),
        ("expanded",),
        dialects=OPENKLANT,
        operations=ops.collection("digitaaladres", "GET"),
    )
    yield FiltersOn(
        "zoeken-partij-bezoekadres-in-correspondentieadres",
        "Wie een partij zoekt op de postcode van het bezoekadres, zoekt in het correspondentieadres.",
        "API-ZOEK-1",
        "partij",
        "bezoekadres.adresregel2",
        "correspondentieadres.adresregel2",
        dialects=OPENKLANT,
        operations=ops.collection("partij", "GET"),
    )


FAULTS = tuple(_faults())
