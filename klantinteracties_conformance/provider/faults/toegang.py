"""Defects in who gets in, in methods, and in the life of objects that no scenario uses."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from starlette.responses import Response

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.errors import NotFoundError
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import Described, NotStored, Responds
from klantinteracties_conformance.provider.faults.wijzigen import RemovalPretended

ATTACHMENT = "bijlage"
MANDATE = "vertegenwoordiging"
CATEGORY = "categorie"
ACCOUNT = "rekeningnummer"
JSON = {"Content-Type": "application/json"}


@dataclass
class LetsIn(Described):
    """Some requests get in that should not."""

    actions: tuple[str, ...]
    when: Callable[[Call], bool]

    def authenticate(self, call: Call, accepted: bool) -> bool:
        meant = call.type == self.kind and (not self.actions or call.action in self.actions)
        return accepted or (meant and self.when(call))


@dataclass
class StrangeMethod(Described):
    """A method that the contract does not name is answered."""

    method: str
    one: bool
    answer: Reply

    def on_request(self, call: Call) -> Reply | Response | None:
        if (call.type, call.method, bool(call.id)) != (self.kind, self.method, self.one):
            return None
        return Reply(self.answer.status, dict(self.answer.headers), self.answer.body)


@dataclass
class BodyOnHead(Described):
    """An answer to HEAD has the body that GET would have got."""

    def on_wire(self, call: Call, response: Reply) -> bytes:
        return response.body if (call.type, call.method) == (self.kind, "HEAD") else b""


@dataclass
class ShowsAnyType(Described):
    """An object of another type is shown too, as if it were of this one."""

    other: str

    def on_response(self, call: Call, response: Reply) -> Reply:
        there = (call.type, call.action, response.status) == (self.kind, "read", 404)
        if not there or call.lookup(self.other, call.id) is None:
            return response
        shown = {"uuid": call.id, "id": call.id, "url": f"{call.base}/{call.path}"}
        return Reply(200, JSON, json.dumps(shown).encode())


@dataclass
class NeverReadable(Described):
    """What was registered can't be asked for by its id."""

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:
        if (kind, where) == (self.kind, "read"):
            raise NotFoundError("Dit object is er niet.")
        return obj


def _without_token(call: Call) -> bool:
    return "authorization" not in call.headers


def _anyone(_: Call) -> bool:
    return True


def _any_scheme(call: Call) -> bool:
    return call.knows_token


def _any_token(call: Call) -> bool:
    return call.knows_scheme


def _headers_only(call: Call) -> bool:
    return call.method == "HEAD"


def _in_any_case(call: Call) -> bool:
    return call.knows_scheme and call.knows_letters


def _absent_as(status: int, body: bytes) -> Callable[[Call, Reply], Reply]:
    """Return an answer that says something else than that an object is not there."""

    def answer(_: Call, response: Reply) -> Reply:
        return Reply(status, response.headers, body) if response.status == 404 else response

    return answer


def _without_allow(_: Call, response: Reply) -> Reply:
    if response.status != 405:
        return response
    return Reply(404, response.headers, response.body.replace(b"405", b"404"))


