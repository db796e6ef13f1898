"""A refused request is taken apart: what is refused by itself counts, the rest only informs."""

from typing import Any

from klantinteracties_conformance.contract.knowledge import of_dialect
from klantinteracties_conformance.contract.request_schemas import RequestSchemas
from klantinteracties_conformance.fuzz.alone import alone
from klantinteracties_conformance.register.generate import NOTHING, Raw
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from tests.fuzz import at_work

DIALECT = dialect_files.load("openklant")
SCHEMAS = RequestSchemas(contract_of(DIALECT))
OBJECTS = of_dialect(DIALECT).objects


def parts(label: str, body: Any, *query: tuple[str, str]) -> list[Raw]:
    operation = Operation(*label.split(" "))
    about = OBJECTS[f"/{operation.path.split('/')[1]}"]
    return list(alone(Raw(query, body), SCHEMAS, operation, about, lambda example: example))


def test_a_change_is_taken_apart_into_one_attribute_each() -> None:
    body = {"isStandaardAdres": True, "verstrektDoorBetrokkene": None, "verstrektDoorPartij": None}
    found = parts("PATCH /digitaleadressen/{uuid}", body)
    assert [one.body for one in found] == [{name: value} for name, value in body.items()]


def test_a_registration_is_a_usual_one_with_one_attribute_more() -> None:
    usual = OBJECTS["/klantcontacten"].example
    found = parts("POST /klantcontacten", {**usual, "inhoud": "a", "metadata": {"a": "b", "c": "d"}})
    assert [one.body for one in found] == [
        usual,
        {**usual, "inhoud": "a"},
        {**usual, "metadata": {"a": "b", "c": "d"}},
    ]


def test_a_group_is_taken_apart_too_and_keeps_what_it_needs() -> None:
    usual = OBJECTS["/betrokkenen"].example
    address = {"stad": "Utrecht", "land": "NL"}
    found = parts("POST /betrokkenen", {**usual, "bezoekadres": address})
    assert [one.body.get("bezoekadres") for one in found] == [None, {"stad": "Utrecht"}, {"land": "NL"}]


def test_a_kind_comes_with_what_belongs_to_it() -> None:
    body = {"soortActor": "geautomatiseerde_actor", "actorIdentificatie": {"omschrijving": "b"}}
    [usual, one] = parts("PATCH /actoren/{uuid}", body)
    assert usual.body["actorIdentificatie"] == {"functie": "Postkamer", "omschrijving": "Zoekt toe"}
    assert one.body["actorIdentificatie"] == {"functie": "Postkamer", "omschrijving": "b"}


def test_a_search_is_taken_apart_into_its_arguments() -> None:
    found = parts("GET /klantcontacten", NOTHING, ("nummer", "1"), ("kanaal", "mail"))
    assert found == [Raw((("nummer", "1"),), NOTHING), Raw((("kanaal", "mail"),), NOTHING)]


def test_a_body_that_is_no_object_stays_whole() -> None:
    assert parts("POST /klantcontacten", ["a"]) == [Raw((), ["a"])]


def test_a_rule_across_attributes_only_informs() -> None:
    """The strict provider refuses a standard address of nobody, and takes each attribute alone."""
    chosen = ("PATCH /digitaleadressen/{uuid}",)
    with at_work.provider(fault="streng-maar-goed") as provider:
        records = at_work.run(at_work.settings(provider.url, operations=chosen))
    [record] = records.values()
    assert record.judged["API-INVOER-1"].outcome == "passed"
    assert record.judged["API-INVOER-5"].outcome == "failed"
