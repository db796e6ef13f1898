"""The provider as a process: start, stop, refusals to start, durability, and many writers at once."""

from __future__ import annotations

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import uvicorn

from klantinteracties_conformance.compat.library import IncompatibleLibraryError
from klantinteracties_conformance.provider.process import ProviderProcess, ProviderStartError
from klantinteracties_conformance.provider.server import DEFAULT_TOKEN
from tests.provider.api import Api, Json, bsn, unique
from tests.provider.crud import Crud

COMMAND = [sys.executable, "-m", "klantinteracties_conformance.provider"]
CONTACT: Json = {"kanaal": "telefoon", "onderwerp": "Vraag", "taal": "nld", "vertrouwelijk": False}
THREADS, WRITES = 8, 50


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files that no other process uses."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_start_and_stop(number: signal.Signals, scratch: Path) -> None:
    process = subprocess.Popen(COMMAND, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    url = process.stdout.readline().strip()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/klantinteracties/api/v1", url)
    api = Api(url, DEFAULT_TOKEN)
    api.klantcontact()
    assert list(scratch.glob("klantinteracties-*/*.sqlite3"))
    process.send_signal(number)
    out, err = process.communicate(timeout=10)
    assert (process.returncode, out, err) == (0, "", "")
    assert not list(scratch.iterdir())
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", int(url.split(":")[2].split("/")[0])), timeout=2)


def test_token_from_the_environment() -> None:
    with ProviderProcess(token="a" * 40) as running:
        assert Api(running.url, "a" * 40).get("actoren")["count"] == 0
        assert Api(running.url, DEFAULT_TOKEN).send("GET", "actoren").status_code == 401
        arguments = Path(f"/proc/{running.pid}/cmdline")
        if arguments.exists():
            assert b"aaaa" not in arguments.read_bytes()


def test_every_dialect_from_one_start() -> None:
    with ProviderProcess(dialect="vng-crud") as running:
        assert running.url == running.url_of("vng-crud")
        Crud(running.url, running.token).klantcontact()
        assert Api(running.url_of("openklant"), running.token).get("klantcontacten")["count"] == 1
        assert os.getsid(running.pid) == running.pid != os.getsid(0)
    with pytest.raises(RuntimeError):
        _ = ProviderProcess().referentielijsten_url


def test_dies_with_its_parent(scratch: Path) -> None:
    running = ProviderProcess()
    running.start()
    assert running.process is not None
    assert running.process.stdin is not None
    running.process.stdin.close()
    assert running.process.wait(10) == 0
    assert not list(scratch.iterdir())
    running.stop()
    running.stop()


def no_database(folder: Path) -> Path:
    path = folder / "tekst.sqlite3"
    path.write_text("dit is geen database, maar een gewone tekst\n" * 50, encoding="utf-8")
    return path


def foreign_database(folder: Path) -> Path:
    path = folder / "ander.sqlite3"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE iets (a)")
    connection.close()
    return path


def missing_folder(folder: Path) -> Path:
    return folder / "bestaat" / "niet.sqlite3"


@pytest.mark.parametrize(
    ("database", "code"),
    [
        (no_database, "database-none"),
        (foreign_database, "database-of-others"),
        (missing_folder, "database-unusable"),
    ],
)
def test_unusable_database(tmp_path: Path, database: Callable[[Path], Path], code: str) -> None:
    with pytest.raises(ProviderStartError, match=code):
        ProviderProcess(database=database(tmp_path)).start()


def test_nothing_acknowledged_is_lost(scratch: Path) -> None:
    database = scratch / "bewaard.sqlite3"
    acknowledged: list[str] = []
    running = ProviderProcess(database=database)
    running.start()
    api = Api(running.url, running.token)

    def write() -> None:
        while True:
            try:
                acknowledged.append(api.klantcontact(nummer=unique())["uuid"])
            except Exception:  # the server is killed under us, at whatever point that is
                return

    writer = threading.Thread(target=write)
    writer.start()
    while len(acknowledged) < 100:
        time.sleep(0.01)
    running.kill()
    writer.join(10)
    running.stop()
    with ProviderProcess(database=database) as again:
        kept = set(Api(again.url, again.token).find("klantcontacten"))
    assert set(acknowledged) <= kept
    assert len(kept) <= len(acknowledged) + 1
    assert [path.name for path in scratch.iterdir()] == [database.name]


def test_many_writers(provider: ProviderProcess) -> None:
    channel = unique("k")

    def write(_: int) -> list[str]:
        api = Api(provider.url, provider.token)
        return [api.klantcontact(kanaal=channel, nummer=unique())["uuid"] for _ in range(WRITES)]

    with ThreadPoolExecutor(THREADS) as pool:
        made = [uuid for part in pool.map(write, range(THREADS)) for uuid in part]
    api = Api(provider.url, provider.token)
    assert sorted(made) == sorted(api.find("klantcontacten", kanaal=channel))
    assert len(set(made)) == THREADS * WRITES


def test_one_of_many_gets_the_number(provider: ProviderProcess) -> None:
    number, identificator = unique(), bsn()
    start = threading.Barrier(THREADS)

    def write(_: int) -> tuple[int, int]:
        api = Api(provider.url, provider.token)
        body = {"identificeerdePartij": None, "partijIdentificator": identificator}
        start.wait()
        first = api.send("POST", "klantcontacten", json={**CONTACT, "nummer": number})
        second = api.send("POST", "partij-identificatoren", json=body)
        return first.status_code, second.status_code

    with ThreadPoolExecutor(THREADS) as pool:
        outcomes = list(pool.map(write, range(THREADS)))
    for statuses in zip(*outcomes, strict=True):
        assert sorted(statuses) == [201, *[400] * (THREADS - 1)]


def test_two_providers_on_one_database(tmp_path: Path) -> None:
    database = tmp_path / "gedeeld.sqlite3"
    with ProviderProcess(database=database) as one, ProviderProcess(database=database) as two:

        def write(running: ProviderProcess) -> int:
            api = Api(running.url, running.token)
            return len([api.klantcontact() for _ in range(WRITES)])

        with ThreadPoolExecutor(2) as pool:
            assert list(pool.map(write, (one, two))) == [WRITES, WRITES]
        assert Api(two.url, two.token).get("klantcontacten")["count"] == 2 * WRITES
    assert database.stat().st_size > 0


@pytest.mark.ci
def test_a_library_that_lacks_a_part_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spoiling = "import uvicorn\ndel uvicorn.Server.startup\n"
    (tmp_path / "sitecustomize.py").write_text(spoiling, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.delattr(uvicorn.Server, "startup")
    with pytest.raises(IncompatibleLibraryError, match="uvicorn"):
        ProviderProcess().start()
