"""What an application for an older version of the API loses."""

from pathlib import Path

import pytest
import yaml

from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.standard.losses import Loss, losses

CONTRACT = {
    "components": {
        "schemas": {
            "Adres": {
                "required": ["url", "soort"],
                "properties": {
                    "soort": {"enum": ["email", "overig"]},
                    "land": {"enum": ["NL"]},
                    "nummer": {"nullable": True, "pattern": "^x$", "maxLength": 5},
                },
            }
        }
    }
}
BEFORE = {
    "required": ["url"],
    "properties": {
        "soort": {"enum": ["email"]},
        "land": {"enum": None},
        "nummer": {"nullable": None, "pattern": "^y$", "maxLength": 9},
    },
}


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    table = {"1.0.0": {}, "1.1.0": {"eerder": {"Adres": BEFORE}}, "1.2.0": {}}
    (tmp_path / "versies.yaml").write_text(yaml.safe_dump(table), encoding="utf-8")
    return tmp_path / "openapi.yaml"


def test_what_changed_against_older_applications(contract: Path) -> None:
    found = {
        (loss.kind, loss.place, tuple(loss.names)) for loss in losses(contract, CONTRACT, "1.0.0", "1.2.0")
    }
    assert found == {
        ("required", "Adres", ("soort",)),
        ("enum", "Adres.land", ("NL",)),
        ("nullable", "Adres.nummer", ()),
        ("pattern", "Adres.nummer", ()),
        ("shorter", "Adres.nummer", ()),
    }


@pytest.mark.parametrize(
    ("since", "until"), [("1.1.0", "1.2.0"), ("1.2.0", "1.0.0"), ("0.1.0", "1.2.0"), ("", "")]
)
def test_nothing_changed_between_these(contract: Path, since: str, until: str) -> None:
    assert not list(losses(contract, CONTRACT, since, until))


def test_an_older_provider_refuses_what_came_later(contract: Path) -> None:
    table = {"1.0.0": {}, "1.1.0": {"argumenten": {"/rijen": ["soort"]}, "attributen": {"Adres": ["land"]}}}
    contract.with_name("versies.yaml").write_text(yaml.safe_dump(table), encoding="utf-8")
    assert list(losses(contract, CONTRACT, "1.1.0", "1.0.0")) == [
        Loss("1.1.0", "argument", "/rijen", ["soort"]),
        Loss("1.1.0", "attribute", "Adres", ["land"]),
    ]
    assert not list(losses(contract, CONTRACT, "1.0.0", "1.1.0"))


def test_openklant_gives_no_numbers_from_0_7_0_on() -> None:
    dialect = dialect_files.load("openklant")
    found = list(losses(dialect.contract, contract_of(dialect).content, "0.6.0", "0.9.0"))
    assert Loss("0.7.0", "nullable", "Nummer") in found
    assert ("0.8.0", "enum") in {(loss.version, loss.kind) for loss in found}
