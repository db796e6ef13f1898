"""Every hook can bring its defect about, visible over HTTP; several faults are served side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from klantinteracties_conformance.provider.app import create_app
from klantinteracties_conformance.provider.faults.table import registry
from klantinteracties_conformance.provider.store import Store
from tests.provider.api import Api, ref, served, unique
from tests.provider.example_faults import EXAMPLES

TOKEN = "b" * 40
Side = Callable[[str], Api]


@pytest.fixture(scope="module")
def side(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Side]:
    """One server with an application a fault, each with a store of its own, and one without."""
    folder: Path = tmp_path_factory.mktemp("faults")
    faults = registry(*(example() for example in EXAMPLES))
    stores = {name: Store(folder / f"{name}.sqlite3", durable=False) for name in [*faults, "none"]}
    routes = [
        Mount(f"/{name}", create_app(store, token=TOKEN, fault=faults.get(name)))
        for name, store in stores.items()
    ]
    with served(Starlette(routes=routes)) as host:
        yield lambda name: Api(f"{host}/{name}/klantinteracties/api/v1", TOKEN)
    for store in stores.values():
        store.close()


def test_without_fault_all_is_well(side: Side) -> None:
    api = side("none")
    contact = api.klantcontact()
    assert contact["url"].startswith(f"{api.url}/klantcontacten/")
    assert api.ok("GET", contact["url"], 200) == contact
    assert api.get("klantcontacten")["count"] == 1


def test_on_request_and_authenticate(side: Side) -> None:
    api = side("open-door")
    assert Api(api.url, "c" * 40).get("klantcontacten")["count"] == 0
    response = api.send("GET", "actoren")
    assert (response.status_code, response.text) == (503, "onderhoud")


def test_validate_and_before_write(side: Side) -> None:
    api = side("no-rules")
    sent = {"kanaal": "telefoon", "onderwerp": "x" * 300, "nummer": "abc"}
    first, second = api.post("klantcontacten", sent), api.post("klantcontacten", sent)
    assert first["uuid"] != second["uuid"]
    assert first["nummer"] == second["nummer"] == "abc"
    assert len(second["onderwerp"]) == 300
    assert api.post("betrokkenen", {})["hadKlantcontact"] is None
    assert api.post("internetaken", {"toegewezenAanActor": None, "afgehandeldOp": "ooit"})["status"] is None
    assert api.post("partij-identificatoren", {"partijIdentificator": {"objectId": "1"}})["uuid"]
    assert api.refused("POST", "klantcontacten", {"kanaal": "fax"}) == {("kanaal", "invalid_choice")}


def test_on_write_and_on_assign(side: Side) -> None:
    contact = side("forgets-reply").klantcontact(inhoud="0123456789 en meer", nummer=unique())
    assert (contact["inhoud"], contact["nummer"]) == ("0123456789", "42")


def test_store_change_and_on_delete(side: Side) -> None:
    api = side("keeps-nothing")
    contact = api.klantcontact(inhoud="eerst")
    assert api.patch("klantcontacten", contact, inhoud="later") == {**contact, "inhoud": "later"}
    api.delete("klantcontacten", contact)
    assert api.get(f"klantcontacten/{contact['uuid']}") == contact


def test_on_read(side: Side) -> None:
    api = side("wrong-view")
    contact = api.klantcontact()
    betrokkene = api.betrokkene(contact)
    adres = api.digitaaladres(verstrektDoorBetrokkene=ref(betrokkene))
    expanded = api.get(f"digitaleadressen/{adres['uuid']}", expand="verstrektDoorBetrokkene.hadKlantcontact")
    inside = expanded["_expand"]["verstrektDoorBetrokkene"]["_expand"]["hadKlantcontact"]
    read = api.get(f"klantcontacten/{contact['uuid']}")
    body = {name: contact[name] for name in ("kanaal", "onderwerp", "taal", "vertrouwelijk")}
    seen = {
        "created": contact,
        "read": read,
        "listed": api.get("klantcontacten")["results"][0],
        "changed": api.patch("klantcontacten", contact, inhoud="x"),
        "replaced": api.put("klantcontacten", contact, body),
        "expanded": inside,
    }
    assert [obj["onderwerp"] for obj in seen.values()] == list(seen)
    assert read["hadBetrokkenen"] == []


def test_on_filter_on_list_and_on_response(side: Side) -> None:
    api = side("wrong-lists")
    contact = api.klantcontact(kanaal="balie")
    page = api.get("klantcontacten", kanaal="telefoon")
    assert [row["uuid"] for row in page["results"]] == [contact["uuid"]] * 2
    assert (page["count"], page["next"]) == (99, None)
    response = api.send("GET", f"klantcontacten/{contact['uuid']}")
    assert (response.status_code, response.json()["extra"]) == (203, contact["uuid"])
    assert response.headers["api-version"] == "9.9.9"
