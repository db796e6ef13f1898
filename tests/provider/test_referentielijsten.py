"""The reference lists, next to the dialects and with the same token."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import httpx
import pytest

from klantinteracties_conformance.provider.process import ProviderProcess
from tests.provider.contract import contract

LISTS = [path.strip("/") for path in contract("referentielijsten").document["paths"] if "{" not in path]


@pytest.fixture(scope="module")
def lists(provider: ProviderProcess) -> httpx.Client:
    headers = {"Authorization": f"Bearer {provider.token}"}
    return httpx.Client(base_url=provider.referentielijsten_url, headers=headers, trust_env=False)


def rows(lists: httpx.Client, path: str) -> list[dict[str, Any]]:
    response = lists.get(path)
    assert response.status_code == 200
    contract("referentielijsten").check(response)
    content: list[dict[str, Any]] = response.json()
    return content


def code_of(row: dict[str, Any]) -> str:
    return str(row.get("code", row.get("landcode")))


def test_it_is_where_the_contract_says(provider: ProviderProcess) -> None:
    assert provider.referentielijsten_url.endswith(contract("referentielijsten").base_path)


@pytest.mark.parametrize("path", LISTS)
def test_lists_and_rows(lists: httpx.Client, path: str) -> None:
    content = rows(lists, path)
    assert len({code_of(row) for row in content}) == len(content) > 0
    for row in content:
        response = lists.get(f"{path}/{quote(code_of(row), safe='')}")
        contract("referentielijsten").check(response)
        assert (response.status_code, response.json()) == (200, row)
    response = lists.get(f"{path}/bestaat-niet")
    contract("referentielijsten").check(response)
    assert (response.status_code, response.json()["code"]) == (404, "notFound")


@pytest.mark.parametrize(
    ("path", "code", "naam"),
    [
        ("kanalen", "014", "Telefoon"),
        ("kanalen", "telefoon", "Telefoon"),
        ("talen", "nld", "Nederlands"),
        ("talen", "001", "Nederlands"),
        ("talen", "017", "Nederlands"),
        ("landen", "003", "Nederland"),
        ("landen", "NL", "Nederland"),
        ("soortendigitaaladres", "Telefoonnummer", "Telefoonnummer"),
        ("soortendigitaaladres", "1", "Telefoon"),
        ("externeregisters", "brp", "Basisregistratie Personen"),
        ("externeregisters", "1", "Basisregistratie Personen"),
        ("soortenobject", "natuurlijk_persoon", "Natuurlijk persoon"),
        ("soortenobjectid", "bsn", "Burgerservicenummer"),
        ("soortenobjectid", "1", "Burgerservicenummer"),
    ],
)
def test_codes(lists: httpx.Client, path: str, code: str, naam: str) -> None:
    row = lists.get(f"{path}/{code}").json()
    assert naam == row.get("naam", row.get("landnaam"))


def test_nothing_but_reading(provider: ProviderProcess, lists: httpx.Client) -> None:
    assert lists.post("kanalen", json={}).headers["allow"] == "GET, HEAD"
    assert lists.delete("kanalen/014").status_code == 405
    assert lists.get("onbekend").status_code == 404
    assert lists.get("kanalen/").status_code == 404
    assert lists.get("kanalen", headers={"Accept": "text/html"}).status_code == 406
    response = httpx.get(f"{provider.referentielijsten_url}/kanalen", trust_env=False)
    contract("referentielijsten").check(response)
    assert (response.status_code, response.headers["www-authenticate"]) == (401, "Bearer")
