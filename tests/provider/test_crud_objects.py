"""The CRUD interface: each object type made, read, listed, changed, replaced and removed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.provider.api import Json, unique
from tests.provider.crud import ITEMS, Crud, contactnaam, identificator, number

ADRES = {
    "adresregel1": "Voorbeeldstraat 12",
    "adresregel2": "1234 AB Turfstad",
    "adresregel3": "t.a.v. Anna",
    "codeLand": "003",
    "nummeraanduidingid": "0000010000000001-met een achtervoegsel",
}

BODIES: dict[str, Callable[[Crud], Json]] = {
    "klantcontacten": lambda crud: {  # noqa: ARG005
        "nummer": number(),
        "codeKanaal": "014",
        "codeTaal": "Nederlands",
        "plaatsgevondenOp": "2026-03-02T09:15:00.250000Z",
        "onderwerp": "Afval rond kerst",
        "inhoud": " Wanneer wordt het opgehaald?\n",
        "indicatieContactGelukt": "onbekend",
        "vertrouwelijk": True,
    },
    "betrokkenenBijKlantcontact": lambda crud: {
        "contactnaam": contactnaam(),
        "bezoekadres": ADRES,
        "correspondentieadres": {"codeLand": "NL"},
        "rol": "vertegenwoordiger",
        "initiator": False,
        "organisatienaam": "Wereldwinkel Voorbeeld",
        "hadKlantcontact": crud.klantcontact()["id"],
        "wasPartij": crud.partij()["id"],
    },
    "actoren": lambda crud: {  # noqa: ARG005
        "naam": "J. de Vries",
        "indicatieActief": False,
        "actoridentificator": identificator(),
        "soortActor": "geautomatiseerdeActor",
        "actortype": {"functie": "scanstraat", "omschrijving": "Scant de post."},
    },
    "actorklantcontacten": lambda crud: {
        "actorId": crud.actor()["id"],
        "klantcontactId": crud.klantcontact()["id"],
    },
    "internetaken": lambda crud: {
        "nummer": number(),
        "gevraagdeHandeling": "Terugbellen",
        "toelichting": "Graag voor 12:00.",
        "status": "te_verwerken",
        "verwerktOp": "2026-03-02T09:17:20.912000Z",
        "aanleidinggevendKlantcontact": crud.klantcontact()["id"],
        "toegewezenAanActor": crud.actor()["id"],
    },
    "partijen": lambda crud: {
        "nummer": 12345678901234567890 + number(),
        "voorkeurstaal": "017",
        "bezoekadres": ADRES,
        "correspondentieadres": ADRES,
        "indicatieGeheimhouding": True,
        "indicatieActief": False,
        "interneNotitie": "Belt liever",
        "soortPartij": "contactpersoon",
        "voorkeursDigitaalAdres": crud.digitaaladres()["id"],
        "partijtype": {
            "werkteVoorPartij": crud.partij(soortPartij="organisatie")["id"],
            "contactnaam": contactnaam(),
        },
    },
    "partij-identificatoren": lambda crud: {
        "anderePartijIdentificator": "Vrije tekst",
        "partijIdentificator": {
            "objectId": "999990019",
            "codeObjecttype": "Ingeschreven Persoon",
            "codeRegister": "Basisregistratie Personen",
            "codeSoortObjectId": "Burgerservicenummer",
        },
        "identificeerdePartij": crud.partij()["id"],
    },
    "digitaaladressen": lambda crud: {
        "codeSoortDigitaalAdres": "Telefoonnummer",
        "adres": "niet per se een nummer",
        "omschrijving": "privé",
        "verstrektDoorBetrokkene": crud.betrokkene(crud.klantcontact())["id"],
        "verstrektDoorPartij": crud.partij()["id"],
    },
    "onderwerpobjecten": lambda crud: {
        "onderwerpobjectidentificator": identificator(),
        "onderwerpWasKlantcontact": crud.klantcontact()["id"],
        "wasOnderwerpVanKlantcontact": crud.klantcontact()["id"],
    },
    "bijlagen": lambda crud: {
        "bijlageidentificator": identificator(),
        "wasBijlageVanKlantcontact": crud.klantcontact()["id"],
    },
    "vertegenwoordigingen": lambda crud: {
        "vertegenwoordigendePartij": crud.partij()["id"],
        "vertegenwoordigdePartij": crud.partij(soortPartij="organisatie")["id"],
    },
}


def without_envelope(obj: Json) -> Json:
    return {name: value for name, value in obj.items() if name not in ("id", "_links")}


@pytest.mark.parametrize("path", BODIES)
def test_round_trip(crud: Crud, path: str) -> None:
    body = BODIES[path](crud)
    response = crud.send("POST", path, json=body)
    made = response.json()
    assert response.status_code == 201
    assert response.headers["location"] == made["_links"]["self"]["href"]
    assert made["_links"]["self"]["href"] == f"{crud.url}/{ITEMS.get(path, path)}/{made['id']}"
    assert without_envelope(made) == body
    assert crud.ok("GET", response.headers["location"], 200) == made == crud.get(path, made)
    assert crud.rows(path, pageSize=1) == [made]
    assert crud.patch(path, made) == made
    assert crud.put(path, made, body) == made == crud.put(path, made, made)
    for link in made["_links"].values():
        assert crud.ok("GET", link["href"], 200)
    crud.delete(path, made)
    assert crud.gone(path, made)
    assert crud.send("DELETE", crud.at(path, made)).status_code == 404


@pytest.mark.parametrize("path", BODIES)
def test_links_lead_to_what_is_referred_to(crud: Crud, path: str) -> None:
    body = BODIES[path](crud)
    links = crud.post(path, body)["_links"]
    flat = {**body, **body.get("partijtype", {})}
    referred = {value for value in flat.values() if isinstance(value, str) and len(value) == 36}
    assert {link["href"].rpartition("/")[2] for name, link in links.items() if name != "self"} == referred


def test_what_was_not_sent_is_left_out(crud: Crud) -> None:
    contact = crud.klantcontact()
    names = {"id", "nummer", "plaatsgevondenOp", "onderwerp", "indicatieContactGelukt", "vertrouwelijk"}
    assert set(contact) == {*names, "_links"}
    assert set(crud.betrokkene(contact)) == {"id", "rol", "initiator", "hadKlantcontact", "_links"}
    partij = crud.partij()
    assert set(partij) == {
        "id",
        "nummer",
        "indicatieGeheimhouding",
        "indicatieActief",
        "soortPartij",
        "_links",
    }
    assert "verwerktOp" not in crud.internetaak(contact, crud.actor())
    assert "codeSoortDigitaalAdres" not in crud.digitaaladres()


def test_kinds_of_actor_and_partij(crud: Crud) -> None:
    unit = {"naam": "Vergunningen", "indicatieActief": True, "soortActor": "organisatorischeEenheid"}
    assert "actortype" not in crud.post("actoren", unit)
    actortype = {
        "omschrijving": "Afdeling",
        "eMailadres": "geen e-mailadres",
        "telefoonnummer": "0340-332001",
    }
    assert crud.post("actoren", {**unit, "actortype": actortype})["actortype"] == actortype
    named = crud.partij(soortPartij="organisatie", partijtype={"naam": "Voorbeeld B.V."})
    assert named["partijtype"] == {"naam": "Voorbeeld B.V."}
    persoon = crud.partij(partijtype={"contactnaam": contactnaam()})
    assert persoon["partijtype"] == {"contactnaam": contactnaam()}
    empty = {"werkteVoorPartij": named["id"], "contactnaam": {}}
    assert crud.partij(soortPartij="contactpersoon", partijtype=empty)["partijtype"] == empty


def test_patch_changes_what_is_sent(crud: Crud) -> None:
    contact = crud.klantcontact(inhoud="Vraag.", codeKanaal="Telefoon")
    changed = crud.patch("klantcontacten", contact, inhoud="Vraag. Antwoord.", id="x", onbekend=1, kanaal="x")
    assert changed == {**contact, "inhoud": "Vraag. Antwoord."}
    renumbered = number()
    assert crud.patch("klantcontacten", contact, nummer=renumbered)["nummer"] == renumbered
    betrokkene = crud.betrokkene(contact, contactnaam=contactnaam(), bezoekadres={"codeLand": "003"})
    changed = crud.patch("betrokkenenBijKlantcontact", betrokkene, contactnaam={"achternaam": "Berg"})
    assert changed["contactnaam"] == contactnaam("Berg")
    changed = crud.patch("betrokkenenBijKlantcontact", betrokkene, bezoekadres={"adresregel1": "Dijk 1"})
    assert changed["bezoekadres"] == {"codeLand": "003", "adresregel1": "Dijk 1"}
    actor = crud.actor()
    changed = crud.patch("actoren", actor, actortype={"functie": "Teamleider"})
    assert changed["actortype"] == {**actor["actortype"], "functie": "Teamleider"}


def test_put_replaces_all_of_it(crud: Crud) -> None:
    contact = crud.klantcontact(inhoud="Vraag.", codeKanaal="Telefoon", codeTaal="nld")
    least = {
        name: contact[name]
        for name in ("nummer", "onderwerp", "plaatsgevondenOp", "indicatieContactGelukt", "vertrouwelijk")
    }
    assert without_envelope(crud.put("klantcontacten", contact, least)) == least
    partij = crud.partij(bezoekadres=ADRES, partijtype={"contactnaam": contactnaam()}, voorkeurstaal="nld")
    least = {
        "nummer": partij["nummer"],
        "soortPartij": "persoon",
        "indicatieActief": True,
        "indicatieGeheimhouding": True,
    }
    body = {**least, "bezoekadres": {"codeLand": "003"}}
    assert without_envelope(crud.put("partijen", partij, body)) == body
    assert without_envelope(crud.put("partijen", partij, least)) == least


def test_a_task_is_handled(crud: Crud) -> None:
    contact, actor, other = crud.klantcontact(), crud.actor(), crud.actor()
    taak = crud.internetaak(contact, actor)
    moment = "2024-01-15T09:17:20Z"
    handled = crud.patch("internetaken", taak, status="verwerkt", verwerktOp=moment[:-1])
    assert handled == {**taak, "status": "verwerkt", "verwerktOp": moment}
    assert crud.patch("internetaken", taak, toelichting="Gelukt")["verwerktOp"] == moment
    assert "verwerktOp" not in crud.patch("internetaken", taak, status="te_verwerken")
    assert crud.patch("internetaken", taak, status="verwerkt")["verwerktOp"] > moment
    moved = crud.patch("internetaken", taak, toegewezenAanActor=other["id"])
    assert moved["toegewezenAanActor"] == other["id"]
    crud.delete("actoren", other)
    crud.delete("klantcontacten", contact)
    assert crud.gone("internetaken", taak)


def test_numbers_are_unique(crud: Crud) -> None:
    contact, other, actor = crud.klantcontact(), crud.klantcontact(), crud.actor()
    body = {**contact, "id": "x"}
    assert crud.refused("POST", "klantcontacten", body, 409) == {("nummer", "unique")}
    refused = crud.refused("PATCH", crud.at("klantcontacten", other), {"nummer": contact["nummer"]}, 409)
    assert refused == {("nummer", "unique")}
    assert crud.refused("PUT", crud.at("klantcontacten", other), contact, 409) == {("nummer", "unique")}
    assert crud.get("klantcontacten", other) == other
    crud.delete("klantcontacten", contact)
    assert crud.post("klantcontacten", body)["nummer"] == contact["nummer"]
    whole = number()
    assert crud.klantcontact(nummer=float(whole))["nummer"] == whole
    taak, partij = crud.internetaak(other, actor), crud.partij()
    for path, obj in (("internetaken", taak), ("partijen", partij)):
        assert crud.refused("POST", path, obj, 409) == {("nummer", "unique")}


def test_what_only_openklant_forbids(crud: Crud) -> None:
    partij, actor, contact = crud.partij(), crud.actor(), crud.klantcontact()
    body = crud.identificator(partij)
    assert crud.post("partij-identificatoren", body)["id"] != body["id"]
    link: dict[str, Any] = {"actorId": actor["id"], "klantcontactId": contact["id"]}
    assert crud.post("actorklantcontacten", link)["id"] != crud.post("actorklantcontacten", link)["id"]
    odd = {"objectId": "123", "codeObjecttype": "1", "codeRegister": "hr", "codeSoortObjectId": "bsn"}
    assert crud.identificator(partij, partijIdentificator=odd)["partijIdentificator"] == odd
    crud.digitaaladres(codeSoortDigitaalAdres="email", adres=unique("geen adres "))


def test_removal(crud: Crud) -> None:
    contact, partij = crud.klantcontact(), crud.partij()
    betrokkene = crud.betrokkene(contact, wasPartij=partij["id"])
    adres = crud.digitaaladres(verstrektDoorBetrokkene=betrokkene["id"], verstrektDoorPartij=partij["id"])
    number_of = crud.identificator(partij)
    crud.delete("klantcontacten", contact)
    assert crud.gone("betrokkenenBijKlantcontact", betrokkene)
    assert "verstrektDoorBetrokkene" not in crud.get("digitaaladressen", adres)
    crud.delete("partijen", partij)
    assert crud.gone("partij-identificatoren", number_of)
    assert "verstrektDoorPartij" not in crud.get("digitaaladressen", adres)
