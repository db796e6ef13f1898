"""Which contract a dialect is held to."""

from pathlib import Path

import pytest

from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import read
from klantinteracties_conformance.standard.contract_of_dialect import contract_of

VENDOR = """\
breidt_uit: openklant
dialect: voorbeeld
objecttypen:
  klantcontact: {pad: contacten}
"""


@pytest.mark.parametrize("name", ["openklant", "vng-crud"])
def test_one_of_ours_is_held_to_its_own(name: str) -> None:
    dialect = dialect_files.load(name)
    assert contract_of(dialect) is read(dialect.contract)


def test_that_of_a_vendor_follows_and_is_made_once(tmp_path: Path) -> None:
    path = tmp_path / "voorbeeld.yaml"
    path.write_text(VENDOR, encoding="utf-8")
    dialect = dialect_files.read(path)
    found = contract_of(dialect)
    assert found.operation("GET", "/contacten")
    assert found.operation("GET", "/klantcontacten") is None
    assert contract_of(dialect) is found
