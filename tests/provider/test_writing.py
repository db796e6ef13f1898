"""What is refused, what stays as it was on PUT and PATCH, and what goes along with a removal."""

from __future__ import annotations

from typing import Any

import pytest

from tests.provider.api import Api, Json, bsn, naam, ref, unique

CONTACT: Json = {"kanaal": "telefoon", "onderwerp": "Vraag", "taal": "nld", "vertrouwelijk": False}
NOBODY = {"uuid": "00000000-0000-4000-8000-000000000000"}


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"kanaal": None}, ("kanaal", "null")),
        ({"onderwerp": " \t "}, ("onderwerp", "blank")),
        ({"onderwerp": "a\0b"}, ("onderwerp", "null_characters_not_allowed")),
        ({"inhoud": "\ud800"}, ("inhoud", "null_characters_not_allowed")),
        ({"onderwerp": "x" * 201}, ("onderwerp", "max_length")),
        ({"onderwerp": 5}, ("onderwerp", "invalid")),
        ({"vertrouwelijk": "ja"}, ("vertrouwelijk", "invalid")),
        ({"taal": "nederlands"}, ("taal", "max_length")),
        ({"nummer": "12345678901"}, ("nummer", "max_length")),
        ({"nummer": "abc"}, ("nummer", "invalid")),
        ({"plaatsgevondenOp": "gisteren"}, ("plaatsgevondenOp", "invalid")),
        ({"hoofdOnderwerpType": "geen url"}, ("hoofdOnderwerpType", "invalid")),
        ({"metadata": {"a": 1}}, ("metadata.a", "invalid")),
    ],
)
def test_refused_klantcontact(api: Api, changes: Json, refused: tuple[str, str]) -> None:
    # Half a surrogate pair can only travel as an escape, so the body is written out here.
    import json

    content = json.dumps({**CONTACT, **changes})
    response = api.send(
        "POST", "klantcontacten", content=content, headers={"Content-Type": "application/json"}
    )
    assert response.status_code == 400, response.text
    assert [(p["name"], p["code"]) for p in response.json()["invalidParams"]] == [refused]


def test_all_that_is_missing_is_named(api: Api) -> None:
    missing = {("kanaal", "required"), ("onderwerp", "required"), ("taal", "required")}
    assert api.refused("POST", "klantcontacten", {}) == missing | {("vertrouwelijk", "required")}


