"""Defects in references to what isn't there: they are taken, and nothing of them is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.parse import parse_uuid

REFERENCES = {
    ("bijlage", "wasBijlageVanKlantcontact"): ("klantcontact", ("openklant",)),
    ("betrokkene", "wasPartij"): ("partij", None),
    ("internetaak", "toegewezenAanActoren"): ("actor", ("openklant",)),
    ("onderwerpobject", "wasKlantcontact"): ("klantcontact", None),
    ("rekeningnummer", "partij"): ("partij", ("openklant",)),
}
"""References that an object can do without, by type and attribute: to what, and in which dialects it is seen.

Of what has nothing of its own by which it could be known again, nothing without its reference is registered.
"""


@dataclass
class ForgetsUnknown(Described):
    """A registration that refers to an object that isn't there is taken, without that reference."""

    attribute: str
    target: str

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:
        referred = raw.get(self.attribute)
        if (kind, action) != (self.kind, "create") or not referred:
            return raw
        several = referred if isinstance(referred, list) else [referred]
        known = [one for one in several if not self._leads_nowhere(call, _id(one))]
        if len(known) == len(several):
            return raw
        if isinstance(referred, list):
            return {**raw, self.attribute: known}
        rest = {name: value for name, value in raw.items() if name != self.attribute}
        return {**rest, self.attribute: None} if call.dialect == "openklant" else rest

    def _leads_nowhere(self, call: Call, identifier: str) -> bool:
        return parse_uuid(identifier) is not None and call.lookup(self.target, identifier) is None


def _id(reference: Any) -> str:
    """Return the ID in a reference, whatever holds it."""
    parts = reference.values() if isinstance(reference, dict) else [reference]
    return str(next(iter(parts), ""))


FAULTS = tuple(
    ForgetsUnknown(
        f"onbekende-verwijzing-{kind}-{attribute.lower()}-vergeten",
        f"Wie een {kind} registreert bij een {target} dat niet bestaat, krijgt er een zonder.",
        "API-BEWAAR-1",
        kind,
        attribute,
        target,
        dialects=dialects,
        operations=ops.collection(kind, "POST"),
    )
    for (kind, attribute), (target, dialects) in REFERENCES.items()
)
