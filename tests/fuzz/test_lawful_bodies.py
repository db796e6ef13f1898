"""Generated bodies become such as a good provider takes, apart from what is wrong in them."""

from klantinteracties_conformance.fuzz.lawful_bodies import LawfulBodies, Tamed
from klantinteracties_conformance.fuzz.run import OperationRun, Shared
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import settings

POST = Operation("POST", "/actoren")


def tamer() -> LawfulBodies:
    run = OperationRun(Shared.of(settings("http://127.0.0.1:9/api")), POST.label)
    return LawfulBodies(run.shared.schemas, POST, run.shared.knowledge.objects["/actoren"], run.own)


def tamed(body: object, *, rough: bool = False) -> Tamed:
    return tamer().tame(body, None, rough=rough)


def test_what_only_the_provider_sets_is_not_sent() -> None:
    assert tamer().bare({"uuid": "x", "url": "y", "naam": "Anna"}) == {"naam": "Anna"}


def test_a_body_gets_a_mark_of_ours_unless_that_is_what_is_wrong() -> None:
    lawful = tamed({"naam": "Anna", "soortActor": "medewerker"})
    assert lawful.body["naam"].startswith("conformance-")
    assert lawful.body["soortActor"] == "medewerker"
    assert lawful.sure
    assert tamed({"naam": ["Anna"], "soortActor": "medewerker"}).body["naam"] == ["Anna"]


def test_odd_characters_stay_only_where_they_are_wanted() -> None:
    odd = {"naam": "Anna", "soortActor": "medewerker", "actoridentificator": {"objectId": "a\x07b"}}
    assert "\x07" not in str(tamed(odd).body["actoridentificator"]["objectId"])
    assert not tamed(odd, rough=True).sure
    assert tamed(odd).sure


def test_what_is_no_object_is_left_as_it_is() -> None:
    assert tamed(["x"]) == Tamed(["x"], sure=True)
