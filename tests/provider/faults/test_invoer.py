"""What each defect in what is accepted and refused does to a request."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.invoer import FAULTS
from tests.provider.faults.register import (
    IDENTIFICATOR,
    LEAST,
    Case,
    Observe,
    Register,
    expect,
    found,
    uuid_of,
)

ATTACHMENT, MANDATE, CATEGORY, ACCOUNT = "bijlage", "vertegenwoordiging", "categorie", "rekeningnummer"
NOWHERE = "00000000-0000-4000-8000-000000000001"


def registered(kind: str, **sent: Any) -> Observe:
    """Observe the status of a registration with what its type needs, and this."""

    def observe(api: Register) -> int:
        path, least = LEAST[kind]
        given = {name: value(api) if callable(value) else value for name, value in sent.items()}
        return api.status("POST", path, json={**least(api), **given})

    return observe


def without(kind: str, attribute: str) -> Observe:
    def observe(api: Register) -> int:
        path, least = LEAST[kind]
        return api.status("POST", path, json={k: v for k, v in least(api).items() if k != attribute})

    return observe


def refused_and_found(kind: str, **sent: Any) -> Observe:
    """Observe whether a registration is refused, and how many objects there are then."""

    def observe(api: Register) -> tuple[bool, int]:
        return registered(kind, **sent)(api) >= 400, len(api.listed(kind))

    return observe


def too_long_in_crud(api: Register) -> tuple[bool, int]:
    crud = api.crud()
    zaak = {**IDENTIFICATOR, "objectId": "x" * 41}
    sent = {"bijlageidentificator": zaak, "wasBijlageVanKlantcontact": api.klantcontact()["uuid"]}
    status = crud.send("POST", "bijlagen", json=sent).status_code
    return status >= 400, len(api.listed(ATTACHMENT))


def in_crud(value: Any) -> Observe:
    """Observe the status of the registration of an attachment of which the object has this id."""

    def observe(api: Register) -> int:
        sent = {
            "bijlageidentificator": {**IDENTIFICATOR, "objectId": value},
            "wasBijlageVanKlantcontact": api.klantcontact()["uuid"],
        }
        return api.crud().send("POST", "bijlagen", json=sent).status_code

    return observe


def raw(method: str, path: str, kind: str, body: bytes, media_type: str = "application/json") -> Observe:
    """Observe the status of a request with these bytes for a body."""

    def observe(api: Register) -> int:
        address = f"{path}/{api.make(kind)['uuid']}" if method == "PATCH" else path
        return api.status(method, address, content=body, headers={"Content-Type": media_type})

    return observe


def queried(path: str, **query: str) -> Observe:
    return lambda api: api.status("GET", path, params=query)


def replaced(api: Register) -> int:
    made = api.make(MANDATE)
    sent = {name: made[name] for name in ("vertegenwoordigendePartij", "vertegenwoordigdePartij")}
    return api.status("PUT", f"vertegenwoordigingen/{made['uuid']}", json=sent)


def twice(kind: str, **sent: Any) -> Observe:
    """Observe the status of a registration that another one has made impossible."""

    def observe(api: Register) -> int:
        path, least = LEAST[kind]
        body = {**least(api), **sent}
        api.post(path, body)
        return api.status("POST", path, json=body)

    return observe


def on_a_page(api: Register) -> int:
    for _ in range(3):
        api.make(CATEGORY)
    return len(api.listed(CATEGORY, pageSize="2"))


LONG = {**IDENTIFICATOR, "objectId": "x" * 201}
IBAN = found(
    ACCOUNT, {"iban": "NL00TEST0000000001"}, {"iban": "NL00TEST0000000002"}, iban="NL00TEST0000000001"
)
REPRESENTED = found(MANDATE, {}, {}, vertegenwoordigdePartij__uuid=uuid_of("vertegenwoordigdePartij"))
OF_A_CONTACT = found(ATTACHMENT, {}, {}, klantcontact__uuid=uuid_of("wasBijlageVanKlantcontact"))
ONE, ALL = ["first"], ["first", "second"]

CASES: list[Case] = [
    ("lengte-niet-gecontroleerd", registered(ATTACHMENT, bijlageidentificator=LONG), 400, 201),
    ("keuze-niet-gecontroleerd", registered("internetaak", status="half"), 400, 201),
    ("verplicht-niet-gecontroleerd", without(MANDATE, "vertegenwoordigdePartij"), 400, 201),
    ("null-niet-gecontroleerd", registered(MANDATE, vertegenwoordigdePartij=None), 400, 201),
    ("te-lang-geweigerd-en-bewaard", too_long_in_crud, (True, 0), (True, 1)),
    (
        "te-lange-bic-geweigerd-en-bewaard",
        refused_and_found(ACCOUNT, bic="TESTNL2A12345"),
        (True, 0),
        (True, 1),
    ),
    (
        "getal-als-tekst-aanvaard",
        registered(ATTACHMENT, bijlageidentificator={**IDENTIFICATOR, "objectId": 7}),
        400,
        201,
    ),
    ("tekst-als-ja-of-nee-aanvaard", registered("betrokkene", initiator="ja"), 400, 201),
    ("lange-categorie-geweigerd", registered(CATEGORY, naam="x" * 21), 201, 400),
    ("vertegenwoordiging-vervangen-kan-niet", replaced, 200, 400),
    ("onjuiste-id-in-zoekvraag-genegeerd", queried("bijlagen", klantcontact__uuid="x"), 400, 200),
    ("onjuiste-grootte-genegeerd", queried("categorieen", pageSize="x"), 400, 200),
    ("bijlagen-van-andere-klantcontacten", OF_A_CONTACT, ONE, ALL),
    ("iban-als-zoekvraag-genegeerd", IBAN, ONE, ALL),
    ("vertegenwoordigers-van-anderen", REPRESENTED, ONE, ALL),
    ("bladzijde-te-groot", on_a_page, 2, 3),
    (
        "lege-tekst-geeft-500",
        registered(ATTACHMENT, bijlageidentificator={**IDENTIFICATOR, "objectId": ""}),
        201,
        500,
    ),
    ("lege-verwijzing-geeft-500", registered(ATTACHMENT, wasBijlageVanKlantcontact={}), 400, 500),
    ("dubbele-taak-geeft-500", twice("internetaak", nummer="7"), 400, 500),
    ("dubbele-vertegenwoordiging-geeft-500", twice(MANDATE), 400, 500),
    ("bijlage-wijzigen-geeft-500", raw("PATCH", "bijlagen", ATTACHMENT, b"{}"), 200, 500),
    ("kapotte-json-geeft-500", raw("POST", "bijlagen", ATTACHMENT, b"{"), 400, 500),
    ("kapotte-json-aanvaard", raw("PATCH", "bijlagen", ATTACHMENT, b"{"), 400, 200),
    (
        "elk-mediatype-aanvaard",
        raw("PATCH", "vertegenwoordigingen", MANDATE, b"{}", "text/plain"),
        415,
        200,
    ),
]


@pytest.mark.parametrize(("value", "status"), [("x" * 40, 201), ("x" * 41, 400), ("", 400)])
def test_what_is_right_is_accepted_and_what_is_wrong_refused_as_ever(value: str, status: int) -> None:
    assert in_crud(value)(Register("te-lang-geweigerd-en-bewaard")) == status


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
