"""Each way of proving who the suite is, to a provider that demands that one; no secret is left anywhere."""

import itertools
import json
import ssl
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
import trustme

from klantinteracties_conformance.cli.run import run_command
from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.config.settings import Settings
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.preflight.recognition import check
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.system.errors import ConfigurationError
from steps.voorbeelden import registreer_klantcontact
from tests.command.command import Outcome, command
from tests.command.demanding import Allowed, TokenEndpoint, demanding, with_header, with_jwt
from tests.command.servers import serving
from tests.saying import raises, said

SECRET = "zeer-GEHEIM-0123456789"

ONLY = ("--no-fuzz", "--only", "F8618-1,F2173-1")


@pytest.fixture(scope="module")
def provider() -> Iterator[ProviderProcess]:
    with ProviderProcess() as running:
        yield running


def _write(folder: Path, url: str, auth: str, table: str) -> None:
    text = f'[targets.acc]\nurl = "{url}"\ndialect = "openklant"\n{table}\n[targets.acc.auth]\n{auth}\n'
    (folder / "conformance.toml").write_text(text, encoding="utf-8")


def _judged(folder: Path, url: str, auth: str, *more: str, table: str = "") -> Outcome:
    """Judge a provider with this table of authentication."""
    _write(folder, url, auth, table)
    done = command("run", "--target", "acc", *ONLY, *more, folder=folder, extra={"GEHEIM": SECRET})
    outcome = Outcome(done.returncode, done.stdout + done.stderr, folder / "reports")
    written = b"".join(path.read_bytes() for path in folder.rglob("reports/**/*") if path.is_file())
    assert SECRET not in outcome.text
    assert SECRET.encode() not in written
    assert b"eyJ" not in written
    assert b"toegang-" not in written
    return outcome


def _entered(folder: Path, url: str, auth: str, table: str = "") -> Access:
    """Return the access that this configuration gives, after a provider let us in, read and write with it."""
    _write(folder, url, auth, table)
    arguments = ["--target", "acc", "--config", str(folder / "conformance.toml")]
    access = Settings(run_command.make_context("run", arguments)).access()
    target = check(url, access, "openklant", timeout=10)
    log = Log(access.redactor(target.dialect))
    with ProviderClient.speaking(target.dialect, url, access, log) as client:
        consumer = Consumer(target.dialect, client)
        registreer_klantcontact(consumer)
        assert not consumer.clean_up()
    kept = "".join(map(str, log.exchanges))
    assert SECRET not in kept
    assert "eyJ" not in kept
    return access


