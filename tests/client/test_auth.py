"""Credentials: tokens, JWTs and OAuth2."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from klantinteracties_conformance.cli.run import run_command
from klantinteracties_conformance.client import auth
from klantinteracties_conformance.client.access import Access, Network
from klantinteracties_conformance.client.auth import (
    LONGEST,
    AuthenticationError,
    Credentials,
    access_token,
    signed,
)
from klantinteracties_conformance.client.evidence import Log, Redactor
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.config.settings import Settings
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.preflight.recognition import check
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.exchange import REDACTED
from klantinteracties_conformance.standard import dialect_files
from steps.voorbeelden import registreer_klantcontact
from tests.command.demanding import TokenEndpoint, demanding
from tests.command.servers import json_always, serving
from tests.hostile import transport
from tests.hostile.server import Behaviour, hostile
from tests.saying import raises

SECRET = "zeer-GEHEIM-0123456789"


@pytest.fixture(scope="module")
def provider() -> Iterator[ProviderProcess]:
    with ProviderProcess() as running:
        yield running


def _write(folder: Path, url: str, auth: str, table: str) -> None:
    text = f'[targets.acc]\nurl = "{url}"\ndialect = "openklant"\n{table}\n[targets.acc.auth]\n{auth}\n'
    (folder / "conformance.toml").write_text(text, encoding="utf-8")


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


def test_oauth2_renews_its_token_before_it_expires(
    provider: ProviderProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEHEIM", SECRET)
    monkeypatch.setattr(auth, "LEAST_LIFE", 0.1)
    endpoint = TokenEndpoint("kcc", SECRET, 0.4)
    about = (
        'kind = "oauth2"\nclient_id = "kcc"\nsecret_env = "GEHEIM"\nscope = "toets"\ntoken_url = "{}/token"'
    )
    with serving(endpoint.grant) as at, serving(demanding(provider, endpoint.allowed)) as url:
        access = _entered(tmp_path, url, about.format(at))
        dialect = dialect_files.load("openklant")
        redactor = access.redactor(dialect)
        shows = access.authenticator(dialect, redactor, 5)
        for _ in range(8):
            time.sleep(0.1)
            token = shows.headers()["Authorization"].removeprefix("Bearer ")
            assert time.monotonic() < endpoint.granted[token]
            assert redactor.text(token) == REDACTED
    assert 3 <= len(endpoint.granted) <= 12


@pytest.mark.parametrize("play", [transport.one_byte_a_moment, transport.gzip_bomb])
def test_a_token_endpoint_without_end_is_given_up(play: Behaviour) -> None:
    with hostile(play) as (at, _):
        credentials = Credentials("oauth2", SECRET, client_id="kcc", token_url=f"{at}/token")
        began = time.monotonic()
        with raises(AuthenticationError, "antwoordt niet"):
            access_token(credentials, Network().transport, 1)
    assert time.monotonic() - began < 10


def test_a_jwt_is_as_zgw_wants_it_and_never_legible() -> None:
    credentials = Credentials("jwt", SECRET, client_id="kcc", user_id="toets")
    token = signed(credentials, 1_700_000_000)
    assert Redactor([]).text(f'{{"gezien": "Bearer {token}"}}') == f'{{"gezien": "Bearer {REDACTED}"}}'
    assert SECRET not in repr(credentials)


def test_other_clients_get_fresh_headers() -> None:
    access = Access(Credentials("api-key", SECRET, header="X-Sleutel"), headers={"X-Poort": "twaalf tekens"})
    dialect = dialect_files.load("openklant")
    redactor = access.redactor(dialect)
    assert access.authenticator(dialect, redactor, 5).headers() == {"X-Sleutel": SECRET}
    assert redactor.text(f"{SECRET} twaalf tekens") == f"{REDACTED} {REDACTED}"
    assert access.anonymous().authenticator(dialect, redactor, 5).headers() == {}


@pytest.mark.parametrize(("size", "given"), [(LONGEST, True), (LONGEST + 1, False)])
def test_an_access_token_fits_in_a_header(size: int, given: bool) -> None:
    with serving(json_always(200, {"access_token": "x" * size, "expires_in": 60})) as at:
        credentials = Credentials("oauth2", SECRET, client_id="kcc", token_url=f"{at}/token/{size}")
        if given:
            assert access_token(credentials, Network().transport, 5) == "x" * size
            return
        with raises(AuthenticationError, "geen"):
            access_token(credentials, Network().transport, 5)


def test_a_token_is_not_renewed_for_each_request_whatever_its_endpoint_says() -> None:
    assert auth._life({"expires_in": 0.001}) == auth.LEAST_LIFE
    assert auth._life({"expires_in": 3600}) == 3600
