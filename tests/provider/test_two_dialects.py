"""What is registered in one dialect is there in the other, as far as that has a place for it."""

from __future__ import annotations

from tests.provider.api import Api, Json, naam, ref, unique
from tests.provider.crud import Crud, contactnaam, identificator, number


def plain(obj: Json) -> Json:
    return {name: value for name, value in obj.items() if name not in ("id", "_links")}


def test_a_conversation_from_crud_in_openklant(api: Api, crud: Crud) -> None:
    partij = crud.partij(
        voorkeurstaal="nld",
        partijtype={"contactnaam": contactnaam()},
        bezoekadres={"adresregel1": "Voorbeeldstraat 12", "codeLand": "NL"},
    )
    contact = crud.klantcontact(
        codeKanaal="telefoon", codeTaal="nld", inhoud="Vraag.", indicatieContactGelukt="nee"
    )
    betrokkene = crud.betrokkene(contact, wasPartij=partij["id"], contactnaam=contactnaam())
    actor = crud.actor()
    taak = crud.internetaak(contact, actor, status="verwerkt", verwerktOp="2026-03-02T09:15:00Z")
    adres = crud.digitaaladres(codeSoortDigitaalAdres="email", verstrektDoorBetrokkene=betrokkene["id"])

    seen = api.get(f"klantcontacten/{contact['id']}", expand="hadBetrokkenen.digitaleAdressen")
    assert (seen["nummer"], seen["kanaal"], seen["taal"]) == (str(contact["nummer"]), "telefoon", "nld")
    assert (seen["inhoud"], seen["indicatieContactGelukt"]) == ("Vraag.", False)
    assert (seen["vertrouwelijk"], seen["reactie"], seen["metadata"]) == (False, "", {})
    inside = seen["_expand"]["hadBetrokkenen"][0]
    assert inside["uuid"] == betrokkene["id"]
    assert inside["volledigeNaam"] == "Anna van Dijk"
    assert inside["_expand"]["digitaleAdressen"][0]["uuid"] == adres["id"]
    assert api.get(f"partijen/{partij['id']}")["bezoekadres"]["land"] == "NL"
    task = api.get(f"internetaken/{taak['id']}")
    assert task["afgehandeldOp"] == "2026-03-02T09:15:00Z"
    assert task["toegewezenOp"]
    assert [each["uuid"] for each in task["toegewezenAanActoren"]] == [actor["id"]]
    employee = api.get(f"actoren/{actor['id']}")
    assert employee["actorIdentificatie"]["emailadres"] == actor["actortype"]["eMailadres"]
    assert api.find("internetaken", aanleidinggevendKlantcontact__uuid=contact["id"]) == [taak["id"]]


def test_a_conversation_from_openklant_in_crud(api: Api, crud: Crud) -> None:
    partij = api.partij(nummer=unique(), indicatieGeheimhouding=True)
    contact = api.klantcontact(nummer=unique(), plaatsgevondenOp="2026-03-02T09:15:00Z")
    betrokkene = api.betrokkene(contact, wasPartij=ref(partij), contactnaam=naam())
    unit = api.actor(soortActor="organisatorische_eenheid", indicatieActief=True)
    taak = api.internetaak(contact, unit, nummer=unique())
    onderwerp = api.post(
        "onderwerpobjecten",
        {
            "klantcontact": ref(contact),
            "wasKlantcontact": None,
            "onderwerpobjectidentificator": identificator(),
        },
    )
    seen = crud.ok("GET", f"klantcontacten/{contact['uuid']}", 200)
    assert plain(seen) == {
        "nummer": int(contact["nummer"]),
        "codeKanaal": "telefoon",
        "codeTaal": "nld",
        "plaatsgevondenOp": "2026-03-02T09:15:00Z",
        "onderwerp": "Vraag",
        "vertrouwelijk": False,
        "indicatieContactGelukt": "onbekend",
    }
    person = crud.rows("betrokkenenBijKlantcontact", hadKlantcontact=contact["uuid"])
    assert [row["id"] for row in person] == [betrokkene["uuid"]]
    assert person[0]["contactnaam"] == contactnaam()
    assert person[0]["wasPartij"] == partij["uuid"]
    assert plain(crud.ok("GET", f"partijen/{partij['uuid']}", 200))["partijtype"] == {
        "contactnaam": contactnaam()
    }
    assert crud.find("internetaken", toegewezenAanActor=unit["uuid"]) == [taak["uuid"]]
    assert crud.ok("GET", f"actoren/{unit['uuid']}", 200)["soortActor"] == "organisatorischeEenheid"
    about = crud.ok("GET", f"onderwerpobjecten/{onderwerp['uuid']}", 200)
    assert about["wasOnderwerpVanKlantcontact"] == contact["uuid"]


