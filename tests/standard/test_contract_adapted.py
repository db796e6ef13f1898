"""The contract follows a vendor's dialect: names and codes change, and what is left out isn't demanded."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.client.http import NO_JSON
from klantinteracties_conformance.contract import Contract, Received
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_adapted import ContractChangeError, adapted
from klantinteracties_conformance.standard.contract_document import read
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from tests.saying import expected, raises, said

DIALECT = """\
breidt_uit: openklant
dialect: voorbeeld
objecttypen:
  klantcontact:
    pad: contacten
    attributen:
      Onderwerp: {op: titel}
      Kanaal: null
  betrokkene:
    attributen:
      Contactnaam.Voornaam: {op: contactnaam.roepnaam}
      Rol: {op: rol, waarden: {Klant: client, Vertegenwoordiger: vertegenwoordiger}}
  internetaak: null
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "voorbeeld.yaml"
    path.write_text(DIALECT, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def klantcontact() -> dict[str, Any]:
    """An object of this type as the embedded provider answers it."""
    import httpx

    with ProviderProcess() as provider:
        sent = {"kanaal": "telefoon", "onderwerp": "x", "taal": "nld", "vertrouwelijk": False}
        headers = {"Authorization": f"Token {provider.token}"}
        body: dict[str, Any] = httpx.post(f"{provider.url}/klantcontacten", json=sent, headers=headers).json()
    return body


def broken(path: Path, where: str, body: Any) -> list[str]:
    """Return the messages of the breaches in an answer to a GET of one object."""
    contract = Contract(contract_of(dialect_files.read(path)), Redactor([]))
    received = Received("GET", where, 200, {"content-type": "application/json"}, body, False, 1)
    return [
        f"{said(breach.message)} {expected(breach.comparisons)}" for breach in contract.breaches(received)
    ]


def test_an_attribute_with_another_name_is_demanded_by_that_name(
    path: Path, klantcontact: dict[str, Any]
) -> None:
    renamed = {**klantcontact, "titel": klantcontact["onderwerp"]}
    del renamed["onderwerp"], renamed["kanaal"]
    assert broken(path, "/contacten/1", renamed) == []
    assert "/onderwerp" not in str(broken(path, "/contacten/1", klantcontact))
    assert broken(path, "/contacten/1", klantcontact)[0].startswith("In antwoord 200 ontbreekt /titel.")


def test_a_path_with_another_name_is_known_by_that_name_only(path: Path) -> None:
    assert broken(path, "/klantcontacten/1", {}) == []
    assert broken(path, "/contacten/1", {}) != []
    labels = {operation.label for operation in contract_of(dialect_files.read(path)).operations}
    assert "POST /contacten" in labels
    assert not [label for label in labels if "internetaken" in label]


def test_groups_and_codes_follow(path: Path) -> None:
    document = contract_of(dialect_files.read(path))
    contract = Contract(document, Redactor([]))
    body = {"rol": "klant", "contactnaam": {"voornaam": 5, "roepnaam": 5}}
    received = Received("GET", "/betrokkenen/1", 200, {"content-type": "application/json"}, body, False, 1)
    values = str([expected(breach.comparisons) for breach in contract.breaches(received)])
    assert '"client"' in values
    assert '"klant"' not in values
    messages = " ".join(said(breach.message) for breach in contract.breaches(received))
    assert "/contactnaam/roepnaam" in messages
    assert "/contactnaam/voornaam" not in messages


def test_our_own_contract_stays_as_it_is(path: Path) -> None:
    contract_of(dialect_files.read(path))
    own = Contract(contract_of(dialect_files.load("openklant")), Redactor([]))
    received = Received("GET", "/klantcontacten/1", 200, {}, NO_JSON, True, 1)
    assert own.breaches(received) != []


def test_another_depth_needs_a_contract_of_its_own(path: Path) -> None:
    path.write_text(DIALECT.replace("op: titel", "op: rubriek.titel"), encoding="utf-8")
    with raises(dialect_files.DialectError, "'Onderwerp' staat in dit dialect op een andere"):
        dialect_files.read(path)


def test_a_search_argument_is_renamed_where_the_list_has_it(path: Path) -> None:
    path.write_text(DIALECT.replace("Kanaal: null", "Kanaal: {op: route}"), encoding="utf-8")
    vendor = dialect_files.read(path)
    base = vendor.extends
    assert base is not None
    ours = base.types["klantcontact"]
    search = {**ours.search, "Nummer": "volgnummer"}
    theirs = replace(vendor.types["klantcontact"], search=search)
    changed = replace(vendor, types={**vendor.types, "klantcontact": theirs})
    content = adapted(read(base.contract), base, changed).content
    names = {
        parameter.get("name", parameter.get("$ref"))
        for parameter in content["paths"]["/contacten"]["get"]["parameters"]
    }
    assert "volgnummer" in names
    assert "#/components/parameters/nummer" not in names
    # Other lists share this argument, and keep it by its name.
    tasks = {parameter.get("$ref", "") for parameter in content["paths"]["/partijen"]["get"]["parameters"]}
    assert "#/components/parameters/nummer" in tasks
    assert content["components"]["parameters"]["nummer"]["name"] == "nummer"


def test_what_moves_to_another_depth_can_not_be_followed() -> None:
    base = dialect_files.load("openklant")
    subject = base.types["klantcontact"].attributes["Onderwerp"]
    moved = {
        **base.types["klantcontact"].attributes,
        "Onderwerp": replace(subject, path=("inhoud", *subject.path)),
    }
    theirs = replace(base.types["klantcontact"], attributes=moved)
    vendor = replace(base, types={**base.types, "klantcontact": theirs})
    with raises(ContractChangeError, "'Onderwerp' staat in dit dialect op een andere plaats"):
        adapted(read(base.contract), base, vendor)
