"""Defects in the form of answers, where only a comparison with the contract notices them."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from typing import Any

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.kinds import OnRead, Responds, put

ATTACHMENT = "bijlage"
MANDATE = "vertegenwoordiging"
Answering = Callable[[Call, Reply], Reply]


def status(was: int, becomes: int, body: bytes | None = None) -> Answering:
    """Return an answer with another status than it had."""

    def answer(_: Call, response: Reply) -> Reply:
        if response.status != was:
            return response
        return Reply(becomes, response.headers, response.body if body is None else body)

    return answer


def headers(when: int, **changed: str | None) -> Answering:
    """Return an answer of which these headers are other, or gone."""
    named = {name.replace("_", "-").lower(): text for name, text in changed.items()}

    def answer(_: Call, response: Reply) -> Reply:
        if response.status == when:
            kept = {name: text for name, text in response.headers.items() if name.lower() not in named}
            response.headers = {**kept, **{name: text for name, text in named.items() if text is not None}}
        return response

    return answer


def content(change: Callable[[Any], object], when: int = 200) -> Answering:
    """Return an answer whose JSON is changed."""

    def answer(_: Call, response: Reply) -> Reply:
        if response.status == when and response.body:
            found = response.json
            change(found)
            response.json = found
        return response

    return answer


def only(when: Callable[[Call], bool], answering: Answering) -> Answering:
    """Return what happens to the answers to some requests only."""
    return lambda call, response: answering(call, response) if when(call) else response


def is_second_page(call: Call) -> bool:
    """Tell whether another page than the first is asked for."""
    return any(name == "page" and value not in ("", "1") for name, value in call.query)


def is_search(call: Call) -> bool:
    """Tell whether a list is searched by anything."""
    return any(value and name not in ("page", "pageSize", "expand") for name, value in call.query)


def without(*names: str) -> Answering:
    """Return a list whose rows lack these attributes."""

    def change(found: Any) -> None:
        inner = found.get("_embedded", {})
        rows: list[dict[str, Any]] = found.get("results") or next(iter(inner.values()), [])
        for row in rows:
            for name in names:
                row.pop(name, None)

    return content(change)


def _rows_as_object(found: Any) -> None:
    if "results" in found:
        found["results"] = {"0": found["results"]}
    else:
        found["_embedded"] = [found["_embedded"]]


def _web_page(_: Call, response: Reply) -> Reply:
    if response.status < 400:
        return response
    return Reply(response.status, {"Content-Type": "text/html"}, b"<h1>Bad Request</h1>")


def _half(_: Call, response: Reply) -> Reply:
    return Reply(response.status, response.headers, response.body[: len(response.body) // 2])


def _marked(_: Call, response: Reply) -> Reply:
    return Reply(response.status, response.headers, BOM_UTF8 + response.body)


def _status_in_words(found: Any) -> None:
    found.update(status="vierhonderd")


def _on_their_way() -> Iterator[Fault]:
    """Yield defects of answers that are right where one looks first: of a next page, or of a search."""
    for kind, name in (("klantcontact", "onderwerp"), ("betrokkene", "rol"), ("internetaak", "status")):
        for told, where, when, dialects in (
            ("op-volgende-bladzijde", "Op een volgende bladzijde", is_second_page, ("openklant",)),
            ("na-zoeken", "In wat met een zoekvraag is gevonden,", is_search, None),
        ):
            yield Responds(
                f"{kind}-zonder-{name}-{told}",
                f"{where} ontbreekt {name} van een {kind}.",
                "API-CONTRACT-6",
                kind,
                "list",
                only(when, without(name)),
                dialects=dialects,
                operations=ops.collection(kind, "GET"),
            )
    yield Responds(
        "volgende-bladzijde-met-byte-order-mark",
        "Een volgende bladzijde van de partijen begint met een byte order mark.",
        "API-CONTRACT-3",
        "partij",
        "list",
        only(is_second_page, _marked),
        dialects=("openklant",),
        operations=ops.collection("partij", "GET"),
    )


def _other_role(obj: Obj) -> None:
    obj["rol"] = "toeschouwer"


FAULTS = (
    Responds(
        "bijlage-registreren-geeft-200",
        "Het registreren van een bijlage geeft 200 in plaats van 201.",
        "API-CONTRACT-1",
        ATTACHMENT,
        "create",
        status(201, 200),
        operations=ops.collection(ATTACHMENT, "POST"),
    ),
    Responds(
        "vertegenwoordiging-verwijderen-geeft-200",
        "Het verwijderen van een vertegenwoordiging geeft 200 met een lege inhoud in plaats van 204.",
        "API-CONTRACT-1",
        MANDATE,
        "remove",
        status(204, 200, b"{}"),
        dialects=("openklant",),
        operations=ops.item(MANDATE, "DELETE"),
    ),
    Responds(
        "geweigerde-bijlage-geeft-422",
        "Een ongeldige bijlage wordt geweigerd met een status die het contract niet noemt.",
        "API-CONTRACT-2",
        ATTACHMENT,
        "create",
        status(400, 422),
        operations=ops.collection(ATTACHMENT, "POST"),
    ),
    Responds(
        "bijlage-is-platte-tekst",
        "Een opgevraagde bijlage heeft het mediatype van platte tekst.",
        "API-CONTRACT-3",
        ATTACHMENT,
        "read",
        headers(200, Content_Type="text/plain"),
        operations=ops.item(ATTACHMENT, "GET"),
    ),
    Responds(
        "lijst-zonder-mediatype",
        "Een lijst van vertegenwoordigingen noemt geen mediatype.",
        "API-CONTRACT-3",
        MANDATE,
        "list",
        headers(200, Content_Type=None),
        operations=ops.collection(MANDATE, "GET"),
    ),
    Responds(
        "fout-is-een-webpagina",
        "Een ongeldige bijlage wordt geweigerd met een webpagina.",
        "API-CONTRACT-3",
        ATTACHMENT,
        "create",
        _web_page,
        operations=ops.collection(ATTACHMENT, "POST"),
    ),
    Responds(
        "lijst-breekt-af",
        "Een lijst van bijlagen houdt halverwege op.",
        "API-CONTRACT-3",
        ATTACHMENT,
        "list",
        _half,
        operations=ops.collection(ATTACHMENT, "GET"),
    ),
    Responds(
        "locatie-is-geen-adres",
        "De header Location bij een nieuwe bijlage is geen adres.",
        "API-CONTRACT-4",
        ATTACHMENT,
        "create",
        headers(201, Location="zie de lijst"),
        operations=ops.collection(ATTACHMENT, "POST"),
    ),
    Responds(
        "aanmelding-niet-uitgelegd",
        "Een verzoek zonder token wordt geweigerd zonder de header die zegt hoe het wel moet.",
        "API-CONTRACT-4",
        ATTACHMENT,
        "list",
        headers(401, WWW_Authenticate=None),
        dialects=("openklant",),
        operations=ops.collection(ATTACHMENT, "GET"),
    ),
    Responds(
        "locatie-ontbreekt",
        "Bij een nieuwe vertegenwoordiging ontbreekt de header Location.",
        "API-CONTRACT-5",
        MANDATE,
        "create",
        headers(201, Location=None),
        operations=ops.collection(MANDATE, "POST"),
    ),
    Responds(
        "locatie-naar-de-lijst",
        "De header Location bij een nieuwe bijlage wijst naar de lijst en niet naar de bijlage.",
        "API-CONTRACT-5",
        ATTACHMENT,
        "create",
        lambda call, response: headers(201, Location=f"{call.base}/{call.path}")(call, response),
        operations=ops.collection(ATTACHMENT, "POST"),
    ),
    Responds(
        "rijen-zonder-id",
        "In een lijst van bijlagen ontbreken de ID's.",
        "API-CONTRACT-6",
        ATTACHMENT,
        "list",
        without("uuid", "id"),
        dialects=("openklant",),
        operations=ops.collection(ATTACHMENT, "GET"),
    ),
    Responds(
        "rijen-zijn-geen-rij",
        "Een lijst van vertegenwoordigingen is geen rij maar een object.",
        "API-CONTRACT-6",
        MANDATE,
        "list",
        content(_rows_as_object),
        operations=ops.collection(MANDATE, "GET"),
    ),
    Responds(
        "vertegenwoordigde-is-null",
        "Een opgevraagde vertegenwoordiging noemt null als vertegenwoordigde partij.",
        "API-CONTRACT-6",
        MANDATE,
        "read",
        content(lambda found: found.update(vertegenwoordigdePartij=None)),
        operations=ops.item(MANDATE, "GET"),
    ),
    OnRead(
        "rol-buiten-het-contract",
        "Het antwoord op een PUT van een betrokkene noemt een rol die niet bestaat.",
        "API-CONTRACT-6",
        "betrokkene",
        _other_role,
        ("replaced",),
        operations=ops.item("betrokkene", "PUT"),
    ),
    OnRead(
        "geen-standaardadres-als-tekst",
        "Of een digitaal adres het standaardadres is, komt als tekst terug.",
        "API-CONTRACT-6",
        "digitaaladres",
        lambda obj: obj.update(isStandaardAdres=str(obj["isStandaardAdres"]).lower()),
        dialects=("openklant",),
        operations=ops.item("digitaaladres", "GET"),
    ),
    OnRead(
        "toegewezen-op-zonder-vorm",
        "Het moment waarop een taak is toegewezen, komt als Nederlandse datum terug.",
        "API-CONTRACT-6",
        "internetaak",
        put("toegewezenOp", "14-02-2023 09:30"),
        dialects=("openklant",),
        operations=ops.item("internetaak", "GET"),
    ),
    OnRead(
        "begindatum-zonder-vorm",
        "De begindatum van een categorie-relatie komt als Nederlandse datum terug.",
        "API-CONTRACT-6",
        "categorierelatie",
        put("beginDatum", "14-02-2023"),
        dialects=("openklant",),
        operations=ops.item("categorierelatie", "GET"),
    ),
    Responds(
        "aantal-als-tekst",
        "Een lijst van categorieën noemt het aantal als tekst.",
        "API-CONTRACT-6",
        "categorie",
        "list",
        content(lambda found: found.update(count=str(found["count"]))),
        dialects=("openklant",),
        operations=ops.collection("categorie", "GET"),
    ),
    Responds(
        "url-is-geen-adres",
        "De url van een opgevraagd rekeningnummer is geen adres.",
        "API-CONTRACT-6",
        "rekeningnummer",
        "read",
        content(lambda found: found.update(url="rekeningnummer 1")),
        dialects=("openklant",),
        operations=ops.item("rekeningnummer", "GET"),
    ),
    Responds(
        "fout-met-status-in-woorden",
        "Het foutantwoord bij een ongeldige bijlage noemt zijn status in woorden.",
        "API-CONTRACT-7",
        ATTACHMENT,
        "create",
        content(_status_in_words, 400),
        operations=ops.collection(ATTACHMENT, "POST"),
    ),
    Responds(
        "fout-met-andere-status",
        "Het foutantwoord op een onbekende vertegenwoordiging noemt een andere status dan het heeft.",
        "API-CONTRACT-7",
        MANDATE,
        "read",
        content(lambda found: found.update(status=400), 404),
        operations=ops.item(MANDATE, "GET"),
    ),
    Responds(
        "antwoord-met-byte-order-mark",
        "Een lijst van vertegenwoordigingen begint met een byte order mark.",
        "API-CONTRACT-3",
        MANDATE,
        "list",
        _marked,
        operations=ops.collection(MANDATE, "GET"),
    ),
    Responds(
        "fout-zonder-gegevens",
        "Het foutantwoord op een onbekend rekeningnummer is een leeg object.",
        "API-CONTRACT-7",
        "rekeningnummer",
        "read",
        content(lambda found: found.clear(), 404),
        dialects=("openklant",),
        operations=ops.item("rekeningnummer", "GET"),
    ),
    *_on_their_way(),
)
