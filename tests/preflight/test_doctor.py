"""What is looked into before a run: each trouble in one line, and configuration told apart from findings."""

import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import httpx
import pytest
import trustme

from klantinteracties_conformance.client.access import Access, Network
from klantinteracties_conformance.preflight import doctor
from klantinteracties_conformance.preflight.doctor import Examination, Wishes
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.command.command import command
from tests.command.servers import Reply, passing_on, proxying, serving

FULL = Wishes(None, 10.0, writes=True, may_write=False)


@pytest.fixture(scope="module")
def provider() -> Iterator[ProviderProcess]:
    with ProviderProcess() as running:
        yield running


def _examined(url: str, token: str, wishes: Wishes = FULL, network: Network | None = None) -> Examination:
    access = Access.by_token(token)
    return doctor.examine(url, Access(access.credentials, network or Network()), wishes)


def _said(found: Examination, kind: str) -> list[str]:
    return [text.partition(":")[0] for known, text in found.lines if known == kind]


def test_the_proxy_of_the_environment_is_for_the_world_outside(
    provider: ProviderProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    assert not _examined(provider.url, provider.token).wrong
    # A name that only the proxy can look up is none that can't be found.
    away = _examined("http://provider.invalid/api", "abc")
    assert away.lines[0] == (
        "fine",
        "Verbinding: via de proxy die de omgeving noemt (HTTP_PROXY, HTTPS_PROXY).",
    )
    assert "controleer het adres, de proxy en het netwerk" in away.wrong
    monkeypatch.setenv("HTTP_PROXY", "socks5://127.0.0.1:1")
    assert "De proxy in de omgeving" in _examined("http://provider.invalid/api", "abc").wrong


@pytest.mark.parametrize("url", ["http://a..b/", f"http://{'a' * 300}.nl/"])
def test_a_host_that_can_be_no_name(url: str) -> None:
    assert "is niet te vinden" in _examined(url, "abc").wrong


@pytest.mark.parametrize("dialect", ["openklant", "vng-crud"])
def test_a_good_provider_has_nothing_wrong(dialect: str, provider: ProviderProcess) -> None:
    found = _examined(provider.url_of(dialect), provider.token)
    assert not found.wrong
    assert _said(found, "fine")[:3] == ["Naam", "Verbinding", "Dialect"]
    assert {"Antwoordtijd", "Klok", "Toegang", "OpenAPI-document", "Schrijven"} <= set(_said(found, "fine"))
    assert _said(found, "attention") == ([] if dialect == "openklant" else ["Inhoud"])
    assert found.target is not None
    assert found.target.dialect.name == dialect
    assert found.facts["wrong_token_refused"] is True
    assert found.facts["writes"] is True
    assert found.facts["published_version"]
    headers = {"Authorization": f"Token {provider.token}"}
    assert httpx.get(f"{provider.url}/klantcontacten", headers=headers).json()["count"] == 0


def test_reading_only_makes_nothing(provider: ProviderProcess) -> None:
    methods = set()

    def note(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        methods.add(handler.command)
        return reply

    with serving(proxying(provider.url, note)) as url:
        assert not _examined(url, provider.token, Wishes(None, 10.0, writes=False, may_write=False)).wrong
    assert methods == {"GET"}


def test_looking_keeps_to_the_rate_as_well(
    provider: ProviderProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []
    monkeypatch.setattr("klantinteracties_conformance.client.budget.time.sleep", slept.append)
    asked = 0

    def note(number: int, _: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        nonlocal asked
        asked = max(asked, number)
        return reply

    with serving(proxying(provider.url, note)) as url:
        wishes = Wishes(None, 10.0, writes=True, may_write=False, rate=1000)
        assert not _examined(url, provider.token, wishes).wrong
    assert len(slept) >= asked > 5


def test_a_clock_that_is_wrong(provider: ProviderProcess) -> None:
    late = format_datetime(datetime.now(UTC) - timedelta(hours=1))

    def change(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        setattr(handler, "date_time_string", lambda: late)  # noqa: B010 -- the server's own way to a Date
        return reply

    with serving(proxying(provider.url, change)) as url:
        found = _examined(url, provider.token)
    assert "Klok" in _said(found, "attention")
    assert found.facts["clock_offset_s"] < -3000


def test_a_provider_that_lets_anyone_in_is_a_finding_and_no_configuration_trouble(
    provider: ProviderProcess,
) -> None:
    def anyone(handler: BaseHTTPRequestHandler) -> Reply:
        url = provider.origin + handler.path
        return passing_on(handler, url, {"Authorization": f"Token {provider.token}"})

    with serving(anyone) as url:
        found = _examined(url, "geldig-token")
    assert not found.wrong
    assert _said(found, "attention") == ["Toegang"]
    assert found.facts["wrong_token_refused"] is False


def test_credentials_that_may_only_read_stop_a_run(provider: ProviderProcess) -> None:
    def reading(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        return reply if handler.command == "GET" else (403, {}, b"{}")

    with serving(proxying(provider.url, reading)) as url:
        found = _examined(url, provider.token)
        assert "mag lezen maar niet schrijven" in found.wrong
        done = command("run", url, "--no-fuzz", token=provider.token)
    assert (done.returncode, "mag lezen maar niet schrijven" in done.stderr) == (2, True)


def test_what_cannot_be_removed_is_told(provider: ProviderProcess) -> None:
    made: list[str] = []

    def keeping(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        if handler.command == "DELETE":
            made.append(handler.path)
            return 405, {}, b"{}"
        return reply

    with serving(proxying(provider.url, keeping)) as url:
        found = _examined(url, provider.token)
    assert not found.wrong
    assert any("Verwijderen lukt niet" in text for _, text in found.lines)
    for path in made:
        httpx.delete(provider.origin + path, headers={"Authorization": f"Token {provider.token}"})


def test_a_certificate_that_soon_expires(provider: ProviderProcess, tmp_path: Path) -> None:
    ca = trustme.CA()
    ca.cert_pem.write_to_path(tmp_path / "ca.pem")
    for days, kind in ((10, "attention"), (90, "fine")):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        ca.issue_cert("127.0.0.1", not_after=datetime.now(UTC) + timedelta(days=days)).configure_cert(context)
        with serving(proxying(provider.url, lambda _, __, reply: reply), context) as url:
            found = _examined(url, provider.token, network=Network(ca_bundle=str(tmp_path / "ca.pem")))
            strange = _examined(url, provider.token)
        assert "TLS" in _said(found, kind), found.lines
        assert "tls.ca_bundle" in strange.wrong


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("http://bestaat-niet.invalid/x", "is niet te vinden"),
        ("http://127.0.0.1:1/x", "niet te bereiken"),
        ("", "geen adres opgegeven"),
    ],
)
def test_addresses_where_nothing_is(url: str, says: str) -> None:
    assert says in _examined(url, "x").wrong


@pytest.mark.parametrize(
    ("counts", "addresses", "wishes", "stops"),
    [
        ({"klantcontacten": 501}, ["192.0.2.1"], FULL, True),
        ({"partijen": 501}, ["192.0.2.1"], FULL, True),
        ({"klantcontacten": 501}, ["127.0.0.1", "192.0.2.1"], FULL, True),
        ({"klantcontacten": 501}, [], FULL, True),
        ({"klantcontacten": 500, "partijen": 500}, ["192.0.2.1"], FULL, False),
        ({}, ["192.0.2.1"], FULL, False),
        ({"klantcontacten": 501}, ["127.0.0.1", "::1"], FULL, False),
        ({"klantcontacten": 501}, ["192.0.2.1"], Wishes(None, 1, writes=True, may_write=True), False),
        ({"klantcontacten": 501}, ["192.0.2.1"], Wishes(None, 1, writes=False, may_write=False), False),
    ],
)
def test_a_full_register_is_taken_for_production(
    counts: dict[str, int], addresses: list[str], wishes: Wishes, stops: bool
) -> None:
    found = Examination(facts={"counts": counts})
    if stops:
        with pytest.raises(ConfigurationError, match="productieregister"):
            doctor.guard(found, addresses, wishes)
    else:
        doctor.guard(found, addresses, wishes)


def test_the_command_says_whether_a_run_can_begin(provider: ProviderProcess) -> None:
    done = command("doctor", provider.url, token=provider.token)
    assert (done.returncode, "Een toets kan beginnen." in done.stdout) == (0, True), done.stdout
    wrong = command("doctor", provider.url, token="fout")
    assert (wrong.returncode, "✗ De provider accepteert het token niet" in wrong.stdout) == (2, True)