@pytest.mark.parametrize(
    ("auth", "allowed"),
    [
        ('kind = "token"\ntoken_env = "GEHEIM"', with_header("Authorization", f"Token {SECRET}")),
        ('kind = "bearer"\ntoken_env = "GEHEIM"', with_header("Authorization", f"Bearer {SECRET}")),
        ('kind = "api-key"\nheader = "X-Sleutel"\ntoken_env = "GEHEIM"', with_header("X-Sleutel", SECRET)),
        (
            'kind = "jwt"\nclient_id = "kcc"\nuser_id = "toets"\nsecret_env = "GEHEIM"',
            with_jwt("kcc", SECRET),
        ),
        ('kind = "none"', lambda handler: "Authorization" not in handler.headers),
    ],
    ids=["token", "bearer", "api-key", "jwt", "none"],
)
def test_a_provider_that_demands_this_kind(
    auth: str,
    allowed: Allowed,
    provider: ProviderProcess,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("GEHEIM", SECRET)
    with serving(demanding(provider, allowed)) as url:
        _entered(tmp_path, url, auth)


@pytest.mark.ci
def test_workers_get_the_credentials_too(provider: ProviderProcess, tmp_path: Path) -> None:
    with serving(demanding(provider, with_jwt("kcc", SECRET))) as url:
        auth = 'kind = "jwt"\nclient_id = "kcc"\nuser_id = "toets"\nsecret_env = "GEHEIM"'
        outcome = _judged(tmp_path, url, auth, "--workers", "2")
    assert outcome.code == 0, outcome.text


def test_a_token_endpoint_that_refuses_is_a_matter_of_configuration(
    provider: ProviderProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEHEIM", SECRET)
    endpoint = TokenEndpoint("iemand anders", SECRET, 60)
    auth = 'kind = "oauth2"\nclient_id = "kcc"\nsecret_env = "GEHEIM"\ntoken_url = "{}/token"'
    with (
        serving(endpoint.grant) as at,
        serving(demanding(provider, endpoint.allowed)) as url,
        raises(ConfigurationError, r"geen toegangstoken \(antwoord 401, invalid_client\)") as caught,
    ):
        _entered(tmp_path, url, auth.format(at))
    assert SECRET not in said(caught.value.message)


def test_mutual_tls_with_an_own_ca(provider: ProviderProcess, tmp_path: Path) -> None:
    ca = trustme.CA()
    ca.cert_pem.write_to_path(tmp_path / "ca.pem")
    ca.issue_cert("toets@example.nl").private_key_and_cert_chain_pem.write_to_path(tmp_path / "ik.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ca.issue_cert("127.0.0.1").configure_cert(context)
    ca.configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    own = '[targets.acc.tls]\nca_bundle = "ca.pem"\n'
    with serving(demanding(provider, lambda _: True), context) as url:
        _entered(tmp_path, url, 'kind = "mtls"', own + 'client_cert = "ik.pem"')
        with raises(ConfigurationError, "niet te bereiken"):
            _entered(tmp_path, url, 'kind = "none"', own)
        with raises(ConfigurationError, "certificaat wordt niet vertrouwd"):
            _entered(tmp_path, url, 'kind = "none"')
        insecure = '[targets.acc.tls]\ninsecure = true\nclient_cert = "ik.pem"'
        careless = _judged(tmp_path, url, 'kind = "none"', table=insecure)
    assert careless.code == 0, careless.text
    assert "certificaat van de provider is niet gecontroleerd" in careless.text
    assert "niet gecontroleerd" in (careless.output / "index.html").read_text(encoding="utf-8")


@pytest.mark.ci
@pytest.mark.parametrize(("posts", "workers", "code"), [(2, "1", 0), (1, "2", 2)])
def test_a_client_certificate_that_vanishes_takes_no_report_away(
    posts: int, workers: str, code: int, provider: ProviderProcess, tmp_path: Path
) -> None:
    """One process goes on; another that begins after that can't, and says so.

    The first POST is of the look beforehand.
    """
    ca, asked = trustme.CA(), itertools.count(1)
    ca.cert_pem.write_to_path(tmp_path / "ca.pem")
    ca.issue_cert("toets@example.nl").private_key_and_cert_chain_pem.write_to_path(tmp_path / "ik.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ca.issue_cert("127.0.0.1").configure_cert(context)
    ca.configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED

    def vanishing(handler: BaseHTTPRequestHandler) -> bool:
        if handler.command == "POST" and next(asked) == posts:
            (tmp_path / "ik.pem").unlink()
        return True

    with serving(demanding(provider, vanishing), context) as url:
        table = '[targets.acc.tls]\nca_bundle = "ca.pem"\nclient_cert = "ik.pem"'
        outcome = _judged(tmp_path, url, 'kind = "mtls"', "--workers", workers, table=table)
    assert outcome.code == code, outcome.text
    assert not (tmp_path / "ik.pem").exists()
    assert (outcome.output / "index.html").exists()
    assert ("certificate-unusable" in json.dumps(outcome.result)) is (code == 2)


def test_a_certificate_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "ik.pem").write_text("geen certificaat")
    with raises(ConfigurationError, r"ik\.pem is niet te gebruiken"):
        _entered(
            tmp_path, "https://127.0.0.1:1", 'kind = "mtls"', '[targets.acc.tls]\nclient_cert = "ik.pem"'
        )


def test_extra_headers_go_along_and_stay_secret(
    provider: ProviderProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEHEIM", SECRET)
    with serving(demanding(provider, with_header("X-Poort", SECRET))) as url:
        _entered(tmp_path, url, 'kind = "none"', '[targets.acc.headers]\nX-Poort = {env = "GEHEIM"}')
