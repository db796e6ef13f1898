"""What a user can get wrong ends in one Dutch sentence and exit code 2, never in a verdict or a traceback."""

import os
import shutil
import ssl
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.system.errors import ConfigurationError
from klantinteracties_conformance.system.files import LARGE, explaining_write_errors, write_whole
from tests.command.command import COMMAND, command, environment
from tests.command.servers import Answering, always, json_always, serving, slowly
from tests.full_disk import fill_disk
from tests.saying import raises

LIST: dict[str, object] = {"count": 0, "next": None, "previous": None, "results": []}


def _refused(*arguments: str, says: str, token: str | None = "abc", folder: Path) -> None:
    done = command(*arguments, token=token, folder=folder)
    assert done.returncode == 2, done.stdout + done.stderr
    assert says in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert not (folder / "reports" / "result.json").exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["run"], "geen adres opgegeven"),
        (["run", ""], "geen adres opgegeven"),
        (["run", "  "], "geen adres opgegeven"),
        (["run", "ftp://example.nl"], "geen geldige URL"),
        (["run", "klantinteracties"], "geen geldige URL"),
        (["run", "http://[::1"], "geen geldige URL"),
        (["run", "http://127.0.0.1:99999/x"], "geen geldige URL"),
        (["run", "http://127.0.0.1:1/x?a=b"], "laat alles vanaf ? of # weg"),
        (["run", "http://127.0.0.1:1/x"], "niet te bereiken"),
        (["run", "http://127.0.0.1:1/x", "--embedded"], "niet allebei"),
        (["run", "--embedded", "--only", "C9999"], "geen case, functie, eis of woord"),
        (["run", "--embedded", "--dialect", "latijn"], "dialect 'latijn' bestaat niet"),
        (["run", "--embedded", "--workers", "veel"], "--workers kan niet"),
        (["run", "--embedded", "--workers", "0"], "--workers kan niet"),
        (["run", "", "--output", ""], "--output kan niet: geef een map of bestand"),
        (["run", "--embedded", "--seed", "x"], "--seed kan niet"),
        (["run", "--embedded", "--turbo"], "optie --turbo bestaat niet"),
        (["run", "--embedded", "--only"], "--only"),
        (["vlieg"], "opdracht vlieg bestaat niet"),
        (["requirements", "--format", "xml"], "text of json"),
        (["report", "weg.json"], "niet te lezen"),
        (["provider", "--fault", "geen"], "geen fout met de naam geen"),
    ],
)
def test_wrong_arguments(arguments: list[str], says: str, tmp_path: Path) -> None:
    _refused(*arguments, says=says, folder=tmp_path)


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (always(200, b"<html>Inloggen</html>", Content_Type="text/html"), "geen JSON maar text/html"),
        (always(404, b"weg"), "geen Klantinteracties-API"),
        (json_always(200, {"hallo": "wereld"}), "geen lijst"),
        (json_always(200, [1, 2]), "geen lijst"),
        (
            always(302, b"", Location="https://example.nl/inloggen"),
            "verwijst door naar een inlogpagina (https://example.nl/inloggen)",
        ),
        (json_always(401, {"status": 401}), "accepteert het token niet"),
        (json_always(403, {"status": 403}), "accepteert het token niet"),
        (always(502, b"Bad Gateway"), "antwoord 502"),
        (lambda _: None, "de verbinding brak af"),
    ],
)
def test_addresses_where_no_run_can_begin(answer: Answering, says: str, tmp_path: Path) -> None:
    with serving(answer) as url:
        _refused("run", url, says=says, folder=tmp_path)


def test_a_missing_token_is_told_apart_from_a_wrong_one(tmp_path: Path) -> None:
    with ProviderProcess() as provider:
        _refused("run", provider.url, says="er is geen token opgegeven", token=None, folder=tmp_path)
        _refused("run", provider.url, says="accepteert het token niet", token="fout", folder=tmp_path)
        _refused("run", provider.url, says="niet in een HTTP-header", token="sleutel\u20ac", folder=tmp_path)


