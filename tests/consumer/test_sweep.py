"""Sweeping up after a run that was killed, with its journal, at a real provider."""

import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import httpx
import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.budget import Limits
from klantinteracties_conformance.consumer.journal import NAME, Journal, Origin
from klantinteracties_conformance.consumer.journal_signature import Signature
from klantinteracties_conformance.consumer.others import OthersObjects
from klantinteracties_conformance.consumer.sweep import Swept, open_entries, sweep, sweep_and_look
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.system.errors import ConfigurationError
from tests.command.servers import Reply, proxying, serving
from tests.saying import raises

MARK = "merk-van-ons"
ELSEWHERE = Origin("http://elders.example.nl/api", "openklant")


@pytest.fixture(scope="module")
def provider() -> Iterator[ProviderProcess]:
    with ProviderProcess() as running:
        yield running


def made(provider: ProviderProcess, name: str = "J. de Vries") -> str:
    """Make an actor and return its id."""
    sent = {"naam": name, "soortActor": "medewerker"}
    headers = {"Authorization": f"Token {provider.token}"}
    answer = httpx.post(f"{provider.url}/actoren", json=sent, headers=headers, trust_env=False)
    return str(answer.json()["uuid"])


def there(provider: ProviderProcess, identifier: str) -> bool:
    headers = {"Authorization": f"Token {provider.token}"}
    answer = httpx.get(f"{provider.url}/actoren/{identifier}", headers=headers, trust_env=False)
    return answer.status_code == 200


def noted(path: Path, origin: Origin, token: str, *identifiers: str) -> Path:
    journal = Journal(path, origin, signature=Signature(token))
    for identifier in identifiers:
        entry = journal.intend("actoren", {"naam": "x"})
        entry.proved = True
        journal.made(entry, identifier)
    return path


def swept(provider: ProviderProcess, path: Path, url: str = "") -> Swept:
    return sweep(path, url, Access.by_token(provider.token), timeout=20)


def test_what_is_left_is_removed_and_nothing_else(provider: ProviderProcess, tmp_path: Path) -> None:
    ours, theirs = made(provider), made(provider)
    path = noted(tmp_path / NAME, Origin(provider.url, "openklant"), provider.token, ours)
    done = swept(provider, path)
    assert [(entry.id, entry.marks) for entry in done.removed] == [(ours, {})]
    assert (done.leftovers, done.elsewhere) == ([], [])
    assert not there(provider, ours)
    assert there(provider, theirs)
    assert open_entries(path) == {}
    assert swept(provider, path) == Swept(None)


def test_a_journal_of_another_provider_removes_nothing(provider: ProviderProcess, tmp_path: Path) -> None:
    ours = made(provider)
    path = noted(tmp_path / NAME, ELSEWHERE, provider.token, ours)
    with raises(ConfigurationError, r"gaat over http://elders\.example\.nl/api en niet over"):
        swept(provider, path, provider.url)
    assert there(provider, ours)


def test_a_journal_that_can_not_be_read_is_a_wrong_configuration(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("geen logboek\n", encoding="utf-8")
    with raises(ConfigurationError, "regel 1"):
        open_entries(tmp_path / NAME)


def test_it_takes_no_longer_than_it_may(provider: ProviderProcess, tmp_path: Path) -> None:
    """What there was no time for stays in the journal."""
    there = [made(provider) for _ in range(8)]

    def late(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        time.sleep(0.2 if handler.command == "DELETE" else 0)
        return reply

    with serving(proxying(provider.url, late)) as url:
        path = noted(tmp_path / NAME, Origin(url, "openklant"), provider.token, *there)
        began, limits = time.monotonic(), Limits(time_limit=0.0, cleaning=0.5)
        done = sweep(path, url, Access.by_token(provider.token), timeout=20, limits=limits)
        assert time.monotonic() - began < 1.5
    assert 0 < len(done.removed) < 8
    assert len(done.removed) + len(done.leftovers) == 8


def test_all_rows_of_others_that_carry_one_mark_are_told_each_time(
    provider: ProviderProcess, tmp_path: Path
) -> None:
    theirs = {made(provider, MARK) for _ in range(3)}
    origin = Origin(provider.url, "openklant")
    kept = Journal(tmp_path / NAME, origin, others=OthersObjects(theirs), signature=Signature(provider.token))
    kept.intend("actoren", {"Naam": MARK}, own=["Naam"])
    for _ in range(2):
        done = sweep_and_look(tmp_path / NAME, "", Access.by_token(provider.token), timeout=20)
        assert {(left.id, left.reason.code) for left in done.leftovers} == {
            (one, "leftover-was-there") for one in theirs
        }
        assert len(done.leftovers) == 3
    assert all(there(provider, one) for one in theirs)


def test_what_the_journal_names_twice_is_told_once(provider: ProviderProcess, tmp_path: Path) -> None:
    theirs = made(provider, MARK)
    path = tmp_path / NAME
    origin, others = Origin(provider.url, "openklant"), OthersObjects({theirs})
    kept = Journal(path, origin, others=others, signature=Signature(provider.token))
    for _ in range(2):
        kept.made(kept.intend("actoren", {"Naam": MARK}, own=["Naam"]), theirs)
    done = sweep_and_look(path, "", Access.by_token(provider.token), timeout=20)
    assert [left.id for left in done.leftovers] == [theirs]
    assert there(provider, theirs)


def test_what_was_stored_twice_before_the_kill_is_swept_up_too(
    provider: ProviderProcess, tmp_path: Path
) -> None:
    one, other = made(provider, "tweemaal"), made(provider, "tweemaal")
    origin = Origin(provider.url, "openklant")
    kept = Journal(tmp_path / NAME, origin, signature=Signature(provider.token))
    kept.made(kept.intend("actoren", {"Naam": "tweemaal"}, own=["Naam"]), one)
    done = sweep_and_look(tmp_path / NAME, "", Access.by_token(provider.token), timeout=20)
    assert ([entry.id for entry in done.removed], done.strays.removed, done.leftovers) == ([one], 1, [])
    assert not there(provider, other)
