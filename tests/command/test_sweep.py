"""What a killed run leaves is swept up, and what belongs to others is never touched."""

import json
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import httpx
import pytest

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.errors import ProviderUnreachableError
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.consumer import journal, journal_reading, sweep
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.consumer.journal import Journal, Origin
from klantinteracties_conformance.consumer.journal_signature import Signature
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.standard import dialect_files
from steps.betrokkene import registreer_betrokkene
from steps.voorbeelden import registreer_klantcontact
from tests.command.command import command
from tests.command.kill import Moment, assert_only_that_is_left, killed, moments, rows, swept
from tests.command.servers import Reply, json_always, proxying, serving
from tests.saying import raises

FOREIGN = {
    "kanaal": "telefoon",
    "onderwerp": "Van een ander",
    "inhoud": "blijft staan",
    "taal": "nld",
    "vertrouwelijk": False,
    "indicatieContactGelukt": True,
}


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[ProviderProcess, Path]]:
    """A provider whose register holds data of others."""
    database = tmp_path_factory.mktemp("register") / "register.sqlite3"
    with ProviderProcess(database=database) as provider:
        headers = {"Authorization": f"Token {provider.token}"}
        with httpx.Client(base_url=provider.url, headers=headers) as client:
            for _ in range(20):
                assert client.post("/klantcontacten", json=FOREIGN).status_code == 201
        yield provider, database


def _consumer(url: str, token: str, path: Path) -> Consumer:
    dialect = dialect_files.load("openklant")
    access = Access.by_token(token)
    log = Log(access.redactor(dialect))
    client = ProviderClient.speaking(dialect, url, access, log)
    signature = Signature(access.own_secret)
    written = Journal(path, Origin(url, "openklant"), log.redactor.text, signature=signature)
    return Consumer(dialect, client, written)


def some(moments: Sequence[Moment]) -> list[Any]:
    """Return these, of which CI tries all but the first."""
    return [*moments[:1], *(pytest.param(moment, marks=pytest.mark.ci) for moment in moments[1:])]


@pytest.mark.first(1, 3)
@pytest.mark.parametrize("moment", some(moments(6, seed=7)), ids=str)
def test_a_run_that_is_killed_leaves_nothing_after_a_sweep(
    moment: Moment, register: tuple[ProviderProcess, Path], tmp_path: Path
) -> None:
    provider, database = register
    before = rows(database)
    assert killed(provider, tmp_path, moment, "--no-fuzz")
    assert_only_that_is_left(swept(provider, tmp_path), before, database)


@pytest.mark.first(0, 1)
@pytest.mark.parametrize("moment", some(moments(4, seed=3, lines=700)), ids=str)
def test_fuzzing_that_is_killed_leaves_only_what_nobody_can_recognise(
    moment: Moment, register: tuple[ProviderProcess, Path], tmp_path: Path
) -> None:
    provider, database = register
    before = rows(database)
    assert killed(provider, tmp_path, moment, "--only", "/digitaleadressen,/klantcontacten,/betrokkenen")
    left = swept(provider, tmp_path)
    assert_only_that_is_left(left, before, database)
    assert swept(provider, tmp_path) == left


@pytest.mark.first(1, 2)
@pytest.mark.parametrize("dialect", ["openklant", "vng-crud"])
@pytest.mark.parametrize("moment", some(moments(3, seed=11, lines=300)[1:]), ids=str)
def test_fuzzing_of_one_operation_that_is_killed_leaves_only_what_is_listed(
    moment: Moment, dialect: str, tmp_path: Path
) -> None:
    database = tmp_path / "register.sqlite3"
    with ProviderProcess(database=database, dialect=dialect) as provider:
        before = rows(database)
        only = ("--dialect", dialect, "--only", "POST /klantcontacten")
        assert killed(provider, tmp_path, moment, *only)
        assert_only_that_is_left(swept(provider, tmp_path), before, database)


def test_a_journal_with_texts_that_break_lines(tmp_path: Path) -> None:
    written = Journal(tmp_path / journal.NAME, Origin("http://x", "openklant"))
    written.intend("klantcontacten", {"Onderwerp": "a\x85b\u2028c\x0bd\re\nf\ud800"})
    (entries,) = journal_reading.read(tmp_path / journal.NAME).values()
    assert [entry.marks["Onderwerp"] for entry in entries] == ["a\x85b\u2028c\x0bd\re\nf\ud800"]


