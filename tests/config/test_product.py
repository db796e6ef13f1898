"""Which product is judged: taken from the target's own table, without secrets."""

from pathlib import Path

import pytest

from klantinteracties_conformance.cli.run import run_command
from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.config import file, product
from klantinteracties_conformance.config.settings import Settings
from klantinteracties_conformance.result.about import Product

SECRET = "zeer-GEHEIM-0123456789"
FILE = f"""\
[targets.acc]
url = "https://acc.example.nl/api"
[targets.acc.product]
vendor = "Leverancier BV"
name = "Klantregister {SECRET}"
contact = "productmanager, https://ik:wachtwoord@example.nl"
[targets.prod]
url = "https://prod.example.nl/api"
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "conformance.toml"
    made.write_text(FILE, encoding="utf-8")
    return made


def test_it_is_that_of_the_target_without_secrets(path: Path) -> None:
    read = product.read(file.read(path), "acc", Redactor([SECRET]))
    contact = "productmanager, https://•••@example.nl"
    assert read == Product("Leverancier BV", "Klantregister •••", "", contact)


def test_without_a_table_there_is_none(path: Path) -> None:
    assert product.read(file.read(path), "prod", Redactor([])) is None
    assert product.read(file.read(path), "", Redactor([])) is None
    assert product.read(None, "acc", Redactor([])) is None


def test_a_request_has_it_and_shows_where_it_stands(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KLANTINTERACTIES_TOKEN", SECRET)
    asked = ["--config", str(path), "--target", "acc"]
    settings = Settings(run_command.make_context("run", asked))
    request = settings.request()
    assert request.product == product.read(settings.file, "acc", Redactor([SECRET]))
    rows = dict(settings.rows(request))
    assert rows["product.vendor"].value == "Leverancier BV"
    assert rows["product.name"].value == "Klantregister •••"
    assert rows["product.vendor"].origin.values == {"file": "conformance.toml:4"}
    assert "product.version" not in rows
    assert SECRET not in str(rows)
