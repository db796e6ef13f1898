"""Defects that show further on: on a later page, an object lacks what it has on the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.page import Page

LACKING = {
    "klantcontact": ("inhoud", "klantcontacten"),
    "partij": ("nummer", "partijen"),
    "betrokkene": ("organisatienaam", "betrokkenen"),
    "internetaak": ("gevraagdeHandeling", "interne taken"),
}
"""By type, what an object lacks on a later page, with how such objects are called."""


@dataclass
class LacksFurtherOn(Described):
    """Rows of a page after the first show nothing for an attribute."""

    attribute: str

    def on_list(self, kind: str, page: Page) -> Page:
        if kind != self.kind or page.number == 1:
            return page
        return _with(page, [{**obj, self.attribute: ""} for obj in page.objects])


def _with(page: Page, objects: list[dict[str, object]]) -> Page:
    shown = replace(page, objects=objects)
    shown.next, shown.previous = page.next, page.previous
    return shown


def _faults() -> Iterator[Fault]:
    for kind, (attribute, called) in LACKING.items():
        yield LacksFurtherOn(
            f"verderop-{kind}-zonder-{attribute.lower()}",
            f"Op elke volgende bladzijde van de lijst van {called} is {attribute} leeg.",
            "API-BEWAAR-1",
            kind,
            attribute,
            dialects=("openklant",),
            operations=ops.collection(kind, "GET"),
        )


FAULTS = tuple(_faults())