def test_a_provider_that_does_not_answer_in_time(tmp_path: Path) -> None:
    with serving(slowly(5)) as url:
        _refused("run", url, "--timeout", "0.5", says="niet binnen de tijd", folder=tmp_path)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> ssl.SSLContext:
    openssl = shutil.which("openssl")
    assert openssl, "openssl is needed to make a certificate that nobody trusts"
    folder = tmp_path_factory.mktemp("tls")
    subprocess.run(
        [
            *(openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"),
            *("-subj", "/CN=localhost", "-keyout", folder / "key.pem", "-out", folder / "cert.pem"),
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return context


def test_a_certificate_that_is_not_trusted(certificate: ssl.SSLContext, tmp_path: Path) -> None:
    with serving(json_always(200, LIST), certificate) as url:
        _refused("run", url, says="certificaat wordt niet vertrouwd", folder=tmp_path)


def test_https_where_only_http_is_spoken(tmp_path: Path) -> None:
    with serving(json_always(200, LIST)) as url:
        _refused("run", url.replace("http:", "https:"), says="TLS-verbinding mislukt", folder=tmp_path)


def test_an_output_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("in de weg")
    done = command("run", "--embedded", "--output", "bestand/hier", folder=tmp_path)
    assert (done.returncode, "kan niet worden geschreven" in done.stderr) == (2, True)


def test_a_disk_that_fills_up_leaves_no_half_file_and_takes_nothing_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_whole(tmp_path / "result.json", "{}")
    fill_disk(monkeypatch)
    with (
        raises(ConfigurationError, r"schijf is vol.*report .*result\.json"),
        explaining_write_errors(tmp_path),
    ):
        write_whole(tmp_path / "index.html", "<html>")
    with pytest.raises(OSError, match="No space"):
        write_whole(tmp_path / "result.json", "[]")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("result.json", "{}")]


def test_a_run_that_could_not_begin_leaves_the_reports_of_an_earlier_one_as_they_are(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "index.html").write_text("Voldoet")
    (reports / "result.json").write_text("{}")
    done = command("run", "", folder=tmp_path)
    assert done.returncode == 2
    assert done.stdout.splitlines()[-1].startswith("VERDICT undetermined 0/0")
    assert (reports / "index.html").read_text() == "Voldoet"
    assert (reports / "result.json").read_text() == "{}"


@pytest.mark.parametrize("zone", ["/etc/passwd", "/dev/zero", "Mars/Olympus"])
def test_a_time_zone_that_is_none_makes_no_difference(zone: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "report", "weg.json"],
        cwd=tmp_path,
        env={**environment(None), "TZ": zone},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert "niet te lezen" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def _never_written(folder: Path) -> Path:
    os.mkfifo(folder / "pijp")
    return folder / "pijp"


def _too_large(folder: Path) -> Path:
    with (folder / "groot.json").open("wb") as file:
        file.truncate(LARGE + 1)  # without taking place on the disk
    return folder / "groot.json"


@pytest.mark.first(2, 4)
@pytest.mark.parametrize("asked", ["report", "verify"])
@pytest.mark.parametrize(
    ("made", "says"),
    [
        (lambda _: Path("/dev/zero"), "geen gewoon bestand"),
        (_never_written, "pijp"),
        (_too_large, "te groot"),
    ],
    ids=["device", "pipe", "large"],
)
def test_a_result_that_never_ends_or_comes(
    asked: str, made: Callable[[Path], Path], says: str, tmp_path: Path
) -> None:
    began = time.monotonic()
    done = command(asked, str(made(tmp_path)), folder=tmp_path)
    assert time.monotonic() - began < 40
    assert (done.returncode, done.stdout) == (2, ""), done.stdout + done.stderr
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("value", ["9" * 10_000, "0x" + "9" * 10_000], ids=["decimal", "hexadecimal"])
def test_a_number_of_ten_thousand_digits_in_the_configuration(value: str, tmp_path: Path) -> None:
    (tmp_path / "conformance.toml").write_text(f"[run]\nworkers = {value}\n", encoding="utf-8")
    began = time.monotonic()
    _refused("run", "http://127.0.0.1:1/x", says="conformance.toml", folder=tmp_path)
    assert time.monotonic() - began < 40


def test_a_header_that_no_server_takes_is_refused_at_once(tmp_path: Path) -> None:
    target = 'url = "http://127.0.0.1:1/x"'
    header = f'X-A = "{"x" * 100_000}"'
    (tmp_path / "conformance.toml").write_text(f"[targets.a]\n{target}\n[targets.a.headers]\n{header}\n")
    _refused("run", says="heeft 100.000 tekens en mag er hoogstens 16.000 hebben", folder=tmp_path)


def test_a_token_that_no_header_takes_is_refused_at_once(tmp_path: Path) -> None:
    says = "Het token heeft 20.000 tekens"
    _refused("run", "http://127.0.0.1:1/x", says=says, token="x" * 20_000, folder=tmp_path)
