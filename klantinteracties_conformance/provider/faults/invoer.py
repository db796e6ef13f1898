"""Defects in what is accepted and refused, and how, where only thought-up requests notice them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from starlette.responses import Response

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.errors import ProviderError, invalid
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import Described, FilterIgnored, NotChecked, Responds
from klantinteracties_conformance.provider.parse import parse_uuid

ATTACHMENT = "bijlage"
MANDATE = "vertegenwoordiging"
CATEGORY = "categorie"
LONGEST_BIC = 11
ACCOUNT = "rekeningnummer"
WRITING = ("create", "replace", "change")


@dataclass
class Fails(Described):
    """A request with these attributes ends in an internal error."""

    when: Callable[[Obj], bool]

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:  # noqa: ARG002
        if kind == self.kind and self.when(raw):
            raise ProviderError()
        return raw


@dataclass
class Refuses(Described):
    """A valid value is refused."""

    attribute: str
    when: Callable[[Obj], bool]

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:  # noqa: ARG002
        if kind == self.kind and self.when(raw):
            raise invalid((self.attribute,), "invalid", "Deze waarde kan hier niet.")
        return raw


@dataclass
class RefusedAndStored(NotChecked):
    """What breaks a rule is refused, and kept all the same."""

    breaks: Callable[[Obj], bool] = field(kw_only=True)

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        if (kind, action) == (self.kind, "create"):
            call.state["broken"] = self.breaks(values)
        return values

    def on_response(self, call: Call, response: Reply) -> Reply:
        if not call.state.get("broken"):
            return response
        media_type = "application/problem+json" if call.dialect == "vng-crud" else "application/json"
        return Reply(400, {"Content-Type": media_type}, b'{"title": "Ongeldig", "status": 400}')


@dataclass
class Prepared(Described):
    """Requests of these kinds are read otherwise than they were sent."""

    actions: tuple[str, ...]
    change: Callable[[Call], Reply | None]

    def on_request(self, call: Call) -> Reply | Response | None:
        if call.type != self.kind or call.action not in self.actions:
            return None
        return self.change(call)


@dataclass
class DuplicateFails(Described):
    """A value that must be unique and is not, ends in an internal error."""

    def on_response(self, call: Call, response: Reply) -> Reply:
        taken = call.type == self.kind and b'"unique"' in response.body and response.status in (400, 409)
        return Reply(500, response.headers, response.body) if taken else response


@dataclass
class FixedPages(Described):
    """Pages hold as many objects as the provider likes."""

    size: int

    def page_size(self, kind: str, size: int) -> int:
        return self.size if kind == self.kind else size


def _readable(call: Call) -> bool:
    try:
        json.loads(call.body or b"{}")
    except ValueError:
        return False
    return True


def _as_nothing(call: Call) -> Reply | None:
    if not _readable(call):
        call.body = b"{}"
    return None


def _unreadable_fails(call: Call) -> Reply | None:
    return None if _readable(call) else Reply(500, {"Content-Type": "application/json"}, b'{"status": 500}')


def _any_media_type(call: Call) -> Reply | None:
    call.headers = {**call.headers, "content-type": "application/json"}
    return None


def _without_bad_uuid(call: Call) -> Reply | None:
    reference = re.compile(r".*(__uuid|Klantcontact|Partij|Id)$")
    call.query = [(name, text) for name, text in call.query if not reference.match(name) or parse_uuid(text)]
    return None


def _without_bad_size(call: Call) -> Reply | None:
    call.query = [(name, text) for name, text in call.query if name != "pageSize" or text.isdigit()]
    return None


def _empty_text(raw: Obj) -> bool:
    return any(value == "" for value in _texts(raw))


def _texts(raw: Obj) -> list[object]:
    parts = [part for value in raw.values() if isinstance(value, dict) for part in value.values()]
    return [*raw.values(), *parts]


def _long_object_id(values: Obj) -> bool:
    group = values.get("bijlageidentificator")
    return isinstance(group, dict) and len(str(group.get("objectId") or "")) > 40


def _empty_reference(raw: Obj) -> bool:
    return raw.get("wasBijlageVanKlantcontact") in ({}, {"id": ""}, "")


def _internal_error(_: Call, response: Reply) -> Reply:
    return Reply(500, response.headers, b'{"status": 500}')


FAULTS = (
    NotChecked(
        "lengte-niet-gecontroleerd",
        "Een te lange identificator van een bijlage wordt aanvaard.",
        "API-INVOER-2",
        ATTACHMENT,
        "max-length",
        operations=(*ops.collection(ATTACHMENT, "POST"), *ops.item(ATTACHMENT, "PUT", "PATCH")),
    ),
    NotChecked(
        "keuze-niet-gecontroleerd",
        "Een interne taak met een status die niet bestaat, wordt aanvaard.",
        "API-INVOER-2",
        "internetaak",
        "choice",
        operations=(*ops.collection("internetaak", "POST"), *ops.item("internetaak", "PUT", "PATCH")),
    ),
    NotChecked(
        "verplicht-niet-gecontroleerd",
        "Een vertegenwoordiging zonder vertegenwoordigde partij wordt aanvaard.",
        "API-INVOER-2",
        MANDATE,
        "required",
        operations=(*ops.collection(MANDATE, "POST"), *ops.item(MANDATE, "PUT")),
    ),
    NotChecked(
        "null-niet-gecontroleerd",
        "Een vertegenwoordiging met null als vertegenwoordigde partij wordt aanvaard.",
        "API-INVOER-2",
        MANDATE,
        "null",
        operations=(*ops.collection(MANDATE, "POST"), *ops.item(MANDATE, "PUT", "PATCH")),
    ),
    RefusedAndStored(
        "te-lang-geweigerd-en-bewaard",
        "Een bijlage met een te lange identificator wordt geweigerd en toch bewaard.",
        "API-INVOER-2",
        ATTACHMENT,
        "max-length",
        breaks=_long_object_id,
        dialects=("vng-crud",),
        operations=ops.collection(ATTACHMENT, "POST"),
    ),
    RefusedAndStored(
        "te-lange-bic-geweigerd-en-bewaard",
        "Een rekeningnummer met een te lange BIC wordt geweigerd en toch bewaard.",
        "API-INVOER-2",
        ACCOUNT,
        "max-length",
        breaks=lambda values: len(str(values.get("bic"))) > LONGEST_BIC,
        dialects=("openklant",),
        operations=ops.collection(ACCOUNT, "POST"),
    ),
    NotChecked(
        "getal-als-tekst-aanvaard",
        "Een getal waar een bijlage tekst hoort te hebben, wordt aanvaard en bewaard.",
        "API-INVOER-3",
        ATTACHMENT,
        "type",
        operations=(*ops.collection(ATTACHMENT, "POST"), *ops.item(ATTACHMENT, "PUT", "PATCH")),
    ),
    NotChecked(
        "tekst-als-ja-of-nee-aanvaard",
        "Een tekst waar een betrokkene ja of nee hoort te hebben, wordt aanvaard en bewaard.",
        "API-INVOER-3",
        "betrokkene",
        "type",
        operations=(*ops.collection("betrokkene", "POST"), *ops.item("betrokkene", "PUT", "PATCH")),
    ),
    Refuses(
        "lange-categorie-geweigerd",
        "Een categorie met een naam van meer dan twintig tekens wordt geweigerd.",
        "API-INVOER-1",
        CATEGORY,
        "naam",
        lambda raw: len(str(raw.get("naam"))) > 20,
        dialects=("openklant",),
        operations=(*ops.collection(CATEGORY, "POST"), *ops.item(CATEGORY, "PUT", "PATCH")),
    ),
    Responds(
        "vertegenwoordiging-vervangen-kan-niet",
        "Een PUT van een vertegenwoordiging wordt altijd geweigerd.",
        "API-INVOER-1",
        MANDATE,
        "replace",
        lambda _, response: Reply(400, response.headers, b'{"title": "Ongeldig", "status": 400}'),
        operations=ops.item(MANDATE, "PUT"),
    ),
    Prepared(
        "onjuiste-id-in-zoekvraag-genegeerd",
        "Zoeken naar bijlagen met iets dat geen ID is, vindt alle bijlagen.",
        "API-INVOER-4",
        ATTACHMENT,
        ("list",),
        _without_bad_uuid,
        operations=ops.collection(ATTACHMENT, "GET"),
    ),
    Prepared(
        "onjuiste-grootte-genegeerd",
        "Een bladzijde met een grootte die geen getal is, heeft de gewone grootte.",
        "API-INVOER-4",
        CATEGORY,
        ("list",),
        _without_bad_size,
        dialects=("openklant",),
        operations=ops.collection(CATEGORY, "GET"),
    ),
    FilterIgnored(
        "bijlagen-van-andere-klantcontacten",
        "Zoeken naar de bijlagen van een klantcontact vindt ook die van andere.",
        "API-LIJST-2",
        ATTACHMENT,
        "wasBijlageVanKlantcontact",
        operations=ops.collection(ATTACHMENT, "GET"),
    ),
    FilterIgnored(
        "iban-als-zoekvraag-genegeerd",
        "Zoeken op een IBAN vindt alle rekeningnummers.",
        "API-LIJST-2",
        ACCOUNT,
        "iban",
        dialects=("openklant",),
        operations=ops.collection(ACCOUNT, "GET"),
    ),
    FilterIgnored(
        "vertegenwoordigers-van-anderen",
        "Zoeken naar wie een partij vertegenwoordigt, vindt ook de vertegenwoordigers van anderen.",
        "API-LIJST-2",
        MANDATE,
        "vertegenwoordigdePartij",
        operations=ops.collection(MANDATE, "GET"),
    ),
    FixedPages(
        "bladzijde-te-groot",
        "Een lijst van categorieën heeft meer rijen dan gevraagd.",
        "API-LIJST-1",
        CATEGORY,
        100,
        dialects=("openklant",),
        operations=ops.collection(CATEGORY, "GET", "POST"),
    ),
    Fails(
        "lege-tekst-geeft-500",
        "Een lege tekst in een bijlage geeft een interne fout.",
        "API-FOUT-1",
        ATTACHMENT,
        _empty_text,
        operations=(*ops.collection(ATTACHMENT, "POST"), *ops.item(ATTACHMENT, "PUT", "PATCH")),
    ),
    Fails(
        "lege-verwijzing-geeft-500",
        "Een lege verwijzing naar een klantcontact in een bijlage geeft een interne fout.",
        "API-FOUT-1",
        ATTACHMENT,
        _empty_reference,
        operations=(*ops.collection(ATTACHMENT, "POST"), *ops.item(ATTACHMENT, "PUT", "PATCH")),
    ),
    DuplicateFails(
        "dubbele-taak-geeft-500",
        "Een interne taak met een nummer dat al bestaat, geeft een interne fout.",
        "API-FOUT-1",
        "internetaak",
        operations=(*ops.collection("internetaak", "POST"), *ops.item("internetaak", "PUT")),
    ),
    DuplicateFails(
        "dubbele-vertegenwoordiging-geeft-500",
        "Een vertegenwoordiging die al bestaat, geeft een interne fout.",
        "API-FOUT-1",
        MANDATE,
        dialects=("openklant",),
        operations=ops.collection(MANDATE, "POST"),
    ),
    Responds(
        "bijlage-wijzigen-geeft-500",
        "Een PATCH van een bijlage geeft een interne fout.",
        "API-FOUT-1",
        ATTACHMENT,
        "change",
        _internal_error,
        operations=ops.item(ATTACHMENT, "PATCH"),
    ),
    Prepared(
        "kapotte-json-geeft-500",
        "Een bijlage in JSON die niet te lezen is, geeft een interne fout.",
        "API-FOUT-1",
        ATTACHMENT,
        WRITING,
        _unreadable_fails,
        operations=ops.collection(ATTACHMENT, "POST"),
    ),
    Prepared(
        "kapotte-json-aanvaard",
        "Een wijziging van een bijlage in JSON die niet te lezen is, wordt aanvaard.",
        "API-FOUT-5",
        ATTACHMENT,
        ("change",),
        _as_nothing,
        operations=ops.item(ATTACHMENT, "PATCH"),
    ),
    Prepared(
        "elk-mediatype-aanvaard",
        "Een vertegenwoordiging als platte tekst wordt aanvaard.",
        "API-FOUT-6",
        MANDATE,
        WRITING,
        _any_media_type,
        operations=(*ops.collection(MANDATE, "POST"), *ops.item(MANDATE, "PUT", "PATCH")),
    ),
)
