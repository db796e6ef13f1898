"""What would pass silently is refused: a mistake in a feature or a step is a fault of the suite."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard import resources
from tests.command.command import environment

FEATURE = "features/functies/F8618_vraag_klantcontact_op.feature"
STEP = "Dan zegt de provider dat het klantcontact niet bestaat"


def _suite(folder: Path) -> Path:
    for name in ("features", "steps", "schemas", "docs", "klantinteracties_conformance"):
        shutil.copytree(
            resources.suite_dir() / name, folder / name, ignore=shutil.ignore_patterns("__pycache__")
        )
    for name in ("conftest.py", "pyproject.toml"):
        shutil.copy(resources.suite_dir() / name, folder / name)
    return folder


def _run(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    with ProviderProcess() as provider:
        arguments = ["run", provider.url, "--output", str(folder / "out"), "--no-fuzz", *more]
        environ = {**environment(provider.token), "PYTHONPATH": str(folder)}
        return subprocess.run(
            [sys.executable, "-m", "klantinteracties_conformance", *arguments],
            cwd=folder,
            env=environ,
            capture_output=True,
            text=True,
            check=False,
        )


def test_the_copied_suite_runs_as_the_original(tmp_path: Path) -> None:
    done = _run(_suite(tmp_path))
    assert done.returncode == 0, done.stdout + done.stderr


MISTAKES = [
    (FEATURE, STEP, "Dan zegt niemand iets"),
    (FEATURE, f"      {STEP}\n", ""),
    (FEATURE, "Scenario: Een onbekend ID", "Scenario: Leeg\n\n    Scenario: Een onbekend ID"),
    (FEATURE, "Regel: Van", "Scenario: Los\n      " + STEP + "\n\n  Regel: Van"),
    (FEATURE, "@F8618-1 @verplicht", "@F8618-1"),
    (FEATURE, "@F8618-1", "@F9999-1"),
    (FEATURE, "    Bron: F8618 (opvragen op id)\n", ""),
    (FEATURE, "Regel:", "Regels:"),
    (
        "features/functies/F2173_registreer_klantcontact.feature",
        "Scenario: Een partij wordt verwijderd",
        "Scenario: Een klantcontact wordt verwijderd",
    ),
    (
        "steps/klantcontact.py",
        '@then("zegt de provider dat het klantcontact niet bestaat")\ndef',
        '@then("zegt de provider dat het klantcontact niet bestaat")\nasync def',
    ),
    (
        "steps/partij.py",
        '@then("bestaat de partij niet meer")',
        '@then("bestaat het klantcontact niet meer")\ndef dubbel() -> None:\n    """Match the same '
        'step."""\n\n\n@then("bestaat de partij niet meer")',
    ),
    ("steps/actor.py", "from pytest_bdd import", "from pytest_bbd import"),
]

UNDER_WORKERS = (0, 2, 8, 10, 11)
"""What a process of its own would have to tell: a step, a scenario, a name that is there twice, an import."""


@pytest.mark.parametrize(
    ("workers", "file", "old", "new"),
    [("1", *mistake) for mistake in MISTAKES] + [("2", *MISTAKES[number]) for number in UNDER_WORKERS],
)
def test_a_mistake_in_the_suite_is_never_a_pass(
    workers: str, file: str, old: str, new: str, tmp_path: Path
) -> None:
    folder = _suite(tmp_path)
    text = (folder / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")
    done = _run(folder, "--workers", workers)
    assert done.returncode == 3, done.stdout + done.stderr
    assert "VOLDOET " not in done.stdout.replace("VOLDOET NIET", "")
