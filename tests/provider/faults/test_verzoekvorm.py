"""What each defect does to a request that another program wrote, and that it takes ours."""

import json
from typing import Any

import httpx
import pytest

from klantinteracties_conformance.provider.faults.verzoekvorm import FAULTS
from klantinteracties_conformance.provider.process import ProviderProcess

UNSAID = ("digitaleAdressen", "rekeningnummers", "voorkeursDigitaalAdres", "voorkeursRekeningnummer")
PERSON = {
    "soortPartij": "persoon",
    "indicatieActief": True,
    "indicatieGeheimhouding": None,
    **dict.fromkeys(UNSAID),
    "partijIdentificatie": {"contactnaam": {"achternaam": "Jansen"}},
}


def _sent(url: str, token: str, body: Any, **headers: str) -> httpx.Response:
    usual = {"Authorization": f"Token {token}", "Content-Type": "application/json"}
    return httpx.post(f"{url}/partijen", content=json.dumps(body), headers={**usual, **headers})


@pytest.mark.parametrize(
    ("name", "body", "headers", "status"),
    [
        ("partij-met-charset-geweigerd", PERSON, {"Content-Type": "application/json; charset=utf-8"}, 415),
        (
            "partij-met-charset-zonder-spatie-geweigerd",
            PERSON,
            {"Content-Type": "application/json;charset=UTF-8"},
            415,
        ),
        ("partij-soort-moet-vooraan", dict(reversed(PERSON.items())), {}, 400),
    ],
)
def test_only_another_way_of_writing_is_refused(
    name: str, body: Any, headers: dict[str, str], status: int
) -> None:
    with ProviderProcess(fault=name) as provider:
        assert _sent(provider.url, provider.token, PERSON).status_code == 201
        assert _sent(provider.url, provider.token, body, **headers).status_code == status


def test_only_what_comes_in_chunks_is_refused() -> None:
    with ProviderProcess(fault="partij-in-stukken-geweigerd") as provider:
        assert _sent(provider.url, provider.token, PERSON).status_code == 201
        headers = {"Authorization": f"Token {provider.token}", "Content-Type": "application/json"}
        content = iter([json.dumps(PERSON).encode()])
        answer = httpx.post(f"{provider.url}/partijen", content=content, headers=headers)
        assert answer.status_code == 400


def test_only_a_media_type_of_nothing_is_refused() -> None:
    with ProviderProcess(fault="partij-list-met-mediatype-geweigerd") as provider:
        address = f"{provider.url}/partijen"
        headers = {"Authorization": f"Token {provider.token}"}
        assert httpx.get(address, headers=headers).status_code == 200
        typed = {**headers, "Content-Type": "application/json"}
        assert httpx.get(address, headers=typed).status_code == 400


def test_only_what_is_searched_for_after_pages_is_forgotten() -> None:
    with ProviderProcess(fault="partij-zoekvraag-moet-vooraan") as provider:
        _sent(provider.url, provider.token, PERSON)
        headers = {"Authorization": f"Token {provider.token}"}
        asked = ("soortPartij=organisatie&pageSize=10", "pageSize=10&soortPartij=organisatie")
        counts = [
            httpx.get(f"{provider.url}/partijen?{one}", headers=headers).json()["count"] for one in asked
        ]
        assert counts == [0, 1]


def test_names_are_told_apart() -> None:
    assert len({fault.name for fault in FAULTS}) == len(FAULTS)
