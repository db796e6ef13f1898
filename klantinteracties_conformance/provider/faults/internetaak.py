"""Defects around interne taken."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import (
    Described,
    FilterIgnored,
    NotChecked,
    NotStored,
    OnRead,
    OnWrite,
    put,
)
from klantinteracties_conformance.provider.faults.nevenwerking import LostBySystems

KIND = "internetaak"


@dataclass
class LostByDepartments(Described):
    """A task for a department is stored without anyone to do it."""

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:  # noqa: ARG002
        assigned = values.get("toegewezenAanActoren") or []
        if kind == KIND and any(_is_department(call, identifier) for identifier in assigned):
            return {**values, "toegewezenAanActoren": []}
        return values


def _is_department(call: Call, identifier: str) -> bool:
    actor = call.lookup("actor", identifier) or {}
    return actor.get("soortActor") == "organisatorische_eenheid"


def made_up_moment(obj: Obj) -> None:
    obj["afgehandeldOp"] = obj.get("afgehandeldOp") or "2024-01-01T09:00:00Z"


FAULTS = (
    FilterIgnored(
        "openstaand-ook-verwerkt",
        "Zoeken naar openstaande taken vindt ook de verwerkte.",
        "C2984-1",
        KIND,
        "status",
    ),
    FilterIgnored(
        "taken-van-anderen",
        "Zoeken naar de taken van een medewerker of afdeling vindt ook die van anderen.",
        "C2984-2",
        KIND,
        "toegewezenAanActoren",
    ),
    OnRead(
        "taak-zonder-klantcontact",
        "Een opgevraagde interne taak noemt niet uit welk klantcontact zij ontstond.",
        "C2984-3",
        KIND,
        put("aanleidinggevendKlantcontact", None),
        ("read",),
    ),
    OnWrite(
        "verwerkt-zonder-moment",
        "Een taak wordt verwerkt zonder dat het moment wordt vastgelegd.",
        "C9761-1",
        KIND,
        put("afgehandeldOp", None),
        ("change",),
    ),
    OnWrite(
        "verwerken-wist-toelichting",
        "Na het verwerken van een taak is de toelichting verdwenen.",
        "C0359-3",
        KIND,
        put("toelichting", ""),
        ("change",),
    ),
    NotStored(
        "verwerkt-blijft-openstaan",
        "Een taak verwerken wordt bevestigd, maar de taak blijft openstaan.",
        "C2984-12",
        KIND,
        "change",
    ),
    LostByDepartments(
        "taak-van-afdeling-bij-niemand",
        "Een taak voor een afdeling is na het registreren aan niemand toegewezen.",
        "C9708-2",
        KIND,
    ),
    OnRead(
        "toelichting-ontbreekt-in-lijst",
        "In een lijst van interne taken ontbreekt de toelichting.",
        "C2716-1",
        KIND,
        put("toelichting", ""),
        ("listed",),
    ),
    OnRead(
        "taak-wisselt-van-id",
        "Een interne taak noemt bij opvragen telkens een ander ID.",
        "C9167-1",
        KIND,
        lambda obj: obj.update(id=str(uuid4())),
        ("read",),
    ),
    OnRead(
        "antwoord-op-verwerken-noemt-oude-status",
        "Het antwoord op het verwerken van een interne taak noemt nog de oude status.",
        "C6114-4",
        KIND,
        put("status", "te_verwerken"),
        ("changed",),
    ),
    LostBySystems(
        "taak-van-systeem-bij-niemand",
        "Een taak voor een geautomatiseerde actor is na het registreren aan niemand toegewezen.",
        "C4161-9",
        "internetaak",
    ),
    OnWrite(
        "open-taak-heeft-moment-van-verwerken",
        "Bij een nieuwe interne taak staat al wanneer zij is verwerkt.",
        "C1199-8",
        "internetaak",
        made_up_moment,
        ("create",),
    ),
    NotChecked(
        "dubbel-taaknummer-toegestaan",
        "Een taaknummer dat al in gebruik is, wordt opnieuw aanvaard.",
        "F2120-2",
        "internetaak",
        "unique-nummer",
    ),
    OnWrite(
        "taak-wijzigen-sluit-haar-af",
        "Een interne taak die wordt verduidelijkt, staat daarna op verwerkt.",
        "F5241-1",
        KIND,
        put("status", "verwerkt"),
        ("change",),
    ),
    OnRead(
        "taak-zonder-moment-van-toewijzen",
        "Een opgevraagde interne taak zegt niet wanneer zij is toegewezen.",
        "C9708-15",
        KIND,
        put("toegewezenOp", None),
        ("read",),
        dialects=("openklant",),
    ),
    OnRead(
        "taak-op-vast-moment-toegewezen",
        "Elke opgevraagde interne taak is toegewezen op hetzelfde moment, jaren geleden.",
        "C9708-15",
        KIND,
        put("toegewezenOp", "2000-01-01T00:00:00+00:00"),
        ("read",),
        dialects=("openklant",),
    ),
    OnRead(
        "meegevraagde-taak-lijkt-verwerkt",
        "Wie de interne taken met een klantcontact meevraagt, krijgt ze als verwerkt.",
        "C4161-15",
        "internetaak",
        put("status", "verwerkt"),
        ("expanded",),
        dialects=("openklant",),
    ),
)
