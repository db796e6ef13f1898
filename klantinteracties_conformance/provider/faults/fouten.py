"""Defects in how errors, and successes, are answered on the roads that a consumer takes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.kinds import (
    OnRead,
    Responds,
    put,
    within,
)

HTML = {"Content-Type": "text/html"}
TRACE = b'Traceback (most recent call last):\n  File "app.py", line 1\nKeyError: status\n'

Answering = Callable[[Call, Reply], Reply]


def _refused_as(status: int) -> Answering:
    """Return an answer that gives every refusal this status."""

    def answer(_: Call, response: Reply) -> Reply:
        return Reply(status, response.headers, response.body) if response.status >= 400 else response

    return answer


def _always(status: int, headers: dict[str, str], body: bytes = b"") -> Answering:
    return lambda _call, _response: Reply(status, dict(headers), body)


def _with_status(status: int) -> Answering:
    return lambda _call, response: Reply(status, response.headers, response.body)


def _bare_rows(_: Call, response: Reply) -> Reply:
    content: dict[str, Any] = response.json
    rows: list[Any] = content.get("results") or next(iter(content.get("_embedded", {}).values()), [])
    return Reply(response.status, response.headers, json.dumps(rows).encode())


FAULTS = (
    Responds(
        "dubbel-nummer-geeft-500",
        "Een nummer dat al in gebruik is, geeft een interne fout.",
        "F2173-3",
        "klantcontact",
        "create",
        _refused_as(500),
    ),
    Responds(
        "dubbel-nummer-geeft-404",
        "Elke fout bij het registreren is een 404, ook een nummer dat al in gebruik is.",
        "F2173-3",
        "klantcontact",
        "create",
        _refused_as(404),
    ),
    Responds(
        "dubbel-nummer-geeft-200",
        "Een nummer dat al in gebruik is, geeft 200 met een foutmelding erin.",
        "F2173-3",
        "klantcontact",
        "create",
        _refused_as(200),
    ),
    Responds(
        "onbekend-id-geeft-500",
        "Een klantcontact dat niet bestaat, geeft een interne fout.",
        "F8618-1",
        "klantcontact",
        "read",
        _refused_as(500),
    ),
    Responds(
        "onbekend-id-geeft-400",
        "Een klantcontact dat niet bestaat, geeft dezelfde fout als een verkeerd verzoek.",
        "F8618-1",
        "klantcontact",
        "read",
        _refused_as(400),
    ),
    Responds(
        "lijst-is-een-webpagina",
        "In plaats van een lijst van digitale adressen komt een webpagina.",
        "C2716-5",
        "digitaaladres",
        "list",
        _always(200, HTML, b"<html><body>Welkom</body></html>"),
    ),
    Responds(
        "lijst-zonder-inhoud",
        "Een lijst van partij-identificatoren is een leeg antwoord.",
        "C9018-10",
        "partijidentificator",
        "list",
        _always(200, {}),
    ),
    Responds(
        "lijst-is-een-kale-rij",
        "Een lijst van interne taken komt zonder het omhulsel van het contract.",
        "C9167-10",
        "internetaak",
        "list",
        _bare_rows,
    ),
    Responds(
        "lijst-van-actoren-geeft-404",
        "De lijst van actoren is er niet.",
        "C0992-1",
        "actor",
        "list",
        _always(404, HTML),
    ),
    Responds(
        "actor-registreren-geeft-200",
        "Het registreren van een actor geeft 200 in plaats van 201.",
        "F5592-1",
        "actor",
        "create",
        _with_status(200),
    ),
    Responds(
        "partij-registreren-zonder-antwoord",
        "Het antwoord op de registratie van een partij heeft geen inhoud.",
        "F7554-1",
        "partij",
        "create",
        _always(201, {}),
    ),
    Responds(
        "verwerken-geeft-stacktrace",
        "Het verwerken van een interne taak eindigt in een stacktrace.",
        "C6114-6",
        "internetaak",
        "change",
        _always(500, {"Content-Type": "text/plain"}, TRACE),
    ),
    Responds(
        "taak-op-id-geeft-lijst",
        "Wie een interne taak op ID opvraagt, krijgt een lijst met die taak.",
        "C2716-16",
        "internetaak",
        "read",
        lambda _, response: Reply(response.status, response.headers, b"[" + response.body + b"]"),
        dialects=("openklant",),
    ),
    OnRead(
        "onderwerp-antwoord-met-vast-id",
        "Het antwoord op de registratie van een onderwerpobject noemt altijd hetzelfde ID.",
        "C9761-2",
        "onderwerpobject",
        put("id", "00000000-0000-4000-8000-000000000001"),
        ("created",),
    ),
    OnRead(
        "actor-antwoord-zonder-naam",
        "In het antwoord op de registratie van een actor ontbreekt de naam.",
        "F5592-1",
        "actor",
        put("naam", ""),
        ("created",),
    ),
    OnRead(
        "partij-antwoord-zonder-naam",
        "In het antwoord op de registratie van een partij ontbreekt de achternaam.",
        "C9167-8",
        "partij",
        within("partijIdentificatie", within("contactnaam", put("achternaam", ""))),
        ("created",),
    ),
    OnRead(
        "betrokkene-antwoord-zonder-naam",
        "In het antwoord op de registratie van een betrokkene ontbreekt de naam.",
        "F2599-1",
        "betrokkene",
        put("contactnaam", None),
        ("created",),
    ),
    OnRead(
        "taak-antwoord-zonder-toelichting",
        "In het antwoord op de registratie van een interne taak ontbreekt de toelichting.",
        "C9167-2",
        "internetaak",
        put("toelichting", ""),
        ("created",),
    ),
    OnRead(
        "adres-antwoord-zonder-adres",
        "In het antwoord op de registratie van een digitaal adres ontbreekt het adres zelf.",
        "F1995-1",
        "digitaaladres",
        put("adres", ""),
        ("created",),
    ),
    OnRead(
        "koppeling-antwoord-zonder-actor",
        "In het antwoord op het koppelen ontbreekt de actor.",
        "F6542-1",
        "actorklantcontact",
        put("actor", None),
        ("created",),
    ),
    OnRead(
        "onderwerp-antwoord-zonder-klantcontact",
        "In het antwoord op de registratie van een onderwerpobject ontbreekt het klantcontact.",
        "F9322-1",
        "onderwerpobject",
        put("klantcontact", None),
        ("created",),
    ),
)
