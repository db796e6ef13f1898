"""The published document: the contract of the project, with the address it is really served at."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from klantinteracties_conformance.provider.documents import MEDIA_TYPES, NAMES, document
from klantinteracties_conformance.provider.errors import NotFoundError
from klantinteracties_conformance.standard import resources

BASE = "http://127.0.0.1:8000/klantinteracties/api/v1"


@pytest.fixture
def schemas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "klein").mkdir()
    content = "info: {title: één, version: 2026-03-02}\nservers: [{url: /elders}]\npaths: {}\n"
    (tmp_path / "klein" / "openapi.yaml").write_text(content, encoding="utf-8")
    monkeypatch.setattr(resources, "schemas_dir", lambda: tmp_path)
    return tmp_path / "klein" / "openapi.yaml"


@pytest.mark.usefixtures("schemas")
@pytest.mark.parametrize("name", NAMES)
def test_it_is_the_contract_at_its_own_address(name: str) -> None:
    reply = document("klein", name, BASE)
    assert reply.headers["Content-Type"] == MEDIA_TYPES[name]
    content = json.loads(reply.body) if name.endswith("json") else yaml.safe_load(reply.body)
    assert content["servers"] == [{"url": BASE}]
    assert content["info"]["title"] == "één"
    assert list(content) == ["info", "servers", "paths"]


def test_a_file_that_changed_is_read_again(schemas: Path) -> None:
    before = document("klein", "openapi.json", BASE).body
    schemas.write_text("paths: {/actoren: {}}\n", encoding="utf-8")
    assert json.loads(document("klein", "openapi.json", BASE).body)["paths"] == {"/actoren": {}}
    assert before != document("klein", "openapi.json", BASE).body


@pytest.mark.usefixtures("schemas")
def test_a_dialect_without_one_has_none() -> None:
    with pytest.raises(NotFoundError):
        document("groot", "openapi.yaml", BASE)


def test_the_real_ones_are_there() -> None:
    for dialect in ("openklant", "vng-crud"):
        assert json.loads(document(dialect, "openapi.json", BASE).body)["paths"]
