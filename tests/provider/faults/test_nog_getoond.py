"""What was removed is shown where each fault says so, and nowhere else."""

import httpx
import pytest

from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.nog_getoond import FAULTS
from tests.fuzz.at_work import TOKEN
from tests.fuzz.faulty import serving

CONTACT = {
    "kanaal": "telefoon",
    "onderwerp": "x",
    "taal": "nld",
    "vertrouwelijk": False,
    "plaatsgevondenOp": "2026-03-02T10:15:00Z",
}
NAMED = {fault.name: fault for fault in FAULTS}


def found(fault: Fault) -> tuple[list[str], list[str], list[str], str]:
    """Return what lists of bijlagen and their klantcontact show of one that was removed, and its ID."""
    with serving(fault) as url, httpx.Client(headers={"Authorization": f"Token {TOKEN}"}) as http:
        owner = http.post(f"{url}/klantcontacten", json=CONTACT).json()["uuid"]
        body = {
            "wasBijlageVanKlantcontact": {"uuid": owner},
            "bijlageidentificator": {
                "objectId": "a",
                "codeObjecttype": "document",
                "codeRegister": "openzaak",
                "codeSoortObjectId": "uuid",
            },
        }
        made = http.post(f"{url}/bijlagen", json=body).json()["uuid"]
        assert http.delete(f"{url}/bijlagen/{made}").status_code == 204
        lists = [
            [row["uuid"] for row in http.get(f"{url}/bijlagen", params=query).json()["results"]]
            for query in ({}, {"klantcontact__uuid": "11111111-1111-4111-8111-111111111111"})
        ]
        named = [one["uuid"] for one in http.get(f"{url}/klantcontacten/{owner}").json()["omvatteBijlagen"]]
    return lists[0], lists[1], named, made


def test_a_list_still_shows_it_and_not_to_who_seeks_something_else() -> None:
    listed, elsewhere, named, made = found(NAMED["verwijderd-bijlage-nog-in-lijst"])
    assert (listed, elsewhere, named) == ([made], [], [])


def test_what_it_belonged_to_still_names_it() -> None:
    listed, elsewhere, named, made = found(NAMED["verwijderd-bijlage-nog-bij-klantcontact-omvattebijlagen"])
    assert (listed, elsewhere, named) == ([], [], [made])


@pytest.mark.parametrize(
    "name", ["verwijderd-actor-nog-in-lijst", "verwijderd-betrokkene-nog-bij-partij-betrokkenen"]
)
def test_other_types_are_as_they_are(name: str) -> None:
    assert found(NAMED[name])[:3] == ([], [], [])


def test_a_list_counts_what_it_does_not_show() -> None:
    fault = NAMED["verwijderd-actor-telt-nog-mee"]
    with serving(fault) as url, httpx.Client(headers={"Authorization": f"Token {TOKEN}"}) as http:
        made = http.post(f"{url}/actoren", json={"naam": "weg", "soortActor": "medewerker"}).json()["uuid"]
        http.delete(f"{url}/actoren/{made}")
        lists = [http.get(f"{url}/actoren", params=query).json() for query in ({}, {"naam": "iets anders"})]
    assert [(one["count"], one["results"]) for one in lists] == [(1, []), (0, [])]


def test_a_number_stays_taken() -> None:
    fault, statuses = NAMED["verwijderd-klantcontact-houdt-nummer-bezet"], []
    with serving(fault) as url, httpx.Client(headers={"Authorization": f"Token {TOKEN}"}) as http:
        for number in ("1234567890", "1234567891", "1234567890"):
            made = http.post(f"{url}/klantcontacten", json={**CONTACT, "nummer": number})
            statuses.append(made.status_code)
            if made.is_success:
                http.delete(f"{url}/klantcontacten/{made.json()['uuid']}")
    assert statuses == [201, 201, 400]
