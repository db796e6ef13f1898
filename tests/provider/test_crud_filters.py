"""The CRUD interface: every search parameter of the contract finds its object and leaves out another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from tests.provider.api import Api, Json, unique
from tests.provider.contract import contract
from tests.provider.crud import Crud, identificator, number


def naam(mark: str) -> Json:
    return {
        "achternaam": f"ach {mark}",
        "voornaam": f"voor {mark}",
        "voorletters": mark[-6:],
        "voorvoegselAchternaam": mark[-8:],
    }


def adres(mark: str) -> Json:
    regels = {f"adresregel{i}": f"{i} {mark}" for i in (1, 2, 3)}
    return {**regels, "codeLand": f"l{mark}", "nummeraanduidingid": f"n{mark}"}


@dataclass
class Set:
    """One object of each type, each value recognisable."""

    objects: dict[str, Json]

    def __getitem__(self, path: str) -> Json:
        return self.objects[path]


def make(crud: Crud, mark: str, *, found: bool) -> Set:
    """The set that searches must find, or the one that they must leave out."""
    other = crud.partij(soortPartij="organisatie")
    digitaal = crud.digitaaladres(
        adres=f"{mark}@example.nl", omschrijving=f"oms {mark}", codeSoortDigitaalAdres=f"s {mark}"
    )
    partij = crud.partij(
        bezoekadres=adres(f"b{mark}"),
        correspondentieadres=adres(f"c{mark}"),
        indicatieGeheimhouding=found,
        indicatieActief=found,
        interneNotitie=f"notitie {mark}",
        voorkeursDigitaalAdres=digitaal["id"],
        soortPartij="contactpersoon" if found else "persoon",
        partijtype={"werkteVoorPartij": other["id"], "contactnaam": {}},
    )
    contact = crud.klantcontact(
        onderwerp=f"Één {mark}",
        inhoud=f" inhoud {mark} ",
        indicatieContactGelukt="onbekend" if found else "nee",
        vertrouwelijk=found,
        plaatsgevondenOp="2026-03-02T10:15:00.25+01:00" if found else "2025-01-01T00:00:00Z",
    )
    betrokkene = crud.betrokkene(
        contact,
        contactnaam=naam(mark),
        bezoekadres=adres(f"b{mark}"),
        correspondentieadres=adres(f"c{mark}"),
        rol="vertegenwoordiger" if found else "klant",
        initiator=found,
        organisatienaam=f"org {mark}",
        wasPartij=partij["id"],
    )
    digitaal = crud.patch(
        "digitaaladressen",
        digitaal,
        verstrektDoorBetrokkene=betrokkene["id"],
        verstrektDoorPartij=partij["id"],
    )
    soort = "medewerker" if found else "geautomatiseerdeActor"
    actor = crud.actor(
        naam=f"Nicole {mark}",
        indicatieActief=found,
        soortActor=soort,
        actoridentificator=identificator(mark),
    )
    earlier = crud.klantcontact()
    taak = crud.internetaak(
        contact,
        actor,
        gevraagdeHandeling=f"Bel {mark}",
        toelichting=f"toe {mark}",
        status="verwerkt" if found else "te_verwerken",
        verwerktOp="2026-03-03T10:00:00Z" if found else "2026-03-04T10:00:00Z",
    )
    return Set(
        {
            "klantcontacten": contact,
            "betrokkenenBijKlantcontact": betrokkene,
            "actoren": actor,
            "internetaken": taak,
            "partijen": partij,
            "digitaaladressen": digitaal,
            "actorklantcontacten": crud.post(
                "actorklantcontacten", {"actorId": actor["id"], "klantcontactId": contact["id"]}
            ),
            "partij-identificatoren": crud.identificator(
                partij, anderePartijIdentificator=f"anders {mark}", partijIdentificator=identificator(mark)
            ),
            "onderwerpobjecten": crud.post(
                "onderwerpobjecten",
                {
                    "onderwerpobjectidentificator": identificator(mark),
                    "wasOnderwerpVanKlantcontact": contact["id"],
                    "onderwerpWasKlantcontact": earlier["id"],
                },
            ),
            "bijlagen": crud.post(
                "bijlagen",
                {
                    "bijlageidentificator": identificator(mark),
                    "wasBijlageVanKlantcontact": contact["id"],
                },
            ),
            "vertegenwoordigingen": crud.post(
                "vertegenwoordigingen",
                {"vertegenwoordigendePartij": partij["id"], "vertegenwoordigdePartij": other["id"]},
            ),
        }
    )


@pytest.fixture(scope="module")
def sets(crud: Crud) -> tuple[Set, Set]:
    return make(crud, unique("ja"), found=True), make(crud, unique("nee"), found=False)


OBJECTS = {
    "partij-identificator": "partijIdentificator",
    "anderePartij-identificator": "anderePartijIdentificator",
}
INSIDE = {"werkteVoorPartij": "partijtype"}


def described(path: str) -> list[str]:
    """The search parameters of a list in the contract."""
    whole = contract("vng-crud")
    parameters = whole.document["paths"][f"/{path}"]["get"]["parameters"]
    return [whole.resolve(each, "")[0]["name"] for each in parameters]


def arguments(obj: Json, parameter: str) -> list[dict[str, str]]:
    """Every way to search for an object with a parameter: of a group member by member and all of it."""
    value = obj.get(INSIDE.get(parameter, ""), obj)[OBJECTS.get(parameter, parameter)]
    if isinstance(value, dict):
        dotted = [{f"{parameter}.{name}": text} for name, text in value.items()]
        return [*({name: text} for name, text in value.items()), *dotted, value]
    return [{parameter: str(value).lower() if isinstance(value, bool) else str(value)}]


LISTS = [
    path.strip("/")
    for path, item in contract("vng-crud").document["paths"].items()
    if "{" not in path and "get" in item
]


@pytest.mark.parametrize("path", LISTS)
def test_every_parameter_finds_its_object_and_leaves_out_another(
    crud: Crud, sets: tuple[Set, Set], path: str
) -> None:
    wanted, unwanted = sets[0][path], sets[1][path]
    single: dict[str, str] = {}
    for parameter in described(path):
        for query in arguments(wanted, parameter):
            found = crud.find(path, **query)
            assert wanted["id"] in found, query
            assert unwanted["id"] not in found, query
            if parameter != "correspondentieadres":  # its members find the other address just as well
                single.update(query)
    assert crud.find(path, **single) == [wanted["id"]]


def test_two_addresses_in_one_argument(crud: Crud, sets: tuple[Set, Set]) -> None:
    for path in ("partijen", "betrokkenenBijKlantcontact"):
        obj = sets[0][path]
        visit, post = obj["bezoekadres"]["codeLand"], obj["correspondentieadres"]["codeLand"]
        assert crud.find(path, codeLand=visit) == crud.find(path, codeLand=post) == [obj["id"]]
        assert crud.find(path, **{"bezoekadres.codeLand": visit}) == [obj["id"]]
        assert crud.find(path, **{"bezoekadres.codeLand": post}) == []
        assert crud.find(path, **{"correspondentieadres.codeLand": post, "indicatieActief": "true"})


def test_soort_object_id_as_the_function_pages_call_it(crud: Crud, sets: tuple[Set, Set]) -> None:
    obj = sets[0]["partij-identificatoren"]
    group = obj["partijIdentificator"]
    query = {"objectId": group["objectId"], "soortObjectId": group["codeSoortObjectId"]}
    assert crud.find("partij-identificatoren", **query) == [obj["id"]]
    assert crud.find("partij-identificatoren", **{**query, "soortObjectId": "iets anders"}) == []


def test_yes_no_and_unknown(crud: Crud) -> None:
    about = unique("gelukt ")
    made = {
        answer: crud.klantcontact(onderwerp=about, indicatieContactGelukt=answer)["id"]
        for answer in ("ja", "nee", "onbekend")
    }
    for answer, identifier in made.items():
        assert crud.find("klantcontacten", onderwerp=about, indicatieContactGelukt=answer) == [identifier]


def test_exactly_what_is_asked_for(crud: Crud, api: Api) -> None:
    about = unique("Precies ")
    contact = crud.klantcontact(onderwerp=about)
    for text in (about.lower(), about[:-1], f"{about} ", f"{about}%"):
        assert crud.find("klantcontacten", onderwerp=text) == []
    assert crud.find("klantcontacten", onderwerp=about, codeKanaal="x", onbekend="1") == [contact["id"]]
    assert contact["id"] in crud.find("klantcontacten", onderwerp="", inhoud="")
    padded = api.klantcontact(nummer=f"{number():010}")
    assert crud.find("klantcontacten", nummer=str(int(padded["nummer"]))) == [padded["uuid"]]
    assert crud.find("klantcontacten", nummer=str(-contact["nummer"])) == []
    assert crud.find("actorklantcontacten", actorId="geen uuid") == []
    assert crud.find("partijen", werkteVoorPartij=contact["id"]) == []


@pytest.mark.parametrize(
    ("path", "query", "refused"),
    [
        ("klantcontacten", {"nummer": "abc"}, ("nummer", "invalid")),
        ("klantcontacten", {"nummer": "1.5"}, ("nummer", "invalid")),
        ("klantcontacten", {"nummer": "9" * 5000}, ("nummer", "invalid")),
        ("klantcontacten", {"vertrouwelijk": "nee"}, ("vertrouwelijk", "invalid")),
        ("klantcontacten", {"indicatieContactGelukt": "true"}, ("indicatieContactGelukt", "invalid_choice")),
        ("klantcontacten", {"plaatsgevondenOp": "gisteren"}, ("plaatsgevondenOp", "invalid")),
        ("klantcontacten", {"onderwerp": "x" * 201}, ("onderwerp", "max_length")),
        ("klantcontacten", {"onderwerp": "a\0"}, ("onderwerp", "null_characters_not_allowed")),
        ("klantcontacten", {"page": "0"}, ("page", "invalid")),
        ("klantcontacten", {"pageSize": "alles"}, ("pageSize", "invalid")),
        ("actoren", {"soortActor": "geautomatiseerde_actor"}, ("soortActor", "invalid_choice")),
        ("actoren", {"codeRegister": ""}, ("codeRegister", "min_length")),
        ("actorklantcontacten", {"actorId": "x" * 41}, ("actorId", "max_length")),
        ("internetaken", {"status": "klaar"}, ("status", "invalid_choice")),
        ("partijen", {"adresregel1": "x" * 81}, ("adresregel1", "max_length")),
    ],
)
def test_refused_queries(crud: Crud, path: str, query: dict[str, Any], refused: tuple[str, str]) -> None:
    answer = crud.ok("GET", path, 400, params=query)
    assert [(problem["name"], problem["code"]) for problem in answer["invalidParams"]] == [refused]


def test_pages(crud: Crud) -> None:
    about = unique("Blader & meer ")
    made = [crud.klantcontact(onderwerp=about)["id"] for _ in range(5)]
    query = {"onderwerp": about, "pageSize": "2"}
    page = crud.ok("GET", "klantcontacten", 200, params=query)
    seen, previous = [page], None
    while "next" in page["_links"]:
        previous, page = page, crud.ok("GET", page["_links"]["next"]["href"], 200)
        seen.append(page)
        assert crud.ok("GET", page["_links"]["previous"]["href"], 200)["_embedded"] == previous["_embedded"]
        assert crud.ok("GET", page["_links"]["self"]["href"], 200) == page
    rows = [row["id"] for page in seen for row in page["_embedded"]["klantcontacten"]]
    assert rows == made[::-1]
    assert [len(page["_embedded"]["klantcontacten"]) for page in seen] == [2, 2, 1]
    assert set(seen[0]["_links"]) == {"self", "next"}
    beyond = crud.ok("GET", "klantcontacten", 200, params={**query, "page": "9"})
    assert beyond["_embedded"] == {"klantcontacten": []}
    assert "next" not in beyond["_links"]


def test_a_page_has_a_hundred_objects(crud: Crud) -> None:
    about = unique("Honderd ")
    for _ in range(101):
        crud.klantcontact(onderwerp=about)
    page = crud.ok("GET", "klantcontacten", 200, params={"onderwerp": about})
    assert len(page["_embedded"]["klantcontacten"]) == 100
    after = crud.ok("GET", page["_links"]["next"]["href"], 200)
    assert len(after["_embedded"]["klantcontacten"]) == 1
    assert len(crud.find("klantcontacten", onderwerp=about, pageSize="9999")) == 101
