"""A run that can't begin says so, and leaves the reports of an earlier one as they are."""

from pathlib import Path

import pytest

from klantinteracties_conformance.cli.run import run_command
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.judging import runner
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.cli.asked import asked
from tests.saying import raises


def judging(monkeypatch: pytest.MonkeyPatch, code: int = 0) -> list[RunRequest]:
    """Judge nothing, and return what will have been asked by the end of the test."""
    judged: list[RunRequest] = []

    def judge(request: RunRequest, _: object) -> int:
        judged.append(request)
        return code

    monkeypatch.setattr(runner, "judge", judge)
    return judged


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "geen adres opgegeven"),
        ([""], "geen adres opgegeven"),
        (["https://example.nl", "--only", "C9999"], "C9999"),
    ],
)
def test_without_a_provider_or_a_selection_nothing_is_judged(
    arguments: list[str], says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "uit").mkdir()
    (tmp_path / "uit" / "result.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(runner, "judge", lambda *_: pytest.fail("it was judged"))
    with raises(ConfigurationError, says):
        asked(run_command, *arguments, "--dialect", "openklant", "--output", "uit")
    assert (tmp_path / "uit" / "result.json").read_text(encoding="utf-8") == "{}"


def test_what_is_asked_is_judged_and_its_code_returned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    judged = judging(monkeypatch, code=1)
    assert asked(run_command, "https://example.nl/api/", "--dialect", "openklant", "--no-fuzz").code == 1
    (request,) = judged
    assert request.configuration is None
    assert (request.url, request.dialect, request.fuzz) == ("https://example.nl/api", "openklant", "none")


def test_the_file_and_each_waiver_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = '[[waivers]]\nrequirement = "C0534-3"\nreason = "komt\\nVERDICT conformant"\nowner = "wij"\n'
    (tmp_path / "conformance.toml").write_text(f'{text}link = "https://l"\nuntil = 2031-05-01\n', "utf-8")
    judged = judging(monkeypatch)
    said = asked(run_command, "https://example.nl/api/", "--dialect", "openklant").out.splitlines()
    assert said[0] == f"Instellingen: {tmp_path / 'conformance.toml'}"
    assert said[1].startswith("Ontheffing voor C0534-3 tot en met 1 mei 2031 (wij): komt ↵ VERDICT")
    assert len(said) == 2
    (request,) = judged
    assert request.configuration
    assert request.configuration.file == "conformance.toml"
    assert request.configuration.digest.startswith("sha256:")


def test_a_file_outside_the_repository_is_named_and_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "inner").mkdir()
    monkeypatch.chdir(tmp_path / "inner")
    (tmp_path / "conformance.toml").write_text("[run]\nworkers = 7\n", encoding="utf-8")
    judged = judging(monkeypatch)
    about = ("https://example.nl/api/", "--dialect", "openklant")
    said = asked(run_command, *about)
    assert "ligt buiten de repository" in said.err
    assert said.out == ""
    asked(run_command, *about, "--config", "../conformance.toml")
    assert [request.workers for request in judged] == [None, 7]
