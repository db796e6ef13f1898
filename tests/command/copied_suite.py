"""A copy of the suite, to make mistakes in."""

import compileall
import shutil
import subprocess
import sys
from pathlib import Path

from klantinteracties_conformance.standard import resources
from tests.command.command import environment

_WITHOUT_CACHES = shutil.ignore_patterns("__pycache__")


def copy(folder: Path) -> Path:
    """Copy the suite; only the package is compiled: features and steps will change."""
    for name in ("features", "steps", "schemas", "docs", "klantinteracties_conformance"):
        shutil.copytree(resources.suite_dir() / name, folder / name, ignore=_WITHOUT_CACHES)
    for name in ("conftest.py", "pyproject.toml"):
        shutil.copy(resources.suite_dir() / name, folder / name)
    compileall.compile_dir(folder / "klantinteracties_conformance", quiet=1)
    return folder


def restore(copied: Path) -> None:
    """Make a copy sound again."""
    for name in ("features", "steps"):
        shutil.copytree(
            resources.suite_dir() / name, copied / name, ignore=_WITHOUT_CACHES, dirs_exist_ok=True
        )


def spoil(suite: Path, file: str, old: str, new: str) -> None:
    """Make a mistake, at a place that is there once."""
    text = (suite / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, text.count(old)
    (suite / file).write_text(text.replace(old, new), encoding="utf-8")


def environment_of(suite: Path) -> dict[str, str]:
    """Return an environment in which a copy stands in place of the installed suite."""
    return {**environment(None), "PYTHONPATH": str(suite), "PYTHONDONTWRITEBYTECODE": "1"}


def python(suite: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a module with the copy in place of the installed suite."""
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=suite,
        env={**environment_of(suite), **more},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
