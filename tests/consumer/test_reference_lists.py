"""Looking up codes in the reference lists."""

import gzip
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler

import pytest

from klantinteracties_conformance.client.evidence import Log, Redactor
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.consumer.reference_lists import (
    ReferenceLists,
    UnreadListsError,
    headers,
    same_server,
)
from tests.command.servers import Answering, always, json_always, serving

TOKEN = "0123456789abcdef"


def asked(answer: Answering) -> str | None:
    """Return what lists that answer so say to mean 'nld'."""
    with serving(answer) as url, ProviderClient(url, headers(TOKEN), Log(Redactor([])), timeout=1) as client:
        return ReferenceLists(client).name_of("Taal", "nld")


def dripping(handler: BaseHTTPRequestHandler) -> None:
    """Answer a byte each tenth of a second."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100")
    handler.end_headers()
    with suppress(ConnectionError):
        for _ in range(30):
            handler.wfile.write(b" ")
            time.sleep(0.1)


@pytest.mark.parametrize(
    "answer",
    [
        always(200, gzip.compress(b" " * 30_000_000), Content_Encoding="gzip"),
        dripping,
        always(200, b"<html>inloggen</html>"),
        always(200, b""),
        always(200, b"[" * 200_000),
        json_always(200, ["Nederlands"]),
        json_always(200, {"name": "Nederlands"}),
        json_always(200, {"naam": ["Nederlands"]}),
        json_always(401, {"naam": "Nederlands"}),
        json_always(500, {}),
        always(302, Location="http://127.0.0.1:9/talen/nld"),
        lambda _: None,
    ],
)
def test_a_list_that_can_not_be_read_says_nothing_of_a_code(answer: Answering) -> None:
    began = time.monotonic()
    with pytest.raises(UnreadListsError):
        asked(answer)
    assert time.monotonic() - began < 10


def test_a_list_that_can_be_read_says_what_a_code_means_or_that_it_does_not_know_it() -> None:
    assert asked(json_always(200, {"naam": "Nederlands"})) == "Nederlands"
    assert asked(json_always(200, {"naam": ""})) is None
    assert asked(json_always(404, {})) is None


@pytest.mark.parametrize(
    ("lists", "provider", "same"),
    [
        ("https://example.nl/lijsten", "https://example.nl/api", True),
        ("https://lijsten.example.nl/v1", "https://example.nl/api", False),
        ("http://example.nl/lijsten", "https://example.nl/api", False),
        ("https://example.nl:8443/lijsten", "https://example.nl/api", False),
    ],
)
def test_the_token_goes_to_reference_lists_on_the_same_server_only(
    lists: str, provider: str, same: bool
) -> None:
    assert same_server(lists, provider) is same
