"""Every hook can bring its defect about in the CRUD interface too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from klantinteracties_conformance.provider.app import create_app
from klantinteracties_conformance.provider.faults.table import registry
from klantinteracties_conformance.provider.store import Store
from tests.provider.api import Api, served
from tests.provider.contract import contract
from tests.provider.crud import Crud, number
from tests.provider.example_faults import EXAMPLES

TOKEN = "b" * 40
Side = Callable[[str], Crud]


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("faults")
    faults = registry(*(example() for example in EXAMPLES))
    stores = {name: Store(folder / f"{name}.sqlite3", durable=False) for name in [*faults, "none"]}
    routes = [
        Mount(f"/{name}", create_app(store, token=TOKEN, fault=faults.get(name), dialect="vng-crud"))
        for name, store in stores.items()
    ]
    with served(Starlette(routes=routes)) as address:
        yield address
    for store in stores.values():
        store.close()


@pytest.fixture(scope="module")
def side(host: str) -> Side:
    """The CRUD interface with a fault; its answers need not fit the contract."""
    return lambda name: Crud(f"{host}/{name}{contract('vng-crud').base_path}", TOKEN, checked=False)


def test_without_fault_all_is_well(host: str, side: Side) -> None:
    crud = side("none")
    contact = crud.klantcontact()
    assert contact["_links"]["self"]["href"] == f"{crud.url}/klantcontacten/{contact['id']}"
    assert crud.rows("klantcontacten") == [contact]
    other = Api(f"{host}/none/klantinteracties/api/v1", TOKEN)
    assert other.get("klantcontacten")["count"] == 1
    outside = httpx.get(f"{host}/none/elders", headers={"Authorization": f"Bearer {TOKEN}"}, trust_env=False)
    assert (outside.status_code, outside.headers["content-type"]) == (404, "application/problem+json")


def test_on_request_and_authenticate(side: Side) -> None:
    crud = side("open-door")
    assert Crud(crud.url, "c" * 40, checked=False).rows("klantcontacten") == []
    response = crud.send("GET", "actoren")
    assert (response.status_code, response.text) == (503, "onderhoud")


def test_validate_and_before_write(side: Side) -> None:
    crud = side("no-rules")
    sent = {"onderwerp": "x" * 300, "nummer": "abc", "indicatieContactGelukt": "misschien"}
    first, second = crud.post("klantcontacten", sent), crud.post("klantcontacten", sent)
    assert first["id"] != second["id"]
    assert {name: second[name] for name in sent} == sent
    assert "hadKlantcontact" not in crud.post("betrokkenenBijKlantcontact", {"hadKlantcontact": 5})
    assert crud.post("internetaken", {"toegewezenAanActor": None, "verwerktOp": "ooit"})["verwerktOp"]
    refused = crud.refused("POST", "klantcontacten", {"codeKanaal": "fax"})
    assert refused == {("codeKanaal", "invalid_choice")}


def test_on_write_and_on_assign(side: Side) -> None:
    contact = side("forgets-reply").klantcontact(inhoud="0123456789 en meer")
    assert (contact["inhoud"], contact["nummer"]) == ("0123456789", 42)


def test_store_change_and_on_delete(side: Side) -> None:
    crud = side("keeps-nothing")
    contact = crud.klantcontact(inhoud="eerst")
    assert crud.patch("klantcontacten", contact, inhoud="later") == {**contact, "inhoud": "later"}
    crud.delete("klantcontacten", contact)
    assert crud.get("klantcontacten", contact) == contact


def test_on_read(side: Side) -> None:
    crud = side("wrong-view")
    contact = crud.klantcontact()
    seen = {
        "created": contact,
        "read": crud.get("klantcontacten", contact),
        "listed": crud.rows("klantcontacten")[0],
        "changed": crud.patch("klantcontacten", contact, inhoud="x"),
        "replaced": crud.put("klantcontacten", contact, {**contact, "nummer": number()}),
    }
    assert [obj["onderwerp"] for obj in seen.values()] == list(seen)


def test_on_filter_on_list_and_on_response(side: Side) -> None:
    crud = side("wrong-lists")
    contact = crud.klantcontact()
    page = crud.ok("GET", "klantcontacten", 200, params={"onderwerp": "iets anders", "pageSize": "1"})
    assert [row["id"] for row in page["_embedded"]["klantcontacten"]] == [contact["id"]] * 2
    assert "next" not in page["_links"]
    response = crud.send("GET", crud.at("klantcontacten", contact))
    assert (response.status_code, response.json()["extra"]) == (203, contact["id"])
    assert response.headers["api-version"] == "9.9.9"
