"""A provider that lets anyone in is told of, and judged by the run."""

from http.server import BaseHTTPRequestHandler

import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.evidence import Log, Redactor
from klantinteracties_conformance.preflight.authentication import try_wrong_secret
from klantinteracties_conformance.preflight.examination import Examination
from klantinteracties_conformance.preflight.visit import Visit
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard import dialect_files
from tests.command.servers import Reply, passing_on, serving
from tests.preflight.looks import examined, lines, said


def test_a_provider_that_lets_anyone_in_is_a_finding_and_no_configuration_trouble(
    provider: ProviderProcess,
) -> None:
    def anyone(handler: BaseHTTPRequestHandler) -> Reply:
        url = provider.origin + handler.path
        return passing_on(handler, url, {"Authorization": f"Token {provider.token}"})

    with serving(anyone) as url:
        found = examined(url, "geldig-token")
    assert not found.wrong
    assert said(found, "attention") == ["Toegang"]
    assert found.facts.wrong_token_refused is False


@pytest.mark.parametrize(
    ("status", "kind", "refused"),
    [(401, "fine", True), (403, "fine", True), (200, "attention", False), (500, "attention", False)],
)
def test_a_wrong_secret_must_be_refused(status: int, kind: str, refused: bool) -> None:
    dialect = dialect_files.load("openklant")
    seen: list[str] = []

    def answer(handler: BaseHTTPRequestHandler) -> Reply:
        seen.append(handler.headers.get("Authorization") or "")
        return status, {}, b"{}"

    found = Examination()
    access = Access.by_token("0123456789abcdef")
    with serving(answer) as url, Visit(url, access, [dialect], Log(Redactor([])), timeout=5.0) as visit:
        try_wrong_secret(visit, dialect, found)
    assert [known for known, _ in found.lines] == [kind]
    assert found.facts.wrong_token_refused is refused
    assert seen[0].startswith("Token verkeerd-")


def test_without_a_secret_there_is_nothing_to_try() -> None:
    dialect = dialect_files.load("openklant")
    found = Examination()
    with Visit("http://127.0.0.1:1/x", Access(), [dialect], Log(Redactor([])), timeout=5.0) as visit:
        try_wrong_secret(visit, dialect, found)
    assert lines(found) == [("fine", "Toegang: de provider antwoordt; er is geen token ingesteld.")]
