"""Defects in how far a search and its pages reach: kinds, zeros, parts, long texts, pages beyond twenty."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition

LONG = 255
"""Letters of a text that are kept to be searched, where the rest of it isn't."""

MANY = 20
"""How many objects a list has where its order changes from page to page."""

ONLY = ("openklant",)

NOTHING = Condition("id", "exact", "")


@dataclass
class Searches(Described):
    """What is searched for on a path is read otherwise: `change` returns what counts instead."""

    path: str
    change: Callable[[Condition], list[Condition]]

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind != self.kind:
            return conditions
        return [
            other
            for one in conditions
            for other in (self.change(one) if one.path == self.path and one.operator != "any" else [one])
        ]


def holding(asked: Condition) -> list[Condition]:
    """What should be just so, is found by a part of it."""
    return [replace(asked, operator="contains") if asked.operator == "exact" else asked]


def whole(asked: Condition) -> list[Condition]:
    """What holds the text is found only where it is just so."""
    return [replace(asked, operator="exact") if asked.operator == "contains" else asked]


def not_with_zeros(asked: Condition) -> list[Condition]:
    """A number that begins with zeros is searched without them."""
    return [replace(asked, value=str(asked.value).lstrip("0"))]


def not_long(asked: Condition) -> list[Condition]:
    """What is longer than what is kept to be searched is nowhere."""
    return [asked, NOTHING] if len(str(asked.value)) > LONG else [asked]


def that_day(asked: Condition) -> list[Condition]:
    """Of a moment only the day counts."""
    day = str(asked.value)[:10]
    return [Condition(asked.path, "gte", day), Condition(asked.path, "lt", f"{day}U")]


def without(path: str, taken: tuple[str, ...]) -> Callable[[Condition], list[Condition]]:
    """Return a search that finds only what has one of these kinds."""
    return lambda asked: [asked, Condition(path, "in", list(taken))]


@dataclass
class FirstOnly(Described):
    """Of several in a list of references, a search looks at the first alone."""

    path: str
    _asked: Any = None

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind == self.kind:
            found = [one.value for one in conditions if one.path == self.path and one.operator == "exact"]
            self._asked = found[0] if found else None
        return conditions

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind and self._asked is not None:
            kept = [one for one in page.objects if one[self.path][:1] == [self._asked]]
            page.count -= len(page.objects) - len(kept)
            page.objects = kept
        return page


@dataclass
class Wanders(Described):
    """In a long list the order changes from page to page: the last one of a page comes again on the next."""

    _last: Obj = field(default_factory=dict)

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind and page.count > MANY and page.objects:
            if page.number > 1 and self._last:
                page.objects = [self._last, *page.objects[1:]]
            self._last = page.objects[-1]
        return page


@dataclass
class LosesFullLast(Described):
    """A last page that is full is forgotten."""

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind and page.next is not None and page.count == page.next * page.size:
            page.next = None
        return page


IDENTIFICATOR = "partijIdentificatoren.partijIdentificator.objectId"
NO_CONTACT = ("persoon", "organisatie")

