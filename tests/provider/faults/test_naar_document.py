"""A good provider that follows the published document where our contract is stricter or wider."""

from __future__ import annotations

import pytest

from klantinteracties_conformance.provider.faults.naar_document import KEYS, AsPublished
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.deviations import Kind, listed
from tests.provider.api import ref
from tests.provider.crud import identificator
from tests.provider.faults.register import Register

NAME = AsPublished.name
WHOLE = {"functie": "KCC", "telefoonnummer": "+31612345678"}


def test_what_we_ask_more_it_does_not_ask() -> None:
    api = Register(NAME)
    assert api.klantcontact(onderwerp="", nummer="A-1")["nummer"] == "A-1"
    assert api.partij(bezoekadres={"land": "1!"})["bezoekadres"]["land"] == "1!"
    assert api.actor(naam="")["naam"] == ""


def test_what_we_allow_more_it_does_not_allow() -> None:
    api = Register(NAME)
    actor = api.actor(actorIdentificatie=WHOLE)
    part = {"actorIdentificatie": {"emailadres": "a@example.nl"}}
    missing = {("actorIdentificatie.functie", "required")}
    assert api.refused("PATCH", f"actoren/{actor['uuid']}", part) == missing
    address = {"bezoekadres": {"postcode": ""}}
    partij = api.partij()
    assert api.refused("PATCH", f"partijen/{partij['uuid']}", address)


def test_what_is_empty_and_has_a_form_is_not_answered() -> None:
    api = Register(NAME)
    partij = api.partij(bezoekadres={"stad": "Utrecht"})
    assert "postcode" not in partij["bezoekadres"]
    assert partij["bezoekadres"]["straatnaam"] == ""


def test_a_task_without_its_actor_does_not_name_one() -> None:
    api = Register(NAME)
    actor = api.actor()
    task = api.post(
        "internetaken",
        {
            "gevraagdeHandeling": "Bel terug",
            "aanleidinggevendKlantcontact": ref(api.klantcontact()),
            "toegewezenAanActor": ref(actor),
            "status": "te_verwerken",
        },
    )
    assert task["toegewezenAanActor"]["uuid"] == actor["uuid"]
    api.delete("actoren", actor)
    assert "toegewezenAanActor" not in api.get(f"internetaken/{task['uuid']}")
    change = {"toegewezenAanActor": None}
    assert api.refused("PATCH", f"internetaken/{task['uuid']}", change)


def test_codes_of_vng_crud_may_be_empty_and_are_answered_all_the_same() -> None:
    api = Register(NAME).crud()
    sent = {**identificator(), **dict.fromkeys(KEYS, "")}
    answer = api.actor(actoridentificator=sent)
    assert answer["actoridentificator"] == sent
    assert isinstance(answer["_links"], list)


@pytest.mark.parametrize("dialect", ["openklant", "vng-crud"])
def test_each_deviation_that_can_be_followed_is_accounted_for(dialect: str) -> None:
    """Those of the second set say only what an answer may have too; our provider never needs it."""
    followed = {"OK-04", "OK-05", "OK-06", "OK-07", "OK-09", "OK-10", "VC-07", "VC-09"}
    already = {"OK-12", "VC-11", "VC-13", "VC-14"}
    known = listed(resources.schemas_dir() / dialect / "openapi.yaml")
    free = {number for number, deviation in known.items() if deviation.kind is not Kind.REPAIR}
    assert free == {number for number in followed | already if number in known}
