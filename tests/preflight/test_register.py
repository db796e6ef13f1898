"""How full the register is, and whether we may write there: what looks like production is left alone."""

import json
import time
from http.server import BaseHTTPRequestHandler
from typing import Any

import httpx
import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.preflight.examination import Examination, Wishes
from klantinteracties_conformance.preflight.examine import examine
from klantinteracties_conformance.preflight.register import (
    AT_ONCE,
    MOST_PAGES,
    FirstObjects,
    first_objects,
    guard,
)
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.about import DoctorFacts
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.command.command import command
from tests.command.servers import Reply, json_always, proxying, serving
from tests.preflight.looks import FULL, examined, lines, wrong
from tests.saying import raises


def test_credentials_that_may_only_read_stop_a_run(provider: ProviderProcess) -> None:
    def reading(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        return reply if handler.command == "GET" else (403, {}, b"{}")

    with serving(proxying(provider.url, reading)) as url:
        found = examined(url, provider.token)
        assert "mag lezen maar niet schrijven" in wrong(found)
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
        found = examined(url, provider.token)
    assert not found.wrong
    assert any("Verwijderen lukt niet" in text for _, text in lines(found))
    for path in made:
        httpx.delete(provider.origin + path, headers={"Authorization": f"Token {provider.token}"})


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
    found = Examination(facts=DoctorFacts(counts=counts))
    if stops:
        with raises(ConfigurationError, "productieregister"):
            guard(found, addresses, wishes)
    else:
        guard(found, addresses, wishes)


def test_a_full_register_is_held_back_where_not_all_is_answered_too(
    provider: ProviderProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("klantinteracties_conformance.preflight.register.CROWDED", -1)
    monkeypatch.setattr("klantinteracties_conformance.preflight.examine.look_at_network", lambda *_: [])

    def silent(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply | None:
        return None if "openapi" in handler.path else reply

    with serving(proxying(provider.url, silent)) as url:
        found = examined(url, provider.token, Wishes("openklant", 5.0, writes=True, may_write=False))
    assert "productieregister" in wrong(found)


@pytest.mark.parametrize("embedded", [True, False])
def test_nobody_fears_for_the_production_of_the_embedded_provider(
    provider: ProviderProcess, embedded: bool
) -> None:
    wishes = Wishes("vng-crud", 5, writes=False, may_write=False, embedded=embedded)
    found = examine(provider.url_of("vng-crud"), Access.by_token(provider.token), wishes)
    assert ("register-uncounted" in {line.code for _, line in found.lines}) != embedded


def test_a_provider_with_lists_of_its_own_is_told_how_to_name_them() -> None:
    with ProviderProcess(fault="eigen-lijsten") as provider:
        found = examined(provider.url, provider.token)
    assert not found.wrong
    (line,) = [text for _, text in lines(found) if "waarden" in text and "conformance.toml" in text]
    assert 'kanaal = ["…", "…"]' in line


@pytest.mark.parametrize("name", ["kanaal", "onderwerp"])
def test_another_refusal_asks_for_no_lists(name: str, provider: ProviderProcess) -> None:
    refusal = {"invalidParams": [{"name": name}, {"name": "onderwerp"}]}

    def refusing(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        return (400, {}, json.dumps(refusal).encode()) if handler.command == "POST" else reply

    with serving(proxying(provider.url, refusing)) as url:
        assert not any("conformance.toml" in text for _, text in lines(examined(url, provider.token)))


def test_what_is_there_before_is_known_of_some_pages() -> None:
    spoken = dialect_files.load("openklant")
    access = Access.by_token("x")

    def pages(handler: BaseHTTPRequestHandler) -> Reply:
        number = int(handler.path.partition("page=")[2] or 1)
        leads = f"{handler.path.partition('?')[0]}?page={number + 1}" if number < last else None
        body = {"results": [{"uuid": f"{handler.path}"}], "next": leads}
        return 200, {"Content-Type": "application/json"}, json.dumps(body).encode()

    for last, more in ((1, False), (MOST_PAGES, False), (MOST_PAGES + 1, True)):
        with (
            serving(pages) as url,
            ProviderClient.speaking(spoken, url, access, Log(access.redactor(spoken))) as client,
        ):
            first = first_objects(spoken, client)
        assert (len(first.ids), first.more) == (len(spoken.types) * min(last, MOST_PAGES), more)


@pytest.mark.parametrize("leads", ["http://[::1", "", 7, None, "?page=1"])
def test_a_list_that_leads_nowhere_else_ends(leads: Any) -> None:
    spoken = dialect_files.load("openklant")
    access = Access.by_token("x")
    page = {"results": [{"uuid": "a"}, {"uuid": 7}, 8], "next": leads}
    with (
        serving(json_always(200, page)) as url,
        ProviderClient.speaking(spoken, url, access, Log(access.redactor(spoken))) as client,
    ):
        assert first_objects(spoken, client) == FirstObjects(
            frozenset(f"{kind.item_path}/a" for kind in spoken.types.values()),
            answered=True,
            seen={kind.path: 1 for kind in spoken.types.values()},
        )
        assert len(client.log.exchanges) <= 2 * len(spoken.types)


@pytest.mark.parametrize("reply", [None, (500, {}, b"{}"), (503, {}, b""), (200, {}, b"[[]]")])
def test_where_a_list_does_not_come_there_may_be_more_and_writing_is_tried(
    reply: Reply | None, provider: ProviderProcess
) -> None:
    """Nobody knows then what is there, and so whose it is what a provider may write over."""

    def without(_: int, handler: BaseHTTPRequestHandler, usual: Reply) -> Reply | None:
        is_list = handler.command == "GET" and handler.path.partition("?")[0].endswith("/partijen")
        return reply if is_list else usual

    with serving(proxying(provider.url, without)) as url:
        found = examined(url, provider.token)
    assert not found.wrong
    assert (found.there_is_more, found.facts.writes) == (True, True)


def test_a_provider_of_which_no_list_comes_is_asked_to_write_nothing(provider: ProviderProcess) -> None:
    asked: list[str] = []

    def without(_: int, handler: BaseHTTPRequestHandler, usual: Reply) -> Reply | None:
        asked.append(f"{handler.command} {handler.path}")
        counted = any(each.endswith("pageSize=1") for each in asked)
        return (503, {}, b"") if counted and "pageSize=100" in handler.path else usual

    with serving(proxying(provider.url, without)) as url:
        found = examined(url, provider.token, Wishes("openklant", 5.0, writes=True, may_write=True))
    assert (found.there_is_more, found.facts.writes) == (True, None)
    assert not [each for each in asked if each.startswith("POST")]


@pytest.mark.parametrize(("rows", "stops"), [(500, False), (501, True)])
def test_where_lists_do_not_count_their_rows_are_counted(
    rows: int, stops: bool, provider: ProviderProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("klantinteracties_conformance.preflight.examine.look_at_network", lambda *_: [])

    def uncounted(_: int, handler: BaseHTTPRequestHandler, usual: Reply) -> Reply:
        path, _sep, query = handler.path.partition("?")
        if handler.command != "GET" or not path.endswith("/klantcontacten"):
            return usual
        number = int(query.partition("page=")[2].partition("&")[0] or 1)
        shown = [{"uuid": f"{row:032}"} for row in range(rows)[(number - 1) * 100 : number * 100]]
        leads = f"{path}?page={number + 1}" if number * 100 < rows else None
        return (
            200,
            {"Content-Type": "application/json"},
            json.dumps({"results": shown, "next": leads}).encode(),
        )

    with serving(proxying(provider.url, uncounted)) as url:
        found = examined(url, provider.token, Wishes("openklant", 5.0, writes=True, may_write=False))
    assert ("productieregister" in wrong(found)) is stops


def test_a_crowded_slow_register_is_read_for_a_while_only(monkeypatch: pytest.MonkeyPatch) -> None:
    spoken = dialect_files.load("openklant")
    access = Access.by_token("x")
    at_once: list[int] = []
    now: list[int] = []

    def slow(handler: BaseHTTPRequestHandler) -> Reply:
        now.append(1)
        at_once.append(len(now))
        time.sleep(0.2)
        now.pop()
        number = int(handler.path.partition("page=")[2] or 1)
        body = {"results": [{"uuid": handler.path}], "next": f"?page={number + 1}"}
        return 200, {"Content-Type": "application/json"}, json.dumps(body).encode()

    monkeypatch.setattr("klantinteracties_conformance.preflight.register.LOOKING", 0.7)
    with (
        serving(slow) as url,
        ProviderClient.speaking(spoken, url, access, Log(access.redactor(spoken))) as client,
    ):
        began = time.monotonic()
        first = first_objects(spoken, client)
        assert time.monotonic() - began < 1.5
    assert (first.more, first.answered) == (True, True)
    assert 1 < max(at_once) <= AT_ONCE


@pytest.mark.parametrize(("silent", "at_most"), [("", AT_ONCE), ("/partijen", 14), ("/klantcontacten", 14)])
def test_a_provider_that_answers_nothing_is_not_waited_for_list_by_list(silent: str, at_most: int) -> None:
    """Where it is one list only, all others tell what they have."""
    spoken = dialect_files.load("openklant")
    access = Access.by_token("x")
    asked: list[str] = []

    def late(handler: BaseHTTPRequestHandler) -> Reply:
        asked.append(handler.path)
        if silent in handler.path:
            time.sleep(1)
        page = {"results": [{"uuid": handler.path}], "next": None}
        return 200, {"Content-Type": "application/json"}, json.dumps(page).encode()

    log = Log(access.redactor(spoken))
    with serving(late) as url, ProviderClient.speaking(spoken, url, access, log, timeout=0.3) as client:
        first = first_objects(spoken, client)
    assert len(asked) <= at_most
    assert (first.more, first.unanswered is not None) == (True, True)
    assert len(first.ids) == (len(spoken.types) - 1 if silent else 0)


@pytest.mark.parametrize("names", [("/klantcontacten", "/partijen"), ("/klantcontacten",)])
def test_what_others_lists_tell_is_not_lost_where_those_that_count_are_silent(
    names: tuple[str, ...], provider: ProviderProcess
) -> None:
    known = httpx.post(
        f"{provider.url}/actoren",
        json={"naam": "J. de Vries", "soortActor": "medewerker"},
        headers={"Authorization": f"Token {provider.token}"},
        trust_env=False,
    ).json()["uuid"]
    counted: list[str] = []

    def late(_: int, handler: BaseHTTPRequestHandler, usual: Reply) -> Reply | None:
        path, _sep, query = handler.path.partition("?")
        counted.append(query)
        return None if path.endswith(names) and "pageSize=1" in counted else usual

    with serving(proxying(provider.url, late)) as url:
        found = examined(url, provider.token, Wishes("openklant", 5.0, writes=True, may_write=True))
    assert (known in found.there_before, found.there_is_more) == (True, True)
