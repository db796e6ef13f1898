"""Nothing of others is touched, whatever a provider answers, and what stays behind is told."""

import itertools
import json
import re
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import httpx
import pytest

from klantinteracties_conformance.provider.process import ProviderProcess
from tests.command.command import COMMAND, Outcome, command, environment, run
from tests.command.kill import rows
from tests.command.servers import Reply, body_of, passing_on, serving
from tests.trusted import trusted

FOREIGN = {
    "kanaal": "telefoon",
    "onderwerp": "VREEMD onderwerp",
    "inhoud": "VREEMD verhaal",
    "taal": "nld",
    "vertrouwelijk": False,
    "indicatieContactGelukt": True,
}
ONLY = ("--only", "C0992,F2173,F0796,API-LEVEN-1,POST /klantcontacten,PATCH /klantcontacten/{uuid}")
MAKING = ("--only", "C0992,F2173,F0796,POST /klantcontacten,levensloop /klantcontacten")
SCENARIOS = ("--only", "C0992,F2173,F0796")
Register = tuple[ProviderProcess, Path, dict[str, Any]]
Conduct = Callable[[BaseHTTPRequestHandler, str, dict[str, Any]], Reply]


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    """Give a provider that has something of somebody else, its database, and that object."""
    database = tmp_path / "register.sqlite3"
    with ProviderProcess(database=database) as provider:
        headers = {"Authorization": f"Token {provider.token}"}
        with httpx.Client(
            base_url=provider.url, headers=headers, trust_env=False, verify=trusted()
        ) as client:
            foreign = client.post("/klantcontacten", json=FOREIGN).json()
        yield provider, database, foreign


def judged(
    register: Register,
    conduct: Conduct,
    output: Path,
    *,
    fuzz: bool = True,
    only: tuple[str, str] = ONLY,
) -> Outcome:
    """Judge a provider that treats what is about klantcontacten in its own way."""
    provider, _, foreign = register

    def answer(handler: BaseHTTPRequestHandler) -> Reply:
        url = "/".join(provider.url.split("/")[:3]) + handler.path
        if "/klantcontacten" in handler.path and handler.command != "GET":
            return conduct(handler, url, foreign)
        return passing_on(handler, url)

    with serving(answer) as url:
        return run(url, output, *(only if fuzz else SCENARIOS), token=provider.token, fuzz=fuzz)


def _json(status: int, body: Any) -> Reply:
    return status, {"Content-Type": "application/json"}, json.dumps(body).encode()


def _sent(handler: BaseHTTPRequestHandler) -> Any:
    with suppress(ValueError):
        return json.loads(body_of(handler))
    return None


def existing_object(handler: BaseHTTPRequestHandler, url: str, foreign: dict[str, Any]) -> Reply:
    """Answer a registration with an object that was there, as it is."""
    if handler.command != "POST":
        return passing_on(handler, url)
    _sent(handler)
    return _json(201, {**foreign, "nummer": None})


def echo_under_a_foreign_id(handler: BaseHTTPRequestHandler, url: str, foreign: dict[str, Any]) -> Reply:
    """Answer a registration with what was sent, under the id of an object that was there."""
    if handler.command != "POST":
        return passing_on(handler, url)
    sent = _sent(handler)
    return _json(201, {**foreign, **(sent if isinstance(sent, dict) else {})})


def writes_over_a_foreign_object(handler: BaseHTTPRequestHandler, url: str, foreign: dict[str, Any]) -> Reply:
    """Register by changing an object that was there, which carries our mark from then on."""
    if handler.command != "POST" or not handler.path.endswith("/klantcontacten"):
        return passing_on(handler, url)
    headers = {"Authorization": handler.headers.get("Authorization", "")}
    changed = httpx.put(
        f"{url}/{foreign['uuid']}", json=_sent(handler), headers=headers, trust_env=False, verify=trusted()
    )
    return _json(201 if changed.status_code == 200 else changed.status_code, changed.json())


