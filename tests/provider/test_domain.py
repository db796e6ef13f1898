"""What is done with objects, in the neutral vocabulary: checked, merged, stored, claimed and removed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.domain import Domain, merge, reported_under, value_at
from klantinteracties_conformance.provider.errors import InvalidError, NotFoundError, Problem
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.fields import MISSING, Group, OwnedRefs, Text, Variant
from klantinteracties_conformance.provider.query import Condition
from klantinteracties_conformance.provider.store import Store
from tests.provider.api import bsn

CONTACT = {"kanaal": "telefoon", "onderwerp": "Vraag", "taal": "nld", "vertrouwelijk": False}
PARTIJ = {"soortPartij": "persoon", "indicatieActief": True}
NAME = Group(members={"voor": Text(), "achter": Text(), "vast": Text(read_only=True)})
FIELDS = {
    "naam": NAME,
    "tekst": Text(),
    "vast": Text(read_only=True),
    "wie": Variant(by="soort", variants={"a": NAME}),
    "soort": Text(),
    "eigen": OwnedRefs(target="actor", via="x"),
}


@pytest.fixture(scope="module")
def domain() -> Domain:
    call = Call("openklant", "POST", "", "", "", [], {})
    return Domain(Store(Path(":memory:"), durable=False), Fault(), call)


def ref(obj: dict[str, Any]) -> dict[str, Any]:
    return {"id": obj["id"]}


def codes(refusal: InvalidError) -> list[str]:
    return [f"{'.'.join(problem.path)}:{problem.code}" for problem in refusal.problems]


def test_what_is_made_can_be_read_changed_replaced_and_removed(domain: Domain) -> None:
    made = domain.create("klantcontact", {**CONTACT, "inhoud": " x "})
    assert domain.read("klantcontact", made["id"].upper(), {}) == made
    assert made["inhoud"] == "x"
    changed = domain.change("klantcontact", made["id"], {"inhoud": "y"})
    assert (changed["inhoud"], changed["onderwerp"]) == ("y", "Vraag")
    replaced = domain.replace("klantcontact", made["id"], {**CONTACT, "onderwerp": "z"})
    assert (replaced["inhoud"], replaced["onderwerp"]) == ("y", "z")
    domain.delete("klantcontact", made["id"])
    assert domain.lookup("klantcontact", made["id"]) is None
    for doing in (domain.read, domain.change, domain.replace):
        with pytest.raises(NotFoundError):
            doing("klantcontact", made["id"], {})


def test_what_is_refused_leaves_nothing(domain: Domain) -> None:
    before = domain.list_page("klantcontact", [], number=1, size=100, expand={}).count
    sent = {"klantcontact": CONTACT, "betrokkene": {"rol": "toeschouwer", "initiator": True}}
    with pytest.raises(InvalidError) as caught:
        domain.create_together(sent)
    assert codes(caught.value) == ["betrokkene.rol:invalid_choice"]
    assert domain.list_page("klantcontact", [], number=1, size=100, expand={}).count == before


@pytest.mark.parametrize(
    ("sent", "refused"),
    [
        ({}, "klantcontact:required"),
        ({"klantcontact": []}, "klantcontact:invalid"),
        ({"klantcontact": {}}, "klantcontact.kanaal:required"),
        ({"klantcontact": CONTACT, "onderwerpobject": 7}, "onderwerpobject:invalid"),
    ],
)
def test_what_is_wrong_with_a_part_is_reported_under_its_name(
    domain: Domain, sent: Any, refused: str
) -> None:
    with pytest.raises(InvalidError) as caught:
        domain.create_together(sent)
    assert codes(caught.value)[0] == refused


def test_what_is_made_together_refers_to_each_other(domain: Domain) -> None:
    made = domain.create_together(
        {"klantcontact": CONTACT, "betrokkene": {"rol": "klant", "initiator": True}}
    )
    assert made["betrokkene"]["hadKlantcontact"] == made["klantcontact"]["id"]
    assert made["klantcontact"]["hadBetrokkenen"] == [made["betrokkene"]["id"]]


def test_what_is_referred_to_must_be_there(domain: Domain) -> None:
    nowhere = {"id": "00000000-0000-4000-8000-000000000001"}
    with pytest.raises(InvalidError) as caught:
        domain.create("betrokkene", {"hadKlantcontact": nowhere, "rol": "klant", "initiator": True})
    assert codes(caught.value) == ["hadKlantcontact.id:does_not_exist"]
    sent = {"soortPartij": "contactpersoon", "indicatieActief": True}
    with pytest.raises(InvalidError) as caught:
        domain.create("partij", {**sent, "partijIdentificatie": {"werkteVoorPartij": nowhere}})
    assert codes(caught.value) == ["partijIdentificatie.werkteVoorPartij.id:does_not_exist"]


def test_a_number_is_that_of_one_object_until_that_has_another(domain: Domain) -> None:
    first = domain.create("klantcontact", {**CONTACT, "nummer": "7"})
    with pytest.raises(InvalidError) as caught:
        domain.create("klantcontact", {**CONTACT, "nummer": "7"})
    assert codes(caught.value) == ["nummer:unique"]
    domain.change("klantcontact", first["id"], {"nummer": "8"})
    assert domain.create("klantcontact", {**CONTACT, "nummer": "7"})
    given = [domain.create("klantcontact", CONTACT)["nummer"] for _ in range(2)]
    assert all(len(number) == 10 for number in given)
    assert given[0] != given[1]


def test_a_removal_takes_along_what_can_not_be_without_and_clears_the_rest(domain: Domain) -> None:
    contact, partij = domain.create("klantcontact", CONTACT), domain.create("partij", PARTIJ)
    part = {"hadKlantcontact": ref(contact), "wasPartij": ref(partij), "rol": "klant", "initiator": True}
    betrokkene = domain.create("betrokkene", part)
    adres = domain.create(
        "digitaaladres",
        {
            "verstrektDoorBetrokkene": ref(betrokkene),
            "verstrektDoorPartij": None,
            "adres": "a@example.nl",
            "soortDigitaalAdres": "email",
        },
    )
    domain.delete("klantcontact", contact["id"])
    assert domain.lookup("betrokkene", betrokkene["id"]) is None
    kept = domain.lookup("digitaaladres", adres["id"])
    assert kept is not None
    assert kept["verstrektDoorBetrokkene"] is None
    assert domain.lookup("partij", partij["id"])


def test_with_the_last_subject_goes_the_klantcontact_and_one_with_more_stays(domain: Domain) -> None:
    alone, shared = (domain.create("klantcontact", CONTACT) for _ in range(2))
    domain.create("onderwerpobject", {"klantcontact": ref(shared)})
    both = domain.create("onderwerpobject", {"klantcontact": ref(alone), "wasKlantcontact": ref(shared)})
    assert domain.delete_with_contacts(both["id"]) == [shared["id"]]
    assert domain.lookup("klantcontact", alone["id"]) is None
    assert domain.lookup("klantcontact", shared["id"])


def test_numbers_that_are_written_through_a_partij(domain: Domain) -> None:
    sent = {**PARTIJ, "partijIdentificatoren": [{"partijIdentificator": bsn()}]}
    made = domain.create("partij", sent)
    [number] = made["partijIdentificatoren"]
    changed = domain.change("partij", made["id"], {"partijIdentificatoren": []})
    assert changed["partijIdentificatoren"] == []
    assert domain.lookup("partijidentificator", number["id"]) is None
    unknown = {"id": "00000000-0000-4000-8000-000000000001", "partijIdentificator": bsn()}
    with pytest.raises(InvalidError) as caught:
        domain.change("partij", made["id"], {"partijIdentificatoren": [unknown]})
    assert codes(caught.value) == ["partijIdentificatoren.0.id:does_not_exist"]


def test_addresses_that_are_listed_point_to_the_partij_and_others_no_more(domain: Domain) -> None:
    sent = {"verstrektDoorBetrokkene": None, "verstrektDoorPartij": None, "soortDigitaalAdres": "overig"}
    one, other = (domain.create("digitaaladres", {**sent, "adres": name}) for name in "ab")
    partij = domain.create("partij", {**PARTIJ, "digitaleAdressen": [ref(one)]})
    assert partij["digitaleAdressen"] == [one["id"]]
    changed = domain.change("partij", partij["id"], {"digitaleAdressen": [ref(other)]})
    assert changed["digitaleAdressen"] == [other["id"]]


def test_a_page_that_is_not_there_is_not_found_where_the_dialect_says_so(domain: Domain) -> None:
    nothing = [Condition("nummer", "exact", "geen")]
    assert domain.list_page("klantcontact", nothing, number=1, size=1, expand={}).objects == []
    with pytest.raises(NotFoundError):
        domain.list_page("klantcontact", nothing, number=2, size=1, expand={})
    lenient = Domain(domain.store, domain.fault, domain.call, without=frozenset({"page-exists"}))
    assert lenient.list_page("klantcontact", nothing, number=2, size=1, expand={}).objects == []


BEFORE = {
    "naam": {"voor": "a", "achter": "b", "vast": "c"},
    "tekst": "t",
    "vast": "v",
    "soort": "a",
    "wie": {"voor": "a"},
}


@pytest.mark.parametrize(
    ("sent", "partial", "resets", "expected"),
    [
        ({}, True, False, BEFORE),
        ({}, False, False, BEFORE),
        ({"tekst": "u"}, True, False, {**BEFORE, "tekst": "u"}),
        ({"naam": {"voor": "x"}}, True, False, {**BEFORE, "naam": {"voor": "x", "achter": "b", "vast": "c"}}),
        ({"naam": {"voor": "x"}}, False, False, {**BEFORE, "naam": {"voor": "x", "vast": "c"}}),
        ({"wie": {"achter": "y"}}, True, False, {**BEFORE, "wie": {"voor": "a", "achter": "y"}}),
        (
            {"soort": "b", "wie": {"achter": "y"}},
            True,
            False,
            {**BEFORE, "soort": "b", "wie": {"achter": "y"}},
        ),
        ({"eigen": ["1"]}, True, False, {**BEFORE, "eigen": ["1"]}),
        ({"tekst": MISSING}, True, False, {k: v for k, v in BEFORE.items() if k != "tekst"}),
        (
            {"soort": "a"},
            False,
            True,
            {
                "naam": {"vast": "c", "voor": "", "achter": ""},
                "tekst": "",
                "vast": "v",
                "soort": "a",
                "wie": None,
            },
        ),
    ],
)
def test_the_values_after_a_write(sent: Any, partial: bool, resets: bool, expected: Any) -> None:
    assert merge(FIELDS, BEFORE, sent, partial=partial, resets=resets) == expected


def test_a_value_at_a_path() -> None:
    assert value_at({"a": {"b": 1}}, "a.b") == 1
    assert value_at({"a": None}, "a.b") is None
    assert value_at({}, "a") is None


def test_other_errors_are_reported_as_they_are() -> None:
    with pytest.raises(InvalidError) as caught, reported_under("a", "0"):
        raise InvalidError([Problem(("b",), "c", "d")])
    assert codes(caught.value) == ["a.0.b:c"]
    with pytest.raises(NotFoundError), reported_under("a"):
        raise NotFoundError("x")
