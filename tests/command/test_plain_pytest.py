"""Plain pytest, from a clone, judges a provider too."""

import json
import re
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.known_faults import known_faults
from tests.command.command import plain_pytest
from tests.command.servers import Reply, proxying, serving


def _count(prefix: str = "", word: str = "") -> int:
    """Return how many scenarios stand in features with this prefix and have this word in their name."""
    keys = [
        key for spec in catalogue().requirements for key in spec.scenarios if spec.group.startswith(prefix)
    ]
    return sum(word in key.name.lower() for key in keys)


ALL = _count()


@pytest.mark.first(0, 1)
@pytest.mark.parametrize(
    ("more", "count"),
    [
        (("-m", "C0992"), _count("C0992")),
        (("-m", "C0534 and F0796"), 2),
        (("-k", "gekoppeld"), _count(word="gekoppeld")),
        (("-n", "2", "-m", "C0992"), _count("C0992")),
        (("features/cases",), _count("C")),
    ],
)
def test_selections_of_pytest_work(more: tuple[str, ...], count: int) -> None:
    with ProviderProcess() as provider:
        lists = f"--referentielijsten={provider.referentielijsten_url}"
        done = plain_pytest(f"--provider-url={provider.url}", lists, *more, token=provider.token)
    taken = re.findall(r"(\d+) (?:passed|skipped)", done.stdout.splitlines()[-1])
    assert sum(map(int, taken)) == count, done.stdout + done.stderr
    assert done.returncode == 0
    assert "geen certificaat" in done.stdout


@pytest.mark.ci
def test_part_of_a_requirement_is_not_judged() -> None:
    with ProviderProcess() as provider:
        done = plain_pytest(f"--provider-url={provider.url}", "-k", "duizend", token=provider.token)
    assert "1 passed" in done.stdout
    assert done.returncode == 2


@pytest.mark.ci
def test_a_broken_provider_fails_under_plain_pytest(tmp_path: Path) -> None:
    fault = "interne-notitie-verdwijnt"
    with ProviderProcess(fault=fault) as provider:
        results = tmp_path / "allure"
        done = plain_pytest(f"--provider-url={provider.url}", f"--alluredir={results}", token=provider.token)
    assert done.returncode == 1
    found = [json.loads(path.read_text(encoding="utf-8")) for path in results.glob("*-result.json")]
    assert len(found) == len({row["historyId"] for row in found}) == ALL
    failed = [row for row in found if row["status"] not in ("passed", "skipped")]
    shown = {row["name"]: row["steps"] for row in failed}
    steps = shown["C4161-1: Ook de gegevens die de case leeg laat, worden getoond"]
    noticed = known_faults()[fault].requirements("openklant")
    assert {name.partition(":")[0] for name in shown} == noticed
    assert [step["name"].split()[0] for step in steps] == ["Gegeven", "Als", "Dan"]
    assert [step["status"] for step in steps] == ["passed", "passed", "failed"]
    attached = [attachment["name"] for step in steps for attachment in step.get("attachments", [])]
    assert any(name.startswith("POST ") and name.endswith("→ 201") for name in attached)
    assert any(name.startswith("GET ") and name.endswith("→ 200") for name in attached)
    assert provider.token.encode() not in b"".join(path.read_bytes() for path in results.iterdir())


def test_text_of_a_provider_begins_no_line_that_a_pipeline_obeys() -> None:
    def obeyed(_: int, _handler: BaseHTTPRequestHandler, reply: Reply) -> Reply:
        status, headers, body = reply
        body = body.replace(b'"taal":"nld"', b'"taal":"nld\\n::error::van buiten"')
        return status, headers, body

    with ProviderProcess() as provider, serving(proxying(provider.url, obeyed)) as url:
        done = plain_pytest(f"--provider-url={url}", "-m", "C0534-1", token=provider.token)
    assert done.returncode == 1
    assert "::error::van buiten" in done.stdout
    assert not [line for line in done.stdout.splitlines() if line.startswith("::")], done.stdout


def test_without_a_provider_nothing_runs() -> None:
    done = plain_pytest()
    assert done.returncode not in (0, 1)
    assert "--provider-url" in done.stdout + done.stderr
    assert "passed" not in done.stdout


@pytest.mark.first(1, 2)
@pytest.mark.parametrize("arguments", [(), (".",)])
def test_without_a_provider_there_is_one_sentence(arguments: tuple[str, ...]) -> None:
    done = plain_pytest(*arguments)
    assert done.returncode == 4
    said = [line for line in done.stderr.splitlines() if line.strip()]
    assert said == ["ERROR: Geen provider om te toetsen: geef --provider-url URL."]
    assert "Traceback" not in done.stdout
    assert "Geen provider" not in done.stdout
