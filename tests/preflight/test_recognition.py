"""Which dialect a provider speaks: by what it publishes, else by its answers; and what stands in the way."""

import json
from http.server import BaseHTTPRequestHandler

import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.preflight.recognition import check, dialects
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.command.servers import Answering, Reply, always, json_always, proxying, serving
from tests.preflight.looks import path_of
from tests.saying import raises


def _changed_document(status: int, body: bytes, provider: ProviderProcess, dialect: str) -> tuple[str, str]:
    """Return how a dialect is recognised by whom publishes this document, and which it is."""

    def change(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        return (status, {}, body) if "openapi" in handler.path else reply

    with serving(proxying(provider.origin, change)) as at:
        url = path_of(provider.url_of(dialect), at)
        target = check(url, Access.by_token(provider.token), None, timeout=5)
    return target.dialect.name, target.known_by


@pytest.mark.parametrize("dialect", dialect_files.available())
@pytest.mark.parametrize(
    ("status", "body"),
    [
        (404, b"{}"),
        (200, b"<html>"),
        (200, b'{"paths": []}'),
        (200, b'{"paths": {"/iets-anders": {}}}'),
        (500, b'{"paths": {"/actoren": {}}}'),
    ],
)
def test_a_document_that_tells_nothing_leaves_it_to_the_answers(
    dialect: str, status: int, body: bytes, provider: ProviderProcess
) -> None:
    recognised = _changed_document(status, body, provider, dialect)
    assert recognised == (dialect, "answers")


@pytest.mark.parametrize("dialect", dialect_files.available())
def test_most_of_the_paths_of_one_dialect_are_enough(dialect: str, provider: ProviderProcess) -> None:
    types = list(dialect_files.load(dialect).types.values())
    paths: dict[str, object] = {f"/{name}/": {} for kind in types[1:] for name in (kind.path, kind.item_path)}
    body = json.dumps({"paths": paths}).encode()
    recognised = _changed_document(200, body, provider, dialect)
    assert recognised == (dialect, "document")


def test_a_dialect_that_is_named_needs_no_document(provider: ProviderProcess) -> None:
    asked = []

    def note(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        asked.append(handler.path)
        return reply

    with serving(proxying(provider.url, note)) as url:
        target = check(url, Access.by_token(f" {provider.token}\n"), "openklant", timeout=5)
    assert (target.dialect.name, target.known_by) == ("openklant", "given")
    assert len(asked) == 1
    assert "openapi" not in asked[0]


@pytest.mark.parametrize(
    ("answer", "token", "says"),
    [
        (always(401), "", "vraagt om een token"),
        (always(403), "fout", "accepteert het token niet"),
        (always(301, Location="https://elders.example.nl/"), "abc123", "verwijst door naar https://elders"),
        (always(200, b"<html>", Content_Type="text/html"), "abc123", "geeft geen JSON maar text/html"),
        (json_always(200, {"iets": 1}), "abc123", "geen lijst zoals in"),
        (json_always(404, {}), "abc123", "staat geen Klantinteracties-API"),
        (lambda _: None, "abc123", "niet te bereiken"),
    ],
)
def test_what_stands_in_the_way_is_a_sentence(answer: Answering, token: str, says: str) -> None:
    with serving(answer) as url, raises(ConfigurationError, says):
        check(url, Access.by_token(token), None, timeout=5)


def test_an_api_that_answers_badly_is_for_the_run_to_judge() -> None:
    with serving(json_always(500, {"title": "Fout"})) as url:
        assert check(url, Access.by_token("abc123"), None, timeout=5).known_by == "answers"


def test_a_dialect_that_is_not_there() -> None:
    with pytest.raises(ConfigurationError):
        dialects("bestaat-niet")
    assert [dialect.name for dialect in dialects(None)] == list(dialect_files.available())


@pytest.mark.parametrize("wrong", ["/klantinteracties/api/v2", "/api"])
def test_a_wrong_path_is_told_as_such(provider: ProviderProcess, wrong: str) -> None:
    """Though one of the dialects sends the token in another form, which is refused everywhere."""
    with raises(ConfigurationError, "staat geen Klantinteracties-API"):
        check(provider.origin + wrong, Access.by_token(provider.token), None, timeout=5)


@pytest.mark.parametrize("chosen", dialect_files.available())
def test_a_wrong_dialect_is_told_as_such(provider: ProviderProcess, chosen: str) -> None:
    spoken = next(name for name in dialect_files.available() if name != chosen)
    with raises(ConfigurationError, f"kies --dialect {spoken}, of laat --dialect weg"):
        check(provider.url_of(spoken), Access.by_token(provider.token), chosen, timeout=5)


def test_a_wrong_token_is_still_told_as_such(provider: ProviderProcess) -> None:
    with raises(ConfigurationError, "accepteert het token niet"):
        check(provider.url, Access.by_token("fout"), None, timeout=5)
