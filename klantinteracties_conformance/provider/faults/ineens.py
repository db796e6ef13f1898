"""Defects that only what is registered in one request together with others suffers from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import ProviderError, invalid
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.faults.tegelijk import LINGERS, MixesUp

TOGETHER = "create_together"


@dataclass
class LosesTogether(Described):
    """An attribute of a part gets lost; with `beside` only where that part comes along as well."""

    attribute: str
    left: Any
    beside: str = ""

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:  # noqa: ARG002
        if kind != self.kind or call.action != TOGETHER or self.attribute not in values:
            return values
        if self.beside and self.beside not in json.loads(call.body):
            return values
        return {**values, self.attribute: self.left}


@dataclass
class RefusesTogether(Described):
    """A part is refused where another one comes along."""

    beside: str

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:  # noqa: ARG002
        if kind == self.kind and call.action == TOGETHER and self.beside in json.loads(call.body):
            raise invalid((kind,), "invalid", "Deze delen gaan niet samen.")
        return raw


@dataclass
class MixesUpTogether(MixesUp):
    """What is registered together, while others are at it, gets an attribute of the one before it."""

    def mixes(self, call: Call, kind: str, action: str) -> bool:  # noqa: ARG002
        return kind == self.kind and call.action == TOGETHER


@dataclass
class StumblesTogether(Described):
    """What is registered together, while others are at it, is answered with a server error."""

    lingers = LINGERS

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:  # noqa: ARG002
        if kind == self.kind and call.action == TOGETHER and call.company > 1:
            raise ProviderError
        return raw


_NAME = {"voorletters": "", "voornaam": "", "voorvoegselAchternaam": "", "achternaam": ""}

LOST: tuple[tuple[str, str, Any], ...] = (
    ("klantcontact", "reactie", ""),
    ("klantcontact", "inhoud", ""),
    ("klantcontact", "metadata", {}),
    ("klantcontact", "indicatieContactGelukt", None),
    ("klantcontact", "hoofdOnderwerpType", ""),
    ("betrokkene", "wasPartij", None),
    ("betrokkene", "organisatienaam", ""),
    ("betrokkene", "contactnaam", _NAME),
    ("onderwerpobject", "wasKlantcontact", None),
)
"""What gets lost: the part, its attribute, and what is left of it."""


def _faults() -> Iterator[Fault]:
    for kind, attribute, left in LOST:
        yield LosesTogether(
            f"ineens-{kind}-{attribute.lower()}",
            f"Wie alles in één keer registreert, raakt van {kind} het attribuut {attribute} kwijt.",
            "API-BEWAAR-1",
            kind,
            attribute,
            left,
            dialects=("openklant",),
            operations=("POST /maak-klantcontact",),
        )
    for kind, beside, attribute, left in (
        ("klantcontact", "betrokkene", "reactie", ""),
        ("betrokkene", "onderwerpobject", "wasPartij", None),
        ("onderwerpobject", "betrokkene", "wasKlantcontact", None),
    ):
        yield LosesTogether(
            f"ineens-{kind}-{attribute.lower()}-naast-{beside}",
            f"Komt er een {beside} bij, dan raakt van {kind} het attribuut {attribute} kwijt.",
            "API-BEWAAR-1",
            kind,
            attribute,
            left,
            beside,
            dialects=("openklant",),
            operations=("POST /maak-klantcontact",),
        )
    yield RefusesTogether(
        "ineens-onderwerpobject-naast-betrokkene-geweigerd",
        "Een betrokkene en een onderwerpobject in één keer registreren wordt geweigerd.",
        "API-INVOER-1",
        "onderwerpobject",
        "betrokkene",
        dialects=("openklant",),
        operations=("POST /maak-klantcontact",),
    )
    for kind, attribute, name in (
        ("klantcontact", "onderwerp", "onderwerp"),
        ("betrokkene", "hadKlantcontact", "klantcontact"),
        ("onderwerpobject", "klantcontact", "klantcontact"),
    ):
        yield MixesUpTogether(
            f"ineens-tegelijk-{kind}-{name}-verwisseld",
            f"Registreren er meer tegelijk alles in één keer, dan krijgt {kind} het {name} van een ander.",
            "API-TEGELIJK-1",
            kind,
            attribute,
            dialects=("openklant",),
            operations=("POST /maak-klantcontact",),
        )
    yield StumblesTogether(
        "ineens-tegelijk-serverfout",
        "Registreren er meer tegelijk alles in één keer, dan volgt een serverfout.",
        "API-TEGELIJK-1",
        "klantcontact",
        dialects=("openklant",),
        operations=("POST /maak-klantcontact",),
    )


FAULTS = tuple(_faults())
