"""The register of interpretations as a report shows it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from klantinteracties_conformance.report import interpretations
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.catalogue import catalogue

TEXT = """\
# Register

Inleiding.

## I-01 Wie het ID toekent

- Lezing A: de provider
  (C0992).
- Onze lezing: A.

Eisen: C0992-1.

## I-02 Iets anders

- Waarom: daarom.
"""


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    interpretations.register.cache_clear()
    yield
    interpretations.register.cache_clear()


def test_each_entry_has_its_title_and_its_labelled_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "register.md").write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(resources, "interpretations", lambda: tmp_path / "register.md")
    found = interpretations.register()
    assert list(found) == ["I-01", "I-02"]
    assert found["I-01"].title == "Wie het ID toekent"
    assert found["I-01"].lines == [("Lezing A", "de provider (C0992)."), ("Onze lezing", "A.")]
    assert found["I-02"].lines == [("Waarom", "daarom.")]


def test_what_a_requirement_rests_on_stands_in_the_register() -> None:
    named = {name for spec in catalogue().requirements for name in spec.interpretations}
    assert named <= set(interpretations.register())
    for entry in interpretations.register().values():
        assert all(label and said for label, said in entry.lines), entry.id
