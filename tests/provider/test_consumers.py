"""The calls that two applications in use really make (openklant, observed), each as it stands."""

from __future__ import annotations

import pytest

from tests.provider.api import Api, Json, bsn, naam, ref, unique

HR = {"codeRegister": "hr"}


@pytest.fixture(scope="module")
def bsn_partij(api: Api) -> Json:
    partij = api.partij(partijIdentificatoren=[{"partijIdentificator": bsn()}])
    api.digitaaladres(verstrektDoorPartij=ref(partij), isStandaardAdres=True)
    return api.get(f"partijen/{partij['uuid']}")


@pytest.fixture(scope="module")
def conversation(api: Api, bsn_partij: Json) -> Json:
    """What a KCC front end writes in one conversation."""
    contact = api.klantcontact(inhoud="Vraag over paspoort", indicatieContactGelukt=True)
    betrokkene = api.betrokkene(contact, wasPartij=ref(bsn_partij), organisatienaam="", contactnaam=naam())
    adres = api.digitaaladres(
        verstrektDoorBetrokkene=ref(betrokkene),
        adres=f"{unique('klant')}@example.nl",
        omschrijving="e-mailadres",
    )
    actor = api.actor(
        naam=f"KCC {unique()}",
        indicatieActief=True,
        actoridentificator={
            "objectId": "jdevries@example.nl",
            "codeObjecttype": "mdw",
            "codeRegister": "msei",
            "codeSoortObjectId": "email",
        },
    )
    taak = api.internetaak(contact, actor, toelichting="Graag voor 12:00.", nummer=unique())
    zaak = f"Z-{unique()}"
    onderwerp = api.post(
        "onderwerpobjecten",
        {
            "klantcontact": ref(contact),
            "wasKlantcontact": None,
            "onderwerpobjectidentificator": {
                "objectId": zaak,
                "codeObjecttype": "zgw-Zaak",
                "codeRegister": "openzaak",
                "codeSoortObjectId": "uuid",
            },
        },
    )
    api.post("actorklantcontacten", {"actor": ref(actor), "klantcontact": ref(contact)})
    return {
        "contact": contact,
        "betrokkene": betrokkene,
        "adres": adres,
        "actor": actor,
        "taak": taak,
        "onderwerp": onderwerp,
        "zaak": zaak,
    }


def test_kiss_finds_a_persoon(api: Api, bsn_partij: Json) -> None:
    number = bsn_partij["partijIdentificatoren"][0]["partijIdentificator"]["objectId"]
    found = api.get(
        f"partijen?partijIdentificator__codeSoortObjectId=bsn&partijIdentificator__objectId={number}"
        "&expand=digitaleAdressen"
    )
    assert [row["uuid"] for row in found["results"]] == [bsn_partij["uuid"]]
    assert found["results"][0]["_expand"]["digitaleAdressen"][0]["adres"] == "anna@example.nl"
    found = api.get(f"partijen/{bsn_partij['uuid']}?expand=digitaleAdressen")
    assert found["_expand"]["digitaleAdressen"][0]["isStandaardAdres"]


def test_kiss_finds_an_organisatie(api: Api) -> None:
    kvk = {**HR, "codeObjecttype": "niet_natuurlijk_persoon", "codeSoortObjectId": "kvk_nummer"}
    site = {**HR, "codeObjecttype": "vestiging", "codeSoortObjectId": "vestigingsnummer"}
    company, branch = api.organisatie(), api.organisatie()
    parent = api.identificator(company, {**kvk, "objectId": "90000099"})
    api.identificator(branch, {**site, "objectId": "000090000099"}, subIdentificatorVan=ref(parent))
    path = "partijen?soortPartij=organisatie&expand=digitaleAdressen&partijIdentificator__codeSoortObjectId="
    found = api.get(f"{path}vestigingsnummer&partijIdentificator__objectId=000090000099")
    assert [row["uuid"] for row in found["results"]] == [branch["uuid"]]
    found = api.get(f"{path}kvk_nummer&partijIdentificator__objectId=90000099")
    assert [row["uuid"] for row in found["results"]] == [company["uuid"]]
    found = api.get(f"{path}vestigingsnummer&subIdentificatorVan__objectId=90000099")
    assert [row["uuid"] for row in found["results"]] == [branch["uuid"]]


def test_kiss_reads_contactmomenten(api: Api, bsn_partij: Json, conversation: Json) -> None:
    contact, betrokkene = conversation["contact"], conversation["betrokkene"]
    found = api.get(f"betrokkenen?wasPartij__url={bsn_partij['url']}&pageSize=100")
    assert [row["uuid"] for row in found["results"]] == [betrokkene["uuid"]]
    names = "leiddeTotInterneTaken,gingOverOnderwerpobjecten,hadBetrokkenen,omvatteBijlagen"
    found = api.get(f"klantcontacten/{contact['uuid']}?expand={names}")
    assert found["_expand"]["leiddeTotInterneTaken"][0]["uuid"] == conversation["taak"]["uuid"]
    assert found["_expand"]["hadBetrokkenen"][0]["uuid"] == betrokkene["uuid"]
    assert found["hadBetrokkenActoren"][0]["naam"] == conversation["actor"]["naam"]
    by_case = f"klantcontacten?onderwerpobject__onderwerpobjectidentificatorObjectId={conversation['zaak']}"
    assert [row["uuid"] for row in api.get(by_case)["results"]] == [contact["uuid"]]
    by_person = f"klantcontacten?hadBetrokkene__uuid={betrokkene['uuid']}"
    assert [row["uuid"] for row in api.get(by_person)["results"]] == [contact["uuid"]]
    image = f"klantcontacten?hadBetrokkene__wasPartij__uuid={bsn_partij['uuid']}&expand=hadBetrokkenen"
    assert [row["uuid"] for row in api.get(image)["results"]] == [contact["uuid"]]


