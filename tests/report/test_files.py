"""What holds for every form of a report: each is written, of every kind of result and in each language."""

from pathlib import Path

import pytest

from klantinteracties_conformance.report import files
from klantinteracties_conformance.report.language import LANGUAGES
from klantinteracties_conformance.standard import resources
from tests.report import factory


@pytest.mark.parametrize("name", files.RENDERERS)
def test_the_readme_has_a_row_for_each_form(name: str) -> None:
    readme = (resources.suite_dir() / "README.md").read_text(encoding="utf-8")
    assert f"\n| `{name}` | " in readme


@pytest.mark.parametrize("kind", factory.KINDS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_form_is_written_and_again_over_itself(kind: str, code: str, tmp_path: Path) -> None:
    files.write(factory.KINDS[kind](), tmp_path, code)
    for name in files.RENDERERS:
        assert (tmp_path / name).read_text(encoding="utf-8").strip()
    files.write(factory.KINDS[kind](), tmp_path, code)
