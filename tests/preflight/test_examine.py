"""The whole look before a run: what it says of a good provider, and what it never does."""

from http.server import BaseHTTPRequestHandler

import httpx
import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.preflight.examination import Wishes
from klantinteracties_conformance.preflight.examine import examine
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.about import DoctorFacts
from tests.command.command import command
from tests.command.servers import Reply, proxying, serving
from tests.preflight.looks import examined, said, wrong


@pytest.mark.parametrize("dialect", ["openklant", "vng-crud"])
def test_a_good_provider_has_nothing_wrong(dialect: str, provider: ProviderProcess) -> None:
    headers = {"Authorization": f"Token {provider.token}"}
    before = httpx.get(f"{provider.url}/klantcontacten", headers=headers).json()["count"]
    found = examined(provider.url_of(dialect), provider.token)
    assert not found.wrong
    assert said(found, "fine")[:3] == ["Naam", "Verbinding", "Dialect"]
    assert {"Antwoordtijd", "Klok", "Toegang", "OpenAPI-document", "Schrijven"} <= set(said(found, "fine"))
    assert said(found, "attention") == ([] if dialect == "openklant" else ["Inhoud"])
    assert found.target is not None
    assert found.target.dialect.name == dialect
    assert found.facts.wrong_token_refused is True
    assert found.facts.writes is True
    assert found.facts.published_version
    assert httpx.get(f"{provider.url}/klantcontacten", headers=headers).json()["count"] == before


def test_reading_only_makes_nothing(provider: ProviderProcess) -> None:
    methods = set()

    def note(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        methods.add(handler.command)
        return reply

    with serving(proxying(provider.url, note)) as url:
        assert not examined(url, provider.token, Wishes(None, 10.0, writes=False, may_write=False)).wrong
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
        assert not examined(url, provider.token, wishes).wrong
    assert len(slept) >= asked > 5


def test_the_command_says_whether_a_run_can_begin(provider: ProviderProcess) -> None:
    done = command("doctor", provider.url, token=provider.token)
    assert (done.returncode, "Een toets kan beginnen." in done.stdout) == (0, True), done.stdout
    wrong = command("doctor", provider.url, token="fout")
    assert (wrong.returncode, "✗ De provider accepteert het token niet" in wrong.stdout) == (2, True)


def test_a_mistake_in_the_dialect_is_told_before_anybody_is_asked_anything() -> None:
    wishes = Wishes("bestaat-niet", 5.0, writes=False, may_write=False)
    found = examine("http://bestaat-niet.invalid/x", Access(), wishes)
    assert [kind for kind, _ in found.lines] == ["wrong"]
    assert "bestaat-niet" in wrong(found)
    assert found.target is None
    assert found.facts == DoctorFacts()
