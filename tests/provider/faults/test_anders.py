"""A good provider that does otherwise what the standard leaves open."""

from __future__ import annotations

import pytest

from klantinteracties_conformance.provider.faults.anders import ELSEWHERE, LARGEST_PAGE, VARIANTS
from klantinteracties_conformance.provider.faults.table import FAULTS, get
from tests.provider.api import ref
from tests.provider.faults.register import Register

NAME = "anders-maar-goed"


def test_variants_are_no_faults_and_known_by_name() -> None:
    assert FAULTS.keys().isdisjoint(VARIANTS)
    assert all(get(name) is variant for name, variant in VARIANTS.items())


def test_pages_are_small_and_turned_round() -> None:
    api = Register(NAME)
    made = [api.klantcontact()["uuid"] for _ in range(LARGEST_PAGE + 1)]
    page = api.get("klantcontacten", pageSize="100")
    assert [row["uuid"] for row in page["results"]] == made[1:]
    assert page["next"].startswith(ELSEWHERE)


def test_the_next_page_is_of_the_same_search() -> None:
    api = Register(NAME)
    for _ in range(LARGEST_PAGE + 1):
        api.klantcontact(inhoud="een + twee")
    following = api.get("klantcontacten", inhoud="een + twee")["next"].replace(ELSEWHERE, "")
    assert "inhoud=een+%2B+twee" in following
    assert "%252B" not in following


def test_answers_mean_the_same_in_other_words() -> None:
    api = Register(NAME)
    sent = {"plaatsgevondenOp": "2026-03-02T09:15:00Z", "inhoud": " wit ", "reactie": ""}
    contact = api.klantcontact(**sent)
    assert contact["plaatsgevondenOp"] == "2026-03-02T14:45:00.000000+05:30"
    assert contact["uuid"] == contact["uuid"].upper()
    assert contact["url"].startswith(ELSEWHERE)
    assert contact["url"].endswith(contact["uuid"])
    assert contact["inhoud"] == " wit "
    assert "reactie" not in contact
    assert contact["xOpgemaaktDoor"]
    betrokkene = api.betrokkene(contact)
    assert betrokkene["volledigeNaam"] == ""
    refused = api.send("POST", "actoren", json={}).json()
    assert (refused["title"], refused["status"]) == ("Nee", 400)


def test_what_was_not_said_gets_a_usual_value_and_what_was_said_stays() -> None:
    api = Register(NAME)
    usual, said = api.partij(), api.partij(voorkeurstaal="eng", bezoekadres={"land": "BE"})
    assert (usual["voorkeurstaal"], usual["bezoekadres"]["land"]) == ("nld", "NL")
    assert (said["voorkeurstaal"], said["bezoekadres"]["land"]) == ("eng", "BE")


def test_put_replaces_and_a_removal_takes_nothing_along() -> None:
    api = Register(NAME)
    contact = api.klantcontact(inhoud="x")
    sent = {name: contact[name] for name in ("kanaal", "onderwerp", "taal", "vertrouwelijk")}
    assert "inhoud" not in api.put("klantcontacten", contact, sent)
    betrokkene = api.betrokkene(contact)
    api.delete("klantcontacten", contact)
    assert api.read("betrokkene", betrokkene)["hadKlantcontact"]


@pytest.mark.parametrize(
    ("kind", "asked", "found"),
    [
        ("actor", {"naam": "Zoë"}, 0),
        ("actor", {"naam": "Zoë Çelik"}, 1),
        ("klantcontact", {"inhoud": "Een vraag"}, 0),
        ("digitaaladres", {"adres": "anna"}, 0),
        ("digitaaladres", {"adres__icontains": "anna"}, 1),
    ],
)
def test_text_is_searched_the_other_way(kind: str, asked: dict[str, str], found: int) -> None:
    api = Register(NAME)
    api.actor(naam="Zoë Çelik")
    api.digitaaladres(verstrektDoorPartij=ref(api.partij()))
    assert len(api.listed(kind, **asked)) == found


def test_in_the_other_dialect_white_space_is_removed() -> None:
    sent = {
        "nummer": 7,
        "codeKanaal": " brief ",
        "codeTaal": "nld",
        "onderwerp": " x ",
        "inhoud": "y",
        "vertrouwelijk": False,
        "indicatieContactGelukt": "ja",
        "plaatsgevondenOp": "2026-03-02T09:15:00Z",
    }
    made = Register(NAME).crud().post("klantcontacten", sent)
    assert (made["codeKanaal"], made["onderwerp"]) == ("brief", "x")
