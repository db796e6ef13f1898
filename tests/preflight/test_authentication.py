"""A provider that lets anyone in is told of, and judged by the run."""

from http.server import BaseHTTPRequestHandler

from klantinteracties_conformance.provider.process import ProviderProcess
from tests.command.servers import Reply, passing_on, serving
from tests.preflight.looks import examined, said


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
