"""All scenarios, shuffled, on a register full of what resembles their own objects, in each dialect."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from klantinteracties_conformance.provider.process import ProviderProcess
from tests.command.command import run
from tests.provider.api import Api, bsn, ref
from tests.provider.crud import Crud

pytestmark = pytest.mark.ci

ROUNDS = 120
"""More of each type than a page of a list holds."""

CASE = {
    "objectId": "ZAAK-1",
    "codeObjecttype": "zaak",
    "codeSoortObjectId": "uuid",
    "codeRegister": "zakenregister",
}
KINDS = ("medewerker", "organisatorische_eenheid", "geautomatiseerde_actor")


def fill_openklant(provider: ProviderProcess) -> None:
    """Register others' klantcontacten, each with all that can belong to one."""
    api = Api(provider.url, provider.token)
    for number in range(ROUNDS):
        done = {"status": ("te_verwerken", "verwerkt")[number % 2]}
        contact, actor = api.klantcontact(), api.actor(soortActor=KINDS[number % 3])
        partij = api.partij(indicatieActief=number % 2 == 0, bezoekadres={"adresregel1": "Kerkpad 3"})
        betrokkene = api.betrokkene(contact, wasPartij=ref(partij))
        api.internetaak(contact, actor, **done)
        api.post("actorklantcontacten", {"actor": ref(actor), "klantcontact": ref(contact)})
        earlier = {"klantcontact": ref(contact), "wasKlantcontact": ref(contact)}
        api.post("onderwerpobjecten", {**earlier, "onderwerpobjectidentificator": CASE})
        owner = {"verstrektDoorPartij": ref(partij), "verstrektDoorBetrokkene": None}
        owner = (
            owner if number % 2 else {"verstrektDoorPartij": None, "verstrektDoorBetrokkene": ref(betrokkene)}
        )
        api.post("digitaleadressen", {**owner, "adres": "0612345607", "soortDigitaalAdres": "telefoonnummer"})
        api.post(
            "partij-identificatoren", {"identificeerdePartij": ref(partij), "partijIdentificator": bsn()}
        )


def fill_crud(provider: ProviderProcess) -> None:
    """Do the same in the CRUD interface."""
    api = Crud(provider.url, provider.token, checked=False)
    for number in range(ROUNDS):
        contact, actor, partij = api.klantcontact(), api.actor(), api.partij(indicatieActief=number % 2 == 0)
        betrokkene = api.betrokkene(contact, wasPartij=partij["id"])
        api.internetaak(contact, actor, status=("te_verwerken", "verwerkt")[number % 2])
        api.post("actorklantcontacten", {"actorId": actor["id"], "klantcontactId": contact["id"]})
        earlier = {"wasOnderwerpVanKlantcontact": contact["id"], "onderwerpWasKlantcontact": contact["id"]}
        api.post("onderwerpobjecten", {**earlier, "onderwerpobjectidentificator": CASE})
        owner = (
            {"verstrektDoorPartij": partij["id"]}
            if number % 2
            else {"verstrektDoorBetrokkene": betrokkene["id"]}
        )
        api.digitaaladres(adres="0612345607", **owner)
        api.identificator(partij)


def _rows(database: Path) -> dict[str, list[tuple[object, ...]]]:
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        own = [name for name in tables if not name.startswith("sqlite_")]
        return {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in own}


@pytest.mark.first(0, 1)
@pytest.mark.parametrize(("dialect", "fill"), [("openklant", fill_openklant), ("vng-crud", fill_crud)])
def test_what_others_have_recorded_makes_no_difference(
    dialect: str, fill: Callable[[ProviderProcess], None], tmp_path: Path
) -> None:
    database = tmp_path / "register.sqlite3"
    with ProviderProcess(dialect=dialect, database=database) as provider:
        fill(provider)
        before = _rows(database)
        assert len(before["klantcontact"]) == ROUNDS
        lists = ["--referentielijsten", provider.referentielijsten_url]
        outcome = run(provider.url, tmp_path / "out", "--seed", "11", *lists, token=provider.token)
        assert outcome.code == 0, outcome.text
        assert outcome.result["verdict"] == "conformant"
        assert outcome.ids("failed", "cantTell", "untested") == set()
        assert outcome.result["run"]["planned"] == outcome.result["run"]["executed"]
        assert outcome.result["leftovers"] == []
        assert _rows(database) == before
