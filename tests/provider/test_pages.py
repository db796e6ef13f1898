"""Pages, expansions and refused queries."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from tests.provider.api import Api, Json, unique
from tests.provider.world import World


def test_pages(api: Api) -> None:
    channel = unique("k")
    made = [api.klantcontact(kanaal=channel)["uuid"] for _ in range(5)]
    url: str | None = f"{api.url}/klantcontacten?kanaal={channel}&pageSize=2"
    pages: list[Any] = []
    while url:
        pages.append(api.ok("GET", url, 200))
        url = pages[-1]["next"]
    assert [row["uuid"] for page in pages for row in page["results"]] == made[::-1]
    assert [len(page["results"]) for page in pages] == [2, 2, 1]
    assert {page["count"] for page in pages} == {5}
    assert pages[0]["previous"] is None
    for before, after in pairwise(pages):
        assert api.ok("GET", after["previous"], 200) == before
    for page in ("4", "0", "-1", "x", "9" * 30):
        query = {"kanaal": channel, "pageSize": "2", "page": page}
        assert api.send("GET", "klantcontacten", params=query).status_code == 404
    assert api.get("klantcontacten", kanaal="bestaat niet")["results"] == []


def test_page_sizes(api: Api) -> None:
    channel = unique("k")
    for _ in range(101):
        api.klantcontact(kanaal=channel)
    assert len(api.get("klantcontacten", kanaal=channel)["results"]) == 100
    assert len(api.get("klantcontacten", kanaal=channel, pageSize="9999")["results"]) == 101
    for size in ("0", "-1", "-99999999999"):
        assert len(api.get("klantcontacten", kanaal=channel, pageSize=size)["results"]) == 100
    for size in ("abc", "1.5", ""):
        assert api.send("GET", "klantcontacten", params={"pageSize": size}).status_code == 400


@pytest.mark.parametrize(
    ("path", "query", "refused"),
    [
        ("klantcontacten", {"onbekend": "1"}, ("nonFieldErrors", "unknown-parameters")),
        ("actoren", {"expand": "naam"}, ("nonFieldErrors", "unknown-parameters")),
        ("klantcontacten", {"vertrouwelijk": "misschien"}, ("vertrouwelijk", "invalid")),
        ("klantcontacten", {"hadBetrokkene__uuid": "x"}, ("hadBetrokkene__uuid", "invalid")),
        ("klantcontacten", {"hadBetrokkene__url": "x"}, ("hadBetrokkene__url", "invalid")),
        ("klantcontacten", {"plaatsgevondenOp": "gisteren"}, ("plaatsgevondenOp", "invalid")),
        ("klantcontacten", {"onderwerp": "a\0"}, ("onderwerp", "null_characters_not_allowed")),
        ("internetaken", {"status": "klaar"}, ("status", "invalid_choice")),
        ("digitaleadressen", {"verificatieDatum__gt": "2026-02-30"}, ("verificatieDatum__gt", "invalid")),
        ("klantcontacten", {"expand": "hadBetrokkenen,onzin"}, ("expand", "invalid_choice")),
        ("betrokkenen", {"expand": "wasPartij"}, ("expand", "invalid_choice")),
    ],
)
def test_refused_queries(api: Api, path: str, query: Json, refused: tuple[str, str]) -> None:
    answer = api.ok("GET", path, 400, params=query)
    assert [(p["name"], p["code"]) for p in answer["invalidParams"]] == [refused]


def test_expand(api: Api, worlds: tuple[World, World]) -> None:
    w = worlds[0]
    names = (
        "gingOverOnderwerpobjecten,hadBetrokkenen,hadBetrokkenen.digitaleAdressen,hadBetrokkenen.wasPartij"
    )
    query = [("expand", names), ("expand", "leiddeTotInterneTaken,omvatteBijlagen")]
    found = api.ok("GET", f"klantcontacten/{w.contact['uuid']}", 200, params=query)["_expand"]
    assert [item["uuid"] for item in found["gingOverOnderwerpobjecten"]] == [w.onderwerp["uuid"]]
    assert [item["uuid"] for item in found["leiddeTotInterneTaken"]] == [w.taak["uuid"]]
    assert [item["uuid"] for item in found["omvatteBijlagen"]] == [w.bijlage["uuid"]]
    inside = found["hadBetrokkenen"][0]["_expand"]
    assert inside["wasPartij"]["partijIdentificatie"]["volledigeNaam"] == "Anna van Dijk"
    assert inside["digitaleAdressen"][0]["adres"] == w.adres["adres"]
    listed = api.get("klantcontacten", nummer=w.contact["nummer"], expand="hadBetrokkenen.wasPartij")
    assert (
        listed["results"][0]["_expand"]["hadBetrokkenen"][0]["_expand"]["wasPartij"]["uuid"]
        == w.partij["uuid"]
    )


def test_expand_of_the_other_types(api: Api, worlds: tuple[World, World]) -> None:
    w = worlds[0]
    deep = "verstrektDoorBetrokkene.hadKlantcontact.leiddeTotInterneTaken"
    found = api.get(f"digitaleadressen/{w.adres['uuid']}", expand=deep)["_expand"]["verstrektDoorBetrokkene"]
    assert (
        found["_expand"]["hadKlantcontact"]["_expand"]["leiddeTotInterneTaken"][0]["uuid"] == w.taak["uuid"]
    )
    everything = "betrokkenen.hadKlantcontact,categorieRelaties,digitaleAdressen"
    found = api.get(f"partijen/{w.partij['uuid']}", expand=everything)["_expand"]
    assert found["betrokkenen"][0]["_expand"]["hadKlantcontact"]["uuid"] == w.contact["uuid"]
    assert found["categorieRelaties"][0]["categorie"]["naam"] == w.categorie["naam"]
    assert found["digitaleAdressen"][0]["uuid"] == w.adres["uuid"]
    found = api.get(f"betrokkenen/{w.betrokkene['uuid']}", expand="digitaleAdressen")["_expand"]
    assert found["digitaleAdressen"][0]["uuid"] == w.adres["uuid"]
    lonely = api.digitaaladres()
    found = api.get(f"digitaleadressen/{lonely['uuid']}", expand="verstrektDoorBetrokkene")
    assert found["_expand"] == {"verstrektDoorBetrokkene": None}
    assert "_expand" not in api.get(f"partijen/{w.partij['uuid']}")
