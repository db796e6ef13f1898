"""A small client for the CRUD interface, and the least that each of its object types needs.

Every answer is held against the contract.
"""

from __future__ import annotations

from typing import Any

import httpx

from tests.provider.api import Json, unique
from tests.provider.contract import contract
from tests.trusted import trusted

HAL = "application/hal+json"
ITEMS = {"betrokkenenBijKlantcontact": "betrokkenenbijklantcontact"}


def number() -> int:
    """A number that no other test uses."""
    return int(unique())


def identificator(mark: str = "") -> Json:
    mark = mark or unique()
    return {
        "objectId": f"o-{mark}",
        "codeObjecttype": f"t-{mark}",
        "codeRegister": f"r-{mark}",
        "codeSoortObjectId": f"s-{mark}",
    }


def contactnaam(achternaam: str = "Dijk") -> Json:
    return {"achternaam": achternaam, "voorletters": "A.", "voornaam": "Anna", "voorvoegselAchternaam": "van"}


class Crud:
    """Calls on a running provider."""

    def __init__(self, url: str, token: str, *, checked: bool = True) -> None:
        self.url = url
        self.checked = checked
        headers = {"Authorization": f"Bearer {token}", "Accept": HAL}
        self.client = httpx.Client(
            base_url=url, headers=headers, timeout=20, trust_env=False, verify=trusted()
        )

    def send(self, method: str, path: str, **options: Any) -> httpx.Response:
        response = self.client.request(method, path, **options)
        if self.checked:
            contract("vng-crud").check(response)
        return response

    def ok(self, method: str, path: str, status: int, **options: Any) -> Json:
        response = self.send(method, path, **options)
        assert response.status_code == status, response.text
        answer: Json = response.json() if response.content else {}
        return answer

    @staticmethod
    def at(path: str, obj: Json) -> str:
        return f"{ITEMS.get(path, path)}/{obj['id']}"

    def get(self, path: str, obj: Json) -> Json:
        return self.ok("GET", self.at(path, obj), 200)

    def post(self, path: str, body: Json) -> Json:
        return self.ok("POST", path, 201, json=body)

    def patch(self, path: str, obj: Json, **changes: Any) -> Json:
        return self.ok("PATCH", self.at(path, obj), 200, json=changes)

    def put(self, path: str, obj: Json, body: Json) -> Json:
        return self.ok("PUT", self.at(path, obj), 200, json=body)

    def delete(self, path: str, obj: Json) -> None:
        self.ok("DELETE", self.at(path, obj), 204)

    def gone(self, path: str, obj: Json) -> bool:
        return self.send("GET", self.at(path, obj)).status_code == 404

    def rows(self, path: str, **query: Any) -> list[Json]:
        """The objects on the first page of a list."""
        page = self.ok("GET", path, 200, params={"pageSize": "500", **query})
        rows: list[Json] = next(iter(page["_embedded"].values()))
        return rows

    def find(self, path: str, **query: Any) -> list[str]:
        return [row["id"] for row in self.rows(path, **query)]

    def refused(self, method: str, path: str, body: Any, status: int = 400) -> set[tuple[str, str]]:
        """The (name, code) pairs of a refusal."""
        answer = self.ok(method, path, status, json=body)
        return {(problem["name"], problem["code"]) for problem in answer.get("invalidParams", [])}

    # -- the least that each type needs -------------------------------------------------------------------

    def klantcontact(self, **more: Any) -> Json:
        body = {
            "nummer": number(),
            "onderwerp": "Vraag",
            "plaatsgevondenOp": "2026-03-02T09:15:00Z",
            "indicatieContactGelukt": "ja",
            "vertrouwelijk": False,
        }
        return self.post("klantcontacten", {**body, **more})

    def actor(self, **more: Any) -> Json:
        body = {
            "naam": "J. de Vries",
            "indicatieActief": True,
            "soortActor": "medewerker",
            "actortype": {
                "functie": "KCC-medewerker",
                "eMailadres": "jdevries@example.nl",
                "telefoonnummer": "0612345678",
            },
        }
        return self.post("actoren", {**body, **more})

    def partij(self, **more: Any) -> Json:
        body = {
            "nummer": number(),
            "soortPartij": "persoon",
            "indicatieActief": True,
            "indicatieGeheimhouding": False,
        }
        return self.post("partijen", {**body, **more})

    def betrokkene(self, klantcontact: Json, **more: Any) -> Json:
        body = {"hadKlantcontact": klantcontact["id"], "rol": "klant", "initiator": True}
        return self.post("betrokkenenBijKlantcontact", {**body, **more})

    def internetaak(self, klantcontact: Json, actor: Json, **more: Any) -> Json:
        body = {
            "nummer": number(),
            "gevraagdeHandeling": "Terugbellen",
            "aanleidinggevendKlantcontact": klantcontact["id"],
            "toegewezenAanActor": actor["id"],
            "status": "te_verwerken",
        }
        return self.post("internetaken", {**body, **more})

    def digitaaladres(self, **more: Any) -> Json:
        return self.post("digitaaladressen", {"adres": "anna@example.nl", "omschrijving": "thuis", **more})

    def identificator(self, partij: Json, **more: Any) -> Json:
        body = {"identificeerdePartij": partij["id"], "partijIdentificator": identificator()}
        return self.post("partij-identificatoren", {**body, **more})
