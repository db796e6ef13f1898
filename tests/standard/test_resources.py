"""Where the parts of the suite are, in a clone and in a wheel."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from klantinteracties_conformance.standard import resources


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """Look for the folder anew in each test, and for all others after it."""
    resources.suite_dir.cache_clear()
    yield
    resources.suite_dir.cache_clear()


def test_in_a_clone_they_stand_beside_the_package() -> None:
    assert (resources.suite_dir() / "klantinteracties_conformance").is_dir()
    assert list(resources.features_dir().rglob("*.feature"))
    assert (resources.schemas_dir() / "openklant" / "openapi.yaml").is_file()
    assert resources.interpretations().read_text(encoding="utf-8").startswith("# Register")


def test_in_a_wheel_they_stand_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "klantinteracties_conformance"
    (package / "suite").mkdir(parents=True)
    monkeypatch.setattr(resources, "__file__", str(package / "standard" / "resources.py"))
    assert resources.suite_dir() == (package / "suite").resolve()
    assert resources.features_dir() == resources.suite_dir() / "features"
    assert resources.schemas_dir() == resources.suite_dir() / "schemas"
    assert resources.interpretations() == resources.suite_dir() / "docs" / "interpretaties.md"
