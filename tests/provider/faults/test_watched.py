"""Whether a fault acted follows from what its hooks did."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from klantinteracties_conformance.provider.app import create_app
from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults import table
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.watched import Watched
from klantinteracties_conformance.provider.mounts import mount_path
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.provider.store import Store
from tests.provider.api import Api, ref, served
from tests.provider.example_faults import EXAMPLES

TOKEN = "b" * 40


class Seen:
    """An API whose fault is watched; `acted` tells how often it has acted since it was asked last."""

    def __init__(self, host: str, told: list[str], name: str) -> None:
        self.api = Api(f"{host}/{name}/klantinteracties/api/v1", TOKEN)
        self._told, self._name = told, name
        self.acted()

    def acted(self) -> int:
        times = self._told.count(self._name)
        self._told.clear()
        return times


@pytest.fixture(scope="module")
def watch() -> Iterator[Callable[[str], Seen]]:
    """One server with an application for each fault that the tests name."""
    told: list[str] = []
    names = [example.name for example in EXAMPLES] + [
        "betrokkene-neemt-klantcontact-mee",
        "dubbel-nummer-toegestaan",
        "head-met-inhoud",
        "inhoud-afgekapt-op-255",
        "nummer-niet-te-vinden",
        "none",
    ]
    examples: dict[str, Fault] = {example.name: example() for example in EXAMPLES}
    stores = {name: Store(Path(":memory:"), durable=False) for name in names}

    def application(name: str) -> Starlette:
        fault = examples.get(name) or (table.get(name) if name != "none" else Fault())
        return create_app(stores[name], token=TOKEN, fault=Watched(fault, lambda: told.append(name)))

    routes = [Mount(f"/{name}", application(name)) for name in names]
    with served(Starlette(routes=routes)) as host:
        yield lambda name: Seen(host, told, name)
    for store in stores.values():
        store.close()


def test_what_is_shown_otherwise_is_acting_and_the_rest_is_not(watch: Callable[[str], Seen]) -> None:
    seen = watch("wrong-view")
    contact = seen.api.klantcontact()
    assert seen.acted() == 1
    seen.api.get("klantcontacten")
    assert seen.acted() == 1
    seen.api.actor()
    seen.api.get("actoren")
    assert seen.acted() == 0
    seen.api.delete("klantcontacten", contact)
    assert seen.acted() == 0


def test_what_was_stored_otherwise_stays_marked_until_it_is_gone(watch: Callable[[str], Seen]) -> None:
    seen = watch("inhoud-afgekapt-op-255")
    short, long = (seen.api.klantcontact(inhoud="x" * length) for length in (10, 300))
    assert seen.acted() == 1
    seen.api.get(f"klantcontacten/{short['uuid']}")
    assert seen.acted() == 0
    seen.api.get(f"klantcontacten/{long['uuid']}")
    seen.api.betrokkene(long)
    seen.api.get("klantcontacten", kanaal="niets dat er is")
    assert seen.acted() == 3
    seen.api.get("actoren")
    assert seen.acted() == 0
    seen.api.delete("klantcontacten", long)
    assert seen.acted() == 1
    seen.api.get("klantcontacten")
    assert seen.acted() == 0


def test_a_rule_that_is_off_acts_where_something_breaks_it(watch: Callable[[str], Seen]) -> None:
    seen = watch("dubbel-nummer-toegestaan")
    seen.api.klantcontact(nummer="1")
    assert seen.acted() == 0
    seen.api.klantcontact(nummer="1")
    assert seen.acted() == 1


def test_a_search_that_is_read_otherwise_is_acting(watch: Callable[[str], Seen]) -> None:
    seen = watch("nummer-niet-te-vinden")
    seen.api.get("klantcontacten")
    assert seen.acted() == 0
    seen.api.get("klantcontacten", nummer="1")
    assert seen.acted() == 1


def test_a_removal_of_its_own_is_acting_and_so_is_what_it_took_along(watch: Callable[[str], Seen]) -> None:
    seen = watch("betrokkene-neemt-klantcontact-mee")
    contact = seen.api.klantcontact()
    betrokkene = seen.api.betrokkene(contact)
    assert seen.acted() == 0
    seen.api.delete("betrokkenen", betrokkene)
    assert seen.acted() == 1
    assert seen.api.send("GET", f"klantcontacten/{contact['uuid']}").status_code == 404
    assert seen.acted() == 1


def test_what_was_refused_is_not_marked(watch: Callable[[str], Seen]) -> None:
    seen = watch("no-rules")
    body = {"kanaal": "fax", "onderwerp": "x" * 300}
    seen.api.refused("POST", "klantcontacten", body)
    assert seen.acted() == 1
    assert seen.api.get("klantcontacten")["count"] == 0
    assert seen.acted() == 0


def test_an_answer_before_everything_else_and_a_door_that_is_open(watch: Callable[[str], Seen]) -> None:
    seen = watch("open-door")
    seen.api.get("klantcontacten")
    assert seen.acted() == 0
    Api(seen.api.url, "c" * 40).get("klantcontacten")
    assert seen.api.send("GET", "actoren").status_code == 503
    assert seen.acted() == 2


def test_what_goes_past_the_server_is_acting(watch: Callable[[str], Seen]) -> None:
    seen = watch("head-met-inhoud")
    seen.api.get("bijlagen")
    assert seen.acted() == 0
    with httpx.Client() as client:
        headers = {"Authorization": f"Token {TOKEN}"}
        client.head(f"{seen.api.url}/bijlagen", headers=headers)
    assert seen.acted() == 1


def test_a_sound_provider_never_acts(watch: Callable[[str], Seen]) -> None:
    seen = watch("none")
    contact = seen.api.klantcontact(inhoud=" x ")
    seen.api.patch("klantcontacten", contact, inhoud="y")
    seen.api.betrokkene(contact, wasPartij=ref(seen.api.partij()))
    seen.api.get("klantcontacten", nummer="1")
    seen.api.delete("klantcontacten", contact)
    assert seen.api.send("GET", f"klantcontacten/{contact['uuid']}").status_code == 404
    assert seen.acted() == 0


class Refuses(Fault):
    """Refuses by itself, and changes what it is given in place."""

    name, wrong, requirement = "refuses", "Weigert.", "C0992-1"

    def on_read(self, kind: str, obj: dict[str, Any], where: str) -> dict[str, Any]:  # noqa: ARG002
        obj["naam"] = "y"
        return obj

    def on_response(self, call: Call, response: Reply) -> Reply:
        if call.path == "stuk":
            raise RuntimeError("broken")
        return response


@pytest.mark.parametrize("path", ["heel", "stuk"])
def test_an_error_of_its_own_is_passed_on_and_a_change_in_place_is_seen(path: str) -> None:
    told: list[None] = []
    fault, call = (
        Watched(Refuses(), lambda: told.append(None)),
        Call("openklant", "GET", path, "", "", [], {}),
    )
    for obj in ({"naam": "x"}, {"naam": "y"}):
        fault.on_request(call)
        assert fault.on_read("actor", obj, "read")["naam"] == "y"
        if path == "stuk":
            with pytest.raises(RuntimeError):
                fault.on_response(call, Reply(200))
        assert fault.on_wire(call, Reply(200)) == b""
    assert len(told) == (2 if path == "stuk" else 1)


def test_the_matrix_is_told_by_a_file_that_grows_and_by_nothing_in_the_answer(tmp_path: Path) -> None:
    acts = tmp_path / "acts"
    with ProviderProcess(mounts=True, acts=acts) as provider, httpx.Client() as client:
        answers = []
        for run, fault in (("1", ""), ("2", "kanaal-in-hoofdletters"), ("3", "achternaam-niet-te-vinden")):
            root = provider.origin + mount_path(run, "openklant", fault) + "/klantinteracties/api/v1"
            headers = {"Authorization": f"Token {provider.token}"}
            body = {"kanaal": "telefoon", "onderwerp": "x", "taal": "nld", "vertrouwelijk": False}
            client.post(f"{root}/klantcontacten", headers=headers, json=body)
            answers.append(client.get(f"{root}/klantcontacten", headers=headers))
        assert acts.read_bytes() == b"."
    assert len({frozenset(answer.headers.keys()) for answer in answers}) == 1