def test_kiss_finds_contactverzoeken_by_address(api: Api, conversation: Json) -> None:
    adres = conversation["adres"]
    found = api.get(
        f"digitaleadressen?adres={adres['adres']}&page=1&expand=verstrektDoorBetrokkene,"
        "verstrektDoorBetrokkene.hadKlantcontact,verstrektDoorBetrokkene.hadKlantcontact.leiddeTotInterneTaken"
    )["results"]
    assert [row["uuid"] for row in found] == [adres["uuid"]]
    contact = found[0]["_expand"]["verstrektDoorBetrokkene"]["_expand"]["hadKlantcontact"]
    assert contact["_expand"]["leiddeTotInterneTaken"][0]["uuid"] == conversation["taak"]["uuid"]
    assert api.get(f"digitaleadressen/{adres['uuid']}")["adres"] == adres["adres"]
    assert api.get(f"actoren/{conversation['actor']['uuid']}") == conversation["actor"]


def test_kiss_corrects_an_identificator(api: Api, bsn_partij: Json) -> None:
    partij = api.partij()
    made = api.identificator(partij, bsn(), anderePartijIdentificator="", subIdentificatorVan=None)
    corrected = {
        "identificeerdePartij": ref(partij),
        "partijIdentificator": bsn(),
        "anderePartijIdentificator": "",
        "subIdentificatorVan": None,
    }
    changed = api.put("partij-identificatoren", made, corrected)
    assert changed["partijIdentificator"] == corrected["partijIdentificator"]
    assert changed["uuid"] == made["uuid"]
    assert bsn_partij["uuid"] != partij["uuid"]


def test_ita_reads_tasks(api: Api, conversation: Json) -> None:
    contact, actor, taak = conversation["contact"], conversation["actor"], conversation["taak"]
    numbered = api.patch("klantcontacten", contact, nummer=unique())
    for query in (
        f"status=te_verwerken&actoren__naam={actor['naam']}&page=1&pageSize=10",
        f"nummer={taak['nummer']}",
        f"aanleidinggevendKlantcontact__uuid={contact['uuid']}",
        f"klantcontact__nummer={numbered['nummer']}",
        f"toegewezenAanActor__uuid={actor['uuid']}",
        f"toegewezenOp={taak['toegewezenOp']}",
    ):
        assert [row["uuid"] for row in api.get(f"internetaken?{query}")["results"]] == [taak["uuid"]], query


def test_ita_reads_the_contact_behind_a_task(api: Api, bsn_partij: Json, conversation: Json) -> None:
    names = (
        "leiddeTotInterneTaken,gingOverOnderwerpobjecten,hadBetrokkenen,"
        "hadBetrokkenen.digitaleAdressen,hadBetrokkenen.wasPartij"
    )
    found = api.get(f"klantcontacten/{conversation['contact']['uuid']}?expand={names}")
    betrokkene = found["_expand"]["hadBetrokkenen"][0]
    assert betrokkene["_expand"]["wasPartij"]["uuid"] == bsn_partij["uuid"]
    assert betrokkene["_expand"]["digitaleAdressen"][0]["adres"] == conversation["adres"]["adres"]
    number = bsn_partij["partijIdentificatoren"][0]["partijIdentificator"]["objectId"]
    assert api.find("partijen", partijIdentificator__objectId=number) == [bsn_partij["uuid"]]
    identificator = conversation["actor"]["actoridentificator"]
    found = api.get(
        f"actoren?actoridentificatorObjectId={identificator['objectId']}&actoridentificatorCodeObjecttype=mdw"
        "&actoridentificatorCodeRegister=msei&actoridentificatorCodeSoortObjectId=email&soortActor=medewerker"
    )
    assert conversation["actor"]["uuid"] in [row["uuid"] for row in found["results"]]


def test_ita_handles_a_task(api: Api, conversation: Json) -> None:
    actor, original = conversation["actor"], api.klantcontact()
    taak = api.internetaak(original, actor)
    answer = api.klantcontact(kanaal="telefoon", onderwerp="Terugbellen", inhoud="Vraag beantwoord")
    api.post("actorklantcontacten", {"actor": ref(actor), "klantcontact": ref(answer)})
    link = {
        "objectId": original["uuid"],
        "codeObjecttype": "klantcontact",
        "codeRegister": "openklant",
        "codeSoortObjectId": "uuid",
    }
    body = {
        "klantcontact": ref(answer),
        "wasKlantcontact": ref(original),
        "onderwerpobjectidentificator": link,
    }
    about = api.post("onderwerpobjecten", body)
    taak_body = {
        "gevraagdeHandeling": taak["gevraagdeHandeling"],
        "aanleidinggevendKlantcontact": ref(original),
        "toegewezenAanActoren": [ref(actor)],
        "toelichting": "Doorgezet",
        "status": "te_verwerken",
    }
    assert api.put("internetaken", taak, taak_body)["toelichting"] == "Doorgezet"
    assert api.patch("internetaken", taak, status="verwerkt")["afgehandeldOp"]
    contact_body = {name: answer[name] for name in ("kanaal", "onderwerp", "taal", "vertrouwelijk")}
    assert api.put("klantcontacten", answer, {**contact_body, "inhoud": "Aangevuld"})["inhoud"] == "Aangevuld"
    moved = api.patch("onderwerpobjecten", about, klantcontact=ref(original))
    assert moved["klantcontact"]["uuid"] == original["uuid"]
    assert moved["onderwerpobjectidentificator"] == link
    api.delete("internetaken", taak)
    api.delete("klantcontacten", answer)
    assert api.gone("internetaken", taak)
    assert api.gone("klantcontacten", answer)
