"""How long a whole run takes on a provider that takes its time over each answer, and bears a few at once."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.command.command import COMMAND, environment
from tests.fuzz.at_work import TOKEN

SECONDS, AT_ONCE = 0.02, 4
"""How long one answer takes, and how many are answered at once."""

MOST = 150.0
"""Seconds that a whole run may take, on two processors that have little else to do."""


@pytest.mark.parametrize("dialect", ["openklant", "vng-crud"])
def test_a_whole_run_on_a_slow_provider(dialect: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.benchmarks.slow_provider", dialect, str(SECONDS), str(AT_ONCE)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as provider:
        assert provider.stdout
        url = provider.stdout.readline().strip()
        began = time.perf_counter()
        asked = [*COMMAND, "run", url, "--dialect", dialect, "--output", str(tmp_path)]
        done = subprocess.run(asked, env=environment(TOKEN), capture_output=True, text=True, check=False)
        took = time.perf_counter() - began
        provider.communicate("")
    print(f"\n{dialect}: {took:.0f} s")
    assert done.returncode == 0, done.stdout
    assert took <= MOST
