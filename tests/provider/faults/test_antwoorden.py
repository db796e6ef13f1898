"""What each defect in the form of an answer does to it."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.antwoorden import FAULTS
from tests.provider.api import Json
from tests.provider.faults.register import (
    LEAST,
    Case,
    Observe,
    Register,
    expect,
    shown,
)

ATTACHMENT, MANDATE = "bijlage", "vertegenwoordiging"
JSON = "application/json"
NOWHERE = "00000000-0000-4000-8000-000000000001"
WRONG = {"bijlageidentificator": "geen object"}


def status(method: str, path: str, kind: str = "", **options: Any) -> Observe:
    def observe(api: Register) -> int:
        address = f"{path}/{api.make(kind)['uuid']}" if kind else path
        return api.status(method, address, **options)

    return observe


def header(name: str, method: str, path: str, kind: str = "", **options: Any) -> Observe:
    def observe(api: Register) -> Any:
        address = f"{path}/{api.make(kind)['uuid']}" if kind else path
        return api.send(method, address, **options).headers.get(name)

    return observe


def first_byte(path: str) -> Observe:
    return lambda api: api.send("GET", path).content[:1]


NEXT, FOUND = "?pageSize=1&page=2", "?pageSize=2&page=1&{asked}"
"""The second of two pages, and a search that finds all that there is."""

SAID: dict[str, tuple[str, Json]] = {
    "klantcontact": ("klantcontacten", {"kanaal": "balie"}),
    "betrokkene": ("betrokkenen", {"organisatienaam": "Bakker"}),
    "internetaak": ("internetaken", {"status": "te_verwerken"}),
}


def two(api: Register, kind: str, **about: Any) -> Register:
    """Have two objects of a kind in the register."""
    api.make(kind, **about)
    api.make(kind, **about)
    return api


def lacking(kind: str, name: str, query: str) -> Observe:
    """Observe which rows lack an attribute: those of the list as a whole (0), or of what is asked (1)."""
    path, about = SAID[kind]

    def observe(api: Register) -> list[int]:
        two(api, kind, **about)
        asked = ("", query.format(asked="&".join(f"{one}={value}" for one, value in about.items())))
        answers = [api.ok("GET", f"{path}{one}", 200)["results"] for one in asked]
        assert all(answers)
        return [at for at, rows in enumerate(answers) if any(name not in row for row in rows)]

    return observe


ON_THEIR_WAY: list[Case] = [
    (f"{kind}-zonder-{name}-{told}", lacking(kind, name, query), [], [1])
    for kind, name in (("klantcontact", "onderwerp"), ("betrokkene", "rol"), ("internetaak", "status"))
    for told, query in (("op-volgende-bladzijde", NEXT), ("na-zoeken", FOUND))
]


def location(kind: str, path: str) -> Observe:
    """Observe where the answer to a registration says that the object is."""

    def observe(api: Register) -> Any:
        _, least = LEAST[kind]
        response = api.send("POST", path, json=least(api))
        found_at = response.headers.get("location")
        return found_at and found_at.replace(response.json()["uuid"], "UUID").removeprefix(f"{api.url}/")

    return observe


def content(method: str, path: str, kind: str = "", **options: Any) -> Observe:
    def observe(api: Register) -> Any:
        address = f"{path}/{api.make(kind)['uuid']}" if kind else path
        return api.send(method, address, **options).json()

    return observe


def whole(api: Register) -> bool:
    """Whether a list of attachments is JSON."""
    text = api.send("GET", "bijlagen").text
    return text.startswith("{") and text.endswith("}")


def rows(path: str, kind: str) -> Observe:
    def observe(api: Register) -> tuple[str, bool]:
        api.make(kind)
        found_there = api.get(path)["results"]
        return type(found_there).__name__, isinstance(found_there, list) and "uuid" in found_there[0]

    return observe


def of(name: str, observe: Observe) -> Observe:
    return lambda api: observe(api).get(name)


CASES: list[Case] = [
    (
        "bijlage-registreren-geeft-200",
        status("POST", "bijlagen", json={"wasBijlageVanKlantcontact": None}),
        201,
        200,
    ),
    ("vertegenwoordiging-verwijderen-geeft-200", status("DELETE", "vertegenwoordigingen", MANDATE), 204, 200),
    ("geweigerde-bijlage-geeft-422", status("POST", "bijlagen", json=WRONG), 400, 422),
    ("bijlage-is-platte-tekst", header("content-type", "GET", "bijlagen", ATTACHMENT), JSON, "text/plain"),
    ("lijst-zonder-mediatype", header("content-type", "GET", "vertegenwoordigingen"), JSON, None),
    ("fout-is-een-webpagina", header("content-type", "POST", "bijlagen", json=WRONG), JSON, "text/html"),
    ("lijst-breekt-af", whole, True, False),
    ("locatie-is-geen-adres", location(ATTACHMENT, "bijlagen"), "bijlagen/UUID", "zie de lijst"),
    (
        "aanmelding-niet-uitgelegd",
        header("www-authenticate", "GET", "bijlagen", headers={"Authorization": ""}),
        "Token",
        None,
    ),
    ("locatie-ontbreekt", location(MANDATE, "vertegenwoordigingen"), "vertegenwoordigingen/UUID", None),
    ("locatie-naar-de-lijst", location(ATTACHMENT, "bijlagen"), "bijlagen/UUID", "bijlagen"),
    ("rijen-zonder-id", rows("bijlagen", ATTACHMENT), ("list", True), ("list", False)),
    ("rijen-zijn-geen-rij", rows("vertegenwoordigingen", MANDATE), ("list", True), ("dict", False)),
    (
        "vertegenwoordigde-is-null",
        shown("read", MANDATE, "vertegenwoordigdePartij"),
        "it",
        None,
    ),
    (
        "rol-buiten-het-contract",
        lambda api: replaced(api)["rol"],
        "klant",
        "toeschouwer",
    ),
    (
        "geen-standaardadres-als-tekst",
        shown("read", "digitaaladres", "isStandaardAdres"),
        False,
        "false",
    ),
    (
        "toegewezen-op-zonder-vorm",
        lambda api: shown("read", "internetaak", "toegewezenOp")(api) == "14-02-2023 09:30",
        False,
        True,
    ),
    (
        "begindatum-zonder-vorm",
        shown("read", "categorierelatie", "beginDatum", beginDatum="2026-01-02"),
        "2026-01-02",
        "14-02-2023",
    ),
    ("aantal-als-tekst", of("count", content("GET", "categorieen")), 0, "0"),
    (
        "url-is-geen-adres",
        lambda api: content("GET", "rekeningnummers", "rekeningnummer")(api)["url"].startswith("http"),
        True,
        False,
    ),
    (
        "fout-met-andere-status",
        of("status", content("GET", f"vertegenwoordigingen/{NOWHERE}")),
        404,
        400,
    ),
    *ON_THEIR_WAY,
    (
        "volgende-bladzijde-met-byte-order-mark",
        lambda api: [first_byte(f"partijen{query}")(two(api, "partij")) for query in ("?pageSize=1", NEXT)],
        [b"{", b"{"],
        [b"{", b"\xef"],
    ),
    ("antwoord-met-byte-order-mark", first_byte("vertegenwoordigingen"), b"{", b"\xef"),
    ("fout-met-status-in-woorden", of("status", content("POST", "bijlagen", json=WRONG)), 400, "vierhonderd"),
    (
        "fout-zonder-gegevens",
        lambda api: bool(content("GET", f"rekeningnummers/{NOWHERE}")(api)),
        True,
        False,
    ),
]


def replaced(api: Register) -> Json:
    """What a PUT of a betrokkene answers."""
    made = api.make("betrokkene")
    sent = {name: made[name] for name in ("hadKlantcontact", "wasPartij", "rol", "initiator")}
    return api.put("betrokkenen", made, sent)


def test_a_list_of_the_other_dialect_is_no_row_either() -> None:
    for fault, form in (("", dict), ("rijen-zijn-geen-rij", list)):
        embedded = Register(fault).crud().ok("GET", "vertegenwoordigingen", 200)["_embedded"]
        assert isinstance(embedded, form)


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
