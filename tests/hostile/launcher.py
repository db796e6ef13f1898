"""Runs the command many times: it is loaded once, and each run is a fork of its own.

Reads a JSON line with arguments per run, and answers with one that tells exit code, seconds and megabytes.
"""

import gc
import importlib
import json
import os
import signal
import sys
import time
from collections.abc import Sequence
from importlib.metadata import entry_points
from pathlib import Path

from klantinteracties_conformance.report import html
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.case_rows import of_cases
from klantinteracties_conformance.standard.catalogue import catalogue
from klantinteracties_conformance.standard.contract_document import read as read_contract

LOADED = ("klantinteracties_conformance.cli.main", "klantinteracties_conformance.judging.runner")
MEGABYTE = 1024
"""In the unit of `ru_maxrss`, which is kilobytes."""


def child(arguments: Sequence[str], terminal: str) -> None:
    """Become the command; never returns."""
    stream = os.open(terminal, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(stream, 1)
    os.dup2(stream, 2)
    from klantinteracties_conformance.cli.main import main

    main(arguments)


def measured(arguments: Sequence[str], terminal: str, limit: float) -> dict[str, float]:
    """Run the command in a fork and return what it came to; past the limit it is killed."""
    started = time.monotonic()
    process = os.fork()
    if not process:
        child(arguments, terminal)
    while True:
        done, status, usage = os.wait4(process, os.WNOHANG)
        seconds = time.monotonic() - started
        if done:
            code = os.waitstatus_to_exitcode(status)
            return {
                "code": code,
                "seconds": round(seconds, 2),
                "processor": round(usage.ru_utime + usage.ru_stime, 2),
                "megabytes": usage.ru_maxrss // MEGABYTE,
            }
        if seconds > limit:
            os.kill(process, signal.SIGKILL)
        time.sleep(0.01)


def serve() -> None:
    """Run what is asked until nobody asks any more."""
    for name in LOADED:
        importlib.import_module(name)
    for plugin in entry_points(group="pytest11"):
        plugin.load()
    pages = html.environment("nl")
    for name in pages.list_templates():
        pages.get_template(name)
    catalogue()
    of_cases()
    for name in dialect_files.available():
        read_contract(dialect_files.load(name).contract)
    gc.freeze()
    for line in sys.stdin:
        asked = json.loads(line)
        os.environ["KLANTINTERACTIES_TOKEN"] = asked["token"]
        Path(asked["folder"]).mkdir(parents=True, exist_ok=True)
        os.chdir(asked["folder"])
        print(json.dumps(measured(asked["arguments"], asked["terminal"], asked["limit"])), flush=True)


if __name__ == "__main__":
    serve()
