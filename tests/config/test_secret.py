"""Where a secret comes from, and that it stands nowhere else."""

import io
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from klantinteracties_conformance.config import discovery
from klantinteracties_conformance.config import file as files
from klantinteracties_conformance.config.secret import Secret, named, standard_input
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import message
from tests.saying import said

PLACE = ("targets", "acc", "auth")
SECRET = "zeer-GEHEIM-0123456789"


@pytest.fixture
def file(tmp_path: Path) -> files.ConfigFile:
    text = '[targets.acc]\nurl = "https://example.nl/api"\n[targets.acc.auth]\nkind = "token"\n'
    (tmp_path / discovery.NAME).write_text(text, encoding="utf-8")
    return files.read(tmp_path / discovery.NAME)


@pytest.fixture(autouse=True)
def _unread() -> Iterator[None]:
    standard_input.cache_clear()
    yield
    standard_input.cache_clear()


def test_a_secret_does_not_show_itself() -> None:
    assert SECRET not in repr(Secret(SECRET, message("origin-input")))


def test_it_comes_from_a_variable(file: files.ConfigFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIJN_TOKEN", f" {SECRET}\n")
    found = named(file, PLACE, "token", {"token_env": "MIJN_TOKEN"})
    assert found is not None
    assert found.value == SECRET
    assert "omgevingsvariabele MIJN_TOKEN" in said(found.origin)


def test_it_comes_from_a_file_beside_the_configuration(file: files.ConfigFile, tmp_path: Path) -> None:
    (tmp_path / "geheim").write_text(f"\ufeff{SECRET}\n", encoding="utf-8")
    found = named(file, PLACE, "token", {"token_file": "geheim"})
    assert found is not None
    assert found.value == SECRET
    assert "bestand geheim" in said(found.origin)


def test_it_comes_from_standard_input_once(file: files.ConfigFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{SECRET}\nmeer\n"))
    for _ in range(2):
        found = named(file, PLACE, "token", {"token": "-"})
        assert found is not None
        assert found.value == SECRET


def test_none_is_named(file: files.ConfigFile) -> None:
    assert named(file, PLACE, "token", {"kind": "token"}) is None


@pytest.mark.parametrize(
    ("about", "says"),
    [
        ({"token_env": "BESTAAT_NIET"}, "de omgevingsvariabele BESTAAT_NIET is er niet of is leeg"),
        ({"token_file": "bestaat-niet"}, "het bestand bestaat-niet is niet te lezen"),
        ({"token_file": "leeg"}, "het bestand leeg is leeg"),
        ({"token_env": "A", "token_file": "b"}, "geef er een: token_env of token_file"),
        ({"token": "-"}, "Op de standaardinvoer staat geen geheim"),
    ],
)
def test_what_is_not_there_is_said_with_its_place(
    about: Mapping[str, str],
    says: str,
    file: files.ConfigFile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "leeg").write_text(" \n", encoding="utf-8")
    monkeypatch.delenv("BESTAAT_NIET", raising=False)
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    with pytest.raises(ConfigurationError) as caught:
        named(file, PLACE, "token", about)
    assert says in said(caught.value.message)
