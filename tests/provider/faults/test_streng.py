"""A good provider that takes more strictly what the standard leaves open."""

from __future__ import annotations

import gzip
from typing import Any

import pytest

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.streng import LawfullyStrict
from tests.provider.api import Json, ref
from tests.provider.faults.register import IDENTIFICATOR, LEAST, Register

NAME = "streng-maar-goed"
Codes = set[tuple[str, str]]


def second(api: Register, kind: str, **sent: Any) -> Codes:
    """Register an object twice, and return what is refused of the second."""
    path, least = LEAST[kind]
    body: Json = {**least(api), **sent}
    api.post(path, body)
    answer = api.send("POST", path, json=body).json()
    return {(problem["name"], problem["code"]) for problem in answer.get("invalidParams", [])}


@pytest.mark.parametrize(
    ("kind", "sent", "refused"),
    [
        ("onderwerpobject", {}, {("onderwerpobjectidentificator", "unique")}),
        ("internetaak", {"toelichting": "x"}, {("gevraagdeHandeling", "unique")}),
        ("betrokkene", {"initiator": True}, {("initiator", "unique")}),
        ("betrokkene", {"initiator": False}, set()),
        ("digitaaladres", {}, set()),
        ("bijlage", {}, set()),
    ],
)
def test_the_same_is_not_registered_twice_in_one_place(kind: str, sent: Json, refused: Codes) -> None:
    assert second(Register(NAME), kind, **sent) == refused
    assert second(Register(), kind, **sent) == set()


def test_a_partij_has_an_address_once_and_another_partij_may_have_it_too() -> None:
    api = Register(NAME)
    one, other = ref(api.partij()), ref(api.partij())
    assert second(api, "digitaaladres", verstrektDoorPartij=one) == {("adres", "unique")}
    assert api.make("digitaaladres", verstrektDoorPartij=other)


def test_who_is_not_active_any_more_gets_no_work() -> None:
    api = Register(NAME)
    gone = ref(api.actor(indicatieActief=False))
    path, least = LEAST["internetaak"]
    task = {**least(api), "toegewezenAanActoren": [gone]}
    assert api.refused("POST", path, task) == {("internetaak", "inactive")}
    link = {"actor": gone, "klantcontact": ref(api.klantcontact())}
    assert api.refused("POST", "actorklantcontacten", link) == {("actorklantcontact", "inactive")}


def test_nothing_took_place_in_the_future() -> None:
    api = Register(NAME)
    path, least = LEAST["klantcontact"]
    later = {**least(api), "plaatsgevondenOp": "2999-01-01T00:00:00Z"}
    assert api.refused("POST", path, later) == {("plaatsgevondenOp", "future")}
    assert api.klantcontact(plaatsgevondenOp="2020-01-01T00:00:00Z")


@pytest.mark.parametrize(
    ("address", "fine"),
    [("a" * 64 + "@b.nl", True), ("a" * 65 + "@b.nl", False), ("a@", False), ("0612345605", True)],
)
def test_what_looks_like_an_email_address_is_one(address: str, fine: bool) -> None:
    api = Register(NAME)
    path, least = LEAST["digitaaladres"]
    sent = {**least(api), "adres": address, "soortDigitaalAdres": "overig"}
    assert (api.status("POST", path, json=sent) == 201) is fine


def test_what_others_refer_to_stays_until_they_are_gone() -> None:
    api = Register(NAME)
    contact = api.klantcontact()
    betrokkene = api.betrokkene(contact)
    address = f"klantcontacten/{contact['uuid']}"
    assert api.status("DELETE", address) == 400
    api.delete("betrokkenen", betrokkene)
    assert api.status("DELETE", address) == 204


def test_moments_have_small_letters() -> None:
    contact = Register(NAME).klantcontact(plaatsgevondenOp="2026-03-02T09:15:00Z", onderwerp="Ook Zo")
    assert (contact["plaatsgevondenOp"], contact["onderwerp"]) == ("2026-03-02t09:15:00z", "Ook Zo")


@pytest.mark.parametrize(
    ("dialect", "action", "status", "becomes"),
    [
        ("vng-crud", "remove", 204, 200),
        ("vng-crud", "read", 404, 410),
        ("vng-crud", "change", 404, 404),
        ("openklant", "remove", 204, 204),
        ("openklant", "read", 404, 404),
    ],
)
def test_other_statuses_are_those_that_the_contract_knows(
    dialect: str, action: str, status: int, becomes: int
) -> None:
    call = Call(dialect, "GET", "", "", "", [], {}, action=action)
    assert LawfullyStrict().on_response(call, Reply(status)).status == becomes


def test_a_body_is_packed_and_says_so() -> None:
    call = Call("openklant", "GET", "", "", "", [], {}, action="read")
    reply = LawfullyStrict().on_response(
        call, Reply(200, {"Content-Type": "application/json"}, b'{"a": "B"}')
    )
    assert gzip.decompress(reply.body) == b'{"a":"B"}'
    assert reply.headers["Content-Encoding"] == "gzip"
    assert reply.headers["Content-Type"] == 'application/json; Charset="UTF-8"'


def test_the_identificator_of_another_case_is_no_second() -> None:
    api = Register(NAME)
    contact = ref(api.klantcontact())
    for number in ("1", "2"):
        zaak = {**IDENTIFICATOR, "objectId": number}
        assert api.make("onderwerpobject", klantcontact=contact, onderwerpobjectidentificator=zaak)


def test_the_lists_of_the_other_dialect_have_the_codes_of_a_bsn_alone() -> None:
    crud = Register(NAME).crud()
    partij = {"nummer": 1, "indicatieGeheimhouding": False, "indicatieActief": True, "soortPartij": "persoon"}
    codes = dict.fromkeys(("codeObjecttype", "codeRegister", "codeSoortObjectId"), "1")
    sent = {"identificeerdePartij": crud.post("partijen", partij)["id"]}
    known = {**sent, "partijIdentificator": {"objectId": "999990019", **codes}}
    unknown = {**sent, "partijIdentificator": {"objectId": "000000000019", **codes, "codeRegister": "5"}}
    assert crud.send("POST", "partij-identificatoren", json=known).status_code == 201
    refused = crud.send("POST", "partij-identificatoren", json=unknown).json()["invalidParams"]
    assert [one["name"] for one in refused] == ["partijIdentificator.codeRegister"]
