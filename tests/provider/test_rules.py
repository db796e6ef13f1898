"""Rules that go beyond one attribute, and values that the provider works out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from klantinteracties_conformance.provider import rules
from klantinteracties_conformance.provider.errors import Problems
from klantinteracties_conformance.provider.rules import Draft
from klantinteracties_conformance.provider.store import Store

NOW = "2026-03-02T09:15:00Z"
BSN = {"codeRegister": "brp", "codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn"}
KVK = {"codeRegister": "hr", "codeObjecttype": "niet_natuurlijk_persoon", "codeSoortObjectId": "kvk_nummer"}
BRANCH = {"codeRegister": "hr", "codeObjecttype": "vestiging", "codeSoortObjectId": "vestigingsnummer"}


@pytest.fixture(autouse=True)
def at_this_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "now", lambda: NOW)


@pytest.fixture(scope="module")
def store() -> Store:
    made = Store(Path(":memory:"), durable=False)
    made.insert("partij", "organisatie", {"soortPartij": "organisatie"})
    made.insert("partij", "persoon", {"soortPartij": "persoon"})
    made.insert("partijidentificator", "kvk", {"partijIdentificator": KVK})
    made.insert("partijidentificator", "bsn", {"partijIdentificator": BSN})
    return made


def ruled(
    store: Store, kind: str, values: Any, *, before: Any = None, raw: Any = None, off: str = ""
) -> tuple[dict[str, Any], list[str]]:
    """Return the values after the rules of a type, and what is refused."""
    problems = Problems(lambda rule: rule != off)
    action = "change" if before else "create"
    draft = Draft(store, "1", action, values if raw is None else raw, before or {}, dict(values), problems)
    rules.RULES[kind](draft)
    return draft.values, [f"{'.'.join(problem.path)}:{problem.code}" for problem in problems.found]


@pytest.mark.parametrize(
    ("number", "passes"),
    [
        ("999990019", True),
        ("999990008", False),
        ("000000000", False),
        ("99999001", False),
        ("99999001x", False),
    ],
)
def test_the_check_digit(number: str, passes: bool) -> None:
    assert rules.passes_elfproef(number) is passes


@pytest.mark.parametrize(("sent", "kept"), [(None, NOW), ("2020-01-01T00:00:00Z", "2020-01-01T00:00:00Z")])
def test_a_klantcontact_took_place_now_unless_it_says_when(store: Store, sent: Any, kept: str) -> None:
    assert ruled(store, "klantcontact", {"plaatsgevondenOp": sent})[0]["plaatsgevondenOp"] == kept


def test_a_relation_begins_today_unless_it_says_when(store: Store) -> None:
    assert ruled(store, "categorierelatie", {"beginDatum": None})[0]["beginDatum"]
    assert ruled(store, "categorierelatie", {"beginDatum": None}, before={"x": 1})[0]["beginDatum"] is None


@pytest.mark.parametrize(
    ("sent", "refused"),
    [
        ({"toegewezenAanActor": 1}, []),
        ({"toegewezenAanActoren": [1]}, []),
        ({"toegewezenAanActor": 1, "toegewezenAanActoren": [1]}, ["nonFieldErrors:invalid"]),
        ({}, ["nonFieldErrors:required"]),
    ],
)
def test_a_task_has_one_way_to_say_whose_it_is(store: Store, sent: Any, refused: list[str]) -> None:
    assert ruled(store, "internetaak", sent)[1] == refused


@pytest.mark.parametrize(
    ("values", "before", "moment", "refused"),
    [
        ({"status": "verwerkt"}, {"status": "te_verwerken"}, NOW, []),
        ({"status": "verwerkt"}, {"status": "verwerkt", "afgehandeldOp": "toen"}, "toen", []),
        ({"status": "verwerkt", "afgehandeldOp": "straks"}, {"status": "te_verwerken"}, "straks", []),
        ({"status": "te_verwerken", "afgehandeldOp": None}, {"status": "verwerkt"}, None, []),
        (
            {"status": "te_verwerken", "afgehandeldOp": "straks"},
            {"status": "te_verwerken"},
            None,
            ["afgehandeldOp:invalid"],
        ),
    ],
)
def test_when_a_task_was_handled(store: Store, values: Any, before: Any, moment: Any, refused: Any) -> None:
    found, problems = ruled(store, "internetaak", values, before=before)
    assert (found["afgehandeldOp"], problems) == (moment, refused)


def test_where_the_consumer_says_when_it_is_kept(store: Store) -> None:
    values = {"status": "te_verwerken", "afgehandeldOp": "toen", "toegewezenAanActoren": []}
    found, problems = ruled(store, "internetaak", values, off="handled-when-done")
    assert (found["afgehandeldOp"], found["toegewezenOp"], problems) == ("toen", NOW, [])


@pytest.mark.parametrize(
    ("soort", "adres", "refused"),
    [
        ("email", "anna@example.nl", []),
        ("email", "anna", ["adres:invalid"]),
        ("telefoonnummer", "0612345605", []),
        ("telefoonnummer", "anna@example.nl", ["adres:invalid"]),
        ("overig", "anna", []),
        ("email", "", []),
    ],
)
def test_an_address_is_of_its_kind(store: Store, soort: str, adres: str, refused: list[str]) -> None:
    assert ruled(store, "digitaaladres", {"soortDigitaalAdres": soort, "adres": adres})[1] == refused


@pytest.mark.parametrize(
    ("group", "refused"),
    [
        ({**BSN, "objectId": "999990019"}, []),
        ({**BSN, "objectId": "999990008"}, ["objectId"]),
        ({**BSN, "objectId": "9999"}, ["objectId"]),
        ({**KVK, "objectId": "00001000"}, []),
        ({**KVK, "objectId": "0000100"}, ["objectId"]),
        ({**BSN, "codeRegister": "hr", "objectId": "999990019"}, ["codeObjecttype"]),
        ({**KVK, "codeSoortObjectId": "bsn", "objectId": "999990019"}, ["codeSoortObjectId"]),
    ],
)
def test_a_number_is_one_of_its_kind_and_register(store: Store, group: Any, refused: list[str]) -> None:
    found = ruled(store, "partijidentificator", {"partijIdentificator": group})[1]
    assert found == [f"partijIdentificator.{name}:invalid" for name in refused]


@pytest.mark.parametrize(
    ("group", "parent", "fine"),
    [
        ({**BRANCH, "objectId": "000000001000"}, "kvk", True),
        ({**BRANCH, "objectId": "000000001000"}, "bsn", False),
        ({**BRANCH, "objectId": "000000001000"}, None, False),
        ({**BSN, "objectId": "999990019"}, "kvk", False),
    ],
)
def test_only_a_branch_belongs_to_another_number(store: Store, group: Any, parent: Any, fine: bool) -> None:
    values = {"partijIdentificator": group, "subIdentificatorVan": parent}
    found = ruled(store, "partijidentificator", values)[1]
    assert found == ([] if fine else ["subIdentificatorVan:invalid"])


@pytest.mark.parametrize(("employer", "fine"), [("organisatie", True), ("persoon", False), (None, True)])
def test_who_works_somewhere_works_for_an_organisation(store: Store, employer: Any, fine: bool) -> None:
    values = {"soortPartij": "contactpersoon", "partijIdentificatie": {"werkteVoorPartij": employer}}
    found = ruled(store, "partij", values)[1]
    assert found == ([] if fine else ["partijIdentificatie.werkteVoorPartij.id:invalid"])


@pytest.mark.parametrize(
    ("kind", "soort", "group"),
    [("partij", "soortPartij", "partijIdentificatie"), ("actor", "soortActor", "actorIdentificatie")],
)
def test_another_kind_leaves_nothing_of_the_old_group(
    store: Store, kind: str, soort: str, group: str
) -> None:
    values = {soort: "b", group: {"naam": "x"}}
    assert ruled(store, kind, values, before={soort: "a"}, raw={soort: "b"})[0][group] is None
    assert ruled(store, kind, values, before={soort: "b"}, raw={soort: "b"})[0][group] == {"naam": "x"}
    assert ruled(store, kind, values, before={soort: "a"})[0][group] == {"naam": "x"}


def test_a_new_standard_address_takes_the_place_of_the_old_of_its_kind(store: Store) -> None:
    def address(soort: str) -> dict[str, Any]:
        return {"verstrektDoorPartij": "persoon", "isStandaardAdres": True, "soortDigitaalAdres": soort}

    for name, soort in (("een", "email"), ("twee", "overig"), ("drie", "email")):
        store.insert("digitaaladres", name, address(soort))
        rules.standard_address(store, name, address(soort))
    found = store.get_many("digitaaladres", ["een", "twee", "drie"])
    assert {name: values["isStandaardAdres"] for name, values in found.items()} == {
        "een": False,
        "twee": True,
        "drie": True,
    }
