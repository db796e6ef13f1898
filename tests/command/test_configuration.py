"""conformance.toml: where it is found, what is refused and where that stands, and what wins over what."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from klantinteracties_conformance.cli.main import cli
from klantinteracties_conformance.cli.run import run_command
from klantinteracties_conformance.config import scope, waivers
from klantinteracties_conformance.config.addresses import check_url
from klantinteracties_conformance.config.settings import COMMAND_LINE, DEFAULT, Setting, Settings
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.messages import message
from tests.command.command import command
from tests.saying import raises, said

GOOD = """\
[run]
workers = 2
timeout = 20
output = "uit"

[targets.acc]
url = "https://acc.example.nl/api"
dialect = "eigen.yaml"
timeout = 5

[targets.acc.auth]
kind = "api-key"
header = "X-Sleutel"
token_env = "SLEUTEL"

[targets.prod]
url = "https://prod.example.nl/api"
"""


WAIVER = """\
[[waivers]]
requirement = "C0992-1"
reason = "r"
owner = "o"
link = "l"
until = {}
"""


def _settings(folder: Path, text: str, *arguments: str) -> Settings:
    (folder / "conformance.toml").write_text(text, encoding="utf-8")
    config = ["--config", str(folder / "conformance.toml")]
    return Settings(run_command.make_context("run", [*config, *arguments]))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[run]\nworkers = 0", r"regel 2, bij run\.workers: verwacht wordt een getal van ten minste 1\."),
        ("[run]\n\nworker = 2", r"regel 3, bij run\.worker: die sleutel bestaat hier niet: kies uit output"),
        ("[targets.acc]\ntimeout = 3", r"regel 1, bij targets\.acc: de sleutel url ontbreekt\."),
        ("[run\n", r"klopt niet op regel 1: dat is geen goede TOML \(\] ontbreekt\)\."),
        (f"[run]\nworkers = 0x{'f' * 50_000}", "een getal is te lang"),
        (f"{'a.' * 50_000}b = 1", "er zit te veel in elkaar"),
        ("[run]\nseed = 1\nseed = 2\n", r"regel 3: .*\(die sleutel staat er al\)"),
        pytest.param("[run]\nseed = " + "9" * 5000, r"TOML \(een getal is te lang", id="long"),
        pytest.param("x = " + "[" * 5000, r"TOML .*zit te veel in elkaar", id="deep"),
        ("[run]\ntimeout = nan", r"regel 2, bij run\.timeout: verwacht wordt een getal\."),
        (
            '[targets.acc]\nurl = "u"\nheaders = {Ocp-Apim-Subscription-Key = "zeer-GEHEIM"}',
            r"Subscription-Key: zet een geheim nooit",
        ),
        (
            '[targets.acc]\nurl = "u"\n[targets.acc.headers]\nX-Naam = "één"',
            r"regel 4, .*headers\.X-Naam: de waarde bevat tekens die niet in een HTTP-header mogen",
        ),
        (
            '[targets.acc]\nurl = "u"\n[targets.acc.auth]\nkind = "oauth2"\nclient_id = "x"\n'
            'secret_env = "PATH"\ntoken_url = "http://ik:zeer-GEHEIM@h:poort"',
            r"regel 7, .*token_url: 'http://•••@h:poort' is geen geldige URL",
        ),
        ('[targets.acc]\nurl = "u"\n[targets.acc.auth]\nkind = "telepathie"', r"regel 4, .*auth\.kind: "),
        (
            '[targets.acc]\nurl = "u"\n[targets.acc.auth]\nkind = "bearer"\nclient_id = "x"',
            r"regel 5, bij targets\.acc\.auth\.client_id: die sleutel kan hier niet",
        ),
        (
            '[targets.acc]\nurl = "u"\n[targets.acc.auth]\nkind = "oauth2"\nclient_id = "x"',
            r"regel 3, bij targets\.acc\.auth: de sleutel token_url ontbreekt",
        ),
        (
            '[targets.acc]\nurl = "u"\n[targets.acc.auth]\nkind = "token"\ntoken = "zeer-GEHEIM"',
            r"regel 5, bij targets\.acc\.auth\.token: zet een geheim nooit in dit bestand",
        ),
        (
            '[targets.acc]\nurl = "u"\nheaders = {X-Api-Key = "zeer-GEHEIM"}',
            r"regel 3, .*headers\.X-Api-Key: zet een geheim nooit",
        ),
        (
            '[targets.acc]\nurl = "u"\nproxy = "http://ik:zeer-GEHEIM@p"',
            r"regel 3, .*proxy: zet geen wachtwoord",
        ),
        ('[targets.acc]\nurl = "u"\n[targets.acc.auth]\nkind = "bearer"', r"het geheim ontbreekt"),
        (
            '[targets.acc]\nurl = "u"\n[targets.acc.auth]\nkind = "bearer"\ntoken_env = "ER_NIET"',
            r"regel 5, .*omgevingsvariabele ER_NIET is er niet",
        ),
        (
            '[targets.acc]\nurl = "u"\n[targets.acc.auth]\nkind = "bearer"\ntoken_file = "weg.txt"',
            r"regel 5, .*het bestand weg\.txt is niet te lezen",
        ),
        ('[targets.acc]\nurl = "u"\n[targets.acc.auth]\nkind = "mtls"', r"bij mtls hoort tls\.client_cert"),
        (
            WAIVER.format("2027-01-31") + WAIVER.format('"ooit"'),
            r"regel 12, bij waivers\.2\.until: verwacht wordt een datum die bestaat, zoals 2027-01-31",
        ),
        (
            '[targets.acc]\nurl = "u"\n[targets.acc.product]\nvendr = "V"',
            r"regel 4, bij targets\.acc\.product\.vendr: .* \(bedoelt u vendor\?\)",
        ),
        (
            '[targets.acc]\nurl = "u"\n[targets.acc.product]\nname = "K\\u001b[2J"',
            r"regel 4, .*product\.name: verwacht wordt tekst op één regel",
        ),
        ('[targets.acc]\nurl = "u"\n[targets.acc.product]', r"regel 3, .*ten minste één sleutel"),
        ('[targets.prod]\nurl = "u"', r"kent het doel 'acc' niet: kies uit prod"),
    ],
)
def test_what_is_wrong_is_said_with_file_line_and_key(
    text: str, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KLANTINTERACTIES_TOKEN", raising=False)
    with raises(ConfigurationError, says) as caught:
        _settings(tmp_path, text, "--target", "acc").access()
    assert "GEHEIM" not in said(caught.value.message)
    assert said(caught.value.message).count("\n") == 0


def test_all_that_is_wrong_in_a_file_is_told_at_once_a_line_each_in_its_order(tmp_path: Path) -> None:
    text = "[run]\nworker = 2\nfuz = 1\ntimeout = nan\n[targets.acc]\ndialect = 3\n[targets.acc.auth]\n"
    (tmp_path / "conformance.toml").write_text(text, encoding="utf-8")
    for arguments in (("config", "show"), ("run", "--target", "acc")):
        done = command(*arguments, folder=tmp_path)
        told = [line.split(": ", 1)[0] for line in done.stderr.splitlines()]
        assert done.returncode == 2
        assert told == [
            f"conformance.toml klopt niet op regel {line}, bij {key}"
            for line, key in (
                (2, "run.worker"),
                (3, "run.fuz"),
                (4, "run.timeout"),
                (5, "targets.acc"),
                (6, "targets.acc.dialect"),
                (7, "targets.acc.auth"),
            )
        ]
        assert "bedoelt u workers?" in done.stderr


@pytest.mark.parametrize("kind", ["none", "jwt"])
def test_a_token_that_cannot_be_used_is_not_forgotten_in_silence(kind: str, tmp_path: Path) -> None:
    more = '\nclient_id = "x"' if kind == "jwt" else ""
    text = f'[targets.acc]\nurl = "u"\n[targets.acc.auth]\nkind = "{kind}"{more}'
    with raises(ConfigurationError, "--token past niet"):
        _settings(tmp_path, text, "--target", "acc", "--token", "abc").access()


def test_files_as_windows_writes_them(tmp_path: Path) -> None:
    text = '[targets.acc]\r\nurl = "u"\r\n[targets.acc.auth]\r\nkind = "bearer"\r\ntoken_file = "t"\r\n'
    (tmp_path / "conformance.toml").write_bytes(b"\xef\xbb\xbf" + text.encode())
    (tmp_path / "t").write_bytes(b"\xef\xbb\xbfabc\r\n")
    config = ["--config", str(tmp_path / "conformance.toml"), "--target", "acc"]
    settings = Settings(run_command.make_context("run", [*config]))
    assert settings.access().credentials.secret == "abc"
    (tmp_path / "conformance.toml").write_bytes(b"# caf\xe9\n")
    with raises(ConfigurationError, r"regel 1.*bewaar het bestand als UTF-8"):
        Settings(run_command.make_context("run", [*config]))


@pytest.mark.parametrize("option", ["--timeout", "--rate", "--time-limit", "--fuzz-time-limit"])
def test_no_number_is_no_number(option: str) -> None:
    with pytest.raises(click.BadParameter):
        run_command.make_context("run", ["http://x", option, "nan"])


def test_a_secret_of_bytes_that_are_no_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLEUTEL", "abc\udcff")
    with raises(ConfigurationError, "niet in een HTTP-header"):
        _settings(tmp_path, GOOD, "--target", "acc").access()
    jwt = GOOD.replace('"api-key"', '"jwt"').replace("header", "client_id").replace("token_env", "secret_env")
    with raises(ConfigurationError, "bytes die geen tekst zijn"):
        _settings(tmp_path, jwt, "--target", "acc").access()


@pytest.mark.parametrize(
    "url",
    [
        "http://ik:zeer-GEHEIM@h",
        "http://ik:zeer-GE:HEIM@h:x",
        "ik:zeer-GEHEIM@h/x",
        "http://h?token=zeer-GEHEIM",
        "h#GEHEIM",
    ],
)
def test_what_may_be_secret_in_a_url_is_never_shown(url: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        check_url(url)
    assert "HEIM" not in said(caught.value.message)
    shown = CliRunner().invoke(cli, ["config", "show", url, "--referentielijsten", url]).output
    assert "HEIM" not in shown
    assert "•••" in shown


def test_command_line_beats_file_beats_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLEUTEL", "zeer-GEHEIM")
    settings = _settings(tmp_path, GOOD, "--target", "acc", "--workers", "3")
    assert settings.get("workers") == Setting(3, COMMAND_LINE)
    assert settings.get("timeout") == Setting(5, message("origin-file", file="conformance.toml:9"))
    assert settings.get("seed") == Setting(None, DEFAULT)
    assert settings.value("output") == tmp_path / "uit"
    assert settings.value("dialect") == str(tmp_path / "eigen.yaml")
    assert settings.access().credentials.secret == "zeer-GEHEIM"
    shown = dict(settings.rows(settings.request()))
    assert shown["auth.token"] == Setting(
        "•••", message("origin-variable-named", name="SLEUTEL", file="conformance.toml:14")
    )
    assert shown["auth.header"] == Setting("X-Sleutel", message("origin-file", file="conformance.toml:13"))


def test_without_a_target_only_the_defaults_for_runs_hold(tmp_path: Path) -> None:
    settings = _settings(tmp_path, GOOD)
    assert settings.get("timeout") == Setting(20, message("origin-file", file="conformance.toml:3"))
    assert settings.value("url") == ""
    assert settings.access().credentials.kind == "default"


def test_the_example_in_the_readme_is_a_good_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACCEPTATIE_SECRET", "zeer-GEHEIM")
    monkeypatch.setenv("GATEWAY_SLEUTEL", "ook-GEHEIM")
    readme = (resources.suite_dir() / "README.md").read_text(encoding="utf-8")
    example = readme.split("```toml\n")[1].split("```")[0]
    settings = _settings(tmp_path, example, "--target", "acceptatie")
    assert settings.access().credentials.kind == "jwt"
    assert settings.access().headers == {"X-Gateway": "ook-GEHEIM"}
    assert len(waivers.read(settings.file, "acceptatie", catalogue())) == 1
    found = scope.read(settings.file, "acceptatie", catalogue())
    assert found is not None
    assert list(found.names) == ["C4161"]


def test_config_show_tells_where_each_value_comes_from_and_masks_secrets(tmp_path: Path) -> None:
    (tmp_path / "conformance.toml").write_text(GOOD)
    (tmp_path / "eigen.yaml").write_text("breidt_uit: openklant\ndialect: eigen\ntitel: Eigen\n")
    done = command(
        "config", "show", "--target", "acc", "--seed", "4", folder=tmp_path, extra={"SLEUTEL": "zeer-GEHEIM"}
    )
    rows = {line.split()[0]: line.split(maxsplit=2)[1:] for line in done.stdout.splitlines()}
    assert done.returncode == 0, done.stderr
    assert rows["seed"] == ["4", "opdrachtregel"]
    assert rows["workers"] == ["2", "conformance.toml:2"]
    assert rows["auth.token"] == ["•••", "omgevingsvariabele SLEUTEL (conformance.toml:14)"]
    assert "GEHEIM" not in done.stdout + done.stderr


def test_config_show_tells_what_is_claimed_and_waived(tmp_path: Path) -> None:
    text = GOOD + '[targets.prod.scope]\nexclude = [{id = "C4161", reason = "r"}]\n'
    (tmp_path / "conformance.toml").write_text(text + WAIVER.format("2027-01-31"))
    shown = ["config", "show", "--config", str(tmp_path / "conformance.toml"), "--target", "prod"]
    rows = CliRunner().invoke(cli, shown).output.splitlines()
    assert [" ".join(row.split()) for row in rows[-2:]] == [
        "scope (uitgesloten) C4161 conformance.toml:18",
        "waiver C0992-1 tot en met 31 januari 2027 (o) conformance.toml:20",
    ]


def test_nothing_is_judged_by_accident(tmp_path: Path) -> None:
    (tmp_path / "conformance.toml").write_text(GOOD)
    done = command("run", folder=tmp_path)
    assert (done.returncode, "geen adres opgegeven" in done.stderr) == (2, True)
    both = command("run", "https://a.example.nl", "--target", "acc", folder=tmp_path)
    assert (both.returncode, "niet meer dan een" in both.stderr) == (2, True)


def test_a_token_on_the_command_line_works_and_warns(capsys: pytest.CaptureFixture[str]) -> None:
    settings = Settings(run_command.make_context("run", ["http://x", "--token", "zeer-GEHEIM"]))
    assert settings.access().credentials.secret == "zeer-GEHEIM"
    said = capsys.readouterr().err
    assert "kunnen anderen op deze machine lezen" in said
    assert "GEHEIM" not in said


def test_a_token_from_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from klantinteracties_conformance.config import secret

    monkeypatch.setattr("sys.stdin", (tmp_path / "invoer").open("w+"))
    (tmp_path / "invoer").write_text("zeer-GEHEIM\n")
    secret.standard_input.cache_clear()
    settings = Settings(run_command.make_context("run", ["http://x", "--token", "-"]))
    assert settings.access().credentials.secret == "zeer-GEHEIM"
    secret.standard_input.cache_clear()


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (["http://127.0.0.1:1/x", "--embedded"], "niet allebei"),
        (["--only", "NIETS"], "geen case, functie, eis of woord"),
        (["--dialect", "latijn"], "bestaat niet"),
    ],
)
def test_config_show_refuses_what_a_run_refuses_and_shows_it(asked: list[str], says: str) -> None:
    more = [] if "--dialect" in asked else ["--dialect", "openklant"]
    done = command("config", "show", *asked, *more)
    assert done.returncode == 2, done.stdout
    assert says in done.stderr
    assert "opdrachtregel" in done.stdout
