"""Runs the command many times: it is loaded once, and each run is a fork of its own.

Most of a short run goes into loading Python's modules, the features and the contracts; what loading itself
does is tested with processes of its own. As a program this reads a JSON line per run, and answers with one
that tells its exit code, seconds and megabytes; `Launcher` speaks with it.
"""

import atexit
import gc
import importlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

LOADED = ("klantinteracties_conformance.cli.main", "klantinteracties_conformance.judging.runner")
MEGABYTE = 1024
"""In the unit of `ru_maxrss`, which is kilobytes."""

MODULES_ONLY = "modules-only"

LIMIT = 120.0
"""Seconds that a run may take."""


@dataclass(frozen=True)
class Done:
    """What a run came to; `processor` are seconds of processor time, its own processes included."""

    code: int
    seconds: float
    processor: float
    megabytes: int


class Launcher:
    """A process that is the command, fully loaded, and forks off each run.

    With a copy of the suite it has that copy's modules, and has read none of its features and contracts.
    """

    def __init__(self, suite: Path | None = None) -> None:
        path = {"PYTHONPATH": str(suite)} if suite else {}
        self._process = subprocess.Popen(
            [sys.executable, __file__, *([MODULES_ONLY] if suite else [])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONSAFEPATH": "1", **path},
            text=True,
            bufsize=1,
        )
        self._one_at_a_time = threading.Lock()

    def run(
        self,
        arguments: Sequence[str],
        environment: Mapping[str, str],
        folder: Path,
        streams: tuple[Path, Path],
        limit: float = LIMIT,
    ) -> Done:
        """Run the command in a folder, with this environment and no other, and its output in two files.

        Raises:
            subprocess.TimeoutExpired: it took longer than the limit, and was killed.
        """
        asked = {
            "arguments": list(arguments),
            "environment": dict(environment),
            "folder": str(folder),
            "streams": [str(stream) for stream in streams],
            "limit": limit,
        }
        with self._one_at_a_time:
            assert self._process.stdin
            assert self._process.stdout
            self._process.stdin.write(json.dumps(asked) + "\n")
            done = Done(**json.loads(self._process.stdout.readline()))
        if done.seconds > limit:
            raise subprocess.TimeoutExpired(list(arguments), limit)
        return done

    def end(self) -> None:
        """Let the process go."""
        self._process.communicate()


@cache
def launcher() -> Launcher:
    """Return the launcher of these tests, which ends with them."""
    started = Launcher()
    atexit.register(started.end)
    return started


def _become(asked: Mapping[str, Any]) -> None:
    """Be the command; never returns."""
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for number, name in enumerate(asked["streams"], 1):
        os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_APPEND), number)
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    from klantinteracties_conformance.cli.main import main

    main(asked["arguments"])


def _measured(asked: Mapping[str, Any]) -> Done:
    """Run the command in a fork and return what it came to; past the limit it is killed."""
    started = time.monotonic()
    process = os.fork()
    if not process:
        _become(asked)
    killed = False
    while True:
        ended, status, usage = os.wait4(process, os.WNOHANG)
        seconds = time.monotonic() - started
        if ended:
            return Done(
                os.waitstatus_to_exitcode(status),
                round(seconds, 2),
                round(usage.ru_utime + usage.ru_stime, 2),
                usage.ru_maxrss // MEGABYTE,
            )
        if seconds > asked["limit"] and not killed:
            os.kill(process, signal.SIGKILL)
            killed = True
        time.sleep(0.005)


def _load() -> None:
    """Load all that a run would load, and what it would read."""
    for name in LOADED:
        importlib.import_module(name)
    for plugin in entry_points(group="pytest11"):
        plugin.load()
    if MODULES_ONLY not in sys.argv:
        _read()
    gc.freeze()


def _read() -> None:
    from klantinteracties_conformance.client.access import Network
    from klantinteracties_conformance.report import html, rendering
    from klantinteracties_conformance.standard import case_rows, catalogue, dialect_files, known_faults
    from klantinteracties_conformance.standard.contract_of_dialect import contract_of
    from klantinteracties_conformance.standard.deviations import Reading
    from klantinteracties_conformance.standard.resources import own_digest

    pages = html.environment("nl")
    for name in pages.list_templates():
        pages.get_template(name)
    for language in ("nl", "en"):
        rendering.words(language)
    own_digest()
    Network().context()
    catalogue.catalogue()
    case_rows.of_cases()
    known_faults.made_for("")
    for name in dialect_files.available():
        for reading in (Reading.OURS, Reading.WIDEST):
            contract_of(dialect_files.load(name), reading).plain  # noqa: B018 -- kept there once it was asked


def _serve() -> None:
    """Run what is asked until nobody asks any more."""
    _load()
    for line in sys.stdin:
        print(json.dumps(vars(_measured(json.loads(line)))), flush=True)


if __name__ == "__main__":
    _serve()