@pytest.mark.parametrize(
    ("path", "body", "refused"),
    [
        ("betrokkenen", {"hadKlantcontact": NOBODY}, ("hadKlantcontact.uuid", "does_not_exist")),
        ("betrokkenen", {"hadKlantcontact": {"uuid": "x"}}, ("hadKlantcontact.uuid", "invalid")),
        ("betrokkenen", {"hadKlantcontact": {}}, ("hadKlantcontact.uuid", "required")),
        ("betrokkenen", {"hadKlantcontact": "x"}, ("hadKlantcontact", "invalid")),
        ("betrokkenen", {"rol": "buurman"}, ("rol", "invalid_choice")),
        ("betrokkenen", {"bezoekadres": {"land": "NLD"}}, ("bezoekadres.land", "max_length")),
        ("betrokkenen", {"bezoekadres": {"postcode": "1234AB"}}, ("bezoekadres.postcode", "invalid")),
        ("betrokkenen", {"bezoekadres": {"huisnummer": 0}}, ("bezoekadres.huisnummer", "min_value")),
        (
            "betrokkenen",
            {"bezoekadres": {"nummeraanduidingId": "1"}},
            ("bezoekadres.nummeraanduidingId", "invalid"),
        ),
        ("betrokkenen", {"contactnaam": "Anna"}, ("contactnaam", "invalid")),
        ("digitaleadressen", {"adres": "geen adres"}, ("adres", "invalid")),
        (
            "digitaleadressen",
            {"adres": "0800123", "soortDigitaalAdres": "telefoonnummer"},
            ("adres", "invalid"),
        ),
        ("digitaleadressen", {"verstrektDoorPartij": ...}, ("verstrektDoorPartij", "required")),
        ("internetaken", {"status": "klaar"}, ("status", "invalid_choice")),
        ("internetaken", {"toegewezenAanActor": NOBODY}, ("nonFieldErrors", "invalid")),
        ("internetaken", {"toegewezenAanActoren": ...}, ("nonFieldErrors", "required")),
        (
            "internetaken",
            {"toegewezenAanActoren": [NOBODY]},
            ("toegewezenAanActoren.0.uuid", "does_not_exist"),
        ),
        ("internetaken", {"toegewezenAanActoren": NOBODY}, ("toegewezenAanActoren", "not_a_list")),
        ("actoren", {"soortActor": "robot"}, ("soortActor", "invalid_choice")),
        (
            "actoren",
            {"actorIdentificatie": {"telefoonnummer": "0612345678"}},
            ("actorIdentificatie.functie", "required"),
        ),
        (
            "actoren",
            {"actorIdentificatie": {"functie": "f", "telefoonnummer": "12"}},
            ("actorIdentificatie.telefoonnummer", "invalid"),
        ),
        (
            "actoren",
            {"actorIdentificatie": {"functie": "f", "telefoonnummer": "0612345678", "emailadres": "x"}},
            ("actorIdentificatie.emailadres", "invalid"),
        ),
    ],
)
def test_refused(api: Api, path: str, body: Json, refused: tuple[str, str]) -> None:
    least: dict[str, Json] = {
        "betrokkenen": {"rol": "klant", "initiator": True, "hadKlantcontact": ref(api.klantcontact())},
        "digitaleadressen": {
            "verstrektDoorPartij": None,
            "verstrektDoorBetrokkene": None,
            "adres": "a@example.nl",
            "soortDigitaalAdres": "email",
        },
        "internetaken": {
            "gevraagdeHandeling": "Bellen",
            "aanleidinggevendKlantcontact": ref(api.klantcontact()),
            "toegewezenAanActoren": [],
            "status": "te_verwerken",
        },
        "actoren": {"naam": "J. de Vries", "soortActor": "medewerker"},
    }
    sent = {name: value for name, value in {**least[path], **body}.items() if value is not ...}
    assert api.refused("POST", path, sent) == {refused}


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"objectId": "999999999"}, "objectId"),
        ({"objectId": "99999"}, "objectId"),
        ({"codeRegister": "hr"}, "codeObjecttype"),
        ({"codeSoortObjectId": "kvk_nummer", "objectId": "90000002"}, "codeSoortObjectId"),
    ],
)
def test_codes_and_numbers_belong_together(api: Api, changes: Json, name: str) -> None:
    body = {"identificeerdePartij": None, "partijIdentificator": {**bsn(), **changes}}
    assert api.refused("POST", "partij-identificatoren", body) == {(f"partijIdentificator.{name}", "invalid")}


def test_uniqueness(api: Api) -> None:
    number, other = unique(), unique()
    first = api.klantcontact(nummer=number, referentienummer=number)
    body = {**CONTACT, "nummer": number}
    assert api.refused("POST", "klantcontacten", body) == {("nummer", "unique")}
    second = api.klantcontact(nummer=other)
    refused = api.refused("PATCH", f"klantcontacten/{second['uuid']}", {"nummer": number})
    assert refused == {("nummer", "unique")}
    assert api.patch("klantcontacten", first, nummer=unique())["nummer"] != number
    assert api.patch("klantcontacten", second, nummer=number)["nummer"] == number
    api.delete("klantcontacten", second)
    assert api.klantcontact(nummer=number)["nummer"] == number


def test_uniqueness_of_identificatoren_and_links(api: Api) -> None:
    partij, identificator = api.partij(), bsn()
    api.identificator(partij, identificator)
    again = {"identificeerdePartij": ref(api.partij()), "partijIdentificator": identificator}
    refused = api.refused("POST", "partij-identificatoren", again)
    assert refused == {("partijIdentificator.objectId", "unique")}
    another = {"identificeerdePartij": ref(partij), "partijIdentificator": bsn()}
    refused = api.refused("POST", "partij-identificatoren", another)
    assert refused == {("partijIdentificator.codeSoortObjectId", "unique")}
    link = {"actor": ref(api.actor()), "klantcontact": ref(api.klantcontact())}
    api.post("actorklantcontacten", link)
    assert api.refused("POST", "actorklantcontacten", link) == {("actor", "unique")}


