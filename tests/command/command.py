"""Runs the command as a user does, in a process of its own (see `launcher`)."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.catalogue import ON_ANSWERS, catalogue
from tests.command.launcher import LIMIT, launcher

WITHOUT_FUZZING = {
    spec.id
    for spec in catalogue().requirements
    if spec.scenarios or (spec.testable and ON_ANSWERS in spec.checks)
}
"""The requirements that the scenarios alone can judge."""

COMMAND = [sys.executable, "-m", "klantinteracties_conformance"]


@dataclass
class Outcome:
    """What a run left behind: exit code, terminal text, and the result if it got as far."""

    code: int
    text: str
    output: Path

    @property
    def result(self) -> dict[str, Any]:
        loaded: dict[str, Any] = json.loads((self.output / "result.json").read_text(encoding="utf-8"))
        return loaded

    def ids(self, *outcomes: str) -> set[str]:
        """Return the requirements with one of these outcomes, save those that can't be tested."""
        rows = self.result["requirements"]
        return {row["id"] for row in rows if row["outcome"] in outcomes and row["level"] != "niet-toetsbaar"}


def environment(token: str | None) -> dict[str, str]:
    """Return this environment with this token only."""
    clean = {name: value for name, value in os.environ.items() if name != "KLANTINTERACTIES_TOKEN"}
    return clean if token is None else {**clean, "KLANTINTERACTIES_TOKEN": token}


def command(
    *arguments: str,
    token: str | None = None,
    folder: Path | None = None,
    extra: Mapping[str, str] | None = None,
    limit: float = LIMIT,
) -> subprocess.CompletedProcess[str]:
    """Run the command to its end, which has to come within so many seconds."""
    with tempfile.TemporaryDirectory() as streams:
        out, err = Path(streams, "out"), Path(streams, "err")
        done = launcher().run(
            arguments, {**environment(token), **(extra or {})}, folder or Path.cwd(), (out, err), limit
        )
        told = [stream.read_text(encoding="utf-8") for stream in (out, err)]
    return subprocess.CompletedProcess(arguments, done.code, *told)


def run(
    url: str,
    output: Path,
    *arguments: str,
    token: str | None = None,
    fuzz: bool = False,
    limit: float = LIMIT,
) -> Outcome:
    """Judge a provider and return what came of it; by its scenarios alone, unless fuzzing is asked for.

    In one process, unless others are asked for: a busy machine seems a slow provider, and would get more.
    """
    chosen = [] if fuzz else ["--no-fuzz"]
    chosen += [] if "--workers" in arguments else ["--workers", "1"]
    done = command("run", url, "--output", str(output), *chosen, *arguments, token=token, limit=limit)
    return Outcome(done.returncode, done.stdout + done.stderr, output)


def plain_pytest(*arguments: str, token: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run pytest from a clone, without fuzzing."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--fuzz=none", *arguments],
        cwd=resources.suite_dir(),
        env=environment(token),
        capture_output=True,
        text=True,
        check=False,
    )


def started(url: str, token: str, output: Path, workers: str, *options: str) -> "subprocess.Popen[str]":
    """Begin to judge the scenarios, in a group of processes of their own."""
    return subprocess.Popen(
        [*COMMAND, "run", url, "--output", str(output), "--no-fuzz", "--workers", workers, *options],
        env=environment(token),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
