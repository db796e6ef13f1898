"""The way to a provider: its certificates."""

import base64
import os
from pathlib import Path

import pytest
import trustme

from klantinteracties_conformance.client.access import Access, Network
from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.result.exchange import REDACTED
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.saying import raises


def test_a_log_of_keys_that_cannot_be_written_is_not_taken_for_a_certificate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "weg" / "sleutels"))
    with raises(ConfigurationError, r"SSLKEYLOGFILE noemt, is niet te schrijven \(dat bestaat niet\)"):
        Network(insecure=True).context()


def test_it_is_told_what_is_wrong_with_a_client_certificate(tmp_path: Path) -> None:
    ca = trustme.CA()
    for name in ("ik", "ander"):
        issued = ca.issue_cert("klant.example.nl")
        issued.cert_chain_pems[0].write_to_path(tmp_path / f"{name}.pem")
        issued.private_key_pem.write_to_path(tmp_path / f"{name}.key")
    certificate = str(tmp_path / "ik.pem")
    os.mkfifo(tmp_path / "pijp")
    for key, says in (
        (tmp_path / "ander.key", r"ik\.pem .*de sleutel hoort niet bij het certificaat"),
        (tmp_path / "weg.key", r"weg\.key .*dat bestaat niet"),
        (tmp_path / "ik.pem", r"ik\.pem .*geen certificaat met sleutel"),
        (tmp_path / "pijp", r"pijp .*geen certificaat met sleutel"),
    ):
        with raises(ConfigurationError, says):
            Network(client_cert=certificate, client_key=str(key)).context()
    Network(client_cert=certificate, client_key=str(tmp_path / "ik.key")).context()


def test_what_is_sent_of_the_credentials_of_a_proxy_is_secret() -> None:
    access = Access(network=Network(proxy="http://jan:kort%2B@proxy.example.nl:3128"))
    sent = base64.b64encode(b"jan:kort+").decode()
    redact = Redactor(access.secrets).text
    for form in ("kort%2B", "kort+", sent):
        assert redact(f"voor {form} na") == f"voor {REDACTED} na"


def test_what_credentials_in_a_header_consist_of_is_secret_too() -> None:
    proof = base64.b64encode(b"gast:welkom01!x").decode()
    redact = Redactor(Access(headers={"X-Gateway": f"Basic {proof}", "X-Taal": "nl"}).secrets).text
    assert redact(f"{proof} is van gast met welkom01!x (gast:welkom01!x)") == (
        f"{REDACTED} is van gast met {REDACTED} ({REDACTED})"
    )
    assert Access.by_token("Bearer zeg-het-niet").secrets == ("Bearer zeg-het-niet", "zeg-het-niet")
    assert Access(headers={"X": "Basic geen-base64"}).secrets == ("", "Basic geen-base64", "geen-base64")


def test_a_certificate_that_vanishes_meanwhile_takes_nothing_away(tmp_path: Path) -> None:
    ca = trustme.CA()
    ca.cert_pem.write_to_path(tmp_path / "ca.pem")
    ca.issue_cert("klant.example.nl").private_key_and_cert_chain_pem.write_to_path(tmp_path / "ik.pem")
    network = Network(ca_bundle=str(tmp_path / "ca.pem"), client_cert=str(tmp_path / "ik.pem"))
    context = network.context()
    for file in tmp_path.iterdir():
        file.unlink()
    assert network.context() is context
    with raises(ConfigurationError, r"ca\.pem .*dat bestaat niet"):
        network.elsewhere().context()


def test_another_server_is_not_told_who_we_are() -> None:
    network = Network(
        ca_bundle="ca", client_cert="ik", client_key="sleutel", insecure=True, proxy="http://p:1"
    )
    assert network.elsewhere() == Network(ca_bundle="ca", insecure=True, proxy="http://p:1")