def test_what_was_made_without_an_answer_is_found_by_its_marks(
    register: tuple[ProviderProcess, Path], tmp_path: Path
) -> None:
    """The provider makes each object and drops the connection: one has a number of ours, one refers to it."""
    provider, database = register
    before = rows(database)
    falling = False

    def fall(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply | None:
        return None if falling and handler.command == "POST" else reply

    with serving(proxying(provider.url, fall)) as url:
        consumer = _consumer(url, provider.token, tmp_path / journal.NAME)
        klantcontact = registreer_klantcontact(consumer)
        falling = True
        with pytest.raises(ProviderUnreachableError):
            registreer_betrokkene(consumer, klantcontact)
        with pytest.raises(ProviderUnreachableError):
            registreer_klantcontact(consumer)
        assert len(rows(database)["klantcontact"]) == len(before["klantcontact"]) + 2
        elsewhere = command("sweep", str(tmp_path), provider.url, token=provider.token)
        done = command("sweep", str(tmp_path), token=provider.token)
        again = command("sweep", str(tmp_path), token=provider.token)
    assert (elsewhere.returncode, "en niet over" in elsewhere.stderr) == (2, True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("✓") == 3
    assert "niets achtergebleven" in again.stdout
    assert rows(database) == before


def test_what_is_stored_a_moment_after_the_kill_is_found_too(
    register: tuple[ProviderProcess, Path], tmp_path: Path
) -> None:
    """The request was on its way as the run was killed, and nothing is there yet as the sweep begins."""
    provider, database = register
    before = rows(database)
    lists = 0

    def late(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply | None:
        nonlocal lists
        if handler.command == "POST":
            return None
        if handler.command != "GET" or b'"results"' not in reply[2]:
            return reply
        lists += 1
        page = {**json.loads(reply[2]), "results": [], "count": 0}
        return reply if lists > 1 else (reply[0], reply[1], json.dumps(page).encode())

    with serving(proxying(provider.url, late)) as url:
        with pytest.raises(ProviderUnreachableError):
            registreer_klantcontact(_consumer(url, provider.token, tmp_path / journal.NAME))
        assert rows(database) != before
        found = sweep.sweep(tmp_path / journal.NAME, url, Access.by_token(provider.token), timeout=10)
    assert (len(found.removed), found.leftovers) == (1, [])
    assert rows(database) == before


def test_an_object_of_somebody_else_in_the_answer_is_left_alone(
    register: tuple[ProviderProcess, Path], tmp_path: Path
) -> None:
    """A provider that answers with somebody else's object must not have the suite remove it."""
    provider, database = register
    headers = {"Authorization": f"Token {provider.token}"}
    listed = httpx.get(f"{provider.url}/klantcontacten", headers=headers).json()["results"][0]
    before = rows(database)
    with serving(json_always(201, listed)) as url:
        consumer = _consumer(url, provider.token, tmp_path / journal.NAME)
        registreer_klantcontact(consumer)
        leftovers = consumer.clean_up()
    assert [leftover.id for leftover in leftovers] == [listed["uuid"]]
    assert "nergens is te zien" in words("nl").say(leftovers[0].reason)
    # Nor does a sweep, at the provider that has the object, whoever wrote what the journal says by now.
    lines = (tmp_path / journal.NAME).read_text().replace(url, provider.url)
    (tmp_path / journal.NAME).write_text(lines)
    done = command("sweep", str(tmp_path), "--trust-journal", token=provider.token)
    assert (done.returncode, "niet verwijderd" in done.stdout) == (2, True)
    assert rows(database) == before


def test_a_provider_that_stumbles_over_a_removal_is_asked_again(
    register: tuple[ProviderProcess, Path], tmp_path: Path
) -> None:
    provider, database = register
    before = rows(database)
    stumbles = iter([503, 500])

    def stumble(_: int, handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        status = next(stumbles, 0) if handler.command == "DELETE" else 0
        return (status, {"Retry-After": "0"} if status == 503 else {}, b"") if status else reply

    with serving(proxying(provider.url, stumble)) as url:
        consumer = _consumer(url, provider.token, tmp_path / journal.NAME)
        registreer_klantcontact(consumer)
        assert consumer.clean_up() == []
    assert rows(database) == before


def test_the_journal_names_an_object_before_it_is_made(tmp_path: Path) -> None:
    path = tmp_path / journal.NAME

    def seen(_: BaseHTTPRequestHandler) -> Reply:
        said = [json.loads(line) for line in path.read_text().splitlines()]
        assert said[0]["dialect"] == "openklant"
        assert said[-1]["state"] == "intended"
        assert said[-1]["marks"]["Nummer"].isdigit()
        return 400, {}, b"{}"

    with serving(seen) as url:
        answer = _consumer(url, "geheim-token", path).submit("klantcontact", {"Nummer": "1234567890"})
    assert answer.status == 400
    assert not [entry for entries in journal_reading.read(path).values() for entry in entries if entry.open]
    assert "geheim-token" not in path.read_text()


@pytest.mark.parametrize("text", ["geen json\n{}\n", '{"nr": "a-1", "state": "made", "id": "x"}\n{}\n'])
def test_a_journal_that_is_none(text: str, tmp_path: Path) -> None:
    (tmp_path / journal.NAME).write_text(text)
    done = command("sweep", str(tmp_path))
    assert (done.returncode, "klopt niet op regel 1" in done.stderr) == (2, True)
    empty = tmp_path / "leeg"
    empty.mkdir()
    nothing = command("sweep", str(empty))
    assert (nothing.returncode, "geen logboek" in nothing.stdout) == (0, True)
    missing = command("sweep", str(tmp_path / "weg.jsonl"))
    assert (missing.returncode, "niet te lezen" in missing.stderr) == (2, True)


def test_a_file_of_one_line_that_is_no_journal(tmp_path: Path) -> None:
    (tmp_path / journal.NAME).write_text("http://127.0.0.1:8000/klantinteracties/api/v1\n")
    with raises(journal.JournalError, r"klopt niet op regel 1: herstel"):
        journal_reading.read(tmp_path / journal.NAME)


def test_an_entry_of_no_run_is_no_entry(tmp_path: Path) -> None:
    line = '{"nr": "zz-1", "state": "intended", "path": "k", "item": "k", "marks": {}, "own": []}\n'
    (tmp_path / journal.NAME).write_text(line)
    with raises(journal.JournalError, "regel 1"):
        journal_reading.read(tmp_path / journal.NAME)


@pytest.mark.parametrize("lost", [1, 15, 60])
@pytest.mark.parametrize("glued", [False, True])
def test_a_line_that_was_cut_off_spoils_neither_what_was_before_nor_what_comes_after(
    lost: int, glued: bool, tmp_path: Path
) -> None:
    path = tmp_path / journal.NAME
    origin = Origin("http://x", "openklant")
    first = Journal(path, origin)
    first.made(first.intend("klantcontacten", {"Onderwerp": "één"}), "id-1")
    first.intend("partijen", {"Onderwerp": "ééééééééééééééééééééééééééé"})
    path.write_bytes(path.read_bytes()[:-lost])
    before = path.read_bytes()
    second = Journal(path, origin)
    second.made(second.intend("actoren", {}), "id-2")
    if glued:  # as it was written before a new run began on a new line
        path.write_bytes(before + path.read_bytes().removeprefix(before + b"\n"))
    (entries,) = journal_reading.read(path).values()
    known = [(entry.path, entry.state, entry.id) for entry in entries]
    assert known[0] == ("klantcontacten", "made", "id-1")
    assert len(known) == (3 if lost == 1 else 2)
    assert known[-1] == ("actoren", "made", "id-2")


def test_a_line_that_does_not_fit_on_the_disk_is_no_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.write", lambda _, data: len(data) - 1)
    with pytest.raises(OSError, match="space"):
        Journal(tmp_path / journal.NAME, Origin("http://x", "openklant")).intend("klantcontacten", {})


def test_what_came_of_an_object_is_known_though_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was made has to be removed all the same, and by the journal nobody takes it for gone."""
    kept = Journal(tmp_path / journal.NAME, Origin("http://x", "openklant"))
    entries = [kept.intend("klantcontacten", {"Onderwerp": name}, own=["Onderwerp"]) for name in "abcd"]
    kept.made(entries[0], "id-0")
    with monkeypatch.context() as full:
        full.setattr("os.write", lambda _, data: len(data) - 1)
        kept.removed(entries[0])
        kept.made(entries[1], "id-1")
        kept.refused(entries[2])
        kept.doubtful(entries[3], "id-3", "leftover-was-there")
    assert [entry.state for entry in entries] == ["removed", "made", "refused", "doubtful"]
    (read,) = journal_reading.read(tmp_path / journal.NAME).values()
    assert [entry.state for entry in read] == ["made", "intended", "intended", "intended"]


def test_a_journal_that_was_cut_off_in_its_last_line(tmp_path: Path) -> None:
    (tmp_path / journal.NAME).write_text(
        '{"run": "ab", "base": "http://x", "dialect": "openklant"}\n{"nr": "ab'
    )
    done = command("sweep", str(tmp_path))
    assert (done.returncode, "niets achtergebleven" in done.stdout) == (0, True)


def _published(register: tuple[ProviderProcess, Path], folder: Path) -> tuple[list[dict[str, Any]], str]:
    """Leave a klantcontact behind; return the lines of the journal, and the ID of a row of others."""
    provider, _ = register
    registreer_klantcontact(_consumer(provider.url, provider.token, folder / journal.NAME))
    headers = {"Authorization": f"Token {provider.token}"}
    listed = httpx.get(f"{provider.url}/klantcontacten", headers=headers).json()["results"]
    foreign = next(row["uuid"] for row in listed if row["onderwerp"] == FOREIGN["onderwerp"])
    lines = (folder / journal.NAME).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines], foreign


def _forged(how: str, lines: Sequence[dict[str, Any]], foreign: str, elsewhere: str) -> list[dict[str, Any]]:
    """Return a journal as somebody makes it who knows a published one and a row of others, and no token."""
    begun, intended, made = lines[0], lines[1], lines[-1]
    match how:
        case "marks of others":
            marks = {"Onderwerp": FOREIGN["onderwerp"]}
            forged = {**intended, "nr": "ab12cd-1", "marks": marks, "own": ["Onderwerp"]}
            return [{**begun, "run": "ab12cd"}, forged]
        case "said to be proved":
            unsigned = {"nr": made["nr"], "state": "made", "id": foreign, "proved": True}
            return [begun, intended, unsigned]
        case "edited":
            return [begun, intended, {**made, "id": foreign, "proved": True}]
        case _:
            return [{**begun, "base": elsewhere}, *lines[1:]]


@pytest.mark.parametrize("how", ["marks of others", "said to be proved", "edited", "of another base"])
def test_a_journal_of_somebody_without_the_token_removes_nothing(
    how: str, register: tuple[ProviderProcess, Path], tmp_path: Path
) -> None:
    provider, database = register
    earlier = rows(database)
    lines, foreign = _published(register, tmp_path)
    before = rows(database)
    forged = tmp_path / "forged.jsonl"
    found = _forged(how, lines, foreign, provider.url.replace("127.0.0.1", "localhost"))
    forged.write_text("".join(f"{json.dumps(line)}\n" for line in found), encoding="utf-8")
    done = command("sweep", str(forged), token=provider.token)
    assert (done.returncode, done.stdout) == (2, "")
    assert "niet ondertekend met het token" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert rows(database) == before
    real = command("sweep", str(tmp_path), token=provider.token)
    assert real.returncode == 0, real.stdout + real.stderr
    assert rows(database) == earlier


def test_what_is_trusted_without_a_signature_still_has_to_show_whose_it_is(
    register: tuple[ProviderProcess, Path], tmp_path: Path
) -> None:
    provider, database = register
    earlier = rows(database)
    lines, foreign = _published(register, tmp_path)
    path = tmp_path / journal.NAME
    unsigned = [{name: value for name, value in line.items() if name != "mac"} for line in lines]
    other = {
        **unsigned[1],
        "nr": f"{unsigned[1]['nr']}9",
        "marks": {"Nummer": "0000000000"},
        "own": ["Nummer"],
    }
    proved = {"nr": other["nr"], "state": "made", "id": foreign, "proved": True}
    path.write_text("".join(f"{json.dumps(line)}\n" for line in [*unsigned, other, proved]), encoding="utf-8")
    assert command("sweep", str(tmp_path), token=provider.token).returncode == 2
    done = command("sweep", str(tmp_path), "--trust-journal", token=provider.token)
    assert done.returncode == 2, done.stdout + done.stderr
    assert foreign in done.stdout
    assert "Opgeruimd" in done.stdout
    assert rows(database) == earlier
