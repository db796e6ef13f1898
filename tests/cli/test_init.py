"""The command `init`."""

import sys
import tomllib
from pathlib import Path

import click
import pytest

from klantinteracties_conformance.cli import init
from klantinteracties_conformance.cli.init import init_command
from klantinteracties_conformance.config.draft import Draft
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.cli.asked import asked
from tests.saying import raises


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_provider_that_can_be_judged_gets_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with ProviderProcess() as provider:
        monkeypatch.setenv("KLANTINTERACTIES_TOKEN", provider.token)
        said = asked(init_command, provider.url, "--target", "test", "--mode", "read-only")
    text = (tmp_path / "conformance.toml").read_text(encoding="utf-8")
    target = tomllib.loads(text)["targets"]["test"]
    assert target == {"url": provider.url, "dialect": "openklant", "mode": "read-only"}
    assert provider.token not in text + said.out
    assert said.out.splitlines()[-1].endswith("klantinteracties-conformance run --target test")


def test_what_is_not_given_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["http://127.0.0.1:1/api", "proef", "ja"])
    monkeypatch.setattr(click, "prompt", lambda *_, **__: next(answers))
    monkeypatch.setattr(sys, "stdin", _Terminal())
    looked: list[tuple[object, ...]] = []

    def look(*about: object) -> Draft:
        looked.append(about)
        return Draft("proef", "http://127.0.0.1:1/api", "openklant", "", "full")

    monkeypatch.setattr(init, "_looked", look)
    assert init_command.callback is not None
    init_command.callback(None, None, None, None, tmp_path / "x.toml", False, "nl")
    assert looked[0][:4] == ("http://127.0.0.1:1/api", "proef", None, "full")
    assert (tmp_path / "x.toml").exists()


class _Terminal:
    def isatty(self) -> bool:
        return True


def test_nothing_is_written_where_no_run_can_begin(tmp_path: Path) -> None:
    with raises(ConfigurationError, "Er is niets geschreven"):
        asked(init_command, "http://127.0.0.1:1/api")
    assert not (tmp_path / "conformance.toml").exists()


def test_a_file_that_is_there_is_overwritten_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "conformance.toml"
    path.write_text("# van iemand\n", encoding="utf-8")
    with raises(ConfigurationError, "bestaat al"):
        asked(init_command, "http://127.0.0.1:1/api")
    with raises(ConfigurationError, "Er is niets geschreven"):
        asked(init_command, "http://127.0.0.1:1/api", "--force")
    assert path.read_text(encoding="utf-8") == "# van iemand\n"


def test_without_an_address_and_somebody_to_ask_that_is_said() -> None:
    assert not sys.stdin.isatty()
    with raises(ConfigurationError, "Geef het adres van de provider"):
        asked(init_command)
