"""Name, connection and certificate: each trouble on the way to a provider in one line."""

import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme

from klantinteracties_conformance.client.access import Network
from klantinteracties_conformance.preflight.examination import Examination
from klantinteracties_conformance.preflight.network import look_at_network
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.command.servers import proxying, serving
from tests.preflight.looks import examined, lines, said, wrong
from tests.saying import raises


def test_the_proxy_of_the_environment_is_for_the_world_outside(
    provider: ProviderProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    assert not examined(provider.url, provider.token).wrong
    # A name that only the proxy can look up is none that can't be found.
    away = examined("http://provider.invalid/api", "abc")
    assert lines(away)[0] == (
        "fine",
        "Verbinding: via de proxy die de omgeving noemt (HTTP_PROXY, HTTPS_PROXY).",
    )
    assert "controleer het adres, de proxy en het netwerk" in wrong(away)
    monkeypatch.setenv("HTTP_PROXY", "socks5://127.0.0.1:1")
    assert "De proxy in de omgeving" in wrong(examined("http://provider.invalid/api", "abc"))


@pytest.mark.parametrize("url", ["http://a..b/", f"http://{'a' * 300}.nl/"])
def test_a_host_that_can_be_no_name(url: str) -> None:
    assert "is niet te vinden" in wrong(examined(url, "abc"))


def test_a_certificate_that_soon_expires(provider: ProviderProcess, tmp_path: Path) -> None:
    ca = trustme.CA()
    ca.cert_pem.write_to_path(tmp_path / "ca.pem")
    for days, kind in ((10, "attention"), (90, "fine")):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        ca.issue_cert("127.0.0.1", not_after=datetime.now(UTC) + timedelta(days=days)).configure_cert(context)
        with serving(proxying(provider.url, lambda _, __, reply: reply), context) as url:
            found = examined(url, provider.token, network=Network(ca_bundle=str(tmp_path / "ca.pem")))
            strange = examined(url, provider.token)
        assert "TLS" in said(found, kind), found.lines
        assert "tls.ca_bundle" in wrong(strange)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("http://bestaat-niet.invalid/x", "is niet te vinden"),
        ("http://127.0.0.1:1/x", "niet te bereiken"),
        ("", "geen adres opgegeven"),
    ],
)
def test_addresses_where_nothing_is(url: str, says: str) -> None:
    assert says in wrong(examined(url, "x"))


def test_the_addresses_of_a_host_are_told_and_behind_a_proxy_nobody_looks(provider: ProviderProcess) -> None:
    found = Examination()
    assert look_at_network(provider.url, Network(), found, 5.0) == ["127.0.0.1"]
    assert found.facts.addresses == ["127.0.0.1"]
    assert [text.partition(":")[0] for _, text in lines(found)] == ["Naam", "Verbinding"]
    behind = Examination()
    proxied = Network(proxy="http://127.0.0.1:1")
    assert look_at_network("http://bestaat-niet.invalid/x", proxied, behind, 5.0) == []
    assert lines(behind) == [("fine", "Verbinding: via de ingestelde proxy.")]


def test_a_server_that_speaks_no_tls_is_told_apart(provider: ProviderProcess) -> None:
    with raises(ConfigurationError, r"de TLS-verbinding mislukt \(geen TLS aan de andere kant\)"):
        look_at_network(provider.url.replace("http:", "https:"), Network(), Examination(), 5.0)