SEARCHED = (
    (
        "partij-identificator-contactpersoon-niet",
        "Zoeken van partijen op een identificator slaat contactpersonen over.",
        ("API-ZOEK-1", "partij", IDENTIFICATOR, without("soortPartij", NO_CONTACT)),
    ),
    (
        "betrokkene-identificator-contactpersoon-niet",
        "Zoeken van betrokkenen op een identificator slaat contactpersonen over.",
        (
            "API-ZOEK-1",
            "betrokkene",
            f"wasPartij.{IDENTIFICATOR}",
            without("wasPartij.soortPartij", NO_CONTACT),
        ),
    ),
    (
        "actor-soort-automatisch-niet",
        "Zoeken van actoren op hun soort vindt nooit een geautomatiseerde actor.",
        (
            "API-ZOEK-1",
            "actor",
            "soortActor",
            without("soortActor", ("medewerker", "organisatorische_eenheid")),
        ),
    ),
    (
        "partij-identificator-zonder-nullen",
        "Zoeken van partijen op een identificator laat nullen aan het begin weg.",
        ("API-ZOEK-1", "partij", IDENTIFICATOR, not_with_zeros),
    ),
    (
        "klantcontact-referentienummer-zonder-nullen",
        "Zoeken van klantcontacten op een referentienummer laat nullen aan het begin weg.",
        ("API-ZOEK-1", "klantcontact", "referentienummer", not_with_zeros),
    ),
    (
        "internetaak-nummer-zonder-nullen",
        "Zoeken van interne taken op een nummer laat nullen aan het begin weg.",
        ("API-ZOEK-3", "internetaak", "nummer", not_with_zeros),
    ),
    (
        "partij-identificator-op-een-deel",
        "Zoeken van partijen op een identificator vindt ook wie een langer nummer heeft.",
        ("API-ZOEK-2", "partij", IDENTIFICATOR, holding),
    ),
    (
        "klantcontact-zaak-op-een-deel",
        "Zoeken van klantcontacten over een zaak vindt ook die over een zaak met een langer nummer.",
        (
            "API-ZOEK-2",
            "klantcontact",
            "gingOverOnderwerpobjecten.onderwerpobjectidentificator.objectId",
            holding,
        ),
    ),
    (
        "digitaaladres-adres-op-een-deel",
        "Zoeken van digitale adressen op een adres vindt ook langere.",
        ("API-ZOEK-2", "digitaaladres", "adres", holding),
    ),
    (
        "digitaaladres-adres-alleen-heel",
        "Zoeken van digitale adressen op een deel van een adres vindt niets.",
        ("API-ZOEK-1", "digitaaladres", "adres", whole),
    ),
    (
        "klantcontact-adres-alleen-heel",
        "Zoeken van klantcontacten op een deel van een digitaal adres vindt niets.",
        ("API-ZOEK-1", "klantcontact", "hadBetrokkenen.digitaleAdressen.adres", whole),
    ),
    (
        "klantcontact-inhoud-lang-niet",
        "Zoeken van klantcontacten op inhoud kijkt alleen naar de eerste 255 letters.",
        ("API-ZOEK-1", "klantcontact", "inhoud", not_long),
    ),
    (
        "klantcontact-moment-op-de-dag",
        "Zoeken van klantcontacten op een moment vindt alles van die dag.",
        ("API-ZOEK-2", "klantcontact", "plaatsgevondenOp", that_day),
    ),
)
"""By name, what is wrong: the requirement, the type, what is searched on, and what is made of that."""


def _faults() -> Iterator[Fault]:
    for name, wrong, (requirement, kind, path, change) in SEARCHED:
        labels = ops.collection(kind, "GET")
        yield Searches(
            f"zoeken-{name}", wrong, requirement, kind, path, change, dialects=ONLY, operations=labels
        )
    yield FirstOnly(
        "zoeken-internetaak-alleen-eerste-actor",
        "Zoeken van interne taken van een actor kijkt alleen naar de eerste van meer actoren.",
        "API-ZOEK-1",
        "internetaak",
        "toegewezenAanActoren",
        dialects=ONLY,
        operations=ops.collection("internetaak", "GET"),
    )
    for kind, what in (("klantcontact", "klantcontacten"), ("partij", "partijen"), ("actor", "actoren")):
        labels = ops.collection(kind, "GET")
        yield Wanders(
            f"bladzijden-{kind}-zonder-vaste-volgorde",
            f"In een lijst van meer dan twintig {what} wisselt de volgorde van bladzijde tot bladzijde.",
            "API-BLADER-1",
            kind,
            dialects=ONLY,
            operations=labels,
        )
        yield LosesFullLast(
            f"bladzijden-{kind}-volle-laatste-vergeten",
            f"Een laatste bladzijde van {what} die vol is, wordt vergeten.",
            "API-BLADER-1",
            kind,
            dialects=ONLY,
            operations=labels,
        )


FAULTS = tuple(_faults())
