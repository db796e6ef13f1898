"""Defects in what an answer to a write, or a row in a list, shows: something else than the object itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.gevolgen import OldInLists
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.wire.vng_crud_fields import OWN

KINDS = ("actor", "betrokkene", "digitaaladres", "internetaak", "klantcontact", "partij")
ELSEWHERE = "00000000-0000-4000-8000-000000000000"

TEXTS = {
    "betrokkene": "organisatienaam",
    "digitaaladres": "omschrijving",
    "internetaak": "toelichting",
    "klantcontact": "inhoud",
    "partij": "interneNotitie",
}
"""A text of each type that may be empty."""

ROWS = (
    ("klantcontact", "taal"),
    ("klantcontact", "reactie"),
    ("klantcontact", "vertrouwelijk"),
    ("partij", "voorkeurstaal"),
    ("partij", "indicatieGeheimhouding"),
    ("actor", "indicatieActief"),
    ("betrokkene", "organisatienaam"),
    ("betrokkene", "contactnaam"),
    ("digitaaladres", "omschrijving"),
    ("internetaak", "toelichting"),
    ("internetaak", "status"),
    ("onderwerpobject", "onderwerpobjectidentificator"),
    ("bijlage", "bijlageidentificator"),
    ("rekeningnummer", "bic"),
)
"""Attributes of which lists may show what they were."""

NOT_IN_CRUD = (("klantcontact", "reactie"),)

PLACES = {
    "create": ("in-antwoord-op-registreren", "het antwoord op het registreren van een {}"),
    "list": ("in-lijst", "een lijst met objecten van het type {}"),
}
"""Where an address is wrong, by the action of the request: what that is called."""


@dataclass
class ShownOtherwise(Described):
    """The answers to one action show an attribute otherwise."""

    action: str
    attribute: str
    change: Callable[[Any], Any]

    def on_response(self, call: Call, response: Reply) -> Reply:
        if (call.type, call.action) != (self.kind, self.action) or response.status >= 300:
            return response
        body = response.json
        for row in body.get("results", [body]):
            if self.attribute in row:
                row[self.attribute] = self.change(row[self.attribute])
        response.json = body
        return response


@dataclass
class KeepsWhenEmptied(Described):
    """Whoever replaces an object and empties an attribute, finds the old value."""

    attribute: str

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        if (kind, action) != (self.kind, "replace") or values.get(self.attribute):
            return values
        before = call.lookup(kind, call.id) or {}
        return {**values, self.attribute: before.get(self.attribute, values.get(self.attribute))}


def _elsewhere(url: str) -> str:
    return f"{url.rpartition('/')[0]}/{ELSEWHERE}"


def _faults() -> Iterator[Fault]:
    for kind in KINDS:
        for action, (name, where) in PLACES.items():
            yield ShownOtherwise(
                f"getoond-{kind}-adres-{name}",
                f"Het adres in {where.format(kind)} is niet dat van het object.",
                "API-BEWAAR-1",
                kind,
                action,
                "url",
                _elsewhere,
                dialects=("openklant",),
                operations=ops.collection(kind, "POST"),
            )
        yield ShownOtherwise(
            f"getoond-{kind}-adres-in-antwoord-op-wijzigen",
            f"Het adres in het antwoord op het wijzigen van een {kind} is niet dat van het object.",
            "API-BEWAAR-2",
            kind,
            "change",
            "url",
            _elsewhere,
            dialects=("openklant",),
            operations=ops.item(kind, "PATCH"),
        )
    for kind, attribute in ROWS:
        yield OldInLists(
            f"getoond-{kind}-{attribute.lower()}-oud-in-lijst",
            f"Na een wijziging van een {kind} toont een lijst nog de oude {attribute}.",
            "API-BEWAAR-2",
            kind,
            attribute,
            dialects=None if kind in OWN and (kind, attribute) not in NOT_IN_CRUD else ("openklant",),
            operations=ops.item(kind, "PATCH", "PUT"),
        )
    for kind, attribute in TEXTS.items():
        yield KeepsWhenEmptied(
            f"getoond-{kind}-{attribute.lower()}-niet-leeg-bij-vervangen",
            f"Wie bij het vervangen van een {kind} {attribute} leegmaakt, houdt de oude waarde.",
            "API-BEWAAR-2",
            kind,
            attribute,
            dialects=("openklant",),
            operations=ops.item(kind, "PUT"),
        )


FAULTS = tuple(_faults())