FAULTS = (
    LetsIn(
        "bijlage-verwijderen-zonder-token",
        "Wie geen token meestuurt, kan bijlagen verwijderen.",
        "API-AUTH-1",
        ATTACHMENT,
        ("remove",),
        _without_token,
        operations=ops.item(ATTACHMENT, "DELETE"),
    ),
    LetsIn(
        "vertegenwoordigingen-openbaar",
        "De lijst van vertegenwoordigingen is voor iedereen te lezen.",
        "API-AUTH-1",
        MANDATE,
        ("list",),
        _anyone,
        operations=ops.collection(MANDATE, "GET"),
    ),
    LetsIn(
        "categorie-wijzigen-zonder-token",
        "Wie geen token meestuurt, kan een categorie wijzigen.",
        "API-AUTH-1",
        CATEGORY,
        ("change",),
        _without_token,
        dialects=("openklant",),
        operations=ops.item(CATEGORY, "PATCH"),
    ),
    LetsIn(
        "elk-schema-aanvaard",
        "Een token wordt aanvaard, welk schema er ook voor staat.",
        "API-AUTH-2",
        MANDATE,
        (),
        _any_scheme,
        operations=ops.every(MANDATE),
    ),
    LetsIn(
        "elk-token-aanvaard",
        "Elk token geeft toegang tot bijlagen.",
        "API-AUTH-2",
        ATTACHMENT,
        (),
        _any_token,
        operations=ops.every(ATTACHMENT),
    ),
    LetsIn(
        "elk-token-leest-rekeningnummers",
        "Met elk token zijn rekeningnummers te lezen.",
        "API-AUTH-2",
        ACCOUNT,
        ("list", "read"),
        _any_token,
        dialects=("openklant",),
        operations=(*ops.collection(ACCOUNT, "GET"), *ops.item(ACCOUNT, "GET")),
    ),
    LetsIn(
        "token-in-andere-letters-aanvaard",
        "Bij bijlagen maken hoofdletters en kleine letters in een token niet uit.",
        "API-AUTH-2",
        ATTACHMENT,
        (),
        _in_any_case,
        operations=ops.every(ATTACHMENT),
    ),
    LetsIn(
        "vertegenwoordigingen-head-zonder-token",
        "Wie geen token meestuurt, krijgt van vertegenwoordigingen wel de headers.",
        "API-AUTH-1",
        MANDATE,
        ("list", "read"),
        _headers_only,
        operations=(*ops.collection(MANDATE, "GET"), *ops.item(MANDATE, "GET")),
    ),
    StrangeMethod(
        "options-geeft-500",
        "OPTIONS op een bijlage geeft een interne fout.",
        "API-FOUT-1",
        ATTACHMENT,
        "OPTIONS",
        True,
        Reply(500, JSON, b'{"status": 500}'),
        operations=ops.item(ATTACHMENT, "GET"),
    ),
    StrangeMethod(
        "post-op-een-bijlage",
        "POST op een bijlage die er al is, lijkt te lukken.",
        "API-FOUT-3",
        ATTACHMENT,
        "POST",
        True,
        Reply(200, JSON, b"{}"),
        operations=ops.item(ATTACHMENT, "GET"),
    ),
    StrangeMethod(
        "trace-geeft-200",
        "TRACE op een vertegenwoordiging wordt uitgevoerd.",
        "API-FOUT-3",
        MANDATE,
        "TRACE",
        True,
        Reply(200, {"Content-Type": "message/http"}, b"TRACE / HTTP/1.1\r\n\r\n"),
        operations=ops.item(MANDATE, "GET"),
    ),
    Responds(
        "vreemde-methode-geeft-404",
        "Een methode die de lijst van vertegenwoordigingen niet kent, geeft 404 in plaats van 405.",
        "API-FOUT-4",
        MANDATE,
        "unknown",
        _without_allow,
        operations=ops.collection(MANDATE, "GET", "POST"),
    ),
    StrangeMethod(
        "head-geeft-500",
        "Een verzoek om alleen de headers van de lijst van vertegenwoordigingen geeft een interne fout.",
        "API-FOUT-1",
        MANDATE,
        "HEAD",
        False,
        Reply(500),
        operations=ops.collection(MANDATE, "GET"),
    ),
    BodyOnHead(
        "head-met-inhoud",
        "Een antwoord op HEAD van de lijst van bijlagen heeft een inhoud.",
        "API-FOUT-7",
        ATTACHMENT,
        operations=(*ops.collection(ATTACHMENT, "GET"), *ops.item(ATTACHMENT, "GET")),
    ),
    Responds(
        "onbekende-bijlage-verwijderd",
        "Een bijlage verwijderen die niet bestaat, lukt.",
        "API-FOUT-2",
        ATTACHMENT,
        "remove",
        _absent_as(204, b""),
        operations=ops.item(ATTACHMENT, "DELETE"),
    ),
    Responds(
        "onbekende-vertegenwoordiging-is-leeg",
        "Een vertegenwoordiging opvragen die niet bestaat, geeft een leeg object.",
        "API-FOUT-2",
        MANDATE,
        "read",
        _absent_as(200, b"{}"),
        operations=ops.item(MANDATE, "GET"),
    ),
    ShowsAnyType(
        "bijlage-toont-ook-een-klantcontact",
        "Wie een bijlage opvraagt met het ID van een klantcontact, krijgt dat te zien.",
        "API-FOUT-2",
        ATTACHMENT,
        "klantcontact",
        operations=ops.item(ATTACHMENT, "GET"),
    ),
    Responds(
        "onbekende-bijlage-is-verboden",
        "Een bijlage wijzigen die niet bestaat, geeft 403.",
        "API-FOUT-2",
        ATTACHMENT,
        "change",
        _absent_as(403, b'{"title": "Verboden", "status": 403}'),
        operations=ops.item(ATTACHMENT, "PATCH"),
    ),
    NeverReadable(
        "bijlage-niet-op-te-vragen",
        "Een geregistreerde bijlage is op haar ID niet op te vragen.",
        "API-LEVEN-1",
        ATTACHMENT,
        operations=(*ops.collection(ATTACHMENT, "POST"), *ops.item(ATTACHMENT, "GET")),
    ),
    NotStored(
        "categorie-niet-bewaard",
        "Een categorie registreren wordt bevestigd, maar er wordt niets bewaard.",
        "API-LEVEN-1",
        CATEGORY,
        "create",
        dialects=("openklant",),
        operations=ops.every(CATEGORY),
    ),
    RemovalPretended(
        "bijlage-blijft-bestaan",
        "Een verwijderde bijlage is daarna nog op te vragen.",
        "API-LEVEN-2",
        ATTACHMENT,
        operations=(*ops.collection(ATTACHMENT, "POST"), *ops.item(ATTACHMENT, "GET", "DELETE")),
    ),
    RemovalPretended(
        "verwijderde-vertegenwoordiging-te-wijzigen",
        "Een verwijderde vertegenwoordiging is niet meer op te vragen, maar nog wel te wijzigen.",
        "API-LEVEN-2",
        MANDATE,
        ("read", "listed"),
        operations=(*ops.collection(MANDATE, "POST"), *ops.item(MANDATE, "GET", "PATCH", "DELETE")),
    ),
)
