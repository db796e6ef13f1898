"""Kills fifty runs at random moments in each dialect; too long for every day, so it is run by hand."""

from pathlib import Path

import pytest

from klantinteracties_conformance.provider.process import ProviderProcess
from tests.suite.kill import FUZZ_LINES, LINES, assert_only_that_is_left, killed, moments, rows, swept

KINDS = {"functional": (LINES, ("--no-fuzz",)), "fuzz": (FUZZ_LINES, ())}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("dialect", ["openklant", "vng-crud"])
def test_fifty_killed_runs_leave_nothing(dialect: str, kind: str, tmp_path: Path) -> None:
    """Each begins where the one before it ended: what nobody can recognise may stay, and nothing else."""
    database = tmp_path / "register.sqlite3"
    lines, more = KINDS[kind]
    beyond = landed = 0
    with ProviderProcess(database=database, dialect=dialect) as provider:
        for number, moment in enumerate(moments(50, seed=11, lines=lines)):
            before = rows(database)
            folder = tmp_path / str(number)
            landed += killed(provider, folder, moment, *more)
            left = swept(provider, folder)
            assert_only_that_is_left(left, before, database)
            beyond += len(left)
    print(f"{dialect}, {kind}: {landed} of 50 killed as they ran, {beyond} registrations beyond recognition")
    assert landed > 40
