"""Defects where what is asked for doesn't exist."""

from __future__ import annotations

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.kinds import Responds

UNKNOWN = {
    "partij": ("Een partij die niet bestaat", "F0138-1"),
    "actor": ("Een actor die niet bestaat", "F5002-1"),
    "betrokkene": ("Een betrokkene die niet bestaat", "F5859-1"),
    "internetaak": ("Een interne taak die niet bestaat", "F2771-1"),
    "onderwerpobject": ("Een onderwerpobject dat niet bestaat", "F6039-1"),
    "partijidentificator": ("Een partij-identificator die niet bestaat", "F1582-1"),
    "digitaaladres": ("Een digitaal adres dat niet bestaat", "F2806-1"),
    "bijlage": ("Een bijlage die niet bestaat", "F6230-1"),
}
"""How people call one that isn't there, and the requirement that says so, by object type."""


def empty_instead_of_absent(call: Call, response: Reply) -> Reply:  # noqa: ARG001
    return Reply(200, {"Content-Type": "application/json"}, b"{}") if response.status == 404 else response


FAULTS = tuple(
    Responds(
        f"onbekend-{kind}-geeft-leeg-antwoord",
        f"{called}, geeft een leeg antwoord zonder fout.",
        requirement,
        kind,
        "read",
        empty_instead_of_absent,
    )
    for kind, (called, requirement) in UNKNOWN.items()
)
