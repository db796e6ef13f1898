"""What follows from the dialect, the contract and the examples, so that `fuzz.yaml` doesn't say it."""

from typing import Any

import pytest

from klantinteracties_conformance.contract.derived import completed
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_of_dialect import contract_of, spoken_at

OPENKLANT = dialect_files.load("openklant")
CONTRACT = contract_of(OPENKLANT)
TO_KLANTCONTACT = {"naar": "/klantcontacten", "vers": True}
LISTS = {
    "/rekeningnummers": {
        "wereld": {"zelf": {"in": "/rekeningnummers", "body": {"partij": {"naar": "partij"}}}},
        "argumenten": {"bic": "partij.url", "iban": "zelf.iban", "uuid": "partij.uuid"},
    }
}


def known(path: str, **about: Any) -> dict[str, Any]:
    found = completed({path: {"voorbeeld": {}, "eigen": [], **about}}, LISTS, OPENKLANT, CONTRACT)
    return dict(found[path])


def test_the_model_says_what_is_referred_to_and_an_example_has_the_last_word() -> None:
    told = known("/betrokkenen", voorbeeld={"hadKlantcontact": TO_KLANTCONTACT})
    assert told["verwijzingen"] == {"hadKlantcontact": TO_KLANTCONTACT, "wasPartij": "/partijen"}


def test_what_no_document_says_is_told() -> None:
    told = known("/internetaken", verwijzingen={"toegewezenAanActoren.*": "/actoren"})
    assert told["verwijzingen"] == {
        "aanleidinggevendKlantcontact": "/klantcontacten",
        "toegewezenAanActor": "/actoren",
        "toegewezenAanActoren.*": "/actoren",
    }


def test_what_is_left_out_or_chosen_among_others_is_no_reference_of_its_own() -> None:
    assert "voorkeursDigitaalAdres" in known("/partijen")["verwijzingen"]
    assert (
        "voorkeursDigitaalAdres"
        not in known("/partijen", weglaten=["voorkeursDigitaalAdres"])["verwijzingen"]
    )


def test_days_and_moments_stand_in_the_contract_and_numbers_in_the_example() -> None:
    told = known("/klantcontacten", voorbeeld={"nummer": "{nummer}", "onderwerp": "{merk}"})
    assert told["vormen"] == {"nummer": "nummer", "plaatsgevondenOp": "moment"}
    assert known("/categorie-relaties")["vormen"] == {"beginDatum": "dag", "eindDatum": "dag"}


@pytest.mark.parametrize(
    ("path", "about", "found"),
    [
        ("/klantcontacten", {"eigen": ["onderwerp", "nummer", "kanaal"]}, {"nummer": "nummer"}),
        ("/betrokkenen", {"eigen": ["hadKlantcontact"]}, {"hadKlantcontact__uuid": "hadKlantcontact"}),
        ("/rekeningnummers", {"eigen": ["partij", "iban"]}, {"uuid": "partij"}),
        ("/rekeningnummers", {"eigen": ["partij"], "te_vinden_met": ["iban"]}, {"iban": "iban"}),
        ("/vertegenwoordigingen", {"eigen": ["vertegenwoordigdePartij"]}, {}),
        (
            "/digitaleadressen",
            {
                "eigen": ["verstrektDoorPartij", "verstrektDoorBetrokkene", "adres"],
                "een_van": [["verstrektDoorBetrokkene", "verstrektDoorPartij"]],
            },
            {
                "verstrektDoorPartij__uuid": "verstrektDoorPartij",
                "verstrektDoorBetrokkene__uuid": "verstrektDoorBetrokkene",
            },
        ),
    ],
)
def test_what_one_is_found_by_is_the_first_that_can_be_searched_for(
    path: str, about: dict[str, Any], found: dict[str, str]
) -> None:
    assert known(path, **about)["te_vinden_met"] == found


def test_a_body_of_several_objects_is_known_by_each_of_them() -> None:
    objects: dict[str, Any] = {
        "/klantcontacten": {
            "voorbeeld": {"nummer": "{nummer}"},
            "eigen": ["nummer"],
            "aanvullen": ["nummer"],
        },
        "/betrokkenen": {
            "voorbeeld": {"hadKlantcontact": TO_KLANTCONTACT},
            "eigen": ["hadKlantcontact"],
            "aanvullen": ["hadKlantcontact"],
            "vormen": {"bezoekadres.land": ["NL"], "bestaatniet": "merk"},
        },
    }
    found = completed(objects, {}, OPENKLANT, CONTRACT)
    assert found["/maak-klantcontact"] == {
        "maakt": {"klantcontact": "/klantcontacten", "betrokkene": "/betrokkenen"},
        "voorbeeld": {"klantcontact": {"nummer": "{nummer}"}},
        "eigen": ["klantcontact.nummer"],
        "aanvullen": {"klantcontact.nummer": "{nummer}"},
        "verwijzingen": {"betrokkene.wasPartij": "/partijen"},
        "vormen": {
            "klantcontact.nummer": "nummer",
            "klantcontact.plaatsgevondenOp": "moment",
            "betrokkene.bezoekadres.land": ["NL"],
        },
    }


def test_by_what_an_older_version_does_not_have_yet_nothing_is_found() -> None:
    older = spoken_at(OPENKLANT, "0.7.0")
    objects = {"/bijlagen": {"voorbeeld": {}, "eigen": ["wasBijlageVanKlantcontact"]}}
    search = {"wasBijlageVanKlantcontact": {"naar": "van"}}
    lists = {
        "/bijlagen": {"wereld": {"zelf": {"body": search}}, "argumenten": {"klantcontact__uuid": "van.uuid"}}
    }
    assert completed(objects, lists, OPENKLANT, CONTRACT)["/bijlagen"]["te_vinden_met"]
    assert not completed(objects, lists, older, contract_of(older))["/bijlagen"]["te_vinden_met"]
