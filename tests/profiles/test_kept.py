"""What was sent is held against what is kept, by the contract."""

from typing import Any

import pytest

from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.profiles.kept import MadeByProfile, Rereading
from klantinteracties_conformance.profiles.profile import ProfileCall
from tests.profiles.at_work import DIALECT

AGAIN = Rereading(DIALECT)
TASK = {
    "status": "te_verwerken",
    "toelichting": "Bel terug",
    "gevraagdeHandeling": "bellen",
    "toegewezenAanActoren": [{"uuid": "a", "url": "x"}, {"uuid": "b", "url": "y"}],
    "toegewezenAanActor": {"uuid": "a", "url": "x"},
    "afgehandeldOp": None,
    "toegewezenOp": "2026-03-02T09:15:00Z",
}


def made(path: str, sent: Any, method: str = "POST") -> MadeByProfile:
    (one,) = AGAIN.made(method, path, sent, {"uuid": "1"})
    return one


def places(path: str, sent: Any, kept: Any, method: str = "POST") -> list[tuple[str | int, ...]]:
    found = AGAIN.differences(made(path, sent, method), kept, change=method == "PATCH")
    return [one.place for one in found]


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ({"adres": "a@example.nl", "omschrijving": ""}, {"adres": "a@example.nl", "omschrijving": "e-mail"}),
        ({"adres": "x", "uitgevonden": 1, "url": "hier"}, {"adres": "x", "url": "daar"}),
        ({"verstrektDoorPartij": {"uuid": "A", "url": "hier"}}, {"verstrektDoorPartij": {"uuid": "a"}}),
    ],
)
def test_what_is_empty_unknown_or_not_ours_to_set_may_be_otherwise(sent: Any, kept: Any) -> None:
    assert places("digitaleadressen", sent, kept) == []


@pytest.mark.parametrize("moment", ["2026-03-02T10:15:00.123456+01:00", "2026-03-02T09:15:00Z"])
def test_a_moment_is_the_same_in_another_zone(moment: str) -> None:
    sent = {"plaatsgevondenOp": "2026-03-02T09:15:00.123Z"}
    assert places("klantcontacten", sent, {"plaatsgevondenOp": moment}) == []
    assert places("klantcontacten", sent, {"plaatsgevondenOp": "2026-03-02T10:15:00.123Z"}) == [
        ("plaatsgevondenOp",)
    ]


def test_what_is_lost_or_changed_is_told_with_its_place() -> None:
    sent = {
        "adres": "A@example.nl",
        "isStandaardAdres": True,
        "verstrektDoorPartij": {"uuid": "a"},
        "referentie": "r",
    }
    kept = {"adres": "a@example.nl", "isStandaardAdres": 1, "verstrektDoorPartij": None}
    assert places("digitaleadressen", sent, kept) == [(name,) for name in sent]
    assert places("digitaleadressen", sent, None) == [(name,) for name in sent]


def test_a_language_may_be_written_with_three_letters() -> None:
    assert places("klantcontacten", {"taal": "nl"}, {"taal": "nld"}) == []
    assert places("klantcontacten", {"taal": "nld"}, {"taal": "eng"}) == [("taal",)]


def test_rows_may_stand_in_any_order_and_more_of_them_only_where_nothing_was_set() -> None:
    sent = {"toegewezenAanActoren": [{"uuid": "b"}, {"uuid": "a"}]}
    assert places("internetaken", sent, TASK) == []
    less = {"toegewezenAanActoren": [{"uuid": "b"}]}
    assert places("internetaken", less, TASK) == []
    assert places("internetaken/1", less, TASK, "PATCH") == [("toegewezenAanActoren",)]
    numbers = {"partijIdentificatoren": [{"partijIdentificator": {"objectId": "9"}}]}
    kept = {"partijIdentificatoren": [{"uuid": "n", "partijIdentificator": {"objectId": "9"}}]}
    assert places("partijen", numbers, kept) == []
    assert places("partijen", numbers, {"partijIdentificatoren": []}) == [("partijIdentificatoren", 0)]


def test_a_change_to_nothing_has_to_leave_nothing() -> None:
    assert places("digitaleadressen/1", {"referentie": ""}, {"referentie": "oud"}, "PATCH") == [
        ("referentie",)
    ]
    assert places("digitaleadressen/1", {"referentie": ""}, {"referentie": None}, "PATCH") == []


def test_a_change_leaves_what_it_does_not_name() -> None:
    change = made("internetaken/1", {"status": "verwerkt"}, "PATCH")
    after = {**TASK, "status": "verwerkt", "afgehandeldOp": "2026-03-03T09:15:00Z"}
    assert list(AGAIN.disturbed(change, TASK, after)) == []
    lost = {**after, "toelichting": "", "toegewezenAanActoren": []}
    assert {one.place for one in AGAIN.disturbed(change, TASK, lost)} == {
        ("toelichting",),
        ("toegewezenAanActoren", 0),
        ("toegewezenAanActoren", 1),
    }
    other = made("internetaken/1", {"toegewezenAanActoren": [{"uuid": "b"}]}, "PATCH")
    moved = {**TASK, "toegewezenAanActoren": [{"uuid": "b"}], "toegewezenAanActor": {"uuid": "b"}}
    assert list(AGAIN.disturbed(other, TASK, moved)) == []
    assert list(AGAIN.disturbed(other, None, moved)) == []


def test_what_is_made_together_is_read_part_by_part_and_has_to_hang_together() -> None:
    sent = {
        "klantcontact": {"onderwerp": "x"},
        "betrokkene": {"rol": "klant"},
        "onderwerpobject": {"onderwerpobjectidentificator": {"objectId": "z"}},
    }
    answered = {"klantcontact": {"uuid": "k"}, "betrokkene": {"uuid": "b"}, "onderwerpobject": {"uuid": "o"}}
    parts = {one.path: one.sent for one in AGAIN.made("POST", "maak-klantcontact", sent, answered)}
    assert parts["klantcontacten/k"] == {"onderwerp": "x"}
    assert parts["betrokkenen/b"] == {"rol": "klant", "hadKlantcontact": {"uuid": "k"}}
    assert parts["onderwerpobjecten/o"]["klantcontact"] == {"uuid": "k"}
    assert "wasKlantcontact" not in parts["onderwerpobjecten/o"]


def test_where_an_answer_does_not_say_which_nothing_is_read() -> None:
    assert AGAIN.made("POST", "partijen", {}, {"uuid": None}) == []
    assert AGAIN.made("POST", "partijen", {}, None) == []


def test_what_the_contract_does_not_know_is_not_read() -> None:
    assert AGAIN.knows(ProfileCall("s1", "POST", "actorklantcontacten"))
    assert AGAIN.knows(ProfileCall("s1", "PATCH", "internetaken/{taak.uuid}"))
    assert AGAIN.knows(ProfileCall("s1", "POST", "maak-klantcontact"))
    assert not AGAIN.knows(ProfileCall("s1", "POST", "uitgevonden"))


@pytest.mark.parametrize("identifier", ["../../../../admin", "..", "a\r\nb", "a\x00b"])
def test_what_an_answer_calls_its_object_leads_nowhere_else(identifier: str) -> None:
    with pytest.raises(Finding):
        AGAIN.made("POST", "partijen", {}, {"uuid": identifier})
    with pytest.raises(Finding):
        AGAIN.made("POST", "maak-klantcontact", {"klantcontact": {}}, {"klantcontact": {"uuid": identifier}})
    (one,) = AGAIN.made("POST", "partijen", {}, {"uuid": "a b?c"})
    assert one.path == "partijen/a%20b%3Fc"
