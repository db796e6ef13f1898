"""Generated bodies become such as a good provider takes, apart from what is wrong in them."""

from klantinteracties_conformance.register.bodies.lawful_bodies import LawfulBodies, LawfulBody
from klantinteracties_conformance.register.run import OperationRun, Shared
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import settings

POST = Operation("POST", "/actoren")


def bodies() -> LawfulBodies:
    run = OperationRun(Shared.of(settings("http://127.0.0.1:9/api")), POST.label)
    return LawfulBodies(run.shared.schemas, POST, run.shared.knowledge.objects["/actoren"], run.own)


def lawful(body: object, *, rough: bool = False) -> LawfulBody:
    return bodies().made_lawful(body, None, rough=rough)


def test_what_only_the_provider_sets_is_not_sent() -> None:
    assert bodies().bare({"uuid": "x", "url": "y", "naam": "Anna"}) == {"naam": "Anna"}


def test_a_body_gets_a_mark_of_ours_unless_that_is_what_is_wrong() -> None:
    made = lawful({"naam": "Anna", "soortActor": "medewerker"})
    assert made.body["naam"].startswith("conformance-")
    assert made.body["soortActor"] == "medewerker"
    assert made.sure
    assert lawful({"naam": ["Anna"], "soortActor": "medewerker"}).body["naam"] == ["Anna"]


def test_odd_characters_stay_only_where_they_are_wanted() -> None:
    odd = {"naam": "Anna", "soortActor": "medewerker", "actoridentificator": {"objectId": "a\x07b"}}
    assert "\x07" not in str(lawful(odd).body["actoridentificator"]["objectId"])
    assert not lawful(odd, rough=True).sure
    assert lawful(odd).sure


def test_what_is_no_object_is_left_as_it_is() -> None:
    assert lawful(["x"]) == LawfulBody(["x"], sure=True)


def test_what_is_nearly_an_address_is_not_sent() -> None:
    for text, sent in (("@", "e"), ("a@b", "aeb"), ("Anna+kcc@sub.example.nl", "Anna+kcc@sub.example.nl")):
        about = {"naam": "Anna", "soortActor": "medewerker", "actoridentificator": {"objectId": text}}
        assert lawful(about).body["actoridentificator"]["objectId"] == sent