def test_put_keeps_what_is_not_sent_and_patch_changes_only_what_is(api: Api) -> None:
    contact = api.klantcontact(inhoud="Eerste inhoud", nummer=unique(), metadata={"a": "b"})
    assert api.put("klantcontacten", contact, {**CONTACT, "onderwerp": "Anders"}) == {
        **contact,
        "onderwerp": "Anders",
    }
    assert api.refused("PUT", f"klantcontacten/{contact['uuid']}", {"kanaal": "balie"}) == {
        ("onderwerp", "required"),
        ("taal", "required"),
        ("vertrouwelijk", "required"),
    }
    changed = api.patch("klantcontacten", contact, inhoud="Tweede", uuid="x", url="y", onbekend=1)
    assert changed == {**contact, "onderwerp": "Anders", "inhoud": "Tweede"}


def test_patch_of_a_group_keeps_its_other_members(api: Api) -> None:
    partij = api.partij()
    changed = api.patch("partijen", partij, partijIdentificatie={"contactnaam": {"achternaam": "Berg"}})
    assert changed["partijIdentificatie"]["contactnaam"] == naam("Berg")
    assert changed["partijIdentificatie"]["volledigeNaam"] == "Anna van Berg"
    address = api.patch("partijen", partij, bezoekadres={"straatnaam": "Dorpsstraat"})
    address = api.patch("partijen", partij, bezoekadres={"huisnummer": 3})
    assert (address["bezoekadres"]["straatnaam"], address["bezoekadres"]["huisnummer"]) == ("Dorpsstraat", 3)
    other = api.patch("partijen", partij, soortPartij="organisatie", partijIdentificatie={"naam": "X"})
    assert other["partijIdentificatie"] == {"naam": "X"}
    assert "partijIdentificatie" not in api.patch("partijen", partij, soortPartij="persoon")


def test_internetaak_is_handled_and_reopened(api: Api) -> None:
    first, second = api.actor(), api.actor()
    taak = api.internetaak(api.klantcontact(), first, second)
    assert taak["toegewezenAanActor"]["uuid"] == first["uuid"]
    assert taak["toegewezenOp"]
    assert taak["afgehandeldOp"] is None
    done = api.patch("internetaken", taak, status="verwerkt")
    assert done["afgehandeldOp"] >= done["toegewezenOp"] == taak["toegewezenOp"]
    assert api.patch("internetaken", taak, toelichting="Gelukt")["afgehandeldOp"] == done["afgehandeldOp"]
    assert api.patch("internetaken", taak, status="te_verwerken")["afgehandeldOp"] is None
    single = api.patch("internetaken", taak, toegewezenAanActor=ref(second))
    assert [actor["uuid"] for actor in single["toegewezenAanActoren"]] == [second["uuid"]]
    refused = api.refused("PATCH", f"internetaken/{taak['uuid']}", {"toegewezenAanActor": {"uuid": "x"}})
    assert refused == {("toegewezenAanActor.uuid", "invalid")}


def test_removal_of_a_klantcontact(api: Api) -> None:
    contact, other, actor = api.klantcontact(), api.klantcontact(), api.actor()
    betrokkene = api.betrokkene(contact)
    adres = api.digitaaladres(verstrektDoorBetrokkene=ref(betrokkene))
    taak = api.internetaak(contact, actor)
    about = api.post("onderwerpobjecten", {"klantcontact": ref(contact), "wasKlantcontact": None})
    was = api.post("onderwerpobjecten", {"klantcontact": ref(other), "wasKlantcontact": ref(contact)})
    link = api.post("actorklantcontacten", {"actor": ref(actor), "klantcontact": ref(contact)})
    api.delete("klantcontacten", contact)
    gone = [("betrokkenen", betrokkene), ("internetaken", taak), ("actorklantcontacten", link)]
    assert all(
        api.gone(path, obj) for path, obj in [*gone, ("onderwerpobjecten", about), ("onderwerpobjecten", was)]
    )
    assert api.get(f"digitaleadressen/{adres['uuid']}")["verstrektDoorBetrokkene"] is None
    assert not api.gone("actoren", actor)
    assert not api.gone("klantcontacten", other)


