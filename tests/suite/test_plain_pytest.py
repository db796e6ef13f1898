"""Plain pytest, from a clone, judges a provider too."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from klantinteracties_conformance import resources
from klantinteracties_conformance.provider.process import ProviderProcess
from tests.suite.command import environment


def _pytest(*arguments: str, token: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments],
        cwd=resources.suite_dir(),
        env=environment(token),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ((), 31),
        (("-m", "C0992"), 9),
        (("-m", "C0534 and F0796"), 1),
        (("-n", "2"), 31),
        (("-k", "nummer"), 4),
        (("-n", "2", "-m", "C0992"), 9),
        (("features/cases",), 20),
    ],
)
def test_selections_of_pytest_work(more: tuple[str, ...], count: int) -> None:
    with ProviderProcess() as provider:
        done = _pytest(f"--provider-url={provider.url}", *more, token=provider.token)
    assert f"{count} passed" in done.stdout, done.stdout + done.stderr
    assert done.returncode == 0
    assert ("geen certificaat" in done.stdout) == (count < 31)


def test_part_of_a_requirement_is_not_judged() -> None:
    with ProviderProcess() as provider:
        done = _pytest(f"--provider-url={provider.url}", "-k", "duizend", token=provider.token)
    assert "1 passed" in done.stdout
    assert done.returncode == 2


def test_a_broken_provider_fails_under_plain_pytest(tmp_path: Path) -> None:
    with ProviderProcess(fault="functie-verdwijnt") as provider:
        results = tmp_path / "allure"
        done = _pytest(f"--provider-url={provider.url}", f"--alluredir={results}", token=provider.token)
    assert done.returncode == 1
    assert "F5592-1" in done.stdout + done.stderr or "1 failed" in done.stdout
    found = [json.loads(path.read_text(encoding="utf-8")) for path in results.glob("*-result.json")]
    assert len(found) == len({row["historyId"] for row in found}) == 31
    failed = [row for row in found if row["status"] != "passed"]
    assert [row["name"] for row in failed] == [
        "F5592-1: De gegevens van de medewerker zijn later weer op te vragen"
    ]
    steps = failed[0]["steps"]
    assert [step["name"].split()[0] for step in steps] == ["Als", "Dan"]
    assert [step["status"] for step in steps] == ["passed", "failed"]
    attached = [attachment["name"] for step in steps for attachment in step["attachments"]]
    assert any(name.startswith("POST ") and name.endswith("→ 201") for name in attached)
    assert any(name.startswith("GET ") and name.endswith("→ 200") for name in attached)
    assert provider.token.encode() not in b"".join(path.read_bytes() for path in results.iterdir())


def test_without_a_provider_nothing_runs() -> None:
    done = _pytest()
    assert done.returncode not in (0, 1)
    assert "--provider-url" in done.stdout + done.stderr
    assert "passed" not in done.stdout
