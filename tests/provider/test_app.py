"""All dialects on one store: each request goes to the service below whose base path it is."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest

from klantinteracties_conformance.provider import wire
from klantinteracties_conformance.provider.app import Front, create_app
from klantinteracties_conformance.provider.store import Store
from klantinteracties_conformance.provider.wire import Wire
from klantinteracties_conformance.provider.wire.openklant import OpenKlant
from klantinteracties_conformance.provider.wire.vng_crud import VngCrud

TOKEN = "d" * 40
OPENKLANT, CRUD = OpenKlant.base_path, VngCrud.base_path


def access(kind: type[Wire]) -> dict[str, str]:
    return {"Authorization": f"{kind.scheme} {TOKEN}"}


def asked(*urls: str, dialect: str = "openklant") -> list[httpx.Response]:
    """Return what one application answers, with an actor that was made in Open Klant's dialect."""
    store = Store(Path(":memory:"), durable=False)
    app = create_app(store, token=TOKEN, dialect=dialect)

    async def ask() -> list[httpx.Response]:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://x") as client:
            body = {"naam": "Anna", "soortActor": "medewerker"}
            made = await client.post(f"{OPENKLANT}/actoren", json=body, headers=access(OpenKlant))
            assert made.status_code == 201
            spoken = {url: OpenKlant if url.startswith(OPENKLANT) else wire.DIALECTS[dialect] for url in urls}
            return [await client.get(url, headers=access(spoken[url])) for url in urls]

    try:
        return asyncio.run(ask())
    finally:
        store.close()


def test_what_is_made_in_one_dialect_is_there_in_the_other_below_its_own_path() -> None:
    ours, crud = asked(f"{OPENKLANT}/actoren", f"{CRUD}/actoren", dialect="vng-crud")
    assert [row["naam"] for row in ours.json()["results"]] == ["Anna"]
    assert [row["naam"] for row in crud.json()["_embedded"]["actoren"]] == ["Anna"]
    assert ours.json()["results"][0]["url"].startswith(f"http://x{OPENKLANT}/actoren/")


@pytest.mark.parametrize(
    ("dialect", "media_type"),
    [("openklant", "application/json"), ("vng-crud", "application/problem+json")],
)
def test_below_no_base_path_the_chosen_dialect_says_no(dialect: str, media_type: str) -> None:
    for answer in asked("/", "/elders", "/a%0Ab", dialect=dialect):
        assert answer.status_code == 404
        assert answer.headers["content-type"].startswith(media_type)


def test_the_first_service_that_serves_a_path_gets_the_request() -> None:
    class Service:
        def __init__(self, base: str) -> None:
            self.base, self.got = base, 0

        def serves(self, path: str) -> bool:
            return path.startswith(self.base)

        async def __call__(self, *_: Any) -> None:
            self.got += 1

    one, two, rest = Service("/a/"), Service("/a/b/"), Service("/nowhere")
    services: Any = (one, two)
    otherwise: Any = rest
    front = Front(services, otherwise)
    for path in ("/a/b/c", "/a/x", "/b"):
        asyncio.run(front({"path": path, "root_path": ""}, None, None))
    assert (one.got, two.got, rest.got) == (2, 0, 1)