@pytest.mark.first(1, 1)
@pytest.mark.parametrize("fuzz", [pytest.param(True, marks=pytest.mark.ci), False])
def test_a_foreign_object_that_carries_our_mark_is_not_removed(
    fuzz: bool, register: Register, tmp_path: Path
) -> None:
    outcome = judged(register, writes_over_a_foreign_object, tmp_path / "out", fuzz=fuzz, only=MAKING)
    assert outcome.code == 1, outcome.text
    (row,) = rows(register[1])["klantcontact"]
    assert register[2]["uuid"] in row
    left = {row["id"]: row["reason"] for row in outcome.result["leftovers"]}
    assert left[register[2]["uuid"]]["code"] == "leftover-was-there"
    assert outcome.result["run"]["suite_faults"] == 0


@pytest.mark.ci
def test_what_others_have_on_a_next_page_is_not_removed_either(register: Register, tmp_path: Path) -> None:
    provider, database, _ = register
    headers = {"Authorization": f"Token {provider.token}"}
    with httpx.Client(base_url=provider.url, headers=headers, trust_env=False, verify=trusted()) as client:
        ids = [client.post("/klantcontacten", json=FOREIGN).json()["uuid"] for _ in range(120)]
        first = client.get("/klantcontacten", params={"pageSize": 100}).json()["results"]
        hidden = iter(set(ids) - {row["uuid"] for row in first})

        def conduct(handler: BaseHTTPRequestHandler, url: str, foreign: dict[str, Any]) -> Reply:
            return writes_over_a_foreign_object(handler, url, {"uuid": next(hidden, foreign["uuid"])})

        outcome = judged(register, conduct, tmp_path / "out", fuzz=False)
        assert outcome.code == 1, outcome.text
        assert outcome.result["run"]["suite_faults"] == 0
    kept = "".join(map(str, rows(database)["klantcontact"]))
    assert [one for one in ids if one not in kept] == []


@pytest.mark.parametrize("earlier", [False, pytest.param(True, marks=pytest.mark.ci)])
def test_what_was_there_is_left_by_a_sweep_after_a_kill(
    earlier: bool, register: Register, tmp_path: Path
) -> None:
    """The provider writes over what others have and never tells: only the journal knows what was there."""
    provider, database, foreign = register
    posts, written, killed = itertools.count(), threading.Event(), threading.Event()

    def answer(handler: BaseHTTPRequestHandler) -> Reply:
        url = "/".join(provider.url.split("/")[:3]) + handler.path
        registers = handler.command == "POST" and handler.path.endswith("/klantcontacten")
        if registers and next(posts):  # the first one tries whether we may write
            writes_over_a_foreign_object(handler, url, foreign)
            written.set()
            killed.wait(60)
        return passing_on(handler, url)

    with serving(answer) as url:
        process = subprocess.Popen(
            [*COMMAND, "run", url, "--output", str(tmp_path), "--no-fuzz", "--only", "C0992"],
            env=environment(provider.token),
            stdout=subprocess.DEVNULL,
        )
        assert written.wait(60)
        process.kill()
        process.wait()
        killed.set()
        journal = tmp_path / "journal.jsonl"
        assert foreign["uuid"] not in journal.read_text()
        if earlier:  # an earlier version wrote nothing of what was there
            journal.write_text(re.sub(r', "before": \{.*?\}', "", journal.read_text()))
        trust = ["--trust-journal"] if earlier else []
        swept = command("sweep", str(tmp_path), *trust, token=provider.token)
    there = {foreign["uuid"]} <= set(itertools.chain.from_iterable(rows(database)["klantcontact"]))
    assert there is not earlier, "else this test would prove nothing"
    assert swept.returncode == (0 if earlier else 2), swept.stdout + swept.stderr
    assert ("er al vóór de registratie" in swept.stdout) is not earlier
    assert len(rows(database)["klantcontact"]) == (0 if earlier else 1)


@pytest.mark.first(1, 2)
@pytest.mark.parametrize("conduct", [existing_object, echo_under_a_foreign_id])
def test_an_object_of_somebody_else_is_neither_changed_nor_removed(
    conduct: Conduct, register: Register, tmp_path: Path
) -> None:
    before = rows(register[1])
    outcome = judged(register, conduct, tmp_path / "out")
    assert outcome.code == 1, outcome.text
    assert rows(register[1])["klantcontact"] == before["klantcontact"]
    assert register[2]["uuid"] in {row["id"] for row in outcome.result["leftovers"]}
    assert outcome.result["run"]["suite_faults"] == 0


