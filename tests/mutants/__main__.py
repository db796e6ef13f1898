"""`python -m tests.mutants`: judge all mutants on two processes, and write what came of them."""

import argparse
import importlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from typing import IO

from klantinteracties_conformance.matrix.worker import collecting
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard import resources
from tests.mutants.judge import Loop, NoUnitTestsError, unit_tests
from tests.mutants.mutate import Mutant, mutants
from tests.mutants.report import Fate, write

JUDGING = "klantinteracties_conformance"
MODULES = (
    *(f"steps.{path.stem}" for path in sorted((resources.suite_dir() / "steps").glob("[!_]*.py"))),
    *(
        f"{JUDGING}.{name}"
        for name in (
            *("consumer.consumer", "consumer.expectations", "standard.dialect"),
            *("result.model", "result.outcomes", "result.requirements"),
        )
    ),
)
WORKERS = 2
PROGRESS = "mutants.jsonl"
"""In the output folder: what became of each mutant so far."""


def planned(chosen: Sequence[str]) -> list[Mutant]:
    """Return the mutants of all modules, or of those that are chosen."""
    modules = [importlib.import_module(name) for name in MODULES if not chosen or name in chosen]
    return [mutant for module in modules for mutant in mutants(module)]


def share(number: int, all_of_them: Sequence[Mutant]) -> list[Mutant]:
    """Return the part of one worker: whole functions, since finding out what touches one takes time."""
    functions = list(dict.fromkeys((mutant.module, mutant.function) for mutant in all_of_them))
    mine = set(functions[number::WORKERS])
    return [mutant for mutant in all_of_them if (mutant.module, mutant.function) in mine]


def work(number: int, chosen: Sequence[str]) -> int:
    """Judge one worker's part, a line of JSON for each mutant."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)

    def told(mutant: Mutant, noticed: str) -> None:
        answers.write(json.dumps({"mutant": asdict(mutant), "noticed": noticed}) + "\n")
        answers.flush()

    with ProviderProcess(mounts=True) as provider:
        loop = Loop(provider, lambda: share(number, planned(chosen)), told)
        collecting(provider, loop)
    return 0 if loop.sound else 2


def _told(process: subprocess.Popen[str], progress: IO[str]) -> list[str]:
    """Return the lines of a worker, each shown as soon as it is there: all of them take an hour."""
    lines = []
    assert process.stdout
    for line in process.stdout:
        lines.append(line)
        progress.write(line)
        progress.flush()
    return lines


def main() -> int:
    """Judge the mutants and write the score; 1 when one survived without an explanation, 2 when void."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--only", action="append", default=[], metavar="MODULE", choices=MODULES)
    parser.add_argument("--output", type=Path, default=Path("reports"))
    parser.add_argument("--work", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.work is not None:
        return work(asked.work, asked.only)
    try:
        unit_tests(resources.suite_dir())
    except NoUnitTestsError as error:
        print(error, file=sys.stderr)
        return 2
    began = time.monotonic()
    only = [part for name in asked.only for part in ("--only", name)]
    command = [sys.executable, "-m", "tests.mutants", *only, "--work"]
    crew = [
        subprocess.Popen([*command, str(number)], stdout=subprocess.PIPE, text=True)
        for number in range(WORKERS)
    ]
    asked.output.mkdir(parents=True, exist_ok=True)
    with (asked.output / PROGRESS).open("w", encoding="utf-8") as progress, ThreadPoolExecutor() as readers:
        said = list(readers.map(lambda process: _told(process, progress), crew))
    if any(process.wait() for process in crew):
        print("The mutants could not be judged: the suite is not sound without them.", file=sys.stderr)
        return 2
    lines = [json.loads(line) for part in said for line in part]
    fates = [Fate(Mutant(**line["mutant"]), line["noticed"]) for line in lines]
    return write(fates, asked.output, whole=not asked.only, seconds=time.monotonic() - began)


if __name__ == "__main__":
    sys.exit(main())
