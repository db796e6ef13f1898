"""Defects in what is kept: what looks like a day, a link or a number becomes one, and names are tidied."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import OnWrite, map_text, within

Metadata = dict[str, str]

_DAY = re.compile(r"\b(\d\d)-(\d\d)-(\d{4})\b")
_LINK = re.compile(r"(https?://\S+)")

TEXTS: tuple[tuple[str, str, str, Callable[[Obj], object]], ...] = (
    (
        "klantcontact-link-in-inhoud",
        "Een adres op het web in de inhoud van een klantcontact wordt een link in HTML.",
        "klantcontact",
        map_text("inhoud", lambda text: _LINK.sub(r"<a>\1</a>", text)),
    ),
    (
        "klantcontact-enkele-schuine-streep",
        "Van twee schuine strepen in de reactie bij een klantcontact blijft er een.",
        "klantcontact",
        map_text("reactie", lambda text: text.replace("//", "/")),
    ),
    (
        "betrokkene-dag-in-naam",
        "Wat in de naam van een organisatie op een dag lijkt, krijgt de vorm van een andere taal.",
        "betrokkene",
        map_text("organisatienaam", lambda text: _DAY.sub(r"\3-\2-\1", text)),
    ),
    (
        "betrokkene-streepje-zonder-spaties",
        "Spaties om een streepje in een achternaam verdwijnen.",
        "betrokkene",
        within("contactnaam", map_text("achternaam", lambda text: re.sub(r"\s*-\s*", "-", text))),
    ),
)
"""Name, what is wrong, object type, and what is done to it."""

METADATA: tuple[tuple[str, str, Callable[[Metadata], Metadata]], ...] = (
    (
        "punt",
        "Een punt in een sleutel van de metadata wordt een laag streepje.",
        lambda held: {name.replace(".", "_"): value for name, value in held.items()},
    ),
    (
        "spatie",
        "Een spatie in een sleutel van de metadata wordt een laag streepje.",
        lambda held: {name.replace(" ", "_"): value for name, value in held.items()},
    ),
    (
        "getal",
        "Van een waarde in de metadata die op een getal lijkt, verdwijnen de nullen vooraan.",
        lambda held: {name: str(int(value)) if value.isdigit() else value for name, value in held.items()},
    ),
    (
        "hooguit-vijf",
        "Van de metadata worden er hooguit vijf bewaard.",
        lambda held: dict(list(held.items())[:5]),
    ),
)
"""What happens to the metadata of a klantcontact, with what is wrong."""


def _of_metadata(change: Callable[[Metadata], Metadata]) -> Callable[[Obj], object]:
    return lambda obj: obj.update(metadata=change(obj.get("metadata") or {}))


def _faults() -> Iterator[Fault]:
    for name, wrong, kind, change in TEXTS:
        yield OnWrite(
            f"omgezet-{name}",
            wrong,
            "API-BEWAAR-1",
            kind,
            change,
            dialects=("openklant",) if "reactie" in wrong else None,
            operations=ops.collection(kind, "POST"),
        )
    for name, wrong, held in METADATA:
        yield OnWrite(
            f"omgezet-klantcontact-metadata-{name}",
            wrong,
            "API-BEWAAR-1",
            "klantcontact",
            _of_metadata(held),
            dialects=("openklant",),
            operations=ops.collection("klantcontact", "POST"),
        )


FAULTS = tuple(_faults())
