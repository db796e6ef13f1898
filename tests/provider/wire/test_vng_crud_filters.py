"""The query parameters of the CRUD interface."""

from __future__ import annotations

from typing import Any

import pytest

from klantinteracties_conformance.provider.query import Condition
from klantinteracties_conformance.provider.wire.filters import BadValueError
from klantinteracties_conformance.provider.wire.vng_crud_fields import FIELDS
from klantinteracties_conformance.provider.wire.vng_crud_filters import FILTERS, longest, to_id, to_numbers
from tests.provider.contract import contract

UUID = "7f6c8b1e-4a0d-4b9b-9a55-0f8f1b1d2c3e"


@pytest.mark.parametrize(
    ("kind", "name", "text", "condition"),
    [
        ("klantcontact", "nummer", "7", Condition("nummer", "in", to_numbers("7"))),
        ("klantcontact", "indicatieContactGelukt", "nee", Condition("indicatieContactGelukt", "exact", 0)),
        (
            "klantcontact",
            "indicatieContactGelukt",
            "onbekend",
            Condition("indicatieContactGelukt", "present", False),
        ),
        ("klantcontact", "inhoud", " x ", Condition("inhoud", "exact", " x ")),
        ("klantcontact", "inhoud", "", None),
        ("betrokkene", "wasPartij", UUID.upper(), Condition("wasPartij", "exact", UUID)),
        ("betrokkene", "wasPartij", "x", Condition("wasPartij", "exact", "")),
        ("betrokkene", "achternaam", "Dijk", Condition("contactnaam.achternaam", "exact", "Dijk")),
        (
            "betrokkene",
            "adresregel1",
            "x",
            Condition("bezoekadres.adresregel1", "exact", "x", ("correspondentieadres.adresregel1",)),
        ),
        (
            "betrokkene",
            "correspondentieadres.adresregel1",
            "x",
            Condition("correspondentieadres.adresregel1", "exact", "x"),
        ),
        (
            "actor",
            "soortActor",
            "geautomatiseerdeActor",
            Condition("soortActor", "exact", "geautomatiseerde_actor"),
        ),
        (
            "actor",
            "soortObjectId",
            "x",
            Condition("actoridentificator.codeSoortObjectId", "exact", "x"),
        ),
        ("internetaak", "toegewezenAanActor", UUID, Condition("toegewezenAanActoren", "exact", UUID)),
    ],
)
def test_an_argument_becomes_a_condition(kind: str, name: str, text: str, condition: Any) -> None:
    assert FILTERS[kind][name].condition(text) == condition


@pytest.mark.parametrize(
    ("kind", "name", "text", "code"),
    [
        ("klantcontact", "nummer", "x", "invalid"),
        ("klantcontact", "indicatieContactGelukt", "true", "invalid_choice"),
        ("klantcontact", "onderwerp", "x" * 201, "max_length"),
        ("betrokkene", "achternaam", "", "min_length"),
        ("betrokkene", "wasPartij", "x" * 41, "max_length"),
    ],
)
def test_a_value_that_can_not_be_is_refused(kind: str, name: str, text: str, code: str) -> None:
    with pytest.raises(BadValueError) as caught:
        FILTERS[kind][name].condition(text)
    assert caught.value.code == code


def test_a_number_may_begin_with_zeros_elsewhere() -> None:
    assert to_numbers("0042")[:3] == ["42", "042", "0042"]
    assert to_numbers("42")[-1] == "0000000042"
    assert to_numbers("12345678901") == ["12345678901"]
    assert to_id(UUID.replace("-", "")) == UUID


def test_lengths_are_those_of_the_attributes() -> None:
    assert longest(FIELDS["klantcontact"], "onderwerp") == 200
    assert longest(FIELDS["betrokkene"], "contactnaam.voornaam") == 80


@pytest.mark.parametrize("kind", FILTERS)
def test_every_argument_of_the_contract_is_one(kind: str) -> None:
    from klantinteracties_conformance.provider.wire.vng_crud_shape import PATHS

    path = "betrokkenenBijKlantcontact" if kind == "betrokkene" else PATHS[kind][0]
    document = contract("vng-crud")
    parameters = document.document["paths"][f"/{path}"]["get"].get("parameters", [])
    asked = [document.resolve(parameter, "")[0] for parameter in parameters]
    for parameter in asked:
        if parameter["in"] != "query" or parameter["name"] in ("page", "pageSize"):
            continue
        members = parameter["schema"].get("properties")
        if "$ref" in parameter["schema"]:
            members = document.resolve(parameter["schema"], "")[0].get("properties")
        assert set(members or [parameter["name"]]) <= set(FILTERS[kind]), parameter["name"]