def test_numbers_are_unique_across_dialects(api: Api, crud: Crud) -> None:
    taken = api.klantcontact(nummer=str(number()))
    body = {
        "nummer": int(taken["nummer"]),
        "onderwerp": "Vraag",
        "plaatsgevondenOp": "2026-03-02T09:15:00Z",
        "indicatieContactGelukt": "ja",
        "vertrouwelijk": False,
    }
    assert crud.refused("POST", "klantcontacten", body, 409) == {("nummer", "unique")}
    other = crud.klantcontact()
    sent = {"kanaal": "balie", "onderwerp": "Vraag", "taal": "nld", "vertrouwelijk": False}
    refused = api.refused("POST", "klantcontacten", {**sent, "nummer": str(other["nummer"])})
    assert refused == {("nummer", "unique")}


def test_crud_leaves_alone_what_it_has_no_place_for(api: Api, crud: Crud) -> None:
    contact = api.klantcontact(nummer=unique(), reactie="Morgen klaar", metadata={"bron": "centrale"})
    seen = crud.ok("GET", f"klantcontacten/{contact['uuid']}", 200)
    crud.put("klantcontacten", seen, seen)
    crud.patch("klantcontacten", seen, inhoud="x")
    kept = api.get(f"klantcontacten/{contact['uuid']}")
    assert kept == {**contact, "nummer": str(int(contact["nummer"])), "inhoud": "x"}

    adres = {"straatnaam": "Dorpsstraat", "huisnummer": 3, "land": "NL"}
    partij = api.partij(nummer=unique(), indicatieGeheimhouding=False, bezoekadres=adres)
    digitaal = api.digitaaladres(verstrektDoorPartij=ref(partij), omschrijving="werk", isStandaardAdres=True)
    seen = crud.ok("GET", f"partijen/{partij['uuid']}", 200)
    crud.put("partijen", seen, {**seen, "bezoekadres": {"codeLand": "003"}})
    kept = api.get(f"partijen/{partij['uuid']}")
    assert kept["bezoekadres"] == {**partij["bezoekadres"], "land": "003"}
    assert [each["uuid"] for each in kept["digitaleAdressen"]] == [digitaal["uuid"]]
    crud.patch("digitaaladressen", {"id": digitaal["uuid"]}, omschrijving="thuis")
    assert api.get(f"digitaleadressen/{digitaal['uuid']}")["isStandaardAdres"]

    unit = api.actor(
        soortActor="organisatorische_eenheid",
        indicatieActief=True,
        actorIdentificatie={"omschrijving": "Afdeling", "faxnummer": "0340-1"},
    )
    seen = crud.ok("GET", f"actoren/{unit['uuid']}", 200)
    crud.put("actoren", seen, {**seen, "actortype": {"omschrijving": "Team"}})
    kept = api.get(f"actoren/{unit['uuid']}")["actorIdentificatie"]
    assert (kept["omschrijving"], kept["faxnummer"]) == ("Team", "0340-1")


def test_each_gets_back_what_it_gave(api: Api, crud: Crud) -> None:
    """Values that the other dialect would refuse are kept to the letter, and shown there as they are."""
    codes = {"codeKanaal": " 014 ", "codeTaal": "Nederlands"}
    contact = crud.klantcontact(nummer=-(10**20) - number(), **codes)
    assert {name: contact[name] for name in codes} == codes
    assert api.get(f"klantcontacten/{contact['id']}")["taal"] == "Nederlands"
    adres = crud.digitaaladres(codeSoortDigitaalAdres="003")
    assert api.get(f"digitaleadressen/{adres['id']}")["soortDigitaalAdres"] == "003"
    api.patch("digitaleadressen", {"uuid": adres["id"]}, omschrijving="werk")
    assert crud.get("digitaaladressen", adres) == {**adres, "omschrijving": "werk"}
    padded = api.klantcontact(nummer=f"{number():010}")
    crud.ok("PATCH", f"klantcontacten/{padded['uuid']}", 200, json={"inhoud": "x"})
    assert api.get(f"klantcontacten/{padded['uuid']}")["nummer"] == padded["nummer"]


def test_removed_in_one_is_gone_in_the_other(api: Api, crud: Crud) -> None:
    contact = crud.klantcontact()
    api.delete("klantcontacten", {"uuid": contact["id"]})
    assert crud.gone("klantcontacten", contact)
