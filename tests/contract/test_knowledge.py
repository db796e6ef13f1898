"""What fuzzing knows of a dialect fits its contract, also where a vendor has other names."""

from pathlib import Path
from typing import Any

import pytest

from klantinteracties_conformance.contract.classify import Kind, classify_body
from klantinteracties_conformance.contract.knowledge import Depends, of_dialect, read_beside
from klantinteracties_conformance.register.fresh import Fresh
from klantinteracties_conformance.register.own_objects import OwnObjects
from klantinteracties_conformance.register.run import Shared
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import settings

VENDOR = """\
breidt_uit: openklant
dialect: voorbeeldleverancier
titel: Voorbeeldleverancier Contacten 2
basispad: /contacten/v2
objecttypen:
  klantcontact:
    pad: contacten
    attributen:
      Onderwerp: {op: titel}
      Kanaal: {op: ingang}
  actor:
    attributen:
      Naam: {op: weergavenaam}
"""


class _Filling(OwnObjects):
    """Fills examples in without a provider."""

    def __init__(self, shared: Shared) -> None:
        self.fresh = Fresh("x")
        self._dialect = shared.settings.dialect

    def reference(self, reference: Any) -> Any:
        assert reference.to in self.known
        return self._dialect.reference(self.fresh.uuid())

    known: frozenset[str]


@pytest.mark.parametrize("dialect", ["openklant", "vng-crud", "vendor"])
def test_every_example_is_what_the_contract_allows(dialect: str, tmp_path: Path) -> None:
    if dialect == "vendor":
        (tmp_path / "v.yaml").write_text(VENDOR, encoding="utf-8")
        dialect = str(tmp_path / "v.yaml")
    shared = Shared.of(settings("http://x", dialect))
    posts = {op.path for op in shared.document.operations if op.method == "POST"}
    assert set(shared.knowledge.objects) == posts
    own = _Filling(shared)
    own.known = frozenset(posts)
    for path, about in shared.knowledge.objects.items():
        validator = shared.schemas.validator(Operation("POST", path))
        assert validator is not None
        for example in (about.example, *about.kinds.values()):
            body = own.filled(example)
            assert classify_body(validator, body).kind is Kind.VALID, (
                path,
                list(validator.iter_errors(body)),
            )
        for argument in about.found_by:
            assert argument in shared.schemas.parameters(Operation("GET", path)), (path, argument)


def test_a_vendor_has_its_own_names(tmp_path: Path) -> None:
    (tmp_path / "v.yaml").write_text(VENDOR, encoding="utf-8")
    shared = Shared.of(settings("http://x", str(tmp_path / "v.yaml")))
    assert shared.knowledge.objects["/contacten"].example["titel"] == "{merk}"
    assert shared.knowledge.objects["/actoren"].own == ["weergavenaam"]
    assert shared.knowledge.objects["/betrokkenen"].references["hadKlantcontact"].to == "/contacten"


def test_the_rows_of_a_list_and_how_many_there_are() -> None:
    known = of_dialect(dialect_files.load("openklant"))
    assert known.rows_of({"count": 1, "results": [{"a": 1}]}) == [{"a": 1}]
    assert known.rows_of([]) is None
    assert known.rows_of({"results": "x"}) is None


def test_rows_may_have_something_beside_them() -> None:
    known = of_dialect(dialect_files.load("vng-crud"))
    row = {"id": "a"}
    beside = {"versie": 1, "meldingen": ["x"], "partijen": [row], "_meta": {}}
    assert known.rows_of({"_embedded": beside}) == [row]
    assert known.rows_of({"_embedded": {"versie": 1, "anders": [row]}}) == [row]
    assert known.rows_of({"_embedded": {"versie": 1}}) == []
    assert known.rows_of({"_embedded": {"partijen": "x"}}) is None


@pytest.mark.parametrize(
    ("dialect", "size", "no_filters"),
    [("openklant", "pageSize", {"page", "pageSize", "expand"}), ("vng-crud", "", set())],
)
def test_how_pages_are_asked_for_follows_from_the_dialect(
    dialect: str, size: str, no_filters: set[str]
) -> None:
    known = of_dialect(dialect_files.load(dialect))
    assert known.size == size
    assert known.no_filters == no_filters


@pytest.mark.parametrize("name", ["openklant", "vng-crud"])
def test_what_always_goes_along_stands_in_the_example(name: str) -> None:
    objects = read_beside(dialect_files.load(name).contract, "fuzz")["objecten"]
    for path, about in objects.items():
        assert set(about.get("aanvullen", ())) <= set(about.get("voorbeeld", {})), path


def test_values_that_depend_on_another_are_told_by_it() -> None:
    objects = of_dialect(dialect_files.load("openklant")).objects
    depends = {"email": "{email}", "telefoonnummer": "+31612345678"}
    assert objects["/digitaleadressen"].depends == {"adres": Depends("soortDigitaalAdres", depends)}
    assert objects["/internetaken"].follow == {
        "status": ["afgehandeldOp"],
        "toegewezenAanActor": ["toegewezenAanActoren"],
        "toegewezenAanActoren": ["toegewezenAanActor"],
    }