@pytest.mark.first(1, 2)
@pytest.mark.parametrize("stores", [True, False])
def test_what_others_have_stays_though_it_is_shown_under_our_mark_from_then_on(
    stores: bool, register: Register, tmp_path: Path
) -> None:
    """The last look finds it in the lists, and a fresh look at it shows our mark too."""
    provider, database, foreign = register
    sent: dict[str, Any] = {}
    before = rows(database)["klantcontact"]

    def shown(row: dict[str, Any]) -> dict[str, Any]:
        return {**row, **sent, "uuid": foreign["uuid"]} if row.get("uuid") == foreign["uuid"] else row

    def answer(handler: BaseHTTPRequestHandler) -> Reply:
        url = "/".join(provider.url.split("/")[:3]) + handler.path
        if handler.command == "POST" and handler.path.endswith("/klantcontacten"):
            if not stores:
                sent.update(_sent(handler) or {})
                return _json(500, {})
            status, headers, body = passing_on(handler, url)
            sent.update(json.loads(body) if status == 201 else {})
            return status, headers, body
        status, headers, body = passing_on(handler, url)
        if handler.command == "GET" and status == 200 and "/klantcontacten" in handler.path and sent:
            page = json.loads(body)
            if "results" in page:
                page["results"] = list(map(shown, page["results"]))
            return _json(200, shown(page))
        return status, headers, body

    with serving(answer) as url:
        outcome = run(url, tmp_path / "out", *SCENARIOS, token=provider.token)
    assert outcome.code == (0 if stores else 1), outcome.text  # these scenarios look at no list
    assert set(map(repr, before)) <= set(map(repr, rows(database)["klantcontact"]))
    assert outcome.result["run"]["suite_faults"] == 0
    left = {row["id"]: row["reason"]["code"] for row in outcome.result["leftovers"]}
    assert left.get(foreign["uuid"]) == "leftover-was-there"


def removes_nothing(handler: BaseHTTPRequestHandler, url: str, _: dict[str, Any]) -> Reply:
    """Say of everything that is to be removed that it isn't there."""
    return _json(404, {}) if handler.command == "DELETE" else passing_on(handler, url)


def refuses_and_stores(status: int) -> Conduct:
    """Refuse each registration, and keep it."""

    def conduct(handler: BaseHTTPRequestHandler, url: str, _: dict[str, Any]) -> Reply:
        reply = passing_on(handler, url)
        return _json(status, {}) if handler.command == "POST" and reply[0] == 201 else reply

    return conduct


def stores_twice(handler: BaseHTTPRequestHandler, url: str, _: dict[str, Any]) -> Reply:
    """Keep each registration twice, once under a number of its own."""
    if handler.command != "POST":
        return passing_on(handler, url)
    bodies: list[bytes] = []

    def kept(body: bytes) -> bytes:
        bodies.append(body)
        return body

    reply = passing_on(handler, url, change=kept)
    if reply[0] == 201:
        second = json.loads(bodies[0])
        second.pop("nummer", None)
        headers = {"Authorization": handler.headers["Authorization"]}
        httpx.post(url, json=second, headers=headers, trust_env=False, verify=trusted())
    return reply


@pytest.mark.first(0, 1)
@pytest.mark.parametrize(
    ("conduct", "code", "removed", "fuzz"),
    [
        pytest.param(removes_nothing, 1, False, True, marks=pytest.mark.ci),
        pytest.param(refuses_and_stores(400), 1, True, True, marks=pytest.mark.ci),
        pytest.param(refuses_and_stores(500), 1, True, True, marks=pytest.mark.ci),
        (stores_twice, 0, True, False),  # what fuzzing sends may have no other mark than its number
    ],
    ids=["removes nothing", "400 and stored", "500 and stored", "stored twice"],
)
def test_what_answers_do_not_tell_of_is_found_all_the_same(
    conduct: Conduct, code: int, removed: bool, fuzz: bool, register: Register, tmp_path: Path
) -> None:
    outcome = judged(register, conduct, tmp_path / "out", fuzz=fuzz, only=MAKING)
    assert outcome.code == code, outcome.text
    left = len(rows(register[1])["klantcontact"]) - 1
    told = [row for row in outcome.result["leftovers"] if row["type"] == "klantcontact"]
    notices = [notice["code"] for notice in outcome.result["run"]["notices"]]
    assert ("strays-removed" in notices) is removed
    # A second copy without its number may carry no mark at all: nobody can tell whose it is.
    assert conduct is stores_twice or left == (len(told) if conduct is removes_nothing else 0)


