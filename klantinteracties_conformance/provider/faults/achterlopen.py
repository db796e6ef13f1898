"""Lists that come from a copy of the register, which follows it a moment later."""

from __future__ import annotations

import time
from collections.abc import Collection
from dataclasses import dataclass, field

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.page import Page

PLURALS = {"klantcontact": "klantcontacten", "actor": "actoren", "partij": "partijen"}
SECONDS = 0.3
"""How much later the lists of one type show what is new."""

LITTLE = 0.1
"""The same, of a provider of which all lists lag."""


@dataclass
class Lags(Fault):
    """New objects aren't in a list yet, and changed ones are shown there as they were."""

    name: str
    wrong: str
    requirement: str
    kinds: Collection[str]
    seconds: float
    operations: tuple[str, ...] = ()
    _born: dict[str, float] = field(default_factory=dict)
    _was: dict[str, tuple[float, Obj]] = field(default_factory=dict)

    def on_assign(self, kind: str, values: Obj) -> Obj:
        if kind in self.kinds:
            self._born[values["id"]] = time.monotonic()
        return values

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        before = call.lookup(kind, identifier)
        if kind in self.kinds and before is not None:
            self._was[identifier] = time.monotonic(), before
        return True

    def on_list(self, kind: str, page: Page) -> Page:
        if kind not in self.kinds:
            return page
        yet = time.monotonic() - self.seconds
        shown = [one for one in page.objects if self._born.get(one["id"], 0.0) < yet]
        page.count -= len(page.objects) - len(shown)
        page.objects = [self._as_it_was(one, yet) for one in shown]
        return page

    def _as_it_was(self, obj: Obj, yet: float) -> Obj:
        when, before = self._was.get(obj["id"], (0.0, obj))
        return {**obj, **{name: before[name] for name in before if name in obj}} if when > yet else obj


LAGGING = Lags(
    "lijsten-lopen-achter",
    "Niets: de lijsten komen van een kopie, die een moment achterloopt.",
    "",
    frozenset(TYPES),
    LITTLE,
)

FAULTS = tuple(
    Lags(
        f"{kind}-staat-later-in-lijst",
        f"Nieuwe {plural} staan pas na {SECONDS:.1f} seconde in de lijst.".replace(".", ",", 1),
        "API-LIJST-3",
        (kind,),
        SECONDS,
        ops.collection(kind, "POST"),
    )
    for kind, plural in PLURALS.items()
)
