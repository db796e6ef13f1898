"""Defects around the klantcontact itself."""

from __future__ import annotations

import html
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import (
    Described,
    FilterIgnored,
    FindsNothing,
    NotChecked,
    NotStored,
    OnRead,
    OnWrite,
    Responds,
    map_text,
    put,
    within,
)
from klantinteracties_conformance.provider.faults.opvragen import empty_instead_of_absent

KIND = "klantcontact"


def _hour_later(text: str) -> str:
    return (datetime.fromisoformat(text) + timedelta(hours=1)).isoformat()


def _other_id(obj: Obj) -> None:
    obj["id"] = str(uuid4())


def _failing(call: Call, response: Reply) -> Reply:  # noqa: ARG001
    return Reply(500, {"Content-Type": "text/html"}, b"<h1>Internal Server Error</h1>")


class RemovalIgnored(Described):
    """A DELETE is answered as if it was done."""

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:  # noqa: ARG002
        return [] if kind == self.kind else None


@dataclass
class RemovesNeighbour(Described):
    """A DELETE takes along the object that was made last, whichever that is."""

    latest: str = ""

    def on_assign(self, kind: str, values: Obj) -> Obj:
        if kind == self.kind:
            self.latest = values["id"]
        return values

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:  # noqa: ARG002
        if kind != self.kind or self.latest in ("", identifier):
            return None
        return [(kind, identifier), (kind, self.latest)]


