"""Each object type: made, read, listed, changed, replaced, removed; and what each answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.provider.api import Api, Json, bsn, naam, ref, unique

EMPTY_ADDRESS = {
    "nummeraanduidingId": "",
    "straatnaam": "",
    "huisnummer": None,
    "huisnummertoevoeging": "",
    "postcode": "",
    "stad": "",
    "adresregel1": "",
    "adresregel2": "",
    "adresregel3": "",
    "land": "",
}
ZAAK = {
    "objectId": "Z-1",
    "codeObjecttype": "zaak",
    "codeRegister": "openzaak",
    "codeSoortObjectId": "nummer",
}

BODIES: dict[str, Callable[[Api], Json]] = {
    "klantcontacten": lambda api: {  # noqa: ARG005
        "nummer": unique(),
        "kanaal": "telefoon",
        "onderwerp": "Paspoort",
        "inhoud": "Status van de aanvraag",
        "reactie": "Morgen klaar",
        "indicatieContactGelukt": True,
        "hoofdOnderwerpType": "https://example.nl/onderwerpen/1",
        "verdereActieOndernomen": True,
        "taal": "nld",
        "vertrouwelijk": False,
        "plaatsgevondenOp": "2026-03-02T09:15:00Z",
        "metadata": {"bron": "telefooncentrale"},
    },
    "betrokkenen": lambda api: {
        "wasPartij": ref(api.partij()),
        "hadKlantcontact": ref(api.klantcontact()),
        "rol": "klant",
        "initiator": True,
        "organisatienaam": "Voorbeeld B.V.",
        "contactnaam": naam(),
        "bezoekadres": {**EMPTY_ADDRESS, "postcode": "1234 AB", "huisnummer": 1, "land": "NL"},
        "correspondentieadres": EMPTY_ADDRESS,
    },
    "actoren": lambda api: {  # noqa: ARG005
        "naam": "J. de Vries",
        "soortActor": "medewerker",
        "indicatieActief": True,
        "actoridentificator": {
            "objectId": "jdevries@example.nl",
            "codeObjecttype": "mdw",
            "codeRegister": "msei",
            "codeSoortObjectId": "email",
        },
        "actorIdentificatie": {
            "functie": "KCC-medewerker",
            "emailadres": "jdevries@example.nl",
            "telefoonnummer": "+31612345678",
        },
    },
    "actorklantcontacten": lambda api: {"actor": ref(api.actor()), "klantcontact": ref(api.klantcontact())},
    "internetaken": lambda api: {
        "nummer": unique(),
        "gevraagdeHandeling": "Terugbellen",
        "aanleidinggevendKlantcontact": ref(api.klantcontact()),
        "toegewezenAanActoren": [ref(api.actor()), ref(api.actor())],
        "toelichting": "Graag voor 12:00.",
        "status": "te_verwerken",
    },
    "partijen": lambda api: {  # noqa: ARG005
        "nummer": unique(),
        "soortPartij": "persoon",
        "indicatieActief": True,
        "indicatieGeheimhouding": False,
        "voorkeurstaal": "nld",
        "interneNotitie": "Belt liever",
        "partijIdentificatie": {"contactnaam": naam()},
        "bezoekadres": {**EMPTY_ADDRESS, "nummeraanduidingId": "0000010000000001"},
        "correspondentieadres": EMPTY_ADDRESS,
    },
    "partij-identificatoren": lambda api: {
        "identificeerdePartij": ref(api.partij()),
        "anderePartijIdentificator": "",
        "partijIdentificator": bsn(),
        "subIdentificatorVan": None,
    },
    "digitaleadressen": lambda api: {
        "verstrektDoorPartij": ref(api.partij()),
        "verstrektDoorBetrokkene": ref(api.betrokkene(api.klantcontact())),
        "adres": "0612345678",
        "soortDigitaalAdres": "telefoonnummer",
        "isStandaardAdres": True,
        "omschrijving": "privé",
        "referentie": "portaal-1",
        "verificatieDatum": "2026-01-31",
    },
    "onderwerpobjecten": lambda api: {
        "klantcontact": ref(api.klantcontact()),
        "wasKlantcontact": ref(api.klantcontact()),
        "onderwerpobjectidentificator": ZAAK,
    },
    "bijlagen": lambda api: {
        "wasBijlageVanKlantcontact": ref(api.klantcontact()),
        "bijlageidentificator": ZAAK,
    },
    "rekeningnummers": lambda api: {
        "partij": ref(api.partij()),
        "iban": "NL00BANK0123456789",
        "bic": "BANKNL2A",
    },
    "categorieen": lambda api: {"naam": "Ondernemer"},  # noqa: ARG005
    "categorie-relaties": lambda api: {
        "partij": ref(api.partij()),
        "categorie": ref(api.post("categorieen", {"naam": "Vrijwilliger"})),
        "beginDatum": "2026-01-01",
        "eindDatum": None,
    },
    "vertegenwoordigingen": lambda api: {
        "vertegenwoordigendePartij": ref(api.partij()),
        "vertegenwoordigdePartij": ref(api.organisatie()),
    },
}


def holds(answer: Any, sent: Any) -> bool:
    """Whether an answer has all that was sent; it may have more."""
    if isinstance(sent, dict) and isinstance(answer, dict):
        return all(name in answer and holds(answer[name], value) for name, value in sent.items())
    if isinstance(sent, list) and isinstance(answer, list):
        return len(sent) == len(answer) and all(map(holds, answer, sent))
    return bool(answer == sent)


@pytest.mark.parametrize("path", BODIES)
def test_round_trip(api: Api, path: str) -> None:
    body = BODIES[path](api)
    response = api.send("POST", path, json=body)
    made = response.json()
    assert response.status_code == 201
    assert response.headers["location"] == made["url"] == f"{api.url}/{path}/{made['uuid']}"
    assert response.headers["api-version"] == "0.9.0"
    assert holds(made, body)
    assert api.get(f"{path}/{made['uuid']}") == made
    assert api.get(path, pageSize=1)["results"] == [made]
    assert api.patch(path, made) == made
    assert api.put(path, made, body) == made
    if path != "internetaken":  # an answer has both attributes for actors, and only one may be sent
        assert api.put(path, made, made) == made
    api.delete(path, made)
    assert api.gone(path, made)
    assert api.send("DELETE", f"{path}/{made['uuid']}").status_code == 404


def test_what_was_not_sent_is_answered_empty(api: Api) -> None:
    contact = api.klantcontact()
    assert contact["plaatsgevondenOp"].endswith("Z")
    assert {contact[name] for name in ("inhoud", "reactie", "hoofdOnderwerpType")} == {""}
    assert len(contact["nummer"]) == 10
    assert (contact["referentienummer"], contact["indicatieContactGelukt"]) == (None, None)
    assert (contact["metadata"], contact["verdereActieOndernomen"]) == ({}, False)
    betrokkene = api.betrokkene(contact)
    assert betrokkene["bezoekadres"] == betrokkene["correspondentieadres"] == EMPTY_ADDRESS
    assert betrokkene["wasPartij"] is None
    assert betrokkene["volledigeNaam"] == ""
    assert "actorIdentificatie" not in api.actor()


def test_text_is_trimmed_and_times_are_utc(api: Api) -> None:
    contact = api.klantcontact(inhoud="  binnen \n", plaatsgevondenOp="2026-03-02T10:15:00+01:00")
    assert contact["inhoud"] == "binnen"
    assert contact["plaatsgevondenOp"] == "2026-03-02T09:15:00Z"
    exact = api.patch("klantcontacten", contact, plaatsgevondenOp="2026-03-02T10:15:00.120000+01:00")
    assert exact["plaatsgevondenOp"] == "2026-03-02T09:15:00.120000Z"


def test_back_references(api: Api) -> None:
    contact, actor = api.klantcontact(), api.actor()
    betrokkene = api.betrokkene(contact, wasPartij=ref(api.partij()))
    adres = api.digitaaladres(verstrektDoorBetrokkene=ref(betrokkene))
    taak = api.internetaak(contact, actor)
    onderwerp = api.post("onderwerpobjecten", {"klantcontact": ref(contact), "wasKlantcontact": None})
    bijlage = api.post("bijlagen", {"wasBijlageVanKlantcontact": ref(contact)})
    api.post("actorklantcontacten", {"actor": ref(actor), "klantcontact": ref(contact)})
    found = api.get(f"klantcontacten/{contact['uuid']}")
    assert found["hadBetrokkenen"] == [{"uuid": betrokkene["uuid"], "url": betrokkene["url"]}]
    assert found["leiddeTotInterneTaken"] == [{"uuid": taak["uuid"], "url": taak["url"]}]
    assert found["gingOverOnderwerpobjecten"] == [{"uuid": onderwerp["uuid"], "url": onderwerp["url"]}]
    assert found["omvatteBijlagen"] == [{"uuid": bijlage["uuid"], "url": bijlage["url"]}]
    assert found["hadBetrokkenActoren"] == [actor]
    digitaal = api.get(f"betrokkenen/{betrokkene['uuid']}")["digitaleAdressen"]
    assert digitaal == [{"uuid": adres["uuid"], "url": adres["url"]}]


def test_back_references_of_a_partij(api: Api) -> None:
    partij, other = api.partij(), api.organisatie()
    betrokkene = api.betrokkene(api.klantcontact(), wasPartij=ref(partij))
    api.post(
        "vertegenwoordigingen",
        {"vertegenwoordigendePartij": ref(partij), "vertegenwoordigdePartij": ref(other)},
    )
    category = api.post("categorieen", {"naam": "Student"})
    api.post(
        "categorie-relaties", {"partij": ref(partij), "categorie": ref(category), "beginDatum": "2026-01-01"}
    )
    found = api.get(f"partijen/{partij['uuid']}")
    assert [item["uuid"] for item in found["betrokkenen"]] == [betrokkene["uuid"]]
    assert found["vertegenwoordigden"] == [{"uuid": other["uuid"], "url": other["url"]}]
    relation = found["categorieRelaties"][0]
    assert (relation["categorieNaam"], relation["beginDatum"], relation["eindDatum"]) == (
        "Student",
        "2026-01-01",
        None,
    )


def test_kinds_of_partij(api: Api) -> None:
    organisatie = api.organisatie()
    contactpersoon = api.partij(
        soortPartij="contactpersoon",
        partijIdentificatie={"werkteVoorPartij": ref(organisatie), "contactnaam": naam("Jansen")},
    )
    identificatie = contactpersoon["partijIdentificatie"]
    assert identificatie["werkteVoorPartij"] == {"uuid": organisatie["uuid"], "url": organisatie["url"]}
    assert identificatie["volledigeNaam"] == "Anna van Jansen"
    body = {"partijIdentificatie": {"werkteVoorPartij": ref(api.partij()), "contactnaam": None}}
    refused = api.refused("PATCH", f"partijen/{contactpersoon['uuid']}", body)
    assert refused == {("partijIdentificatie.werkteVoorPartij.uuid", "invalid")}


def test_partij_with_addresses(api: Api) -> None:
    first, second = api.digitaaladres(), api.digitaaladres(adres="bram@example.nl")
    partij = api.partij(digitaleAdressen=[ref(first)], voorkeursDigitaalAdres=ref(first))
    assert partij["digitaleAdressen"] == [{"uuid": first["uuid"], "url": first["url"]}]
    assert partij["voorkeursDigitaalAdres"]["uuid"] == first["uuid"]
    partij = api.patch("partijen", partij, digitaleAdressen=[ref(second)])
    assert [item["uuid"] for item in partij["digitaleAdressen"]] == [second["uuid"]]
    assert api.get(f"digitaleadressen/{first['uuid']}")["verstrektDoorPartij"] is None
    api.delete("digitaleadressen", first)
    assert api.get(f"partijen/{partij['uuid']}")["voorkeursDigitaalAdres"] is None


def test_one_standard_address_of_a_kind(api: Api) -> None:
    partij = api.partij()
    first = api.digitaaladres(verstrektDoorPartij=ref(partij), isStandaardAdres=True)
    phone = api.digitaaladres(
        verstrektDoorPartij=ref(partij),
        isStandaardAdres=True,
        soortDigitaalAdres="telefoonnummer",
        adres="0612345678",
    )
    second = api.digitaaladres(verstrektDoorPartij=ref(partij), isStandaardAdres=True)
    standard = api.find("digitaleadressen", verstrektDoorPartij__uuid=partij["uuid"], isStandaardAdres="true")
    assert set(standard) == {phone["uuid"], second["uuid"]}
    assert not api.get(f"digitaleadressen/{first['uuid']}")["isStandaardAdres"]


def test_identificatoren_inside_a_partij(api: Api) -> None:
    partij = api.partij(partijIdentificatoren=[{"partijIdentificator": bsn()}])
    kept = partij["partijIdentificatoren"][0]
    assert kept["identificeerdePartij"]["uuid"] == partij["uuid"]
    number = {**kept["partijIdentificator"], "objectId": bsn()["objectId"]}
    body = {"partijIdentificatoren": [{"uuid": kept["uuid"], "partijIdentificator": number}]}
    changed = api.patch("partijen", partij, **body)["partijIdentificatoren"]
    assert [(item["uuid"], item["partijIdentificator"]) for item in changed] == [(kept["uuid"], number)]
    renewed = api.patch("partijen", partij, partijIdentificatoren=[{"partijIdentificator": number}])
    assert renewed["partijIdentificatoren"][0]["uuid"] != kept["uuid"]
    assert api.gone("partij-identificatoren", kept)
    wrong = {"partijIdentificatoren": [{"partijIdentificator": {**number, "objectId": "999999999"}}]}
    refused = api.refused("PATCH", f"partijen/{partij['uuid']}", wrong)
    assert refused == {("partijIdentificatoren.0.partijIdentificator.objectId", "invalid")}
    assert api.get(f"partijen/{partij['uuid']}") == renewed


def test_vestigingsnummer_under_a_kvk_nummer(api: Api) -> None:
    kvk = {
        "codeObjecttype": "niet_natuurlijk_persoon",
        "codeSoortObjectId": "kvk_nummer",
        "codeRegister": "hr",
    }
    site = {"codeObjecttype": "vestiging", "codeSoortObjectId": "vestigingsnummer", "codeRegister": "hr"}
    parent = api.identificator(api.organisatie(), {**kvk, "objectId": "90000001"})
    body = {"identificeerdePartij": None, "partijIdentificator": {**site, "objectId": "000090000001"}}
    assert api.refused("POST", "partij-identificatoren", body) == {("subIdentificatorVan", "invalid")}
    child = api.post("partij-identificatoren", {**body, "subIdentificatorVan": ref(parent)})
    assert child["subIdentificatorVan"] == {"uuid": parent["uuid"], "url": parent["url"]}
    found = api.find("partijen", subIdentificatorVan__objectId="90000001")
    assert found == []
    partij = api.organisatie()
    api.patch("partij-identificatoren", child, identificeerdePartij=ref(partij))
    assert api.find("partijen", subIdentificatorVan__objectId="90000001") == [partij["uuid"]]
