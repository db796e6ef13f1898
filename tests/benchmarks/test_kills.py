"""Kills fifty runs at random moments in each dialect; too long for every day, so it is run by hand."""

from pathlib import Path

import pytest

from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.removal import UNRECOGNISABLE
from tests.suite.kill import killed, moments, rows, swept


@pytest.mark.parametrize("dialect", ["openklant", "vng-crud"])
def test_fifty_killed_runs_leave_nothing(dialect: str, tmp_path: Path) -> None:
    database = tmp_path / "register.sqlite3"
    beyond = landed = 0
    with ProviderProcess(database=database, dialect=dialect) as provider:
        for number, moment in enumerate(moments(50, seed=11)):
            before = rows(database)
            folder = tmp_path / str(number)
            landed += killed(provider, folder, moment)
            left = swept(provider, folder)
            assert set(left) <= {UNRECOGNISABLE}
            beyond += len(left)
            assert left or rows(database) == before
    print(f"{dialect}: 50 runs, {landed} killed while they ran, {beyond} registrations beyond recognition")
    assert landed > 40
