"""Kills a run at a random moment, sweeps up after it, and compares the register with what it was."""

import random
import signal
import sqlite3
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.consumer import journal
from klantinteracties_conformance.consumer.sweep import sweep
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.report.rendering import words
from klantinteracties_conformance.system.messages import message
from tests.command.command import COMMAND, environment

LINES = 800
"""Lines that the journal of a functional run has, or a little less."""


@dataclass(frozen=True)
class Moment:
    """When to kill: so many seconds after the journal had so many lines."""

    lines: int
    seconds: float


def rows(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table, but for the counters that SQLite keeps itself."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        found = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
        return {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for (name,) in found}


def killed(provider: ProviderProcess, folder: Path, moment: Moment, *more: str) -> bool:
    """Run, and kill it some time after its journal had so many lines; tell whether it still ran."""
    process = subprocess.Popen(
        [*COMMAND, "run", provider.url, "--output", str(folder), *more],
        env=environment(provider.token),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    written = folder / journal.NAME
    while process.poll() is None and (
        not written.exists() or written.read_bytes().count(b"\n") < moment.lines
    ):
        time.sleep(0.001)
    time.sleep(moment.seconds)
    still = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    return still


def swept(provider: ProviderProcess, folder: Path) -> list[str]:
    """Sweep, and return why what is left is left."""
    done = sweep(folder / journal.NAME, provider.url, Access.by_token(provider.token), timeout=20)
    return [words("nl").say(leftover.reason) for leftover in done.leftovers]


def assert_only_that_is_left(
    left: list[str], before: dict[str, list[tuple[object, ...]]], database: Path
) -> None:
    """Assert that all that was there still is, and that nothing came besides what the sweep listed."""
    after = rows(database)
    for table, earlier in before.items():
        assert set(map(repr, earlier)) <= set(map(repr, after[table])), table
    assert set(left) <= {words("nl").say(message("leftover-unrecognisable"))}
    more = sum(len(after[name]) - len(before[name]) for name in (kind.name for kind in TYPES.values()))
    assert more <= len(left)
    assert left or after == before


def moments(count: int, seed: int, lines: int = LINES) -> list[Moment]:
    """Return random moments within a run; in lines, so that a busy machine makes no difference."""
    chance = random.Random(seed)
    return [Moment(chance.randrange(1, lines), chance.uniform(0, 0.01)) for _ in range(count)]
