"""A library that lacks a part ends a command in one sentence, with the exit code of a fault of the suite."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.command.command import environment

SENTENCE = "waar deze suite op rekent: installeer de versies uit constraints.txt."


def _without(module: str, name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command with a part of a library taken away, also in the processes that it starts."""
    program = (
        "import importlib, sys\n"
        f"holder = importlib.import_module({module!r})\n"
        f"*way, last = {name!r}.split('.')\n"
        "for step in way: holder = getattr(holder, step)\n"
        "delattr(holder, last)\n"
        "from klantinteracties_conformance.cli.main import main\n"
        f"main({list(arguments)!r})\n"
    )
    return subprocess.run(
        [sys.executable, "-c", program],
        env=environment(None),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.first(0, 1)
@pytest.mark.parametrize(
    ("module", "name", "more"),
    [
        ("pytest_bdd.steps", "step_function_context_registry", ["--no-fuzz"]),
        ("pytest_bdd.scenario", "find_fixturedefs_for_step", ["--no-fuzz", "--workers", "2"]),
        ("_pytest.fixtures", "FixtureManager.getfixturedefs", ["--no-fuzz"]),
        ("schemathesis.generation.drivers", "CoverageGenerator", []),
    ],
)
def test_a_run_ends_before_it_begins(module: str, name: str, more: list[str], tmp_path: Path) -> None:
    done = _without(module, name, "run", "--embedded", "--output", str(tmp_path), *more)
    assert done.returncode == 3, done.stdout + done.stderr
    said = [line for line in done.stderr.splitlines() if line.strip()]
    assert len(said) == 1, done.stderr
    assert said[0].removeprefix("ERROR: ").startswith("Fout in de suite zelf: ")
    assert said[0].endswith(SENTENCE)
    assert name in said[0]
    assert done.stdout.splitlines()[-1].startswith("VERDICT undetermined ")
    assert not (tmp_path / "result.json").exists()


@pytest.mark.ci
def test_a_run_without_fuzzing_asks_nothing_of_schemathesis(tmp_path: Path) -> None:
    arguments = ["run", "--embedded", "--output", str(tmp_path), "--no-fuzz", "--only", "F8618"]
    done = _without("schemathesis.generation.drivers", "CoverageGenerator", *arguments)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_provider_does_not_start() -> None:
    done = _without("uvicorn", "Server.startup", "provider")
    assert done.returncode == 3
    assert not done.stdout
    (said,) = done.stderr.splitlines()
    assert said.startswith("Fout in de suite zelf: uvicorn ")
    assert said.endswith(SENTENCE)