def test_removal_of_a_partij_and_of_an_actor(api: Api) -> None:
    partij, contact, actor = api.partij(), api.klantcontact(), api.actor()
    betrokkene = api.betrokkene(contact, wasPartij=ref(partij))
    identificator = api.identificator(partij, bsn())
    adres = api.digitaaladres(verstrektDoorPartij=ref(partij))
    api.delete("partijen", partij)
    assert api.gone("betrokkenen", betrokkene)
    assert api.gone("partij-identificatoren", identificator)
    assert api.get(f"digitaleadressen/{adres['uuid']}")["verstrektDoorPartij"] is None
    assert not api.gone("klantcontacten", contact)
    taak = api.internetaak(contact, actor)
    api.delete("actoren", actor)
    assert api.get(f"internetaken/{taak['uuid']}")["toegewezenAanActoren"] == []


def test_onderwerpobject_removed_with_its_klantcontact(api: Api) -> None:
    alone, shared = api.klantcontact(), api.klantcontact()
    adres = api.digitaaladres(verstrektDoorBetrokkene=ref(api.betrokkene(alone)))
    api.post("onderwerpobjecten", {"klantcontact": ref(shared), "wasKlantcontact": None})
    body: dict[str, Any] = {"klantcontact": ref(alone), "wasKlantcontact": ref(shared)}
    onderwerp = api.post("onderwerpobjecten", body)
    path = f"onderwerpobjecten/{onderwerp['uuid']}?cascade=true"
    assert api.ok("DELETE", path, 200) == {"behouden": [shared["url"]]}
    assert api.gone("klantcontacten", alone)
    assert api.gone("digitaleadressen", adres)
    assert not api.gone("klantcontacten", shared)


def test_maak_klantcontact_is_all_or_nothing(api: Api) -> None:
    subject = f"Melding {unique()}"
    body: Json = {
        "klantcontact": {**CONTACT, "onderwerp": subject},
        "betrokkene": {
            "wasPartij": ref(api.partij()),
            "rol": "klant",
            "initiator": True,
            "organisatienaam": "",
        },
        "onderwerpobject": {"onderwerpobjectidentificator": {"objectId": subject}},
    }
    response = api.send("POST", "maak-klantcontact", json=body)
    made = response.json()
    assert response.status_code == 201
    contact = made["klantcontact"]
    assert response.headers["location"] == contact["url"]
    assert (
        made["betrokkene"]["hadKlantcontact"]
        == made["onderwerpobject"]["klantcontact"]
        == {
            "uuid": contact["uuid"],
            "url": contact["url"],
        }
    )
    assert [item["uuid"] for item in contact["hadBetrokkenen"]] == [made["betrokkene"]["uuid"]]
    assert [item["uuid"] for item in contact["gingOverOnderwerpobjecten"]] == [
        made["onderwerpobject"]["uuid"]
    ]
    assert api.get(f"klantcontacten/{contact['uuid']}") == contact

    other = f"Melding {unique()}"
    body["klantcontact"]["onderwerp"] = other
    wrong = {**body, "betrokkene": {"rol": "buurman", "initiator": True}}
    assert api.refused("POST", "maak-klantcontact", wrong) == {("betrokkene.rol", "invalid_choice")}
    wrong = {**body, "onderwerpobject": {"onderwerpobjectidentificator": {"objectId": "x" * 201}}}
    refused = api.refused("POST", "maak-klantcontact", wrong)
    assert refused == {("onderwerpobject.onderwerpobjectidentificator.objectId", "max_length")}
    assert api.find("klantcontacten", onderwerp=other) == []
    empty = {"klantcontact": CONTACT, "betrokkene": None}
    assert api.refused("POST", "maak-klantcontact", empty) == {("betrokkene", "invalid")}
    assert api.refused("POST", "maak-klantcontact", {}) == {("klantcontact", "required")}
    assert set(api.post("maak-klantcontact", {"klantcontact": CONTACT})) == {"klantcontact"}
