"""What documents count of the requirements, and how it is renewed."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from klantinteracties_conformance import __version__
from klantinteracties_conformance.standard import counted
from klantinteracties_conformance.standard.catalogue import catalogue

PAGE = counted.VERSIONS.read_text(encoding="utf-8")
TEXT = counted.README.read_text(encoding="utf-8")


def test_the_page_of_versions_begins_with_this_one() -> None:
    newest = next(line for line in PAGE.splitlines() if "`sha256:" in line)
    expected = f"| {__version__} | `{catalogue().digest}` | {len(catalogue().requirements)} |"
    assert newest.startswith(expected), "make snapshots"


def test_the_readme_counts_the_mandatory_requirements() -> None:
    count = str(sum(spec.level == "verplicht" for spec in catalogue().requirements))
    found = re.findall(r"^VERDICT conformant (\d+)/(\d+) scope=full", TEXT, re.MULTILINE)
    assert found == [(count, count)], "make snapshots"


def test_what_is_counted_is_renewed_and_nothing_else() -> None:
    fewer = replace(catalogue(), requirements=catalogue().requirements[:-1])
    page = counted.versions(PAGE, fewer)
    assert f"| `{fewer.digest}` | {len(fewer.requirements)} |" in page
    assert page != PAGE
    assert counted.versions(page, catalogue()) == PAGE
    assert counted.readme(counted.readme(TEXT, replace(fewer, requirements=())), catalogue()) == TEXT


def test_a_version_that_has_no_row_yet_is_asked_for() -> None:
    with pytest.raises(counted.NotCountedError, match=r"a row for version 9\.0\.0 above the others"):
        counted.versions(PAGE, catalogue(), "9.0.0")


def test_as_a_program_it_renews_both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stale = (
        PAGE.replace("sha256:", "sha256:0", 1),
        TEXT.replace("VERDICT conformant ", "VERDICT conformant 9", 1),
    )
    for name, text in zip(("VERSIONS", "README"), stale, strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8")
        monkeypatch.setattr(counted, name, tmp_path / name)
    assert counted.main() == 0
    assert (tmp_path / "VERSIONS").read_text(encoding="utf-8") == PAGE
    assert (tmp_path / "README").read_text(encoding="utf-8") == TEXT
    (tmp_path / "VERSIONS").write_text("", encoding="utf-8")
    assert counted.main() == 1
