"""Defects in leafing through a list, in each type with more than one of a kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import Described, OnList
from klantinteracties_conformance.provider.page import Page
from klantinteracties_conformance.provider.query import Condition

KINDS = {
    "actor": "actoren",
    "actorklantcontact": "koppelingen van actoren en klantcontacten",
    "betrokkene": "betrokkenen",
    "bijlage": "bijlagen",
    "digitaaladres": "digitale adressen",
    "internetaak": "interne taken",
    "klantcontact": "klantcontacten",
    "onderwerpobject": "onderwerpobjecten",
    "partij": "partijen",
    "partijidentificator": "identificatoren",
    "vertegenwoordiging": "vertegenwoordigingen",
}
"""The types of which several can share a value, with how they are called."""


MOST = 10
"""How many objects a page holds that holds too few."""

MANY, QUARTER = 100, 25
"""How many objects a page often holds at most, or if nobody asks for another number."""


def _loses_last(page: Page) -> None:
    if page.next is not None:
        del page.objects[-1]


def _shows_first_again(page: Page) -> None:
    page.objects = [*page.objects[:1], *page.objects[:-1]]


def _holds_ten(page: Page) -> None:
    """A page holds ten objects at most, and says that there are no more."""
    if page.size > MOST and len(page.objects) > MOST:
        page.objects, page.next = page.objects[:MOST], None


def _counts_one_less(page: Page) -> None:
    page.count = max(0, page.count - 1)


def _ends_at_hundred(page: Page) -> None:
    if page.number * page.size >= MANY:
        page.next = None


def _counts_to_hundred(page: Page) -> None:
    page.count = min(page.count, MANY)


def _counts_one_more_of_many(page: Page) -> None:
    page.count += page.count > QUARTER


@dataclass
class CountsRemoved(Described):
    """How many a search finds is remembered until another one is registered, so what was removed counts."""

    _asked: str = ""
    _known: dict[str, int] = field(default_factory=dict)

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:  # noqa: ARG002
        if kind == self.kind and action == "create":
            self._known.clear()
        return values

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind == self.kind:
            self._asked = repr(conditions)
        return conditions

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind:
            page.count = self._known[self._asked] = max(page.count, self._known.get(self._asked, 0))
        return page


@dataclass
class LosesUnsearched(Described):
    """Pages of a list that is asked for without a search miss their last one."""

    _bare: bool = False

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind == self.kind:
            self._bare = not conditions
        return conditions

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind and self._bare:
            _loses_last(page)
        return page


@dataclass
class CountsOneMoreAcross(Described):
    """A list that is searched across a relation says that there is one more than it shows."""

    _across: bool = False

    def on_filter(self, kind: str, conditions: list[Condition]) -> list[Condition]:
        if kind == self.kind:
            self._across = any("." in one.path for one in conditions)
        return conditions

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind and self._across:
            page.count += 1
        return page


ACROSS = ("betrokkene", "digitaaladres", "internetaak", "klantcontact", "partij")
"""The types that can be searched by what an object that is related to them holds."""

WHOLE = {"rekeningnummer": "rekeningnummers", "categorie": "categorieën", **KINDS}
"""The types of which a whole list is looked at."""

MANNERS: dict[str, tuple[Callable[[Page], None], str]] = {
    "verliezen-de-laatste": (_loses_last, "Een bladzijde van {what} mist haar laatste."),
    "noemen-dezelfde-twee-keer": (_shows_first_again, "Een bladzijde van {what} noemt de eerste twee keer."),
    "hooguit-tien": (_holds_ten, "Een bladzijde van {what} houdt bij tien op, en verwijst dan niet verder."),
    "tellen-er-een-te-weinig": (_counts_one_less, "Een lijst van {what} noemt er een te weinig."),
}

OF_MANY: dict[str, tuple[Callable[[Page], None], str]] = {
    "houden-bij-honderd-op": (_ends_at_hundred, "Een lijst van {what} verwijst na honderd niet verder."),
    "tellen-tot-honderd": (_counts_to_hundred, "Een lijst van {what} telt er hooguit honderd."),
    "tellen-er-boven-25-een-te-veel": (
        _counts_one_more_of_many,
        "Een lijst van {what} telt er een te veel zodra het er meer dan 25 zijn.",
    ),
}
"""What is seen only where more objects are found than a usual page holds."""


def _faults() -> Iterator[Fault]:
    for kind, what in KINDS.items():
        of_many = OF_MANY if kind == "klantcontact" else {}
        for manner, (change, wrong) in {**MANNERS, **of_many}.items():
            yield OnList(
                f"bladzijden-{kind}-{manner}",
                wrong.format(what=what),
                "API-BLADER-1",
                kind,
                change,
                dialects=("openklant",),
                operations=ops.collection(kind, "GET"),
            )
    for kind in ACROSS:
        yield CountsOneMoreAcross(
            f"bladzijden-{kind}-tellen-over-een-relatie-een-te-veel",
            f"Wie {KINDS[kind]} zoekt op iets van een ander object, leest er een te veel.",
            "API-BLADER-1",
            kind,
            dialects=("openklant",),
            operations=ops.collection(kind, "GET"),
        )
    for kind in ("bijlage", "klantcontact"):
        yield CountsRemoved(
            f"bladzijden-{kind}-tellen-wat-is-verwijderd",
            f"Een lijst van {KINDS[kind]} telt mee wat net is verwijderd.",
            "API-BLADER-1",
            kind,
            dialects=("openklant",),
            operations=(*ops.collection(kind, "GET"), *ops.item(kind, "DELETE")),
        )
    for kind, what in WHOLE.items():
        yield LosesUnsearched(
            f"bladzijden-{kind}-zonder-zoekvraag",
            f"Een bladzijde van {what} mist haar laatste als er niets wordt gezocht.",
            "API-BLADER-2",
            kind,
            dialects=("openklant",),
            operations=ops.collection(kind, "GET"),
        )


FAULTS = tuple(_faults())
