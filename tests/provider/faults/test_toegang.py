"""What each defect in who gets in, in methods and in the life of objects does to a request."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.faults.toegang import FAULTS
from tests.provider.api import Json
from tests.provider.faults.register import (
    TOKEN,
    Case,
    Observe,
    Register,
    expect,
)

ATTACHMENT, MANDATE, CATEGORY, ACCOUNT = "bijlage", "vertegenwoordiging", "categorie", "rekeningnummer"
WRONG_TOKEN = {"Authorization": "Token geheel-onjuist"}
OTHER_CASE = {"Authorization": f"Token {TOKEN.upper()}"}
WRONG_SCHEME = {"Authorization": f"Basic {TOKEN}"}
NOWHERE = "00000000-0000-4000-8000-000000000001"


def one(method: str, path: str, kind: str, **options: Any) -> Observe:
    """Observe the status of a request about an object that is there."""

    def observe(api: Register) -> int:
        return api.status(method, f"{path}/{api.make(kind)['uuid']}", **options)

    return observe


def without_token(method: str, path: str, kind: str = "", **options: Any) -> Observe:
    """Observe the status of a request, about an object or a list, of somebody who shows nothing."""

    def observe(api: Register) -> int:
        address = f"{path}/{api.make(kind)['uuid']}" if kind else path
        return api.application.client("openklant").request(method, address, **options).status_code

    return observe


def at_address(method: str, address: str, headers: Json | None = None, **options: Any) -> Observe:
    return lambda api: api.status(method, address, headers=headers or {}, **options)


def past_the_server(api: Register) -> bytes:
    """What is written after the headers of an answer to HEAD."""
    raw: bytes = api.send("HEAD", "bijlagen").extensions["past_the_server"]
    return raw[:8]


def after_removal(kind: str, path: str) -> Observe:
    """Observe the statuses of reading and of changing an object that was removed."""

    def observe(api: Register) -> tuple[int, int]:
        made = api.make(kind)
        api.delete(path, made)
        address = f"{path}/{made['uuid']}"
        return api.status("GET", address), api.status("PATCH", address, json={})

    return observe


CASES: list[Case] = [
    ("bijlage-verwijderen-zonder-token", without_token("DELETE", "bijlagen", ATTACHMENT), 401, 204),
    ("vertegenwoordigingen-openbaar", without_token("GET", "vertegenwoordigingen"), 401, 200),
    ("categorie-wijzigen-zonder-token", without_token("PATCH", "categorieen", CATEGORY, json={}), 401, 200),
    ("elk-schema-aanvaard", at_address("GET", "vertegenwoordigingen", WRONG_SCHEME), 401, 200),
    ("elk-token-aanvaard", at_address("GET", "bijlagen", WRONG_TOKEN), 401, 200),
    ("elk-token-leest-rekeningnummers", at_address("GET", "rekeningnummers", WRONG_TOKEN), 401, 200),
    ("token-in-andere-letters-aanvaard", at_address("GET", "bijlagen", OTHER_CASE), 401, 200),
    ("vertegenwoordigingen-head-zonder-token", without_token("HEAD", "vertegenwoordigingen"), 401, 200),
    ("options-geeft-500", one("OPTIONS", "bijlagen", ATTACHMENT), 405, 500),
    ("post-op-een-bijlage", one("POST", "bijlagen", ATTACHMENT), 405, 200),
    ("trace-geeft-200", one("TRACE", "vertegenwoordigingen", MANDATE), 405, 200),
    ("vreemde-methode-geeft-404", at_address("DELETE", "vertegenwoordigingen"), 405, 404),
    ("head-geeft-500", at_address("HEAD", "vertegenwoordigingen"), 200, 500),
    ("head-met-inhoud", past_the_server, b"", b'{"count"'),
    ("onbekende-bijlage-verwijderd", at_address("DELETE", f"bijlagen/{NOWHERE}"), 404, 204),
    ("onbekende-vertegenwoordiging-is-leeg", at_address("GET", f"vertegenwoordigingen/{NOWHERE}"), 404, 200),
    ("bijlage-toont-ook-een-klantcontact", one("GET", "bijlagen", "klantcontact"), 404, 200),
    ("onbekende-bijlage-is-verboden", at_address("PATCH", f"bijlagen/{NOWHERE}", json={}), 404, 403),
    ("bijlage-niet-op-te-vragen", one("GET", "bijlagen", ATTACHMENT), 200, 404),
    ("categorie-niet-bewaard", one("GET", "categorieen", CATEGORY), 200, 404),
    ("bijlage-blijft-bestaan", after_removal(ATTACHMENT, "bijlagen"), (404, 404), (200, 200)),
    (
        "verwijderde-vertegenwoordiging-te-wijzigen",
        after_removal(MANDATE, "vertegenwoordigingen"),
        (404, 404),
        (404, 200),
    ),
]


@pytest.mark.parametrize(
    ("fault", "address"),
    [("elk-token-leest-rekeningnummers", "rekeningnummers"), ("elk-token-aanvaard", "bijlagen")],
)
def test_who_has_the_right_scheme_only_gets_no_further_than_the_defect(fault: str, address: str) -> None:
    api = Register(fault)
    assert api.status("GET", "actoren", headers=WRONG_TOKEN) == 401
    assert api.status("GET", address, headers=WRONG_SCHEME) == 401


@pytest.mark.parametrize(("fault", "observe", "sound", "broken"), CASES, ids=[case[0] for case in CASES])
def test_it_does_what_it_says(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    expect(fault, observe, sound, broken)


def test_each_defect_was_tried() -> None:
    assert {fault.name for fault in FAULTS} == {case[0] for case in CASES}
