"""Runs the shell steps of a pipeline file as a runner would: in bash, with the variables that it sets."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

STUB = """#!/usr/bin/env bash
# Notes what is to be installed, and leaves everything else to the real one.
if [ "$1 $2" = "-m pip" ]; then echo "${@: -1}" >> "$INSTALLED"; exit 0; fi
exec {python} "$@"
"""


def ready(folder: Path) -> dict[str, str]:
    """Return an environment in which this suite is the installed one, and installing is only noted down."""
    tools = folder / "tools"
    tools.mkdir()
    for name in ("python", "python3"):
        (tools / name).write_text(STUB.format(python=sys.executable))
        (tools / name).chmod(0o755)
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("CI", "KLANT"))}
    path = os.pathsep.join([str(tools), str(Path(sys.executable).parent), clean["PATH"]])
    return {**clean, "PATH": path, "INSTALLED": str(folder / "installed.txt")}


def run(
    steps: Sequence[str], folder: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run these steps one after the other, and stop at the first that fails."""
    done = subprocess.CompletedProcess[str](args=[], returncode=0, stdout="", stderr="")
    for step in steps:
        done = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", step],
            cwd=folder,
            env=dict(environment),
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        if done.returncode:
            break
    return done
