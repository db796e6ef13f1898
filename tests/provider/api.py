"""A small client for the tests of the embedded provider, and the least that each object type needs."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import uvicorn
from starlette.applications import Starlette

from klantinteracties_conformance.provider.server import listen
from tests.trusted import trusted

Json = dict[str, Any]

COUNTER = itertools.count(1)
BSNS = (
    number
    for number in (f"99999{tail:04d}" for tail in range(10_000))
    if sum(w * int(d) for w, d in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), number, strict=True)) % 11 == 0
)


def unique(prefix: str = "") -> str:
    """A value that no other test uses."""
    return f"{prefix}{next(COUNTER):06d}"


def ref(obj: Json) -> Json:
    return {"uuid": obj["uuid"]}


def bsn(number: str | None = None) -> Json:
    return {
        "codeObjecttype": "natuurlijk_persoon",
        "codeSoortObjectId": "bsn",
        "objectId": number or next(BSNS),
        "codeRegister": "brp",
    }


def naam(achternaam: str = "Dijk") -> Json:
    return {"voorletters": "A.", "voornaam": "Anna", "voorvoegselAchternaam": "van", "achternaam": achternaam}


class Api:
    """Calls on a running provider."""

    def __init__(self, url: str, token: str) -> None:
        self.url = url
        headers = {"Authorization": f"Token {token}"}
        self.client = httpx.Client(
            base_url=url, headers=headers, timeout=20, trust_env=False, verify=trusted()
        )

    def send(self, method: str, path: str, **options: Any) -> httpx.Response:
        return self.client.request(method, path, **options)

    def ok(self, method: str, path: str, status: int, **options: Any) -> Json:
        response = self.send(method, path, **options)
        assert response.status_code == status, response.text
        answer: Json = response.json() if response.content else {}
        return answer

    def get(self, path: str, **query: Any) -> Json:
        return self.ok("GET", path, 200, params=query or None)  # {} would drop a query in the path

    def post(self, path: str, body: Json) -> Json:
        return self.ok("POST", path, 201, json=body)

    def patch(self, path: str, obj: Json, **changes: Any) -> Json:
        return self.ok("PATCH", f"{path}/{obj['uuid']}", 200, json=changes)

    def put(self, path: str, obj: Json, body: Json) -> Json:
        return self.ok("PUT", f"{path}/{obj['uuid']}", 200, json=body)

    def delete(self, path: str, obj: Json) -> None:
        self.ok("DELETE", f"{path}/{obj['uuid']}", 204)

    def gone(self, path: str, obj: Json) -> bool:
        return self.send("GET", f"{path}/{obj['uuid']}").status_code == 404

    def find(self, path: str, **query: str) -> list[str]:
        return [row["uuid"] for row in self.get(path, pageSize="500", **query)["results"]]

    def refused(self, method: str, path: str, body: Any, status: int = 400) -> set[tuple[str, str]]:
        """The (name, code) pairs of a refusal."""
        answer = self.ok(method, path, status, json=body)
        return {(problem["name"], problem["code"]) for problem in answer.get("invalidParams", [])}

    # -- the least that each type needs -------------------------------------------------------------------

    def klantcontact(self, **more: Any) -> Json:
        body = {"kanaal": "telefoon", "onderwerp": "Vraag", "taal": "nld", "vertrouwelijk": False}
        return self.post("klantcontacten", {**body, **more})

    def actor(self, **more: Any) -> Json:
        return self.post("actoren", {"naam": "J. de Vries", "soortActor": "medewerker", **more})

    def partij(self, **more: Any) -> Json:
        body = {
            "soortPartij": "persoon",
            "indicatieActief": True,
            "partijIdentificatie": {"contactnaam": naam()},
        }
        return self.post("partijen", {**body, **more})

    def organisatie(self, **more: Any) -> Json:
        body = {"soortPartij": "organisatie", "partijIdentificatie": {"naam": "Voorbeeld B.V."}}
        return self.partij(**{**body, **more})

    def betrokkene(self, klantcontact: Json, **more: Any) -> Json:
        body = {"hadKlantcontact": ref(klantcontact), "rol": "klant", "initiator": True}
        return self.post("betrokkenen", {**body, **more})

    def digitaaladres(self, **more: Any) -> Json:
        body = {
            "verstrektDoorPartij": None,
            "verstrektDoorBetrokkene": None,
            "adres": "anna@example.nl",
            "soortDigitaalAdres": "email",
        }
        return self.post("digitaleadressen", {**body, **more})

    def internetaak(self, klantcontact: Json, *actoren: Json, **more: Any) -> Json:
        body = {
            "gevraagdeHandeling": "Terugbellen",
            "aanleidinggevendKlantcontact": ref(klantcontact),
            "toegewezenAanActoren": [ref(actor) for actor in actoren],
            "status": "te_verwerken",
        }
        return self.post("internetaken", {**body, **more})

    def identificator(self, partij: Json | None, identificator: Json, **more: Any) -> Json:
        body = {"identificeerdePartij": ref(partij) if partij else None, "partijIdentificator": identificator}
        return self.post("partij-identificatoren", {**body, **more})


@contextmanager
def served(app: Starlette) -> Iterator[str]:
    """Serve an application over real HTTP in this process; answers its address."""
    listener = listen(0)
    config = uvicorn.Config(app, log_level="critical", access_log=False, lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)
        listener.close()
