"""A run against each hostile behaviour ends in time, in little memory, never green, and without a secret."""

import json
import ssl
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import trustme

from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.provider.process import ProviderProcess
from tests.command.command import environment
from tests.command.launcher import Done, launcher
from tests.hostile import conduct, content, transport
from tests.hostile.case import CASES, FIRST_HOSTILE, SECRET, Case
from tests.hostile.server import BASE, Behaviour, Seen, hostile

MODULES = (transport, content, conduct)
TIME_LIMIT = 150.0
"""Seconds that a run may take on a machine that is overloaded with other work; alone it takes under five."""

PROCESSOR_LIMIT = 12.0
"""Seconds of processor time that a run may take, which no other work adds to."""

MEMORY_LIMIT = 300
LEAST_PART_OF_SECRET = 8


@pytest.fixture(scope="module")
def good() -> Iterator[ProviderProcess]:
    with ProviderProcess(token=SECRET) as provider:
        yield provider


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[tuple[str, Seen]]:
    def trap(call: Any) -> None:
        call.json({"count": 0, "next": None, "results": []})

    with hostile(trap) as (url, seen):
        yield url, seen


World = tuple[ProviderProcess, tuple[str, Seen]]


@pytest.fixture
def world(good: ProviderProcess, elsewhere: tuple[str, Seen]) -> World:
    return good, elsewhere


def _judged(
    world: World,
    play: Behaviour,
    only: str,
    folder: Path,
    more: Sequence[str] = ("--no-fuzz",),
    tls: ssl.SSLContext | None = None,
) -> Done:
    provider, (trap, trapped) = world
    with hostile(play, provider.origin, trap, tls) as (url, seen):
        where = [url]
        if tls is not None:
            table = f'[targets.acc]\nurl = "{url}"\ntls = {{ca_bundle = "ca.pem"}}\n'
            (folder / "conformance.toml").write_text(table, encoding="utf-8")
            where = ["--target", "acc"]
        arguments = ["run", *where, "--dialect", "openklant", "--timeout", "2", *more]
        arguments += ["--only", only] if only else []
        arguments += ["--output", str(folder / "reports")]
        terminal = folder / "terminal.txt"
        done = launcher().run(arguments, environment(SECRET), folder, (terminal, terminal), TIME_LIMIT)
    _nothing_leaked(folder)
    assert not trapped.requests
    assert done.processor < PROCESSOR_LIMIT * (1 if only else 5)
    assert done.megabytes < MEMORY_LIMIT
    for request in seen.requests:
        assert "cookie" not in request.headers
        assert request.target.startswith((f"{BASE}/", "/geheim")), request.target
        assert "\\" not in request.target
        assert "/.." not in request.target
    return done


def _nothing_leaked(folder: Path) -> None:
    """Look for the secret in every form, and for what steers a terminal."""
    terminal = (folder / "terminal.txt").read_bytes().decode()
    assert "Traceback" not in terminal
    assert not {character for character in terminal if character != "\n" and not character.isprintable()}
    clean = Redactor([SECRET])
    for path in filter(Path.is_file, folder.rglob("*")):
        text = path.read_text(encoding="utf-8", errors="strict")
        assert clean.text(text) == text, path
        assert SECRET[:LEAST_PART_OF_SECRET] not in text, path
        assert SECRET[-LEAST_PART_OF_SECRET:] not in text, path


def _rendered(folder: Path) -> dict[str, Any]:
    def refuse(name: str) -> Any:
        raise AssertionError(f"{name} is no JSON")

    text = (folder / "reports" / "result.json").read_text(encoding="utf-8")
    result: dict[str, Any] = json.loads(text, parse_constant=refuse)
    assert "</html>" in (folder / "reports" / "index.html").read_text(encoding="utf-8")
    ElementTree.parse(folder / "reports" / "junit.xml")
    return result


def _terminal(folder: Path) -> str:
    return (folder / "terminal.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES.values(), ids=lambda case: case.name)
def test_a_provider_that_begins_well_and_turns_hostile(case: Case, world: World, tmp_path: Path) -> None:
    done = _judged(world, case.begin_well, case.only, tmp_path)
    assert done.code == case.code, _terminal(tmp_path)
    result = _rendered(tmp_path)
    assert result["run"]["suite_faults"] == 0
    assert result["verdict"] == {1: "nonconformant", 2: "undetermined"}[case.code]


@pytest.mark.parametrize(
    "case", [case for case in CASES.values() if case.at_once is not None], ids=lambda case: case.name
)
def test_a_provider_that_is_hostile_at_once(case: Case, world: World, tmp_path: Path) -> None:
    done = _judged(world, case.begin_badly, case.only, tmp_path)
    assert done.code == case.at_once, _terminal(tmp_path)


def test_a_redirect_from_https_to_http_is_not_followed(world: World, tmp_path: Path) -> None:
    ca = trustme.CA()
    ca.cert_pem.write_to_path(tmp_path / "ca.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ca.issue_cert("127.0.0.1").configure_cert(context)
    case = CASES["redirect-to-another-host"]
    done = _judged(world, case.begin_well, case.only, tmp_path, tls=context)
    assert done.code == case.code, _terminal(tmp_path)
    assert _rendered(tmp_path)["run"]["suite_faults"] == 0


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("everything-401-after-the-thirtieth", ["--no-fuzz"]),
        pytest.param("every-value-of-another-type", ["--no-fuzz"], marks=pytest.mark.ci),
        ("token-echoed-in-many-forms", ["--no-fuzz"]),
        ("everything-is-an-empty-object", ["--fuzz-time-limit", "5"]),
    ],
)
def test_a_whole_run(name: str, more: list[str], world: World, tmp_path: Path) -> None:
    done = _judged(world, CASES[name].begin_well, "", tmp_path, more)
    assert done.code == 1, _terminal(tmp_path)
    assert _rendered(tmp_path)["run"]["suite_faults"] == 0


def test_there_are_at_least_forty_behaviours() -> None:
    assert len(CASES) >= 40
    assert FIRST_HOSTILE > 1