FAULTS = (
    OnRead(
        "kanaal-in-hoofdletters",
        "Het kanaal van een klantcontact komt in hoofdletters terug.",
        "C0992-2",
        KIND,
        map_text("kanaal", str.upper),
    ),
    OnWrite(
        "taal-altijd-engels",
        "De taal van een klantcontact wordt altijd als Engels vastgelegd.",
        "C0992-2",
        KIND,
        put("taal", "eng"),
        ("create",),
    ),
    OnRead(
        "tijdstip-een-uur-later",
        "Een klantcontact heeft bij opvragen een uur later plaatsgevonden dan is vastgelegd.",
        "C0534-1",
        KIND,
        map_text("plaatsgevondenOp", _hour_later),
    ),
    OnWrite(
        "contact-gelukt-vergeten",
        "Of het contact gelukt is, wordt niet bewaard.",
        "C0534-1",
        KIND,
        put("indicatieContactGelukt", None),
        ("create",),
    ),
    OnRead(
        "vertrouwelijk-omgekeerd",
        "Een klantcontact dat niet vertrouwelijk is, komt als vertrouwelijk terug, en omgekeerd.",
        "C0992-2",
        KIND,
        lambda obj: obj.update(vertrouwelijk=not obj["vertrouwelijk"]),
    ),
    OnWrite(
        "inhoud-afgekapt-op-255",
        "De inhoud van een klantcontact wordt na 255 tekens afgekapt.",
        "C0992-3",
        KIND,
        map_text("inhoud", lambda text: text[:255]),
    ),
    OnRead(
        "inhoud-met-html-tekens",
        "Aanhalingstekens en &, < en > komen in de inhoud als HTML-codes terug.",
        "C0992-3",
        KIND,
        map_text("inhoud", html.escape),
    ),
    OnWrite(
        "inhoud-op-een-regel",
        "De regeleinden in de inhoud van een klantcontact verdwijnen.",
        "C0992-3",
        KIND,
        map_text("inhoud", lambda text: text.replace("\n", " ")),
    ),
    OnRead(
        "id-wisselt-bij-opvragen",
        "Een klantcontact noemt bij opvragen telkens een ander ID.",
        "C0992-4",
        KIND,
        _other_id,
        ("read",),
    ),
    OnRead(
        "id-ontbreekt-bij-opvragen",
        "Een opgevraagd klantcontact noemt zijn ID niet.",
        "C0534-2",
        KIND,
        put("id", ""),
        ("read",),
    ),
    OnWrite(
        "onderwerp-afgekapt-op-50",
        "Het onderwerp van een klantcontact wordt na 50 tekens afgekapt.",
        "C2984-6",
        KIND,
        map_text("onderwerp", lambda text: text[:50]),
    ),
    OnRead(
        "onderwerp-van-een-woord-in-kleine-letters",
        "Een onderwerp van één woord komt in kleine letters terug.",
        "C9018-1",
        KIND,
        map_text("onderwerp", lambda text: text if " " in text else text.lower()),
    ),
    OnRead(
        "kanaalcode-verliest-nullen",
        "Een kanaal dat een code met voorloopnullen is, verliest die bij opvragen.",
        "C4161-7",
        KIND,
        map_text("kanaal", lambda text: text.lstrip("0")),
    ),
    OnRead(
        "nummer-een-hoger",
        "Het nummer van een klantcontact is bij opvragen een hoger dan vastgelegd.",
        "C2984-7",
        KIND,
        map_text("nummer", lambda text: str(int(text) + 1)),
        ("read",),
    ),
    OnRead(
        "nummer-mist-laatste-cijfer",
        "Van het nummer van een klantcontact ontbreekt bij opvragen het laatste cijfer.",
        "C9018-2",
        KIND,
        map_text("nummer", lambda text: text[:-1]),
        ("read",),
    ),
    OnRead(
        "meegevraagde-taken-ontbreken",
        "Wie de interne taken met een klantcontact meevraagt, krijgt er geen.",
        "C4161-15",
        KIND,
        within("_expand", put("leiddeTotInterneTaken", [])),
        ("listed",),
        dialects=("openklant",),
    ),
    OnRead(
        "nummer-niet-bewaard",
        "Het nummer van een klantcontact is bij opvragen leeg.",
        "C0992-5",
        KIND,
        put("nummer", None),
        ("read",),
    ),
    OnRead(
        "nummer-altijd-gelijk",
        "Elk klantcontact heeft bij opvragen hetzelfde nummer.",
        "C0992-5",
        KIND,
        put("nummer", "1000000000"),
        ("read",),
    ),
    OnRead(
        "ander-nummer-in-antwoord",
        "Het antwoord op de registratie noemt een ander nummer dan is vastgelegd.",
        "F2173-2",
        KIND,
        put("nummer", "1000000000"),
        ("created",),
    ),
    FindsNothing(
        "nummer-niet-te-vinden",
        "Zoeken op het nummer van een klantcontact vindt niets.",
        "C0534-3",
        KIND,
        "nummer",
    ),
    FilterIgnored(
        "nummer-als-zoekvraag-genegeerd",
        "Zoeken op een nummer vindt alle klantcontacten.",
        "C0534-3",
        KIND,
        "nummer",
    ),
    NotStored(
        "wijziging-niet-bewaard",
        "Een wijziging wordt bevestigd, maar niet bewaard.",
        "C0534-9",
        KIND,
        "change",
    ),
    OnWrite(
        "wijziging-wist-onderwerp",
        "Na een wijziging van de inhoud is het onderwerp verdwenen.",
        "C0534-9",
        KIND,
        put("onderwerp", ""),
        ("change",),
    ),
    OnWrite(
        "wijziging-zet-tijdstip-op-nu",
        "Na een wijziging van de inhoud heeft het klantcontact zojuist plaatsgevonden.",
        "C0534-9",
        KIND,
        lambda values: values.update(plaatsgevondenOp=datetime.now().astimezone().isoformat()),
        ("change",),
    ),
    Responds(
        "registreren-geeft-500",
        "Het registreren van een klantcontact eindigt in een interne fout.",
        "F2173-1",
        KIND,
        "create",
        _failing,
    ),
    OnRead(
        "antwoord-zonder-inhoud",
        "In het antwoord op de registratie ontbreekt de inhoud.",
        "F2173-2",
        KIND,
        put("inhoud", ""),
        ("created",),
    ),
    NotChecked(
        "dubbel-nummer-toegestaan",
        "Een nummer dat al in gebruik is, wordt opnieuw aanvaard.",
        "F2173-3",
        KIND,
        "unique-nummer",
    ),
    RemovalIgnored(
        "verwijderen-doet-niets",
        "Een klantcontact verwijderen wordt bevestigd, maar het blijft bestaan.",
        "F2173-4",
        KIND,
    ),
    RemovesNeighbour(
        "verwijderen-neemt-ander-mee",
        "Met een klantcontact verdwijnt ook het klantcontact dat het laatst is geregistreerd.",
        "F2173-4",
        KIND,
    ),
    Responds(
        "onbekend-id-geeft-leeg-antwoord",
        "Een klantcontact dat niet bestaat, geeft een leeg antwoord zonder fout.",
        "F8618-1",
        KIND,
        "read",
        empty_instead_of_absent,
    ),
)
