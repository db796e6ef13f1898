"""Defects in removing: with an object goes what it refers to, though that has a life of its own."""

from __future__ import annotations

from collections.abc import Iterator

from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.bewaren import EXPERIMENTAL
from klantinteracties_conformance.provider.faults.nevenwerking import RemovesToo
from klantinteracties_conformance.provider.fields import Ref
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.wire.vng_crud_fields import OWN

LEFT_OUT = {("partij", "voorkeursDigitaalAdres"), ("partij", "voorkeursRekeningnummer")} | {
    ("partijidentificator", "subIdentificatorVan")
}
"""What belongs to the object that refers to it, or isn't sent."""


def _faults() -> Iterator[Fault]:
    for kind, about in TYPES.items():
        for name, member in about.fields.items():
            if not isinstance(member, Ref) or (kind, name) in LEFT_OUT or kind in EXPERIMENTAL:
                continue
            yield RemovesToo(
                f"verwijderen-{kind}-neemt-{name.lower()}-mee",
                f"Met een {kind} verdwijnt ook de {member.target} waar {name} naar verwijst.",
                "API-LEVEN-3",
                kind,
                member.target,
                name,
                dialects=None if kind in OWN else ("openklant",),
                operations=ops.item(kind, "DELETE"),
            )


FAULTS = tuple(_faults())
