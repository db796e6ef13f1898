"""Defects in references to what isn't there: they are taken, and nothing of them is kept."""

from __future__ import annotations

from dataclasses import dataclass

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import Described

REFERENCES = {
    ("bijlage", "wasBijlageVanKlantcontact"): "klantcontact",
    ("betrokkene", "wasPartij"): "partij",
    ("digitaaladres", "verstrektDoorPartij"): "partij",
    ("internetaak", "toegewezenAanActoren"): "actor",
    ("onderwerpobject", "wasKlantcontact"): "klantcontact",
    ("partijidentificator", "identificeerdePartij"): "partij",
    ("rekeningnummer", "partij"): "partij",
}
"""References that an object can do without, by type and attribute, with the type of what they lead to."""


@dataclass
class ForgetsUnknown(Described):
    """A registration that refers to an object that isn't there is taken, without that reference."""

    attribute: str
    target: str

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:
        referred = raw.get(self.attribute)
        if (kind, action) != (self.kind, "create") or not referred:
            return raw
        if not isinstance(referred, list):
            return raw if call.lookup(self.target, str(referred)) else {**raw, self.attribute: None}
        known = [one for one in referred if call.lookup(self.target, str(one))]
        return {**raw, self.attribute: known}


FAULTS = tuple(
    ForgetsUnknown(
        f"onbekende-verwijzing-{kind}-{attribute.lower()}-vergeten",
        f"Wie een {kind} registreert bij een {target} dat niet bestaat, krijgt er een zonder.",
        "API-BEWAAR-1",
        kind,
        attribute,
        target,
        operations=ops.collection(kind, "POST"),
    )
    for (kind, attribute), target in REFERENCES.items()
)
