"""Plays a behaviour at an entrance, and looks at what must hold whatever the behaviour and the exit code."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import httpx

from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard import dialect_files
from tests.command.command import environment
from tests.command.launcher import Done, launcher
from tests.hostile.case import Case
from tests.hostile.entrances import Entrance
from tests.hostile.server import ACCESS, BASE, LISTS, SECRET, TOKEN, Call, Seen, hostile

TIME_LIMIT = 150.0
"""Seconds that a run may take on a machine that is overloaded with other work; alone it takes under five."""

PROCESSOR_LIMIT = 12.0
"""Seconds of processor time that a run may take, which no other work adds to."""

MEMORY_LIMIT = 300
LEAST_PART_OF_SECRET = 8
STEERS = ("::", "##[", "##vso", "section_")
"""What pipelines obey at the beginning of a line."""

TOLD = ("Achtergebleven bij", "Niet nagekeken is of er iets", "ruim op met", "Verwijderen lukt niet")
"""How a run says that something of it may be left."""

FOREIGN = (
    (
        "klantcontacten",
        {
            "kanaal": "Telefoon",
            "onderwerp": "Vraag van een ander",
            "taal": "nld",
            "indicatieContactGelukt": True,
            "vertrouwelijk": False,
        },
    ),
    ("actoren", {"naam": "Een ander", "soortActor": "medewerker", "indicatieActief": True}),
)


class Register:
    """What the good provider holds: objects of others, and what runs leave."""

    def __init__(self, provider: ProviderProcess) -> None:
        headers = {"Authorization": f"Token {SECRET}"}
        self._client = httpx.Client(base_url=provider.url, headers=headers, trust_env=False)
        self._lists = [type_.path for type_ in dialect_files.load("openklant").types.values()]
        for path, row in FOREIGN:
            self._client.post(path, json=row).raise_for_status()
        self._before = self._rows()

    def _rows(self) -> dict[str, Any]:
        return {row["url"]: row for name in self._lists for row in self._list(name)}

    def _list(self, name: str) -> Iterator[dict[str, Any]]:
        page = self._client.get(name, params={"pageSize": 100}).json()
        yield from page["results"]
        while page["next"]:
            page = self._client.get(page["next"]).json()
            yield from page["results"]

    def settled(self) -> set[str]:
        """Return what a run left, after removing it; nothing of others may have changed."""
        now = self._rows()
        left = set(now) - set(self._before)
        for url in left:
            self._client.delete(url)
        assert {url: now.get(url) for url in self._before} == self._before
        return left

    def close(self) -> None:
        self._client.close()


@dataclass
class World:
    """A good provider that behaviours stand before, what it holds, and a host that nobody may turn to."""

    provider: ProviderProcess
    register: Register
    elsewhere: str
    trapped: Seen


@contextmanager
def world() -> Iterator[World]:
    """Yield a world."""

    def trap(call: Call) -> None:
        call.json({"count": 0, "next": None, "results": []})

    with ProviderProcess(token=SECRET) as provider, hostile(trap) as (elsewhere, trapped):
        register = Register(provider)
        yield World(provider, register, elsewhere, trapped)
        register.close()


def played(world: World, entrance: Entrance, case: Case, folder: Path) -> Done:
    """Play a behaviour at an entrance."""
    with hostile(entrance.behaviour(case), world.provider.origin, world.elsewhere) as (url, seen):
        where = [url]
        if entrance.by_token:
            auth = {"kind": "oauth2", "client_id": "kcc", "secret_env": "KLANTINTERACTIES_TOKEN"}
            where = configured(folder, url, auth={**auth, "token_url": url.removesuffix(BASE) + TOKEN})
        return judged(world, entrance.command(case, where, url.removesuffix(BASE)), folder, seen)


def configured(folder: Path, url: str, **tables: dict[str, str]) -> list[str]:
    """Write a configuration with these tables for a provider, and return how it is asked for."""
    lines = ["[targets.acc]", f'url = "{url}"']
    for name, table in tables.items():
        lines += [f"[targets.acc.{name}]", *(f'{key} = "{value}"' for key, value in table.items())]
    (folder / "conformance.toml").write_text("\n".join(lines), encoding="utf-8")
    return ["--target", "acc"]


def judged(world: World, arguments: list[str], folder: Path, seen: Seen, limit: float = 1) -> Done:
    """Call the command; `limit` is how many times the usual time it may take."""
    terminal = folder / "terminal.txt"
    arguments += ["--output", str(folder / "reports")] if arguments[0] == "run" else []
    done = launcher().run(arguments, environment(SECRET), folder, (terminal, terminal), TIME_LIMIT)
    text = terminal.read_bytes().decode()
    _nothing_leaked(folder)
    _no_line_of_others(text, verdict=arguments[0] == "run")
    assert not world.trapped.requests
    assert done.processor < PROCESSOR_LIMIT * limit
    assert done.megabytes < MEMORY_LIMIT
    for request in seen.requests:
        assert "cookie" not in request.headers
        assert request.target.startswith((f"{BASE}/", "/geheim", LISTS, TOKEN)), request.target
        assert "\\" not in request.target
        assert "/.." not in request.target
    if left := world.register.settled():
        assert any(told in text for told in TOLD), left
    return done


def _nothing_leaked(folder: Path) -> None:
    """Look for the secrets in every form."""
    clean = Redactor([SECRET, ACCESS])
    for path in filter(Path.is_file, folder.rglob("*")):
        text = path.read_text(encoding="utf-8", errors="strict")
        assert clean.text(text) == text, path
        for secret in (SECRET, ACCESS):
            assert secret[:LEAST_PART_OF_SECRET] not in text, path
            assert secret[-LEAST_PART_OF_SECRET:] not in text, path


def _no_line_of_others(text: str, *, verdict: bool) -> None:
    """Look for what steers a terminal or a pipeline, and for verdicts that aren't the suite's."""
    assert "Traceback" not in text
    assert not {character for character in text if character != "\n" and not character.isprintable()}
    lines = [line for line in text.splitlines() if line.strip()]
    assert not [line for line in lines if line.lstrip().startswith(STEERS)]
    assert [line for line in lines if line.lstrip().startswith("VERDICT")] == lines[-1:] * verdict


def rendered(folder: Path) -> dict[str, Any]:
    """Return the result of a run, of which each rendering must be one."""

    def refuse(name: str) -> Any:
        raise AssertionError(f"{name} is no JSON")

    text = (folder / "reports" / "result.json").read_text(encoding="utf-8")
    result: dict[str, Any] = json.loads(text, parse_constant=refuse)
    assert "</html>" in (folder / "reports" / "index.html").read_text(encoding="utf-8")
    ElementTree.parse(folder / "reports" / "junit.xml")
    return result
