"""A run leaves its process as it found it, and tells nobody else how the provider is reached."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from klantinteracties_conformance.client.access import Access, Network
from klantinteracties_conformance.client.auth import Credentials
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.judging import runner
from klantinteracties_conformance.provider.process import ProviderProcess

SECRET = "zeer-GEHEIM-0123456789"

OURS = {
    "PYTEST_ADDOPTS": "-k nergens --collect-only",
    "PYTEST_PLUGINS": "bestaat_niet",
    "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "",
}

SCRIPT = """
import json, logging, os, signal, sys
from pathlib import Path
from rich.console import Console
from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.config.run_request import RunRequest
from klantinteracties_conformance.judging import runner
url, output, token, workers = sys.argv[1:]
asked = RunRequest(
    url=url, dialect="openklant", only=("F8618-1", "C0992-1"), fuzz="none", workers=int(workers),
    output=Path(output), result=Path(output, "result.json"), access=Access.by_token(token),
)
def state():
    handlers = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)]
    return dict(os.environ), os.getcwd(), list(sys.path), handlers, list(logging.root.handlers)
before = state()
code = runner.run(asked, Console(file=sys.stderr))
print(json.dumps([code, before == state()]))
"""


@pytest.mark.first(0, 2)
@pytest.mark.parametrize("workers", [pytest.param("1", marks=pytest.mark.ci), "2"])
def test_the_process_is_the_same_before_and_after_a_run(workers: str, tmp_path: Path) -> None:
    # What the pytest that runs this test says of itself is no part of a user's environment.
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    with ProviderProcess() as provider:
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, provider.url, str(tmp_path), provider.token, workers],
            env={**inherited, **OURS},
            capture_output=True,
            text=True,
            check=False,
        )
    assert json.loads(done.stdout.splitlines()[-1]) == [0, True], done.stdout + done.stderr
    assert json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))["run"]["workers"] == int(
        workers
    )


def test_who_is_killed_before_the_pages_are_written_leaves_those_of_an_earlier_run(tmp_path: Path) -> None:
    """A new result beside older pages would tell of two runs."""
    earlier = [tmp_path / name for name in ("result.json", "index.html", "badge.svg")]
    for path in earlier:
        path.write_text("earlier", encoding="utf-8")
    killed = SCRIPT.replace("before = state", "runner._sweep_up = lambda *_: os._exit(9)\nbefore = state")
    with ProviderProcess() as provider:
        done = subprocess.run(
            [sys.executable, "-c", killed, provider.url, str(tmp_path), provider.token, "1"],
            capture_output=True,
            check=False,
        )
    assert done.returncode == 9, done.stderr
    assert {path.read_text(encoding="utf-8") for path in earlier} == {"earlier"}


def test_a_secret_is_neither_in_arguments_nor_in_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in OURS.items():
        monkeypatch.setenv(name, value)
    before, seen = dict(os.environ), []

    def broken(arguments: list[str], **_: Any) -> int:
        seen.extend([*arguments, *os.environ.values()])
        assert "PYTEST_ADDOPTS" not in os.environ
        assert "PYTEST_PLUGINS" not in os.environ
        assert os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] == "1"
        raise RuntimeError("pytest broke")

    monkeypatch.setattr(pytest, "main", broken)
    access = Access(Credentials("bearer", SECRET), Network(proxy=f"http://a:{SECRET}@x"), {"X-Poort": SECRET})
    asked = RunRequest(
        url="http://127.0.0.1:1/api",
        dialect="openklant",
        output=tmp_path,
        workers=2,
        access=access,
        lists_token=SECRET,
    )
    with pytest.raises(RuntimeError, match="pytest broke"):
        runner.run(asked, Console(file=(tmp_path / "terminal").open("w")))
    assert seen
    assert not [text for text in seen if SECRET in text]
    assert dict(os.environ) == before


def test_reports_of_an_earlier_run_stay_until_there_are_others(tmp_path: Path) -> None:
    earlier = [tmp_path / name for name in ("result.json", "index.html")]
    (tmp_path / "allure-results").mkdir()
    for path in [*earlier, tmp_path / "allure-results" / "a.json", tmp_path / "of-others.txt"]:
        path.write_text("{}", encoding="utf-8")
    runner.prepare_output(tmp_path)
    assert all(path.exists() for path in earlier)
    runner.clear_output(tmp_path)
    left = {path.name for path in tmp_path.iterdir()}
    assert not left & {"result.json", "index.html", "allure-results"}
    assert "of-others.txt" in left
