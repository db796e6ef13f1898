"""What is found once objects are parted, with each kind of fault and without one."""

import httpx
import pytest

from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.uit_elkaar import FAULTS
from tests.fuzz.at_work import TOKEN
from tests.fuzz.faulty import serving

NAMED = {fault.name: fault for fault in FAULTS}
CONTACT = {
    "kanaal": "telefoon",
    "onderwerp": "x",
    "taal": "nld",
    "vertrouwelijk": False,
    "plaatsgevondenOp": "2026-03-02T10:15:00Z",
}


def about(contact: str | None, object_id: str) -> dict[str, object]:
    names = ("codeObjecttype", "codeRegister", "codeSoortObjectId")
    return {
        "klantcontact": contact and {"uuid": contact},
        "wasKlantcontact": None,
        "onderwerpobjectidentificator": {**dict.fromkeys(names, "x"), "objectId": object_id},
    }


@pytest.mark.parametrize(
    ("fault", "by_removed"),
    [(Fault(), 0), (NAMED["zoeken-klantcontact-op-verwijderd-onderwerpobject"], 1)],
)
def test_by_what_was_removed(fault: Fault, by_removed: int) -> None:
    with serving(fault) as url, httpx.Client(headers={"Authorization": f"Token {TOKEN}"}) as http:
        contact = http.post(f"{url}/klantcontacten", json=CONTACT).json()["uuid"]
        made = http.post(f"{url}/onderwerpobjecten", json=about(contact, "zaak-1")).json()["uuid"]
        argument = "onderwerpobject__onderwerpobjectidentificatorObjectId"
        counts = [
            http.get(f"{url}/klantcontacten", params={argument: value}).json()["count"]
            for value in ("zaak-1", "zaak-2")
        ]
        http.delete(f"{url}/onderwerpobjecten/{made}")
        counts += [
            http.get(f"{url}/klantcontacten", params={argument: value}).json()["count"]
            for value in ("zaak-1", "zaak-2")
        ]
    assert counts == [1, 0, by_removed, 0]


@pytest.mark.parametrize(
    ("fault", "listed"), [(Fault(), 2), (NAMED["zoeken-onderwerpobject-niet-zonder-klantcontact"], 1)]
)
def test_what_refers_to_nothing(fault: Fault, listed: int) -> None:
    with serving(fault) as url, httpx.Client(headers={"Authorization": f"Token {TOKEN}"}) as http:
        contact = http.post(f"{url}/klantcontacten", json=CONTACT).json()["uuid"]
        for owner in (contact, None):
            http.post(f"{url}/onderwerpobjecten", json=about(owner, "zaak-1"))
        found = http.get(f"{url}/onderwerpobjecten").json()
    assert (found["count"], len(found["results"])) == (listed, listed)
