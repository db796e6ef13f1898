"""One visit asks as one: a client a dialect, and one look at what is published."""

from http.server import BaseHTTPRequestHandler

import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.evidence import Log, Redactor
from klantinteracties_conformance.preflight.visit import Visit
from klantinteracties_conformance.standard import dialect_files
from tests.command.servers import Reply, serving

DIALECTS = [dialect_files.load(name) for name in dialect_files.available()]
TOKEN = "0123456789abcdef"


class Listening:
    """Answers that there is nothing, and keeps who asked for what."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def __call__(self, handler: BaseHTTPRequestHandler) -> Reply:
        self.asked.append((handler.path, handler.headers.get("Authorization") or ""))
        return 404, {}, b""


def visiting(url: str) -> Visit:
    return Visit(url, Access.by_token(TOKEN), DIALECTS, Log(Redactor([TOKEN])), timeout=5.0)


def test_each_dialect_has_one_client() -> None:
    with serving(Listening()) as url, visiting(url) as visit:
        clients = [visit.client(dialect) for dialect in DIALECTS]
        assert len(set(map(id, clients))) == len(DIALECTS)
        assert [visit.client(dialect) for dialect in DIALECTS] == clients


def test_what_is_published_is_asked_for_once_and_without_a_token() -> None:
    there = Listening()
    with serving(there) as url, visiting(url) as visit:
        first = visit.published
        asked = len(there.asked)
        assert visit.published is first
    assert asked == len(there.asked) > 0
    assert {token for _, token in there.asked} == {""}


def test_a_stranger_shows_another_header_in_place_of_our_credentials() -> None:
    there = Listening()
    with serving(there) as url, visiting(url) as visit:
        visit.client(DIALECTS[0]).send("GET", "actoren")
        with visit.stranger(DIALECTS[0], "Authorization", "Token verkeerd") as client:
            client.send("GET", "actoren")
    (_, ours), (_, strange) = there.asked
    assert TOKEN in ours
    assert strange == "Token verkeerd"


def test_after_a_visit_nothing_is_kept_open(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(Listening()) as url:
        with visiting(url) as visit:
            client = visit.client(DIALECTS[0])
            closed: list[bool] = []
            monkeypatch.setattr(client, "close", lambda: closed.append(True))
        assert closed == [True]
