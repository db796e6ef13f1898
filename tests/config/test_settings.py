"""What holds for a run, and where each value comes from."""

from pathlib import Path

import click
import pytest

from klantinteracties_conformance.cli.run import run_command
from klantinteracties_conformance.config.settings import COMMAND_LINE, DEFAULT, Settings, parameter
from klantinteracties_conformance.result.exchange import REDACTED
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.saying import raises, said

FILE = """\
[run]
workers = 3

[targets.acc]
url = "https://example.nl/api"
dialect = "eigen.yaml"
[targets.acc.auth]
kind = "token"
token_env = "MIJN_TOKEN"
[targets.acc.headers]
X-Afnemer = "gemeente"
"""
SECRET = "zeer-GEHEIM-0123456789"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MIJN_TOKEN", SECRET)
    monkeypatch.delenv("KLANTINTERACTIES_TOKEN", raising=False)
    (tmp_path / "conformance.toml").write_text(FILE, encoding="utf-8")
    return tmp_path


def asked(*arguments: str) -> Settings:
    return Settings(run_command.make_context("run", list(arguments)))


def test_the_command_line_goes_before_the_file_and_that_before_the_default(folder: Path) -> None:
    settings = asked("--target", "acc", "--seed", "7")
    assert (settings.get("seed").value, settings.get("seed").origin) == (7, COMMAND_LINE)
    assert settings.value("workers") == 3
    assert "conformance.toml" in said(settings.get("workers").origin)
    assert settings.get("timeout").origin == DEFAULT
    assert asked("--target", "acc", "--workers", "1").value("workers") == 1
    assert settings.value("dialect") == str(folder / "eigen.yaml")


@pytest.mark.usefixtures("folder")
def test_the_way_in_comes_from_the_target_and_no_secret_is_shown() -> None:
    settings = asked("--target", "acc")
    access = settings.access()
    assert access.credentials.secret == SECRET
    assert dict(access.headers) == {"X-Afnemer": "gemeente"}
    rows = settings.rows(settings.request())
    assert SECRET not in str(rows)
    assert {key: setting.value for key, setting in rows}["auth.token"] == REDACTED


@pytest.mark.usefixtures("folder")
def test_a_token_on_the_command_line_is_warned_of(capsys: pytest.CaptureFixture[str]) -> None:
    assert asked("https://example.nl", "--token", SECRET).access().credentials.secret == SECRET
    said = capsys.readouterr().err
    assert "kunnen anderen op deze machine lezen" in said
    assert SECRET not in said


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--target", "prod"), "kent het doel 'prod' niet: kies uit acc"),
        (("https://example.nl", "--target", "acc"), "niet meer dan een daarvan"),
    ],
)
def test_what_does_not_go_together_is_refused(arguments: tuple[str, ...], says: str) -> None:
    with raises(ConfigurationError, says):
        asked(*arguments)


def test_an_option_has_a_name_in_code() -> None:
    names = {one.name for one in run_command.params if isinstance(one, click.Option)}
    assert parameter("--i-may-write") == "i_may_write"
    assert "i_may_write" in names


@pytest.mark.usefixtures("folder")
def test_the_only_target_of_a_file_is_meant_where_nobody_is_named() -> None:
    assert asked().target == "acc"
    assert asked("https://anders.example.nl/api").target == ""
    assert asked("--embedded").target == ""


def test_of_several_targets_none_is_meant_by_itself(folder: Path) -> None:
    (folder / "conformance.toml").write_text(f'{FILE}\n[targets.prd]\nurl = "https://b"\n', encoding="utf-8")
    assert asked().target == ""


@pytest.mark.usefixtures("folder")
def test_all_that_is_left_out_or_waived_wrongly_is_told_at_once(folder: Path) -> None:
    waiver = 'reason = "r"\nowner = "o"\nlink = "https://example.nl"\nuntil = 2027-01-31\ntarget = "ac"\n'
    (folder / "conformance.toml").write_text(
        f'{FILE}[targets.acc.scope]\nexclude = [{{id = "C4162", reason = "x"}}, '
        f'{{id = "F217", reason = "y"}}]\n'
        f'[[waivers]]\nrequirement = "C0992-99"\n{waiver}',
        encoding="utf-8",
    )
    with pytest.raises(ConfigurationError) as caught:
        asked("--target", "acc").request()
    told = [said(one) for one in caught.value.message.parts["sentences"]]
    meant = [
        "'C4162' bestaat niet (bedoelt u C4161?)",
        "(bedoelt u F2173?)",
        "'C0992-99'",
        "(bedoelt u acc?)",
    ]
    assert [each in line for each, line in zip(meant, told, strict=True)] == [True] * 4
