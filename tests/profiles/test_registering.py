"""What applications register is ours to remove once that is proved, and nothing else is touched."""

from typing import Any

import httpx

from klantinteracties_conformance.client.http import Request, encoded
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.profiles.registering import Registering
from tests.profiles.at_work import DIALECT, At, TamperedClient, answering

BARE: dict[str, Any] = {
    "digitaleAdressen": [],
    "voorkeursDigitaalAdres": None,
    "rekeningnummers": [],
    "voorkeursRekeningnummer": None,
    "partijIdentificatoren": [],
    "soortPartij": "persoon",
    "indicatieActief": True,
    "partijIdentificatie": {"contactnaam": None},
}
BSN = "999990160"


def number_of(partij: str) -> dict[str, object]:
    codes = {"codeRegister": "brp", "codeSoortObjectId": "bsn", "codeObjecttype": "natuurlijk_persoon"}
    return {"identificeerdePartij": {"uuid": partij}, "partijIdentificator": {**codes, "objectId": BSN}}


def post(registering: Registering, path: str, body: object) -> dict[str, str]:
    answer = registering.send(Request("POST", path, content=encoded(body)), body)
    assert answer.status == 201, answer.told()
    return dict(answer.body)


def exists(at: At, path: str) -> bool:
    headers = {"Authorization": f"Token {at.access.credentials.secret}"}
    return httpx.get(f"{at.url}/{path}", headers=headers).status_code == 200


def test_a_partij_without_a_name_is_ours_by_the_number_that_it_got(sound: At) -> None:
    with TamperedClient.speaking(DIALECT, sound.url, sound.access, sound.log) as client:
        consumer = Consumer(DIALECT, client)
        registering = Registering(consumer, {BSN})
        partij = post(registering, "partijen", BARE)["uuid"]
        assert not consumer.registrations.entries[0].proved
        post(registering, "partij-identificatoren", number_of(partij))
        assert consumer.registrations.entries[0].proved
        assert consumer.clean_up() == []
    assert not exists(sound, f"partijen/{partij}")


def test_a_partij_of_somebody_else_that_the_provider_names_is_left_alone(sound: At) -> None:
    headers = {"Authorization": f"Token {sound.access.credentials.secret}"}
    foreign = {**BARE, "partijIdentificatie": {"contactnaam": {"achternaam": "Jansen"}}}
    theirs = httpx.post(f"{sound.url}/partijen", json=foreign, headers=headers).json()
    with TamperedClient.speaking(DIALECT, sound.url, sound.access, sound.log) as client:
        consumer = Consumer(DIALECT, client)
        registering = Registering(consumer, {BSN})
        client.step, client.tamper = "s1", lambda answer: answering(answer, body=theirs)
        client.log.context.step = "s1"
        post(registering, "partijen", BARE)
        client.tamper = None
        post(registering, "partij-identificatoren", number_of(theirs["uuid"]))
        left = consumer.clean_up()
    assert [(one.type, one.id) for one in left] == [("partij", theirs["uuid"])]
    assert exists(sound, f"partijen/{theirs['uuid']}")


def test_numbers_that_are_made_along_are_removed_as_well(sound: At) -> None:
    numbered = {
        **BARE,
        "partijIdentificatoren": [{"partijIdentificator": number_of("")["partijIdentificator"]}],
    }
    with TamperedClient.speaking(DIALECT, sound.url, sound.access, sound.log) as client:
        consumer = Consumer(DIALECT, client)
        made = post(Registering(consumer, {BSN}), "partijen", numbered)
        kinds = [entry.path for entry in consumer.registrations.entries]
        assert kinds == ["partijen", "partij-identificatoren"]
        assert consumer.clean_up() == []
    assert not exists(sound, f"partijen/{made['uuid']}")