@pytest.mark.first(0, 1)
@pytest.mark.parametrize(
    "fault",
    ["nummer-als-zoekvraag-genegeerd", pytest.param("klantbeeld-van-iedereen", marks=pytest.mark.ci)],
)
def test_what_others_wrote_is_nowhere_in_what_a_run_leaves_behind(fault: str, tmp_path: Path) -> None:
    with ProviderProcess(fault=fault) as provider:
        headers = {"Authorization": f"Token {provider.token}"}
        with httpx.Client(
            base_url=provider.url, headers=headers, trust_env=False, verify=trusted()
        ) as client:
            assert client.post("/klantcontacten", json=FOREIGN).status_code == 201
        chosen = "C0534,F2173,C4161-15,GET /klantcontacten"
        outcome = run(provider.url, tmp_path, "--only", chosen, token=provider.token, fuzz=True)
    assert outcome.code == 1
    assert "VREEMD" not in outcome.text
    for path in filter(Path.is_file, tmp_path.rglob("*")):
        assert b"VREEMD" not in path.read_bytes(), path


@pytest.mark.ci
def test_a_finding_tells_nothing_of_what_others_have(register: Register, tmp_path: Path) -> None:
    provider, _, foreign = register

    def answer(handler: BaseHTTPRequestHandler) -> Reply:
        """Show the foreign object first, whatever is asked, with a value of a wrong type."""
        status, headers, body = passing_on(handler, "/".join(provider.url.split("/")[:3]) + handler.path)
        if handler.command == "GET" and handler.path.partition("?")[0].endswith("/klantcontacten"):
            page = json.loads(body)
            ours = [row for row in page.get("results", ()) if row["uuid"] != foreign["uuid"]]
            shown = {**foreign, "inhoud": [foreign["inhoud"]], "taal": "VREEMDE taal"}
            body = json.dumps({**page, "results": [shown, *ours]}).encode()
        return status, headers, body

    with serving(answer) as url:
        only = ("--only", "GET /klantcontacten")
        outcome = run(url, tmp_path / "out", *only, token=provider.token, fuzz=True)
    assert outcome.code == 1, outcome.text
    assert {"API-CONTRACT-6", "API-LIJST-2"} <= outcome.ids("failed")
    assert "VREEMD" not in outcome.text
    written = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert len(written) > 3
    assert [path.name for path in written if b"VREEMD" in path.read_bytes()] == []


def test_what_takes_the_place_of_what_was_removed_is_kept_as_structure(
    register: Register, tmp_path: Path
) -> None:
    provider, _, foreign = register
    removed: set[str] = set()

    def answer(handler: BaseHTTPRequestHandler) -> Reply:
        """Show, under each ID that was removed, what somebody else has."""
        reply = passing_on(handler, "/".join(provider.url.split("/")[:3]) + handler.path)
        identifier = handler.path.partition("?")[0].rpartition("/")[2]
        if handler.command == "DELETE" and reply[0] == 204:
            removed.add(identifier)
        if handler.command == "GET" and identifier in removed:
            shown.append(identifier)
            return _json(200, {**foreign, "uuid": identifier})
        return reply

    shown: list[str] = []
    with serving(answer) as url:
        only = ("--only", "DELETE /klantcontacten/{uuid},levensloop /klantcontacten")
        outcome = run(url, tmp_path / "out", *only, token=provider.token, fuzz=True)
    assert shown
    assert outcome.code == 1, outcome.text
    assert "VREEMD" not in outcome.text
    written = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert [path.name for path in written if b"VREEMD" in path.read_bytes()] == []
