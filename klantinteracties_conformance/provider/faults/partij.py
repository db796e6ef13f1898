"""Defects around partijen and their identificatoren."""

from __future__ import annotations

from klantinteracties_conformance.provider.faults.kinds import (
    FilterIgnored,
    FindsNothing,
    OnRead,
    OnWrite,
    put,
)

IDENTIFICATOR = "partijidentificator"

FAULTS = (
    OnWrite(
        "geheimhouding-altijd-ja",
        "Elke partij wordt als geheim vastgelegd.",
        "F7554-1",
        "partij",
        put("indicatieGeheimhouding", True),
    ),
    OnRead(
        "voorkeurstaal-verdwijnt",
        "De voorkeurstaal van een partij is bij opvragen leeg.",
        "F7554-1",
        "partij",
        put("voorkeurstaal", ""),
    ),
    FindsNothing(
        "bsn-niet-te-vinden",
        "Zoeken op een burgerservicenummer vindt niets.",
        "F7554-2",
        IDENTIFICATOR,
        "partijIdentificator.objectId",
    ),
    FilterIgnored(
        "bsn-als-zoekvraag-genegeerd",
        "Zoeken op een burgerservicenummer vindt elke partij.",
        "F7554-2",
        IDENTIFICATOR,
        "partijIdentificator.objectId",
    ),
    OnWrite(
        "identificator-zonder-partij",
        "Bij een partij-identificator wordt de partij niet bewaard.",
        "F7554-2",
        IDENTIFICATOR,
        put("identificeerdePartij", None),
    ),
)
